import type { Site } from '../../../shared-rules/model/site';

/** Text to parse in place of a piece of the user's file, and where its offsets lie, counted from that piece's start. */
export interface Source {
    readonly text: string;
    readonly place: (offset: number) => number;
    /** Whether the text differs from what stands in the file. */
    readonly isPatched: boolean;
}

/** Text put in where some is missing. It has no width in the user's file. */
export interface Insertion {
    readonly at: number;
    readonly text: string;
}

/** Text put in place of as much other text. */
export interface Replacement extends Site {
    readonly text: string;
}

/** A name that stands for something missing; it reads as a gap. */
export const PLACEHOLDER = 'ꙮ';

export const sourceOf = (text: string): Source => ({
    text: parsable(text),
    place: (offset) => offset,
    isPatched: false,
});

/** A lone `\r` breaks a line for Python, though not for tree-sitter; a zero would end the text. */
const parsable = (text: string): string =>
    /[\r\0]/.test(text) ? text.replace(/\r(?!\n)/g, '\n').replaceAll('\0', ' ') : text;

/** The text of a site with insertions and replacements, both in order. */
export function patch(
    text: string,
    site: Site,
    insertions: readonly Insertion[],
    replacements: readonly Replacement[],
): Source {
    const clean = replace(text, site, replacements);
    const pieces: string[] = [];
    let from = site.start;
    for (const { at, text } of insertions) {
        pieces.push(clean.slice(from - site.start, at - site.start), text);
        from = at;
    }
    pieces.push(clean.slice(from - site.start));
    return { text: parsable(pieces.join('')), place: placeAmong(insertions, site.start), isPatched: true };
}

/** The inverse of the insertions, counted from `start`; inside one, its place. */
function placeAmong(insertions: readonly Insertion[], start: number): Source['place'] {
    let width = 0;
    const passed = insertions.map(({ at, text }) => {
        const from = at - start + width;
        width += text.length;
        return { at: at - start, from, width };
    });
    return (offset) => {
        const last = passed[countWhile(passed.length, (i) => (passed[i]?.from ?? 0) < offset) - 1];
        return last === undefined ? offset : Math.max(last.at, offset - last.width);
    };
}

/** How many of the first numbers fulfil a condition that none after them does. */
function countWhile(count: number, holds: (i: number) => boolean): number {
    let [low, high] = [0, count];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(middle)) low = middle + 1;
        else high = middle;
    }
    return low;
}

function replace(text: string, { start, end }: Site, replacements: readonly Replacement[]): string {
    const pieces: string[] = [];
    let from = start;
    for (const each of replacements) {
        pieces.push(text.slice(from, each.start), each.text);
        from = each.end;
    }
    return pieces.join('') + text.slice(from, end);
}
