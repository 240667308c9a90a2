import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Settings, Sources } from '../analysis/analysis';
import type { OnError } from '../analysis/findings';
import type { CellSpan, Joined } from '../features/cells';
import type { TextChange } from '../python/parser';
import type { Reading } from '../python/syntax';
import { Understanding, type Engine } from './understanding';

/** What is analysed as one: a file, or the cells of a notebook. */
export interface OpenProgram {
    /** The file or the notebook: what settings are asked for. */
    readonly uri: string;
    /** Another one after each change. */
    readonly version: number;
    readonly joined: ProgramText;
    /** The analysis of the latest version: made when first asked for, then kept. */
    analysis(settings: Settings): Analysis;
    /** The same with the settings of the last time, where there was one. */
    readonly lastAnalysis: Analysis | undefined;
    /** Another text with the same settings: what a fix would leave. */
    analysisOf(text: string, settings: Settings): Analysis;
    /** There shall be nothing to say of it any more. */
    forget(): void;
    close(): void;
}

/** The program, and the documents that it is put together from. */
export interface ProgramText extends Joined {
    readonly cells: readonly Part[];
}

/** A document as a part of its program: a file is all of it, a cell of a notebook one of many. */
export interface Part extends CellSpan {
    /** Text of the latest version, for positions. */
    readonly document: TextDocument;
}

/** A file that is open: its text, its tree, and what the latest version means. */
export class OpenFile implements OpenProgram {
    private readonly document: TextDocument;
    private readonly understanding: Understanding;
    /** Changes that the tree has not seen yet: several keystrokes may come before the next question. */
    private unread: TextChange[] = [];

    constructor(
        { uri, languageId, version, text }: TextDocumentItem,
        engine: Engine,
        sources: Sources,
        onRuleError: OnError,
    ) {
        this.document = TextDocument.create(uri, languageId, version, text);
        this.understanding = new Understanding(text, engine, sources, onRuleError);
    }

    get uri(): string {
        return this.document.uri;
    }

    get version(): number {
        return this.document.version;
    }

    get joined(): ProgramText & { readonly cells: readonly [Part] } {
        const text = this.document.getText();
        return { text, cells: [{ start: 0, end: text.length, foreign: [], document: this.document }] };
    }

    /** Each change is meant for the text that the one before left. */
    change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
        for (const change of changes) {
            this.unread.push(this.inOffsets(change));
            TextDocument.update(this.document, [change], version);
        }
        if (changes.length === 0) TextDocument.update(this.document, [], version);
    }

    analysis(settings: Settings): Analysis {
        const changes = this.unread;
        this.unread = [];
        return this.understanding.analysis(this.document.getText(), changes, settings);
    }

    get lastAnalysis(): Analysis | undefined {
        const { settings } = this.understanding;
        return settings && this.analysis(settings);
    }

    /** The latest version, read. */
    get reading(): Reading {
        const changes = this.unread;
        this.unread = [];
        return this.understanding.reading(this.document.getText(), changes);
    }

    analysisOf(text: string, settings: Settings): Analysis {
        return this.understanding.analysisOf(text, settings);
    }

    forget(): void {
        this.understanding.forget();
    }

    close(): void {
        this.understanding.close();
    }

    private inOffsets(change: TextDocumentContentChangeEvent): TextChange {
        if (!('range' in change)) return { start: 0, end: this.document.getText().length, text: change.text };
        const [start, end] = [this.document.offsetAt(change.range.start), this.document.offsetAt(change.range.end)];
        return { start: Math.min(start, end), end: Math.max(start, end), text: change.text };
    }
}
