import type { Facts } from '../../../shared-rules/model/data';
import { eitherShape } from '../../../shared-rules/model/shape';
import type { Value } from '../../../shared-rules/model/value';
import type { Machine } from './machine';
import type { ArrayValue, InPlace } from './values';

/** What is known of the numbers now, after all that was done to them in place. */
export function factsNow({ facts, written }: ArrayValue): Facts {
    if (!facts || !written?.content) return facts ?? {};
    if (written.content === 'shuffled') return { ...facts, order: { kind: 'shuffled' } };
    const { origin, columns } = facts;
    return { ...(origin && { origin }), ...(columns && { columns }) };
}

/** `x[mask] = 0`, `x /= 255`, `np.random.shuffle(x)` */
export function writeInPlace({ written }: ArrayValue, how: InPlace, machine: Machine): void {
    if (written && written.content !== 'written') machine.heap.write(written, how);
}

/** The same data, with a cell for what will be done to it, if anything is known of it that could be lost. */
export function writable(array: ArrayValue, machine: Machine): ArrayValue {
    if (!array.facts || array.written) return array;
    return { ...array, written: machine.cell<InPlace>(undefined, eitherWritten) };
}

/** After two paths of which one may have written. */
const eitherWritten = (a: InPlace, b: InPlace): InPlace => (a === b ? a : 'written');

/** As rules see it. */
export function frozenArray(array: ArrayValue): Value {
    const { shape, dtype, site, derived } = array;
    const facts = factsNow(array);
    const known = Object.keys(facts).length > 0 && { facts };
    return {
        kind: 'array',
        shape,
        ...(dtype !== undefined && { dtype }),
        ...known,
        ...(site && { site }),
        ...(derived && { derived }),
    };
}

/** What two arrays agree on. */
export function eitherArray(a: ArrayValue, b: ArrayValue): ArrayValue {
    const shape = eitherShape(a.shape, b.shape);
    const dtype = a.dtype !== undefined && a.dtype === b.dtype && { dtype: a.dtype };
    const facts = commonFacts(factsNow(a), factsNow(b));
    const eager = a.eager && b.eager && { eager: a.eager };
    return { kind: 'array', shape, ...dtype, ...(Object.keys(facts).length > 0 && { facts }), ...eager };
}

/** The facts that are the same in both. */
export function commonFacts(a: Facts, b: Facts): Facts {
    const others = new Map(Object.entries(b));
    return Object.fromEntries(Object.entries(a).filter(([name, fact]) => alike(fact, others.get(name))));
}

/** Whether two pieces of plain data are equal; calls are so only if they are one. */
function alike(a: unknown, b: unknown, depth = 0): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || depth > 4 || 'callee' in a) return false;
    const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
    return left.length === right.size && left.every(([key, value]) => alike(value, right.get(key), depth + 1));
}
