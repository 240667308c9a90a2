import type { Site } from '../../../shared-rules/model/site';
import { PLACEHOLDER } from './patch';
import type { Expression } from './syntax';

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
    /** Where the expression read from this text is kept; a node whose slot is filled has no children. */
    readonly slot: Slot | undefined;
}

/** An expression, remembered by its text. */
export interface Slot {
    expression: Expression | undefined;
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
