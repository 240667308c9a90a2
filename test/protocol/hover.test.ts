import assert from 'node:assert/strict';
import { plainEditor, vscode, withEditor } from '../support/editor';

const page = 'https://github.com/footgun-dev/footgun/blob/main/docs/rules';

describe('hovering over a finding', () => {
    it('gives the heading, the sentences with their numbers, and where to read on', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'a = zeros()');
            assert.deepEqual(await model.hover('zeros'), {
                on: 'zeros',
                text: [
                    '**Слово zeros**',
                    'Стоит на месте 4.',
                    `Подробнее: [no-zeros](${page}/no-zeros.md) · [keras.io: initializers](https://keras.io/api/layers/initializers/)`,
                ].join('\n\n'),
            });
            assert.equal(await model.hover('a'), undefined);
        }));

    it('is plain where the client shows no Markdown', () =>
        withEditor(
            {
                capabilities: {
                    ...plainEditor,
                    textDocument: { ...vscode.textDocument, hover: { contentFormat: ['plaintext'] } },
                },
            },
            async (editor) => {
                const model = await editor.open('model.py', 'a = zeros()');
                const { text } = (await model.hover('zeros'))!;
                assert.match(text, /^Слово zeros\n\nСтоит на месте 4\.\n\nПодробнее: no-zeros <https:/);
            },
        ));
});
