import type { FileReport, FindingElsewhere, Job } from './checkFile';
import { checkFiles, type Crew } from './checkFiles';
import { keyOf } from './finding';
import { slashed } from './importedFiles';
import { passedOver } from './together';

/**
 * Tries the fixes of what was found in imported files. Many files may have come upon the same: one of them tries, and
 * none where the file itself has told it.
 */
export async function withFixes(
    jobs: readonly Job[],
    reports: readonly FileReport[],
    crew: Crew,
): Promise<readonly FileReport[]> {
    const wanted = wantedFrom(jobs, reports);
    const askedFor = jobs.flatMap((job, i) => (wanted[i]?.length ? [{ ...job, fix: false, fixesFor: wanted[i] }] : []));
    const tried = await checkFiles(askedFor, crew, () => undefined);
    return reports.map((report, i) => {
        const at = askedFor.findIndex(({ file }) => file === jobs[i]?.file);
        return at < 0 ? report : { ...report, elsewhere: merged(report.elsewhere, tried[at]?.elsewhere ?? []) };
    });
}

const nameOf = ({ absolute, finding }: FindingElsewhere): string => keyOf(absolute, finding);

/** By job, the keys of what it is to try. */
function wantedFrom(jobs: readonly Job[], reports: readonly FileReport[]): readonly (readonly string[])[] {
    const isPassedOver = passedOver(jobs);
    const own = reports.flatMap(({ findings }, i) =>
        findings.map((finding) => keyOf(slashed(jobs[i]?.file.absolute ?? ''), finding)),
    );
    const told = new Set(own);
    return reports.map(({ elsewhere }) =>
        elsewhere.flatMap((each) => {
            const key = nameOf(each);
            if (told.has(key) || isPassedOver(each)) return [];
            told.add(key);
            return each.untried ? [key] : [];
        }),
    );
}

function merged(
    elsewhere: readonly FindingElsewhere[],
    tried: readonly FindingElsewhere[],
): readonly FindingElsewhere[] {
    const byKey = new Map(tried.filter((it) => !it.untried).map((it) => [nameOf(it), it]));
    return elsewhere.map((it) => byKey.get(nameOf(it)) ?? it);
}
