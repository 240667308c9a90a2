import { unusedIgnore } from '../../../shared-rules/rules/unused-ignore';
import type { FileReport, FindingElsewhere, Job } from './checkFile';
import type { Span } from './document';
import type { Finding, RelatedPlace } from './finding';
import { slashed } from './importedFiles';

/**
 * The reports of all files, with what was found in files that they import told where it is: once, whichever of the files
 * it came to light in. What lies in a file that was not to be checked follows the report of the first that imports it.
 */
export function together(jobs: readonly Job[], reports: readonly FileReport[]): readonly FileReport[] {
    const places = new Map(jobs.map(({ file }, i) => [slashed(file.absolute), i]));
    const isPassedOver = passedOver(jobs);
    const heeded = reports.flatMap((report) => report.heeded);
    const all = reports.map((report, i): FileReport => {
        const here = heeded.filter(({ absolute }) => places.get(absolute) === i);
        return { ...report, elsewhere: [], findings: report.findings.filter((it) => !isRefuted(it, here)) };
    });
    reports.forEach((report, from) => {
        for (const each of report.elsewhere.filter((it) => !isPassedOver(it))) {
            const at = places.get(each.absolute) ?? placeOf(each.finding, all) ?? from;
            const [home, path] = [all[at], jobs[at]?.file.path];
            const finding = places.has(each.absolute) ? renamed(each.finding, path) : untouched(each.finding);
            if (home) all[at] = withFinding(home, finding, report, path);
        }
    });
    return all;
}

/** Whether a file lies in a folder that was looked through, and was not to be checked. */
export function passedOver(jobs: readonly Job[]): (found: FindingElsewhere) => boolean {
    const files = new Set(jobs.map(({ file }) => slashed(file.absolute)));
    const folders = [...new Set(jobs.flatMap(({ file }) => file.folder ?? []))].map(slashed);
    return ({ absolute }) => !files.has(absolute) && folders.some((folder) => absolute.startsWith(`${folder}/`));
}

/** That a comment silences nothing, where it silences what another file brings to light. */
const isRefuted = (finding: Finding, heeded: readonly Span[]): boolean =>
    finding.rule === unusedIgnore.id &&
    heeded.some(
        ({ line, column, endColumn }) =>
            line === finding.line && finding.column <= column && endColumn <= finding.endColumn,
    );

/** Where the same has been told already, of a file that was not to be checked. */
function placeOf(finding: Finding, reports: readonly FileReport[]): number | undefined {
    const at = reports.findIndex(({ findings }) => findings.some((it) => isSame(it, finding)));
    return at < 0 ? undefined : at;
}

/** Of a file that is not to be checked `--fix` leaves its hands. */
const untouched = (finding: Finding): Finding => ({
    ...finding,
    fixes: finding.fixes.map((fix) => ({ ...fix, sure: false })),
});

/** The same under the name by which the file was given: `./models.py`. */
function renamed(finding: Finding, path = finding.path): Finding {
    const named = <T extends RelatedPlace>(place: T): T => (place.path === finding.path ? { ...place, path } : place);
    return path === finding.path ? finding : { ...named(finding), related: finding.related.map(named) };
}

/** A mistake that is known there already gains the calls that lead to it from elsewhere. */
function withFinding(report: FileReport, finding: Finding, from: FileReport, path: string | undefined): FileReport {
    const known = report.findings.find((it) => isSame(it, finding));
    const both = known && { ...known, related: [...known.related, ...newTo(known, finding)] };
    const findings = both ? report.findings.map((it) => (it === known ? both : it)) : [...report.findings, finding];
    const texts = from.texts.filter((it) => !report.texts.some((own) => own.path === it.path && own.cell === it.cell));
    return { ...report, findings: inOrder(findings, path), texts: [...report.texts, ...texts] };
}

const newTo = ({ related }: Finding, other: Finding): readonly RelatedPlace[] =>
    other.related.filter((it) => !related.some((known) => isAt(known, it) && known.message === it.message));

const isSame = (a: Finding, b: Finding): boolean => a.rule === b.rule && isAt(a, b);

const isAt = (a: RelatedPlace, b: RelatedPlace): boolean =>
    a.path === b.path && a.line === b.line && a.column === b.column && a.endLine === b.endLine;

/** What was found in the file itself, then what lies in others; each in the order of its text. */
function inOrder(findings: readonly Finding[], path: string | undefined): readonly Finding[] {
    const paths = [...new Set([path, ...findings.map((it) => it.path)])];
    return paths.flatMap((each) => findings.filter((it) => it.path === each).toSorted(byPlace));
}

const byPlace = (a: Finding, b: Finding): number =>
    (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column;
