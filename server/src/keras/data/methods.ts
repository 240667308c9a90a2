import type { Facts } from '../../../../shared-rules/model/data';
import { product, type AnyShape, type Dim } from '../../../../shared-rules/model/shape';
import type { Site } from '../../../../shared-rules/model/site';
import { factsNow } from '../../interpreter/arrays';
import { given as argument, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { newList } from '../../interpreter/merge';
import { indexOf, int, numberOf, string, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import { shapeTuple } from '../tensors';
import { asArray, copyOf, newArray, numberAt, numbersNow, viewOf, withDtype } from './array';
import { changedTo, ofNumbers } from './scaling';
import { reduced } from './statistics';
import { dtypeOf } from './types';

/** `x.shape`, `x.ndim`; undefined: a method. */
export function arrayAttribute(array: ArrayValue, name: string): Runtime | undefined {
    const { shape, dtype } = array;
    switch (name) {
        case 'shape':
            return shapeTuple(shape);
        case 'ndim':
            return shape ? int(shape.length) : unknown('the rank of an array');
        case 'size': {
            const size = shape && product(...shape);
            return typeof size === 'number' ? int(size) : unknown('the size of an array');
        }
        case 'dtype':
            return dtype === undefined ? unknown('the dtype of an array') : string(dtype);
        case 'T':
            return viewOf(
                array,
                shape?.toReversed(),
                shape?.length === 1 ? factsNow(array) : ofNumbers(factsNow(array)),
            );
        case 'values':
            return array;
        default:
            return undefined;
    }
}

type Method = (array: ArrayValue, given: Given, site: Site | undefined, machine: Machine) => Runtime | undefined;

const METHODS: Readonly<Record<string, Method>> = {
    astype: (array, given) => cast(array, dtypeOf(argument(given, 0, 'dtype'))),
    copy: (array) => copyOf(array, array.shape),
    numpy: (array) => newArray(array.shape, { dtype: array.dtype, facts: factsNow(array) }),
    to_numpy: (array) => array,
    cpu: (array) => array,
    detach: (array) => array,
    toarray: (array) => array,
    todense: (array) => array,
    round: (array) => copyOf(array, array.shape),
    clip: (array, given, site) => clipped(array, argument(given, 0, 'min'), argument(given, 1, 'max'), site),
    cumsum: (array) => copyOf(array, array.shape, ofOrigin(factsNow(array))),
    reshape: (array, given) => reshapedView(array, newSizes(given)),
    flatten: (array) => viewOf(array, [array.shape && product(...array.shape)]),
    ravel: (array) => viewOf(array, [array.shape && product(...array.shape)]),
    transpose: (array, given) => transposedView(array, newSizes(given)),
    swapaxes: (array) =>
        viewOf(
            array,
            array.shape?.map(() => undefined),
            ofNumbers(factsNow(array)),
        ),
    squeeze: (array, given) => (given.positional.length === 0 ? squeezedView(array) : undefined),
    item: (array) => (array.numbers?.length === 1 && plainly(numberAt(array, 0))) || unknown('the numbers in an array'),
    tolist: (array, _, __, machine) => listOf(array, machine) ?? unknown('the numbers in an array'),
};

/** `x.reshape(-1, 784)`, `x.astype("float32")`; undefined for a method that is not followed. */
export function arrayMethod(
    array: ArrayValue,
    name: string,
    given: Given,
    machine: Machine,
    site: Site | undefined,
): Runtime | undefined {
    const statistic = reduced(array, name, argument(given, 0, 'axis'), argument(given, 4, 'keepdims'));
    if (statistic) return statistic;
    return Object.hasOwn(METHODS, name) ? METHODS[name]?.(array, given, site, machine) : undefined;
}

/** `x.astype(int)`: of short arrays the numbers, cut off. */
function cast(array: ArrayValue, dtype: string | undefined): ArrayValue {
    const copy = withDtype(copyOf(array, array.shape), dtype);
    const numbers = dtype === undefined ? undefined : numbersNow(array);
    if (!numbers || array.eager || !/^(int|float)\d+$/.test(dtype ?? '')) return copy;
    return { ...copy, numbers: dtype?.startsWith('int') ? numbers.map(Math.trunc) : numbers };
}

/** `sizes.tolist()` of a row of numbers. */
function listOf(array: ArrayValue, machine: Machine): Runtime | undefined {
    const items = numbersNow(array)?.map((_, i) => plainly(numberAt(array, i)));
    return array.shape?.length === 1 && items?.every((it) => it !== undefined) ? newList(items, machine) : undefined;
}

/** `x.item()` is one of Python's own. */
const plainly = (value: Runtime | undefined): Runtime | undefined => (value?.kind === 'int' ? int(value.value) : value);

/** Only where the numbers came from. */
export const ofOrigin = ({ origin }: Facts): Facts => (origin ? { origin } : {});

/** `np.clip(x, 0, 1)`: nothing changes where everything lies between the bounds already. */
export function clipped(
    array: ArrayValue,
    least: Runtime | undefined,
    most: Runtime | undefined,
    site: Site | undefined,
): ArrayValue {
    const facts = factsNow(array);
    const [low, high] = [least && numberOf(least), most && numberOf(most)];
    const { range } = facts;
    const isInside = range?.kind === 'between' && (low ?? -Infinity) <= range.low && (high ?? Infinity) >= range.high;
    if (isInside || !site) return copyOf(array, array.shape, isInside ? facts : {});
    return copyOf(array, array.shape, changedTo(facts, { kind: 'other', site }, undefined));
}

/** `reshape(2, 3)` and `reshape((2, 3))` mean the same. */
function newSizes({ positional, keywords, complete }: Given): readonly Dim[] | undefined {
    const named = keywords.get('shape') ?? keywords.get('newshape');
    if (!complete) return undefined;
    if (named) return sizesOf(named.value);
    return positional.length === 1 ? sizesOf(positional[0]?.value) : positional.map(({ value }) => indexOf(value));
}

/** A shape as functions take it: one size, or several. */
export function sizesOf(value: Runtime | undefined): readonly Dim[] | undefined {
    if (!value) return undefined;
    const size = indexOf(value);
    if (size !== undefined) return [size];
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    return items?.map((it) => (it.kind === 'none' ? null : indexOf(it)));
}

/** Where the first axis stays, rows keep what is known of them. */
export function reshapedView(array: ArrayValue, sizes: readonly Dim[] | undefined): ArrayValue {
    const shape = reshaped(array.shape, sizes);
    const view = viewOf(array, shape, keepsRows(array.shape, shape) ? factsNow(array) : ofNumbers(factsNow(array)));
    const numbers = numbersNow(array);
    return numbers && view.written ? { ...view, numbers } : view;
}

function keepsRows(before: AnyShape, after: AnyShape): boolean {
    const [a, b] = [before?.[0], after?.[0]];
    // `y.reshape(-1, 1)`, of however many rows.
    const isColumn = before?.length === 1 && after?.length === 2 && after[1] === 1;
    const isFlat = after?.length === 1 && (before?.length === 1 || (before?.length === 2 && before[1] === 1));
    return (typeof a === 'number' && a === b) || isColumn || isFlat;
}

/** The sizes with `-1` worked out. */
export function reshaped(shape: AnyShape, sizes: readonly Dim[] | undefined): AnyShape {
    if (!sizes?.includes(-1)) return sizes;
    const all = shape && product(...shape);
    const others = product(...sizes.filter((size) => size !== -1));
    const fits = typeof all === 'number' && typeof others === 'number' && others > 0 && all % others === 0;
    return sizes.map((size) => (size === -1 ? (fits ? all / others : undefined) : size));
}

export function transposedView(array: ArrayValue, axes: readonly Dim[] | undefined): ArrayValue {
    const keeps = axes?.[0] === 0 || array.shape?.length === 1;
    return viewOf(array, transposed(array.shape, axes), keeps ? factsNow(array) : ofNumbers(factsNow(array)));
}

function transposed(shape: AnyShape, axes: readonly Dim[] | undefined): AnyShape {
    if (!shape) return undefined;
    if (!axes) return shape.map(() => undefined);
    if (axes.length === 0) return shape.toReversed();
    return axes.map((axis) => (typeof axis === 'number' ? shape.at(axis) : undefined));
}

const squeezedView = (array: ArrayValue): ArrayValue =>
    viewOf(
        array,
        array.shape?.filter((size) => size !== 1),
    );

/** `x.shuffle(…)`-like calls change their argument. */
export const firstArray = (given: Given): ArrayValue | undefined => asArray(given.positional[0]?.value);
