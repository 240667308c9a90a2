import { afterBreak } from './lines';
import { isLineBreak } from './quotes';

/** A line that is not Python: IPython's own, or what a merge left behind. */
export interface ForeignLine {
    readonly kind: 'ipython' | 'conflict';
    readonly end: number;
    readonly binds: readonly string[];
}

const NAMES = /([^\W\d]\w*(?:[ \t]*,[ \t]*[^\W\d]\w*)*)[ \t]*=[ \t]*[%!](?!=)/uy;
const HELP = /[\w.]+\?{1,2}[ \t]*(?=[\r\n#]|$)/uy;
const CONFLICT = /(?:<{7}|={7}|>{7}|\|{7})(?:[ \t]|(?=[\r\n]|$))/y;

/** `%matplotlib inline`, `!pip install keras`, `files = !ls`, `model.fit?`, `<<<<<<< HEAD`. */
export function foreignLineAt(text: string, start: number): ForeignLine | undefined {
    if ('%!?'.includes(text.charAt(start))) return { kind: 'ipython', end: endOfCommand(text, start), binds: [] };
    if (isConflict(text, start)) return { kind: 'conflict', end: endOfLine(text, start), binds: [] };
    HELP.lastIndex = NAMES.lastIndex = start;
    if (HELP.test(text)) return { kind: 'ipython', end: endOfLine(text, start), binds: [] };
    const names = NAMES.exec(text)?.[1]?.split(/[ \t]*,[ \t]*/);
    return names === undefined ? undefined : { kind: 'ipython', end: endOfCommand(text, start), binds: names };
}

/** Such a line never occurs in Python, not even between brackets. */
export function isConflict(text: string, lineStart: number): boolean {
    CONFLICT.lastIndex = lineStart;
    return CONFLICT.test(text) && (lineStart === 0 || isLineBreak(text.charCodeAt(lineStart - 1)));
}

export function endOfLine(text: string, offset: number): number {
    let end = offset;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    return end;
}

/** A command goes on after a backslash. */
function endOfCommand(text: string, start: number): number {
    let end = endOfLine(text, start);
    while (end < text.length && text.charAt(end - 1) === '\\') end = endOfLine(text, afterBreak(text, end));
    return end;
}
