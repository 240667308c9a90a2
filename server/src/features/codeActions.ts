import { said, words, type Language } from '../../../shared-rules/model/text';
import { editorPhrases as phrases } from '../../../shared-rules/phrases';
import type { Analysis, Diagnostic, TextEdit } from '../analysis/analysis';
import { allFitted } from './cells';
import type { Trial } from './fixAll';
import { silence } from './silence';

/** What can be done about a finding with one click. */
export interface CodeAction {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly TextEdit[];
}

/** The fixes of a finding in their order, then the comment that silences it. What would reach into two cells is left out. */
export function actionsFor(
    analysis: Analysis,
    diagnostic: Diagnostic,
    language: Language,
    { again, program }: Trial,
): readonly CodeAction[] {
    const fixes = analysis.fixesOf(diagnostic).map(({ title, preferred, edits }) => ({
        title: words(title, language),
        preferred,
        edits,
    }));
    const comment = silence(analysis, diagnostic, again);
    const title = words(said(phrases.silenceLine, { rule: diagnostic.rule }), language);
    const actions = comment ? [...fixes, { title, preferred: false, edits: [comment] }] : fixes;
    return actions.flatMap((action) => {
        const edits = allFitted(action.edits, program);
        return edits ? [{ ...action, edits }] : [];
    });
}
