import { attributeOf } from './access';
import { callValue } from './calls';
import { assignAttribute } from './classes';
import { truthOf } from './expressions';
import { textOf, reprOf } from './format';
import { elementsOf, lengthOf } from './iterate';
import { given, noArguments, type CallSite, type Given } from './library';
import type { Machine } from './machine';
import { newDict, newList, newSet } from './merge';
import { binary, compare, equal } from './operators';
import { standardFunction } from './standardModules';
import { bool, float, indexOf, int, none, numberOf, string, unknown, type ClassValue, type Runtime } from './values';

export type Builtin = (args: Given, at: CallSite, machine: Machine) => Runtime | undefined;

/** The value of a name of Python's `builtins` module. */
export function builtin(name: string): Runtime | undefined {
    if (name === '__name__') return string('__main__');
    return Object.hasOwn(BUILTINS, name) || EXCEPTION.test(name) ? { kind: 'builtin', name } : undefined;
}

const EXCEPTION = /^[A-Z]\w*(Error|Exception|Warning|Interrupt|Iteration|Exit)$|^Exception$/;

/** A call of a builtin, or of a function of Python's own library that is followed (`math.sqrt`). */
export function callBuiltin(name: string, args: Given, at: CallSite, machine: Machine): Runtime {
    const run = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : standardFunction(name);
    const result = args.complete ? run?.(args, at, machine) : undefined;
    if (result) return result;
    const cause = args.positional.find((it) => it.value.kind === 'unknown')?.value;
    return unknown(cause?.kind === 'unknown' ? cause.reason : `the result of \`${name}\``, at.site);
}

export const first = (args: Given): Runtime => args.positional[0]?.value ?? none;
export const second = (args: Given): Runtime | undefined => args.positional[1]?.value;
export const elements = (args: Given, machine: Machine, i = 0) =>
    elementsOf(args.positional[i]?.value ?? none, machine);
