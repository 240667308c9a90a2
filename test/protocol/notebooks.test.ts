import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { plainEditor, withEditor } from '../support/editor';
import { loadRealWorld } from '../support/world';

describe('a notebook', () => {
    it('is one program: each cell is told what is wrong in it', () =>
        withEditor({}, async (editor) => {
            const notebook = await editor.openNotebook(
                'a.ipynb',
                'zeros',
                'md:# zeros',
                'r:zeros',
                'x = [\nsgd,\nones]',
            );
            assert.deepEqual(await notebook.squiggles(), [
                ['no-zeros at zeros'],
                [],
                [],
                ['no-sgd at sgd', 'no-ones at ones'],
            ]);
            const [, ones] = await notebook.cell(3).pullDiagnostics();
            assert.deepEqual(ones!.range, notebook.cell(3).rangeOf('ones'));
            assert.deepEqual(
                ones!.relatedInformation!.map(({ location }) => location),
                [{ uri: notebook.cell(0).uri, range: notebook.cell(0).rangeOf('z') }],
            );
        }));

    it('explains, repairs and silences in the cell', () =>
        withEditor({}, async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'a = 1', 'b = 2\nc = zeros()');
            const cell = notebook.cell(1);
            const hover = await cell.hover('zeros');
            assert.equal(hover!.on, 'zeros');
            assert.equal(await notebook.cell(0).hover('1'), undefined);
            const [sent] = await cell.pullDiagnostics();
            const actions = await cell.codeActions('zeros', { diagnostics: [sent!] });
            assert.deepEqual(actions[0]!.diagnostics, [sent]);
            await cell.apply(actions[0]!.edit);
            assert.deepEqual(notebook.texts, ['a = 1', 'b = 2\nc = he_normal()']);
            await cell.edit({ at: 'he_normal', to: 'sgd' });
            const silence = (await cell.codeActions('sgd')).at(-1)!;
            await cell.apply(silence.edit);
            assert.equal(cell.text, 'b = 2\nc = sgd()  # footgun: ignore[no-sgd]');
            assert.deepEqual(await notebook.squiggles(), [[], []]);
        }));

    it('is repaired in all its cells at once', () =>
        withEditor({}, async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'zeros', 'md:zeros', '%%time\nzeros; zeros', 'sgd');
            const [fixAll] = await notebook.cell(3).codeActions('sgd', { only: ['source.fixAll'] });
            await notebook.apply(fixAll!.edit);
            assert.deepEqual(notebook.texts, ['he_normal', 'md:zeros'.slice(3), '%%time\nhe_normal; he_normal', 'sgd']);
        }));

    it('follows cells that are written in, come, go, move and become something else', () =>
        withEditor({}, async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'zeros', 'ones');
            await notebook.cell(1).edit({ at: 'on', to: 'zer' }, { at: 'es', to: 'os' });
            assert.deepEqual(await notebook.squiggles(), [['no-zeros at zeros'], ['no-zeros at zeros']]);
            await notebook.insert(1, 'sgd\nones');
            assert.deepEqual(await notebook.cell(1).squiggles(), ['no-sgd at sgd', 'no-ones at ones']);
            await notebook.move(1, 2);
            assert.deepEqual(await notebook.squiggles(), [
                ['no-zeros at zeros'],
                ['no-zeros at zeros'],
                ['no-sgd at sgd', 'no-ones at ones'],
            ]);
            await notebook.delete(0);
            await notebook.cell(1).append('\nzeros');
            assert.deepEqual(await notebook.squiggles(), [
                ['no-zeros at zeros'],
                ['no-sgd at sgd', 'no-ones at ones', 'no-zeros at zeros'],
            ]);
            await notebook.changeLanguage(0, 'r');
            assert.deepEqual((await notebook.squiggles())[0], []);
            await notebook.changeLanguage(0, 'python');
            assert.deepEqual((await notebook.squiggles())[0], ['no-zeros at zeros']);
        }));

    it('is forgotten when it is closed', () =>
        withEditor({}, async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'zeros');
            await notebook.close();
            assert.deepEqual(await notebook.squiggles(), [[]]);
        }));

    it('is described by push where nobody asks, all its cells at each change', () =>
        withEditor({ capabilities: plainEditor }, async (editor) => {
            const next = async () => {
                const { uri, version, diagnostics } = await editor.nextPublished();
                return [uri.slice(uri.indexOf('#')), version, diagnostics.map(({ code }) => code)];
            };
            const notebook = await editor.openNotebook('a.ipynb', 'zeros', 'md:x', 'ones');
            assert.deepEqual(
                [await next(), await next()],
                [
                    ['#W0', 1, ['no-zeros']],
                    ['#W2', 1, ['no-ones']],
                ],
            );
            await notebook.cell(2).edit({ at: 'ones', to: 'sgd' });
            assert.deepEqual(
                [await next(), await next()],
                [
                    ['#W0', 1, ['no-zeros']],
                    ['#W2', 2, ['no-sgd']],
                ],
            );
            await notebook.delete(0);
            assert.deepEqual(
                [await next(), await next()],
                [
                    ['#W0', undefined, []],
                    ['#W2', 2, ['no-sgd']],
                ],
            );
            await notebook.close();
            assert.deepEqual(await next(), ['#W2', undefined, []]);
        }));

    it('has settings of its own: those of the file it is', () =>
        withEditor({ disk: { 'pyproject.toml': '[tool.footgun]\nignore = ["no-ones"]\n' } }, async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'zeros; ones');
            assert.deepEqual(await notebook.squiggles(), [['no-zeros at zeros']]);
            assert.equal(editor.asked.configuration, 1);
        }));

    it('gives way where any cell has changed since the question', () =>
        withEditor({}, async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', 'zeros', 'ones');
            const stale = notebook.cell(0).pull();
            await notebook.cell(1).append('!');
            await assert.rejects(stale, { code: LSPErrorCodes.ServerCancelled });
        }));
});

