import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver/node';
import { withEditor } from '../support/editor';
import { loadRealWorld } from '../support/world';

/** A text with `|` where the cursor is, and the first that is offered there. */
const cases: readonly (readonly [text: string, ...first: readonly string[]])[] = [
    ['model.add(Dense(10, activation="|', 'relu', 'softmax', 'sigmoid'],
    ['model.add(Dense(10, activation="|"))', 'relu', 'softmax'],
    ["x = layers.Dense(10, 'so|ftmax')(x)", 'relu', 'softmax'],
    ['model.add(Activation("|"))', 'relu'],
    ['model.compile(loss="|', 'categorical_crossentropy', 'sparse_categorical_crossentropy'],
    ["model.compile('|", 'adam', 'sgd'],
    ['model.compile("adam", "|', 'categorical_crossentropy'],
    ['model.compile(\n    optimizer="adam",  # "\n    metrics=["accuracy", "|', 'accuracy', 'mae'],
    ['model = Sequential([\nDense(8, kernel_initializer="|"),\n])', 'glorot_uniform', 'he_normal'],
    ['def f():\n    """It\'s."""\n    return Conv1D(8, 3, padding="|")', 'valid', 'same', 'causal'],
    ['MaxPool2D(2, padding="|")', 'valid', 'same'],
    ['LSTM(8, recurrent_activation="|")', 'relu'],
    ["Dense(8, kernel_regularizer='|')", 'l2', 'l1', 'l1l2'],
    ['Bidirectional(LSTM(8), merge_mode="|")', 'concat'],
    ['keras.callbacks.EarlyStopping(monitor="|")', 'val_loss'],
    ['plt.plot(x, padding="|")'],
    ['import re\nre.compile("|")'],
    ['print("|")'],
    ['Dense(10, name="|")'],
    ['x = {"activation": "|"}'],
    ['# Dense(10, activation="|'],
    ['Dense(10, activation="relu"|)'],
    ['Dense(10, activation="relu")|'],
];

describe('completion', () => {
    const inReal = async (language: 'ru' | 'en', test: Parameters<typeof withEditor>[1]) =>
        withEditor({ world: await loadRealWorld(), settings: { language } }, test);

    for (const [marked, ...first] of cases) {
        it(`of ${JSON.stringify(marked)}`, () =>
            inReal('ru', async (editor) => {
                const before = marked.slice(0, marked.indexOf('|'));
                const model = await editor.open('model.py', `import keras\n${marked.replace('|', '')}`);
                const found = (await model.completions(before)).map(({ label }) => label);
                assert.deepEqual(found.slice(0, first.length || 1), first);
            }));
    }

    it('replaces the word that is there, and explains in the language of the user', () =>
        inReal('ru', async (editor) => {
            const model = await editor.open('model.py', 'Dense(10, activation="sogtmax")(x)');
            const softmax = (await model.completions('"so')).find(({ label }) => label === 'softmax')!;
            assert.match((softmax.documentation as MarkupContent).value, /^Вероятности, дающие в сумме единицу/);
            await model.complete(softmax);
            assert.equal(model.text, 'Dense(10, activation="softmax")(x)');
            await editor.changeSettings({ language: 'en' });
            await editor.nextRefresh();
            const [relu] = await model.completions('"so');
            assert.match((relu!.documentation as MarkupContent).value, /the usual choice/);
        }));

    it('names rules in comments, those of the line first', () =>
        inReal('en', async (editor) => {
            const program = [
                'from keras import Input, layers',
                'x = Input((8,))',
                'x = layers.Dense(8, kernel_initializer="zeros")(x)  # noqa  # footgun: ignore[dead-branch, co]',
                'x = layers.Dense(1)(x)',
            ].join('\n');
            const model = await editor.open('model.py', program);
            const found = await model.completions('dead-branch, co');
            assert.equal(found[0]!.label, 'constant-kernel-init');
            assert.ok(found.length > 80);
            assert.match(
                (found[0]!.documentation as MarkupContent).value,
                /^\*\*A kernel starts from a constant\*\*\n\nIf all/,
            );
            await model.complete(found[0]!);
            assert.deepEqual(
                (await model.squiggles()).filter((it) => it.startsWith('constant')),
                [],
            );
        }));

    it('says what may be told in a comment', () =>
        inReal('en', async (editor) => {
            const model = await editor.open('model.py', 'x = 1  # footgun:\n# footgun: task=\n# foot: ');
            const labels = async (after: string) => (await model.completions(after)).map(({ label }) => label);
            assert.deepEqual(await labels('# footgun:'), ['ignore[', 'ignore-file[', 'task=']);
            assert.deepEqual(await labels('task='), ['single-label', 'multi-label', 'binary', 'regression']);
            assert.deepEqual(await labels('# foot: '), []);
            const [ignore] = await model.completions('# footgun:');
            await model.complete(ignore!);
            assert.equal(model.text.split('\n')[0], 'x = 1  # footgun: ignore[');
        }));

    it('works in the cell of a notebook', () =>
        inReal('en', async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'x = (', 'Dense(10, activation="r")');
            const [relu] = await notebook.cell(1).completions('activation="r');
            await notebook.cell(1).complete(relu!);
            assert.deepEqual(notebook.texts, ['x = (', 'Dense(10, activation="relu")']);
        }));
});
