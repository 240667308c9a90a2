import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { plainEditor, withEditor, vscode } from '../support/editor';
import { analyseWords } from '../support/words';

const program = 'import keras\nDense(8, zeros())\n';

describe('diagnostics that are asked for', () => {
    it('carry all that an editor shows', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.deepEqual(await model.pullDiagnostics(), [
                {
                    range: { start: { line: 1, character: 9 }, end: { line: 1, character: 14 } },
                    severity: 1,
                    code: 'no-zeros',
                    codeDescription: {
                        href: 'https://github.com/footgun-dev/footgun/blob/main/docs/rules/no-zeros.md',
                    },
                    source: 'footgun',
                    message: '`zeros` — это ошибка',
                    relatedInformation: [
                        {
                            location: {
                                uri: 'file:///project/model.py',
                                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
                            },
                            message: 'первая строка',
                        },
                    ],
                    data: { version: 1, start: 22, end: 27 },
                },
            ]);
        }));

    it('leave out related places where the client shows none', () => {
        const capabilities = { ...vscode, textDocument: { ...vscode.textDocument, diagnostic: {} } };
        return withEditor({ capabilities }, async (editor) => {
            const model = await editor.open('model.py', program);
            const [found] = await model.pullDiagnostics();
            assert.equal(found!.relatedInformation, undefined);
        });
    });

    it('are unchanged as long as nothing has changed', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            const { resultId } = await model.pull();
            assert.deepEqual(await model.pull(resultId), { kind: 'unchanged', resultId });
            await model.edit({ at: 'import keras', to: 'import keras as k' });
            const report = await model.pull(resultId);
            assert.equal(report.kind, 'full');
            assert.notEqual(report.resultId, resultId);
            assert.equal((await model.pull('an id of another life')).kind, 'full');
        }));

    it('are those of the latest version', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
            await model.edit({ at: 'zeros', to: 'ones' });
            assert.deepEqual(await model.squiggles(), ['no-ones at ones']);
            await model.edit({ at: 'ones()', to: '"he_normal"' });
            assert.deepEqual(await model.squiggles(), []);
        }));

    it('are to be asked for again where the text has changed behind the question', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            const stale = model.pull();
            const edited = model.edit({ at: 'zeros', to: 'ones' });
            await assert.rejects(stale, { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
            await edited;
            assert.deepEqual(await model.squiggles(), ['no-ones at ones']);
        }));

    it('are not worked out for a question that is taken back', () => {
        let analysed = 0;
        const analyse: typeof analyseWords = (...given) => {
            analysed++;
            return analyseWords(...given);
        };
        return withEditor({ world: { analyse } }, async (editor) => {
            const model = await editor.open('model.py', program);
            const source = new CancellationTokenSource();
            const answer = model.pull(undefined, source.token);
            source.cancel();
            await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
            assert.equal(analysed, 0);
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
        });
    });

    it('take one analysis a version, whatever is asked about it', () => {
        let analysed = 0;
        const analyse: typeof analyseWords = (...given) => {
            analysed++;
            return analyseWords(...given);
        };
        return withEditor({ world: { analyse } }, async (editor) => {
            const model = await editor.open('model.py', 'ones');
            await Promise.all([model.pull(), model.hover('ones'), model.pull(), model.hover('ones')]);
            assert.equal(analysed, 1);
            await model.edit({ at: 'ones', to: 'one' });
            await model.edit({ at: 'one', to: 'ones' });
            await model.pull();
            assert.equal(analysed, 2);
        });
    });
});

describe('diagnostics that are sent', () => {
    it('come when a file is opened, changed and closed, with its version', () =>
        withEditor({ capabilities: plainEditor }, async (editor) => {
            const model = await editor.open('model.py', program);
            const opened = await editor.nextPublished();
            assert.deepEqual([opened.uri, opened.version], [model.uri, 1]);
            assert.deepEqual(model.drawn(opened.diagnostics), ['no-zeros at zeros']);
            await model.edit({ at: 'zeros', to: 'ones' });
            const changed = await editor.nextPublished();
            assert.deepEqual([changed.version, model.drawn(changed.diagnostics)], [2, ['no-ones at ones']]);
            await model.close();
            assert.deepEqual((await editor.nextPublished()).diagnostics, []);
        }));

    it('come once for all changes that were made meanwhile', () => {
        const capabilities = { ...plainEditor, workspace: { configuration: true } };
        return withEditor({ capabilities }, async (editor) => {
            const { promise, resolve } = later<void>();
            editor.client.onRequest('workspace/configuration', () => promise.then(() => [null]));
            const model = await editor.open('model.py', program);
            await model.edit({ at: 'zeros', to: 'zero' });
            await model.edit({ at: 'zero', to: 'one' });
            await model.edit({ at: 'one', to: 'ones' });
            resolve();
            const { version, diagnostics } = await editor.nextPublished();
            assert.deepEqual([version, model.drawn(diagnostics)], [4, ['no-ones at ones']]);
        });
    });

    it('follow the settings', () =>
        withEditor({ capabilities: plainEditor }, async (editor) => {
            const model = await editor.open('model.py', program);
            await editor.nextPublished();
            await editor.changeSettings({ language: 'en' });
            assert.equal((await editor.nextPublished()).diagnostics[0]!.message, '`zeros` is a mistake');
            await editor.changeSettings({ enable: false });
            assert.deepEqual((await editor.nextPublished()).diagnostics, []);
            await model.close();
            await editor.nextPublished();
        }));
});

function later<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
    let resolve: (value: Value) => void = () => undefined;
    const promise = new Promise<Value>((settle) => (resolve = settle));
    return { promise, resolve };
}
