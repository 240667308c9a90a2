import { KerasException, type Arguments, type InnerLayer, type Inputs, type LayerSpec } from '../../../shared-rules/layers/layer';
import type { Weight } from '../../../shared-rules/model/graph';
import type { AnyShape, Shape } from '../../../shared-rules/model/shape';
import { assertCompatible } from './compatibility';

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
}

/** What the first application leaves behind: later ones are checked against it. */
export interface Built {
    readonly shape: Shape;
    readonly weights: readonly Weight[] | undefined;
}

export interface Applied {
    readonly outputs: readonly AnyShape[];
    /** Undefined while the input's rank is unknown: the layer is not built yet as far as we can say. */
    readonly built: Built | undefined;
    readonly dtype: string | undefined;
}

/** Runs the constructor. */
export function construct(
    spec: LayerSpec,
    args: Arguments,
    inner: ReadonlyMap<string, InnerLayer>,
): Outcome<unknown> {
    return attempt(() => spec.configure(args, inner));
}

/** Runs `__call__`: the input is checked, the weights are built if they are not yet, the result's shape is computed. */
export function apply(layer: ShapedLayer, built: Built | undefined, inputs: PossibleInputs): Outcome<Applied> {
    const { spec, config } = layer;
    return attempt(() => {
        const known = knownInputs(inputs);
        if (!known) return { outputs: [spec.callUnknown?.(config)], built, dtype: 'float32' };
        const before = spec.inputSpec?.(config, built?.shape);
        if (before) assertCompatible(before, known, layer.name);
        const first = built ?? { shape: known.shapes[0] ?? [], weights: spec.build ? spec.build(config, known) : [] };
        const outputs = spec.call(config, known);
        const dtype = spec.dtype ? spec.dtype(config, known) : 'float32';
        return { outputs: 'several' in outputs ? outputs.several : [outputs], built: first, dtype };
    });
}

/** Inputs of which some may have an unknown rank. */
export type PossibleInputs = Omit<Inputs, 'shapes'> & { readonly shapes: readonly AnyShape[] };

function knownInputs(inputs: PossibleInputs): Inputs | undefined {
    const { shapes } = inputs;
    return allRanksKnown(shapes) ? { ...inputs, shapes } : undefined;
}

const allRanksKnown = (shapes: readonly AnyShape[]): shapes is readonly Shape[] =>
    shapes.every((shape) => shape !== undefined);

/** The one place where the modelled exceptions of Python are caught. */
function attempt<Result>(run: () => Result): Outcome<Result> {
    try {
        return { kind: 'done', result: run() };
    } catch (error) {
        if (error instanceof KerasException) return { kind: 'raised', exception: error };
        throw error;
    }
}
