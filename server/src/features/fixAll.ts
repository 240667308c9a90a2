import type { Analysis, Diagnostic, TextEdit } from '../analysis/analysis';
import { allFitted, movedCells, type Joined } from './cells';
import { applyEdits, collide } from './edits';

/** Understands another text with the settings of the first. */
export type Again = (text: string) => Analysis;

/** What fixes are tried on. */
export interface Trial {
    readonly again: Again;
    readonly program: Joined;
}

/** Fixes that were carried out together, and the look at the text that came of it. */
export interface Round {
    readonly fixed: readonly FixedFinding[];
    readonly after: Analysis;
    readonly program: Joined;
}

export interface FixedFinding {
    readonly diagnostic: Diagnostic;
    readonly edits: readonly TextEdit[];
}

/** Sure fixes settle down in a few rounds; a pair of rules that undo each other must not go on for ever. */
const mostRounds = 16;

/** All sure fixes: those that do not overlap at once, then what a new look finds, until nothing is left. */
export function fixRounds(analysis: Analysis, trial: Trial): readonly Round[] {
    const steps = fixSteps(analysis, trial);
    for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
    }
}

/** The same bit by bit: fixes are tried, which takes its time, and whoever has better things to do may stop in between. */
export function* fixSteps(analysis: Analysis, trial: Trial): Generator<undefined, readonly Round[], undefined> {
    const seen = new Set<string>([analysis.reading.text]);
    const rounds: Round[] = [];
    while (rounds.length < mostRounds) {
        const { after, program } = rounds.at(-1) ?? { after: analysis, program: trial.program };
        const round = yield* fixOnce(after, { ...trial, program });
        if (!round || seen.has(round.program.text)) break;
        seen.add(round.program.text);
        rounds.push(round);
    }
    return rounds;
}

/** Where all together do harm, the first goes alone. */
function* fixOnce(analysis: Analysis, trial: Trial): Generator<undefined, Round | undefined, undefined> {
    const fixes = yield* sureFixes(analysis, trial.program);
    if (fixes.length === 0) return undefined;
    yield;
    const together = carryOut(fixes, trial);
    return harm(together.after) > harm(analysis) ? carryOut(fixes.slice(0, 1), trial) : together;
}

function carryOut(fixed: readonly FixedFinding[], { again, program }: Trial): Round {
    const edits = fixed.flatMap((fix) => fix.edits);
    const text = applyEdits(program.text, edits);
    return { fixed, after: again(text), program: { text, cells: movedCells(program.cells, edits) } };
}

/** Of each finding the first sure fix, where it does not collide with those of earlier findings. */
function* sureFixes(analysis: Analysis, program: Joined): Generator<undefined, readonly FixedFinding[], undefined> {
    let taken: readonly FixedFinding[] = [];
    let left = drafts(analysis, program);
    while (left.length > 0) {
        const batch = apart(left, taken);
        left = left.filter((draft) => !batch.includes(draft));
        if (batch.length === 0) break;
        taken = [...taken, ...apart(yield* healing(batch, analysis, program), taken)];
    }
    const order = new Map(analysis.diagnostics.map((diagnostic, index) => [diagnostic, index]));
    return taken.toSorted((a, b) => (order.get(a.diagnostic) ?? 0) - (order.get(b.diagnostic) ?? 0));
}

function drafts(analysis: Analysis, program: Joined): readonly FixedFinding[] {
    return analysis.diagnostics.flatMap((diagnostic) => {
        const draft = diagnostic.fixable ? analysis.draftOf(diagnostic) : undefined;
        const edits = draft && allFitted(draft, program);
        return edits ? [{ diagnostic, edits }] : [];
    });
}

/** Those that collide neither with what is taken nor with one another; the first come first. */
function apart(fixes: readonly FixedFinding[], taken: readonly FixedFinding[]): readonly FixedFinding[] {
    const chosen: FixedFinding[] = [];
    for (const fix of fixes) {
        if (![...taken, ...chosen].some(({ edits }) => collide(fix.edits, edits))) chosen.push(fix);
    }
    return chosen;
}

/** What heals: one look for all of them; where together they do not, one for each rule, then each half for itself. */
function* healing(
    batch: readonly FixedFinding[],
    analysis: Analysis,
    program: Joined,
): Generator<undefined, readonly FixedFinding[], undefined> {
    const [first, ...others] = batch;
    if (!first) return [];
    yield;
    if (others.length === 0) return alone(first, analysis, program);
    const edits = batch.flatMap((fix) => fix.edits);
    const diagnostics = batch.map(({ diagnostic }) => diagnostic);
    if (analysis.heals(diagnostics, edits)) return batch;
    const healed: FixedFinding[] = [];
    for (const part of parts(batch)) healed.push(...(yield* healing(part, analysis, program)));
    return healed;
}

/** What one rule has changed another may want changed further: that is for the next round. */
function parts(batch: readonly FixedFinding[]): readonly (readonly FixedFinding[])[] {
    const rules = [...new Set(batch.map(({ diagnostic }) => diagnostic.rule))];
    if (rules.length > 1) return rules.map((rule) => batch.filter(({ diagnostic }) => diagnostic.rule === rule));
    const half = Math.ceil(batch.length / 2);
    return [batch.slice(0, half), batch.slice(half)];
}

/** The finding's first sure fix that heals: not always the one that was tried together with others. */
function alone({ diagnostic }: FixedFinding, analysis: Analysis, program: Joined): readonly FixedFinding[] {
    for (const { kind, edits } of analysis.fixesOf(diagnostic)) {
        const own = kind === 'sure' ? allFitted(edits, program) : undefined;
        if (own) return [{ diagnostic, edits: own }];
    }
    return [];
}

function harm({ diagnostics, reading }: Analysis): number {
    return reading.problems.length + diagnostics.filter(({ severity }) => severity === 'error').length;
}
