import { diffWordsWithSpace } from 'diff';
import type { TextEdit } from '../analysis/analysis';

/** Small edits that turn one text into another, so that cursors and marks in between stay where they are. */
export function difference(before: string, after: string): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let start = 0;
    let edit: TextEdit | undefined;
    for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
        const end = added ? start : start + value.length;
        if (added || removed) edit = joined(edit, { site: { start, end }, newText: added ? value : '' });
        else if (edit) [edit] = [undefined, edits.push(edit)];
        start = end;
    }
    return edit ? [...edits, edit] : edits;
}

/** What is taken away and what is put there instead are one edit. */
function joined(edit: TextEdit | undefined, next: TextEdit): TextEdit {
    if (!edit) return next;
    return { site: { start: edit.site.start, end: next.site.end }, newText: edit.newText + next.newText };
}
