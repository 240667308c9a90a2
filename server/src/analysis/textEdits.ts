import { unsited, type Site } from '../../../shared-rules/model/site';
import type { TextEdit } from './analysis';

/** The text after edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    const parts: string[] = [];
    let end = 0;
    for (const { site, newText } of edits) {
        parts.push(text.slice(end, site.start), newText);
        end = site.end;
    }
    return parts.join('') + text.slice(end);
}

/** Sorted, neighbours joined into one; undefined where two of them overlap. What is inserted at one place keeps its order. */
export function arranged(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
    const sorted = [...edits].sort((a, b) => a.site.start - b.site.start || a.site.end - b.site.end);
    const joined: TextEdit[] = [];
    for (const edit of sorted) {
        const last = joined.at(-1);
        if (last === undefined || last.site.end < edit.site.start) joined.push(edit);
        else if (last.site.end > edit.site.start) return undefined;
        else joined.splice(-1, 1, join(last, edit));
    }
    return joined;
}

const join = (first: TextEdit, second: TextEdit): TextEdit => ({
    site: { start: first.site.start, end: second.site.end },
    newText: first.newText + second.newText,
});

/** Where the new text stands that sorted edits brought. */
export function written(edits: readonly TextEdit[]): readonly Site[] {
    let shift = 0;
    return edits.map(({ site, newText }) => {
        const start = site.start + shift;
        shift += newText.length - (site.end - site.start);
        return { start, end: start + newText.length };
    });
}

/** Where a piece of the old text is found in the new one: what replaced it, if an edit took it. */
export function moved(site: Site, edits: readonly TextEdit[]): Site {
    return { start: movedStart(site.start, edits), end: movedEnd(site, edits) };
}

/** What is inserted right before a piece does not belong to it, what replaces its beginning does. */
function movedStart(offset: number, edits: readonly TextEdit[]): number {
    let shift = 0;
    for (const { site, newText } of edits) {
        if (site.start >= offset && !(site.start === offset && site.end === offset)) break;
        if (site.end > offset) return site.start + shift;
        shift += newText.length - (site.end - site.start);
    }
    return offset + shift;
}

/** What is inserted right after a piece does not belong to it either. */
function movedEnd({ start, end }: Site, edits: readonly TextEdit[]): number {
    let shift = 0;
    for (const { site, newText } of edits) {
        const isBefore = site.end === start && site.start === start;
        if (site.start >= end && !isBefore) break;
        shift += newText.length - (site.end - site.start);
        if (site.end > end) return site.end + shift;
    }
    return end + shift;
}

/** What is done to one of several files. */
export const editsOf = (edits: readonly TextEdit[], file: string | undefined): readonly TextEdit[] =>
    edits.filter(({ site }) => site.file === file);

/** Where a piece of one of several files is after the edits of that file. */
export function movedIn(site: Site, edits: readonly TextEdit[]): Site {
    const { file, ...own } = unsited(site);
    const after = moved(own, editsOf(edits, file));
    return file === undefined ? after : { ...after, file };
}
