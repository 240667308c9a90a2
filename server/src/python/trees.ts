import type { Language, Parser } from 'web-tree-sitter';
import type { Source } from './patch';
import { copyTree, type Node } from './tree';

/** Owns tree-sitter's parser. */
export class Trees {
    constructor(
        private readonly parser: Parser,
        private readonly language: Language,
    ) {}

    /** Undefined as soon as the grammar refuses: we mend better than it recovers, and in less time. */
    parse({ text, place }: Source): Node | undefined {
        const tree = this.parser.parse(text, null, { progressCallback: ({ hasError }) => hasError });
        if (tree === null) this.parser.reset();
        try {
            return tree === null || tree.rootNode.hasError ? undefined : copyTree({ tree, text, place }, this.language);
        } finally {
            tree?.delete();
        }
    }
}
