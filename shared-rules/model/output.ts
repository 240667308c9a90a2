import type { Application, Model, Program, Tensor } from './graph';
import { activationOf, channels, isNoise, isNormalization, isPass, isWeighted, unitsOf } from './vocabulary';
import { backward, consumersOf, only } from './walk';

/** What comes out of a model, read through the layers that do not belong behind a prediction. */
export interface Output {
    readonly model: Model;
    readonly tensor: Tensor;
    /** Canonical name: `softmax`; `linear` for none. */
    readonly activation: string;
    /** The application that applies it: an activation layer, or the weighted layer itself. */
    readonly applied: Application;
    /** The weighted layer whose numbers the activation is applied to; undefined where another kind of layer made them. */
    readonly weighted: Application | undefined;
    /** Noise and normalisation between the activation and the output, the nearest to the activation first. */
    readonly behind: readonly Application[];
    /** How many numbers describe one object or one point; undefined where unknown. */
    readonly units: number | undefined;
}

/** The outputs of a model that nothing else reads: where something does, the model may only be a view of a larger one. */
export function finalOutputsOf(program: Program, model: Model): readonly Output[] {
    return outputsOf(model).filter(({ tensor }) => consumersOf(program, tensor).length === 0);
}

/** The outputs of a model whose activation is known. */
export function outputsOf(model: Model): readonly Output[] {
    return model.outputs.map((tensor) => outputOf(model, tensor)).filter((output) => output !== undefined);
}

/** The output of a model that is a given tensor; undefined where its activation is unknown. */
export function outputOf(model: Model, tensor: Tensor): Output | undefined {
    const last = tensor.producer;
    if (!last) return undefined;
    const { through, end } = isBehind(last) ? backward(last, isBehind) : { through: [], end: last };
    const behind = (end === last ? [] : [last, ...through]).filter(
        ({ layer }) => isNoise(layer) || isNormalization(layer),
    );
    return end && described(model, tensor, end, [...behind].reverse());
}

/** What may stand between a prediction and the output, rightly or not. */
function isBehind({ layer }: Application): boolean {
    const rearranges = ['reshape', 'flatten', 'identity'] as const;
    if (layer.roles.has('activation')) return activationOf(layer) === 'linear';
    return isNoise(layer) || isNormalization(layer) || rearranges.some((role) => layer.roles.has(role));
}

function described(
    model: Model,
    tensor: Tensor,
    last: Application,
    behind: readonly Application[],
): Output | undefined {
    const nested = last.layer.model;
    const inside = nested && only(nested.outputs);
    if (inside)
        return nested !== model && nested.complete
            ? nestedOutput(model, tensor, outputOf(nested, inside), behind)
            : undefined;
    const activation = appliesActivation(last) ? activationOf(last.layer) : undefined;
    if (!activation) return undefined;
    const weighted = weightedUnder(last);
    return { model, tensor, activation, applied: last, weighted, behind, units: unitsAt(last, weighted) };
}

const appliesActivation = ({ layer }: Application) => isWeighted(layer) || layer.roles.has('activation');

function nestedOutput(
    model: Model,
    tensor: Tensor,
    output: Output | undefined,
    behind: readonly Application[],
): Output | undefined {
    return output && { ...output, model, tensor, behind: [...output.behind, ...behind] };
}

function weightedUnder(applied: Application): Application | undefined {
    if (isWeighted(applied.layer)) return applied;
    const { end } = backward(applied, ({ layer }) => isPass(layer));
    return end && isWeighted(end.layer) ? end : undefined;
}

function unitsAt(applied: Application, weighted: Application | undefined): number | undefined {
    return channels(only(applied.outputs), applied.layer) ?? (weighted && unitsOf(weighted.layer));
}
