import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { rules } from '../shared-rules/rules/index';
import { loadAnalyser, type Analyser } from './support/analyser';
import { cellsOf, joinCells, profileOf, type Cell } from './support/cells';
import { fixturesIn, updating } from './support/fixtures';
import { squigglesOf, withoutSquiggles, withSquiggles } from './support/squiggles';

/** A fixture is its own expectation: strip the squiggles, analyse, draw them again, compare. */
describe('rules', () => {
    const fixtures = fixturesIn('rules');
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    /** Of other rules only errors are drawn: what a cell says beside its subject is the subject of another fixture. */
    function redrawn(cell: Cell, rule: string): string {
        const program = withoutSquiggles(cell.text);
        const { diagnostics } = analyser.analyse(program, profileOf(cell));
        const shown = diagnostics.filter((it) => it.rule === rule || it.severity === 'error');
        return withSquiggles(program, squigglesOf(shown));
    }

    for (const { name, path, text } of fixtures) {
        describe(name, () => {
            const cells = cellsOf(text);
            for (const cell of cells) {
                it(cell.title, () => {
                    const actual = redrawn(cell, name);
                    if (!updating) assert.equal(actual, cell.text);
                });
            }

            it('shows the mistake in two ways, and three programs without it', () => {
                const drawn = cells.filter((cell) => withoutSquiggles(cell.text) !== cell.text);
                assert.ok(drawn.length >= 2, `${drawn.length} cells with a squiggle`);
                assert.ok(cells.length - drawn.length >= 3, `${cells.length - drawn.length} cells without`);
            });

            after(() => {
                if (!updating) return;
                writeFileSync(path, joinCells(cells.map((cell) => ({ ...cell, text: redrawn(cell, name) }))));
            });
        });
    }

    it('have a fixture each', () => {
        const ids = rules.map(({ id }) => id);
        assert.deepEqual(
            fixtures.map(({ name }) => name),
            [...ids].sort(),
        );
    });
});
