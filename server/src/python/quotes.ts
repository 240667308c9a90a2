/** Where a string ends, and whether by its quotes; one that is not closed ends with its line or with the text. */
export interface StringEnd {
    readonly end: number;
    readonly closed: boolean;
}

/** f-strings inside f-strings, and characters between two braces: no real program comes near. */
const NESTING_LIMIT = 50;
const FIELD_LIMIT = 10_000;

/** The string whose first quote stands at `quote`. */
export function endOfString(text: string, quote: number, formatted: boolean, nesting = 0): StringEnd {
    const mark = text.charAt(quote);
    const isTriple = text.startsWith(mark + mark, quote + 1);
    const marks = isTriple ? mark.repeat(3) : mark;
    const end = formatted ? endOfFormatted(text, quote + marks.length, marks, nesting) : undefined;
    if (end !== undefined) return { end, closed: true };
    return formatted && nesting > 0 ? { end: quote, closed: false } : endOfPlain(text, quote + marks.length, marks);
}

/** Python 3.12 reads what stands between braces as code; older code keeps the string's own quotes out of there. */
export const isFormatPrefix = (text: string, quote: number): boolean => {
    let start = quote;
    while (quote - start < 3 && isLetter(text.charCodeAt(start - 1))) start--;
    return /^(?:[ft]r?|r[ft])$/i.test(text.slice(start, quote)) && !isNamePart(text.charCodeAt(start - 1));
};

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const isNamePart = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 95 || code > 127;

function endOfPlain(text: string, start: number, marks: string): StringEnd {
    const mark = marks.charCodeAt(0);
    for (let i = start; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === BACKSLASH) i = afterEscape(text, i) - 1;
        else if (code === mark && text.startsWith(marks, i)) return { end: i + marks.length, closed: true };
        else if (isLineBreak(code) && marks.length === 1) return { end: i, closed: false };
    }
    return { end: text.length, closed: false };
}

const BACKSLASH = 92;

export const isLineBreak = (code: number): boolean => code === 10 || code === 13;

/** A backslash takes the next character with it, and a line break whole. */
const afterEscape = (text: string, backslash: number): number =>
    backslash + (text.startsWith('\r\n', backslash + 1) ? 3 : 2);

/** Undefined where quotes and braces do not match: then the string ends as one without braces would. */
function endOfFormatted(text: string, start: number, marks: string, nesting: number): number | undefined {
    for (let i = start; i < text.length;) {
        const character = text.charAt(i);
        if (text.startsWith(marks, i)) return i + marks.length;
        if (character === '\\') {
            i = afterFormattedEscape(text, i);
        } else if (character === '{' && text.charAt(i + 1) !== '{') {
            const after = endOfField(text, i + 1, marks, nesting);
            if (after === undefined) return undefined;
            i = after;
        } else if (isLineBreak(text.charCodeAt(i)) && marks.length === 1) {
            return undefined;
        } else {
            i += character === '{' ? 2 : 1;
        }
    }
    return undefined;
}

/** `\N{BULLET}` has braces of its own; the brace of `\{x}` opens a field all the same. */
function afterFormattedEscape(text: string, backslash: number): number {
    const name = /\\N\{[^{}'"\n]*\}/y;
    name.lastIndex = backslash;
    if (name.test(text)) return name.lastIndex;
    return '{}'.includes(text.charAt(backslash + 1)) ? backslash + 1 : afterEscape(text, backslash);
}

/** After the `}` of a `{field!r:format}`. */
function endOfField(text: string, start: number, marks: string, nesting: number): number | undefined {
    if (nesting >= NESTING_LIMIT) return undefined;
    const limit = Math.min(text.length, start + FIELD_LIMIT);
    let depth = 0;
    for (let i = start; i < limit; i++) {
        const character = text.charAt(i);
        if ('([{'.includes(character)) depth++;
        else if (character === '}' && depth === 0) return i + 1;
        else if (')]}'.includes(character)) depth--;
        else if (character === ':' && depth === 0) return endOfFormat(text, i + 1, marks, nesting);
        else if (character === '#') return undefined;
        else if (character === '"' || character === "'") {
            const inner = endOfString(text, i, isFormatPrefix(text, i), nesting + 1);
            if (!inner.closed) return undefined;
            i = inner.end - 1;
        }
        if (depth < 0) return undefined;
    }
    return undefined;
}

/** A format is text again, with fields of its own. */
function endOfFormat(text: string, start: number, marks: string, nesting: number): number | undefined {
    for (let i = start; i < text.length; i++) {
        const character = text.charAt(i);
        if (character === '}') return i + 1;
        if (text.startsWith(marks, i)) return undefined;
        if (isLineBreak(text.charCodeAt(i)) && marks.length === 1) return undefined;
        if (character !== '{') continue;
        const after = endOfField(text, i + 1, marks, nesting + 1);
        if (after === undefined) return undefined;
        i = after - 1;
    }
    return undefined;
}
