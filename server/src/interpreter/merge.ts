import { eitherArray } from './arrays';
import type { Machine } from './machine';
import { rootless } from './derivation';
import { unknown, type DictValue, type IteratorValue, type ListValue, type Runtime, type SetValue } from './values';

/** Tuples inside tuples whose parts are still looked at. */
const DEEPEST = 6;

const DIFFERS = 'it differs between the paths that lead here';

/** What is left of two values where it is unknown which one is there: what they agree on. */
export function either(a: Runtime, b: Runtime, machine: Machine, depth = 0): Runtime {
    machine.step();
    if (depth > DEEPEST) return unknown(DIFFERS);
    if (a === b || same(a, b)) return a;
    if (a.kind === 'unknown') return rootless(a);
    if (b.kind === 'unknown') return rootless(b);
    if (a.kind === 'native' && b.kind === 'native') {
        return machine.library.either(a.native, b.native, machine) ?? unknown(DIFFERS);
    }
    if (a.kind === 'tuple' && b.kind === 'tuple' && a.items.length === b.items.length) {
        return { kind: 'tuple', items: a.items.map((item, i) => either(item, b.items[i] ?? item, machine, depth + 1)) };
    }
    if (a.kind === 'list' && b.kind === 'list') return eitherList(a, b, machine);
    if (a.kind === 'array' && b.kind === 'array') return eitherArray(a, b);
    return unknown(DIFFERS);
}

/** Two lists made on different paths: a new one with what they agree on. */
function eitherList(a: ListValue, b: ListValue, machine: Machine): Runtime {
    return newList(mergeItems(machine)(a.cell.content, b.cell.content), machine);
}

type Items = readonly Runtime[] | undefined;
type Entries = DictValue['cell']['content'];

const mergeItems = (machine: Machine) => (a: Items, b: Items) =>
    a?.length !== b?.length ? undefined : a?.map((item, i) => either(item, b?.[i] ?? item, machine));

const mergeEntries =
    (machine: Machine) =>
    (a: Entries, b: Entries): Entries => {
        if (!a || a.length !== b?.length) return undefined;
        const merged = a.map(([key, value], i): readonly [Runtime, Runtime] | undefined => {
            const [otherKey, otherValue] = b[i] ?? [];
            return otherKey && otherValue && same(key, otherKey)
                ? [key, either(value, otherValue, machine)]
                : undefined;
        });
        return merged.every((entry) => entry !== undefined) ? merged : undefined;
    };

export function newList(items: Items, machine: Machine): ListValue {
    return { kind: 'list', cell: machine.cell(items, mergeItems(machine)) };
}

export function newSet(items: Items, machine: Machine): SetValue {
    return { kind: 'set', cell: machine.cell(items, mergeItems(machine)) };
}

export function newIterator(items: Items, machine: Machine, endless = false): IteratorValue {
    return { kind: 'iterator', cell: machine.cell(items, mergeItems(machine)), endless };
}

export function newDict(entries: Entries, machine: Machine): DictValue {
    return { kind: 'dict', cell: machine.cell(entries, mergeEntries(machine)) };
}

/** Whether two values are certainly the same: `a is b` for objects, equality for plain data. */
export function same(a: Runtime, b: Runtime, depth = 0): boolean {
    if (a === b) return true;
    switch (a.kind) {
        case 'int':
        case 'float':
        case 'bool':
        case 'str':
            return b.kind === a.kind && a.value === b.value;
        case 'none':
        case 'ellipsis':
            return b.kind === a.kind;
        case 'symbol':
        case 'builtin':
            return b.kind === a.kind && a.name === b.name;
        case 'native':
            return b.kind === 'native' && a.native === b.native;
        case 'list':
        case 'set':
        case 'dict':
        case 'iterator':
            return b.kind === a.kind && (a.cell as unknown) === b.cell;
        case 'tuple':
            return (
                depth < DEEPEST &&
                b.kind === 'tuple' &&
                a.items.length === b.items.length &&
                a.items.every((item, i) => same(item, b.items[i] ?? item, depth + 1))
            );
        case 'function':
            return b.kind === 'function' && a.body === b.body && a.scope === b.scope;
        case 'class':
            return b.kind === 'class' && a.members === b.members;
        case 'module':
            return b.kind === 'module' && a.scope === b.scope;
        case 'object':
            return b.kind === 'object' && a.id === b.id;
        case 'range':
            return b.kind === 'range' && a.start === b.start && a.stop === b.stop && a.step === b.step;
        default:
            return false;
    }
}
