/** Which line an offset lies in, counted from 1 as people do. */
export type LineOf = (offset: number) => number;

export function lineCounter(text: string): LineOf {
    const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
    return (offset) => {
        let [low, high] = [0, starts.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? Infinity) <= offset) low = middle;
            else high = middle;
        }
        return low + 1;
    };
}
