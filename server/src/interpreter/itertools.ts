import { apply, elements, first, second, type Builtin } from './builtins';
import { truthOf } from './expressions';
import { beginning } from './iterators';
import { elementsOf } from './iterate';
import type { CallSite, Given } from './library';
import type { Machine } from './machine';
import { newIterator } from './merge';
import { binary, equal } from './operators';
import { indexOf, int, none, numberOf, tuple, type Runtime } from './values';

const iterated = (items: readonly Runtime[] | undefined, machine: Machine): Runtime | undefined =>
    items && items.length <= machine.budget.size ? newIterator(items, machine) : undefined;

/** Every choice of a length, by positions. */
function choices(length: number, size: number, next: (taken: readonly number[]) => number): readonly number[][] {
    let rows: number[][] = [[]];
    for (let i = 0; i < size; i++) {
        rows = rows.flatMap((row) =>
            Array.from({ length }, (_, at) => at)
                .filter((at) => at >= next(row))
                .map((at) => [...row, at]),
        );
        if (rows.length > 10_000) return [];
    }
    return rows;
}

const chosen =
    (next: (taken: readonly number[]) => number, distinct: boolean): Builtin =>
    (args, _, machine) => {
        const items = elements(args, machine);
        const size = args.positional.length > 1 ? indexOf(second(args) ?? none) : items?.length;
        if (!items || size === undefined || items.length ** size > machine.budget.size) return undefined;
        const rows = choices(items.length, size, next).filter((row) => !distinct || new Set(row).size === row.length);
        return iterated(
            rows.map((row) => tuple(row.flatMap((at) => items[at] ?? []))),
            machine,
        );
    };

const product: Builtin = (args, _, machine) => {
    const repeat = indexOf(args.keywords.get('repeat')?.value ?? int(1));
    const columns = args.positional.map((it) => elementsOf(it.value, machine));
    if (!columns.every((column) => column !== undefined) || repeat === undefined || repeat > 20) return undefined;
    const all = Array.from({ length: repeat }, () => columns).flat();
    if (all.reduce((size, column) => size * column.length, 1) > machine.budget.size) return undefined;
    const rows = all.reduce<readonly (readonly Runtime[])[]>(
        (found, column) => found.flatMap((row) => column.map((item) => [...row, item])),
        [[]],
    );
    return iterated(
        rows.map((row) => tuple(row)),
        machine,
    );
};

/** `islice(items, stop)`, `islice(items, start, stop, step)`: of what has no end as much as is asked for. */
const islice: Builtin = (args, _, machine) => {
    const source = first(args);
    const items = beginning(source, machine);
    const numbers = args.positional.slice(1).map(({ value }) => (value.kind === 'none' ? undefined : indexOf(value)));
    const [start, stop, step] =
        numbers.length === 1 ? [0, numbers[0], 1] : [numbers[0] ?? 0, numbers[1], numbers[2] ?? 1];
    const isEndless = source.kind === 'iterator' && source.endless;
    if (!items || step < 1 || (isEndless && (stop === undefined || stop > items.length))) return undefined;
    if (source.kind === 'iterator') machine.heap.write(source.cell, items.slice(stop ?? items.length));
    return iterated(
        items.slice(start, stop).filter((__, i) => i % step === 0),
        machine,
    );
};

const accumulate: Builtin = (args, at, machine) => {
    const initial = args.keywords.get('initial')?.value;
    const items = elements(args, machine);
    const add = second(args) ?? args.keywords.get('func')?.value;
    const all = items && (initial ? [initial, ...items] : items);
    if (!all || all.length > machine.budget.turns) return undefined;
    const sums: Runtime[] = [];
    for (const item of all) {
        const before = sums.at(-1);
        const sum = before
            ? add
                ? apply(add, [before, item], at, machine)
                : binary('+', before, item, machine)
            : item;
        if (!sum) return undefined;
        sums.push(sum);
    }
    return iterated(sums, machine);
};

/** Which elements a test holds for; undefined where that is unknown of one. */
function tested(args: Given, at: CallSite, machine: Machine) {
    const items = elements(args, machine, 1);
    if (!items || items.length > machine.budget.turns) return undefined;
    const holds = items.map((item) => truthOf(apply(first(args), [item], at, machine), machine));
    return holds.includes(undefined) ? undefined : { items, holds };
}

/** How many of the first elements a test holds for. */
const leading = (holds: readonly (boolean | undefined)[]): number => {
    const end = holds.indexOf(false);
    return end < 0 ? holds.length : end;
};

