import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { said } from '../../../shared-rules/model/text';
import { syntaxError } from '../../../shared-rules/syntaxError';
import type { Analysis, Diagnostic, Settings } from '../analysis/analysis';
import type { Engine, FileEdit, FileReport, FindingElsewhere, Job, ShownText } from './checkFile';
import type { FoundFile } from './discover';
import { spanOf, type Document } from './document';
import { findingOf, keyOf, type Finding, type PlaceOf } from './finding';
import { slashed } from './importedFiles';

export const empty: FileReport = {
    isRead: true,
    findings: [],
    elsewhere: [],
    heeded: [],
    imports: [],
    texts: [],
    fixed: [],
    notices: [],
};

/** What there is to tell of a file, and of the files that it imports. */
export function report(document: Document, analysis: Analysis, job: Job, { imported }: Engine): FileReport {
    const { file, language, settings } = job;
    const placeOf: PlaceOf = (name) => {
        if (name === undefined) return { document, path: file.path };
        const other = imported.document(name);
        return other && { document: other, path: shownPath(name, file) };
    };
    const broken = syntaxDiagnostic(analysis, settings);
    const diagnostics = broken ? [...analysis.diagnostics, broken] : analysis.diagnostics;
    const own = job.fixesFor ? [] : [...diagnostics].sort((a, b) => a.site.start - b.site.start);
    const findings = own.flatMap((diagnostic) => findingOf(diagnostic, analysis, placeOf, language) ?? []);
    const elsewhere = analysis.elsewhere.flatMap((it) => elsewhereOf(it, analysis, placeOf, job));
    const imports = analysis.files.map((it) => it.file);
    const told = [...findings, ...elsewhere.map(({ finding }) => finding)];
    const texts = textsOf(told, [undefined, ...imports].map(placeOf));
    return { ...empty, findings, elsewhere, heeded: heededOf(analysis, placeOf), imports, texts };
}

function elsewhereOf(
    diagnostic: Diagnostic,
    analysis: Analysis,
    placeOf: PlaceOf,
    { file, language, fixesFor = [] }: Job,
): readonly FindingElsewhere[] {
    const absolute = diagnostic.site.file;
    const bare = findingOf({ ...diagnostic, fixable: false }, analysis, placeOf, language);
    if (!bare || absolute === undefined) return [];
    const untried = diagnostic.fixable && !fixesFor.includes(keyOf(absolute, bare));
    if (untried || !diagnostic.fixable) return [{ absolute, finding: bare, untried, sure: undefined }];
    const finding = findingOf(diagnostic, analysis, placeOf, language) ?? bare;
    return [{ absolute, finding, untried, sure: sureEdits(diagnostic, analysis, slashed(file.absolute)) }];
}

function heededOf(analysis: Analysis, placeOf: PlaceOf): FileReport['heeded'] {
    return analysis.heeded.flatMap((site) => {
        const place = placeOf(site.file);
        const span = place && spanOf(place.document, site);
        return span && site.file !== undefined ? [{ ...span, absolute: site.file }] : [];
    });
}

function sureEdits(diagnostic: Diagnostic, analysis: Analysis, own: string): readonly FileEdit[] | undefined {
    const fix = diagnostic.fixable ? analysis.fixesOf(diagnostic).find(({ kind }) => kind === 'sure') : undefined;
    return fix?.edits.map(({ site, newText }) => {
        const { start, end } = site;
        return { absolute: site.file ?? own, site: { start, end }, newText };
    });
}

/** The texts of the files that findings speak of. */
function textsOf(findings: readonly Finding[], places: readonly ReturnType<PlaceOf>[]): readonly ShownText[] {
    const paths = new Set(findings.flatMap(({ path, related }) => [path, ...related.map((it) => it.path)]));
    return places.flatMap((place) =>
        place && paths.has(place.path)
            ? place.document.cells.map(({ cell, lines }) => ({ path: place.path, cell, text: lines.text }))
            : [],
    );
}

/** A file as it is shown beside another one that was named. */
function shownPath(name: string, { path, absolute }: FoundFile): string {
    const beside = relative(dirname(absolute), name);
    return slashed(isAbsolute(path) ? resolve(name) : join(dirname(path), beside));
}

/** That the file is not Python is said once, at the first place. */
function syntaxDiagnostic({ reading }: Analysis, settings: Settings): Diagnostic | undefined {
    const [problem] = reading.problems;
    const severity = settings.rules[syntaxError.id] ?? syntaxError.severity;
    if (!problem || severity === 'off') return undefined;
    const { missing, unexpected } = syntaxError.messages;
    const message = problem.token === undefined ? said(unexpected) : said(missing, { token: problem.token });
    return {
        rule: syntaxError.id,
        severity,
        site: problem.site,
        message,
        explanation: [],
        related: [],
        fixable: false,
    };
}
