import { namesBound } from '../../interpreter/namesBound';
import type { Reading } from '../../python/syntax';
import { layoutOf, type Layout } from './layout';
import { libraryNames } from './library';
import { prevailingQuote, type Quote } from './quotes';
import type { Vocabulary } from './spelling';
import { treeOf, type SyntaxTree } from './tree';

/** A text as edits see it: its nodes by their places, its lines, its ways of writing. */
export interface Source {
    readonly layout: Layout;
    readonly tree: SyntaxTree;
    readonly vocabulary: Vocabulary;
    readonly quote: Quote;
}

export function sourceOf({ text, module, comments }: Reading): Source {
    const tree = treeOf(module);
    return {
        layout: layoutOf(text, comments),
        tree,
        vocabulary: { text, names: libraryNames(tree.statements), bound: namesBound(module) },
        quote: prevailingQuote(text, tree),
    };
}