const groupby: Builtin = (args, at, machine) => {
    const items = elements(args, machine);
    const key = second(args) ?? args.keywords.get('key')?.value;
    const groups: { readonly key: Runtime; readonly items: Runtime[] }[] = [];
    for (const item of items ?? []) {
        const own = key ? apply(key, [item], at, machine) : item;
        const last = groups.at(-1);
        const alike = last && equal(last.key, own);
        if (last && alike === undefined) return undefined;
        if (last && alike) last.items.push(item);
        else groups.push({ key: own, items: [item] });
    }
    const rows = groups.map((it) => tuple([it.key, newIterator(it.items, machine)]));
    return items && iterated(rows, machine);
};

/** Numbers without an end, as many as a loop may have turns. */
function endless(next: (i: number) => Runtime, machine: Machine): Runtime {
    return newIterator(
        Array.from({ length: machine.budget.turns }, (_, i) => next(i)),
        machine,
        true,
    );
}

const chain: Builtin = (args, _, machine) => {
    const parts = args.positional.map((it) => elementsOf(it.value, machine));
    return parts.every((part) => part !== undefined) ? iterated(parts.flat(), machine) : undefined;
};

export const ITERTOOLS: Readonly<Record<string, Builtin>> = {
    'itertools.chain': chain,
    'itertools.chain.from_iterable': (args, _, machine) => {
        const parts = elements(args, machine)?.map((it) => elementsOf(it, machine));
        return parts?.every((part) => part !== undefined) ? iterated(parts.flat(), machine) : undefined;
    },
    'itertools.product': product,
    'itertools.combinations': chosen((taken) => (taken.at(-1) ?? -1) + 1, true),
    'itertools.combinations_with_replacement': chosen((taken) => taken.at(-1) ?? 0, false),
    'itertools.permutations': chosen(() => 0, true),
    'itertools.repeat': (args, _, machine) => {
        const times = args.positional.length > 1 ? indexOf(second(args) ?? none) : undefined;
        if (args.positional.length === 1) return endless(() => first(args), machine);
        return times === undefined || times > machine.budget.size
            ? undefined
            : iterated(
                  Array.from({ length: times }, () => first(args)),
                  machine,
              );
    },
    'itertools.islice': islice,
    'itertools.accumulate': accumulate,
    'itertools.pairwise': (args, _, machine) => {
        const items = elements(args, machine);
        return items && iterated(pairs(items), machine);
    },
    'itertools.count': (args, _, machine) => {
        const start = args.positional.length > 0 ? first(args) : (args.keywords.get('start')?.value ?? int(0));
        const step = second(args) ?? args.keywords.get('step')?.value ?? int(1);
        const [from, by] = [indexOf(start), indexOf(step)];
        return from === undefined || by === undefined ? undefined : endless((i) => int(from + i * by), machine);
    },
    'itertools.cycle': (args, _, machine) => {
        const items = elements(args, machine);
        return items && items.length > 0 ? endless((i) => items[i % items.length] ?? none, machine) : undefined;
    },
    'itertools.takewhile': (args, at, machine) => {
        const known = tested(args, at, machine);
        return known && iterated(known.items.slice(0, leading(known.holds)), machine);
    },
    'itertools.dropwhile': (args, at, machine) => {
        const known = tested(args, at, machine);
        return known && iterated(known.items.slice(leading(known.holds)), machine);
    },
    'itertools.filterfalse': (args, at, machine) => {
        const known = tested(args, at, machine);
        return (
            known &&
            iterated(
                known.items.filter((_, i) => !known.holds[i]),
                machine,
            )
        );
    },
    'itertools.zip_longest': (args, _, machine) => {
        const columns = args.positional.map((it) => elementsOf(it.value, machine));
        const fill = args.keywords.get('fillvalue')?.value ?? none;
        if (!columns.every((column) => column !== undefined)) return undefined;
        const length = Math.max(0, ...columns.map((column) => column.length));
        const rows = Array.from({ length }, (__, i) => tuple(columns.map((column) => column[i] ?? fill)));
        return iterated(rows, machine);
    },
    'itertools.starmap': (args, at, machine) => {
        const rows = elements(args, machine, 1)?.map((row) => elementsOf(row, machine));
        if (!rows?.every((row) => row !== undefined) || rows.length > machine.budget.turns) return undefined;
        return iterated(
            rows.map((row) => apply(first(args), row, at, machine)),
            machine,
        );
    },
    'itertools.groupby': groupby,
    'itertools.tee': () => undefined,
};

function pairs(items: readonly Runtime[]): readonly Runtime[] {
    return items.slice(1).map((item, i) => tuple([items[i] ?? none, item]));
}

/** Only numbers that are known. */
export const numbersIn = (args: Given): readonly number[] | undefined => {
    const numbers = args.positional.map(({ value }) => numberOf(value));
    return numbers.every((it) => it !== undefined) ? numbers : undefined;
};
