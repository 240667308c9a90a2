import type { TextChange } from '../../server/src/python/parser';
import { below, oneOf } from './random';

/** What people do: type, delete, write a number anew, copy, move and drop lines. */
export function changeOf(text: string, original: string, random: () => number): TextChange {
    const at = below(random, text.length + 1);
    const line = (from: string) => oneOf(random, from.split('\n'));
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at) + 1 || text.length;
    const digits = /\d+/.exec(text.slice(at));
    switch (below(random, 6)) {
        case 0:
            return { start: at, end: at, text: oneOf(random, ['x', '1', '(', ')', ' ', '"', ',', '\n', 'Dense(3)\n']) };
        case 1:
            return { start, end, text: '' };
        case 2:
            return { start, end: start, text: `${line(original)}\n` };
        case 3:
            return { start: at, end: Math.min(text.length, at + 1), text: '' };
        case 4:
            return { start, end, text: `${line(text)}\n` };
        default: {
            const place = at + (digits?.index ?? 0);
            return { start: place, end: place + (digits?.[0].length ?? 0), text: String(below(random, 300)) };
        }
    }
}
