import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic as Sent } from 'vscode-languageserver';
import { said, words } from '../../../../shared-rules/model/text';
import { editorPhrases as phrases } from '../../../../shared-rules/phrases';
import { fixAllKind } from '../../../../shared-rules/protocol';
import type { Diagnostic } from '../../analysis/analysis';
import { actionsFor } from '../../features/codeActions';
import { editorDiagnostics, show } from '../../features/diagnostics';
import { difference } from '../../features/difference';
import { fixSteps } from '../../features/fixAll';
import type { Question } from '../question';
import { diagnosticSource, toDiagnostic, toWorkspaceEdit, type DiagnosticData } from '../toProtocol';

export const codeActionKinds: CodeActionKind[] = [CodeActionKind.QuickFix, fixAllKind];

/** Everything is found out anew: what the client has of a diagnostic only says which one it asks about. */
export async function codeActions(question: Question, params: CodeActionParams): Promise<CodeAction[]> {
    if (!question.client.codeActions) return [];
    const { only } = params.context;
    const fixes = !only || includes(only, CodeActionKind.QuickFix) ? quickFixes(question, params) : [];
    return only && includes(only, fixAllKind) ? [...fixes, ...(await fixAllAction(question))] : [...fixes];
}

/** `source` includes `source.fixAll.footgun`. */
function includes(wanted: readonly CodeActionKind[], kind: CodeActionKind): boolean {
    return wanted.some((it) => it === '' || it === kind || kind.startsWith(`${it}.`));
}

function quickFixes(question: Question, params: CodeActionParams): readonly CodeAction[] {
    const { analysis, language, text, client, again } = question;
    return askedAbout(question, params).flatMap((diagnostic) => {
        const shown = toDiagnostic(show(diagnostic, language), text, client);
        return actionsFor(analysis, diagnostic, language, again).map(({ title, preferred, edits }) => ({
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [shown],
            ...(preferred && { isPreferred: true }),
            edit: toWorkspaceEdit(edits, text, client),
        }));
    });
}

/** The diagnostics that the client names, as far as they are of this version; else all that the range touches. */
function askedAbout({ analysis, text }: Question, { context, range }: CodeActionParams): readonly Diagnostic[] {
    const current = editorDiagnostics(analysis);
    const named = current.filter((diagnostic) =>
        context.diagnostics.some((sent) => isSame(sent, diagnostic, text.version)),
    );
    if (named.length > 0) return named;
    const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    return current.filter(({ site }) => site.start <= end && start <= site.end);
}

function isSame({ source, code, data }: Sent, { rule, site }: Diagnostic, current: number): boolean {
    if (source !== diagnosticSource || code !== rule || typeof data !== 'object' || data === null) return false;
    const { version, start, end } = data as Partial<DiagnosticData>;
    return version === current && start === site.start && end === site.end;
}

async function fixAllAction(question: Question): Promise<readonly CodeAction[]> {
    const { language, text, client } = question;
    const edits = difference(text.getText(), await fixedText(question));
    if (edits.length === 0) return [];
    const title = words(said(phrases.fixAll), language);
    return [{ title, kind: fixAllKind, edit: toWorkspaceEdit(edits, text, client) }];
}

/** The text after all sure fixes; other messages are heard in between. */
async function fixedText({ analysis, again, pause }: Question): Promise<string> {
    const steps = fixSteps(analysis, again);
    for (;;) {
        const step = steps.next();
        if (step.done) return (step.value.at(-1)?.after ?? analysis).reading.text;
        await pause();
    }
}
