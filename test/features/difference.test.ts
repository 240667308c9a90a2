import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/features/edits';
import { difference } from '../../server/src/features/difference';
import { below, oneOf, randomFrom } from '../support/random';

const edits = (before: string, after: string) =>
    difference(before, after).map(({ site: { start, end }, newText }) => [before.slice(start, end), newText]);

describe('the difference of two texts', () => {
    it('is nothing for the same text', () => {
        assert.deepEqual(difference('', ''), []);
        assert.deepEqual(difference('model = Sequential()', 'model = Sequential()'), []);
    });

    it('keeps to what has changed', () => {
        const before = 'a = Dense(128, "zeros")\nb = Dense(1)\n';
        const after = 'a = Dense(128, "he_normal")\nb = Dense(1, activation="relu")\n';
        assert.deepEqual(edits(before, after), [
            ['zeros', 'he_normal'],
            ['', ', activation="relu"'],
        ]);
    });

    it('keeps to it in Russian, with tabs, line ends of any kind, and without an end', () => {
        const pairs: readonly (readonly [string, string])[] = [
            ['# Сеть Миши\r\n\tslой = 1\r\n', '# Сеть Маши 🧠\r\n\tслой = 1\r\n\r\n'],
            ['', 'import keras\n'],
            ['import keras\n', ''],
            ['a\rb', 'a\nb'],
            ['model.add(Dropout(0.1))\nx\n', 'x\n'],
            ['f(a,b)', 'f( a , b )'],
        ];
        for (const [before, after] of pairs) {
            assert.equal(applyEdits(before, difference(before, after)), after);
            assert.equal(applyEdits(after, difference(after, before)), before);
        }
    });

    it('leads from any text to any other', () => {
        const words = ['Dense', '(', ')', ', ', '128', '\n', '\r\n', '    ', 'слой', "'", '🧠', '.'];
        const random = randomFrom(1);
        const text = () => Array.from({ length: below(random, 30) }, () => oneOf(random, words)).join('');
        for (let round = 0; round < 500; round++) {
            const [before, after] = [text(), text()];
            assert.equal(applyEdits(before, difference(before, after)), after, JSON.stringify([before, after]));
        }
    });
});
