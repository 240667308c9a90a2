import assert from 'node:assert/strict';
import { compare, contradicts } from '../oracle/compare';
import { showConfiguration } from '../oracle/encoding';
import { recorded } from '../oracle/facts';
import { lessKnown } from '../oracle/lessKnown';
import { predict } from '../oracle/predict';

// What live Keras did is on record; `npm run oracle -- --record` writes it anew.
describe('facts of Keras', () => {
    for (const { class: layer, facts } of recorded()) {
        it(layer, () => {
            for (const { configuration, outcome, silent } of facts) {
                const ours = predict(configuration);
                assert.ok(ours, `no specification of ${layer}`);
                const verdict = compare(ours, outcome);
                if (verdict === 'agrees' || (silent && verdict === 'silent')) continue;
                assert.deepEqual(ours, outcome, showConfiguration(configuration));
            }
        });

        it(`${layer}, with less known`, () => {
            for (const { configuration, outcome } of facts) {
                for (const vague of lessKnown(configuration)) {
                    const ours = predict(vague);
                    if (ours && contradicts(ours, outcome)) assert.deepEqual(ours, outcome, showConfiguration(vague));
                }
            }
        });
    }
});
