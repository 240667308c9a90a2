import { readFileSync } from 'node:fs';
import type { TextEdit } from '../analysis/analysis';
import { write, type FileEdit, type FileReport, type FindingElsewhere, type Job } from './checkFile';
import { checkFiles, type Crew } from './checkFiles';
import { isNotebook } from './discover';
import { edited, openDocument } from './document';
import { withFixes } from './fixesElsewhere';
import { slashed } from './importedFiles';

/** A pair of rules that undo each other must not go on for ever. */
const MOST_ROUNDS = 16;

/**
 * Every file has been fixed by itself. What comes to light only where a file is imported is fixed now, one after the
 * other; and what was said of files that have changed since is found out anew.
 */
export async function afterFixes(jobs: readonly Job[], reports: readonly FileReport[], crew: Crew) {
    const fixed = new Set(jobs.filter((_, i) => (reports[i]?.fixed.length ?? 0) > 0).map(nameOf));
    let all = await lookAgain(jobs, reports, (_, { imports }) => imports.some((it) => fixed.has(it)), crew);
    for (let round = 0; round < MOST_ROUNDS; round++) {
        all = await withFixes(jobs, all, crew);
        const next = all.flatMap(({ elsewhere }) => elsewhere).find((it) => isToBeDone(it, jobs));
        const rule = next?.finding.rule;
        if (!next?.sure || rule === undefined || !carryOut(next.sure)) break;
        const at = jobs.findIndex((job) => nameOf(job) === next.absolute);
        all = all.map((report, i) => (i === at ? withFixed(report, rule, jobs[at]) : report));
        const changed = new Set(next.sure.map(({ absolute }) => absolute));
        const sees = (file: string, { imports }: FileReport) => [file, ...imports].some((it) => changed.has(it));
        all = await lookAgain(jobs, all, sees, crew);
    }
    return all;
}

const nameOf = ({ file }: Job): string => slashed(file.absolute);

/** Only what was to be checked is written to. */
function isToBeDone({ sure }: FindingElsewhere, jobs: readonly Job[]): boolean {
    return sure?.every(({ absolute }) => jobs.some((job) => nameOf(job) === absolute && !job.bytes)) ?? false;
}

/** The reports anew of files that see what has changed. */
async function lookAgain(
    jobs: readonly Job[],
    reports: readonly FileReport[],
    isStale: (file: string, report: FileReport) => boolean,
    crew: Crew,
): Promise<readonly FileReport[]> {
    const stale = jobs.filter((job, i) => reports[i] && isStale(nameOf(job), reports[i]));
    const again = await checkFiles(
        stale.map((job) => ({ ...job, fix: false })),
        crew,
        () => undefined,
    );
    return reports.map((report, i) => {
        const fresh = again[stale.findIndex((job) => job === jobs[i])];
        return fresh ? { ...fresh, fixed: report.fixed, notices: [...report.notices, ...fresh.notices] } : report;
    });
}

/** Whether all of it could be written. */
function carryOut(edits: readonly FileEdit[]): boolean {
    const files = [...new Set(edits.map(({ absolute }) => absolute))];
    return files.every((file) =>
        carryOutIn(
            file,
            edits.filter(({ absolute }) => absolute === file),
        ),
    );
}

function carryOutIn(file: string, edits: readonly TextEdit[]): boolean {
    const document = openDocument(readFileSync(file), isNotebook(file));
    const after = 'file' in document ? edited(document, edits) : undefined;
    return after !== undefined && write(after, file) === undefined;
}

function withFixed(report: FileReport, rule: string, job: Job | undefined): FileReport {
    const known = report.fixed.find((it) => it.rule === rule);
    const others = report.fixed.filter((it) => it !== known);
    const path = known?.path ?? job?.file.path ?? '';
    return { ...report, fixed: [...others, { path, rule, count: (known?.count ?? 0) + 1 }] };
}
