import {
    NotebookCellKind,
    type DocumentUri,
    type NotebookCell,
    type NotebookDocument,
    type NotebookDocumentChangeEvent,
    type TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Settings, Sources } from '../analysis/analysis';
import type { OnError } from '../analysis/findings';
import { joinCells } from '../features/cells';
import type { TextChange } from '../python/parser';
import type { OpenProgram, ProgramText } from './openProgram';
import { Understanding, type Engine } from './understanding';

/** A notebook that is open: its cells of Python are one program, as if it were run from top to bottom. */
export class OpenNotebook implements OpenProgram {
    readonly uri: string;
    version = 0;
    private cells: readonly NotebookCell[];
    private readonly documents = new Map<DocumentUri, TextDocument>();
    private readonly understanding: Understanding;
    private known: { readonly version: number; readonly joined: ProgramText } | undefined;
    /** The text that the tree has seen last. */
    private read: string;

    constructor(
        notebook: NotebookDocument,
        texts: readonly TextDocumentItem[],
        engine: Engine,
        sources: Sources,
        onRuleError: OnError,
    ) {
        this.uri = notebook.uri;
        this.cells = notebook.cells;
        texts.forEach((item) => this.open(item));
        this.read = this.joined.text;
        this.understanding = new Understanding(this.read, engine, sources, onRuleError);
    }

    get joined(): ProgramText {
        if (this.known?.version !== this.version) this.known = { version: this.version, joined: this.join() };
        return this.known.joined;
    }

    /** Cells come, go and move (`structure`), become something else (`data`), and are written in (`textContent`). */
    change({ cells }: NotebookDocumentChangeEvent): void {
        const { structure, data = [], textContent = [] } = cells ?? {};
        this.version++;
        if (structure) {
            const { start, deleteCount, cells: added = [] } = structure.array;
            this.cells = this.cells.toSpliced(start, deleteCount, ...added);
            // A cell whose language changes is closed and opened under the same address.
            structure.didClose?.forEach(({ uri }) => this.documents.delete(uri));
            structure.didOpen?.forEach((item) => this.open(item));
        }
        this.cells = this.cells.map((cell) => data.find(({ document }) => document === cell.document) ?? cell);
        for (const { document, changes } of textContent) {
            const text = this.documents.get(document.uri);
            if (text) TextDocument.update(text, changes, document.version);
        }
    }

    analysis(settings: Settings): Analysis {
        const { text } = this.joined;
        const changes = changeBetween(this.read, text);
        this.read = text;
        return this.understanding.analysis(text, changes, settings);
    }

    get lastAnalysis(): Analysis | undefined {
        const { settings } = this.understanding;
        return settings && this.analysis(settings);
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

    private open({ uri, languageId, version, text }: TextDocumentItem): void {
        this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
    }

    private join(): ProgramText {
        const documents = this.cells.flatMap(({ kind, document }) => {
            const text = kind === NotebookCellKind.Code ? this.documents.get(document) : undefined;
            return text?.languageId === 'python' ? [text] : [];
        });
        const { text, cells } = joinCells(documents.map((document) => document.getText()));
        return { text, cells: cells.flatMap((span, index) => pair(span, documents[index])) };
    }
}

const pair = <Span extends object>(span: Span, document: TextDocument | undefined) =>
    document ? [{ ...span, document }] : [];

/** What has changed from one text to another, as one edit: what both begin with and end with stays. */
function changeBetween(before: string, after: string): readonly TextChange[] {
    if (before === after) return [];
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    let tail = 0;
    const isAlike = () => before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
    while (tail < most - start && isAlike()) tail++;
    return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}
