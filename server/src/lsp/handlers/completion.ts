import { CompletionItemKind, MarkupKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver';
import { completionsAt } from '../../features/completion';
import type { Question } from '../question';
import { offsetOf, toRange } from '../toProtocol';

/** Strings, lists of rules, and what may follow `# footgun:`. */
export const completionTriggers: string[] = ['"', "'", '[', ',', ':', '='];

/** In their order, which the alphabet would lose. */
export function completion(question: Question, { position }: CompletionParams): CompletionItem[] {
    const { part } = question;
    const found = completionsAt(offsetOf(position, part), question);
    return found.map(({ label, site, newText, explanation }, index) => ({
        label,
        kind: CompletionItemKind.EnumMember,
        sortText: String(index).padStart(4, '0'),
        filterText: newText,
        textEdit: { range: toRange(site, part), newText },
        ...(explanation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: explanation } }),
    }));
}
