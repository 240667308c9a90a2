import { namesBound } from '../../interpreter/namesBound';
import type { SourceFile } from '../../interpreter/sources';
import { siting } from '../../python/sited';
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
    /** The file that it is; undefined for the one that is analysed. */
    readonly file: string | undefined;
    /** The other files of the program. */
    of(file: string | undefined): Source | undefined;
}

/** The file that is analysed, and those that it imports. */
export function sourceOf(reading: Reading, files: readonly SourceFile[] = []): Source {
    const known = new Map<string | undefined, Source>();
    const of = (file: string | undefined): Source | undefined => {
        const own = file === undefined ? reading : files.find((it) => it.file === file)?.reading;
        const source = known.get(file) ?? (own && oneSource(own, file, of));
        if (source) known.set(file, source);
        return source;
    };
    return of(undefined) ?? oneSource(reading, undefined, of);
}

function oneSource({ text, module, comments }: Reading, file: string | undefined, of: Source['of']): Source {
    const tree = treeOf(file === undefined ? module : siting({ file, base: 0 })(module), file);
    return {
        file,
        of,
        layout: layoutOf(text, comments),
        tree,
        vocabulary: { text, names: libraryNames(tree.statements), bound: namesBound(module) },
        quote: prevailingQuote(text, tree),
    };
}
