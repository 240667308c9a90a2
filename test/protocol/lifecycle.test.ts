import assert from 'node:assert/strict';
import type { World } from '../../server/src/lsp/server';
import { plainEditor, withEditor } from '../support/editor';
import { analyseWords } from '../support/words';

describe('the life of a server', () => {
    it('says what it can do', () =>
        withEditor({}, ({ server }) => {
            assert.deepEqual(server, {
                serverInfo: { name: 'footgun', version: '0.0.0' },
                capabilities: {
                    positionEncoding: 'utf-16',
                    textDocumentSync: { openClose: true, change: 2 },
                    notebookDocumentSync: { notebookSelector: [{ notebook: '*', cells: [{ language: 'python' }] }] },
                    hoverProvider: true,
                    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
                    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.footgun'] },
                    inlayHintProvider: true,
                    codeLensProvider: {},
                    documentSymbolProvider: { label: 'footgun' },
                    completionProvider: { triggerCharacters: ['"', "'", '[', ',', ':', '='] },
                    diagnosticProvider: {
                        identifier: 'footgun',
                        interFileDependencies: true,
                        workspaceDiagnostics: false,
                    },
                },
            });
        }));

    it('wants to hear of changed settings, where the client lets it choose', async () => {
        await withEditor({}, async (editor) => {
            await editor.open('model.py', 'zeros').then((model) => model.pull());
            const wanted = editor.registered.map(({ method, registerOptions }) => [method, registerOptions as unknown]);
            assert.deepEqual(wanted, [
                ['workspace/didChangeConfiguration', { section: 'footgun' }],
                [
                    'workspace/didChangeWatchedFiles',
                    { watchers: [{ globPattern: '**/pyproject.toml' }, { globPattern: '**/*.py' }] },
                ],
            ]);
        });
        await withEditor({ capabilities: plainEditor }, (editor) => assert.deepEqual(editor.registered, []));
    });

    it('does not offer to be asked where the client cannot ask', () =>
        withEditor({ capabilities: plainEditor }, ({ server }) => {
            assert.equal(server.capabilities.diagnosticProvider, undefined);
        }));

    it('has nothing to say about a file that is not open, or no longer', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'zeros');
            await model.close();
            assert.deepEqual(await model.pullDiagnostics(), []);
            assert.equal(await model.hover('zeros'), undefined);
            assert.deepEqual(await model.codeActions('zeros'), []);
            await model.edit({ at: 'zeros', to: 'ones' });
            assert.deepEqual(await model.pullDiagnostics(), []);
        }));

    it('takes a file again that was closed, or opened twice', () =>
        withEditor({}, async (editor) => {
            const first = await editor.open('model.py', 'zeros');
            await first.close();
            const second = await editor.open('model.py', 'ones');
            assert.deepEqual(await second.squiggles(), ['no-ones at ones']);
            const third = await editor.open('model.py', 'sgd');
            assert.deepEqual(await third.squiggles(), ['no-sgd at sgd']);
        }));

    it('answers unknown requests with an error, passes over unknown notifications, and goes on', () =>
        withEditor({}, async (editor) => {
            await assert.rejects(editor.client.sendRequest('textDocument/dance', {}), { code: -32601 });
            await editor.client.sendNotification('textDocument/didDance', {});
            await editor.client.sendNotification('$/dance', {});
            const model = await editor.open('model.py', 'zeros');
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
        }));

    it('logs an error of its own, answers empty, and goes on', () => {
        let broken = true;
        const analyse = () => {
            if (broken) throw new Error('a bug of ours');
            throw new Error('another one');
        };
        return withEditor({ world: { analyse } }, async (editor) => {
            const model = await editor.open('model.py', 'zeros');
            assert.deepEqual(await model.pullDiagnostics(), []);
            assert.match(editor.takeLog().join('\n'), /file:\/\/\/project\/model\.py: Error: a bug of ours/);
            broken = false;
            assert.equal(await model.hover('zeros'), undefined);
            assert.match(editor.takeLog().join('\n'), /another one/);
        });
    });

    it('logs a rule that failed, and shows what the others found', () => {
        const analyse: World['analyse'] = (reading, settings, _, options) => {
            options?.onRuleError?.('no-ones', new Error('a bug of ours'));
            return analyseWords(reading, settings);
        };
        return withEditor({ world: { analyse } }, async (editor) => {
            const model = await editor.open('model.py', 'zeros');
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
            assert.match(editor.takeLog().join('\n'), /model\.py: no-ones: Error: a bug of ours/);
        });
    });
});
