import { Edit, type Language, type Parser, type Point, type Tree } from 'web-tree-sitter';
import { copyTree, vocabularyOf, type Vocabulary } from './copyTree';
import { commonEnd, commonStart } from './commonEnds';
import type { Source } from './patch';
import type { Node, Slot } from './tree';

/** What a document remembers from one parse to the next. */
export interface Recollection {
    readonly slotOf: (text: string) => Slot;
    /** The tree of the last long text; owned by whoever made this. */
    last: { readonly text: string; readonly tree: Tree } | undefined;
}

/** Owns tree-sitter's parser. */
export class Trees {
    private readonly vocabulary: Vocabulary;

    constructor(
        private readonly parser: Parser,
        language: Language,
    ) {
        this.vocabulary = vocabularyOf(language);
    }

    /** Undefined if the text is not Python 3. */
    parse(source: Source, recollection: Recollection): Node | undefined {
        const text = spell(source.text);
        const tree = this.accept(text, recollection) ?? this.accept(spellStars(text), recollection);
        if (tree === undefined) return undefined;
        const slotOf = source.isPatched ? undefined : recollection.slotOf;
        const node = copyTree({ tree, ...source, slotOf }, this.vocabulary);
        if (recollection.last?.tree !== tree) tree.delete();
        return node;
    }

    /** Stops as soon as the grammar refuses: we mend better than it recovers, and in less time. */
    private accept(text: string | undefined, recollection: Recollection): Tree | undefined {
        if (text === undefined) return undefined;
        const before = text.length < LONG ? undefined : editedTree(recollection, text);
        const tree = this.parser.parse(text, before, { progressCallback: ({ hasError }) => hasError });
        if (tree === null) this.parser.reset();
        if (tree?.rootNode.hasError !== false) {
            tree?.delete();
            return undefined;
        }
        if (text.length >= LONG) keep(recollection, text, tree);
        return tree;
    }
}

/** For texts shorter than this it is not worth while to keep the tree. */
const LONG = 400;

function keep(recollection: Recollection, text: string, tree: Tree): void {
    recollection.last?.tree.delete();
    recollection.last = { text, tree };
}

/** The last tree, told what has changed since, if that is not most of the text. */
function editedTree(recollection: Recollection, text: string): Tree | undefined {
    const { last } = recollection;
    if (last === undefined) return undefined;
    const start = commonStart(last.text, text);
    const rest = commonEnd(last.text, text, start);
    if (start + rest < text.length / 2) return undefined;
    const [oldEndIndex, newEndIndex] = [last.text.length - rest, text.length - rest];
    last.tree.edit(
        new Edit({
            startIndex: start,
            oldEndIndex,
            newEndIndex,
            startPosition: pointAt(text, start),
            oldEndPosition: pointAt(last.text, oldEndIndex),
            newEndPosition: pointAt(text, newEndIndex),
        }),
    );
    recollection.last = { text, tree: last.tree };
    return last.tree;
}

function pointAt(text: string, offset: number): Point {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    let row = 0;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) row++;
    return { row, column: offset - lineStart };
}

/**
 * The grammar takes `type(x).y = z` for a new type; under another name it is a call. It also lets `^` bind tighter than
 * `&`, so the two change places. Only the shape of the tree comes from this text: the words are read from the user's.
 */
const spell = (text: string): string =>
    text.replace(/\btype(?=\s*[([])|[&^]/g, (word) => (word === '&' ? '^' : word === '^' ? '&' : 'typ_'));

/** The grammar knows a star before names only, so `a[*f(x)]` gets a sign that may stand before anything. */
function spellStars(text: string): string | undefined {
    const spelt = text.replace(STAR, (star) => `${star.slice(0, -1)}~`);
    return spelt.includes('~') ? spelt : undefined;
}

const STAR = /(?:[[(,={]|\b(?:return|yield|in)\b)\s*\*(?!\*)/g;
