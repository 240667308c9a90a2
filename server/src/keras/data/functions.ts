import type { Facts, LabelCoding } from '../../../../shared-rules/model/data';
import type { Site } from '../../../../shared-rules/model/site';
import { commonFacts, factsNow } from '../../interpreter/arrays';
import { given as argument, type Given } from '../../interpreter/library';
import { indexOf, type ArrayValue, type Runtime } from '../../interpreter/values';
import type { BinaryOperator } from '../../python/syntax';
import { arrayOperator } from './arithmetic';
import { asArray, newArray, viewOf, withDtype } from './array';
import { clipped, ofOrigin } from './methods';
import { changed, ofNumbers } from './scaling';
import { occurring, reduced } from './statistics';
import { isWhole } from './types';
import { without } from './without';

/** What a function was called with and what shape it gives. */
interface Called {
    readonly given: Given;
    /** What `keras.ops` calls it. */
    readonly name: string;
    /** Its result as far as shapes go. */
    readonly result: ArrayValue;
    readonly arrays: readonly ArrayValue[];
    readonly site: Site;
}

type Through = (called: Called, subject: ArrayValue) => Runtime;

const arranged: Through = ({ result, name }, subject) => rearranged(subject, result, name);
const joined: Through = ({ result, arrays, given, site, name }) => together(arrays, result, axisOf(given, name), site);
const operator =
    (sign: BinaryOperator): Through =>
    ({ given, result, site }, subject) => {
        const [a, b] = given.positional.map(({ value }) => value);
        const after = a && b ? arrayOperator(sign, a, b, site) : undefined;
        return after?.kind === 'array' ? after : newArray(result.shape, { facts: ofOrigin(factsNow(subject)) });
    };

const THROUGH: Readonly<Record<string, Through>> = {
    ...each(
        'expand_dims reshape squeeze ravel transpose moveaxis swapaxes flip rot90 roll pad copy cast flatten',
        arranged,
    ),
    ...each('image.resize stop_gradient ascontiguousarray array asarray convert_to_tensor', arranged),
    ...each('concatenate stack vstack hstack dstack append', joined),
    ...each('repeat tile', ({ result, name, site }, subject) => repeated(subject, result, name, site)),
    ...each('divide true_divide', operator('/')),
    ...each('multiply', operator('*')),
    ...each('add', operator('+')),
    ...each('subtract', operator('-')),
    clip: ({ given, site }, subject) =>
        clipped(subject, argument(given, 1, 'x_min'), argument(given, 2, 'x_max'), site),
    one_hot: ({ result }, subject) => oneHot(subject, result),
    unique: ({ result }, subject) => newArray([occurring(subject) ?? undefined], { dtype: result.dtype }),
    sort: ({ result }, subject) =>
        newArray(result.shape, { dtype: subject.dtype, facts: ofNumbers(factsNow(subject)) }),
};

function each(names: string, through: Through): Readonly<Record<string, Through>> {
    return Object.fromEntries(names.split(' ').map((name) => [name, through]));
}

/** A result of which the shape is known, with what is known of its numbers. */
export function throughFunction(
    canonical: string,
    given: Given,
    output: Runtime,
    site: Site,
    isNumpy: boolean,
): Runtime {
    const arrays = arraysOf(given);
    const [subject] = arrays;
    if (output.kind !== 'array' || !subject) return output;
    const result = isNumpy ? settled(output) : output;
    const name = canonical.replace('keras.ops.', '');
    const statistic = reduced(subject, name, argument(given, 1, 'axis'), argument(given, 2, 'keepdims'));
    if (statistic) return statistic;
    const called = { given, name, result, arrays, site };
    const known = Object.hasOwn(THROUGH, name) ? THROUGH[name]?.(called, subject) : undefined;
    return known ?? elementwise(called, subject, isNumpy);
}

/** In NumPy every size is a number, known or not. */
const settled = (array: ArrayValue): ArrayValue => ({ ...array, shape: array.shape?.map((size) => size ?? undefined) });

/** The arrays among the arguments, those in a list too. */
function arraysOf({ positional, keywords }: Given): readonly ArrayValue[] {
    const values = [...positional, ...keywords.values()].map(({ value }) => value);
    return values.flatMap((value) => {
        const items = value.kind === 'list' ? value.cell.content : value.kind === 'tuple' ? value.items : [value];
        return items?.flatMap((item) => asArray(item) ?? []) ?? [];
    });
}

/** The same numbers in another arrangement; rows stay rows where there are as many as before, in front. */
function rearranged(subject: ArrayValue, result: ArrayValue, name: string): ArrayValue {
    const facts = factsNow(subject);
    const [a, b] = [subject.shape?.[0], result.shape?.[0]];
    const isKept = name === 'cast' || name === 'copy' || (a === b && a !== undefined) || isColumn(subject, result);
    const dtype = name === 'cast' ? result.dtype : subject.dtype;
    const kept = isKept ? withoutColumns(facts, subject, result) : ofNumbers(facts);
    const view = viewOf(subject, result.shape, name === 'image.resize' ? ofPixels(kept) : kept);
    // Pictures become floats when they are resized, in one library at least.
    return withDtype(view, name === 'image.resize' && dtype !== 'float32' ? undefined : dtype);
}

/** `np.expand_dims(y, -1)`, whatever the number of labels. */
const isColumn = ({ shape }: ArrayValue, { shape: after }: ArrayValue): boolean =>
    shape?.length === 1 && after?.length === 2 && after[1] === 1;

/** A picture resized keeps its range, a table has no columns left. */
const ofPixels = (facts: Facts): Facts => without(facts, 'labels', 'columns');

