import type { StatementOf } from '../python/syntax';
import type { Completion } from './environment';
import type { Cell } from './heap';
import type { Resolution, SourceFile } from './sources';
import type { ClassValue, FunctionValue, Scope } from './values';

/** What it left in a cell that was there before. */
interface Written {
    before: unknown;
    after: unknown;
}

/** What the interpreter itself wants to know of the past: functions that nobody called are looked at in the end. */
export class Deeds {
    readonly defined: FunctionValue[] = [];
    readonly called = new Set<StatementOf<'function'>>();
    /** Classes of the file in the order of their definition, and those of which there was an instance. */
    readonly classes: ClassValue[] = [];
    readonly instantiated = new Set<Scope>();
    /** What imports have asked of other files of the project, and the files that they have run. */
    readonly resolutions: Resolution[] = [];
    readonly files: SourceFile[] = [];
}

/**
 * A stretch of a run: one statement of the file itself, or a function that nobody calls. It knows what it found in the
 * cells that were there before and what it left in them. As long as it would find the same, it need not be followed
 * again: it would do the same.
 */
export class Episode {
    readonly deeds = new Deeds();
    /** What the library recorded meanwhile. */
    recorded: unknown;
    /** How it ended. */
    end: Completion | undefined;
    /** What it cost. */
    steps = 0;
    private readonly found = new Map<Cell<unknown>, unknown>();
    private readonly left = new Map<Cell<unknown>, Written>();

    constructor(
        /** What is followed: the same object is the same piece of the program. */
        readonly subject: object,
        /** Ids of what is made in it are larger. */
        readonly firstId: number,
    ) {}

    noteRead(cell: Cell<unknown>): void {
        if (!this.left.has(cell) && !this.found.has(cell)) this.found.set(cell, cell.raw);
    }

    /** On a path that may be taken back, what was there before may be seen again. */
    noteWrite(cell: Cell<unknown>, onPath: boolean): void {
        if (this.left.has(cell)) return;
        if (onPath) this.noteRead(cell);
        this.left.set(cell, { before: cell.raw, after: undefined });
    }

    wrote<Content>(cell: Cell<Content>): boolean {
        return cell.born === this || this.left.has(cell as unknown as Cell<unknown>);
    }

    /** It is over: what stands in the cells now is what it leaves. */
    close(): void {
        for (const [cell, written] of this.left) written.after = cell.raw;
    }

    /** Whether it would find the same again. */
    holds(): boolean {
        for (const [cell, content] of this.found) if (cell.raw !== content) return false;
        return true;
    }

    undo(): void {
        for (const [cell, { before }] of this.left) cell.raw = before;
    }

    /** It may overwrite what it has not read, so what it finds there now may be something else. */
    redo(): void {
        for (const [cell, written] of this.left) {
            written.before = cell.raw;
            cell.raw = written.after;
        }
    }
}
