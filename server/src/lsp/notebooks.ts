import type { NotebookDocumentChangeEvent, NotebookDocumentSyncOptions } from 'vscode-languageserver';
import { inlayHints } from '../features/inlayHints';
import { modelLenses } from '../features/models';
import type { Publisher } from './publisher';
import { attempt, type Question, type Service } from './question';
import { refreshShown } from './refresh';
import type { Ripples } from './ripples';

/** Notebooks of every kind; their cells of Python. */
export const notebookSync: NotebookDocumentSyncOptions = {
    notebookSelector: [{ notebook: '*', cells: [{ language: 'python' }] }],
};

/** A change in one cell may change what is to be said about all others. */
export function followNotebooks(service: Service, publisher: Publisher | undefined, ripples: Ripples): void {
    const { connection, session, preferences } = service;
    const { synchronization } = connection.notebooks;
    const shown = new ShownInCells(service);
    const publishAll = (notebook: string) => session.cellsOf(notebook).forEach((uri) => publisher?.schedule(uri));
    const forget = (cell: string) => void publisher?.clear(cell).catch(() => undefined);
    synchronization.onDidOpenNotebookDocument(({ notebookDocument, cellTextDocuments }) => {
        session.openNotebook(notebookDocument, cellTextDocuments);
        publishAll(notebookDocument.uri);
    });
    synchronization.onDidChangeNotebookDocument(({ notebookDocument: { uri }, change }) => {
        const before = session.cellsOf(uri);
        session.changeNotebook(uri, change);
        const after = session.cellsOf(uri);
        before.filter((cell) => !after.includes(cell)).forEach(forget);
        publishAll(uri);
        ripples.schedule();
        shown.check(uri, writtenIn(change));
    });
    synchronization.onDidCloseNotebookDocument(({ notebookDocument: { uri } }) => {
        const cells = session.cellsOf(uri);
        session.close(uri);
        preferences.forget(uri);
        shown.forget(uri);
        cells.forEach(forget);
    });
}

const writtenIn = ({ cells }: NotebookDocumentChangeEvent): readonly string[] =>
    cells?.textContent?.map(({ document }) => document.uri) ?? [];

/** Has a client ask again for hints and lenses where they have changed in cells that nobody wrote in. */
class ShownInCells {
    private readonly known = new Map<string, ReadonlyMap<string, string>>();
    private readonly due = new Set<string>();

    constructor(private readonly service: Service) {}

    /** Once for all changes that come in one go; about a cell that was written in the client asks by itself. */
    check(notebook: string, written: readonly string[]): void {
        const { client, session } = this.service;
        const [first] = session.cellsOf(notebook);
        if (first === undefined || this.due.has(notebook)) return;
        if (!client.refreshesInlayHints && !client.refreshesCodeLenses) return;
        this.due.add(notebook);
        this.compare(notebook, first, written).catch(() => undefined);
    }

    forget(notebook: string): void {
        this.known.delete(notebook);
    }

    private async compare(notebook: string, first: string, written: readonly string[]): Promise<void> {
        const now = await attempt(this.service, first, (question) => {
            this.due.delete(notebook);
            return shownIn(question);
        });
        this.due.delete(notebook);
        const before = this.known.get(notebook);
        if (now) this.known.set(notebook, now);
        const isNew = (cell: string, shown: string) => !written.includes(cell) && before?.get(cell) !== shown;
        if (now && before && [...now].some(([cell, shown]) => isNew(cell, shown))) await refreshShown(this.service);
    }
}

/** By cell: what stands between its lines of code. */
function shownIn({ program, analysis, language }: Question): ReadonlyMap<string, string> {
    return new Map(
        program.cells.map((part) => {
            const hints = inlayHints(analysis, part, language).map(({ at, label }) => `${at - part.start} ${label}`);
            const lenses = modelLenses(analysis, part, language).map(({ title }) => title);
            return [part.document.uri, [...hints, ...lenses].join('\n')];
        }),
    );
}
