import type { Machine } from './machine';
import { rangeLength } from './operators';
import { callDunder } from './dunder';
import { indexOf, int, string, type ClassValue, type ObjectValue, type Runtime } from './values';

/** The elements that iteration gives, in order; undefined where they, or how many, are unknown. */
export function elementsOf(value: Runtime, machine: Machine): readonly Runtime[] | undefined {
    switch (value.kind) {
        case 'tuple':
            return value.items;
        case 'list':
        case 'set':
            return value.cell.content;
        case 'dict':
            return value.cell.content?.map(([key]) => key);
        case 'iterator': {
            const items = value.endless ? undefined : value.cell.content;
            machine.heap.write(value.cell, items && []);
            return items;
        }
        case 'class':
            return membersOf(value);
        case 'object':
            return elementsOfObject(value, machine);
        case 'str':
            return [...value.value].map((letter) => string(letter));
        case 'range': {
            const length = rangeLength(value);
            if (length > machine.budget.size) return undefined;
            return Array.from({ length }, (_, i) => int(value.start + i * value.step, value.site));
        }
        case 'native':
        case 'array':
        case 'symbol':
            return machine.library.iterate(value, machine);
        default:
            return undefined;
    }
}

/** `for act in Act`: the members of an enumeration. */
function membersOf({ members, flavour }: ClassValue): readonly Runtime[] | undefined {
    const names = members.boundNames().filter((name) => !name.startsWith('_'));
    const values = names.map((name) => members.get(name));
    if (flavour !== 'enum' && flavour !== 'intenum') return undefined;
    return values.filter((it) => it !== undefined).filter((it) => it.kind !== 'function');
}

/** `for x in object`: what its `__iter__` gives. */
function elementsOfObject(object: ObjectValue, machine: Machine): readonly Runtime[] | undefined {
    const iterated = callDunder(object, '__iter__', [], machine);
    return iterated && iterated.kind !== 'object' ? elementsOf(iterated, machine) : undefined;
}

/** `len(value)`; undefined where it is unknown. */
export function lengthOf(value: Runtime, machine: Machine): number | undefined {
    if (value.kind === 'str') return [...value.value].length;
    if (value.kind === 'range') return rangeLength(value);
    if (value.kind === 'tuple') return value.items.length;
    if (value.kind === 'list' || value.kind === 'set' || value.kind === 'dict') return value.cell.content?.length;
    if (value.kind === 'object') {
        const length = callDunder(value, '__len__', [], machine);
        return length && indexOf(length);
    }
    return machine.library.length(value);
}

/** The start, end and step that a slice means for a sequence of a length, as `slice.indices`. */
export function sliceIndices(
    slice: { readonly lower: number | undefined; readonly upper: number | undefined; readonly step: number },
    length: number,
): readonly number[] {
    const { lower, upper, step } = slice;
    if (step === 0) return [];
    const clip = (index: number, low: number, high: number) =>
        Math.min(Math.max(index < 0 ? index + length : index, low), high);
    const start =
        lower === undefined
            ? step > 0
                ? 0
                : length - 1
            : clip(lower, step > 0 ? 0 : -1, step > 0 ? length : length - 1);
    const stop =
        upper === undefined ? (step > 0 ? length : -1) : clip(upper, step > 0 ? 0 : -1, step > 0 ? length : length - 1);
    const indices: number[] = [];
    for (let i = start; step > 0 ? i < stop : i > stop; i += step) indices.push(i);
    return indices;
}
