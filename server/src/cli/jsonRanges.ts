/** A piece of a JSON text. */
export interface Range {
    readonly start: number;
    readonly end: number;
}

/** By path, such as `cells.3.source`: where the values of a valid JSON text stand whose path passes the test. */
export function valueRanges(json: string, wanted: (path: string) => boolean): ReadonlyMap<string, Range> {
    const ranges = new Map<string, Range>();
    const open: { readonly isArray: boolean; step: string | number; readonly start: number }[] = [];
    const close = (start: number, end: number) => {
        const path = open.map(({ step }) => step).join('.');
        if (wanted(path)) ranges.set(path, { start, end });
    };
    for (const { 0: token, index } of json.matchAll(TOKEN)) {
        const container = open.at(-1);
        if (token === '{' || token === '[') open.push({ isArray: token === '[', step: 0, start: index });
        else if (token === '}' || token === ']') close(open.pop()?.start ?? index, index + 1);
        else if (token === ',' && container?.isArray) container.step = Number(container.step) + 1;
        else if (token === ',' || token === ':') continue;
        else if (token.endsWith(':') && container) container.step = keyOf(token);
        else close(index, index + token.length);
    }
    return ranges;
}

/** A key with its colon is one token, so that it cannot be taken for a value. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\],:]|[^\s{}[\],:"]+/g;

const keyOf = (token: string): string => JSON.parse(token.slice(0, -1)) as string;
