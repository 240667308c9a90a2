import assert from 'node:assert/strict';
import { NotebookCellKind, type NotebookDocumentChangeEvent } from 'vscode-languageserver/node';
import { analyse } from '../../server/src/analysis/analyse';
import type { Analysis } from '../../server/src/analysis/analysis';
import { joinCells } from '../../server/src/features/cells';
import { OpenNotebook } from '../../server/src/lsp/openNotebook';
import { words } from '../../shared-rules/model/text';
import type { PythonParser } from '../../server/src/python/parser';
import { loadParser } from '../support/python';
import { below, oneOf, randomFrom } from '../support/random';

const settings = { profile: 'strict', rules: {} } as const;

/** What people have in cells, whole and half. */
const pieces = [
    'import keras\nfrom keras import layers',
    'model = keras.Sequential()\nmodel.add(keras.Input((39,)))',
    'model.add(layers.Dense(64, kernel_initializer="zeros", activation="relu"))',
    'model.add(layers.Dense(10))\nmodel.add(layers.Dropout(0.5))',
    'model.compile(optimizer="sgd", loss="mse")',
    '%%time\nmodel.add(layers.Dense(10, activation="softmax"))',
    '%%bash\necho "',
    '!pip install keras\n%matplotlib inline',
    'x = (1,\n',
    '"""text',
    '',
    'for i in range(3):\n    model.add(layers.Dense(i + 1))',
    'await model.fit()  # сеть 🙂\r\n',
];

interface Cell {
    readonly uri: string;
    readonly text: string;
}

describe('a notebook under edit', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    it('means what it would mean if it were opened as it is', () => {
        for (let seed = 1; seed <= 12; seed++) {
            const random = randomFrom(seed);
            let cells: readonly Cell[] = Array.from({ length: 6 }, (_, i) => ({
                uri: `c${i}`,
                text: oneOf(random, pieces),
            }));
            const items = cells.map(({ uri, text }) => ({ uri, languageId: 'python', version: 1, text }));
            const notebook = { uri: 'n', notebookType: 'jupyter-notebook', version: 1, cells: cells.map(asCell) };
            const sources = { resolve: () => undefined };
            const open = new OpenNotebook(notebook, items, { parser, analyse }, sources, fail);
            for (let step = 0; step < 40; step++) {
                const [next, change] = changed(cells, random, `s${step}`);
                cells = next;
                open.change({ cells: change });
                if (below(random, 3) === 0) continue;
                const { text } = joinCells(cells.map((cell) => cell.text));
                assert.equal(open.joined.text, text, `seed ${seed}, step ${step}`);
                assert.deepEqual(
                    drawn(open.analysis(settings)),
                    drawn(fresh(text)),
                    `seed ${seed}, step ${step}\n${text}`,
                );
            }
            open.close();
        }
    });

    function fresh(text: string): Analysis {
        const read = (changed: string) => parser.read(changed);
        return analyse(read(text), settings, read, { onRuleError: fail });
    }
});

const fail = (part: string, error: unknown): never => {
    throw new Error(part, { cause: error });
};

const drawn = ({ diagnostics }: Analysis): readonly string[] =>
    diagnostics.map(({ rule, site, message }) => `${site.start}:${site.end} ${rule} ${words(message, 'en')}`);

const asCell = ({ uri }: Cell) => ({ kind: NotebookCellKind.Code, document: uri });

/** A keystroke, a cell more, a cell less, or one that moves. */
function changed(
    cells: readonly Cell[],
    random: () => number,
    uri: string,
): readonly [readonly Cell[], NonNullable<NotebookDocumentChangeEvent['cells']>] {
    const at = below(random, cells.length);
    const cell = cells[at];
    const way = below(random, 10);
    if (!cell || way === 0) {
        const added = { uri, text: oneOf(random, pieces) };
        const didOpen = [{ uri, languageId: 'python', version: 1, text: added.text }];
        const array = { start: at, deleteCount: 0, cells: [asCell(added)] };
        return [cells.toSpliced(at, 0, added), { structure: { array, didOpen } }];
    }
    if (way === 1) {
        const structure = { array: { start: at, deleteCount: 1 }, didClose: [{ uri: cell.uri }] };
        return [cells.toSpliced(at, 1), { structure }];
    }
    if (way === 2) {
        const moved = cells.toSpliced(at, 1).toSpliced(below(random, cells.length), 0, cell);
        const array = { start: 0, deleteCount: cells.length, cells: moved.map(asCell) };
        return [moved, { structure: { array } }];
    }
    const text = typed(cell.text, random);
    const changes = [{ text }];
    const edited = { document: { uri: cell.uri, version: 2 }, changes };
    return [cells.with(at, { ...cell, text }), { textContent: [edited] }];
}

function typed(text: string, random: () => number): string {
    const at = below(random, text.length + 1);
    const ways = [
        () => text.slice(0, at) + oneOf(random, ['1', '(', '"', '\n', ' ', 'x', '#', '%%time\n']) + text.slice(at),
        () => text.slice(0, at) + text.slice(at + 1 + below(random, 3)),
        () => oneOf(random, pieces),
    ];
    return oneOf(random, ways)();
}
