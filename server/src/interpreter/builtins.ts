import { attributeOf } from './access';
import { callValue } from './calls';
import { assignAttribute, findMember } from './classes';
import { truthOf } from './expressions';
import { applyFormat, textOf, reprOf } from './format';
import { elementsOf, lengthOf } from './iterate';
import { given, noArguments, type CallSite, type Given } from './library';
import type { Machine } from './machine';
import { newDict, newIterator, newList, newSet } from './merge';
import { binary, equal } from './operators';
import { standardFunction } from './standardModules';
import { extreme, sortItems } from './ordering';
import { toFloat, toInt } from './conversion';
import { nextOf, transposed, zipped } from './iterators';
import { derives, isInstance, lacks, typeOf } from './instances';
import { distinct } from './sets';
import { bool, float, indexOf, int, none, numberOf, string, unknown, type Runtime } from './values';

export type Builtin = (args: Given, at: CallSite, machine: Machine) => Runtime | undefined;

/** The value of a name of Python's `builtins` module. */
export function builtin(name: string): Runtime | undefined {
    if (name === '__name__') return string('__main__');
    return Object.hasOwn(BUILTINS, name) || EXCEPTION.test(name) ? { kind: 'builtin', name } : undefined;
}

const EXCEPTION = /^[A-Z]\w*(Error|Exception|Warning|Interrupt|Iteration|Exit)$|^Exception$/;

/** A call of a builtin, or of a function of Python's own library that is followed (`math.sqrt`). */
export function callBuiltin(name: string, args: Given, at: CallSite, machine: Machine): Runtime {
    const ofLibrary = args.positional.some(({ value }) => value.kind === 'native');
    const libraries = ofLibrary ? machine.library.builtin?.(name, args, at, machine) : undefined;
    if (libraries) return libraries;
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
    int: toInt,
    float: toFloat,
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
    bytes: () => undefined,
    complex: () => undefined,
    memoryview: () => undefined,
    bin: (args) => written(args, '#b'),
    hex: (args) => written(args, '#x'),
    oct: (args) => written(args, '#o'),
    enumerate: (args, _, machine) => {
        const start = indexOf(given(args, 1, 'start') ?? int(0));
        const items = elements(args, machine);
        if (!items || start === undefined) return machine.library.numbered?.(first(args), machine);
        const pairs = items.map((item, i): Runtime => ({ kind: 'tuple', items: [int(start + i), item] }));
        return newIterator(pairs, machine);
    },
    zip: (args, _, machine) => zipped(args, machine),
    map: (args, at, machine) => {
        const columns = args.positional.slice(1).map((it) => elementsOf(it.value, machine));
        const rows = transposed(columns);
        if (!rows || rows.length > machine.budget.turns) return undefined;
        return newIterator(
            rows.map((row) => apply(first(args), row, at, machine)),
            machine,
        );
    },
    filter: (args, at, machine) => {
        const items = elements(args, machine, 1);
        const keep = items?.map((item) =>
            truthOf(first(args).kind === 'none' ? item : apply(first(args), [item], at, machine), machine),
        );
        if (!items || !keep || keep.includes(undefined)) return undefined;
        return newIterator(
            items.filter((_, i) => keep[i]),
            machine,
        );
    },
    reversed: (args, _, machine) => {
        const items = elements(args, machine);
        return items && newIterator(items.toReversed(), machine);
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
    isinstance: (args, _, machine) => {
        const known = isInstance(first(args), second(args) ?? none, machine);
        return known === undefined ? undefined : bool(known);
    },
    issubclass: (args) => {
        const [one, other] = [first(args), second(args)];
        return one.kind === 'class' && other?.kind === 'class' && derives(one, other) ? bool(true) : undefined;
    },
    callable: (args, _, machine) => {
        const value = first(args);
        if (['function', 'class', 'builtin', 'bound', 'partial', 'symbol'].includes(value.kind)) return bool(true);
        if (value.kind === 'object') return machine.library.adoptsObject(value) ? bool(true) : undefined;
        if (value.kind === 'native') {
            const known = machine.library.isCallable(value.native);
            return known === undefined ? undefined : bool(known);
        }
        return value.kind === 'unknown' || value.kind === 'array' ? undefined : bool(false);
    },
    type: (args, _, machine) => (args.positional.length === 1 ? typeOf(first(args), machine) : undefined),
    getattr: (args, at, machine) => {
        const name = second(args);
        const value = first(args);
        if (name?.kind !== 'str') return undefined;
        const fallback = args.positional[2]?.value;
        if (fallback && value.kind === 'object' && lacks(value, name.value, machine)) return fallback;
        const found = attributeOf(value, name.value, at.site, machine);
        return found.kind === 'unknown' ? undefined : found;
    },
    setattr: (args, at, machine) => {
        const name = second(args);
        if (name?.kind === 'str')
            assignAttribute(first(args), name.value, args.positional[2]?.value ?? none, at.site, machine);
        return none;
    },
    hasattr: (args, _, machine) => {
        const [value, name] = [first(args), second(args)];
        if (value.kind !== 'object' || name?.kind !== 'str') return undefined;
        if (lacks(value, name.value, machine)) return bool(false);
        const isThere = value.attributes.get(name.value) ?? findMember(value.class, name.value);
        return isThere ? bool(true) : undefined;
    },
    iter: (args, _, machine) => {
        const value = first(args);
        return value.kind === 'iterator' ? value : newIterator(elements(args, machine), machine);
    },
    next: (args, _, machine) => nextOf(args, machine),
    object: () => undefined,
    super: () => undefined,
    open: () => undefined,
    vars: (args, at, machine) =>
        args.positional.length === 1 ? attributeOf(first(args), '__dict__', at.site, machine) : undefined,
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
    format: (args) => {
        const spec = second(args);
        const text = spec?.kind === 'str' ? applyFormat(first(args), spec.value) : undefined;
        return text === undefined ? undefined : string(text);
    },
    slice: ({ positional: [a, b, c] }) => ({
        kind: 'slice',
        lower: b ? (a?.value ?? none) : none,
        upper: (b ?? a)?.value ?? none,
        step: c?.value ?? none,
    }),
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

/** `bin(5)`, `hex(255)` */
function written(args: Given, format: string): Runtime | undefined {
    const text = applyFormat(first(args), format);
    return text === undefined ? undefined : string(text);
}

function quantify(items: readonly Runtime[] | undefined, wanted: boolean, machine: Machine): Runtime | undefined {
    const each = items?.map((item) => truthOf(item, machine));
    if (!each) return undefined;
    if (each.includes(wanted)) return bool(wanted);
    return each.includes(undefined) ? undefined : bool(!wanted);
}

/** Python rounds a half to the even neighbour: `round(2.5) == 2`. */
function roundHalfEven(value: number): number {
    const low = Math.floor(value);
    if (value - low !== 0.5) return Math.round(value);
    return low % 2 === 0 ? low : low + 1;
}
