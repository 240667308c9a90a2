import {
    flattened,
    KerasException,
    LAYER,
    raise,
    type Arguments,
    type InnerLayers,
    type Inputs,
    type LayerSpec,
    type Outputs,
} from '../../../shared-rules/layers/layer';
import type { Weight } from '../../../shared-rules/model/graph';
import type { AnyShape, Shape } from '../../../shared-rules/model/shape';
import { assertCompatible, hasRank } from './compatibility';

/** What happened when a layer's code would run: a result, or the exception of Keras. */
export type Outcome<Result> =
    | { readonly kind: 'done'; readonly result: Result }
    | { readonly kind: 'raised'; readonly exception: KerasException };

/** A constructed layer, as far as shapes go. */
export interface ShapedLayer {
    readonly spec: LayerSpec;
    readonly config: unknown;
    /** For Keras' sentences; undefined where the counted name is uncertain. */
    readonly name: string | undefined;
    /** What it computes in; undefined where unknown. */
    readonly dtype: string | undefined;
    /** Its `input_spec` is not looked at: only shapes are computed. */
    readonly isUnchecked?: boolean;
}

/** What the first application leaves behind: later ones are checked against it. */
export interface Built {
    /** Of the first input; undefined where its rank is unknown, so that nothing can be checked against it. */
    readonly shape: AnyShape;
    readonly weights: readonly Weight[] | undefined;
}

export interface Applied {
    /** The results, flattened. */
    readonly outputs: readonly AnyShape[];
    /** The results as they are nested; undefined where not even their number is known. */
    readonly result: Outputs;
    readonly built: Built;
    readonly dtype: string | undefined;
}

/** Runs the constructor. */
export function construct(spec: LayerSpec, args: Arguments, inner: InnerLayers): Outcome<unknown> {
    return attempt(undefined, () => spec.configure(args, inner));
}

/** Runs `__call__`: the input is checked, the weights are built if they are not yet, the result's shape is computed. */
export function apply(layer: ShapedLayer, built: Built | undefined, inputs: PossibleInputs): Outcome<Applied> {
    const { spec, config } = layer;
    return attempt(layer.name, () => {
        if (inputs.absent && spec.inputSpec) raiseAbsent();
        const known = knownInputs(inputs);
        if (!known)
            return {
                // Whatever rank it wants, inside a model nobody asks.
                ...resultOf(layer.isUnchecked ? undefined : spec.callUnknown?.(config)),
                built: built ?? builtSomehow(spec),
                dtype: spec.dtype ? undefined : layer.dtype,
            };
        const before = spec.inputSpec?.(config, built?.shape);
        // Of another rank, what it would give is unknown.
        if (layer.isUnchecked && before && !hasRank(before, known))
            return { ...resultOf(undefined), built: built ?? builtSomehow(spec), dtype: undefined };
        if (before && !layer.isUnchecked) assertCompatible(before, cast(known, layer.dtype), layer.name);
        if (known.nested && !spec.lists)
            return { ...resultOf(undefined), built: built ?? builtSomehow(spec), dtype: undefined };
        const first = built ?? { shape: known.shapes[0] ?? [], weights: spec.build ? spec.build(config, known) : [] };
        const result = spec.call(config, known);
        const dtype = spec.dtype ? spec.dtype(config, known, layer.dtype) : layer.dtype;
        return { ...resultOf(result), built: first, dtype };
    });
}

/** Floats come as what the layer computes in. */
const cast = (inputs: Inputs, dtype: string | undefined): Inputs => ({
    ...inputs,
    dtypes: inputs.dtypes.map((it) => (it === undefined || /^b?float/.test(it) ? dtype : it)),
});

function raiseAbsent(): never {
    const sentence =
        "Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer '{layer}'.";
    return raise(sentence, { layer: LAYER }, { code: 'not-a-tensor' });
}

/** Built by an input of which we know too little. */
const builtSomehow = (spec: LayerSpec): Built => ({ shape: undefined, weights: spec.build ? undefined : [] });

const resultOf = (result: Outputs) => ({ result, outputs: flattened(result) });

/** Inputs of which some may have an unknown rank. */
export type PossibleInputs = Omit<Inputs, 'shapes'> & { readonly shapes: readonly AnyShape[] };

function knownInputs(inputs: PossibleInputs): Inputs | undefined {
    const { shapes } = inputs;
    return allRanksKnown(shapes) ? { ...inputs, shapes } : undefined;
}

const allRanksKnown = (shapes: readonly AnyShape[]): shapes is readonly Shape[] =>
    shapes.every((shape) => shape !== undefined);

/** The one place where the modelled exceptions of Python are caught. */
export function attempt<Result>(layer: string | undefined, run: () => Result): Outcome<Result> {
    try {
        return { kind: 'done', result: run() };
    } catch (error) {
        if (error instanceof KerasException) return { kind: 'raised', exception: named(error, layer) };
        throw error;
    }
}

/** The exception with the layer's name in its sentence; an empty name stands nowhere in a path. */
function named({ exception, sentence, detail }: KerasException, layer: string | undefined): KerasException {
    const path = layer === '' ? sentence.replaceAll(`${LAYER}/`, '') : sentence;
    return new KerasException(exception, path.replaceAll(LAYER, layer ?? '?'), detail);
}
