import type { Application, Argument, Model, Tensor } from '../../../shared-rules/model/graph';
import type { AnyShape } from '../../../shared-rules/model/shape';
import { itemsOf, type Value } from '../../../shared-rules/model/value';
import type { ModelSummary, ProgramSummary } from './summary';

export type Gap = ProgramSummary['unknown'][number];

/** Where an application stands. */
export type LineOfApplication = (application: Application) => number;

/** A line says each reason once. */
export function once(gaps: readonly Gap[]): readonly Gap[] {
    return [...new Map(gaps.map((gap) => [`${gap.line} ${gap.reason}`, gap])).values()];
}

/** Nothing is unknown without a reason: what is said of calls of which something is not known. */
export function gapsOfCalls(
    calls: readonly Application[],
    lineOf: LineOfApplication,
    said: ReadonlySet<number>,
): readonly Gap[] {
    const open = calls.filter((call) => call.outputs.some((it) => isOpen(it.shape)) || isOpenCount(call));
    return open.flatMap((call): Gap[] => {
        const line = lineOf(call);
        return said.has(line) ? [] : [{ line, reason: reasonOf(call, lineOf) }];
    });
}

const isOpen = (shape: AnyShape): boolean => !shape || shape.includes(undefined);

const isOpenCount = ({ weights }: Application): boolean =>
    !weights || weights.some(({ shape }) => shape.some((size) => typeof size !== 'number'));

/** The first thing that keeps a call from being known. */
function reasonOf(call: Application, lineOf: LineOfApplication): string {
    const { layer, refusal, inputs, outputs } = call;
    if (refusal) return `Keras refuses to call \`${layer.class}\` here`;
    const argument = [...layer.arguments.values()].find((it) => reasonIn(it.value) !== undefined);
    const own = argument && `\`${argument.name}\` of \`${layer.class}\`: ${reasonIn(argument.value) ?? ''}`;
    const input = inputs.find((it) => isOpen(it.shape));
    if (input && !(own !== undefined && outputs.length === 0)) return inputReason(input, lineOf);
    if (own !== undefined) return own;
    if (layer.model) return `what the model \`${layer.model.name ?? layer.class}\` gives is not known`;
    return inputs.length === 0
        ? `what \`${layer.class}\` is called with is not known`
        : `what \`${layer.class}\` gives is not known`;
}

function inputReason({ producer }: Tensor, lineOf: LineOfApplication): string {
    if (!producer) return 'the shape of the data is not known';
    return `it depends on what \`${producer.layer.class}\` gives in line ${lineOf(producer)}`;
}

/** Why a value, or something in it, is not known. */
function reasonIn(value: Argument['value']): string | undefined {
    const open = value.kind === 'unknown' ? value : itemsOf(value)?.find(isUnknown);
    return open?.kind === 'unknown' ? open.reason : undefined;
}

const isUnknown = ({ kind }: Value): boolean => kind === 'unknown';

/** Models of which nobody can count the parameters, or of which an output is not known. */
export function gapsOfModels(
    models: readonly (readonly [Model, ModelSummary])[],
    unbuilt: ReadonlySet<Model>,
    lineOf: LineOfApplication,
    said: ReadonlySet<number>,
): readonly Gap[] {
    return models.flatMap(([model, { line, params, outputs, inputs, name, layers }]): Gap[] => {
        const isKnown = params !== undefined && ![...inputs, ...outputs].some(isOpen) && name !== undefined;
        const areKnown = layers.every((it) => it.params !== undefined && !it.outputShapes.some(isOpen));
        if ((isKnown && areKnown) || said.has(line)) return [];
        return [{ line, reason: modelReason(model, unbuilt.has(model), lineOf) }];
    });
}

function modelReason(model: Model, isUnbuilt: boolean, lineOf: LineOfApplication): string {
    if (isUnbuilt) return `\`${model.class}\` has not been built: nothing says what its input is`;
    const open = model.applications.find((it) => it.outputs.some(({ shape }) => isOpen(shape)) || isOpenCount(it));
    if (open) return `it depends on \`${open.layer.class}\` in line ${lineOf(open)}`;
    if (model.applications.length === 0) return `the program does not call \`${model.class}\` on anything known`;
    return model.complete ? 'its name depends on what is not known' : 'not all that it is made of is known';
}
