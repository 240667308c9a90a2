import assert from 'node:assert/strict';
import { defaultBudget } from '../server/src/interpreter/machine';
import { runModule } from '../server/src/interpreter/run';
import { words } from '../shared-rules/model/text';
import { loadAnalyser, type Analyser } from './support/analyser';
import { BareLibrary } from './support/bareLibrary';
import { randomFrom } from './support/random';
import { ingredients, soup } from './support/soup';

/** `FOOTGUN_SOUPS=2000 npx mocha out/test/soups.test.js` */
const SOUPS = Number(process.env.FOOTGUN_SOUPS ?? 150);

describe('soups of tokens', function () {
    this.timeout(600_000);
    const programs = ingredients();
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    it(`${SOUPS} of them: no exception, the same twice, within the budget`, () => {
        const random = randomFrom(2026);
        for (let i = 0; i < SOUPS; i++) {
            const text = soup(programs, random);
            assert.deepEqual(facts(analyser, text), facts(analyser, text), text);
            const { spent } = runModule(analyser.parser.read(text).module, new BareLibrary());
            assert.ok(spent <= defaultBudget.steps + 100, text);
        }
    });
});

/** All that is found, in words; a rule that throws fails the test. */
function facts(analyser: Analyser, text: string): unknown {
    try {
        const { diagnostics, summary } = analyser.analyse(text, 'strict');
        return { summary, said: diagnostics.map((it) => [it.rule, it.site, words(it.message, 'ru')]) };
    } catch (error) {
        throw new Error(`on this text:\n${text}\n`, { cause: error });
    }
}
