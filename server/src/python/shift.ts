/** The properties that hold offsets. */
const OFFSETS: ReadonlySet<string> = new Set(['start', 'end', 'open', 'close']);

/** A copy of some syntax, further on in the text. */
export function shift<T>(value: T, by: number): T {
    return by === 0 ? value : (shiftAny(value, by) as T);
}

function shiftAny(value: unknown, by: number): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => shiftAny(each, by));
    const copy: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value))
        copy[key] = typeof each === 'number' && OFFSETS.has(key) ? each + by : shiftAny(each, by);
    return copy;
}
