import { apply, elements, first, second, toDict, type Builtin } from './builtins';
import { elementsOf } from './iterate';
import { binary } from './operators';
import { float, indexOf, int, none, numberOf, symbol, type Runtime } from './values';

const number =
    (make: (value: number) => Runtime, f: (value: number) => number): Builtin =>
    (args) => {
        const value = numberOf(first(args));
        const result = value === undefined ? undefined : f(value);
        return result === undefined || !Number.isFinite(result) ? undefined : make(result);
    };

/** Functions of Python's own modules that are followed. */
const FUNCTIONS: Readonly<Record<string, Builtin>> = {
    'math.sqrt': number(float, Math.sqrt),
    'math.log': (args) => {
        const value = numberOf(first(args));
        const base = args.positional.length > 1 ? numberOf(second(args) ?? none) : Math.E;
        return value === undefined || base === undefined || value <= 0
            ? undefined
            : float(Math.log(value) / Math.log(base));
    },
    'math.log2': number(float, Math.log2),
    'math.log10': number(float, Math.log10),
    'math.exp': number(float, Math.exp),
    'math.floor': number(int, Math.floor),
    'math.ceil': number(int, Math.ceil),
    'math.trunc': number(int, Math.trunc),
    'math.fabs': number(float, Math.abs),
    'math.pow': (args) => {
        const [a, b] = [numberOf(first(args)), numberOf(second(args) ?? none)];
        return a === undefined || b === undefined ? undefined : float(a ** b);
    },
    'math.prod': (args, _, machine) =>
        elements(args, machine)?.reduce<Runtime | undefined>(
            (total, item) => total && binary('*', total, item, machine),
            int(1),
        ),
    'functools.reduce': (args, at, machine) => {
        const items = elements(args, machine, 1);
        const [start, rest] = args.positional[2] ? [args.positional[2].value, items] : [items?.[0], items?.slice(1)];
        if (!start || !rest || rest.length > machine.budget.turns) return undefined;
        return rest.reduce((total, item) => apply(first(args), [total, item], at, machine), start);
    },
    'functools.partial': ({ positional: [callee, ...positional], keywords, complete }) =>
        callee && { kind: 'partial', callee: callee.value, given: { positional, keywords, complete } },
    'itertools.chain': (args, _, machine) => {
        const parts = args.positional.map((it) => elementsOf(it.value, machine));
        return parts.every((part) => part !== undefined) ? { kind: 'tuple', items: parts.flat() } : undefined;
    },
    'itertools.product': (args, _, machine) => {
        const parts = args.positional.map((it) => elementsOf(it.value, machine));
        if (!parts.every((part) => part !== undefined) || args.keywords.size > 0) return undefined;
        if (parts.reduce((size, part) => size * part.length, 1) > machine.budget.size) return undefined;
        const rows = parts.reduce<readonly (readonly Runtime[])[]>(
            (all, part) => all.flatMap((row) => part.map((item) => [...row, item])),
            [[]],
        );
        return { kind: 'tuple', items: rows.map((items): Runtime => ({ kind: 'tuple', items })) };
    },
    'itertools.repeat': (args, _, machine) => {
        const times = indexOf(second(args) ?? none);
        return times === undefined || times > machine.budget.size
            ? undefined
            : { kind: 'tuple', items: Array.from({ length: times }, () => first(args)) };
    },
    'copy.deepcopy': (args) => (first(args).kind === 'native' ? undefined : first(args)),
    'copy.copy': (args) => (first(args).kind === 'native' ? undefined : first(args)),
    'collections.OrderedDict': (args, _, machine) => toDict(args, machine),
};

export function standardFunction(name: string): Builtin | undefined {
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}

/** Modules of Python itself whose functions are followed. */
const STANDARD = new Set([
    'math',
    'functools',
    'itertools',
    'os',
    'sys',
    'collections',
    'dataclasses',
    'typing',
    'random',
    'time',
    'json',
    're',
    'operator',
    'copy',
    'string',
]);

/** Those that Python has loaded before it looks for any file, or that are a part of it. */
const LOADED = new Set(['os', 'sys', 'time', 'math', 'itertools', 'builtins', 'io', 'abc', 'codecs', 'stat']);

export const isStandard = (path: string): boolean => STANDARD.has(path.split('.')[0] ?? '');

/** Whether a name means a module of Python's own though a file is called so: one that lies beside the script goes first. */
export const isInstalled = (path: string, isFirst: boolean): boolean =>
    LOADED.has(path.split('.')[0] ?? '') || (isStandard(path) && !isFirst);

/** A member of one of Python's own modules: `math.pi`. */
export function pythonMember(module: string, name: string): Runtime {
    const path = `${module.replace(/^python\./, '')}.${name}`;
    if (path === 'math.pi') return float(Math.PI);
    if (path === 'math.e') return float(Math.E);
    if (path === 'math.inf') return float(Infinity);
    return standardFunction(path) ? { kind: 'builtin', name: path } : symbol(`python.${path}`);
}
