import { displayWidth } from './width';

/** A table for a terminal: columns as wide as what stands in them; those named stand to the right. */
export function table(
    rows: readonly (readonly string[])[],
    { head, right = [] }: { readonly head?: readonly string[]; readonly right?: readonly number[] } = {},
): readonly string[] {
    const all = head ? [head, ...rows] : rows;
    const count = Math.max(0, ...all.map((row) => row.length));
    const widths = Array.from({ length: count }, (_, column) =>
        Math.max(...all.map((row) => displayWidth(row[column] ?? ''))),
    );
    const line = (row: readonly string[]) =>
        widths
            .map((width, column) => pad(row[column] ?? '', width, right.includes(column)))
            .join('  ')
            .trimEnd();
    const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
    return head ? [line(head), rule, ...rows.map(line)] : rows.map(line);
}

function pad(text: string, width: number, right: boolean): string {
    const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
    return right ? spaces + text : text + spaces;
}
