import {
    DiagnosticSeverity,
    DiagnosticTag,
    MarkupKind,
    type Diagnostic,
    type Hover,
    type Range,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Site } from '../../../shared-rules/model/site';
import { rulePage } from '../../../shared-rules/protocol';
import type { TextEdit } from '../analysis/analysis';
import type { ShownDiagnostic } from '../features/diagnostics';
import type { Hover as ShownHover } from '../features/hover';
import type { Client } from './client';

/** The name under which an editor lists our diagnostics. */
export const diagnosticSource = 'footgun';

const severities = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
} as const;

const tags = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

/** What a diagnostic carries through the editor, so that a question about it finds it again. */
export interface DiagnosticData {
    readonly version: number;
    readonly start: number;
    readonly end: number;
}

export function toRange({ start, end }: Site, document: TextDocument): Range {
    return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toDiagnostic(shown: ShownDiagnostic, document: TextDocument, client: Client): Diagnostic {
    const { rule, severity, site, message, related, tag } = shown;
    const data: DiagnosticData = { version: document.version, start: site.start, end: site.end };
    return {
        range: toRange(site, document),
        severity: severities[severity],
        code: rule,
        codeDescription: { href: rulePage(rule) },
        source: diagnosticSource,
        message,
        ...(tag && { tags: [tags[tag]] }),
        ...(client.relatedInformation && related.length > 0 && { relatedInformation: toRelated(related, document) }),
        data,
    };
}

function toRelated(related: ShownDiagnostic['related'], document: TextDocument) {
    return related.map((place) => ({
        location: { uri: document.uri, range: toRange(place.site, document) },
        message: place.message,
    }));
}

export function toHover({ site, markdown }: ShownHover, document: TextDocument, client: Client): Hover {
    const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    const value = client.markdown ? markdown : plain(markdown);
    return { contents: { kind, value }, range: toRange(site, document) };
}

/** The text of our own Markdown: code, emphasis, links and escapes go, words stay. */
function plain(markdown: string): string {
    return markdown.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>').replace(/\*\*|(?<!\\)`|\\(?=[\\`*_<>[\]#~|])/g, '');
}

export function toWorkspaceEdit(edits: readonly TextEdit[], document: TextDocument, client: Client): WorkspaceEdit {
    const { uri, version } = document;
    const changes = edits.map(({ site, newText }) => ({ range: toRange(site, document), newText }));
    if (!client.versionedEdits) return { changes: { [uri]: changes } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
