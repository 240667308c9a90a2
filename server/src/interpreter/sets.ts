import { elementsOf } from './iterate';
import type { Given } from './library';
import type { Machine } from './machine';
import { newSet } from './merge';
import type { Method } from './methods';
import { equal } from './operators';
import { bool, none, type Runtime, type SetValue } from './values';

type Items = readonly Runtime[] | undefined;

/** Whether a set has an element; undefined where that is unknown. */
function has(items: readonly Runtime[], item: Runtime): boolean | undefined {
    const each = items.map((other) => equal(other, item));
    return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

/** Each element once, in the order in which they came; undefined where it is unknown which are equal. */
export function distinct(items: Items): Items {
    const kept: Runtime[] = [];
    for (const item of items ?? []) {
        const there = has(kept, item);
        if (there === undefined) return undefined;
        if (!there) kept.push(item);
    }
    return items && kept;
}

function kept(items: readonly Runtime[], others: readonly Runtime[], wanted: boolean): Items {
    const each = items.map((item) => has(others, item));
    return each.includes(undefined) ? undefined : items.filter((_, i) => each[i] === wanted);
}

const OPERATORS: Readonly<Record<string, (a: readonly Runtime[], b: readonly Runtime[]) => Items>> = {
    '|': (a, b) => distinct([...a, ...b]),
    '&': (a, b) => kept(a, b, true),
    '-': (a, b) => kept(a, b, false),
    '^': (a, b) => {
        const [left, right] = [kept(a, b, false), kept(b, a, false)];
        return left && right && [...left, ...right];
    },
};

/** `a | b` of sets; undefined for any other operator. */
export function setOperator(operator: string, a: SetValue, b: SetValue, machine: Machine): Runtime | undefined {
    const [left, right] = [a.cell.content, b.cell.content];
    const run = OPERATORS[operator];
    return run && newSet(left && right && run(left, right), machine);
}

/** The elements of what a method is given, each argument in turn. */
function given(args: Given, machine: Machine): readonly Runtime[] | undefined {
    const parts = args.positional.map((it) => elementsOf(it.value, machine));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

const combined =
    (operator: keyof typeof OPERATORS, inPlace: boolean): Method<SetValue> =>
    ({ cell }, args, machine) => {
        const others = given(args, machine);
        const items = cell.content && others && OPERATORS[operator]?.(cell.content, others);
        if (!inPlace) return newSet(items, machine);
        machine.heap.write(cell, items);
        return none;
    };

const compared =
    (inside: (a: readonly Runtime[], b: readonly Runtime[]) => Items): Method<SetValue> =>
    ({ cell }, args, machine) => {
        const others = given(args, machine);
        const outside = cell.content && others && inside(cell.content, others);
        return outside && bool(outside.length === 0);
    };

/** `discard(item)` */
const without: Method<SetValue> = ({ cell }, args, machine) => {
    machine.heap.write(cell, cell.content && kept(cell.content, [args.positional[0]?.value ?? none], false));
    return none;
};

/** Methods of sets. */
export const SET: Readonly<Record<string, Method<SetValue>>> = {
    add: ({ cell }, args, machine) => {
        const item = args.positional[0]?.value ?? none;
        machine.heap.write(cell, cell.content && distinct([...cell.content, item]));
        return none;
    },
    update: combined('|', true),
    union: combined('|', false),
    intersection: combined('&', false),
    difference: combined('-', false),
    difference_update: combined('-', true),
    symmetric_difference: combined('^', false),
    discard: without,
    remove: without,
    issubset: compared((a, b) => kept(a, b, false)),
    issuperset: compared((a, b) => kept(b, a, false)),
    isdisjoint: compared((a, b) => kept(a, b, true)),
    copy: ({ cell }, _, machine) => newSet(cell.content, machine),
    clear: ({ cell }, _, machine) => {
        machine.heap.write(cell, []);
        return none;
    },
};
