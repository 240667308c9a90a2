import {
    MessageType,
    ShowMessageNotification,
    type CancellationToken,
    type Diagnostic,
    type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { said, words } from '../../../shared-rules/model/text';
import { workspacePhrases as phrases } from '../../../shared-rules/phrases';
import { editorDiagnostics, show } from '../features/diagnostics';
import { filesElsewhere, gathered, type Seen } from '../features/gathered';
import { mayMatter } from '../features/relevance';
import type { ReadText } from './projects';
import { turnOfOthers, type Service } from './question';
import { toDiagnostic, wholeOf } from './toProtocol';

/** The addresses of the Python files below a folder that git does not ignore. */
export type ListFiles = (folder: string) => Promise<readonly string[]>;

/** What a client is told when all files have been looked at. */
export interface WorkspaceReport {
    readonly files: number;
    readonly findings: number;
}

/** Looks at all files of the workspace when asked to, and sends what is wrong in those that are not open. */
export class WorkspaceCheck {
    /** The files that the client was told something of. */
    private readonly told = new Set<string>();

    constructor(
        private readonly service: Service,
        private readonly listFiles: ListFiles,
        private readonly readText: ReadText,
    ) {}

    async run(progress: WorkDoneProgressReporter, token: CancellationToken): Promise<WorkspaceReport> {
        const lists = await Promise.all(this.service.projects.roots.map((folder) => this.listFiles(folder)));
        const files = [...new Set(lists.flat())];
        const found = new Map<string, readonly Diagnostic[]>();
        for (const [index, uri] of files.entries()) {
            if (token.isCancellationRequested) break;
            progress.report((100 * index) / files.length, uri.slice(uri.lastIndexOf('/') + 1));
            add(found, await this.look(uri));
            await turnOfOthers();
        }
        await this.tell(found);
        const findings = [...found.values()].reduce((sum, { length }) => sum + length, 0);
        return { files: files.length, findings };
    }

    /** What was said of files on the disk may hold no longer: these, or all of them, are looked at again. */
    async again(uris: readonly string[] = [...this.told]): Promise<void> {
        const known = uris.filter((uri) => this.told.has(uri));
        const found = new Map<string, readonly Diagnostic[]>(known.map((uri) => [uri, []]));
        for (const uri of known) add(found, await this.look(uri));
        await this.send(found);
    }

    /** What was said of a file when all were looked at, as it is now; of a file that was not told of nothing. */
    async toldOf(uri: string): Promise<readonly Diagnostic[]> {
        return this.told.has(uri) ? ((await this.look(uri)).get(uri) ?? []) : [];
    }

    /** An editor asks about what it has open. */
    async forget(uri: string): Promise<void> {
        if (this.told.delete(uri)) await this.service.connection.sendDiagnostics({ uri, diagnostics: [] });
    }

    private async tell(found: ReadonlyMap<string, readonly Diagnostic[]>): Promise<void> {
        const old = [...this.told].filter((uri) => !found.has(uri)).map((uri) => [uri, []] as const);
        await this.send(new Map([...old, ...found]));
    }

    private async send(found: ReadonlyMap<string, readonly Diagnostic[]>): Promise<void> {
        const { connection, session } = this.service;
        for (const [uri, diagnostics] of found) {
            if (session.find(uri)) continue;
            if (diagnostics.length > 0) this.told.add(uri);
            else if (!this.told.delete(uri)) continue;
            await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
        }
    }

    /** What is wrong in a file, and in others that it imports. */
    private async look(uri: string): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
        const { preferences, session, log } = this.service;
        try {
            const text = await this.readText(uri);
            const { enable, settings, language } = await preferences.of(uri);
            if (text === undefined || !enable || !mayMatter(text)) return new Map();
            const seen = [{ file: uri, analysis: session.analysisOf(uri, text, settings) }];
            const files = [uri, ...filesElsewhere(seen)];
            return new Map(files.map((file) => [file, this.diagnosticsOf(file, seen, text, language)]));
        } catch (error) {
            log.error(uri, error);
            return new Map();
        }
    }

    private diagnosticsOf(uri: string, seen: readonly Seen[], text: string, language: 'ru' | 'en') {
        const { session, client } = this.service;
        const documentOf = (other: string) => session.imported.documentOf(other);
        const isOwn = seen.some(({ file }) => file === uri);
        const document = isOwn ? TextDocument.create(uri, 'python', 0, text) : documentOf(uri);
        if (!document) return [];
        const part = wholeOf(document);
        const asked = { program: { text: document.getText(), cells: [part] }, part, client, documentOf };
        const diagnostics = editorDiagnostics(gathered(uri, seen));
        return diagnostics.map(({ diagnostic }) => toDiagnostic(show(diagnostic, language), asked));
    }
}

/** The same found through two files is said once. */
function add(found: Map<string, readonly Diagnostic[]>, more: ReadonlyMap<string, readonly Diagnostic[]>): void {
    for (const [uri, diagnostics] of more) {
        const known = found.get(uri) ?? [];
        const texts = new Set(known.map((it) => JSON.stringify(it)));
        const all = [...known, ...diagnostics.filter((it) => !texts.has(JSON.stringify(it)))];
        if (all.length > 0 || found.has(uri)) found.set(uri, all);
    }
}

/** The command, with a bar that can be stopped, and one sentence at the end. */
export async function checkWorkspace(service: Service, check: WorkspaceCheck): Promise<WorkspaceReport> {
    const { connection } = service;
    const language = (await service.preferences.of(service.projects.roots[0] ?? '')).language;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(words(said(phrases.checking), language), 0, undefined, true);
    try {
        const report = await check.run(progress, progress.token);
        const sentence = words(said(phrases.checked, { files: report.files, n: report.findings }), language);
        await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: sentence });
        return report;
    } finally {
        progress.done();
    }
}
