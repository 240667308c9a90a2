import type { Site } from './site';

/** How the program is written, where values alone do not tell: the names that people give their data. */
export interface Wording {
    /** Names, attributes and strings of the expression that stands there, in the order of the text. */
    wordsAt(site: Site): readonly string[];
    /** What stands there, as it is written. */
    codeAt(site: Site): string;
    /** The names that a statement binds: `x_train` and `x_test` of `x_train, x_test = …`. */
    boundBy(statement: Site): readonly string[];
    /** What loops cut out of a sequence turn by turn: `series[i : i + 24]`. */
    readonly windows: readonly Window[];
}

/** `series[i : i + 24]` in a loop over `range(…)`: it overlaps its neighbours where it moves by one. */
export interface Window {
    /** The whole slice. */
    readonly site: Site;
    /** The sequence: names and attributes as in `wordsAt`. */
    readonly of: readonly string[];
    /** How far it moves with each turn; undefined where unknown. */
    readonly stride: number | undefined;
    /** How much it holds, if a number says so. */
    readonly width: number | undefined;
    /** Whether the loop stands in another one. */
    readonly nested: boolean;
}

export const noWording: Wording = { wordsAt: () => [], codeAt: () => '', boundBy: () => [], windows: [] };
