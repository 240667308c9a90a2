import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf, reportId } from './handlers/diagnostics';
import { attempt, type Service } from './question';

/** Sends diagnostics to clients that do not ask for them. */
export class Publisher {
    private readonly due = new Set<string>();

    /** Told of what a document was told. */
    onTold: (document: TextDocument, id: string) => void = () => undefined;

    constructor(private readonly service: Service) {}

    /** Once for all changes that come in one go. Where sending fails, nobody is left to be told. */
    schedule(uri: string): void {
        if (this.due.has(uri)) return;
        this.due.add(uri);
        this.publish(uri).catch(() => undefined);
    }

    async clear(uri: string): Promise<void> {
        await this.service.connection.sendDiagnostics({ uri, diagnostics: [] });
    }

    private async publish(uri: string): Promise<void> {
        const found = await attempt(this.service, uri, (question) => {
            this.due.delete(uri);
            const diagnostics = diagnosticsOf(question);
            this.onTold(question.part.document, reportId(diagnostics));
            return { version: question.part.document.version, diagnostics };
        });
        this.due.delete(uri);
        const version = this.service.session.versionOf(uri);
        if (version === undefined) return;
        await this.service.connection.sendDiagnostics({ uri, version, diagnostics: [], ...found });
    }
}
