import {
    DocumentDiagnosticReportKind,
    type Diagnostic,
    type DocumentDiagnosticParams,
    type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { show } from '../../features/diagnostics';
import type { Question } from '../question';
import { isIn, toDiagnostic } from '../toProtocol';

/** Those of the document that is asked about; those of other cells are theirs. */
export function diagnosticsOf(question: Question): Diagnostic[] {
    const { diagnostics, language, part, program } = question;
    return diagnostics
        .filter(({ diagnostic }) => isIn(part, diagnostic.site, program))
        .map(({ diagnostic }) => toDiagnostic(show(diagnostic, language), question));
}

/** The diagnostics, or that they are those that the client has. */
export function diagnosticReport(question: Question, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const items = diagnosticsOf(question);
    const resultId = reportId(items);
    return resultId === params.previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** The same for the same diagnostics. */
export const reportId = (items: readonly Diagnostic[]): string => fingerprint(JSON.stringify(items));

/** FNV-1a, with the length: remembers for us what was sent. */
function fingerprint(text: string): string {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
