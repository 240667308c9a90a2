import type { Language, Parser, Tree } from 'web-tree-sitter';
import type { Source } from './patch';
import { copyTree, type Node } from './tree';

/** Owns tree-sitter's parser. */
export class Trees {
    constructor(
        private readonly parser: Parser,
        private readonly language: Language,
    ) {}

    /** Undefined if the text is not Python 3. */
    parse({ text, place }: Source): Node | undefined {
        const tree = this.accept(spell(text)) ?? this.accept(spellStars(text));
        if (tree === undefined) return undefined;
        try {
            return copyTree({ tree, text, place }, this.language);
        } finally {
            tree.delete();
        }
    }

    /** Stops as soon as the grammar refuses: we mend better than it recovers, and in less time. */
    private accept(text: string | undefined): Tree | undefined {
        if (text === undefined) return undefined;
        const tree = this.parser.parse(text, null, { progressCallback: ({ hasError }) => hasError });
        if (tree === null) this.parser.reset();
        if (tree?.rootNode.hasError === false) return tree;
        tree?.delete();
        return undefined;
    }
}

/** The grammar takes `type(x).y = z` for a new type; under another name it is a call. The words are read from our text. */
const spell = (text: string): string => (text.includes('type') ? text.replace(/\btype(?=\s*\()/g, 'typ_') : text);

/** The grammar knows a star before names only, so `a[*f(x)]` gets a sign that may stand before anything. */
function spellStars(text: string): string | undefined {
    const spelt = spell(text).replace(STAR, (star) => `${star.slice(0, -1)}~`);
    return spelt.includes('~') ? spelt : undefined;
}

const STAR = /(?:[[(,={]|\b(?:return|yield|in)\b)\s*\*(?!\*)/g;
