import type { Comment } from './syntax';
import { endOfString, isFormatPrefix, isLineBreak } from './quotes';

/** Where a line begins to say something, and the column there as Python counts: a tab goes to the next multiple of 8. */
export interface LineStart {
    readonly start: number;
    readonly column: number;
    /** The column with tabs as wide as one space: Python wants both to agree. */
    readonly narrow: number;
}

/** A logical line: what a line break outside all brackets ends. `start` and `end` leave blanks and comments out. */
export interface LogicalLine extends LineStart {
    readonly end: number;
    /** Where the next line starts. */
    readonly next: number;
    /** Whether brackets and quotes match, nesting is modest and no character is foreign. */
    readonly sound: boolean;
    /** Where a triple-quoted string starts that nothing closes. */
    readonly openString: number | undefined;
    readonly comments: readonly Comment[];
    /** Triple-quoted strings over several lines. */
    readonly longStrings: readonly { readonly start: number; readonly end: number }[];
}

/** Python's own limit. */
const BRACKET_LIMIT = 200;

const HARD_KEYWORD =
    /(?:def|class|return|import|while|with|try|raise|pass|break|continue|global|nonlocal|del|assert|except|finally|elif|from[ \t]+[\w.]+[ \t]+import)\b/y;

/** Whether a line certainly begins a statement: inside brackets that proves that one is missing. */
export function beginsStatement(text: string, start: number): boolean {
    HARD_KEYWORD.lastIndex = start;
    return HARD_KEYWORD.test(text);
}

/** Of the line of text that begins at `offset`; a form feed starts the count anew. */
export function lineStartAt(text: string, offset: number): LineStart {
    let column = 0;
    let narrow = 0;
    for (let i = offset; ; i++) {
        const code = text.charCodeAt(i);
        if (code === FORM_FEED) {
            column = narrow = 0;
        } else if (code === SPACE || code === TAB) {
            column += code === TAB ? 8 - (column % 8) : 1;
            narrow++;
        } else {
            return { start: i, column, narrow };
        }
    }
}

const TAB = 9;
const FORM_FEED = 12;
const SPACE = 32;

/** The logical line that starts there. `unclosed` holds triple-quoted strings known to lack their end, and it. */
export function logicalLineAt(text: string, from: LineStart, unclosed: ReadonlyMap<number, number>): LogicalLine {
    const { start, column, narrow } = from;
    const scan: Scan = {
        text,
        unclosed,
        next: start,
        end: start,
        sound: true,
        openString: undefined,
        brackets: [],
        comments: [],
        longStrings: [],
    };
    do skipPlain(scan);
    while (scan.next < text.length && skipSpecial(scan, text.charCodeAt(scan.next)));
    const { end, next, openString, comments, longStrings } = scan;
    const sound = scan.sound && scan.brackets.length === 0;
    return { start, column, narrow, end, next, sound, openString, comments, longStrings };
}

/** How far we are. */
interface Scan {
    readonly text: string;
    readonly unclosed: ReadonlyMap<number, number>;
    /** The character at hand, and where the last token ended. */
    next: number;
    end: number;
    sound: boolean;
    openString: number | undefined;
    /** The codes of the brackets that are open. */
    readonly brackets: number[];
    readonly comments: Comment[];
    readonly longStrings: { start: number; end: number }[];
}

const IS_SPECIAL = Uint8Array.from({ length: 128 }, (_, code) =>
    '\n\r"\'#()[]{}\\`\0'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Goes over what has no bearing on the structure. Most characters pass through this loop. */
function skipPlain(scan: Scan): void {
    const { text } = scan;
    let { next, end } = scan;
    for (; next < text.length; next++) {
        const code = text.charCodeAt(next);
        if (code >= 128 ? isForeign(code) : IS_SPECIAL[code] === 1) break;
        if (code !== SPACE && code !== TAB && code !== FORM_FEED) end = next + 1;
    }
    scan.next = next;
    scan.end = end;
}

/** Goes over a character that has; false at the end of the logical line. */
function skipSpecial(scan: Scan, code: number): boolean {
    switch (code) {
        case 10:
        case 13:
            return skipLineBreak(scan);
        case 34:
        case 39:
            skipString(scan);
            return true;
        case 35:
            scan.next = commentAt(scan.text, scan.next, scan.comments);
            return true;
        case 40:
        case 91:
        case 123:
            scan.brackets.push(code);
            if (scan.brackets.length > BRACKET_LIMIT) scan.sound = false;
            break;
        case 41:
        case 93:
        case 125:
            if (!closeBracket(scan.brackets, code)) scan.sound = false;
            break;
        case 92:
            if (skipContinuation(scan)) return true;
            scan.sound = false;
            break;
        default:
            scan.sound = false;
    }
    scan.end = ++scan.next;
    return true;
}

function skipLineBreak(scan: Scan): boolean {
    scan.next = afterBreak(scan.text, scan.next);
    return scan.brackets.length > 0 && !beginsStatement(scan.text, lineStartAt(scan.text, scan.next).start);
}

function skipString(scan: Scan): void {
    const { text, next: start } = scan;
    const stop = scan.unclosed.get(start);
    const { end, closed } =
        stop === undefined ? endOfString(text, start, isFormatPrefix(text, start)) : { end: stop, closed: false };
    scan.end = scan.next = end;
    if (!closed) scan.sound = false;
    if (!isTriple(text, start)) return;
    if (closed) scan.longStrings.push({ start, end });
    else if (stop === undefined) scan.openString = start;
}

const isTriple = (text: string, start: number): boolean =>
    text.charCodeAt(start) === text.charCodeAt(start + 1) && text.charCodeAt(start) === text.charCodeAt(start + 2);

/** A bracket closes those of another shape that were opened inside its own; then something is wrong. */
function closeBracket(brackets: number[], code: number): boolean {
    const opener = code === 41 ? 40 : code - 2;
    if (brackets.at(-1) === opener) {
        brackets.pop();
        return true;
    }
    const at = brackets.lastIndexOf(opener);
    if (at >= 0) brackets.length = at;
    return false;
}

function skipContinuation(scan: Scan): boolean {
    if (!isLineBreak(scan.text.charCodeAt(scan.next + 1))) return false;
    scan.next = afterBreak(scan.text, scan.next + 1);
    return true;
}

/** `\r\n` is one line break. */
export const afterBreak = (text: string, offset: number): number => offset + (text.startsWith('\r\n', offset) ? 2 : 1);

/** Notes the comment that starts there; returns where its line breaks. */
export function commentAt(text: string, start: number, comments: Comment[]): number {
    let end = start;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    comments.push({ text: text.slice(start + 1, end), site: { start, end } });
    return end;
}

/** What tree-sitter lets pass and Python does not: exotic blanks, as web pages have them, zero bytes, backticks. */
export const isForeign = (code: number): boolean =>
    code < 128
        ? code === 0 || code === 96
        : code === 0xa0 ||
          code === 0x1680 ||
          (code >= 0x2000 && code <= 0x200b) ||
          code === 0x2028 ||
          code === 0x2029 ||
          code === 0x202f ||
          code === 0x205f ||
          code === 0x2060 ||
          code === 0x3000 ||
          code === 0xfeff;
