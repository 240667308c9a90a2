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

/** All sure fixes: those that do not overlap at once, then what a new look finds, until nothing is left. */
export function fixRounds(analysis: Analysis, again: Again): readonly Round[] {
    const steps = fixSteps(analysis, again);
    for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
    }
}

/** The same bit by bit: every fix is tried, which takes its time, and whoever has better things to do may stop in between. */
export function* fixSteps(analysis: Analysis, again: Again): Generator<undefined, readonly Round[], undefined> {
    const seen = new Set<string>([analysis.reading.text]);
    const rounds: Round[] = [];
    while (rounds.length < mostRounds) {
        const round = yield* fixOnce(rounds.at(-1)?.after ?? analysis, again);
        if (!round || seen.has(round.after.reading.text)) break;
        seen.add(round.after.reading.text);
        rounds.push(round);
    }
    return rounds;
}

/** Each fix was tried alone; where together they do harm, the first goes alone. */
function* fixOnce(analysis: Analysis, again: Again): Generator<undefined, Round | undefined, undefined> {
    const fixes = yield* sureFixes(analysis);
    const carryOut = (fixed: readonly FixedFinding[]): Round => {
        const edits = fixed.flatMap((fix) => fix.edits);
        return { fixed, after: again(applyEdits(analysis.reading.text, edits)) };
    };
    if (fixes.length === 0) return undefined;
    const together = carryOut(fixes);
    return harm(together.after) > harm(analysis) ? carryOut(fixes.slice(0, 1)) : together;
}

/** Of each finding the first sure fix, where it does not collide with those of earlier findings. */
function* sureFixes(analysis: Analysis): Generator<undefined, readonly FixedFinding[], undefined> {
    const taken: FixedFinding[] = [];
    for (const diagnostic of analysis.diagnostics.filter(({ fixable }) => fixable)) {
        yield;
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
