import type { Expression } from '../../python/syntax';
import type { SyntaxTree } from './tree';

export type Quote = '"' | "'";

/** Whichever the file uses more for its short strings; Python's formatters put double ones where nothing speaks for either. */
export function prevailingQuote(text: string, tree: SyntaxTree): Quote {
    let balance = 0;
    for (const { syntax } of tree.expressions) {
        const quote = quoteOf(text, syntax);
        if (quote !== undefined) balance += quote === '"' ? 1 : -1;
    }
    return balance < 0 ? "'" : '"';
}

/** The quote of a string; undefined for a long string and for anything else. */
export function quoteOf(text: string, node: Expression | undefined): Quote | undefined {
    if (node?.kind !== 'string' && node?.kind !== 'fstring') return undefined;
    const quoted = /^[a-z]*(["'])(?!\1\1)/i.exec(text.slice(node.site.start, node.site.end));
    return quoted?.[1] as Quote | undefined;
}

const STRING = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'/g;

/** The code with its strings in another quote, where neither quote nor backslash inside makes that more than a change of looks. */
export function requoted(code: string, quote: Quote): string {
    return code.replace(STRING, (string) => {
        const inner = string.slice(1, -1);
        return /["'\\]/.test(inner) ? string : quote + inner + quote;
    });
}
