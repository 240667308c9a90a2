import type { Site } from '../../../shared-rules/model/site';
import { endOfLine } from './foreign';
import { afterBreak, lineStartAt } from './lines';

/** `for x in y:` or `if x:`, which a comprehension or a condition would not end with a colon. */
const SOFT_HEADER = /^(?:async[ \t]+)?(?:if|for|else|match|case)\b[^\r\n]*:$/;
const DECORATOR = /^@[^\W\d]/u;
const ASSIGNMENT =
    /^[^\W\d][\w.]*(?:\[[^\]\r\n]*\])?(?:[ \t]*,[ \t]*[^\W\d][\w.]*)*[ \t]*(?::[^=\r\n]*)?(?:[-+*/%@&|^]|\/\/|\*\*|<<|>>)?=(?!=)/u;
const CALL = /^[^\W\d][\w.]*\(/u;

/** A statement goes no further than its line: one that ends so goes on. */
const UNFINISHED = /(?:[,+*/%&|^=.<>~\\-]|\b(?:and|or|not|in|is|if|else|for|lambda|await))$/;

/** Whether a line looks as if it began a statement, though in theory an expression could go on there. */
export function looksLikeStatement(text: string, start: number): boolean {
    const line = text.slice(start, Math.min(endOfLine(text, start), start + 500)).replace(/[ \t]*(?:#.*)?$/, '');
    if (SOFT_HEADER.test(line) || DECORATOR.test(line)) return true;
    return (ASSIGNMENT.test(line) || CALL.test(line)) && !UNFINISHED.test(line);
}

/** `rate: float = 0.1`, which between the brackets of a `def` is a parameter. */
export const looksLikeParameter = (text: string, start: number): boolean =>
    /^\*{0,2}\w+\s*(?::[^=]*)?(?:=[^=].*)?,?\s*$/u.test(text.slice(start, endOfLine(text, start)));

/** The word a compound statement begins with. */
export function headerWord(text: string, start: number): string | undefined {
    const line = text.slice(start, Math.min(endOfLine(text, start), start + 200));
    const hard = /^(?:async[ \t]+)?(if|elif|else|for|while|try|except|finally|with|def|class)\b/.exec(line);
    if (hard !== null) return hard[1];
    return /^(match|case)[ \t]+[\w"'([{*-].*:[ \t]*(?:#.*)?$/.exec(line)?.[1];
}

/** What no line of prose looks like. */
const CODE =
    /^(?:(?:async )?def \w+\(|class \w+[(:]|from [\w.]+ import |import [\w.]+(?: as \w+)?$|(?:if|for|while|with|elif)\b.*:$|(?:else|try|finally):$|return\b|@\w)/u;

/** A docstring that begins with two quotes instead of three, up to its end if it has one. */
export function halfOpenString(text: string, start: number): Site | undefined {
    const marks = /^(?:""(?=[^\s"',.)\]}:;#+%])|''(?=[^\s"',.)\]}:;#+%]))/.exec(text.slice(start, start + 3))?.[0];
    const end = marks === undefined ? -1 : text.indexOf(marks + marks.charAt(0), start + 2);
    return end < 0 ? undefined : { start, end: end + 3 };
}

/** Where a triple-quoted string was probably meant to end: before the first line that is certainly code. */
export function endOfOpenString(text: string, start: number): number {
    return halfOpenString(text, start)?.end ?? endBeforeCode(text, start);
}

function endBeforeCode(text: string, start: number): number {
    let lineEnd = endOfLine(text, start);
    for (let end = lineEnd; lineEnd < text.length;) {
        const { start: next } = lineStartAt(text, afterBreak(text, lineEnd));
        lineEnd = endOfLine(text, next);
        const line = text.slice(next, Math.min(lineEnd, next + 500)).trimEnd();
        if (CODE.test(line) || looksLikeStatement(text, next)) return end;
        if (line !== '') end = next + line.length;
    }
    return text.length;
}
