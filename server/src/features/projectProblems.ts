import type { Site } from '../../../shared-rules/model/site';
import type { Said } from '../../../shared-rules/model/text';
import { linesOf } from '../analysis/lines';

/** Where in a `pyproject.toml` something is that was not understood: the word that is wrong, else the heading of our table. */
export function placeOfProblem({ values }: Said, text: string): Site {
    const { line, rule, value, key } = values;
    if (typeof line === 'string') return wholeLine(text, Number(line) - 1);
    const heading = /\[\s*tool\s*\.\s*footgun\b[^\]\r\n]*\]?/.exec(text);
    const from = heading ? heading.index + heading[0].length : 0;
    const words = [rule, value, typeof key === 'string' ? key.split('.').at(-1) : undefined];
    for (const word of words) {
        const start = typeof word === 'string' ? text.indexOf(word, from) : -1;
        if (typeof word === 'string' && start >= 0) return { start, end: start + word.length };
    }
    return heading ? { start: heading.index, end: from } : wholeLine(text, 0);
}

function wholeLine(text: string, line: number): Site {
    const lines = linesOf(text);
    return { start: lines.start(line), end: lines.start(line) + lines.line(line).length };
}
