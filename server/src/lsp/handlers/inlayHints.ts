import { InlayHintKind, MarkupKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import type { Question } from '../question';
import { offsetOf } from '../toProtocol';

/** The shapes of layers' results, in the part of the document that is on the screen. */
export function inlayHintsIn(question: Question, { range }: InlayHintParams): InlayHint[] {
    const { analysis, part, language, shows } = question;
    if (!shows.inlayHints) return [];
    const [start, end] = [offsetOf(range.start, part), offsetOf(range.end, part)];
    const found = inlayHints(analysis, part, language).filter(({ at }) => start <= at && at <= end);
    return found.map(({ at, label, explanation }) => ({
        position: part.document.positionAt(at - part.start),
        label,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: explanation },
    }));
}
