import { first, type Builtin } from './builtins';
import { elementsOf } from './iterate';
import type { Given } from './library';
import type { Machine } from './machine';
import { newIterator } from './merge';
import type { Runtime } from './values';

/** `next(iterator)`, `next(iterator, default)`: what is read is gone. */
export function nextOf(args: Given, machine: Machine): ReturnType<Builtin> {
    const value = first(args);
    const items = value.kind === 'iterator' ? value.cell.content : undefined;
    if (value.kind !== 'iterator' || !items) return machine.library.element?.(value, machine);
    const [next, ...rest] = items;
    machine.heap.write(value.cell, rest);
    return next ?? (value.endless ? undefined : args.positional[1]?.value);
}

/** Rows of columns, as long as the shortest; undefined where one is not known. */
export function transposed(
    columns: readonly (readonly Runtime[] | undefined)[],
): readonly (readonly Runtime[])[] | undefined {
    if (!columns.every((column) => column !== undefined)) return undefined;
    if (columns.length === 0) return [];
    const length = Math.min(...columns.map((column) => column.length));
    return Array.from({ length }, (_, i) => columns.flatMap((column) => column[i] ?? []));
}

/** What is known of an iterable, of a generator without an end what was read so far. */
export function beginning(value: Runtime, machine: Machine): readonly Runtime[] | undefined {
    return value.kind === 'iterator' && value.endless ? value.cell.content : elementsOf(value, machine);
}

/** `zip(a, b)`; one that never ends is as long as the others. */
export function zipped(args: Given, machine: Machine): Runtime | undefined {
    const values = args.positional.map((it) => it.value);
    const columns = values.map((value) => beginning(value, machine));
    const endless = values.length > 0 && values.every((it) => it.kind === 'iterator' && it.endless);
    const rows = transposed(columns);
    const shortest = Math.min(...columns.flatMap((it, i) => (isEndless(values[i]) ? [] : (it?.length ?? 0))));
    const isCut = rows !== undefined && rows.length < shortest && shortest !== Infinity;
    if (!rows || isCut) return undefined;
    return newIterator(
        rows.map((items): Runtime => ({ kind: 'tuple', items })),
        machine,
        endless,
    );
}

const isEndless = (value: Runtime | undefined): boolean => value?.kind === 'iterator' && value.endless;
