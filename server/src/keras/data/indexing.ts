import type { Facts, LabelCoding } from '../../../../shared-rules/model/data';
import type { AnyShape, Dim, Shape } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { indexOf, int, type ArrayValue, type Runtime } from '../../interpreter/values';
import { indexShape } from '../tensors';
import { asArray, copyOf, newArray, numberAt, viewOf } from './array';
import { labelled, ofNumbers } from './scaling';
import { without } from './without';

/** `x[0]`, `x[:, :10]`, `x[..., None]`; a mask or indices take rows: `x[y == 3]`, `x[order]`. */
export function indexArray(array: ArrayValue, index: Runtime): Runtime {
    const number = pickedNumber(array, index);
    if (number) return number;
    const rows = rowIndex(index);
    if (rows && isPicking(rows)) return picked(array, rows, index);
    const shape = array.shape && indexShape(array.shape, plain(index));
    return viewOf(array, shape, factsOfPart(array, index));
}

/** `sizes[1]`, `grid[0, -1]` of a short array. */
function pickedNumber(array: ArrayValue, index: Runtime): Runtime | undefined {
    const parts = index.kind === 'tuple' ? index.items : [index];
    const { shape, numbers } = array;
    if (!numbers || parts.length !== shape?.length) return undefined;
    const place = parts.reduce<number | undefined>((before, part, axis) => {
        const [size, own] = [shape[axis], indexOf(part)];
        if (typeof size !== 'number' || own === undefined || before === undefined) return undefined;
        const inside = own < 0 ? own + size : own;
        return inside >= 0 && inside < size ? before * size + inside : undefined;
    }, 0);
    return place === undefined ? undefined : numberAt(array, place);
}

/** An index that was computed is a number all the same. */
function plain(index: Runtime): Runtime {
    if (index.kind === 'tuple') return { kind: 'tuple', items: index.items.map(plain) };
    return index.kind === 'array' && index.shape?.length === 0 ? int(0) : index;
}

/** `np.eye(10)[y]`: each label becomes its row. */
function identityRow(array: ArrayValue, index: ArrayValue | undefined): ArrayValue | undefined {
    const { labels } = factsNow(array);
    if (!index || labels?.kind !== 'one-hot' || array.shape?.length !== 2) return undefined;
    const { origin, order } = factsNow(index);
    const facts = { ...labelled({ ...(origin && { origin }), ...(order && { order }) }, labels) };
    return newArray(index.shape && [...index.shape, array.shape[1]], { dtype: array.dtype, facts });
}

/** What the first axis is indexed with. */
const rowIndex = (index: Runtime): Runtime | undefined => (index.kind === 'tuple' ? index.items[0] : index);

/** Takes single rows, in an order of its own, rather than a stretch of them. */
const isPicking = (index: Runtime): boolean =>
    index.kind === 'list' || (index.kind === 'array' && index.shape?.length !== 0);

function picked(array: ArrayValue, rows: Runtime, index: Runtime): ArrayValue {
    const { shape } = array;
    const rest = index.kind === 'tuple' && index.items.length > 1 ? undefined : shape?.slice(1);
    const oneHot = identityRow(array, asArray(rows));
    if (oneHot && index.kind !== 'tuple') return oneHot;
    const lead = leading(rows, shape);
    const facts = rest ? reordered(factsNow(array), asArray(rows)) : ofNumbers(factsNow(array));
    return copyOf(array, rest && lead && [...lead, ...rest], facts);
}

const isMask = (value: Runtime): boolean => value.kind === 'array' && value.dtype === 'bool';

/** How many rows; a mask takes as many as it likes. */
function leading(rows: Runtime, shape: AnyShape): Shape | undefined {
    if (rows.kind === 'list') return rows.cell.content ? listLength(rows.cell.content) : [undefined];
    if (rows.kind !== 'array') return undefined;
    if (isMask(rows)) return rows.shape?.length === 1 ? [undefined] : undefined;
    if (rows.dtype !== undefined) return rows.shape;
    const sizes: readonly Dim[] = [rows.shape?.[0], shape?.[0]];
    // It may be a mask, if it is as long as what it picks from.
    return rows.shape?.length === 1 && (sizes[0] === undefined || sizes[0] === sizes[1]) ? [undefined] : rows.shape;
}

const listLength = (items: readonly Runtime[]): Shape | undefined =>
    items.every((it) => it.kind === 'bool')
        ? [items.filter((it) => it.kind === 'bool' && it.value).length]
        : items.every((it) => indexOf(it) !== undefined)
          ? [items.length]
          : undefined;

/** Rows in the order of the indices; which classes are left is known only where all rows are. */
function reordered(facts: Facts, rows: ArrayValue | undefined): Facts {
    const { labels } = facts;
    const rest = without(facts, 'order', 'windows', 'labels');
    const order = rows && factsNow(rows).order;
    if (order?.kind === 'shuffled') return { ...rest, ...(labels && { labels }), order };
    return { ...rest, ...(labels && { labels: labels.kind === 'index' ? { kind: 'index' } : labels }) };
}

/** Rows keep all that is known; columns only what holds for each number. */
function factsOfPart(array: ArrayValue, index: Runtime): Facts {
    const facts = factsNow(array);
    const parts = index.kind === 'tuple' ? index.items : [index];
    const [first, ...rest] = parts;
    const takesWhole = (it: Runtime): boolean =>
        it.kind === 'none' ||
        it.kind === 'ellipsis' ||
        (it.kind === 'slice' && [it.lower, it.upper, it.step].every((bound) => bound.kind === 'none'));
    if (rest.every(takesWhole) && first && first.kind !== 'ellipsis' && first.kind !== 'none')
        return first.kind === 'slice' ? facts : ofRow(facts);
    if (parts.every(takesWhole)) return facts;
    return { ...ofNumbers(facts), ...(facts.order && { order: facts.order }), ...columnLabels(array, parts) };
}

/** `y[0]`: one label of them. */
const ofRow = (facts: Facts): Facts => without(facts, 'order', 'windows');

/** `y[:, 0]` of labels that are a column. */
function columnLabels({ shape, facts }: ArrayValue, parts: readonly Runtime[]): { labels?: LabelCoding } {
    const isColumn = shape?.length === 2 && shape[1] === 1 && parts.length === 2;
    return isColumn && facts?.labels ? { labels: facts.labels } : {};
}

/** The rows of a small array: what a loop over it gives. */
export function rowsOf(array: ArrayValue, most: number): readonly Runtime[] | undefined {
    const [count] = array.shape ?? [];
    if (typeof count !== 'number' || count > most) return undefined;
    const isFlat = array.shape?.length === 1;
    return Array.from({ length: count }, (_, i) => (isFlat ? numberAt(array, i) : undefined) ?? rowOf(array));
}

export const rowOf = (array: ArrayValue): ArrayValue => viewOf(array, array.shape?.slice(1), ofRow(factsNow(array)));
