import assert from 'node:assert/strict';
import { CodeLensRefreshRequest, InlayHintRefreshRequest, type DocumentSymbol } from 'vscode-languageserver/node';
import { vscode, withEditor, type EditorOptions } from '../support/editor';
import { loadRealWorld } from '../support/world';

const program = `import keras
from keras import layers

model = keras.Sequential(name="net")
model.add(keras.Input((28, 28, 1)))
for filters in (8, 16, 32, 64):  # deeper
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
model.add(layers.Flatten()); print(1)
model.add(layers.Dense(10))

other = keras.Sequential([
    keras.Input((4,)),
    layers.Dense(3, name="out"),
])
x = layers.Dense(len(open("f").read()))(keras.Input((5,)))
`;

const withReal = async (options: EditorOptions, test: Parameters<typeof withEditor>[1]) =>
    withEditor({ world: await loadRealWorld(), ...options }, test);

describe('inlay hints', () => {
    it('show what layers give, behind what closes the line', () =>
        withReal({}, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.deepEqual(await model.hints(), [
                'model.add(keras.Input((28, 28, 1))) → (None, 28, 28, 1)',
                '    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu")) → (None, 28, 28, 8), …, (None, 28, 28, 64)',
                'model.add(layers.Flatten()) → (None, 50176)',
                'model.add(layers.Dense(10)) → (None, 10)',
                '    keras.Input((4,)), → (None, 4)',
                '    layers.Dense(3, name="out"), → (None, 3)',
                'x = layers.Dense(len(open("f").read()))(keras.Input((5,))) → (None, 5)',
                'x = layers.Dense(len(open("f").read()))(keras.Input((5,))) → (None, ?)',
            ]);
        }));

    it('and lenses can be switched off', () =>
        withReal({ settings: { inlayHints: false, codeLens: false } }, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.deepEqual([await model.hints(), await model.lenses()], [[], []]);
            await editor.changeSettings({});
            await editor.nextRefresh();
            assert.equal((await model.lenses()).length, 2);
        }));
});

describe('what is shown in cells', () => {
    it('is asked for again where another cell has changed it', async () => {
        const workspace = {
            ...vscode.workspace,
            inlayHint: { refreshSupport: true },
            codeLens: { refreshSupport: true },
        };
        await withReal({ capabilities: { ...vscode, workspace } }, async (editor) => {
            const asked: string[] = [];
            let heard: () => void = () => undefined;
            const next = () => new Promise<void>((resolve) => (heard = resolve));
            editor.client.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hints'));
            editor.client.onRequest(CodeLensRefreshRequest.type, () => void (asked.push('lenses'), heard()));
            const cells = ['import keras\nsize = 8', 'x = keras.layers.Dense(size)(keras.Input((4,)))', 'print(1)'];
            const notebook = await editor.openNotebook('a.ipynb', ...cells);
            await notebook.cell(2).append('  # first');
            await notebook.cell(1).pull();
            assert.deepEqual(asked, []);
            const refreshed = next();
            await notebook.cell(0).edit({ at: '8', to: '16' });
            await refreshed;
            assert.deepEqual(asked, ['hints', 'lenses']);
            assert.match((await notebook.cell(1).hints()).join(), /→ \(None, 16\)/);
        });
    });
});

describe('code lenses', () => {
    it('sum each network up', () =>
        withReal({ settings: { language: 'ru' } }, async (editor) => {
            const model = await editor.open('model.py', program);
            // Keras counts 80 + 1 168 + 4 640 + 18 496 + 501 770 for the first, 15 for the second.
            assert.deepEqual(
                (await model.lenses()).map((lens) => lens.replace(/[\u00a0\u202f]/g, ' ')),
                [
                    '4: Sequential: 6 слоёв, (None, 28, 28, 1) → (None, 10), 526 154 параметра',
                    '11: Sequential: 1 слой, (None, 4) → (None, 3), 15 параметров',
                ],
            );
        }));
});

describe('document symbols', () => {
    const names = (symbols: readonly DocumentSymbol[]): readonly unknown[] =>
        symbols.map(({ name, children }) => (children?.length ? [name, ...names(children)] : name));

    it('are networks with their layers', () =>
        withReal({ settings: { language: 'en' } }, async (editor) => {
            const model = await editor.open('model.py', program);
            const symbols = await model.symbols();
            assert.deepEqual(names(symbols), [
                ['model', 'InputLayer', 'Conv2D', 'Flatten', 'Dense'],
                ['other', 'InputLayer', 'Dense'],
                'Dense',
                'InputLayer',
            ]);
            assert.match(symbols[0]!.detail!, /^Sequential: 6 layers, /);
            assert.equal(symbols[0]!.children![3]!.detail, '(None, 10)');
            for (const { range, selectionRange } of symbols) {
                assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
            }
        }));

    it('of a cell are what stands in it', () =>
        withReal({}, async (editor) => {
            const [imports, rest] = [
                program.slice(0, program.indexOf('model')),
                program.slice(program.indexOf('model')),
            ];
            const half = rest.indexOf('model.add(layers.Flatten');
            const notebook = await editor.openNotebook('a.ipynb', imports, rest.slice(0, half), rest.slice(half));
            assert.deepEqual(names(await notebook.cell(1).symbols()), [['model', 'InputLayer', 'Conv2D']]);
            assert.deepEqual(names(await notebook.cell(2).symbols()).slice(0, 2), ['Flatten', 'Dense']);
            assert.match((await notebook.cell(2).hints())[0]!, /Flatten\(\)\) → \(None, 50176\)$/);
            assert.equal((await notebook.cell(2).lenses()).length, 1);
        }));
});
