import { words, type Language } from '../../../shared-rules/model/text';
import { rulePage } from '../../../shared-rules/protocol';
import type { Severity } from '../../../shared-rules/rules/rule';
import type { Analysis, Diagnostic, TextFix } from '../analysis/analysis';
import { fitted } from '../features/cells';
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
    readonly edits: readonly FindingEdit[];
}

export interface FindingEdit extends Span {
    /** Where it is not that of the finding. */
    readonly path?: string;
    readonly newText: string;
}

/** The files of a program as they are shown; undefined is the one that was analysed. */
export type PlaceOf = (file: string | undefined) => { readonly document: Document; readonly path: string } | undefined;

export interface RelatedPlace extends Span {
    readonly path: string;
    readonly message: string;
}

/** The same for the same mistake, whichever file it came to light in. */
export function keyOf(absolute: string, { rule, line, column, endLine, endColumn }: Finding): string {
    return [absolute, rule, line, column, endLine, endColumn].join(' ');
}

/** Puts one diagnostic into words. A fix is left out where the file cannot say it: an edit across two cells. */
export function findingOf(
    diagnostic: Diagnostic,
    analysis: Analysis,
    placeOf: PlaceOf,
    language: Language,
): Finding | undefined {
    const home = placeOf(diagnostic.site.file);
    const span = home && spanOf(home.document, diagnostic.site);
    if (!span) return undefined;
    const { path } = home;
    const { rule, severity, message, explanation, related } = diagnostic;
    return {
        path,
        ...span,
        rule,
        severity,
        message: words(message, language),
        explanation: explanation.map((sentence) => words(sentence, language)),
        url: rulePage(rule),
        fixes: diagnostic.fixable ? fixesOf(diagnostic, analysis, placeOf, language) : [],
        related: related.flatMap(({ site, said }) => {
            const there = placeOf(site.file);
            const place = there && spanOf(there.document, site);
            return place ? [{ path: there.path, ...place, message: words(said, language) }] : [];
        }),
    };
}

function fixesOf(diagnostic: Diagnostic, analysis: Analysis, placeOf: PlaceOf, language: Language): FindingFix[] {
    return analysis.fixesOf(diagnostic).flatMap((fix) => {
        const edits = editsOf(fix, diagnostic.site.file, placeOf);
        const title = words(fix.title, language);
        return edits ? [{ title, preferred: fix.preferred, sure: fix.kind === 'sure', edits }] : [];
    });
}

function editsOf({ edits }: TextFix, home: string | undefined, placeOf: PlaceOf): readonly FindingEdit[] | undefined {
    const spans = edits.map(({ site: { start, end, file }, newText }) => {
        const there = placeOf(file);
        const edit = there && fitted({ site: { start, end }, newText }, there.document);
        const span = edit && spanOf(there.document, edit.site);
        return span && { ...(file !== home && { path: there.path }), ...span, newText: edit.newText };
    });
    return spans.every((span) => span !== undefined) ? spans : undefined;
}

const order: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
    order.indexOf(severity) >= order.indexOf(least);
