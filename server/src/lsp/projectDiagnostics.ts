import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { words, type Language } from '../../../shared-rules/model/text';
import { placeOfProblem } from '../features/projectProblems';
import type { Project } from './projects';
import { diagnosticSource, toRange, wholeOf } from './toProtocol';

/** Shows in each `pyproject.toml` what is wrong in it, and takes it back when it is mended. */
export class ProjectDiagnostics {
    private readonly sent = new Map<string, string>();

    constructor(private readonly connection: Connection) {}

    /** `uris` are the places where there may be one; where there is none any more, nothing is wrong. */
    async tell(uris: readonly string[], projects: readonly Project[], language: Language): Promise<void> {
        for (const uri of uris) {
            const project = projects.find((it) => it.uri === uri);
            await this.send(uri, project ? diagnosticsOf(project, language) : []);
        }
    }

    private async send(uri: string, diagnostics: Diagnostic[]): Promise<void> {
        const [text, before] = [JSON.stringify(diagnostics), this.sent.get(uri) ?? '[]'];
        if (text === before) return;
        this.sent.set(uri, text);
        await this.connection.sendDiagnostics({ uri, diagnostics });
    }
}

function diagnosticsOf({ uri, text, problems }: Project, language: Language): Diagnostic[] {
    const part = wholeOf(TextDocument.create(uri, 'toml', 0, text));
    return problems.map((problem) => ({
        range: toRange(placeOfProblem(problem, text), part),
        severity: DiagnosticSeverity.Warning,
        source: diagnosticSource,
        message: words(problem, language),
    }));
}
