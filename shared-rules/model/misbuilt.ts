import { once } from './facts';
import type { Argument, Layer, Program, Refusal } from './graph';
import { isSurelyTensor } from './symbolic';
import { itemsOf, type Value } from './value';

/** A layer that was constructed with the tensor that it should have been called on: `Flatten(x)`. */
export interface Misbuilt {
    readonly layer: Layer;
    /** The argument that the tensor landed in; undefined where Python had no place for it. */
    readonly argument: Argument | undefined;
    /** Where Keras stops: here, or where the layer is taken for a tensor. */
    readonly refusals: readonly Refusal[];
}

export function misbuiltLayers({ layers, calls, refusals }: Program): readonly Misbuilt[] {
    // `add(a, b)` makes its layer itself.
    const functions = new Set(
        calls.filter(({ name }) => /^keras\.layers\.[a-z]/.test(name)).map(({ site }) => site.start),
    );
    const found = layers.flatMap((layer): readonly Misbuilt[] => {
        const argument = tensorArgument(layer);
        if (!argument && !layer.roles.has('merge')) return [];
        if (!layer.call.name.startsWith('keras.layers.') || functions.has(layer.call.site.start)) return [];
        const own = refusals.filter((refusal) => refusal.layer === layer && !refusal.application);
        return argument || (layer.roles.has('merge') && own.some(isSurplus))
            ? [{ layer, argument, refusals: own }]
            : [];
    });
    // What was built so is no tensor, and the program stops where it is taken for one.
    const later = found.length > 0 ? refusals.filter(({ code }) => code === 'not-a-tensor') : [];
    return found.map((it) =>
        it.refusals.length > 0 ? it : { ...it, refusals: later.filter((refusal) => isAfter(refusal, it)) },
    );
}

const isSurplus = ({ code, sentence }: Refusal): boolean =>
    code === 'argument-binding' && sentence.includes('takes 1 positional argument');

const isAfter = ({ raisedAt }: Refusal, { layer }: Misbuilt): boolean => raisedAt.site.start > layer.call.site.start;

/** An input takes a tensor by right. */
const tensorArgument = once(({ call }: Layer): Argument | undefined => {
    return [...call.arguments.values()].find(({ name, value, site }) => {
        const isTensor = isOne(value) || itemsOf(value)?.some(isOne) === true;
        return isTensor && site !== undefined && name !== 'input_tensor';
    });
});

const isOne = (value: Value): boolean => value.kind === 'tensor' && isSurelyTensor(value.tensor);
