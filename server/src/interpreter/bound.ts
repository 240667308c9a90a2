import type { Module, Statement } from '../python/syntax';
import { Cell, type Heap } from './heap';
import type { Library } from './library';
import { namesOf } from './namesBound';

/** The names that a file binds anywhere: they never mean the library's. Whoever asks for one finds out about it alone. */
export class BoundNames {
    private readonly cells = new Map<string, Cell<boolean>>();
    private names: ReadonlySet<string> = new Set();
    private readonly known = new WeakMap<Statement, readonly string[]>();

    constructor(private readonly heap: Heap) {}

    has(name: string): boolean {
        let cell = this.cells.get(name);
        if (!cell) {
            cell = new Cell(this.heap, this.names.has(name), (a, b) => a || b, undefined);
            this.cells.set(name, cell);
        }
        return cell.content;
    }

    /** Between two runs: the file has changed. False if an answer is another one now. */
    update(module: Module, library: Library): boolean {
        this.names = new Set(module.body.flatMap((statement) => this.namesIn(statement, library)));
        let isSame = true;
        for (const [name, cell] of this.cells) {
            const answer = this.names.has(name);
            isSame &&= cell.raw === answer;
            cell.raw = answer;
        }
        return isSame;
    }

    private namesIn(statement: Statement, library: Library): readonly string[] {
        const names = this.known.get(statement) ?? [...namesOf({ body: [statement] }, library)];
        this.known.set(statement, names);
        return names;
    }
}
