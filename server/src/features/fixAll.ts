import type { Analysis, Diagnostic, TextEdit } from '../analysis/analysis';
import { applyEdits, collide } from './edits';

/** Understands another text with the settings of the first. */
export type Again = (text: string) => Analysis;

/** Sure fixes settle down in a few rounds; a pair of rules that undo each other must not go on for ever. */
const mostRounds = 16;

/** The text after all sure fixes: those that do not overlap at once, then what a new look finds, until nothing is left. */
export function fixAll(analysis: Analysis, again: Again): string {
    const seen = new Set<string>();
    let current = analysis;
    for (let round = 0; round < mostRounds; round++) {
        seen.add(current.reading.text);
        const next = fixOnce(current, again);
        if (!next || seen.has(next.reading.text)) break;
        current = next;
    }
    return current.reading.text;
}

/** Each fix was tried alone; where together they do harm, the first goes alone. */
function fixOnce(analysis: Analysis, again: Again): Analysis | undefined {
    const fixes = sureFixes(analysis);
    const [first] = fixes;
    if (!first) return undefined;
    const together = again(applyEdits(analysis.reading.text, fixes.flat()));
    return harm(together) > harm(analysis) ? again(applyEdits(analysis.reading.text, first)) : together;
}

/** Of each finding the first sure fix, where it does not collide with those of earlier findings. */
function sureFixes(analysis: Analysis): readonly (readonly TextEdit[])[] {
    return analysis.diagnostics
        .filter(({ fixable }) => fixable)
        .reduce<readonly (readonly TextEdit[])[]>((taken, it) => {
            const edits = sureFix(analysis, it);
            return edits && !collide(edits, taken.flat()) ? [...taken, edits] : taken;
        }, []);
}

function sureFix(analysis: Analysis, diagnostic: Diagnostic): readonly TextEdit[] | undefined {
    return analysis.fixesOf(diagnostic).find(({ kind }) => kind === 'sure')?.edits;
}

function harm({ diagnostics, reading }: Analysis): number {
    return reading.problems.length + diagnostics.filter(({ severity }) => severity === 'error').length;
}
