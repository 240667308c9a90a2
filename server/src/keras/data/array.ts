import type { Facts, NumberRange } from '../../../../shared-rules/model/data';
import type { AnyShape } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { numberOf, numpyNumber, type ArrayValue, type Runtime } from '../../interpreter/values';
import { without } from './without';

/** What is known of an array that is about to be made. */
export interface Draft {
    readonly dtype?: string | undefined;
    readonly facts?: Facts | undefined;
    readonly eager?: boolean | undefined;
    readonly statistic?: ArrayValue['statistic'];
    readonly numbers?: ArrayValue['numbers'];
    /** Of a view: the cell of what it looks at. */
    readonly written?: ArrayValue['written'];
}

/** An array of a shape, with numbers of its own. */
export function newArray(
    shape: AnyShape,
    { dtype, facts = {}, eager, statistic, written, numbers }: Draft = {},
): ArrayValue {
    const known = Object.values(facts).some((it) => it !== undefined);
    return {
        kind: 'array',
        shape,
        ...(dtype !== undefined && { dtype }),
        ...(known && { facts }),
        ...(known && written && { written }),
        ...(eager && { eager: true }),
        ...(statistic && { statistic }),
        ...(numbers && !eager && { numbers }),
    };
}

/** The same numbers seen in another way: `x.reshape(-1)`, `x[10:]`. */
export function viewOf(array: ArrayValue, shape: AnyShape, facts: Facts = factsNow(array)): ArrayValue {
    const { dtype, eager, written } = array;
    return newArray(shape, { dtype, facts, eager, ...(written && { written }) });
}

/** Other numbers, made of these. */
export function copyOf(array: ArrayValue, shape: AnyShape, facts: Facts = factsNow(array)): ArrayValue {
    return newArray(shape, { dtype: array.dtype, facts, eager: array.eager });
}

export const withDtype = (array: ArrayValue, dtype: string | undefined): ArrayValue => {
    return dtype === undefined ? without(array, 'dtype') : { ...array, dtype };
};

export const asArray = (value: Runtime | undefined): ArrayValue | undefined =>
    value?.kind === 'array' ? value : undefined;

export const between = (low: number, high: number): NumberRange => ({ kind: 'between', low, high });

/** A number, whether written or computed from data of which the range is known. */
export function constantOf(value: Runtime): number | undefined {
    const number = numberOf(value);
    if (number !== undefined || value.kind !== 'array' || value.shape?.length !== 0) return number;
    const { range } = factsNow(value);
    return range?.kind === 'between' && range.low === range.high ? range.low : undefined;
}

/** So many numbers are followed one by one. */
const FEW = 64;

/** Few enough to be kept. */
export const keptNumbers = (numbers: readonly number[] | undefined): ArrayValue['numbers'] =>
    numbers && numbers.length <= FEW ? numbers : undefined;

/** The numbers as they are now, in the order of the last axis; undefined where they are not known one by one. */
export const numbersNow = ({ numbers, written }: ArrayValue): ArrayValue['numbers'] =>
    written?.content ? undefined : numbers;

/** One of the numbers, as NumPy gives it out. */
export function numberAt(array: ArrayValue, place: number): Runtime | undefined {
    const number = numbersNow(array)?.[place];
    const isWhole = isWholeType(array.dtype);
    return number === undefined || !(isWhole || array.dtype?.startsWith('float'))
        ? undefined
        : numpyNumber(number, isWhole);
}

const isWholeType = (dtype: string | undefined): boolean => dtype !== undefined && /^u?int\d+$/.test(dtype);
