import {
    DiagnosticSeverity,
    DiagnosticTag,
    MarkupKind,
    type Diagnostic,
    type Hover,
    type Position,
    type Range,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Site } from '../../../shared-rules/model/site';
import { rulePage } from '../../../shared-rules/protocol';
import type { TextEdit } from '../analysis/analysis';
import type { ShownDiagnostic } from '../features/diagnostics';
import type { Hover as ShownHover } from '../features/hover';
import { cellAt } from '../features/cells';
import type { Client } from './client';
import type { Part, ProgramText } from './openProgram';
import type { Question } from './question';

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
    /** Offsets in the document. */
    readonly start: number;
    readonly end: number;
}

/** Where a site of the program is in one of its documents; what runs over its end is cut there. */
export function toRange({ start, end }: Site, part: Part): Range {
    const place = (offset: number) => part.document.positionAt(Math.min(offset, part.end) - part.start);
    return { start: place(start), end: place(end) };
}

/** Whether what stands there begins in this document. */
export function isIn(part: Part, { start, file }: Site, { cells }: ProgramText): boolean {
    return file === undefined && cellAt(cells, start) === part;
}

/** The offset in the program of a position in a document. */
export const offsetOf = (position: Position, { document, start }: Part): number => start + document.offsetAt(position);

type Asked = Pick<Question, 'program' | 'part' | 'client'>;

export function toDiagnostic(shown: ShownDiagnostic, { program, part, client }: Asked): Diagnostic {
    const { rule, severity, site, message, related, tag } = shown;
    const { version } = part.document;
    const data: DiagnosticData = { version, start: site.start - part.start, end: site.end - part.start };
    return {
        range: toRange(site, part),
        severity: severities[severity],
        code: rule,
        codeDescription: { href: rulePage(rule) },
        source: diagnosticSource,
        message,
        ...(tag && { tags: [tags[tag]] }),
        ...(client.relatedInformation && related.length > 0 && { relatedInformation: toRelated(related, program) }),
        data,
    };
}

function toRelated(related: ShownDiagnostic['related'], { cells }: ProgramText) {
    return related.flatMap(({ site, message }) => {
        const part = cellAt(cells, site.start);
        return part ? [{ location: { uri: part.document.uri, range: toRange(site, part) }, message }] : [];
    });
}

export function toHover({ site, markdown }: ShownHover, { part, client }: Asked): Hover {
    const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    const value = client.markdown ? markdown : plain(markdown);
    return { contents: { kind, value }, range: toRange(site, part) };
}

/** The text of our own Markdown: code, emphasis, links and escapes go, words stay. */
function plain(markdown: string): string {
    return markdown.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>').replace(/\*\*|(?<!\\)`|\\(?=[\\`*_<>[\]#~|])/g, '');
}

/** Edits of the program as edits of its documents; each lies within one. */
export function toWorkspaceEdit(edits: readonly TextEdit[], { cells }: ProgramText, client: Client): WorkspaceEdit {
    const touched = cells.flatMap((part) => {
        const own = edits.filter(({ site }) => cellAt(cells, site.start) === part);
        const changes = own.map(({ site, newText }) => ({ range: toRange(site, part), newText }));
        return changes.length > 0 ? [{ document: part.document, changes }] : [];
    });
    if (!client.versionedEdits) {
        return { changes: Object.fromEntries(touched.map(({ document, changes }) => [document.uri, changes])) };
    }
    return {
        documentChanges: touched.map(({ document: { uri, version }, changes }) => ({
            textDocument: { uri, version },
            edits: changes,
        })),
    };
}