const imports = 'import keras\nfrom keras import layers';
const start = 'model = keras.Sequential()\nmodel.add(keras.Input((39,)))';
const dense = 'model.add(layers.Dense(64, kernel_initializer="zeros", activation="relu"))\nmodel.add(layers.Dense(1))';
const compile = 'model.compile(optimizer="adam", loss="mse")';

describe('networks in a notebook', () => {
    const inNotebooks = async (test: Parameters<typeof withEditor>[1]) =>
        withEditor({ world: await loadRealWorld(), settings: { profile: 'standard', language: 'en' } }, test);

    it('go from cell to cell, whatever else the cells hold', () =>
        inNotebooks(async (editor) => {
            const magics = '%matplotlib inline\n!pip install keras\nfiles = !ls\nawait something()';
            const cells = [magics, '%%bash\nif [ -f x ]; then (echo "', imports, start, `%%time\n${dense}`, compile];
            const notebook = await editor.openNotebook('a.ipynb', ...cells);
            assert.deepEqual(await notebook.squiggles(), [[], [], [], [], ['constant-kernel-init at "zeros"'], []]);
            const { on, text } = (await notebook.cell(4).hover('layers.Dense(1)'))!;
            assert.match(text, /\(None, 64\) → \(None, 1\)/);
            assert.equal(on, 'layers.Dense(1)');
        }));

    it('are told anew when another cell has changed what they mean', () =>
        inNotebooks(async (editor) => {
            const conv = 'x = keras.Input((size, size, 3))\nx = layers.Conv2D(8, 5, activation="relu")(x)';
            const notebook = await editor.openNotebook('a.ipynb', imports, 'size = 28', conv);
            assert.deepEqual(await notebook.squiggles(), [[], [], []]);
            await notebook.cell(1).edit({ at: '28', to: '4' });
            await editor.nextRefresh();
            assert.deepEqual(await notebook.cell(2).squiggles(), ['conv-eats-image at 5']);
            await notebook.move(1, 0);
            await notebook.cell(1).append('\nprint(size)');
            await notebook.cell(0).edit({ at: '4', to: '5' });
            await editor.nextRefresh();
            assert.deepEqual(await notebook.cell(2).squiggles(), []);
        }));

    it('are what the notebook leaves when it is run from top to bottom', () =>
        inNotebooks(async (editor) => {
            const notebook = await editor.openNotebook('a.ipynb', imports, start, dense, compile, start, compile);
            assert.deepEqual((await notebook.squiggles())[2], ['constant-kernel-init at "zeros"']);
            const last = await notebook.insert(
                5,
                'model.add(layers.Dense(8, activation="relu"))\nmodel.add(layers.Dense(1))',
            );
            const { text } = (await last.hover('layers.Dense(8'))!;
            assert.match(text, /\(None, 39\) → \(None, 8\)/);
        }));

    it('get their imports where imports are, and lose the last line of a cell', () =>
        inNotebooks(async (editor) => {
            const broken = [
                imports,
                `${start}\nmodel.add(layers.Dense(8, activation="relu"))\nmodel.add(layers.Dense(10))\nmodel.add(layers.Dropout(0.5))`,
                'model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))',
            ];
            const notebook = await editor.openNotebook('a.ipynb', ...broken);
            const cell = notebook.cell(1);
            assert.deepEqual(await cell.squiggles(), ['noise-after-output at layers.Dropout']);
            const [remove] = await cell.codeActions('layers.Dropout');
            await notebook.apply(remove!.edit);
            assert.equal(
                cell.text,
                `${start}\nmodel.add(layers.Dense(8, activation="relu"))\nmodel.add(layers.Dense(10))`,
            );
            assert.deepEqual(notebook.texts.slice(2), broken.slice(2));
        }));
});
