import type { Tensor } from '../../../shared-rules/model/graph';
import { elementsOf } from '../interpreter/iterate';
import type { Machine } from '../interpreter/machine';
import { newDict, newList } from '../interpreter/merge';
import { tuple, type Runtime } from '../interpreter/values';
import { tensorOf, tensorValue } from './natives';

/** What a nest of lists, tuples and dictionaries holds, as Keras flattens it: a dictionary by its sorted keys. */
export function leavesOf(value: Runtime, machine: Machine, depth = 0): readonly Runtime[] | undefined {
    if (depth > 8) return undefined;
    const parts = partsOf(value, machine);
    if (parts === 'unknown') return undefined;
    if (!parts) return [value];
    const leaves = parts.map((part) => leavesOf(part, machine, depth + 1));
    return leaves.every((it) => it !== undefined) ? leaves.flat() : undefined;
}

function partsOf(value: Runtime, machine: Machine): readonly Runtime[] | 'unknown' | undefined {
    if (value.kind === 'dict') return sortedEntries(value)?.map(([, item]) => item) ?? 'unknown';
    if (value.kind !== 'tuple' && value.kind !== 'list') return undefined;
    return elementsOf(value, machine) ?? 'unknown';
}

/** `{'a': x}`, `[x, {'y': y}]`: more than a row of tensors. */
export function isNest(value: Runtime, machine: Machine): boolean {
    if (value.kind === 'dict') return true;
    const parts = partsOf(value, machine);
    if (parts === undefined || parts === 'unknown') return false;
    return parts.some(({ kind }) => kind === 'dict' || kind === 'list' || kind === 'tuple');
}

/** Undefined where the keys are unknown, or no strings. */
export function sortedEntries({
    cell,
}: Extract<Runtime, { kind: 'dict' }>): readonly (readonly [string, Runtime])[] | undefined {
    const entries = cell.content?.map(([key, item]) => (key.kind === 'str' ? ([key.value, item] as const) : undefined));
    if (!entries?.every((it) => it !== undefined)) return undefined;
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The same nest with other tensors in it, taken from the front of a list. */
export function packed(like: Runtime, left: Tensor[], machine: Machine): Runtime {
    switch (like.kind) {
        case 'tuple':
            return tuple(like.items.map((item) => packed(item, left, machine)));
        case 'list':
            return newList(
                like.cell.content?.map((item) => packed(item, left, machine)),
                machine,
            );
        case 'dict': {
            const sorted = new Map(sortedEntries(like)?.map(([key, item]) => [key, packed(item, left, machine)]));
            const entries = like.cell.content?.map(([key, item]) => {
                const known = key.kind === 'str' ? sorted.get(key.value) : undefined;
                return [key, known ?? item] as const;
            });
            return newDict(entries, machine);
        }
        default: {
            const tensor = tensorOf(like) && left.shift();
            return tensor ? tensorValue(tensor) : like;
        }
    }
}
