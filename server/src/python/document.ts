import { Memory } from './memory';
import type { PythonDocument, TextChange } from './parser';
import { read } from './read';
import type { Reading } from './syntax';
import type { Trees } from './trees';

/** Reads a text once and remembers nothing. */
export function readOnce(text: string, trees: Trees): Reading {
    const memory = new Memory(trees);
    const reading = read(text, memory);
    memory.close();
    return reading;
}

/** Reads one text after another, and remembers the lines of the last one. */
export function rereader(trees: Trees): (text: string) => Reading {
    const memory = new Memory(trees);
    let before = '';
    return (text) => {
        memory.nextReading(before, text);
        before = text;
        const reading = read(text, memory);
        memory.close();
        return reading;
    };
}

export class OpenDocument implements PythonDocument {
    reading: Reading;
    private readonly memory: Memory;

    constructor(text: string, trees: Trees) {
        this.memory = new Memory(trees);
        this.reading = read(text, this.memory);
    }

    edit(changes: readonly TextChange[]): Reading {
        const text = changes.reduce(apply, this.reading.text);
        this.memory.nextReading(this.reading.text, text);
        this.reading = read(text, this.memory);
        return this.reading;
    }

    close(): void {
        this.memory.close();
    }
}

const apply = (text: string, change: TextChange): string =>
    text.slice(0, change.start) + change.text + text.slice(change.end);
