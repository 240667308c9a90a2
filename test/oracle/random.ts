/** Chance with a seed: the same seed gives the same configurations on every machine. */
export interface Random {
    /** A number from 0 up to, not including, 1. */
    next(): number;
    /** A whole number between both, both included. */
    int(lowest: number, highest: number): number;
    chance(probability: number): boolean;
    pick<T>(items: readonly T[]): T;
}

/** Mulberry32: 32 bits of state are plenty for choosing arguments. */
export function random(seed: number): Random {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const int = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));
    return {
        next,
        int,
        chance: (probability) => next() < probability,
        pick: (items) => items[int(0, items.length - 1)]!,
    };
}

/** A seed of its own for each name, so that one class's configurations do not depend on another's. */
export function seedOf(name: string, seed: number): number {
    return (
        [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 ^ seed) >>> 0
    );
}
