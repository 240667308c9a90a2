import type { PythonDocument, TextChange } from './parser';
import { readPiece } from './piece';
import { read } from './read';
import type { Reading } from './syntax';
import type { Trees } from './trees';

export class OpenDocument implements PythonDocument {
    reading: Reading;

    constructor(
        text: string,
        private readonly trees: Trees,
    ) {
        this.reading = this.read(text);
    }

    edit(changes: readonly TextChange[]): Reading {
        const text = changes.reduce(
            (before, { start, end, text }) => before.slice(0, start) + text + before.slice(end),
            this.reading.text,
        );
        this.reading = this.read(text);
        return this.reading;
    }

    close(): void {}

    private read(text: string): Reading {
        return read(text, (source) => readPiece(source, (each) => this.trees.parse(each)));
    }
}
