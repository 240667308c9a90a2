import assert from 'node:assert/strict';
import {
    ExecuteCommandRequest,
    FileChangeType,
    ShowMessageNotification,
    WorkDoneProgress,
    WorkDoneProgressCancelNotification,
    WorkDoneProgressCreateRequest,
    type ClientCapabilities,
} from 'vscode-languageserver/node';
import { root, vscode, withEditor, type Editor } from '../support/editor';

const capabilities: ClientCapabilities = { ...vscode, window: { workDoneProgress: true } };

/** A workspace whose files can be listed. */
async function withFiles(disk: Record<string, string>, test: (editor: Editor) => Promise<void>): Promise<void> {
    const listFiles = () =>
        Promise.resolve(
            Object.keys(disk)
                .filter((name) => name.endsWith('.py'))
                .map(uriOf),
        );
    await withEditor({ capabilities, disk, world: { listFiles } }, (editor) => {
        editor.client.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
        return test(editor);
    });
}

const uriOf = (name: string): string => `${root}/${name}`;

const check = (editor: Editor): Promise<unknown> =>
    editor.client.sendRequest(ExecuteCommandRequest.type, { command: 'footgun.checkWorkspace' });

async function told(editor: Editor): Promise<readonly [string, readonly unknown[]]> {
    const { uri, diagnostics } = await editor.nextPublished();
    return [uri.slice(root.length + 1), diagnostics.map(({ code }) => code)];
}

describe('the whole workspace', () => {
    it('is checked when somebody asks for it, without what is open or left out', () => {
        const disk = {
            'a.py': 'model = zeros',
            'b.py': 'model = 1',
            'c.py': 'print("zeros")',
            'old/d.py': 'model = zeros',
            'open.py': 'model = zeros',
            'pyproject.toml': '[tool.footgun]\nexclude = ["old"]\n',
        };
        return withFiles(disk, async (editor) => {
            const messages: string[] = [];
            editor.client.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
            const model = await editor.open('open.py', disk['open.py']);
            assert.equal((await model.squiggles()).length, 1);
            assert.deepEqual(await check(editor), { files: 5, findings: 2 });
            assert.deepEqual(await told(editor), ['a.py', ['no-zeros']]);
            assert.deepEqual(messages, ['footgun: проверено 5 файлов, 2 находки']);
        });
    });

    it('is told anew when files or settings change, and no longer of what is opened', () => {
        const disk: Record<string, string> = { 'a.py': 'model = zeros', 'b.py': 'model = ones' };
        return withFiles(disk, async (editor) => {
            await check(editor);
            assert.deepEqual(
                [await told(editor), await told(editor)],
                [
                    ['a.py', ['no-zeros']],
                    ['b.py', ['no-ones']],
                ],
            );
            disk['a.py'] = 'model = zeros, ones';
            const changes = [{ uri: uriOf('a.py'), type: FileChangeType.Changed }];
            await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
            assert.deepEqual(await told(editor), ['a.py', ['no-zeros', 'no-ones']]);
            await editor.changeSettings({ rules: { 'no-ones': 'off' } });
            assert.deepEqual(
                [await told(editor), await told(editor)],
                [
                    ['a.py', ['no-zeros']],
                    ['b.py', []],
                ],
            );
            await editor.open('a.py', disk['a.py']);
            assert.deepEqual(await told(editor), ['a.py', []]);
        });
    });

    it('shows how far it is, and stops when it is told to', () => {
        const disk = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`m${i}.py`, 'model = zeros']));
        return withFiles(disk, async (editor) => {
            const shown: string[] = [];
            editor.client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
                editor.client.onProgress(WorkDoneProgress.type, token, (value) => {
                    shown.push(value.kind === 'report' ? `${value.percentage} ${value.message}` : value.kind);
                    if (shown.length === 3)
                        void editor.client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
                });
            });
            await check(editor);
            assert.deepEqual(shown.slice(0, 3), ['begin', '0 m0.py', '2 m1.py']);
            assert.equal(shown.at(-1), 'end');
            assert.ok(shown.length < 50, `${shown.length} messages`);
            for (let left = shown.length - 2; left > 0; left--) assert.deepEqual((await told(editor))[1], ['no-zeros']);
        });
    });
});
