/** The name that was most likely meant, if one is near enough: a third of its letters may be wrong. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of names) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
}

/** Letters to insert, delete, replace, or exchange with their neighbour. */
export function editDistance(a: string, b: string): number {
    let before: readonly number[] = [];
    let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min(
                at(above, column) + 1,
                at(current, column - 1) + 1,
                at(above, column - 1) + (same ? 0 : 1),
                swapped ? at(before, column - 2) + 1 : Infinity,
            );
        }
        [before, above] = [above, current];
    }
    return at(above, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
