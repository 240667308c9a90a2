/** What stands at a place in a text, read off the letters before it: the line that is being typed is seldom Python yet. */
export type Cursor =
    | { readonly kind: 'comment'; readonly start: number; readonly text: string }
    /** In a string that is an argument of a call, or an item of one. */
    | {
          readonly kind: 'argument';
          /** The string's inside, up to the cursor. */
          readonly start: number;
          readonly callee: string;
          readonly keyword: string | undefined;
          readonly position: number;
      }
    | { readonly kind: 'other' };

/** As far back as a call may have begun. */
const mostLines = 200;

interface Bracket {
    readonly kind: string;
    readonly at: number;
    /** Where the argument begins that is being written, and how many there are before it. */
    readonly argument: number;
    readonly position: number;
}

const TOKEN = /#[^\r\n]*|[bfru]{0,2}("""|'''|"|')|[()[\]{},]|\r\n|[\r\n]/giy;
const NOT_TOKEN = /[^#"'()[\]{},\r\nbfru]+|[bfru]/iy;

export function cursorAt(text: string, offset: number, from = 0): Cursor {
    let brackets: readonly Bracket[] = [];
    let at = beginning(text, offset, from);
    while (at < offset) {
        const [token, quote] = tokenAt(text, at);
        const next = at + token.length;
        if (token.startsWith('#') && next >= offset)
            return { kind: 'comment', start: at, text: text.slice(at, offset) };
        if (quote === undefined) brackets = after(brackets, token, at);
        const end = quote === undefined ? next : endOfString(text, next, quote);
        if (quote !== undefined && end > offset) return inString(text, next, brackets);
        at = end;
    }
    return { kind: 'other' };
}

/** The last line before that is not indented and closes nothing. */
function beginning(text: string, offset: number, from: number): number {
    let start = offset;
    for (let lines = 0; lines < mostLines; lines++) {
        start = Math.max(text.lastIndexOf('\n', start - 1) + 1, from);
        if (start === from || /[^\s#)\]}]/.test(text.charAt(start))) break;
        start--;
    }
    return start;
}

function tokenAt(text: string, at: number): readonly [token: string, quote: string | undefined] {
    TOKEN.lastIndex = NOT_TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found) return [found[0], found[1]];
    return [NOT_TOKEN.exec(text)?.[0] ?? text.charAt(at), undefined];
}

/** Behind the closing quote; a string of one line ends with it, closed or not. */
function endOfString(text: string, start: number, quote: string): number {
    for (let at = start; at < text.length; at++) {
        if (text[at] === '\\') at++;
        else if (text.startsWith(quote, at)) return at + quote.length;
        else if (quote.length === 1 && (text[at] === '\n' || text[at] === '\r')) return at + 1;
    }
    return text.length + 1;
}

function after(brackets: readonly Bracket[], token: string, at: number): readonly Bracket[] {
    const inner = brackets.at(-1);
    if ('([{'.includes(token)) return [...brackets, { kind: token, at, argument: at + 1, position: 0 }];
    if (')]}'.includes(token)) return brackets.slice(0, -1);
    if (token !== ',' || !inner) return brackets;
    return [...brackets.slice(0, -1), { ...inner, argument: at + 1, position: inner.position + 1 }];
}

function inString(text: string, start: number, brackets: readonly Bracket[]): Cursor {
    const call = brackets.findLast(({ kind }) => kind === '(');
    const callee = call && /[\w.]+(?=\s*$)/.exec(text.slice(Math.max(0, call.at - 200), call.at))?.[0];
    if (!call || callee === undefined) return { kind: 'other' };
    const keyword = /^(?:\s|#[^\r\n]*)*(\w+)\s*=(?!=)/.exec(text.slice(call.argument, start))?.[1];
    return { kind: 'argument', start, callee, keyword, position: call.position };
}