const BUILTINS: Readonly<Record<string, Builtin>> = {
    print: () => none,
    input: () => unknown('what the user types'),
    len: (args, _, machine) => {
        const length = args.positional[0] && lengthOf(first(args), machine);
        return length === undefined ? undefined : int(length);
    },
    range,
    int: (args) => toInt(args),
    float: (args) => {
        const value = first(args);
        const parsed =
            value.kind === 'str' && /^[\s\d.eE+-]+$/.test(value.value) ? Number(value.value) : numberOf(value);
        return parsed === undefined || Number.isNaN(parsed) ? undefined : float(parsed);
    },
    bool: (args, _, machine) => {
        const known = truthOf(first(args), machine);
        return known === undefined ? undefined : bool(known);
    },
    str: (args) => {
        const text = args.positional.length === 0 ? '' : textOf(first(args));
        return text === undefined ? undefined : string(text);
    },
    repr: (args) => {
        const text = reprOf(first(args));
        return text === undefined ? undefined : string(text);
    },
    list: (args, _, machine) => newList(args.positional.length === 0 ? [] : elements(args, machine), machine),
    tuple: (args, _, machine) => {
        const items = args.positional.length === 0 ? [] : elements(args, machine);
        return items && { kind: 'tuple', items };
    },
    set: (args, _, machine) => newSet(args.positional.length === 0 ? [] : distinct(elements(args, machine)), machine),
    frozenset: (args, _, machine) =>
        newSet(args.positional.length === 0 ? [] : distinct(elements(args, machine)), machine),
    dict: (args, _, machine) => toDict(args, machine),
    enumerate: (args, _, machine) => {
        const start = indexOf(given(args, 1, 'start') ?? int(0));
        const items = elements(args, machine);
        if (!items || start === undefined) return undefined;
        return { kind: 'tuple', items: items.map((item, i) => ({ kind: 'tuple', items: [int(start + i), item] })) };
    },
    zip: (args, _, machine) => {
        const columns = args.positional.map((it) => elementsOf(it.value, machine));
        if (!columns.every((column) => column !== undefined)) return undefined;
        const length = Math.min(...columns.map((column) => column.length));
        if (columns.length === 0) return { kind: 'tuple', items: [] };
        const rows = Array.from({ length }, (_, i) => columns.flatMap((column) => column[i] ?? []));
        return { kind: 'tuple', items: rows.map((items): Runtime => ({ kind: 'tuple', items })) };
    },
    map: (args, at, machine) => {
        const columns = args.positional.slice(1).map((it) => elementsOf(it.value, machine));
        const [column] = columns;
        if (columns.length !== 1 || !column || column.length > machine.budget.turns) return undefined;
        return { kind: 'tuple', items: column.map((item) => apply(first(args), [item], at, machine)) };
    },
    filter: (args, at, machine) => {
        const items = elements(args, machine, 1);
        const keep = items?.map((item) =>
            truthOf(first(args).kind === 'none' ? item : apply(first(args), [item], at, machine), machine),
        );
        if (!items || !keep || keep.includes(undefined)) return undefined;
        return { kind: 'tuple', items: items.filter((_, i) => keep[i]) };
    },
    reversed: (args, _, machine) => {
        const items = elements(args, machine);
        return items && { kind: 'tuple', items: items.toReversed() };
    },
    sorted: (args, at, machine) => {
        const items = elements(args, machine);
        const sorted = items && sortItems(items, args, at, machine);
        return sorted && newList(sorted, machine);
    },
    sum: (args, at, machine) => {
        const start = given(args, 1, 'start') ?? int(0);
        return elements(args, machine)?.reduce<Runtime | undefined>(
            (total, item) => total && addUp(total, item, at, machine),
            start,
        );
    },
    min: (args, at, machine) => extreme('<', args, at, machine),
    max: (args, at, machine) => extreme('>', args, at, machine),
    abs: (args) => {
        const value = first(args);
        const size = numberOf(value);
        return size === undefined ? undefined : value.kind === 'float' ? float(Math.abs(size)) : int(Math.abs(size));
    },
    round: (args) => {
        const value = numberOf(first(args));
        const digits = args.positional.length > 1 ? indexOf(second(args) ?? none) : undefined;
        if (value === undefined || (args.positional.length > 1 && digits === undefined)) return undefined;
        return digits === undefined ? int(roundHalfEven(value)) : float(Number(value.toFixed(Math.max(0, digits))));
    },
    pow: (args, _, machine) => binary('**', first(args), second(args) ?? none, machine),
    divmod: (args, _, machine) => {
        const parts = [
            binary('//', first(args), second(args) ?? none, machine),
            binary('%', first(args), second(args) ?? none, machine),
        ];
        return parts.every((part) => part !== undefined) ? { kind: 'tuple', items: parts } : undefined;
    },
    any: (args, _, machine) => quantify(elements(args, machine), true, machine),
    all: (args, _, machine) => quantify(elements(args, machine), false, machine),
    isinstance: (args) => {
        const known = isInstance(first(args), second(args) ?? none);
        return known === undefined ? undefined : bool(known);
    },
    callable: (args) => {
        const { kind } = first(args);
        return kind === 'function' || kind === 'class' || kind === 'builtin'
            ? bool(true)
            : kind === 'unknown'
              ? undefined
              : bool(kind === 'symbol' || kind === 'native');
    },
    type: (args) => {
        const value = first(args);
        return value.kind === 'object' ? value.class : undefined;
    },
    getattr: (args, at, machine) => {
        const name = second(args);
        if (name?.kind !== 'str') return undefined;
        const value = attributeOf(first(args), name.value, at.site, machine);
        return value.kind === 'unknown' ? undefined : value;
    },
    setattr: (args, at, machine) => {
        const name = second(args);
        if (name?.kind === 'str')
            assignAttribute(first(args), name.value, args.positional[2]?.value ?? none, at.site, machine);
        return none;
    },
    hasattr: () => undefined,
    iter: (args) => first(args),
    next: (args, _, machine) => elements(args, machine)?.[0],
    object: () => undefined,
    super: () => undefined,
    open: () => undefined,
    vars: () => undefined,
    id: () => undefined,
    hash: () => undefined,
    chr: (args) => {
        const code = indexOf(first(args));
        return code === undefined ? undefined : string(String.fromCodePoint(code));
    },
    ord: (args) => {
        const value = first(args);
        return value.kind === 'str' ? int(value.value.codePointAt(0) ?? 0) : undefined;
    },
    format: () => undefined,
    slice: () => undefined,
    staticmethod: (args) => first(args),
    classmethod: (args) => first(args),
    property: () => undefined,
    globals: () => undefined,
    locals: () => undefined,
    exec: () => undefined,
    eval: () => undefined,
    display: () => none,
};

function range(args: Given): Runtime | undefined {
    const numbers = args.positional.map((it) => indexOf(it.value));
    if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
    const [a = 0, b, step = 1] = numbers;
    if (step === 0) return undefined;
    return b === undefined ? { kind: 'range', start: 0, stop: a, step: 1 } : { kind: 'range', start: a, stop: b, step };
}

function toInt(args: Given): Runtime | undefined {
    const value = args.positional.length === 0 ? int(0) : first(args);
    if (value.kind === 'str') return /^\s*[+-]?\d+\s*$/.test(value.value) ? int(Number(value.value)) : undefined;
    const size = numberOf(value);
    return size === undefined || !Number.isFinite(size) ? undefined : int(Math.trunc(size));
}

