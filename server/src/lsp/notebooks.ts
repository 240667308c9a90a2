import type { NotebookDocumentChangeEvent, NotebookDocumentSyncOptions } from 'vscode-languageserver';
import { diagnosticsOf, reportId } from './handlers/diagnostics';
import type { Publisher } from './publisher';
import { attempt, type Service } from './question';

/** Notebooks of every kind; their cells of Python. */
export const notebookSync: NotebookDocumentSyncOptions = {
    notebookSelector: [{ notebook: '*', cells: [{ language: 'python' }] }],
};

/** A change in one cell may change what is to be said about all others. */
export function followNotebooks(service: Service, publisher: Publisher | undefined): void {
    const { connection, session, preferences, reports } = service;
    const { synchronization } = connection.notebooks;
    const freshness = new Freshness(service);
    const publishAll = (notebook: string) => session.cellsOf(notebook).forEach((uri) => publisher?.schedule(uri));
    const forget = (cell: string) => {
        reports.delete(cell);
        publisher?.clear(cell).catch(() => undefined);
    };
    synchronization.onDidOpenNotebookDocument(({ notebookDocument, cellTextDocuments }) => {
        session.openNotebook(notebookDocument, cellTextDocuments);
        publishAll(notebookDocument.uri);
    });
    synchronization.onDidChangeNotebookDocument(({ notebookDocument: { uri }, change }) => {
        const before = session.cellsOf(uri);
        session.changeNotebook(uri, change);
        const after = session.cellsOf(uri);
        const gone = before.filter((cell) => !after.includes(cell));
        gone.forEach(forget);
        publishAll(uri);
        if (!publisher) freshness.check(uri, changedBy(change));
    });
    synchronization.onDidCloseNotebookDocument(({ notebookDocument: { uri } }) => {
        const cells = session.cellsOf(uri);
        session.close(uri);
        preferences.forget(uri);
        cells.forEach(forget);
    });
}

const changedBy = ({ cells }: NotebookDocumentChangeEvent): readonly string[] =>
    cells?.textContent?.map(({ document }) => document.uri) ?? [];

/** Has a client that asks for diagnostics ask again for cells that nobody wrote in, where there is something new to say. */
class Freshness {
    private readonly due = new Map<string, Set<string>>();

    constructor(private readonly service: Service) {}

    /** Once for all changes that come in one go; the client itself asks about cells that were written in. */
    check(notebook: string, changed: readonly string[]): void {
        if (!this.service.client.refreshes) return;
        const known = this.due.get(notebook);
        changed.forEach((cell) => known?.add(cell));
        if (known) return;
        this.due.set(notebook, new Set(changed));
        this.refresh(notebook).catch(() => undefined);
    }

    private async refresh(notebook: string): Promise<void> {
        const { session, connection, reports } = this.service;
        const changed = this.due.get(notebook);
        const reportOf = (cell: string) =>
            attempt(this.service, cell, (question) => {
                this.due.delete(notebook);
                return reportId(diagnosticsOf(question));
            });
        const cells = session.cellsOf(notebook);
        const ids = await Promise.all(cells.map(reportOf));
        this.due.delete(notebook);
        const isStale = (cell: string, id: string | undefined) => reports.has(cell) && reports.get(cell) !== id;
        const stale = cells.filter((cell, index) => !changed?.has(cell) && isStale(cell, ids[index]));
        if (stale.length > 0) await connection.languages.diagnostics.refresh();
    }
}
