import type { Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, unknown, type Value } from '../model/value';
import { defineLayer, frozen, only, raise, type LayerSpec } from './layer';
import { compare, elements, int, isPlain } from './operators';
import { baseLayer } from './standard';

/** `keras/src/layers/preprocessing/rescaling.py` */
const rescaling = defineLayer({
    keras: 'keras.layers.Rescaling',
    roles: ['preprocessing'],
    configure: (args) => baseLayer('Rescaling', args),
    call: (_, inputs) => only(inputs),
});

interface Normalization {
    /** The axes that keep a mean of their own; undefined where unknown. */
    readonly axes: readonly Value[] | undefined;
    readonly mean: Value;
}

/** `keras/src/layers/preprocessing/normalization.py`: without a mean of its own it learns one from data. */
const normalization = defineLayer<Normalization>({
    keras: 'keras.layers.Normalization',
    roles: ['preprocessing'],

    configure(args) {
        baseLayer('Normalization', args);
        const axes = axesOf(args.value('axis'));
        const [mean, variance] = [args.value('mean'), args.value('variance')];
        if (isPlain(mean) && isPlain(variance)) assertPair(mean, variance, axes);
        return { axes, mean: areNumbers(mean) && areNumbers(variance) ? mean : unknown('what is no number') };
    },

    build({ axes, mean }, inputs) {
        const input = only(inputs);
        if (!axes) return undefined;
        const kept = keptAxes(axes, input);
        if (kept && new Set(kept).size < kept.length) return undefined;
        if (mean.kind !== 'none') return isPlain(mean) ? [] : undefined;
        const shape = kept?.map((axis) => input[axis]);
        return shape && [frozen('mean', shape), frozen('variance', shape), frozen('count', [])];
    },

    /** A mean that does not fit is refused, in words that depend on the backend. */
    call({ axes, mean }, inputs) {
        const input = only(inputs);
        return isPlain(mean) && areApart(axes, input) && fits(shapeOf(mean), axes, input)
            ? input
            : input.map(() => undefined);
    },
});

const areApart = (axes: readonly Value[] | undefined, input: Shape): boolean => {
    const kept = axes && placesOf(axes, input);
    return kept === undefined || new Set(kept).size === kept.length;
};

/** The axes counted from the first; undefined where one is unknown. */
function placesOf(axes: readonly Value[], input: Shape): readonly number[] | undefined {
    const places = axes.map(intOf).map((axis) => (axis !== undefined && axis < 0 ? axis + input.length : axis));
    return places.every((place) => place !== undefined) ? places : undefined;
}

const areNumbers = (value: Value): boolean =>
    value.kind === 'none' || numberOf(value) !== undefined || (itemsOf(value)?.every(areNumbers) ?? false);

function axesOf(axis: Value): readonly Value[] | undefined {
    if (axis.kind === 'none') return [];
    return intOf(axis) === undefined ? elements(axis, { blame: 'axis', code: 'axis' }) : [axis];
}

function assertPair(mean: Value, variance: Value, axes: readonly Value[] | undefined): void {
    const detail = { blame: mean.kind === 'none' ? 'variance' : 'mean', code: 'mean-and-variance' };
    if ((mean.kind === 'none') !== (variance.kind === 'none')) {
        raise(
            'When setting values directly, both `mean` and `variance` must be set. Received: mean={mean} and variance={variance}',
            { mean, variance },
            detail,
        );
    }
    const [shape, other] = [shapeOf(mean), shapeOf(variance)];
    if (mean.kind === 'none' || !shape || !other) return;
    if (shape.join() !== other.join()) {
        raise(
            'When setting values directly, `mean` and `variance` must have the same shape. Received: mean shape {shape} and variance shape {other}',
            { shape, other },
            detail,
        );
    }
    if (!axes || shape.length <= axes.length) return;
    raise(
        'The rank of `mean` must be less than or equal to the number of axes ({count}). Received: mean shape {shape} for axis {axes}',
        { count: axes.length, shape, axes },
        detail,
    );
}

/** `np.shape`, for numbers and for lists of them; undefined where NumPy would have to think. */
function shapeOf(value: Value): readonly number[] | undefined {
    const items = itemsOf(value);
    if (!items) return value.kind === 'dict' || !isPlain(value) ? undefined : [];
    const inner = items.map(shapeOf);
    const [first] = inner;
    if (items.length === 0) return [0];
    return first && inner.every((it) => it?.join() === first.join()) ? [items.length, ...first] : undefined;
}

function keptAxes(axes: readonly Value[], input: Shape): readonly number[] | undefined {
    const detail = { blame: 'axis', code: 'axis' };
    const ndim = input.length;
    if (axes.some((axis) => compare(axis, '<', int(-ndim), detail) || compare(axis, '>=', int(ndim), detail))) {
        raise(
            'All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim={ndim}, while axis={axes}',
            { ndim, axes },
            detail,
        );
    }
    if (axes.some((axis) => axis.kind === 'float')) {
        const sentence = 'tuple indices must be integers or slices, not float';
        raise(sentence, {}, { ...detail, exception: 'TypeError' });
    }
    const kept = placesOf(axes, input)?.toSorted((a, b) => a - b);
    const open = kept?.find((axis) => input[axis] === null);
    if (open === undefined) return kept;
    raise(
        'All `axis` values to be kept must have a known shape. Received axis={axes}, inputs.shape={input}, with unknown axis at index {open}',
        { axes, input, open: axes.find((axis) => numberOf(axis) === open) ?? open },
        { ...detail, code: 'undefined-axis' },
    );
}

function fits(mean: readonly number[] | undefined, axes: readonly Value[] | undefined, input: Shape): boolean {
    if (mean?.length === 0) return true;
    const sizes = axes && placesOf(axes, input)?.map((axis) => input[axis]);
    if (!mean || !sizes) return false;
    const last = sizes.slice(-mean.length);
    return mean.every((size, i) => size === 1 || size === last[i]);
}

export const rescalings: readonly LayerSpec[] = [normalization, rescaling];
