import type { Language, Tree, TreeCursor } from 'web-tree-sitter';
import { isFormatted } from './strings';
import type { Node, Slot } from './tree';

/** A tree, the text it is read with, and where an offset in that text lies. */
export interface Parsed {
    readonly tree: Tree;
    readonly text: string;
    readonly place: (offset: number) => number;
    /** Finds the slot for a text. */
    readonly slotOf?: ((text: string) => Slot) | undefined;
}

/** Nodes deeper than this are cut off and read as gaps: the readers and the interpreter recurse over what is left. */
const DEPTH_LIMIT = 400;

/** The kind of a node that was cut off. */
const TOO_DEEP = 'too deep';

/** Calls of this length are remembered. They lie so high that none can reach down to the limit. */
const SLOT_DEPTH = DEPTH_LIMIT / 4;
const SLOT_MINIMUM = 24;
const SLOT_MAXIMUM = DEPTH_LIMIT / 2;

/** What is read from its text alone: its inner nodes are of no use. */
const LEAVES: ReadonlySet<string> = new Set([
    'identifier',
    'integer',
    'float',
    'true',
    'false',
    'none',
    'ellipsis',
    'string_start',
    'string_content',
    'string_end',
    'type_conversion',
    'format_specifier',
    'import_prefix',
    'wildcard_import',
    'comment',
    'line_continuation',
    TOO_DEEP,
]);

/** Nodes whose children have no names: to ask for one takes a call. */
const NAMELESS: ReadonlySet<string> = new Set([
    'module',
    'block',
    'expression_statement',
    'argument_list',
    'parameters',
    'expression_list',
    'list',
    'tuple',
    'set',
    'dictionary',
    'parenthesized_expression',
]);

/** The grammar's names by their numbers, asked for once. */
export interface Vocabulary {
    readonly kinds: readonly string[];
    readonly named: readonly boolean[];
    readonly fields: readonly (string | null)[];
}

export const vocabularyOf = (language: Language): Vocabulary => ({
    kinds: language.types,
    named: language.types.map((_, id) => language.nodeTypeIsNamed(id)),
    fields: language.fields,
});

/**
 * Copies a tree; undefined if Python 3 does not know what it holds. A loop, because the depth of a tree is the choice of
 * whoever wrote the text.
 */
export function copyTree(parsed: Parsed, vocabulary: Vocabulary): Node | undefined {
    const cursor = parsed.tree.walk();
    try {
        return copyFrom(cursor, parsed, vocabulary);
    } finally {
        cursor.delete();
    }
}

interface Growing extends Node {
    readonly children: Growing[];
}

function copyFrom(cursor: TreeCursor, parsed: Parsed, vocabulary: Vocabulary): Node | undefined {
    const root = copyNode(cursor, parsed, vocabulary, []);
    const path = [root];
    for (let node: Growing | undefined = root; node !== undefined; node = path.at(-1)) {
        if (isPython2(node)) return undefined;
        if (isLeaf(node) || !cursor.gotoFirstChild()) {
            path.pop();
            while (path.length > 0 && !cursor.gotoNextSibling()) {
                cursor.gotoParent();
                path.pop();
            }
        }
        if (path.length > 0) append(path, copyNode(cursor, parsed, vocabulary, path));
    }
    return root;
}

const isLeaf = ({ kind, named, slot, text }: Node): boolean =>
    !named || LEAVES.has(kind) || slot?.expression !== undefined || (kind === 'string' && !isFormatted(text));

/** `print "x"`, `exec "x"`, `a <> b`; yet `print >>file, "x"` is a tuple to Python 3. */
function isPython2(node: Node): boolean {
    switch (node.kind) {
        case 'print_statement':
            return !/^print\s*>>/.test(node.text);
        case 'exec_statement':
        case '<>':
            return true;
        default:
            return false;
    }
}

/** Comments and the like say nothing about the meaning: they stay out of the tree, yet on the path for a moment. */
function append(path: Growing[], node: Growing): void {
    if (node.kind !== 'comment' && node.kind !== 'line_continuation') path.at(-1)?.children.push(node);
    path.push(node);
}

function copyNode(cursor: TreeCursor, parsed: Parsed, vocabulary: Vocabulary, path: readonly Growing[]): Growing {
    const { nodeTypeId, startIndex, endIndex } = cursor;
    const kind = path.length > DEPTH_LIMIT ? TOO_DEEP : (vocabulary.kinds[nodeTypeId] ?? 'ERROR');
    const parent = path.at(-1);
    const isNameless = parent === undefined || NAMELESS.has(parent.kind);
    const text = parsed.text.slice(startIndex, endIndex);
    return {
        kind,
        named: vocabulary.named[nodeTypeId] ?? true,
        field: isNameless ? undefined : fieldName(vocabulary, cursor.currentFieldId),
        start: parsed.place(startIndex),
        end: parsed.place(endIndex),
        text,
        children: [],
        slot: kind === 'call' && path.length < SLOT_DEPTH ? slotFor(text, parsed) : undefined,
    };
}

const fieldName = (vocabulary: Vocabulary, id: number): string | undefined =>
    id === 0 ? undefined : (vocabulary.fields[id] ?? undefined);

const slotFor = (text: string, { slotOf }: Parsed): Slot | undefined =>
    text.length >= SLOT_MINIMUM && text.length <= SLOT_MAXIMUM ? slotOf?.(text) : undefined;
