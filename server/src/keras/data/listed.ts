import type { Facts, LabelCoding, Order } from '../../../../shared-rules/model/data';
import type { AnyShape } from '../../../../shared-rules/model/shape';
import type { Site } from '../../../../shared-rules/model/site';
import { commonFacts, factsNow } from '../../interpreter/arrays';
import { given as argument, noArguments, type CallSite } from '../../interpreter/library';
import { numberOf, type ArrayValue, type Runtime } from '../../interpreter/values';
import { asArray, between, keptNumbers, newArray, withDtype, type Draft } from './array';
import { callFor } from './calls';
import { originOf, type Making } from './creation';
import { ofNumbers } from './scaling';
import { dtypeOf } from './types';
import { without } from './without';

/** `np.array([[1, 2], [3, 4]])`, `np.asarray(x)`, `tf.constant(5)` */
export function listedArray(making: Making): Runtime | undefined {
    const { given, library } = making;
    const source =
        given.positional[0]?.value ??
        ['object', 'a', 'value'].map((it) => given.keywords.get(it)?.value).find((it) => it);
    if (!source) return undefined;
    const written = argument(given, 1, 'dtype');
    const array = asArray(source) ?? ofItems(source, making);
    if (!array) return undefined;
    const typed = written && written.kind !== 'none' ? withDtype(array, dtypeOf(written)) : array;
    if (library !== 'numpy') return { ...without(typed, 'numbers'), eager: true };
    return without(typed, 'eager');
}

/** An array of what a list holds; undefined where that is nothing that arrays are made of. */
export function ofItems(source: Runtime, making: Making): ArrayValue | undefined {
    const number = numberOf(source);
    if (number !== undefined)
        return newArray([], { dtype: typeOf([source], making), facts: { range: between(number, number) } });
    if (source.kind === 'range') return undefined;
    const items = itemsOf(source);
    if (!items) return source.kind === 'list' ? newArray(undefined, { facts: originOf(making) }) : undefined;
    const arrays = items.map(asArray);
    if (items.length > 0 && arrays.every((it) => it !== undefined)) return stackedArrays(arrays);
    const leaves = leavesOf(items);
    const shape = leaves && nestedShape(source);
    return shape
        ? newArray(shape, draftOf(leaves, shape, source.site, making))
        : newArray(undefined, { facts: originOf(making) });
}

const itemsOf = (value: Runtime): readonly Runtime[] | undefined =>
    value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;

/** `np.array([a, b])` of arrays of one shape. */
export function stackedArrays(arrays: readonly ArrayValue[]): ArrayValue {
    const [first, ...rest] = arrays;
    const shape = first?.shape && [arrays.length, ...first.shape];
    const facts = rest.reduce(
        (all, it) => commonFacts(all, ofNumbers(factsNow(it))),
        ofNumbers(first ? factsNow(first) : {}),
    );
    const dtype = arrays.every((it) => it.dtype === first?.dtype) ? first?.dtype : undefined;
    return newArray(shape, { dtype, facts });
}

/** All numbers in nested lists, in order; undefined where something in them is not known. */
function leavesOf(items: readonly Runtime[]): readonly Runtime[] | undefined {
    const parts = items.map((item) => {
        const inner = itemsOf(item);
        if (inner) return leavesOf(inner);
        return numberOf(item) !== undefined || item.kind === 'str' ? [item] : undefined;
    });
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function nestedShape(value: Runtime): AnyShape {
    const items = itemsOf(value);
    if (!items) return [];
    const inner = items.map(nestedShape);
    const [first = []] = inner;
    const isEven = inner.every((it) => it?.length === first.length && it.every((size, axis) => size === first[axis]));
    return isEven ? [items.length, ...first] : undefined;
}

function typeOf(leaves: readonly Runtime[], { library }: Making): string | undefined {
    if (leaves.length === 0) return undefined;
    if (leaves.every(({ kind }) => kind === 'bool')) return 'bool';
    if (leaves.every(({ kind }) => kind === 'int')) return library === 'numpy' ? 'int64' : 'int32';
    return leaves.every(({ kind }) => kind === 'int' || kind === 'float')
        ? library === 'numpy'
            ? 'float64'
            : 'float32'
        : undefined;
}

function draftOf(leaves: readonly Runtime[], shape: AnyShape, site: Site | undefined, making: Making): Draft {
    const numbers = leaves.map(numberOf).filter((it) => it !== undefined);
    const origin = originOf(making);
    if (numbers.length < leaves.length || numbers.length === 0) return { facts: origin };
    const range = between(Math.min(...numbers), Math.max(...numbers));
    const dtype = typeOf(leaves, making);
    const coding = codingOf(leaves, numbers, shape);
    const facts = { ...origin, range, ...(coding && { labels: coding }), ...orderOf(coding, numbers, site) };
    return { dtype, facts, numbers: keptNumbers(numbers) };
}

/** Whole numbers from 0 on may be classes; a number with a fraction cannot. */
function codingOf(leaves: readonly Runtime[], numbers: readonly number[], shape: AnyShape): LabelCoding | undefined {
    const isColumn = shape?.length === 1 || (shape?.length === 2 && shape[1] === 1);
    if (!numbers.every(Number.isInteger)) return { kind: 'real' };
    if (!isColumn || Math.min(...numbers) < 0 || leaves.some(({ kind }) => kind === 'float')) return undefined;
    return { kind: 'index', classes: Math.max(1, ...numbers) + 1 };
}

/** `[0] * 50 + [1] * 50`: each class in one piece, and at least two of several of them. */
function orderOf(coding: LabelCoding | undefined, numbers: readonly number[], site: Site | undefined): Facts {
    if (coding?.kind !== 'index' || !site) return {};
    const sizes = runs(numbers);
    const isGrouped = sizes.length > 1 && sizes.length === new Set(numbers).size && sizes.every((size) => size > 1);
    const order: Order = { kind: 'grouped', site, sizes };
    return isGrouped ? { order } : {};
}

/** How long each stretch of equal numbers is. */
function runs(numbers: readonly number[]): readonly number[] {
    const sizes: number[] = [];
    numbers.forEach((number, i) => {
        if (i > 0 && number === numbers[i - 1]) sizes.push((sizes.pop() ?? 0) + 1);
        else sizes.push(1);
    });
    return sizes;
}

/** The tensor that a list is made into, where TensorFlow wants one. */
export function arrayOfList(value: Runtime, at: CallSite): ArrayValue | undefined {
    const call = () => callFor('tf.constant', { ...noArguments, positional: [{ value }] }, at);
    return ofItems(value, { given: noArguments, name: 'constant', library: 'tf', call });
}
