import type { Site } from '../../../shared-rules/model/site';

/** A copy of some syntax, further on in the text; it shares nothing with what it was made from. */
export function shift<T extends object>(value: T, by: number): T {
    const copy = { ...value };
    for (const key in copy) copy[key] = shiftProperty(copy[key], key, by) as (typeof copy)[typeof key];
    return copy;
}

function shiftProperty(value: unknown, key: string, by: number): unknown {
    if (typeof value === 'number') return key === 'open' || key === 'close' ? value + by : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each: unknown) => shiftProperty(each, '', by));
    return isSite(value) ? { start: value.start + by, end: value.end + by } : shift(value, by);
}

const isSite = (value: object): value is Site => 'start' in value;
