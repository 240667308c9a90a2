import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver/node';
import type { PythonParser } from '../../server/src/python/parser';
import { plainEditor, root, vscode, withEditor, type Editor, type EditorOptions } from '../support/editor';
import { loadRealWorld } from '../support/world';

const models = `import keras
from keras import layers


def build_model(shape, size=3):
    return keras.Sequential([
        keras.Input(shape),
        layers.Conv2D(8, size, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
`;

const train = `from models import build_model

model = build_model((8, 8, 1), size=5)
`;

const tooLarge = train.replace('size=5', 'size=9');
const settings = { language: 'en', profile: 'standard' };

/** An editor with the server as users have it. */
async function inProject(options: EditorOptions, test: (editor: Editor) => Promise<void>): Promise<void> {
    await withEditor({ settings, world: await loadRealWorld().then(withoutDisk), ...options }, test);
}

/** The disk is that of the test. */
const withoutDisk = ({ parser, analyse, rules }: Awaited<ReturnType<typeof loadRealWorld>>) => ({
    parser,
    analyse,
    ...(rules && { rules }),
});

const changed = (editor: Editor, name: string, type: 1 | 2 | 3) =>
    editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/${name}`, type }] });

const found = 'conv-eats-image at size';

describe('a project in the editor', () => {
    it('follows what is imported from the disk, and shows the mistake where it is written', () =>
        inProject({ disk: { 'models.py': models } }, async (editor) => {
            const file = await editor.open('train.py', tooLarge);
            assert.deepEqual(await file.squiggles(), []);
            const { uri, diagnostics } = await editor.nextPublished();
            assert.equal(uri, `${root}/models.py`);
            const [diagnostic] = diagnostics;
            assert.equal(diagnostic?.code, 'conv-eats-image');
            assert.deepEqual(diagnostic.range.start, { line: 7, character: 25 });
            const [call] = diagnostic.relatedInformation ?? [];
            assert.deepEqual([call?.location.uri, call?.location.range.start], [file.uri, { line: 2, character: 8 }]);
            await file.edit({ at: 'size=9', to: 'size=5' });
            assert.deepEqual(await file.squiggles(), []);
            assert.deepEqual(await editor.nextPublished(), { uri: `${root}/models.py`, diagnostics: [] });
        }));

    it('takes what is open before what lies on the disk', () =>
        inProject({ disk: { 'models.py': models } }, async (editor) => {
            const other = await editor.open('models.py', models.replace('kernel', '').replace('8, size', '8, 7'));
            const file = await editor.open('train.py', train.replace('(8, 8, 1)', '(6, 6, 1)'));
            await file.pull();
            assert.deepEqual(await other.squiggles(), ['conv-eats-image at 7']);
        }));

    it('has an open file asked about again when another one changes it, and tells of both', () =>
        inProject({}, async (editor) => {
            const other = await editor.open('models.py', models);
            const file = await editor.open('train.py', train);
            assert.deepEqual([await other.squiggles(), await file.squiggles()], [[], []]);
            await file.edit({ at: 'size=5', to: 'size=9' });
            await file.pull();
            await editor.nextRefresh();
            assert.deepEqual(await other.squiggles(), [found]);
            await other.edit({ at: '(8, size', to: '(8, min(size, 8)' });
            assert.deepEqual(await other.squiggles(), []);
        }));

    it('finds new mistakes in a file in which nobody wrote', () =>
        inProject({}, async (editor) => {
            const sizes = await editor.open('sizes.py', 'WINDOW = 2\n');
            const text = 'import keras\nfrom sizes import WINDOW\n\ninputs = keras.Input((4, 4, 3))\n';
            const file = await editor.open('net.py', `${text}x = keras.layers.MaxPooling2D(WINDOW)(inputs)\n`);
            assert.deepEqual([await sizes.squiggles(), await file.squiggles()], [[], []]);
            await sizes.edit({ at: 'WINDOW = 2', to: 'WINDOW = 5' });
            await sizes.pull();
            await editor.nextRefresh();
            assert.deepEqual(await file.squiggles(), ['pool-eats-image at WINDOW']);
        }));

    it('hears of files on the disk that change, go, come and are renamed', () => {
        const disk: Record<string, string> = { 'models.py': models.replace('8, size', '8, 9') };
        return inProject({ disk }, async (editor) => {
            const file = await editor.open('train.py', train);
            await file.pull();
            assert.equal((await editor.nextPublished()).diagnostics.length, 1);
            disk['models.py'] = models;
            await changed(editor, 'models.py', 2);
            assert.equal((await editor.nextPublished()).diagnostics.length, 0);

            disk['nets.py'] = models.replace('8, size', '8, 9');
            delete disk['models.py'];
            await changed(editor, 'models.py', 3);
            await changed(editor, 'nets.py', 1);
            await file.edit({ at: 'from models', to: 'from nets' });
            await file.pull();
            const { uri, diagnostics } = await editor.nextPublished();
            assert.deepEqual([uri, diagnostics.length], [`${root}/nets.py`, 1]);
            delete disk['nets.py'];
            await changed(editor, 'nets.py', 3);
            assert.equal((await editor.nextPublished()).diagnostics.length, 0);
        });
    });

    it('ends where files import each other', () =>
        inProject({}, async (editor) => {
            const first = await editor.open('first.py', `import second\n${models}\n\nsecond.run()\n`);
            const second = await editor.open(
                'second.py',
                'import first\n\ndef run():\n    first.build_model((2, 2, 1))\n',
            );
            await second.pull();
            assert.deepEqual(await first.squiggles(), [found]);
        }));

    it('fixes the file in which the value is written', () =>
        inProject({}, async (editor) => {
            const other = await editor.open('models.py', models);
            const file = await editor.open('train.py', tooLarge);
            await file.pull();
            assert.deepEqual(await other.squiggles(), [found]);
            const actions = await other.codeActions('size, activation');
            const preferred = actions.find((it) => it.isPreferred);
            await other.apply(preferred?.edit);
            assert.match(other.text, /padding="same"/);
            assert.deepEqual(await other.squiggles(), []);
        }));

    it('silences what only another file knows of', () =>
        inProject({}, async (editor) => {
            const other = await editor.open('models.py', models);
            await (await editor.open('train.py', tooLarge)).pull();
            assert.deepEqual(await other.squiggles(), [found]);
            const actions = await other.codeActions('size, activation');
            await other.apply(actions.find(({ title }) => title.startsWith('Ignore'))?.edit);
            assert.match(other.text, /"relu"\),  # footgun: ignore\[conv-eats-image\]/);
            assert.deepEqual(await other.squiggles(), []);
        }));

    it('fixes what was written in one file and went wrong in another', () =>
        inProject({}, async (editor) => {
            const dense = 'layers.Dense(10, activation="relu", kernel_initializer=init), layers.Dense(1)';
            const net = `keras.Sequential([keras.Input((20,)), ${dense}])`;
            const text = `import keras\nfrom keras import layers\n\ndef build(init):\n    return ${net}\n`;
            const other = await editor.open('nets.py', text);
            const file = await editor.open('train.py', 'from nets import build\n\nmodel = build("zeros")\n');
            await file.pull();
            assert.deepEqual(await other.squiggles(), ['constant-kernel-init at init']);
            const edit = (await other.codeActions('init),')).find((it) => it.isPreferred)?.edit;
            const textDocument = { uri: file.uri, version: 1 };
            const edits = [{ range: file.rangeOf('"zeros"'), newText: '"he_normal"' }];
            assert.deepEqual(edit?.documentChanges, [{ textDocument, edits }]);
            await file.apply(edit);
            await file.pull();
            assert.deepEqual(await other.squiggles(), []);
        }));

    it('tells clients that are sent diagnostics', () =>
        inProject(
            { capabilities: plainEditor, settings: undefined, initializationOptions: settings },
            async (editor) => {
                const other = await editor.open('models.py', models);
                assert.deepEqual((await editor.nextPublished()).diagnostics, []);
                const file = await editor.open('train.py', tooLarge);
                const sent = [await editor.nextPublished(), await editor.nextPublished()];
                assert.deepEqual(
                    sent.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]).sort(),
                    [
                        [other.uri, ['conv-eats-image']],
                        [file.uri, []],
                    ],
                );
                await file.close();
                const after = [await editor.nextPublished(), await editor.nextPublished()];
                assert.deepEqual(
                    after.map(({ diagnostics }) => diagnostics),
                    [[], []],
                );
            },
        ));

    it('shows the network that an imported function makes above the call', () =>
        inProject({ disk: { 'models.py': models } }, async (editor) => {
            const file = await editor.open('train.py', train);
            const lenses = await editor.client.sendRequest('textDocument/codeLens', {
                textDocument: { uri: file.uri },
            });
            const [lens, ...others] = lenses as readonly CodeLens[];
            assert.deepEqual([lens?.range.start.line, others], [2, []]);
            assert.match(lens?.command?.title ?? '', /3 layers, \(None, 8, 8, 1\) → \(None, 10\)/);
        }));

    it('reads nothing outside of the workspace', () => {
        const looked: string[] = [];
        const disk = { look: (uri: string) => (looked.push(uri), undefined), read: () => undefined };
        return loadRealWorld().then((world) =>
            withEditor({ settings, world: { ...withoutDisk(world), disk } }, async (editor) => {
                const file = await editor.open('file:///elsewhere/train.py', train);
                const inner = await editor.open(
                    'deep/train.py',
                    `from ... import models\nfrom .... import x\n${train}`,
                );
                await Promise.all([file.pull(), inner.pull()]);
                assert.deepEqual(
                    looked.filter((uri) => !uri.startsWith(`${root}/`)),
                    [],
                );
                assert.ok(looked.includes(`${root}/models.py`));
            }),
        );
    });

    it('reads a file again only if it has changed', async () => {
        const { parser, analyse, rules } = await loadRealWorld();
        const read: string[] = [];
        const counting: PythonParser = {
            read: (text) => (read.push(text), parser.read(text)),
            rereader: () => parser.rereader(),
            open: (text) => parser.open(text),
        };
        const world = { parser: counting, analyse, ...(rules && { rules }) };
        await withEditor({ settings, world, disk: { 'models.py': models } }, async (editor) => {
            const file = await editor.open('train.py', train);
            await file.pull();
            for (const size of [4, 6, 7]) {
                await file.edit({ at: /size=\d/.exec(file.text)![0], to: `size=${size}` });
                await file.pull();
            }
            assert.deepEqual(read, [models]);
        });
    });

    it('looks at the disk itself where nobody tells it of changes', () => {
        const disk: Record<string, string> = { 'sizes.py': 'WINDOW = 2\n' };
        const workspace = { ...vscode.workspace, didChangeWatchedFiles: {} };
        return inProject({ disk, capabilities: { ...vscode, workspace } }, async (editor) => {
            const text = 'import keras\nfrom sizes import WINDOW\n\ninputs = keras.Input((4, 4, 3))\n';
            const file = await editor.open('net.py', `${text}x = keras.layers.MaxPooling2D(WINDOW)(inputs)\n`);
            assert.deepEqual(await file.squiggles(), []);
            disk['sizes.py'] = 'WINDOW = 5\n';
            assert.deepEqual(await file.squiggles(), ['pool-eats-image at WINDOW']);
        });
    });
});

describe('a project that was checked as a whole', () => {
    it('keeps what was said of a file when others that import it come and go', () => {
        const zeros = models.replace(
            'layers.Flatten(),',
            'layers.Flatten(), layers.Dense(8, activation="relu", kernel_initializer="zeros"),',
        );
        const disk = { 'models.py': `${zeros}\n\nbuild_model((8, 8, 1))\n` };
        const listFiles = () => Promise.resolve([`${root}/models.py`]);
        return loadRealWorld().then((world) =>
            withEditor(
                {
                    capabilities: { ...vscode, window: { workDoneProgress: true } },
                    settings,
                    disk,
                    world: { ...withoutDisk(world), listFiles },
                },
                async (editor) => {
                    editor.client.onRequest('window/workDoneProgress/create', () => undefined);
                    await editor.client.sendRequest('workspace/executeCommand', { command: 'footgun.checkWorkspace' });
                    const codes = async () => (await editor.nextPublished()).diagnostics.map(({ code }) => code).sort();
                    const own = await codes();
                    assert.ok(own.length > 0 && !own.includes('conv-eats-image'), own.join());
                    const file = await editor.open('train.py', tooLarge);
                    await file.pull();
                    assert.deepEqual(await codes(), [...own, 'conv-eats-image'].sort());
                    await file.close();
                    assert.deepEqual(await codes(), own);
                },
            ),
        );
    });
});
