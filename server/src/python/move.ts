import type { Site } from '../../../shared-rules/model/site';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A call's brackets. */
interface Brackets {
    open: number;
    close: number;
}

/** All that says where some syntax stands. */
export interface Offsets {
    readonly sites: readonly Mutable<Pick<Site, 'start' | 'end'>>[];
    readonly brackets: readonly Brackets[];
}

/** Every object in some syntax that holds offsets, once. */
export function offsetsIn(...syntax: readonly object[]): Offsets {
    const [sites, brackets] = [new Set<Mutable<Site>>(), new Set<Brackets>()];
    for (const each of syntax) collect(each, sites, brackets);
    return { sites: [...sites], brackets: [...brackets] };
}

function collect(value: object, sites: Set<Mutable<Site>>, brackets: Set<Brackets>): void {
    if (isSite(value)) sites.add(value);
    if (isBracketed(value)) brackets.add(value);
    for (const part of Object.values(value) as unknown[]) {
        if (typeof part === 'object' && part !== null) collect(part, sites, brackets);
    }
}

const isSite = (value: object): value is Site => 'start' in value;
const isBracketed = (value: object): value is Brackets => 'close' in value;

/** Those that are not among others. */
export function without({ sites, brackets }: Offsets, others: Offsets): Offsets {
    const known = new Set<object>([...others.sites, ...others.brackets]);
    return { sites: sites.filter((it) => !known.has(it)), brackets: brackets.filter((it) => !known.has(it)) };
}

/** Moves syntax in place: it stays the same objects, so that what was worked out about them stays true. */
export function moveBy({ sites, brackets }: Offsets, by: number): void {
    if (by === 0) return;
    for (const site of sites) {
        site.start += by;
        site.end += by;
    }
    for (const call of brackets) {
        call.open += by;
        call.close += by;
    }
}
