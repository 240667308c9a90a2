import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
    DidChangeNotebookDocumentNotification,
    DidCloseNotebookDocumentNotification,
    DidOpenNotebookDocumentNotification,
    NotebookCellKind,
    type NotebookCell,
    type NotebookDocumentChangeEvent,
    type ProtocolConnection,
    type Range,
    type TextDocumentItem,
    type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { OpenFile } from './openFile';

/** The text of a cell of Python; `md:` in front of Markdown, `r:` in front of another language. */
export type CellSource = string;

/** A notebook open in the editor of a test, as VS Code keeps it. */
export class OpenNotebook {
    readonly cells: OpenCell[];
    private version = 1;
    private count = 0;

    constructor(
        private readonly client: ProtocolConnection,
        readonly uri: string,
        sources: readonly CellSource[],
    ) {
        this.cells = sources.map((source) => this.create(source));
    }

    /** The cell of a position among all cells, from 0. */
    cell(index: number): OpenCell {
        const cell = this.cells[index];
        assert.ok(cell, `the notebook has no cell ${index}`);
        return cell;
    }

    async open(): Promise<void> {
        await this.client.sendNotification(DidOpenNotebookDocumentNotification.type, {
            notebookDocument: {
                uri: this.uri,
                notebookType: 'jupyter-notebook',
                version: this.version,
                cells: this.cells.map(({ asCell }) => asCell),
            },
            cellTextDocuments: this.cells.map(({ asItem }) => asItem),
        });
    }

    async insert(at: number, source: CellSource): Promise<OpenCell> {
        const cell = this.create(source);
        this.cells.splice(at, 0, cell);
        const array = { start: at, deleteCount: 0, cells: [cell.asCell] };
        await this.change({ structure: { array, didOpen: [cell.asItem] } });
        return cell;
    }

    async delete(at: number): Promise<void> {
        const [cell] = this.cells.splice(at, 1);
        const didClose = [{ uri: cell!.uri }];
        await this.change({ structure: { array: { start: at, deleteCount: 1 }, didClose } });
    }

    /** As VS Code says it: the stretch between both places is replaced by the same cells in another order. */
    async move(from: number, to: number): Promise<void> {
        const [cell] = this.cells.splice(from, 1);
        this.cells.splice(to, 0, cell!);
        const [start, end] = [Math.min(from, to), Math.max(from, to) + 1];
        const cells = this.cells.slice(start, end).map(({ asCell }) => asCell);
        await this.change({ structure: { array: { start, deleteCount: end - start, cells } } });
    }

    async changeLanguage(at: number, languageId: string): Promise<void> {
        const before = this.cell(at);
        const cell = new OpenCell(
            this.client,
            TextDocument.create(before.uri, languageId, 1, before.text),
            this,
            before.kind,
        );
        this.cells[at] = cell;
        const array = { start: at, deleteCount: 1, cells: [cell.asCell] };
        await this.change({ structure: { array, didOpen: [cell.asItem], didClose: [{ uri: before.uri }] } });
    }

    async change(cells: NonNullable<NotebookDocumentChangeEvent['cells']>): Promise<void> {
        this.version++;
        await this.client.sendNotification(DidChangeNotebookDocumentNotification.type, {
            notebookDocument: { uri: this.uri, version: this.version },
            change: { cells },
        });
    }

    /** Edits of any cells. */
    async apply(edit: WorkspaceEdit | undefined): Promise<void> {
        for (const change of edit?.documentChanges ?? []) {
            assert.ok('edits' in change, 'an edit of documents');
            const cell = this.cells.find(({ uri }) => uri === change.textDocument.uri);
            assert.ok(cell, `no cell ${change.textDocument.uri}`);
            await cell.applyChanges(change);
        }
    }

    get texts(): readonly string[] {
        return this.cells.map(({ text }) => text);
    }

    /** What is underlined in each cell. */
    async squiggles(): Promise<readonly (readonly string[])[]> {
        const found: (readonly string[])[] = [];
        for (const cell of this.cells) found.push(await cell.squiggles());
        return found;
    }

    async close(): Promise<void> {
        await this.client.sendNotification(DidCloseNotebookDocumentNotification.type, {
            notebookDocument: { uri: this.uri },
            cellTextDocuments: this.cells.map(({ uri }) => ({ uri })),
        });
    }

    private create(source: CellSource): OpenCell {
        const [, prefix, text] = /^(?:(md|r):)?([^]*)$/.exec(source)!;
        const uri = `${this.uri.replace('file:', 'vscode-notebook-cell:')}#W${this.count++}`;
        const language = prefix === 'md' ? 'markdown' : (prefix ?? 'python');
        const kind = prefix === 'md' ? NotebookCellKind.Markup : NotebookCellKind.Code;
        return new OpenCell(this.client, TextDocument.create(uri, language, 1, text!), this, kind);
    }
}

export class OpenCell extends OpenFile {
    constructor(
        client: ProtocolConnection,
        document: TextDocument,
        private readonly notebook: OpenNotebook,
        readonly kind: NotebookCellKind,
    ) {
        super(client, document);
    }

    get asCell(): NotebookCell {
        return { kind: this.kind, document: this.uri };
    }

    get asItem(): TextDocumentItem {
        return { uri: this.uri, languageId: this.document.languageId, version: this.version, text: this.text };
    }

    protected override async sendChanges(changes: { text: string; range?: Range }[]): Promise<void> {
        const document = { uri: this.uri, version: this.version };
        await this.notebook.change({ textContent: [{ document, changes }] });
    }
}
