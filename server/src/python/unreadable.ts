import type { Piece } from './piece';
import { headerWord } from './statementStart';
import type { Expression, Statement } from './syntax';

const NAME = /^[^\W\d]\w*$/u;

/** What stands for a statement that nothing could mend. The block under a header is read all the same. */
export function unreadable(text: string, start: number, end: number): Piece {
    const site = { start, end };
    const written = text.slice(start, end);
    const word = headerWord(text, start);
    const gap: Statement = { kind: 'gap', binds: boundNames(written), site };
    if (word === undefined || !written.trimEnd().endsWith(':')) return { kind: 'statements', body: [gap] };
    const test: Expression = { kind: 'gap', site };
    return { kind: 'compound', statement: { kind: 'if', test, body: [], otherwise: [], site }, open: true };
}

/** `a, b = ` and `for a in`, `import a.b as c`, `def a(`, as far as the words tell. */
function boundNames(written: string): readonly string[] {
    const line = written.slice(0, 1000);
    const targets =
        /^([^=!<>:+*/%@&|^-]*)(?::[^=]*)?=(?!=)/.exec(line)?.[1] ?? /^for\s(.*?)\sin\b/.exec(line)?.[1] ?? '';
    const parts = targets.split(',').map((each) => each.replace(/^[\s([*]+/, '').replace(/[\s)\]]+$/, ''));
    const assigned = parts.filter((each) => NAME.test(each));
    const defined = /^(?:async\s+)?(?:def|class)\s+([^\W\d]\w*)/u.exec(line)?.[1];
    const imported = /^(?:from\b.*)?\bimport\s+([\w.,\s]+)/u.exec(line)?.[1] ?? '';
    const names = imported.split(',').map((each) => /(?:.*\sas\s+)?([^\W\d]\w*)/u.exec(each.trim())?.[1]);
    return [...assigned, defined, ...names].filter((name) => name !== undefined);
}
