import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { editorDiagnostics, show } from '../features/diagnostics';
import { filesElsewhere, gathered, type Seen } from '../features/gathered';
import { diagnosticsOf, reportId } from './handlers/diagnostics';
import type { Publisher } from './publisher';
import { attempt, seenBy, turnOfOthers, type Service } from './question';
import { toDiagnostic, wholeOf } from './toProtocol';
import type { WorkspaceCheck } from './workspaceCheck';

/**
 * What a change in one file means for the others: documents that have something new to hear are told anew, and what is
 * wrong in files that are not open, but imported by one that is, is shown there.
 */
export class Ripples {
    private isDue = false;
    /** One round after the other, so that what was said later stays. */
    private last: Promise<void> = Promise.resolve();
    /** What each open document was told last, of which version. */
    private readonly open = new Map<string, { readonly version: number; readonly id: string | undefined }>();
    /** What was sent for files that are not open. */
    private readonly closed = new Map<string, string>();
    /** Documents of which others had something to say. */
    private touched: ReadonlySet<string> = new Set();
    /** What was known of each program the last time. */
    private known: ReadonlyMap<string, Analysis> = new Map();

    constructor(
        private readonly service: Service,
        private readonly publisher: Publisher | undefined,
        /** What was said of files that are not open when all were looked at is not to be lost. */
        private readonly check: WorkspaceCheck | undefined,
    ) {
        if (publisher) publisher.onTold = (document, id) => this.told(document, id);
    }

    /** A document has its answer; now for the others. */
    told({ uri, version }: TextDocument, id: string | undefined): void {
        this.open.set(uri, { version, id });
        this.schedule();
    }

    /** Once for all changes that come in one go. Where sending fails, nobody is left to be told. */
    schedule(): void {
        if (this.isDue) return;
        this.isDue = true;
        this.last = this.last.then(() => this.run()).catch(() => undefined);
    }

    private async run(): Promise<void> {
        await turnOfOthers();
        this.isDue = false;
        const seen = seenBy(this.service.session);
        const { speakers } = this.service;
        speakers.clear();
        for (const it of seen) speakers.set(it.file, filesElsewhere([it]));
        const files = filesElsewhere(seen);
        await this.tellClosed(files, seen);
        await this.tellOpen(files, seen);
    }

    private async tellClosed(files: ReadonlySet<string>, seen: readonly Seen[]): Promise<void> {
        for (const uri of new Set([...files, ...this.closed.keys()])) {
            const isOpen = this.service.session.find(uri) !== undefined;
            // A client that is sent everything has the answer about the open document in this place.
            if (isOpen && this.publisher) this.closed.delete(uri);
            else await this.send(uri, isOpen ? [] : await this.diagnosticsOf(uri, seen));
        }
    }

    private async send(uri: string, diagnostics: Diagnostic[]): Promise<void> {
        const id = reportId(diagnostics);
        if (this.closed.get(uri) === id || (diagnostics.length === 0 && !this.closed.has(uri))) return;
        if (diagnostics.length === 0) this.closed.delete(uri);
        else this.closed.set(uri, id);
        const told = (await this.check?.toldOf(uri)) ?? [];
        const more = diagnostics.filter((it) => !told.some((known) => isSame(known, it)));
        await this.service.connection.sendDiagnostics({ uri, diagnostics: [...told, ...more] });
    }

    private async diagnosticsOf(uri: string, seen: readonly Seen[]): Promise<Diagnostic[]> {
        const { session, client, preferences } = this.service;
        const { enable, language } = await preferences.of(uri);
        const document = session.imported.documentOf(uri);
        if (!document || !enable) return [];
        const part = wholeOf(document);
        const documentOf = (other: string) => session.imported.documentOf(other);
        const asked = { program: { text: document.getText(), cells: [part] }, part, client, documentOf };
        return editorDiagnostics(gathered(uri, seen)).map(({ diagnostic }) =>
            toDiagnostic(show(diagnostic, language), asked),
        );
    }

    /** The editor itself asks about a document that has changed; about others it does when it is told to. */
    private async tellOpen(files: ReadonlySet<string>, seen: readonly Seen[]): Promise<void> {
        const changed = seen.filter(({ file, analysis }) => this.known.get(file) !== analysis);
        const concerned = new Set([...files, ...this.touched, ...changed.map(({ file }) => file)]);
        this.touched = files;
        this.known = new Map(seen.map(({ file, analysis }) => [file, analysis]));
        const stale: string[] = [];
        for (const uri of this.service.session.documents) {
            const program = this.service.session.find(uri)?.uri;
            if (program !== undefined && concerned.has(program) && (await this.isStale(uri))) stale.push(uri);
        }
        const { client, connection } = this.service;
        if (this.publisher) stale.forEach((uri) => this.publisher?.schedule(uri));
        else if (stale.length > 0 && client.refreshes) await connection.languages.diagnostics.refresh();
    }

    private async isStale(uri: string): Promise<boolean> {
        const told = this.open.get(uri);
        if (!told) return false;
        const now = await attempt(this.service, uri, (question) => ({
            version: question.part.document.version,
            id: reportId(diagnosticsOf(question)),
        }));
        return now !== undefined && now.version === told.version && now.id !== told.id;
    }
}

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
    a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);
