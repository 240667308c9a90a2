import type { Expression } from '../../python/syntax';
import { isKeras, meaningOf, type FromImport, type Import, type LibraryNames } from './library';
import { requoted, type Quote } from './quotes';

/** A name that the code needs and the file does not have yet. */
export type ImportNeed =
    | { readonly kind: 'extend'; readonly statement: FromImport; readonly name: string }
    | { readonly kind: 'add'; readonly after: Import; readonly line: string };

export interface Spelled {
    readonly code: string;
    readonly needs: readonly ImportNeed[];
}

/** What spelling has to know of a file. */
export interface Vocabulary {
    readonly text: string;
    readonly names: LibraryNames;
    /** Every name that the file binds itself. */
    readonly bound: ReadonlySet<string>;
}

const HOLE = /\{((?:keras|tf|numpy)(?:\.\w+)+)\}/g;

/**
 * Code with its `{keras.layers.Activation}` spelt as the file spells things: like a neighbour if there is one, the
 * nearest first. Undefined where a name means something else in this file.
 */
export function spelled(
    code: string,
    vocabulary: Vocabulary,
    neighbours: readonly Expression[],
    quote: Quote,
): Spelled | undefined {
    const needs: ImportNeed[] = [];
    let isPossible = true;
    const text = requoted(code, quote).replace(HOLE, (_, name: string) => {
        const found = spellName(name, vocabulary, neighbours);
        if (found?.need) needs.push(...found.need);
        isPossible &&= found !== undefined;
        return found?.code ?? '';
    });
    return isPossible ? { code: text, needs } : undefined;
}

interface SpelledName {
    readonly code: string;
    readonly need?: readonly ImportNeed[];
}

/** Each way to spell a name, the most natural one first. */
function spellName(name: string, file: Vocabulary, neighbours: readonly Expression[]): SpelledName | undefined {
    const split = name.lastIndexOf('.');
    const [module, last] = [name.slice(0, split), name.slice(split + 1)];
    return (
        first(neighbours, (neighbour) => likeAttribute(module, last, file, neighbour)) ??
        known(name, file) ??
        first(neighbours, (neighbour) => likeBareName(module, last, file, neighbour)) ??
        throughModule(name, file) ??
        extending(module, last, file) ??
        inSnippet(module, last, file) ??
        importing(module, last, file)
    );
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined) return found;
    }
    return undefined;
}

/** `layers.Dense` → `layers.Activation` */
function likeAttribute(
    module: string,
    last: string,
    { text, names }: Vocabulary,
    neighbour: Expression,
): SpelledName | undefined {
    if (neighbour.kind !== 'attribute' || meaningOf(neighbour.value, names.meanings) !== module) return undefined;
    const { start, end } = neighbour.value.site;
    return { code: `${text.slice(start, end)}.${last}` };
}

function known(name: string, { names }: Vocabulary): SpelledName | undefined {
    const local = [...names.everywhere].find(([, meaning]) => meaning === name)?.[0];
    return local === undefined ? undefined : { code: local };
}

/** A neighbour without a module before it: imported by name, by a star, or not at all, as in a snippet. */
function likeBareName(module: string, last: string, file: Vocabulary, neighbour: Expression): SpelledName | undefined {
    if (neighbour.kind !== 'name') return undefined;
    const { names, bound } = file;
    if (!bound.has(neighbour.name)) return names.starred.has(module) ? bare(last, file) : inSnippet(module, last, file);
    const statements = names.imports.filter(
        (it) => it.module === module && it.names.some(({ name, as }) => (as ?? name) === neighbour.name),
    );
    if (statements.length === 0 || bound.has(last)) return undefined;
    return { code: last, need: statements.map((statement) => ({ kind: 'extend', statement, name: last })) };
}

const bare = (last: string, { bound }: Vocabulary): SpelledName | undefined =>
    bound.has(last) ? undefined : { code: last };

/** By the nearest module that has a name here: `layers.Activation` before `keras.layers.Activation`. */
function throughModule(name: string, { names }: Vocabulary): SpelledName | undefined {
    const candidates = [...names.everywhere].filter(([, meaning]) => within(meaning, name));
    const [local, meaning] = candidates.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (local !== undefined && meaning !== undefined) return { code: local + name.slice(meaning.length) };
    const tensorflow = [...names.everywhere].find(([, it]) => it === 'tf')?.[0];
    return tensorflow !== undefined && within('keras', name) ? { code: `${tensorflow}.${name}` } : undefined;
}

/** A class is no module: `Model` does not lead to `Model.fit`. */
const within = (module: string, name: string): boolean => name.startsWith(`${module}.`) && !/[A-Z]/.test(module);

function extending(module: string, last: string, { names, bound }: Vocabulary): SpelledName | undefined {
    if (names.starred.has(module)) return { code: last };
    const statement = names.imports.find((it) => it.module === module && it.everywhere);
    return statement && !bound.has(last)
        ? { code: last, need: [{ kind: 'extend', statement, name: last }] }
        : undefined;
}

/** A text that imports nothing of Keras takes all of it for granted. */
function inSnippet(module: string, last: string, file: Vocabulary): SpelledName | undefined {
    const { meanings, starred } = file.names;
    if (!module.startsWith('keras') || [...meanings.values(), ...starred].some(isKeras)) return undefined;
    return bare(last, file);
}

function importing(module: string, last: string, { names, bound }: Vocabulary): SpelledName | undefined {
    if (!names.last || bound.has(last) || !module.startsWith('keras')) return undefined;
    const line = `from ${names.root}${module.slice('keras'.length)} import ${last}`;
    return { code: last, need: [{ kind: 'add', after: names.last, line }] };
}
