import type { Reading } from '../python/syntax';
import type { Engine } from './engine';

/** Texts on which fixes are tried: they are much alike, and what one has shown of the program need not be found again. */
export class Trials {
    private readonly memory: Partial<Engine>;
    private readonly readers = new Map<string | undefined, (text: string) => Reading>();

    constructor(private readonly engine: Engine) {
        this.memory = engine.remember?.() ?? {};
    }

    /** Reads a version of a file; what the trial before has read of it is worth nothing from then on. */
    read(file: string | undefined, text: string): Reading {
        const reader = this.readers.get(file) ?? this.engine.rereader();
        this.readers.set(file, reader);
        return reader(text);
    }

    /** Understands what the last trial has read. */
    get remembering(): Engine {
        return { ...this.engine, ...this.memory };
    }
}
