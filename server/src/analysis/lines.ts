/** A text by its lines, as Python and editors count them: `\n`, `\r\n` and `\r` each end one. Lines count from 0. */
export interface Lines {
    readonly text: string;
    readonly count: number;
    /** The line that holds an offset. */
    at(offset: number): number;
    /** Where a line begins; the end of the text for a line that does not exist. */
    start(line: number): number;
    /** A line without its line break. */
    line(line: number): string;
}

export function linesOf(text: string): Lines {
    const starts = [0];
    for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
    const start = (line: number): number => starts[line] ?? text.length;
    return {
        text,
        count: starts.length,
        at: (offset) => lastAtMost(starts, offset),
        start,
        line: (line) => text.slice(start(line), start(line + 1)).replace(/[\r\n]+$/, ''),
    };
}

/** The last of ascending numbers that is not above a limit; the first is taken to be none above it. */
function lastAtMost(numbers: readonly number[], limit: number): number {
    let [low, high] = [0, numbers.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((numbers[middle] ?? Infinity) <= limit) low = middle;
        else high = middle - 1;
    }
    return low;
}
