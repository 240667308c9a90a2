import type { Site } from '../../../../shared-rules/model/site';
import type { Comment } from '../../python/syntax';

/** A text as lines, blanks and comments: what an edit has to fit into. */
export interface Layout {
    readonly text: string;
    readonly comments: readonly Comment[];
    /** How the file ends its lines. */
    readonly lineBreak: string;
}

export function layoutOf(text: string, comments: readonly Comment[]): Layout {
    return { text, comments, lineBreak: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' };
}

export function lineStart({ text }: Layout, offset: number): number {
    let start = offset;
    while (start > 0 && !isBreak(text[start - 1])) start--;
    return start;
}

/** Where the line's break stands. */
export function lineEnd({ text }: Layout, offset: number): number {
    let end = offset;
    while (end < text.length && !isBreak(text[end])) end++;
    return end;
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Where the next line begins. */
export function nextLine(layout: Layout, offset: number): number {
    const end = lineEnd(layout, offset);
    return end + (/^(?:\r\n|\n|\r)/.exec(layout.text.slice(end, end + 2))?.[0].length ?? 0);
}

/** The blanks in front of something that begins its line; undefined for what does not. */
export function indentation(layout: Layout, offset: number): string | undefined {
    const before = layout.text.slice(lineStart(layout, offset), offset);
    return /^[ \t\f]*$/.test(before) ? before : undefined;
}

/** Whether only blanks and a comment follow on the line. */
export function endsLine(layout: Layout, offset: number): boolean {
    const end = commentAfter(layout, offset)?.site.start ?? lineEnd(layout, offset);
    return layout.text.slice(offset, end).trim() === '';
}

/** The comment at the end of the line. */
export function commentAfter(layout: Layout, offset: number): Comment | undefined {
    const end = lineEnd(layout, offset);
    return layout.comments.find(({ site }) => site.start >= offset && site.start <= end);
}

export function hasComment({ comments }: Layout, { start, end }: Site): boolean {
    return comments.some(({ site }) => site.start >= start && site.start < end);
}

/** Where a comma stands between two offsets, comments aside. */
export function commaIn(layout: Layout, { start, end }: Site): number | undefined {
    for (let at = start; at < end; at++) {
        if (layout.text[at] === '#') at = commentAfter(layout, at)?.site.end ?? at;
        else if (layout.text[at] === ',') return at;
    }
    return undefined;
}

export const isBlankLine = (layout: Layout, offset: number): boolean =>
    layout.text.slice(lineStart(layout, offset), lineEnd(layout, offset)).trim() === '';
