import { afterBreak, commentAt, isForeign, lineStartAt } from './lines';
import { endOfString, isFormatPrefix, isLineBreak } from './quotes';
import type { Comment } from './syntax';

/** A token of a statement that could not be read as it stands. */
export interface Token {
    readonly kind: 'name' | 'keyword' | 'number' | 'string' | 'open' | 'close' | 'operator' | 'foreign';
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** False for a string without its last quote. */
    readonly closed: boolean;
    /** True for a string between quotes that only print knows. */
    readonly printed?: boolean;
    /** The column of the line, where this token is the first on it. */
    readonly column: number | undefined;
}

const KEYWORDS: ReadonlySet<string> = new Set(
    (
        'and as assert async await break class continue def del elif else except finally for from global if import in ' +
        'is lambda nonlocal not or pass raise return try while with yield'
    ).split(' '),
);

const NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const NUMBER = /(?:0x[\da-f_]*|0[bo][\d_]*|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?)[jl]?/iy;
const OPERATOR = /\*\*=?|\/\/=?|<<=?|>>=?|!=|->|:=|\.\.\.|[-+*/%@&|^=<>]=?|[~.:,;]/y;

/** The token at or after `offset`; a line break before it ends the statement if `stops`. */
export function tokenAt(
    text: string,
    offset: number,
    stops: boolean,
    comments: Comment[],
    unclosed: ReadonlyMap<number, number>,
): Token | undefined {
    let column: number | undefined;
    let start = offset;
    while (start < text.length) {
        const code = text.charCodeAt(start);
        if (isLineBreak(code)) {
            if (stops) return undefined;
            const line = lineStartAt(text, afterBreak(text, start));
            start = line.start;
            column = line.column;
        } else if (code === 35) {
            start = commentAt(text, start, comments);
        } else if (code === 92 && isLineBreak(text.charCodeAt(start + 1))) {
            start = afterBreak(text, start + 1);
        } else if (code === 32 || code === 9 || code === 12) {
            start++;
        } else {
            return { ...classify(text, start, unclosed), start, column };
        }
    }
    return undefined;
}

type Classified = Omit<Token, 'start' | 'column'>;

function classify(text: string, start: number, unclosed: ReadonlyMap<number, number>): Classified {
    const character = text.charAt(start);
    if ('([{'.includes(character)) return plain('open', character, start);
    if (')]}'.includes(character)) return plain('close', character, start);
    const quoted = stringAt(text, start, unclosed);
    if (quoted !== undefined) return quoted;
    const printed = matchAt(PRINTED, text, start);
    if (printed !== undefined) return { ...plain('string', printed, start), printed: true };
    const name = matchAt(NAME, text, start);
    if (name !== undefined) return plain(KEYWORDS.has(name) ? 'keyword' : 'name', name, start);
    const number = /[\d.]/.test(character) ? matchAt(NUMBER, text, start) : undefined;
    if (number !== undefined) return plain('number', number, start);
    const operator = matchAt(OPERATOR, text, start);
    if (operator === '...') return plain('name', operator, start);
    return operator === undefined || isForeign(text.charCodeAt(start))
        ? plain('foreign', String.fromCodePoint(text.codePointAt(start) ?? 0), start)
        : plain('operator', operator, start);
}

const plain = (kind: Token['kind'], text: string, start: number): Classified => ({
    kind,
    text,
    end: start + text.length,
    closed: true,
});

/** Between the quotes of a book: “relu”, ‘relu’, «relu». */
const PRINTED = /[‘’‚“”„«»][^‘’‚“”„«»"\\\r\n]*[‘’‚“”„«»]/y;

function stringAt(text: string, start: number, unclosed: ReadonlyMap<number, number>): Classified | undefined {
    const prefix = matchAt(/[a-z]{0,2}(?=["'])/iy, text, start);
    if (prefix === undefined || !/^(?:|[bfrut]|[bft]r|r[bft])$/i.test(prefix)) return undefined;
    const quote = start + prefix.length;
    const stop = unclosed.get(quote);
    const { end, closed } =
        stop === undefined ? endOfString(text, quote, isFormatPrefix(text, quote)) : { end: stop, closed: false };
    return { kind: 'string', text: text.slice(start, end), end, closed };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
}
