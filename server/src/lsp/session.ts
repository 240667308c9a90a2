import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Settings } from '../analysis/analysis';
import { Memory, type analyse as Analyse } from '../analysis/analyse';
import type { PythonDocument, PythonParser, TextChange } from '../python/parser';
import type { Reading } from '../python/syntax';

/** What understands Python; the real one, or that of a test. */
export interface Engine {
    readonly parser: PythonParser;
    readonly analyse: typeof Analyse;
}

/** Told of a rule that threw; the others went on. */
export type OnRuleError = (uri: string, rule: string, error: unknown) => void;

/** The documents that are open. */
export class Session {
    private readonly documents = new Map<string, OpenDocument>();

    constructor(
        private readonly engine: Engine,
        private readonly onRuleError: OnRuleError,
    ) {}

    open(item: TextDocumentItem): void {
        this.close(item.uri);
        this.documents.set(item.uri, new OpenDocument(item, this.engine, this.onRuleError));
    }

    find(uri: string): OpenDocument | undefined {
        return this.documents.get(uri);
    }

    close(uri: string): void {
        this.documents.get(uri)?.close();
        this.documents.delete(uri);
    }

    get uris(): readonly string[] {
        return [...this.documents.keys()];
    }
}

/** One open document: its text, its tree, and what the latest version means. */
export class OpenDocument {
    /** Text of the latest version, for positions. */
    readonly text: TextDocument;
    private python: PythonDocument;
    private readonly memory = new Memory();
    /** Changes that the tree has not seen yet: several keystrokes may come before the next question. */
    private unread: TextChange[] = [];
    private understood:
        { readonly reading: Reading; readonly settings: Settings; readonly analysis: Analysis } | undefined;

    constructor(
        { uri, languageId, version, text }: TextDocumentItem,
        private readonly engine: Engine,
        private readonly onRuleError: OnRuleError,
    ) {
        this.text = TextDocument.create(uri, languageId, version, text);
        this.python = engine.parser.open(text);
    }

    /** Each change is meant for the text that the one before left. */
    change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
        for (const change of changes) {
            this.unread.push(this.inOffsets(change));
            TextDocument.update(this.text, [change], version);
        }
        if (changes.length === 0) TextDocument.update(this.text, [], version);
    }

    /** The analysis of the latest version: made when first asked for, then kept. */
    analysis(settings: Settings): Analysis {
        const reading = this.reading();
        if (this.understood?.reading !== reading || this.understood.settings !== settings) {
            this.understood = {
                reading,
                settings,
                analysis: this.understand(reading, settings, { memory: this.memory }),
            };
        }
        return this.understood.analysis;
    }

    /** Another text with the same settings: what a fix would leave. */
    analysisOf(text: string, settings: Settings): Analysis {
        return this.understand(this.engine.parser.read(text), settings);
    }

    close(): void {
        this.python.close();
    }

    private understand(reading: Reading, settings: Settings, memory: { readonly memory?: Memory } = {}): Analysis {
        const { parser, analyse } = this.engine;
        const onRuleError = (rule: string, error: unknown) => this.onRuleError(this.text.uri, rule, error);
        return analyse(reading, settings, (text) => parser.read(text), { onRuleError, ...memory });
    }

    /** A tree that lost its text, whatever the reason, is thrown away: the editor's text is what counts. */
    private reading(): Reading {
        const changes = this.unread;
        this.unread = [];
        if (changes.length > 0) this.python.edit(changes);
        if (this.python.reading.text !== this.text.getText()) {
            this.python.close();
            this.python = this.engine.parser.open(this.text.getText());
        }
        return this.python.reading;
    }

    private inOffsets(change: TextDocumentContentChangeEvent): TextChange {
        if (!('range' in change)) return { start: 0, end: this.text.getText().length, text: change.text };
        const [start, end] = [this.text.offsetAt(change.range.start), this.text.offsetAt(change.range.end)];
        return { start: Math.min(start, end), end: Math.max(start, end), text: change.text };
    }
}
