// A notebook in a real VS Code: the mistake is underlined in its cell, though the network goes through several cells;
// the hover explains, the quick fix repairs the cell, and the file on the disk is a notebook again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.mjs';
import { VSCode } from './vscode.mjs';

const name = 'notebook.ipynb';

let code;

before(
    async () => {
        const files = { [name]: fileURLToPath(new URL(name, import.meta.url)) };
        const viewport = { width: 1280, height: 1400 };
        code = await VSCode.start({ vsix: process.env.VSIX, chromiumPath: process.env.CHROMIUM, files, viewport });
    },
    { timeout: 120_000 },
);
after(() => code?.close());

test('a notebook: squiggle, hover, quick fix and file', { timeout: 120_000 }, async () => {
    await code.openNotebook(name);
    await eventually(() => code.squiggles(), ['error "zeros"']);

    const zeros = 'kernel_initializer=«"zeros"»';
    assert.match(await code.hover(zeros, 'he_normal'), /Инициализация нулями/);
    const [first] = await code.quickFixes(zeros);
    assert.match(first, /he_normal/);
    await code.takeFirstFix();
    await eventually(() => code.squiggles(), []);

    const before = JSON.parse(await code.read(name));
    const saved = JSON.parse(await code.save(name));
    const sources = ({ cells }) => cells.map(({ source }) => [source].flat().join(''));
    const expected = sources(before).map((source) => source.replace('"zeros"', '"he_normal"'));
    assert.deepEqual(sources(saved), expected);
});

test('a notebook: lenses, hints, and what another cell changes', { timeout: 120_000 }, async () => {
    await eventually(
        async () => (await code.lenses()).map(plain),
        ['Sequential: 2 слоя, (None, 39) → (None, 1), 2625 параметров'],
    );
    assert.match(await code.text(), /layers\.Dense\(1\)\)\s*→ \(None, 1\)/);
    await code.replace('units = «64»', '32');
    await eventually(
        async () => (await code.lenses()).map(plain),
        ['Sequential: 2 слоя, (None, 39) → (None, 1), 1313 параметров'],
    );
});

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');
