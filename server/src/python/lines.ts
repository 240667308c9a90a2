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

/** These begin a statement wherever they stand: inside brackets they prove that one is missing. */
export const HARD_KEYWORD =
    /(?:def|class|return|import|while|with|try|raise|pass|break|continue|global|nonlocal|del|assert|except|finally|elif)\b/y;

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
    const scan = new Scan(text, from.start, unclosed);
    scan.run();
    const { end, next, sound, openString, comments, longStrings } = scan;
    return { ...from, end, next, sound, openString, comments, longStrings };
}

class Scan {
    end: number;
    next: number;
    sound = true;
    openString: number | undefined;
    readonly comments: Comment[] = [];
    readonly longStrings: { start: number; end: number }[] = [];
    private readonly brackets: number[] = [];

    constructor(
        private readonly text: string,
        start: number,
        private readonly unclosed: ReadonlyMap<number, number>,
    ) {
        this.end = this.next = start;
    }

    run(): void {
        while (this.next < this.text.length && this.step(this.text.charCodeAt(this.next)));
        if (this.brackets.length > 0) this.sound = false;
    }

    /** Goes over what stands at `next`; false at the end of the logical line. */
    private step(code: number): boolean {
        switch (code) {
            case 10:
            case 13:
                return this.lineBreak();
            case TAB:
            case FORM_FEED:
            case SPACE:
                this.next++;
                return true;
            case 34:
            case 39:
                this.string();
                return true;
            case 35:
                this.next = commentAt(this.text, this.next, this.comments);
                return true;
            case 40:
            case 91:
            case 123:
                this.open(code);
                return true;
            case 41:
            case 93:
            case 125:
                this.close(code);
                return true;
            case 92:
                this.backslash();
                return true;
            default:
                if (isForeign(code)) this.sound = false;
                this.end = ++this.next;
                return true;
        }
    }

    private lineBreak(): boolean {
        this.next = afterBreak(this.text, this.next);
        if (this.brackets.length === 0) return false;
        HARD_KEYWORD.lastIndex = lineStartAt(this.text, this.next).start;
        return !HARD_KEYWORD.test(this.text);
    }

    private string(): void {
        const start = this.next;
        const stop = this.unclosed.get(start);
        const { end, closed } = stop === undefined ? this.stringAt(start) : { end: stop, closed: false };
        this.end = this.next = end;
        if (!closed) this.sound = false;
        if (!closed && end === this.text.length && this.isTriple(start) && stop === undefined) this.openString = start;
        else if (closed && this.isTriple(start)) this.longStrings.push({ start, end });
    }

    private stringAt(start: number) {
        return endOfString(this.text, start, isFormatPrefix(this.text, start));
    }

    private isTriple(start: number): boolean {
        return this.text.startsWith(this.text.charAt(start).repeat(3), start);
    }

    private open(code: number): void {
        this.brackets.push(code);
        if (this.brackets.length > BRACKET_LIMIT) this.sound = false;
        this.end = ++this.next;
    }

    private close(code: number): void {
        if (!this.pair(code)) this.sound = false;
        this.end = ++this.next;
    }

    /** A bracket closes those of another shape that were opened inside its own. */
    private pair(code: number): boolean {
        const opener = code === 41 ? 40 : code - 2;
        const at = this.brackets.lastIndexOf(opener);
        const isTop = at === this.brackets.length - 1;
        if (at >= 0) this.brackets.length = at;
        return at >= 0 && isTop;
    }

    private backslash(): void {
        const isContinuation = isLineBreak(this.text.charCodeAt(this.next + 1));
        if (isContinuation) {
            this.next = afterBreak(this.text, this.next + 1);
        } else {
            this.sound = false;
            this.end = ++this.next;
        }
    }
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
