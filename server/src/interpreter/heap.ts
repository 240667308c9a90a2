import type { Episode } from './episode';

/** A place that holds a value and may be written: a variable, the contents of a list, the layers of a model. */
export class Cell<Content> {
    constructor(
        private readonly heap: Heap,
        /** For the heap alone: what it holds, without anybody noticing that it is read. */
        public raw: Content,
        /** What is left where two paths of the program leave different contents. */
        readonly merge: (a: Content, b: Content) => Content,
        /** The episode that made it, for which it is nobody else's business; undefined for what was there before any. */
        readonly born: Episode | undefined,
    ) {}

    get content(): Content {
        if (this.born !== this.heap.episode) this.heap.episode?.noteRead(this as unknown as Cell<unknown>);
        return this.raw;
    }
}

/** What was written while a journal was open: for each cell, its content before. */
type Journal = Map<Cell<unknown>, unknown>;

/** Stands in a journal for what a cell held before: it was made on this very path. */
const UNBORN = Symbol('unborn');

/** The cells that a path of the program wrote, with what it left in them. */
export type Changes = ReadonlyMap<Cell<unknown>, unknown>;

/**
 * All writes go through here, so that a path of the program can be followed and taken back:
 * both branches of an `if` start from the same state, and what they leave is merged.
 */
export class Heap {
    private readonly journals: Journal[] = [];
    /** Who is reading and writing. */
    episode: Episode | undefined;

    write<Content>(cell: Cell<Content>, content: Content): void {
        const journal = this.journals.at(-1);
        const key = cell as unknown as Cell<unknown>;
        if (journal && !journal.has(key)) journal.set(key, cell.raw);
        this.note(cell, content, journal !== undefined);
    }

    /** Writes what no path takes back: how many layers have been counted, whoever may have made them. */
    note<Content>(cell: Cell<Content>, content: Content, onPath = false): void {
        if (cell.born !== this.episode) this.episode?.noteWrite(cell as unknown as Cell<unknown>, onPath);
        cell.raw = content;
    }

    /** What is made on a path is on no other: what the path leaves in it is all that it ever holds. */
    bear<Content>(cell: Cell<Content>): Cell<Content> {
        this.journals.at(-1)?.set(cell as unknown as Cell<unknown>, UNBORN);
        return cell;
    }

    /** Follows a path and takes its writes back; what it would have left is returned. */
    explore<Result>(path: () => Result): { readonly result: Result; readonly changes: Changes } {
        const journal: Journal = new Map();
        this.journals.push(journal);
        let result: Result;
        const changes = new Map<Cell<unknown>, unknown>();
        try {
            result = path();
        } finally {
            this.journals.pop();
            for (const [cell, before] of journal) {
                if (before === UNBORN) {
                    this.bear(cell);
                    continue;
                }
                changes.set(cell, cell.raw);
                cell.raw = before;
            }
        }
        return { result, changes };
    }

    /** Makes the writes of an explored path come true. */
    apply(changes: Changes): void {
        for (const [cell, content] of changes) this.write(cell, content);
    }

    /** Makes the writes come true of which it is unknown which path's will. */
    applyEither(a: Changes, b: Changes): void {
        for (const cell of new Set([...a.keys(), ...b.keys()])) {
            const left = a.has(cell) ? a.get(cell) : cell.content;
            const right = b.has(cell) ? b.get(cell) : cell.content;
            this.write(cell, left === right ? left : cell.merge(left, right));
        }
    }
}
