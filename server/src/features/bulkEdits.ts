import type { TextEdit } from '../analysis/analysis';
import type { Joined } from './cells';
import { difference } from './difference';
import type { Round } from './fixAll';

/** What rounds of fixes made of a program, as small edits of its text as it was; none of them reaches into two cells. */
export function bulkEdits(rounds: readonly Round[], before: Joined): readonly TextEdit[] {
    const after = rounds.at(-1)?.program ?? before;
    return before.cells.flatMap((cell, index) => {
        const { start, end } = after.cells[index] ?? cell;
        const edits = difference(before.text.slice(cell.start, cell.end), after.text.slice(start, end));
        return edits.map(({ site, newText }) => ({
            site: { start: site.start + cell.start, end: site.end + cell.start },
            newText,
        }));
    });
}
