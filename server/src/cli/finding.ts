import { words, type Language } from '../../../shared-rules/model/text';
import { rulePage } from '../../../shared-rules/protocol';
import type { Severity } from '../../../shared-rules/rules/rule';
import type { Analysis, Diagnostic, TextFix } from '../analysis/analysis';
import { allFitted } from '../features/cells';
import { spanOf, type Document, type Span } from './document';

/** A finding in the words of one language, at its place in the file: what every format of output is made from. */
export interface Finding extends Span {
    readonly path: string;
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    /** Sentence by sentence. */
    readonly explanation: readonly string[];
    readonly url: string;
    readonly fixes: readonly FindingFix[];
    readonly related: readonly RelatedPlace[];
}

export interface FindingFix {
    readonly title: string;
    readonly preferred: boolean;
    /** Whether `--fix` carries it out. */
    readonly sure: boolean;
    readonly edits: readonly (Span & { readonly newText: string })[];
}

export interface RelatedPlace extends Span {
    readonly path: string;
    readonly message: string;
}

/** Puts one diagnostic into words. A fix is left out where the file cannot say it: an edit across two cells. */
export function findingOf(
    diagnostic: Diagnostic,
    analysis: Analysis,
    { document, path, language }: { document: Document; path: string; language: Language },
): Finding | undefined {
    const span = spanOf(document, diagnostic.site);
    if (!span) return undefined;
    const { rule, severity, message, explanation, related } = diagnostic;
    return {
        path,
        ...span,
        rule,
        severity,
        message: words(message, language),
        explanation: explanation.map((sentence) => words(sentence, language)),
        url: rulePage(rule),
        fixes: diagnostic.fixable ? fixesOf(diagnostic, analysis, document, language) : [],
        related: related.flatMap(({ site, said }) => {
            const place = site.file === undefined ? spanOf(document, site) : undefined;
            return place ? [{ path, ...place, message: words(said, language) }] : [];
        }),
    };
}

function fixesOf(diagnostic: Diagnostic, analysis: Analysis, document: Document, language: Language): FindingFix[] {
    return analysis.fixesOf(diagnostic).flatMap((fix) => {
        const edits = editsOf(fix, document);
        const title = words(fix.title, language);
        return edits ? [{ title, preferred: fix.preferred, sure: fix.kind === 'sure', edits }] : [];
    });
}

function editsOf({ edits }: TextFix, document: Document): FindingFix['edits'] | undefined {
    const spans = allFitted(edits, document)?.map(({ site, newText }) => {
        const span = spanOf(document, site);
        return span && { ...span, newText };
    });
    return spans?.every((span) => span !== undefined) ? spans : undefined;
}

const order: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
    order.indexOf(severity) >= order.indexOf(least);
