import { said, words, type Language } from '../../../shared-rules/model/text';
import { editorPhrases as phrases } from '../../../shared-rules/phrases';
import type { Analysis, TextEdit } from '../analysis/analysis';
import { allFitted } from './cells';
import type { Trial } from './fixAll';
import type { Gathered } from './gathered';
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
    gathered: Gathered,
    language: Language,
    { again, program }: Trial,
): readonly CodeAction[] {
    const fixes = gathered.fixes().map(({ title, preferred, edits }) => ({
        title: words(title, language),
        preferred,
        edits,
    }));
    const comment = silence(analysis, gathered, again);
    const title = words(said(phrases.silenceLine, { rule: gathered.diagnostic.rule }), language);
    const actions = comment ? [...fixes, { title, preferred: false, edits: [comment] }] : fixes;
    return actions.flatMap((action) => {
        const elsewhere = action.edits.filter(({ site }) => site.file !== undefined);
        const own = allFitted(
            action.edits.filter((edit) => !elsewhere.includes(edit)),
            program,
        );
        const edits = own && [...own, ...elsewhere];
        return edits ? [{ ...action, edits }] : [];
    });
}
