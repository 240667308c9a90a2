/** What stands before a string's first quote decides how the rest is read. */
export interface Quoted {
    readonly prefix: string;
    readonly marks: string;
    readonly body: string;
}

/** Whether a string holds `{…}`: an `f'…'`, or Python 3.14's `t'…'`. */
export const isFormatted = (text: string): boolean => /^[a-z]*[ft]/i.test(text);

export function unquote(text: string): Quoted {
    const prefix = /^[a-z]*/i.exec(text)?.[0].toLowerCase() ?? '';
    const quoted = text.slice(prefix.length);
    const width = /^(?:"""|''')/.test(quoted) ? 3 : 1;
    return { prefix, marks: quoted.slice(0, width), body: quoted.slice(width, -width) };
}

/** The text a string's source stands for; undefined where that takes more than the source, as `\N{BULLET}`. */
export function decode(body: string, prefix: string): string | undefined {
    const lines = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
    if (prefix.includes('r') || !lines.includes('\\')) return lines;
    const escapes = [...lines.matchAll(ESCAPE)].map((match) => unescape(match[0]));
    if (escapes.includes(undefined)) return undefined;
    let next = 0;
    return lines.replace(ESCAPE, () => escapes[next++] ?? '');
}

const ESCAPE = /\\(?:[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[^])/g;

const SIMPLE: Readonly<Record<string, string>> = {
    '\n': '',
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};

/** `\n`, `\x41`, `\101`, `\u0416`; one that Python does not know stays as it stands. */
function unescape(escape: string): string | undefined {
    const letter = escape.charAt(1);
    if (letter === 'N' && escape.length > 2) return undefined;
    if (/[0-7]/.test(letter)) return String.fromCharCode(parseInt(escape.slice(1), 8));
    if (escape.length > 2) return ofCodePoint(parseInt(escape.slice(2), 16));
    return SIMPLE[letter] ?? escape;
}

const ofCodePoint = (code: number): string | undefined => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
