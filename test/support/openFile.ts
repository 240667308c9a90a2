import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
    CodeActionRequest,
    CodeLensRequest,
    CompletionRequest,
    DidChangeTextDocumentNotification,
    DidCloseTextDocumentNotification,
    DidOpenTextDocumentNotification,
    DocumentDiagnosticRequest,
    DocumentSymbolRequest,
    HoverRequest,
    InlayHintRequest,
    type CancellationToken,
    type CodeAction,
    type CodeActionContext,
    type CompletionItem,
    type Diagnostic,
    type DocumentDiagnosticReport,
    type DocumentSymbol,
    type MarkupContent,
    type ProtocolConnection,
    type Range,
    type TextDocumentEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver/node';

/** Where something stands and what it is replaced by; an empty `at` is the start of the text. */
export interface Replacement {
    readonly at: string;
    readonly to: string;
}

/** A file open in the editor of a test. */
export class OpenFile {
    constructor(
        protected readonly client: ProtocolConnection,
        readonly document: TextDocument,
    ) {}

    get uri(): string {
        return this.document.uri;
    }

    get text(): string {
        return this.document.getText();
    }

    get version(): number {
        return this.document.version;
    }

    async open(): Promise<void> {
        const { uri, languageId, version } = this.document;
        const textDocument = { uri, languageId, version, text: this.text };
        await this.client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    }

    /** Replaces pieces of text one after another, in one notification: each sees what the one before left. */
    async edit(...replacements: readonly Replacement[]): Promise<void> {
        const version = this.version + 1;
        const contentChanges = replacements.map(({ at, to }) => {
            const change = { range: this.rangeOf(at), text: to };
            TextDocument.update(this.document, [change], version);
            return change;
        });
        await this.sendChanges(contentChanges);
    }

    /** Types at the end of the text. */
    async append(text: string): Promise<void> {
        const end = this.document.positionAt(this.text.length);
        const change = { range: { start: end, end }, text };
        TextDocument.update(this.document, [change], this.version + 1);
        await this.sendChanges([change]);
    }

    /** The whole text, as clients without incremental changes send it. */
    async replaceAll(text: string): Promise<void> {
        TextDocument.update(this.document, [{ text }], this.version + 1);
        await this.sendChanges([{ text }]);
    }

    async apply(edit: WorkspaceEdit | undefined): Promise<void> {
        const changes = edit?.documentChanges?.[0];
        assert.ok(changes && 'edits' in changes, 'an edit of one document');
        assert.equal(edit.documentChanges?.length, 1);
        await this.applyChanges(changes);
    }

    async applyChanges({ textDocument, edits }: TextDocumentEdit): Promise<void> {
        assert.deepEqual(textDocument, { uri: this.uri, version: this.version });
        await this.replaceAll(TextDocument.applyEdits(this.document, edits as never));
    }

    async pull(previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
        const params = { textDocument: { uri: this.uri }, ...(previousResultId && { previousResultId }) };
        return this.client.sendRequest(DocumentDiagnosticRequest.type, params, token);
    }

    async pullDiagnostics(): Promise<readonly Diagnostic[]> {
        const report = await this.pull();
        assert.equal(report.kind, 'full');
        return (report as { items: readonly Diagnostic[] }).items;
    }

    /** `rule at text`, which is what most tests want to know. */
    async squiggles(): Promise<readonly string[]> {
        return this.drawn(await this.pullDiagnostics());
    }

    drawn(diagnostics: readonly Diagnostic[]): readonly string[] {
        return diagnostics.map(({ code, range }) => `${code} at ${this.document.getText(range)}`);
    }

    async hover(at: string): Promise<{ readonly text: string; readonly on: string } | undefined> {
        const position = this.rangeOf(at).start;
        const hover = await this.client.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri }, position });
        if (!hover) return undefined;
        return { text: (hover.contents as MarkupContent).value, on: this.document.getText(hover.range) };
    }

    codeActions(at: string, context?: Partial<CodeActionContext>): Promise<readonly CodeAction[]> {
        return this.codeActionsAt(this.rangeOf(at), context);
    }

    async codeActionsAt(range: Range, context: Partial<CodeActionContext> = {}): Promise<readonly CodeAction[]> {
        const actions = await this.client.sendRequest(CodeActionRequest.type, {
            textDocument: { uri: this.uri },
            range,
            context: { diagnostics: [], ...context },
        });
        return (actions ?? []) as readonly CodeAction[];
    }

    /** What is shown behind each line that has something shown. */
    async hints(): Promise<readonly string[]> {
        const range = { start: { line: 0, character: 0 }, end: this.document.positionAt(this.text.length) };
        const params = { textDocument: { uri: this.uri }, range };
        const hints = (await this.client.sendRequest(InlayHintRequest.type, params)) ?? [];
        const lines = this.text.split('\n');
        return hints.map(
            ({ position: { line, character }, label }) => `${lines[line]!.slice(0, character)} ${label as string}`,
        );
    }

    async lenses(): Promise<readonly string[]> {
        const lenses = await this.client.sendRequest(CodeLensRequest.type, { textDocument: { uri: this.uri } });
        return (lenses ?? []).map(({ range, command }) => `${range.start.line + 1}: ${command!.title}`);
    }

    async symbols(): Promise<readonly DocumentSymbol[]> {
        const params = { textDocument: { uri: this.uri } };
        return (await this.client.sendRequest(DocumentSymbolRequest.type, params)) as readonly DocumentSymbol[];
    }

    /** What is offered behind a piece of text. */
    async completions(after: string): Promise<readonly CompletionItem[]> {
        const params = { textDocument: { uri: this.uri }, position: this.rangeOf(after).end };
        return (await this.client.sendRequest(CompletionRequest.type, params)) as readonly CompletionItem[];
    }

    async complete({ textEdit }: CompletionItem): Promise<void> {
        await this.replaceAll(TextDocument.applyEdits(this.document, [textEdit as never]));
    }

    async close(): Promise<void> {
        await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri } });
    }

    rangeOf(piece: string): Range {
        const start = this.text.indexOf(piece);
        assert.ok(start >= 0, `the text has no ${piece}`);
        return { start: this.document.positionAt(start), end: this.document.positionAt(start + piece.length) };
    }

    protected async sendChanges(contentChanges: { text: string; range?: Range }[]): Promise<void> {
        const textDocument = { uri: this.uri, version: this.version };
        await this.client.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
    }
}
