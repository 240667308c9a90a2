import type { Site } from '../../../shared-rules/model/site';
import { words, type Language } from '../../../shared-rules/model/text';
import type { Severity } from '../../../shared-rules/rules/rule';
import type { Diagnostic } from '../analysis/analysis';
import type { Gathered } from './gathered';

/** A diagnostic in the words of one language. */
export interface ShownDiagnostic {
    readonly rule: string;
    readonly severity: Severity;
    readonly site: Site;
    readonly message: string;
    readonly related: readonly { readonly site: Site; readonly message: string }[];
    readonly tag: Tag | undefined;
}

/** `deprecated` is struck through, `unnecessary` is faded. */
export type Tag = 'deprecated' | 'unnecessary';

/** Rules whose whole squiggle is code that could go, or a spelling of the past. */
const tags: Readonly<Record<string, Tag>> = {
    'no-op-layer': 'unnecessary',
    'unused-ignore': 'unnecessary',
    'keras1-argument': 'deprecated',
    'lr-argument': 'deprecated',
    'ignored-decay': 'deprecated',
    'removed-method': 'deprecated',
    'removed-import': 'deprecated',
};

/** What an editor shows of an analysis. That the text is not Python is said there by others, and earlier. */
export function editorDiagnostics(found: readonly Gathered[]): readonly Gathered[] {
    return found.filter(({ diagnostic }) => diagnostic.rule !== 'syntax-error');
}

export function show(diagnostic: Diagnostic, language: Language): ShownDiagnostic {
    const { rule, severity, site, message, related } = diagnostic;
    return {
        rule,
        severity,
        site,
        message: words(message, language),
        related: related.map((place) => ({ site: place.site, message: words(place.said, language) })),
        tag: tags[rule],
    };
}
