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
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Site } from '../../../shared-rules/model/site';
import { rulePage } from '../../../shared-rules/protocol';
import type { TextEdit } from '../analysis/analysis';
import type { ShownDiagnostic } from '../features/diagnostics';
import type { Hover as ShownHover } from '../features/hover';
import { cellAt } from '../features/cells';
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

export type Asked = Pick<Question, 'program' | 'part' | 'client' | 'documentOf'>;

export function toDiagnostic(shown: ShownDiagnostic, asked: Asked): Diagnostic {
    const { part, client } = asked;
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
        ...(client.relatedInformation && related.length > 0 && { relatedInformation: toRelated(related, asked) }),
        data,
    };
}

function toRelated(related: ShownDiagnostic['related'], { program: { cells }, documentOf }: Asked) {
    return related.flatMap(({ site, message }) => {
        const other = site.file === undefined ? undefined : documentOf(site.file);
        const part = site.file === undefined ? cellAt(cells, site.start) : other && wholeOf(other);
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

/** A file that is all of its program. */
export function wholeOf(document: TextDocument): Part {
    return { start: 0, end: document.getText().length, foreign: [], document };
}

/** Edits of the program, and of files that it imports, as edits of documents; each lies within one. */
export function toWorkspaceEdit(edits: readonly TextEdit[], { program, client, documentOf }: Asked): WorkspaceEdit {
    const { cells } = program;
    const own = edits.filter(({ site }) => site.file === undefined);
    const here = cells.flatMap((part) =>
        changesOf(
            part,
            own.filter(({ site }) => cellAt(cells, site.start) === part),
        ),
    );
    const there = [...new Set(edits.flatMap(({ site }) => site.file ?? []))].flatMap((file) => {
        const document = documentOf(file);
        const changes = edits.filter(({ site }) => site.file === file);
        return document ? changesOf(wholeOf(document), changes) : [];
    });
    const touched = [...here, ...there];
    if (!client.versionedEdits) {
        return { changes: Object.fromEntries(touched.map(({ document, changes }) => [document.uri, changes])) };
    }
    return {
        documentChanges: touched.map(({ document: { uri, version }, changes }) => ({
            // A file that is not open has no version.
            textDocument: { uri, version: version > 0 ? version : null },
            edits: changes,
        })),
    };
}

function changesOf(part: Part, edits: readonly TextEdit[]) {
    const changes = edits.map(({ site, newText }) => ({ range: toRange(site, part), newText }));
    return changes.length > 0 ? [{ document: part.document, changes }] : [];
}
