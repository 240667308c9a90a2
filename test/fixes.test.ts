import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Analysis, Diagnostic, TextFix } from '../server/src/analysis/analysis';
import { words } from '../shared-rules/model/text';
import type { Profile } from '../shared-rules/rules/rule';
import { applyEdits, loadAnalyser, type Analyser } from './support/analyser';
import { cellsOf, joinCells, profileOf, type Cell } from './support/cells';
import { fixturesIn, updating } from './support/fixtures';
import { withoutSquiggles } from './support/squiggles';

/**
 * What a fix may bring to light: the rest of a program that did not build, the next thing to decide.
 * By rule, the rules that may speak after its fixes.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {};

/** A fix heals: the finding is gone, the text still parses, nothing else breaks, and repeating comes to an end. */
describe('fixes', () => {
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    for (const { name, path, text } of fixturesIn('rules')) {
        describe(name, () => {
            const cells = cellsOf(text).map((cell) => ({ ...cell, text: withoutSquiggles(cell.text) }));

            for (const cell of cells) {
                it(`heal: ${cell.title}`, () => eachFix(cell, name, assertHeals));
            }

            it('leave what they are known to leave', () => {
                const fixed = cells.map((cell) => ({ ...cell, text: repaired(cell, name) }));
                const changed = fixed.filter((cell, i) => cell.text !== cells[i]?.text);
                compare(path.replace(/\.py$/, '.fixed.py'), joinCells(changed));
            });
        });
    }

    function eachFix(
        cell: Cell,
        rule: string,
        check: (before: Analysis, fix: TextFix, profile: Profile, rule: string) => void,
    ): void {
        const profile = profileOf(cell);
        const analysis = analyser.analyse(cell.text, profile);
        for (const diagnostic of of(rule, analysis)) {
            for (const fix of analysis.fixesOf(diagnostic)) check(analysis, fix, profile, rule);
        }
    }

    function assertHeals(before: Analysis, fix: TextFix, profile: Profile, rule: string): void {
        const text = applyEdits(before.reading.text, fix.edits);
        const after = analyser.analyse(text, profile);
        const context = `${words(fix.title, 'en')}\n${text}`;
        assert.ok(after.reading.problems.length <= before.reading.problems.length, `no longer Python: ${context}`);
        assert.ok(of(rule, after).length < of(rule, before).length, `still there: ${context}`);
        assert.deepEqual(newTroubles(before, after, [rule, ...(allowed[rule] ?? [])]), [], context);
    }

    /** The first fix of the first finding that has one, again and again. */
    function repaired(cell: Cell, rule: string): string {
        let { text } = cell;
        for (let round = 0; round < 20; round++) {
            const analysis = analyser.analyse(text, profileOf(cell));
            const [fix] = of(rule, analysis).flatMap((it) => analysis.fixesOf(it).slice(0, 1));
            if (!fix) return text;
            text = applyEdits(text, fix.edits);
        }
        assert.fail(`repeating does not come to an end:\n${text}`);
    }
});

const of = (rule: string, { diagnostics }: Analysis): readonly Diagnostic[] =>
    diagnostics.filter((it) => it.rule === rule);

/** Errors and warnings of other rules that were not there before. */
function newTroubles(before: Analysis, after: Analysis, known: readonly string[]): readonly string[] {
    const old = troubles(before);
    return troubles(after).filter((it, i, all) => {
        const count = (list: readonly string[]) => list.filter((other) => other === it).length;
        return !known.includes(it) && all.indexOf(it) === i && count(all) > count(old);
    });
}

const troubles = ({ diagnostics }: Analysis): readonly string[] =>
    diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule);

/** Compares with a file that exists only if there is something to keep. */
function compare(path: string, actual: string): void {
    const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (!updating) assert.equal(actual, expected);
    else if (actual) writeFileSync(path, actual);
    else if (expected) rmSync(path);
}
