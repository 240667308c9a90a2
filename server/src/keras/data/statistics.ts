import type { Facts } from '../../../../shared-rules/model/data';
import type { AnyShape, Dim } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { numpyNumber, type ArrayValue, type Runtime } from '../../interpreter/values';
import { between, newArray, numbersNow } from './array';
import { sizesOf } from './methods';
import { isWhole } from './types';

/** What a reduction tells of the numbers it was made from. */
const STATISTICS: Readonly<Record<string, ArrayValue['statistic']>> = {
    mean: 'mean',
    average: 'mean',
    median: 'mean',
    nanmean: 'mean',
    std: 'deviation',
    nanstd: 'deviation',
    var: 'other',
    sum: 'other',
    max: 'other',
    amax: 'other',
    min: 'other',
    amin: 'other',
    ptp: 'other',
    prod: 'other',
};

/** `x.mean(axis=0)`, `np.max(y)`; undefined for what is no reduction. */
export function reduced(
    array: ArrayValue,
    name: string,
    axis: Runtime | undefined,
    keepdims: Runtime | undefined,
): Runtime | undefined {
    const isIndex = name === 'argmax' || name === 'argmin';
    const isTruth = name === 'any' || name === 'all';
    if (!Object.hasOwn(STATISTICS, name) && !isIndex && !isTruth) return undefined;
    const shape = reducedShape(array.shape, axis, keepdims);
    if (isIndex) return newArray(shape, { dtype: 'int64', facts: chosen(array, axis), eager: array.eager });
    if (isTruth) return newArray(shape, { dtype: 'bool', eager: array.eager });
    const highest = shape?.length === 0 && /max$/.test(name) ? occurring(array) : undefined;
    if (highest !== undefined) return array.eager ? newArray([], { eager: true }) : numpyNumber(highest - 1, true);
    const all = shape?.length === 0 && !array.eager ? numbersNow(array) : undefined;
    const whole = all && ofWhole(name, all);
    if (whole !== undefined && isWhole(array.dtype)) return numpyNumber(whole, true);
    const dtype = reducedType(array, name);
    return newArray(shape, { dtype, facts: extreme(array, name), eager: array.eager, statistic: STATISTICS[name] });
}

/** The sum, the highest, the lowest of whole numbers. */
function ofWhole(name: string, numbers: readonly number[]): number | undefined {
    if (numbers.length === 0) return undefined;
    if (name === 'sum') return numbers.reduce((a, b) => a + b, 0);
    if (name === 'prod') return numbers.reduce((a, b) => a * b, 1);
    if (/^a?max$/.test(name)) return Math.max(...numbers);
    return /^a?min$/.test(name) ? Math.min(...numbers) : undefined;
}

/** How many classes so many labels of a data set are of that each of them occurs. */
export function occurring(array: ArrayValue): number | undefined {
    const { labels, origin } = factsNow(array);
    const isLoaded = /^(keras|sklearn)\.datasets\.(?!make_)/.test(origin?.call.name ?? '');
    const classes = labels?.kind === 'index' && isLoaded ? labels.classes : undefined;
    return classes !== undefined && (array.shape?.[0] ?? 0) >= 50 * classes ? classes : undefined;
}

/** Pixels reach from the lowest to the highest. */
function extreme(array: ArrayValue, name: string): Facts {
    const { range, origin } = factsNow(array);
    if (range?.kind !== 'between' || origin?.content !== 'images') return {};
    if (/max$/.test(name)) return { range: between(range.high, range.high) };
    return /min$/.test(name) ? { range: between(range.low, range.low) } : {};
}

/** `np.argmax(y, axis=1)` of one-hot vectors gives the numbers of their classes. */
function chosen(array: ArrayValue, axis: Runtime | undefined): Facts {
    const { labels, order, origin } = factsNow(array);
    const isLast = axis?.kind === 'int' && (axis.value === -1 || axis.value === (array.shape?.length ?? 0) - 1);
    const kept = { ...(order && { order }), ...(origin && { origin }) };
    return labels?.kind === 'one-hot' && isLast ? { ...kept, labels: { ...labels, kind: 'index' } } : kept;
}

function reducedType({ dtype, eager }: ArrayValue, name: string): string | undefined {
    if (dtype === undefined || !isWhole(dtype)) return dtype;
    if (/^(a?max|a?min|ptp)$/.test(name)) return dtype;
    if (eager || /^(sum|prod)$/.test(name)) return undefined;
    return 'float64';
}

/** A sum over all axes has none; over some, the others. */
export function reducedShape(shape: AnyShape, axis: Runtime | undefined, keepdims: Runtime | undefined): AnyShape {
    const isKept = keepdims !== undefined && !(keepdims.kind === 'bool' && !keepdims.value);
    if (!axis || axis.kind === 'none') return isKept ? shape?.map(() => 1) : [];
    const axes = sizesOf(axis)?.map((it) => (typeof it === 'number' && it < 0 && shape ? it + shape.length : it));
    if (!shape || !axes || axes.includes(undefined)) return undefined;
    return shape.flatMap((size, i): Dim[] => (axes.includes(i) ? (isKept ? [1] : []) : [size]));
}
