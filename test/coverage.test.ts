import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../shared-rules/rules';
import { loadAnalyser, type Analyser } from './support/analyser';
import { cellsOf } from './support/cells';
import { fixturesIn } from './support/fixtures';

/** A row of `docs/coverage.md`: what another tool reports, and the rules that report it here. */
interface Row {
    readonly check: string;
    readonly rules: readonly string[];
}

const page = readFileSync(join(__dirname, '../../docs/coverage.md'), 'utf-8');
const rows = page
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line): Row => {
        const cells = line.split('|').map((cell) => cell.trim());
        const names = [...(cells[4] ?? '').matchAll(/\[`([a-z0-9-]+)`\]/g)].map(([, name = '']) => name);
        return { check: (cells[1] ?? '').replaceAll('`', ''), rules: names };
    });

/** Programs of our own that show the faults of other tools; a cell's title is the check, and the rule that covers it. */
describe('coverage', () => {
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    const cells = fixturesIn('coverage').flatMap(({ name, text }) => cellsOf(text).map((cell) => ({ name, ...cell })));
    for (const { name, title, text } of cells) {
        const rule = title.split(' ')[1] ?? '';
        it(`${name}: ${title}`, () => {
            const said = analyser.analyse(text, 'strict').diagnostics.map((it) => it.rule);
            assert.ok(said.includes(rule), `said: ${said.join(', ')}`);
        });
    }

    it('shows each rule that the page names for a check', () => {
        const shown = new Set(cells.map(({ title }) => title));
        const named = rows.flatMap(({ check, rules: names }) => names.map((rule) => `${check} ${rule}`));
        assert.deepEqual(
            named.filter((title) => !shown.has(title)),
            [],
        );
        assert.deepEqual(
            [...shown].filter((title) => !named.includes(title)),
            [],
        );
    });

    it('names only rules that there are', () => {
        const known = new Set(rules.map(({ id }) => id));
        const named = rows.flatMap((row) => row.rules);
        assert.deepEqual(
            named.filter((rule) => !known.has(rule)),
            [],
        );
    });

    it('has all of the 27 flags of NeuraLint', () => {
        const flags = Array.from({ length: 27 }, (_, i) => `f${String(i + 1).padStart(3, '0')}`);
        const found = rows.map(({ check }) => check).filter((check) => /^f\d{3}$/.test(check));
        assert.deepEqual(found, flags);
    });
});