function withoutColumns(facts: Facts, { shape: before }: ArrayValue, { shape: after }: ArrayValue): Facts {
    const { columns, ...rest } = facts;
    return columns && before?.at(-1) === after?.at(-1) ? { ...rest, columns } : rest;
}

/** `np.concatenate([a, b])`: what all parts have in common. */
function together(arrays: readonly ArrayValue[], result: ArrayValue, axis: number | undefined, site: Site): ArrayValue {
    const [first, ...rest] = arrays;
    const all = rest.reduce((facts, it) => commonFacts(facts, factsNow(it)), first ? factsNow(first) : {});
    const dtype = arrays.every((it) => it.dtype === first?.dtype) ? first?.dtype : undefined;
    const labels = axis === 0 ? labelsTogether(arrays) : undefined;
    const range = axis === 0 ? rangeTogether(arrays) : all.range;
    const numbers = without(all, 'order', 'labels', 'columns', 'windows', 'range');
    const grouped = axis === 0 ? groupsTogether(arrays, site) : {};
    const facts: Facts = { ...numbers, ...(range && { range }), ...(labels && { labels }), ...grouped };
    return newArray(result.shape, { dtype, facts, eager: first?.eager });
}

function rangeTogether(arrays: readonly ArrayValue[]): Facts['range'] {
    const ranges = arrays.map((it) => factsNow(it).range);
    if (ranges.every((it) => it?.kind === 'standardised')) return { kind: 'standardised' };
    const bounds = ranges.flatMap((it) => (it?.kind === 'between' ? [it] : []));
    if (bounds.length < arrays.length || bounds.length === 0) return undefined;
    const [low, high] = [Math.min(...bounds.map((it) => it.low)), Math.max(...bounds.map((it) => it.high))];
    return { kind: 'between', low, high };
}

function labelsTogether(arrays: readonly ArrayValue[]): LabelCoding | undefined {
    const codings = arrays.map((it) => factsNow(it).labels);
    const [first] = codings;
    if (!first || !codings.every((it) => it?.kind === first.kind)) return undefined;
    if (first.kind === 'real') return first;
    const classes = codings.map((it) => (it && it.kind !== 'real' ? it.classes : undefined));
    const known = classes.every((it) => it !== undefined) ? Math.max(...classes) : undefined;
    return known === undefined ? { kind: first.kind } : { kind: first.kind, classes: known };
}

/** Zeros, then ones: each part holds one class, each another. */
function groupsTogether(arrays: readonly ArrayValue[], site: Site): Facts {
    const numbers = arrays.map((it) => {
        const { range, labels } = factsNow(it);
        return range?.kind === 'between' && range.low === range.high && labels?.kind === 'index'
            ? range.low
            : undefined;
    });
    const isGrouped = numbers.length > 1 && !numbers.includes(undefined) && new Set(numbers).size === numbers.length;
    if (!isGrouped) return {};
    const sizes = arrays.map(({ shape }) => shape?.[0] ?? undefined);
    return {
        order: { kind: 'grouped', site, ...(sizes.every((it) => it !== undefined) && { sizes }) },
        labels: { kind: 'index', classes: Math.max(...numbers.map((it) => it ?? 0)) + 1 },
    };
}

/** Along which axis a function puts together. */
function axisOf(given: Given, name: string): number | undefined {
    if (name === 'vstack') return 0;
    if (name === 'stack' || name === 'hstack' || name === 'dstack') return undefined;
    const axis = argument(given, name === 'append' ? 2 : 1, 'axis');
    return axis ? indexOf(axis) : 0;
}

/** `np.repeat([0, 1], 50)`: all of one, then all of the next. */
function repeated(subject: ArrayValue, result: ArrayValue, name: string, site: Site): ArrayValue {
    const facts = without(factsNow(subject), 'order', 'windows');
    const isGrouped = name === 'repeat' && subject.shape?.length === 1 && facts.labels?.kind === 'index';
    const kept: Facts = isGrouped ? { ...facts, order: { kind: 'grouped', site } } : facts;
    return newArray(result.shape, { dtype: subject.dtype, facts: kept, eager: subject.eager });
}

/** `tf.one_hot(y, 10)` */
export function oneHot(
    subject: ArrayValue | undefined,
    { shape, dtype }: Pick<ArrayValue, 'shape' | 'dtype'>,
): ArrayValue {
    const { origin, order } = subject ? factsNow(subject) : {};
    const classes = shape?.at(-1);
    const labels: LabelCoding = { kind: 'one-hot', ...(typeof classes === 'number' && { classes }) };
    const facts = { ...(origin && { origin }), ...(order && { order }), labels, scalings: [] };
    return newArray(shape, { dtype, facts, eager: subject?.eager });
}

/** Something happens to each number by itself. */
function elementwise({ result, site, name }: Called, subject: ArrayValue, isNumpy: boolean): ArrayValue {
    const isSame = result.shape?.length === subject.shape?.length;
    const { order } = factsNow(subject);
    const after = changed(ofNumbers(factsNow(subject)), { kind: 'other', site });
    const facts = isSame ? { ...after, ...(order && { order }) } : ofOrigin(after);
    const dtype = isNumpy ? numpyType(subject, result, name) : result.dtype;
    return newArray(result.shape, { dtype, facts, eager: subject.eager });
}

const FLOATS = /^(sqrt|exp|exp2|expm1|log|log2|log10|log1p|sin|cos|tan|tanh|arctan|cbrt|deg2rad)$/;

/** NumPy computes functions of whole numbers as `float64`, Keras as `float32`. */
function numpyType({ dtype }: ArrayValue, result: ArrayValue, name: string): string | undefined {
    if (result.dtype === 'bool') return 'bool';
    if (!FLOATS.test(name) || dtype === undefined) return undefined;
    return isWhole(dtype) ? (/64|32/.test(dtype) ? 'float64' : undefined) : dtype;
}
