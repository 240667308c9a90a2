import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import type { PythonParser } from '../../server/src/python/parser';
import { words } from '../../shared-rules/model/text';
import { cellsOf } from '../support/cells';
import { fixturesIn } from '../support/fixtures';
import { loadParser } from '../support/python';
import { below, oneOf, randomFrom } from '../support/random';
import { withoutSquiggles } from '../support/squiggles';
import { fixed } from './opened';

const ROUNDS = 150;

/** Programs with mistakes, damaged as they are while somebody types: fixes are offered or not, and nothing else happens. */
describe('fixes of damaged programs', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });
    const cells = fixturesIn('rules').flatMap(({ text }) => cellsOf(text).map((cell) => withoutSquiggles(cell.text)));

    it('leave no more syntax errors than there were, in order and inside of the text', () => {
        const read = (text: string) => parser.read(text);
        for (let seed = 1; seed <= ROUNDS; seed++) {
            const random = randomFrom(seed);
            const text = damaged(oneOf(random, cells), random);
            const context = `seed ${seed}\n${text}`;
            const onRuleError = (part: string, error: unknown): never => {
                throw new Error(`${part}, ${context}`, { cause: error });
            };
            const analysis = analyse(read(text), { profile: 'strict', rules: {} }, read, { onRuleError });
            for (const fix of analysis.diagnostics.flatMap((it) => analysis.fixesOf(it))) {
                const about = `${words(fix.title, 'en')}, ${context}`;
                const ends = [0, ...fix.edits.flatMap(({ site }) => [site.start, site.end]), text.length];
                assert.deepEqual(
                    ends,
                    ends.toSorted((a, b) => a - b),
                    about,
                );
                assert.ok(read(fixed(analysis, fix)).problems.length <= analysis.reading.problems.length, about);
            }
        }
    });
});

/** Cut off, a line gone or there twice, some characters gone, or with the line ends of Windows. */
function damaged(text: string, random: () => number): string {
    const lines = text.split('\n');
    const at = below(random, text.length);
    const line = below(random, lines.length);
    const ways = [
        () => text.slice(0, at),
        () => lines.toSpliced(line, 1).join('\n'),
        () => lines.toSpliced(line, 0, oneOf(random, lines)).join('\n'),
        () => text.slice(0, at) + text.slice(at + 1 + below(random, 4)),
        () => lines.join('\r\n'),
    ];
    return oneOf(random, ways)();
}
