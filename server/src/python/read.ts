import type { Language, Parser } from 'web-tree-sitter';
import { readBlock } from './statements';
import type { Reading } from './syntax';
import { copyTree } from './tree';

/** Reads a whole text at once. */
export function read(parser: Parser, language: Language, text: string): Reading {
    const tree = parser.parse(text);
    if (tree === null) return { text, module: { body: [] }, comments: [], problems: [] };
    const root = copyTree({ tree, text, place: (offset) => offset }, language);
    tree.delete();
    return { text, module: { body: readBlock(root) }, comments: [], problems: [] };
}
