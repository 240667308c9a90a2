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
    const before = text.slice(0, offset);
    return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** Where the line's break stands. */
export function lineEnd({ text }: Layout, offset: number): number {
    const at = text.slice(offset).search(/[\r\n]/);
    return at < 0 ? text.length : offset + at;
}

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
    return layout.comments.find(({ site }) => site.start >= offset && site.start <= lineEnd(layout, offset));
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
