import assert from 'node:assert/strict';
import { judge, type Case } from './oracle/operations/judge';
import { recordedCases } from './oracle/operations/main';
import { show } from './oracle/encoding';

/** What Keras said is on record; `node out/test/oracle/operations/main.js --record` asks it again. */
describe('functions of keras.ops agree with Keras', () => {
    const byFunction = new Map<string, Case[]>();
    for (const it of recordedCases()) byFunction.set(it.function, [...(byFunction.get(it.function) ?? []), it]);
    for (const [name, cases] of byFunction) {
        it(name, () => {
            const wrong = cases.filter((it) => judge(it) === 'wrong');
            assert.deepEqual(
                wrong.map((it) => `${it.args.map(show).join(', ')}: ${JSON.stringify(it.outcome)}`),
                [],
            );
        });
    }
});
