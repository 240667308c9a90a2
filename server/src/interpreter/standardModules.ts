import { apply, elements, first, type Builtin } from './builtins';
import { COLLECTIONS } from './collections';
import { ITERTOOLS } from './itertools';
import { loads } from './json';
import { MATH } from './mathModule';
import { binary, compare } from './operators';
import { argumentParser, namespace } from './pythonObjects';
import { bool, float, none, symbol, type Runtime } from './values';
import type { BinaryOperator, ComparisonOperator } from '../python/syntax';

const operation =
    (operator: BinaryOperator): Builtin =>
    ({ positional: [a, b] }, _, machine) =>
        binary(operator, a?.value ?? none, b?.value ?? none, machine);

const comparison =
    (operator: ComparisonOperator): Builtin =>
    ({ positional: [a, b] }) => {
        const holds = compare(operator, a?.value ?? none, b?.value ?? none);
        return holds === undefined ? undefined : bool(holds);
    };

/** Functions of Python's own modules that are followed. */
const FUNCTIONS: Readonly<Record<string, Builtin>> = {
    ...MATH,
    ...ITERTOOLS,
    ...COLLECTIONS,
    'functools.reduce': (args, at, machine) => {
        const items = elements(args, machine, 1);
        const [start, rest] = args.positional[2] ? [args.positional[2].value, items] : [items?.[0], items?.slice(1)];
        if (!start || !rest || rest.length > machine.budget.turns) return undefined;
        return rest.reduce((total, item) => apply(first(args), [total, item], at, machine), start);
    },
    'functools.partial': ({ positional: [callee, ...positional], keywords, complete }) =>
        callee && { kind: 'partial', callee: callee.value, given: { positional, keywords, complete } },
    'json.loads': loads,
    'types.SimpleNamespace': namespace,
    'argparse.Namespace': namespace,
    'argparse.ArgumentParser': argumentParser,
    'operator.add': operation('+'),
    'operator.sub': operation('-'),
    'operator.mul': operation('*'),
    'operator.floordiv': operation('//'),
    'operator.truediv': operation('/'),
    'operator.mod': operation('%'),
    'operator.lt': comparison('<'),
    'operator.gt': comparison('>'),
    'operator.eq': comparison('=='),
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
    'abc',
    'argparse',
    'contextlib',
    'datetime',
    'enum',
    'glob',
    'logging',
    'pathlib',
    'shutil',
    'statistics',
    'types',
    'typing_extensions',
    'warnings',
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
    if (path === 'math.tau') return float(2 * Math.PI);
    if (path === 'math.inf') return float(Infinity);
    return standardFunction(path) ? { kind: 'builtin', name: path } : symbol(`python.${path}`);
}
