import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../server/src/analysis/analysis';
import { wholeText } from '../../server/src/features/cells';
import { applyEdits, collide } from '../../server/src/features/edits';
import { fixRounds, type FixedFinding } from '../../server/src/features/fixAll';
import { loadAnalyser, type Analyser } from '../support/analyser';
import { cellsOf, profileOf } from '../support/cells';
import { fixturesIn } from '../support/fixtures';
import { withoutSquiggles } from '../support/squiggles';

describe('all sure fixes', () => {
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });
    const programs = fixturesIn('rules').flatMap(({ name, text }) =>
        cellsOf(text).map((cell) => ({
            name: `${name}: ${cell.title}`,
            text: withoutSquiggles(cell.text),
            profile: profileOf(cell),
        })),
    );

    it('leave what they leave when each is tried alone', () => {
        // Trying each alone is what takes so long: a fourth of the programs will do.
        for (const { name, text, profile } of programs.filter((_, index) => index % 4 === 0)) {
            const again = (changed: string) => analyser.analyse(changed, profile);
            const analysis = again(text);
            if (analysis.diagnostics.filter(({ fixable }) => fixable).length < 2) continue;
            const together = fixRounds(analysis, { again, program: wholeText(text) }).at(-1)?.program.text ?? text;
            assert.equal(together, oneByOne(analysis, again), name);
        }
    }).timeout(120_000);

    it('take a few looks, however many mistakes there are', () => {
        const bad = readFileSync(join(__dirname, '../../../test/textbook/d.py'), 'utf8');
        const looks = (copies: number) => {
            let count = 0;
            const counted = (text: string): Analysis => {
                const analysis = analyser.analyse(text, 'teaching');
                return { ...analysis, ...dataOf(analysis), heals: (...asked) => (count++, analysis.heals(...asked)) };
            };
            const text = Array.from({ length: copies }, () => bad).join('\n');
            const rounds = fixRounds(counted(text), { again: counted, program: wholeText(text) });
            return { count, fixed: rounds.flatMap(({ fixed }) => fixed).length };
        };
        const [one, ten] = [looks(1), looks(10)];
        assert.equal(ten.fixed, 10 * one.fixed);
        assert.ok(ten.count <= ten.fixed / 5, `${ten.count} looks for ${ten.fixed} fixes`);
    });
});

/** What an analysis computes when it is first asked for it does not hand over when it is copied. */
const dataOf = (analysis: Analysis): Pick<Analysis, 'diagnostics' | 'program' | 'summary'> => ({
    diagnostics: analysis.diagnostics,
    program: analysis.program,
    summary: analysis.summary,
});

/** The same without haste: of each finding the first sure fix that heals, round by round. */
function oneByOne(first: Analysis, again: (text: string) => Analysis): string {
    const harm = ({ diagnostics, reading }: Analysis) =>
        reading.problems.length + diagnostics.filter(({ severity }) => severity === 'error').length;
    let analysis = first;
    for (let round = 0; round < 16; round++) {
        const taken: FixedFinding[] = [];
        for (const diagnostic of analysis.diagnostics) {
            const edits = analysis.fixesOf(diagnostic).find(({ kind }) => kind === 'sure')?.edits;
            if (edits && !taken.some((fix) => collide(edits, fix.edits))) taken.push({ diagnostic, edits });
        }
        if (taken.length === 0) break;
        const carryOut = (fixes: readonly FixedFinding[]) =>
            again(
                applyEdits(
                    analysis.reading.text,
                    fixes.flatMap(({ edits }) => edits),
                ),
            );
        const together = carryOut(taken);
        analysis = harm(together) > harm(analysis) ? carryOut(taken.slice(0, 1)) : together;
    }
    return analysis.reading.text;
}
