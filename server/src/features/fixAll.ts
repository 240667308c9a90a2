import type { Analysis, Diagnostic, TextEdit } from '../analysis/analysis';
import { applyEdits, collide } from './edits';

/** Understands another text with the settings of the first. */
export type Again = (text: string) => Analysis;

/** Fixes that were carried out together, and the look at the text that came of it. */
export interface Round {
    readonly fixed: readonly FixedFinding[];
    readonly after: Analysis;
}

export interface FixedFinding {
    readonly diagnostic: Diagnostic;
    readonly edits: readonly TextEdit[];
}

/** Sure fixes settle down in a few rounds; a pair of rules that undo each other must not go on for ever. */
const mostRounds = 16;

/** The text after all sure fixes. */
export function fixAll(analysis: Analysis, again: Again): string {
    return fixRounds(analysis, again).at(-1)?.after.reading.text ?? analysis.reading.text;
}

/** All sure fixes: those that do not overlap at once, then what a new look finds, until nothing is left. */
export function fixRounds(analysis: Analysis, again: Again): readonly Round[] {
    const seen = new Set<string>([analysis.reading.text]);
    const rounds: Round[] = [];
    while (rounds.length < mostRounds) {
        const round = fixOnce(rounds.at(-1)?.after ?? analysis, again);
        if (!round || seen.has(round.after.reading.text)) break;
        seen.add(round.after.reading.text);
        rounds.push(round);
    }
    return rounds;
}

/** Each fix was tried alone; where together they do harm, the first goes alone. */
function fixOnce(analysis: Analysis, again: Again): Round | undefined {
    const fixes = sureFixes(analysis);
    const carryOut = (fixed: readonly FixedFinding[]): Round => {
        const edits = fixed.flatMap((fix) => fix.edits);
        return { fixed, after: again(applyEdits(analysis.reading.text, edits)) };
    };
    if (fixes.length === 0) return undefined;
    const together = carryOut(fixes);
    return harm(together.after) > harm(analysis) ? carryOut(fixes.slice(0, 1)) : together;
}

/** Of each finding the first sure fix, where it does not collide with those of earlier findings. */
function sureFixes(analysis: Analysis): readonly FixedFinding[] {
    const taken: FixedFinding[] = [];
    for (const diagnostic of analysis.diagnostics.filter(({ fixable }) => fixable)) {
        const edits = sureFix(analysis, diagnostic);
        if (edits && !taken.some((fix) => collide(edits, fix.edits))) taken.push({ diagnostic, edits });
    }
    return taken;
}

function sureFix(analysis: Analysis, diagnostic: Diagnostic): readonly TextEdit[] | undefined {
    return analysis.fixesOf(diagnostic).find(({ kind }) => kind === 'sure')?.edits;
}

function harm({ diagnostics, reading }: Analysis): number {
    return reading.problems.length + diagnostics.filter(({ severity }) => severity === 'error').length;
}
