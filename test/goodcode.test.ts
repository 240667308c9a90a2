import assert from 'node:assert/strict';
import { words } from '../shared-rules/model/text';
import type { Profile } from '../shared-rules/rules/rule';
import { loadAnalyser, type Analyser } from './support/analyser';
import { fixturesIn } from './support/fixtures';

/**
 * Well-known architectures, written as people write them; each runs in Keras. Whatever is said about one of them is a
 * false alarm. Advice is another matter, but only where it was asked for.
 */
describe('good code', () => {
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    const said = (text: string, profile: Profile, severities: readonly string[]) =>
        analyser
            .analyse(text, profile)
            .diagnostics.filter(({ severity }) => severities.includes(severity))
            .map((it) => {
                const line = text.slice(0, it.site.start).split('\n').length;
                return `${line}: ${it.severity} ${it.rule}: ${words(it.message, 'en')}`;
            });

    for (const { name, text } of fixturesIn('goodcode')) {
        it(`${name} has nothing an engineer wants to hear of`, () => {
            assert.deepEqual(said(text, 'standard', ['error', 'warning', 'info', 'hint']), []);
        });

        it(`${name} has no mistake`, () => {
            assert.deepEqual(said(text, 'strict', ['error', 'warning']), []);
        });
    }
});
