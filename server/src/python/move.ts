import type { Site } from '../../../shared-rules/model/site';

/** Some syntax that may stand elsewhere in the next version of the text: what in it says where it stands. */
export interface Movable {
    /** Where it stands now. */
    readonly start: number;
    readonly offsets: readonly Offsets[];
}

/** An object of the syntax that holds offsets: a site, or a call with its brackets. */
type Offsets = Record<string, unknown>;

const KEYS = ['start', 'end', 'open', 'close'] as const;

/** Every object in some syntax that holds offsets, once. */
export function offsetsIn(syntax: object): readonly Offsets[] {
    const found = new Set<Offsets>();
    collect(syntax as Offsets, found);
    return [...found];
}

function collect(value: Offsets, found: Set<Offsets>): void {
    if (isSite(value) || typeof value['open'] === 'number') found.add(value);
    for (const key in value) {
        const property = value[key];
        if (typeof property === 'object' && property !== null) collect(property as Offsets, found);
    }
}

const isSite = (value: object): value is Site => 'start' in value;

/** Moves syntax in place: it stays the same objects, so that what was worked out about them stays true. */
export function moveBy(offsets: readonly Offsets[], by: number): void {
    if (by === 0) return;
    for (const holder of offsets) {
        for (const key of KEYS) {
            const offset = holder[key];
            if (typeof offset === 'number') holder[key] = offset + by;
        }
    }
}
