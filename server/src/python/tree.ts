import type { Language, Tree, TreeCursor } from 'web-tree-sitter';
import type { Site } from '../../../shared-rules/model/site';
import { PLACEHOLDER } from './patch';
import { isFormatted } from './strings';

/**
 * A node of tree-sitter's tree as plain data, so that the readers never touch WebAssembly: every call into it costs
 * more than reading a property of ours.
 */
export interface Node {
    readonly kind: string;
    /** False for punctuation and keywords. */
    readonly named: boolean;
    readonly field: string | undefined;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly children: readonly Node[];
}

/** The text that was parsed, and where an offset in it lies in the user's file. */
export interface Parsed {
    readonly tree: Tree;
    readonly text: string;
    readonly place: (offset: number) => number;
}

/** Nodes deeper than this are cut off and read as gaps: the readers and the interpreter recurse over what is left. */
const DEPTH_LIMIT = 400;

/** The kind of a node that was cut off. */
const TOO_DEEP = 'too deep';

/**
 * Copies a tree; undefined if Python 3 does not know what it holds. A loop, because the depth of a tree is the choice of
 * whoever wrote the text.
 */
export function copyTree(parsed: Parsed, language: Language): Node | undefined {
    const cursor = parsed.tree.walk();
    try {
        return copyFrom(cursor, parsed, language);
    } finally {
        cursor.delete();
    }
}

interface Growing extends Node {
    readonly children: Growing[];
}

function copyFrom(cursor: TreeCursor, parsed: Parsed, language: Language): Node | undefined {
    const root = copyNode(cursor, parsed, language, 0);
    const path = [root];
    for (let node: Growing | undefined = root; node !== undefined; node = path.at(-1)) {
        if (isPython2(node)) return undefined;
        if (!descends(node) || !cursor.gotoFirstChild()) {
            path.pop();
            while (path.length > 0 && !cursor.gotoNextSibling()) {
                cursor.gotoParent();
                path.pop();
            }
        }
        if (path.length > 0) append(path, copyNode(cursor, parsed, language, path.length));
    }
    return root;
}

/** What is read from its text alone has inner nodes of no use. */
function descends(node: Node): boolean {
    switch (node.kind) {
        case 'string':
            return isFormatted(node.text);
        case 'string_content':
        case 'format_specifier':
        case TOO_DEEP:
            return false;
        default:
            return true;
    }
}

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

function copyNode(cursor: TreeCursor, parsed: Parsed, language: Language, depth: number): Growing {
    const { currentFieldId, nodeTypeId, startIndex, endIndex } = cursor;
    return {
        kind: depth > DEPTH_LIMIT ? TOO_DEEP : (language.types[nodeTypeId] ?? 'ERROR'),
        named: cursor.nodeIsNamed,
        field: currentFieldId === 0 ? undefined : (language.fields[currentFieldId] ?? undefined),
        start: parsed.place(startIndex),
        end: parsed.place(endIndex),
        text: parsed.text.slice(startIndex, endIndex),
        children: [],
    };
}

export const siteOf = ({ start, end }: Node): Site => ({ start, end });

/** The child that the grammar gives this name. */
export const child = (node: Node, field: string): Node | undefined =>
    node.children.find((each) => each.field === field);

/** The children that are not punctuation or keywords. */
export const operands = (node: Node): readonly Node[] => node.children.filter((each) => each.named);

/** Python takes compatible spellings of a letter for one name. A missing name is empty. */
export function identifier({ text }: Node): string {
    if (/^\w*$/.test(text)) return text;
    return text === PLACEHOLDER ? '' : text.normalize('NFKC');
}
