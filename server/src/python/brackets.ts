export type Opener = '' | '(' | '[' | '{';

/** A bracket that is open; the statement itself is one without signs. */
export interface Bracket {
    readonly opener: Opener;
    /** The column of the line on which it was opened. */
    readonly column: number;
    /** Between these brackets `*` and `/` may stand alone. */
    readonly parameters: boolean;
    /** What must come before the bracket closes, the last one first. */
    readonly pending: ('in' | ':' | 'else' | 'import')[];
    comprehension: boolean;
    /** Of a brace: whether the entry at hand has its colon, and whether one before had. */
    colon: boolean;
    mapping: boolean;
}

export const CLOSERS: Readonly<Record<Opener, string>> = { '': '', '(': ')', '[': ']', '{': '}' };

/** The brackets that are open. */
export class Brackets {
    private readonly open: Bracket[] = [];
    /** How many of each shape: to count them spares a search through all that are open. */
    private readonly counts = new Map<string, number>();

    constructor(column: number) {
        this.push('', column, false);
    }

    get depth(): number {
        return this.open.length - 1;
    }

    get innermost(): Bracket {
        return this.open[this.open.length - 1] as Bracket;
    }

    push(opener: Opener, column: number, parameters: boolean): void {
        this.open.push({ opener, column, parameters, pending: [], comprehension: false, colon: false, mapping: false });
        this.count(opener, 1);
    }

    pop(): void {
        if (this.depth === 0) return;
        this.count(this.innermost.opener, -1);
        this.open.pop();
    }

    /** How many brackets are open inside the one that this closes; undefined if it closes none. */
    insideOf(closer: string): number | undefined {
        if ((this.counts.get(closer) ?? 0) === 0) return undefined;
        return this.depth - this.open.findLastIndex(({ opener }) => CLOSERS[opener] === closer);
    }

    private count(opener: Opener, by: number): void {
        this.counts.set(CLOSERS[opener], (this.counts.get(CLOSERS[opener]) ?? 0) + by);
    }
}
