import assert from 'node:assert/strict';
import { CancellationTokenSource, CodeActionRequest, LSPErrorCodes } from 'vscode-languageserver/node';
import type { World } from '../../server/src/lsp/server';
import { plainEditor, withEditor } from '../support/editor';
import { analyseWords } from '../support/words';

const program = 'a = zeros()\nb = sgd()\n';

describe('quick fixes', () => {
    it('stand first, then the comment that silences', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            const actions = await model.codeActions('zeros');
            assert.deepEqual(
                actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred })),
                [
                    { title: 'Заменить на `he_normal`', kind: 'quickfix', isPreferred: true },
                    { title: 'Не замечать `no-zeros` в этой строке', kind: 'quickfix', isPreferred: undefined },
                ],
            );
            assert.deepEqual(actions[0]!.diagnostics, [(await model.pullDiagnostics())[0]]);
            await model.apply(actions[0]!.edit);
            assert.equal(model.text, 'a = he_normal()\nb = sgd()\n');
            assert.deepEqual(await model.squiggles(), ['no-sgd at sgd']);
        }));

    it('are for what the client asks about, or all that the range touches', () =>
        withEditor({ settings: { language: 'en' } }, async (editor) => {
            const model = await editor.open('model.py', program);
            const diagnostics = [...(await model.pullDiagnostics())];
            const titles = async (...asked: Parameters<typeof model.codeActions>) =>
                (await model.codeActions(...asked)).map(({ title }) => title);
            const both = await titles(program);
            assert.deepEqual(both, [
                'Replace by `he_normal`',
                'Ignore `no-zeros` on this line',
                'Replace by `adam`',
                'Ignore `no-sgd` on this line',
            ]);
            assert.deepEqual(await titles(program, { diagnostics: diagnostics.slice(1) }), both.slice(2));
            assert.deepEqual(await titles('b ='), []);
            await model.edit({ at: 'a = ', to: 'first = ' });
            assert.deepEqual(
                await titles('sgd', { diagnostics }),
                both.slice(2),
                'diagnostics of a version that is gone',
            );
        }));

    it('come as the client understands them', () =>
        withEditor({ capabilities: plainEditor }, async (editor) => {
            const model = await editor.open('model.py', program);
            await editor.nextPublished();
            const [fix] = await model.codeActions('zeros');
            assert.deepEqual(fix!.edit, {
                changes: { [model.uri]: [{ range: model.rangeOf('zeros'), newText: 'he_normal' }] },
            });
        }));

    it('are not offered to a client that knows only commands', () =>
        withEditor({ capabilities: { textDocument: {} } }, async (editor) => {
            const model = await editor.open('model.py', program);
            await editor.nextPublished();
            assert.deepEqual(await model.codeActions('zeros'), []);
        }));
});

describe('fix all', () => {
    it('applies every sure fix and leaves the rest alone', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'a = zeros(zeros(), ones)  # сеть\r\nb = sgd(zeros())\r\n');
            const actions = await model.codeActions('a', { only: ['source.fixAll'] });
            assert.deepEqual(
                actions.map(({ title, kind }) => ({ title, kind })),
                [{ title: 'footgun: применить все бесспорные исправления', kind: 'source.fixAll.footgun' }],
            );
            await model.apply(actions[0]!.edit);
            assert.equal(model.text, 'a = he_normal(he_normal(), ones)  # сеть\r\nb = sgd(he_normal())\r\n');
        }));

    it('is offered when asked for, and where there is something to do', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            const kinds = async (only: string[]) => (await model.codeActions('a', { only })).map(({ kind }) => kind);
            assert.deepEqual(await kinds(['source']), ['source.fixAll.footgun']);
            assert.deepEqual(await kinds(['source.fixAll.footgun']), ['source.fixAll.footgun']);
            assert.deepEqual(await kinds(['source.organizeImports']), []);
            assert.deepEqual(await kinds(['source.fixAll.eslint']), []);
            assert.deepEqual(await kinds(['refactor']), []);
            await model.edit({ at: 'zeros', to: 'he_normal' });
            assert.deepEqual(await kinds(['source']), []);
        }));
});

/** Where fixes do not go together, each is tried alone. */
const neverTogether: World['analyse'] = (reading, settings) => ({
    ...analyseWords(reading, settings),
    heals: () => false,
});

describe('fix all of a file with many mistakes', () => {
    const many = 'zeros()\n'.repeat(500);

    it('gives way to a newer version', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', many);
            const stale = model.codeActions('zeros', { only: ['source.fixAll'] });
            await model.edit({ at: 'zeros', to: 'ones' });
            await assert.rejects(stale, { code: LSPErrorCodes.ContentModified });
        }));

    it('gives way to other questions, and stops when it is taken back', () =>
        withEditor({ world: { analyse: neverTogether } }, async (editor) => {
            const model = await editor.open('model.py', many);
            const source = new CancellationTokenSource();
            const order: string[] = [];
            const fixAll = editor.client.sendRequest(
                CodeActionRequest.type,
                {
                    textDocument: { uri: model.uri },
                    range: model.rangeOf('zeros'),
                    context: { diagnostics: [], only: ['source.fixAll'] },
                },
                source.token,
            );
            const ended = assert
                .rejects(fixAll, { code: LSPErrorCodes.RequestCancelled })
                .then(() => order.push('fix all'));
            await model.hover('zeros').then(() => order.push('hover'));
            source.cancel();
            await ended;
            assert.deepEqual(order, ['hover', 'fix all']);
        }));
});

describe('silencing a line', () => {
    const cases: readonly (readonly [name: string, before: string, after: string])[] = [
        ['at its end', 'a = zeros()\nb', 'a = zeros()  # footgun: ignore[no-zeros]\nb'],
        ['of the last line', 'a = zeros()', 'a = zeros()  # footgun: ignore[no-zeros]'],
        ['in place of spaces', 'a = zeros()   \r\nb', 'a = zeros()  # footgun: ignore[no-zeros]\r\nb'],
        ['after another comment', 'a = zeros()  # bad\n', 'a = zeros()  # bad  # footgun: ignore[no-zeros]\n'],
        [
            'into the comment that is there',
            'a = zeros(ones)  # footgun: ignore[no-ones]\n',
            'a = zeros(ones)  # footgun: ignore[no-ones, no-zeros]\n',
        ],
    ];
    for (const [name, before, after] of cases) {
        it(`puts the comment ${name}`, () =>
            withEditor({}, async (editor) => {
                const model = await editor.open('model.py', before);
                const silence = (await model.codeActions('zeros')).find(({ title }) => title.includes('no-zeros'));
                await model.apply(silence!.edit);
                assert.equal(model.text, after);
                assert.deepEqual(await model.squiggles(), []);
            }));
    }

    it('puts it into a line of its own where the end of the line is no place for it', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'if x:\n    a = zeros() + \\\n        1\n');
            const silence = (await model.codeActions('zeros')).at(-1)!;
            await model.apply(silence.edit);
            assert.equal(model.text, 'if x:\n    # footgun: ignore[no-zeros]\n    a = zeros() + \\\n        1\n');
            assert.deepEqual(await model.squiggles(), []);
        }));
});