/** `dict(a=1)`, `dict([("a", 1)])`, `dict(other)` */
export function toDict(args: Given, machine: Machine): Runtime | undefined {
    const source = args.positional[0]?.value;
    const pairs = source?.kind === 'dict' ? source.cell.content : source ? pairsOf(elementsOf(source, machine)) : [];
    if (!pairs) return newDict(undefined, machine);
    const keywords = [...args.keywords].map(([key, { value }]) => [string(key), value] as const);
    const kept = pairs.filter(([key]) => !(key.kind === 'str' && args.keywords.has(key.value)));
    return newDict([...kept, ...keywords], machine);
}

function pairsOf(items: readonly Runtime[] | undefined): readonly (readonly [Runtime, Runtime])[] | undefined {
    const pairs = items?.map((item) => (item.kind === 'tuple' && item.items.length === 2 ? item.items : undefined));
    return pairs?.every((pair) => pair !== undefined)
        ? pairs.map(([key, value]) => [key ?? none, value ?? none])
        : undefined;
}

function distinct(items: readonly Runtime[] | undefined): readonly Runtime[] | undefined {
    const kept: Runtime[] = [];
    for (const item of items ?? []) {
        const matches = kept.map((other) => equal(other, item));
        if (matches.includes(undefined)) return undefined;
        if (!matches.includes(true)) kept.push(item);
    }
    return items && kept;
}

/** Calls a value with plain arguments. */
export function apply(callee: Runtime, values: readonly Runtime[], at: CallSite, machine: Machine): Runtime {
    return callValue(callee, { ...noArguments, positional: values.map((value) => ({ value })) }, at, machine);
}

function addUp(total: Runtime, item: Runtime, at: CallSite, machine: Machine): Runtime | undefined {
    return (
        binary('+', total, item, machine) ??
        (equal(total, int(0)) ? item : machine.library.operator('+', total, item, at, machine))
    );
}

function extreme(operator: '<' | '>', args: Given, at: CallSite, machine: Machine): Runtime | undefined {
    const items = args.positional.length === 1 ? elements(args, machine) : args.positional.map((it) => it.value);
    const key = args.keywords.get('key')?.value;
    const keyed = items?.map((item) => [item, key ? apply(key, [item], at, machine) : item] as const);
    let [best] = keyed ?? [];
    for (const candidate of keyed?.slice(1) ?? []) {
        const better = best && compare(operator, candidate[1], best[1]);
        if (better === undefined) return undefined;
        if (better) best = candidate;
    }
    return best?.[0];
}

function sortItems(
    items: readonly Runtime[],
    args: Given,
    at: CallSite,
    machine: Machine,
): readonly Runtime[] | undefined {
    const key = args.keywords.get('key')?.value;
    const keys = items.map((item) => (key && key.kind !== 'none' ? apply(key, [item], at, machine) : item));
    const comparable = keys.every((it) => numberOf(it) !== undefined) || keys.every((it) => it.kind === 'str');
    const reverse = truthOf(args.keywords.get('reverse')?.value ?? none, machine);
    if (!comparable || reverse === undefined) return undefined;
    const order = items.map((item, i) => ({ item, key: keys[i] ?? item }));
    order.sort((a, b) => (compare('<', a.key, b.key) ? -1 : compare('>', a.key, b.key) ? 1 : 0) * (reverse ? -1 : 1));
    return order.map(({ item }) => item);
}

function quantify(items: readonly Runtime[] | undefined, wanted: boolean, machine: Machine): Runtime | undefined {
    const each = items?.map((item) => truthOf(item, machine));
    if (!each) return undefined;
    if (each.includes(wanted)) return bool(wanted);
    return each.includes(undefined) ? undefined : bool(!wanted);
}

const KIND_OF_BUILTIN: Readonly<Record<string, readonly Runtime['kind'][]>> = {
    int: ['int', 'bool'],
    float: ['float'],
    bool: ['bool'],
    str: ['str'],
    tuple: ['tuple'],
    list: ['list'],
    dict: ['dict'],
    set: ['set'],
    range: ['range'],
};

/** `isinstance(value, class)` for Python's own types and for classes of the file. */
function isInstance(value: Runtime, type: Runtime): boolean | undefined {
    if (value.kind === 'unknown') return undefined;
    if (type.kind === 'tuple') {
        const each = type.items.map((item) => isInstance(value, item));
        return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
    }
    if (type.kind === 'builtin') return KIND_OF_BUILTIN[type.name]?.includes(value.kind);
    if (type.kind === 'class')
        return value.kind === 'object' ? derives(value.class, type) : value.kind === 'native' ? undefined : false;
    return undefined;
}

const derives = (one: ClassValue, other: ClassValue): boolean =>
    one.members === other.members || one.bases.some((base) => base.kind === 'class' && derives(base, other));

/** Python rounds a half to the even neighbour: `round(2.5) == 2`. */
function roundHalfEven(value: number): number {
    const low = Math.floor(value);
    if (value - low !== 0.5) return Math.round(value);
    return low % 2 === 0 ? low : low + 1;
}
