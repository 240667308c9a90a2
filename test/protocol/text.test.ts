import assert from 'node:assert/strict';
import { withEditor } from '../support/editor';

/** Every place of a word that the rules of these tests know, as a person would count it. */
describe('the text of an open file', () => {
    it('is counted in UTF-16 units, whatever stands before', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'имя = "сеть 🧠"; zeros  # ошибка\n');
            const [found] = await model.pullDiagnostics();
            assert.deepEqual(found!.range, { start: { line: 0, character: 17 }, end: { line: 0, character: 22 } });
        }));

    for (const [name, lineBreak] of [
        ['\\n', '\n'],
        ['\\r\\n', '\r\n'],
        ['\\r', '\r'],
    ] as const) {
        it(`changes bit by bit with lines that end in ${name}`, () =>
            withEditor({}, async (editor) => {
                const lines = ['# Сеть 🧠🧠', 'x = "ёж"; y = zeros()', 'z = 1'];
                const model = await editor.open('model.py', lines.join(lineBreak));
                assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
                await model.edit({ at: '🧠🧠', to: '🧠 и 🧠' + lineBreak });
                await model.edit({ at: '"ёж"', to: '"🦔🦔🦔"' });
                await model.edit({ at: 'z = 1', to: 'z = ones()' });
                const ranges = (await model.pullDiagnostics()).map(({ range }) => range);
                assert.deepEqual(ranges, [model.rangeOf('zeros'), model.rangeOf('ones')]);
            }));
    }

    it('takes several changes at once, each meant for what the one before left', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'a = 1\nb = 2\n');
            await model.edit(
                { at: 'a = 1', to: 'первая = "🧠"\nc = 3' },
                { at: 'c = 3', to: 'c = zeros()' },
                { at: 'zeros', to: 'ones' },
                { at: 'b = 2', to: 'b = zeros()' },
            );
            assert.deepEqual(await model.squiggles(), ['no-ones at ones', 'no-zeros at zeros']);
        }));

    it('may be sent whole', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'zeros\n');
            await model.replaceAll('новый = ones\n');
            assert.deepEqual(await model.squiggles(), ['no-ones at ones']);
            await model.edit({ at: 'ones', to: 'zeros' });
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
        }));

    it('may be broken', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'model.add(Dense(8, zeros()\ndef (((\n\0 "');
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
            assert.equal((await model.hover('zeros'))?.on, 'zeros');
        }));

    it('may have changes outside itself: they count to its end', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', 'x = 1');
            const far = { line: 99, character: 99 };
            await editor.client.sendNotification('textDocument/didChange', {
                textDocument: { uri: model.uri, version: 2 },
                contentChanges: [{ range: { start: far, end: far }, text: '\nzeros' }],
            });
            const [found] = await model.pullDiagnostics();
            assert.deepEqual(found!.range.start, { line: 1, character: 0 });
        }));

    it('may be huge', () =>
        withEditor({}, async (editor) => {
            const lines = Array.from({ length: 20_000 }, (_, i) => `слой_${i} = Dense(${i}, activation="relu")`);
            const model = await editor.open('model.py', [...lines, 'zeros'].join('\n'));
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros']);
            await model.edit({ at: 'слой_19999', to: 'ones; слой' });
            assert.deepEqual(await model.squiggles(), ['no-ones at ones', 'no-zeros at zeros']);
        }));
});
