import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../server/src/lsp/server';
import { withEditor, type Editor } from '../support/editor';
import type { OpenFile } from '../support/openFile';
import { loadRealWorld } from '../support/world';

const textbook = (name: string): string => readFileSync(join(__dirname, '../../../test/textbook', name), 'utf8');

/** The solutions of the textbook, as rules. */
const expected: Readonly<Record<string, readonly string[]>> = {
    a: ['abrupt-narrowing', 'constant-kernel-init', 'input-batchnorm', 'missing-activation', 'plain-sgd-baseline'],
    b: [
        'first-conv-too-wide',
        'mse-on-probabilities',
        'noise-after-output',
        'oversized-kernel',
        'relu-before-maxpool',
        'softmax-in-hidden-layer',
    ],
    c: ['conv-eats-image', 'metric-as-loss', 'redundant-linear-conv'],
    d: [
        'dropout-rate-one',
        'first-conv-too-wide',
        'missing-activation',
        'noise-after-output',
        'oversized-pool',
        'redundant-linear-conv',
        'relu-before-maxpool',
        'relu-wants-he',
        'relu-wants-he',
        'shrinking-filters',
        'sigmoid-for-exclusive-classes',
    ],
};

describe('the textbook in an editor', () => {
    let world: World;
    before(async () => (world = await loadRealWorld()));
    const inEditor = (test: (editor: Editor) => Promise<void>) => withEditor({ world }, test);
    const rulesOf = async (file: OpenFile) => (await file.pullDiagnostics()).map(({ code }) => String(code)).sort();

    for (const [name, rules] of Object.entries(expected)) {
        it(`network ${name}, as printed and mended: what the solution says, nothing else`, () =>
            inEditor(async (editor) => {
                for (const file of [`${name}.py`, `${name}.mended.py`]) {
                    assert.deepEqual(await rulesOf(await editor.open(file, textbook(file))), rules, file);
                }
            }));

        it(`network ${name}, typed letter by letter, is the same as read at once`, () =>
            inEditor(async (editor) => {
                const text = textbook(`${name}.py`);
                const typed = await editor.open('typed.py', '');
                for (const [index, letter] of [...text].entries()) {
                    await typed.append(letter);
                    if (index % 7 === 0) await typed.pull();
                }
                assert.equal(typed.text, text);
                const read = await editor.open('read.py', text, typed.version);
                assert.deepEqual(await typed.pullDiagnostics(), relocated(await read.pullDiagnostics(), typed.uri));
            }));

        it(`network ${name}: fix all leaves nothing that it could fix`, () =>
            inEditor(async (editor) => {
                const model = await editor.open('model.py', textbook(`${name}.mended.py`));
                const fixAll = () => model.codeActions('', { only: ['source.fixAll.footgun'] });
                await model.apply((await fixAll())[0]!.edit);
                assert.deepEqual(await fixAll(), []);
                const left = await rulesOf(model);
                assert.deepEqual(
                    left.filter((rule) => !rules.includes(rule)),
                    [],
                    model.text,
                );
            }));
    }

    it('each finding can be silenced where it stands', () =>
        inEditor(async (editor) => {
            const model = await editor.open('d.py', textbook('d.mended.py'));
            for (let left = await model.pullDiagnostics(); left.length > 0; left = await model.pullDiagnostics()) {
                const [first] = left;
                const actions = await model.codeActionsAt(first!.range, { diagnostics: [first!] });
                const silence = actions.find(({ title }) => title === `Не замечать \`${first!.code}\` в этой строке`);
                await model.apply(silence!.edit);
                assert.ok((await model.pullDiagnostics()).length < left.length, model.text);
            }
            assert.match(model.text, /Dropout\(rate=1\)\)  # footgun: ignore\[dropout-rate-one\]\n/);
        }));

    it('a layer under the mouse tells its shapes and its parameters', () =>
        inEditor(async (editor) => {
            const a = await editor.open('a.py', textbook('a.mended.py'));
            assert.deepEqual(await a.hover('add(BatchNormalization'), {
                on: 'model.add(BatchNormalization())',
                text: [
                    '**`BatchNormalization`** `batch_normalization`',
                    '`(None, 39) → (None, 39)`: 39 + 39 + 39 + 39 = 156 параметров, из них не обучаются 78',
                ].join('\n\n'),
            });
            assert.deepEqual(await a.hover('Dense(1))'), {
                on: 'Dense(1)',
                text: [
                    '**`Dense`** `dense_1`',
                    '`(None, 128) → (None, 1)`: 128·1 + 1 = 129 параметров',
                    'Активация не задана, а по умолчанию в Keras она `None`: слой линейный',
                ].join('\n\n'),
            });
        }));

    it('a layer in a loop tells them for each turn, up to the one at which Keras stops', () =>
        inEditor(async (editor) => {
            const c = await editor.open('c.py', textbook('c.py'));
            const { text } = (await c.hover('Conv2D(filters, kernel_size=(5'))!;
            assert.deepEqual(
                text.split('\n\n').slice(1, 5),
                [
                    '`filters=32`: `(None, 100, 100, 3) → (None, 96, 96, 32)`: 5·5·3·32 + 32 = 2432 параметра',
                    '`filters=64`: `(None, 32, 32, 32) → (None, 28, 28, 64)`: 5·5·32·64 + 64 = 51 264 параметра',
                    '`filters=128`: `(None, 9, 9, 64) → (None, 5, 5, 128)`: 5·5·64·128 + 128 = 204 928 параметров',
                    '`filters=256`: `(None, 1, 1, 128) → ?`: здесь Keras остановится',
                ].map((line) => line.replace(/(?<=\d) (?=\d{3} )/g, '\u00a0')),
            );
        }));

    it('a finding under the mouse is explained with the numbers of this network', () =>
        inEditor(async (editor) => {
            const a = await editor.open('a.py', textbook('a.py'));
            const { on, text } = (await a.hover('zeros()'))!;
            assert.equal(on, 'keras.initializers.zeros()');
            assert.match(text, /128 нейронов работают как один/);
            assert.match(text, /\[constant-kernel-init\]\(https:/);
        }));
});

/** Diagnostics as they would be in another file. */
function relocated<Found>(diagnostics: Found, uri: string): Found {
    return JSON.parse(JSON.stringify(diagnostics).replaceAll('file:///project/read.py', uri)) as Found;
}
