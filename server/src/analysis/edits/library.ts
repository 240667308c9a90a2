import type { Expression, ImportedName, Statement, StatementOf } from '../../python/syntax';
import { functionOf, type StatementNode } from './tree';

/** `keras`, where a program may say `tensorflow.keras`; `tf`, where it says `tensorflow`. */
export function canonicalModule(path: string): string {
    return path
        .replace(/^tensorflow(?=\.|$)/, 'tf')
        .replace(/^tf\.(?:python\.|_api\.v2\.)?keras(?=\.|$)/, 'keras')
        .replace(/^keras\.src(?=\.|$)/, 'keras');
}

/** What the names of a file mean, as far as imports and plain aliases say it. */
export interface LibraryNames {
    /** By local name, wherever it is bound: `layers` is `keras.layers`, `Dense` is `keras.layers.Dense`. */
    readonly meanings: ReadonlyMap<string, string>;
    /** Of these, what is bound at the top of the file and so can be said everywhere. */
    readonly everywhere: ReadonlyMap<string, string>;
    /** Modules all of whose names are there: `from keras.layers import *`. */
    readonly starred: ReadonlySet<string>;
    /** `from … import …` of modules of the library, in order. */
    readonly imports: readonly FromImport[];
    /** The last import of Keras at the top of the file, of either kind: another one goes behind it. */
    readonly last: Import | undefined;
    /** How the file names the library's root in imports: `keras`, `tensorflow.keras`. */
    readonly root: string;
}

export interface FromImport {
    readonly module: string;
    readonly statement: StatementOf<'importFrom'>;
    readonly names: readonly ImportedName[];
    readonly everywhere: boolean;
}

export type Import = StatementOf<'import' | 'importFrom'>;

/** What snippets mean by names that they never define. */
const modules = ['layers', 'models', 'optimizers', 'losses', 'metrics', 'initializers', 'regularizers', 'callbacks'];
const ambient: ReadonlyMap<string, string> = new Map([
    ['keras', 'keras'],
    ['tf', 'tf'],
    ['tensorflow', 'tf'],
    ['np', 'numpy'],
    ...modules.map((name) => [name, `keras.${name}`] as const),
]);

/** What a dotted expression means: `keras.layers.Dense` for `tf.keras.layers.Dense`. */
export function meaningOf(node: Expression, meanings: LibraryNames['meanings']): string | undefined {
    if (node.kind === 'name') return meanings.get(node.name) ?? ambient.get(node.name);
    if (node.kind !== 'attribute') return undefined;
    const value = meaningOf(node.value, meanings);
    return value === undefined ? undefined : canonicalModule(`${value}.${node.attribute}`);
}

const isLibrary = (module: string): boolean => /^(?:keras|tf|numpy)(?:\.|$)/.test(module);

/** Reads the imports of a file, those inside functions and `try` too. */
export function libraryNames(statements: readonly StatementNode[]): LibraryNames {
    const imports = statements.flatMap(fromImport);
    const top = statements.filter((node) => functionOf(node) === undefined);
    const keras = top
        .filter(({ parent }) => !parent)
        .map(({ syntax }) => syntax)
        .filter(isKerasImport);
    return {
        meanings: meaningsOf(statements, imports),
        everywhere: meaningsOf(
            top,
            imports.filter((it) => it.everywhere),
        ),
        starred: new Set(top.flatMap(({ syntax }) => starModule(syntax))),
        imports,
        last: keras.at(-1),
        root: rootOf(keras),
    };
}

function fromImport(node: StatementNode): readonly FromImport[] {
    const { syntax: statement } = node;
    if (statement.kind !== 'importFrom' || statement.level > 0 || statement.names === '*') return [];
    const module = canonicalModule(statement.module);
    const everywhere = functionOf(node) === undefined;
    return isLibrary(module) ? [{ module, statement, names: statement.names, everywhere }] : [];
}

const starModule = (statement: Statement): readonly string[] =>
    statement.kind === 'importFrom' && statement.level === 0 && statement.names === '*'
        ? [canonicalModule(statement.module)]
        : [];

function meaningsOf(statements: readonly StatementNode[], imports: readonly FromImport[]): ReadonlyMap<string, string> {
    const meanings = new Map<string, string>();
    for (const { syntax } of statements) {
        if (syntax.kind === 'import') for (const name of syntax.names) importModule(name, meanings);
    }
    for (const { module, names } of imports) {
        for (const { name, as } of names) meanings.set(as ?? name, canonicalModule(`${module}.${name}`));
    }
    for (const { syntax } of statements) readAlias(syntax, meanings);
    return meanings;
}

/** `import keras`, `import tensorflow as tf`, `import keras.layers`, which binds `keras`. */
function importModule({ name, as }: ImportedName, meanings: Map<string, string>): void {
    const path = canonicalModule(name);
    if (!isLibrary(path)) return;
    const first = name.split('.')[0] ?? name;
    if (as === undefined) meanings.set(first, canonicalModule(first));
    else meanings.set(as, path);
}

/** `layers = keras.layers`: another name for a module. */
function readAlias(statement: Statement, meanings: Map<string, string>): void {
    if (statement.kind !== 'assign' || statement.value.kind !== 'attribute') return;
    const [target, another] = statement.targets;
    const meaning = meaningOf(statement.value, meanings);
    if (target?.kind === 'name' && !another && meaning !== undefined) meanings.set(target.name, meaning);
}

function isKerasImport(statement: Statement): statement is Import {
    if (statement.kind === 'importFrom') return statement.level === 0 && isKeras(statement.module);
    return statement.kind === 'import' && statement.names.some(({ name }) => isKeras(name));
}

export const isKeras = (path: string): boolean => /^(?:keras|tf)(?:\.|$)/.test(canonicalModule(path));

/** The longest spelling that ends in `keras` in the file's own imports. */
function rootOf(imports: readonly Import[]): string {
    const paths = imports.flatMap((it) => (it.kind === 'import' ? it.names.map(({ name }) => name) : [fullPath(it)]));
    return paths.map((path) => /^(?:tensorflow\.)?keras(?=\.|$)/.exec(path)?.[0]).find((root) => root) ?? 'keras';
}

/** `from tensorflow import keras` speaks of `tensorflow.keras`. */
function fullPath({ module, names }: StatementOf<'importFrom'>): string {
    return names !== '*' && names.some(({ name }) => name === 'keras') ? `${module}.keras` : module;
}
