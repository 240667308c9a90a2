import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic as Sent } from 'vscode-languageserver';
import { said, words } from '../../../../shared-rules/model/text';
import { editorPhrases as phrases } from '../../../../shared-rules/phrases';
import { fixAllKind } from '../../../../shared-rules/protocol';
import type { Diagnostic } from '../../analysis/analysis';
import { actionsFor } from '../../features/codeActions';
import { show } from '../../features/diagnostics';
import type { Gathered } from '../../features/gathered';
import { bulkEdits } from '../../features/bulkEdits';
import { fixSteps, type Round } from '../../features/fixAll';
import type { Part } from '../openProgram';
import type { Question } from '../question';
import { diagnosticSource, isIn, offsetOf, toDiagnostic, toWorkspaceEdit, type DiagnosticData } from '../toProtocol';

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
    const { analysis, language, program, again } = question;
    return askedAbout(question, params).flatMap((found) => {
        const shown = toDiagnostic(show(found.diagnostic, language), question);
        return actionsFor(analysis, found, language, { again, program }).map(({ title, preferred, edits }) => ({
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [shown],
            ...(preferred && { isPreferred: true }),
            edit: toWorkspaceEdit(edits, question),
        }));
    });
}

/** The diagnostics that the client names, as far as they are of this version; else all that the range touches. */
function askedAbout({ diagnostics, part, program }: Question, asked: CodeActionParams): readonly Gathered[] {
    const current = diagnostics.filter(({ diagnostic }) => isIn(part, diagnostic.site, program));
    const named = current.filter(({ diagnostic }) =>
        asked.context.diagnostics.some((sent) => isSame(sent, diagnostic, part)),
    );
    if (named.length > 0) return named;
    const [start, end] = [offsetOf(asked.range.start, part), offsetOf(asked.range.end, part)];
    return current.filter(({ diagnostic: { site } }) => site.start <= end && start <= site.end);
}

function isSame({ source, code, data }: Sent, { rule, site }: Diagnostic, part: Part): boolean {
    if (source !== diagnosticSource || code !== rule || typeof data !== 'object' || data === null) return false;
    const { version, start, end } = data as Partial<DiagnosticData>;
    return version === part.document.version && start === site.start - part.start && end === site.end - part.start;
}

async function fixAllAction(question: Question): Promise<readonly CodeAction[]> {
    const { language, program } = question;
    const edits = bulkEdits(await allRounds(question), program);
    if (edits.length === 0) return [];
    const title = words(said(phrases.fixAll), language);
    return [{ title, kind: fixAllKind, edit: toWorkspaceEdit(edits, question) }];
}

/** All sure fixes; other messages are heard in between. */
async function allRounds({ analysis, again, program, pause }: Question): Promise<readonly Round[]> {
    const steps = fixSteps(analysis, { again, program });
    for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await pause();
    }
}
