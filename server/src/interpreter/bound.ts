import type { Module } from '../python/syntax';
import { Cell, type Heap } from './heap';
import type { Library } from './library';
import { namesOf } from './namesBound';

/** The names that a file binds anywhere: they never mean the library's. Whoever asks for one finds out about it alone. */
export class BoundNames {
    private readonly cells = new Map<string, Cell<boolean>>();
    private names: ReadonlySet<string> = new Set();

    constructor(private readonly heap: Heap) {}

    has(name: string): boolean {
        let cell = this.cells.get(name);
        if (!cell) {
            cell = new Cell(this.heap, this.names.has(name), (a, b) => a || b, undefined);
            this.cells.set(name, cell);
        }
        return cell.content;
    }

    /** Between two runs: the file has changed. */
    update(module: Module, library: Library): void {
        this.names = namesOf(module, library);
        for (const [name, cell] of this.cells) cell.raw = this.names.has(name);
    }
}
