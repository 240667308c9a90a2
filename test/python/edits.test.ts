import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextChange } from '../../server/src/python/parser';
import { loadParser } from '../support/python';
import { below, oneOf, randomFrom } from '../support/random';

const folder = join(__dirname, '../../../test/goodcode');
const programs = readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => readFileSync(join(folder, name), 'utf-8'));

const apply = (text: string, { start, end, text: inserted }: TextChange): string =>
    text.slice(0, start) + inserted + text.slice(end);

const pieces =
    '( ) [ ] { } \' " """ : = , . # \\ x 1 def if for else: f"{ }" % ! @ lambda * ** -> é 😀 return class import async'
        .split(' ')
        .concat(' ', '\n', '    ', '\n    ', '\t', '\r\n', '\n\n', 'x = ', 'f(x)\n');

const network = `import keras

def build(size, *, rate=0.1):
    """A network.

    With words.
    """
    model = keras.Sequential([
        keras.layers.Dense(size, activation="relu"),  # first
        keras.layers.Dropout(rate),
    ])
    for units in [32, 64]:
        model.add(keras.layers.Dense(units))
    return model

try:
    модель = build(3)
except (ValueError, TypeError) as e:
    print(f"нет: {e!r:>{10}}")
`;

describe('edits', () => {
    it('give what reading from scratch gives', async () => {
        const parser = await loadParser();
        const random = randomFrom(7);
        for (let round = 0; round < 8; round++) {
            const lines = oneOf(random, programs).split('\n');
            const first = below(random, Math.max(1, lines.length - 40));
            const document = parser.open(lines.slice(first, first + 40).join('\n'));
            for (let step = 0; step < 30; step++) {
                const { text } = document.reading;
                const start = below(random, text.length + 1);
                const end = Math.min(text.length, start + (random() < 0.4 ? below(random, 5) : 0));
                const change = { start, end, text: random() < 0.7 ? oneOf(random, pieces) : '' };
                assert.deepEqual(
                    document.edit([change]),
                    parser.read(apply(text, change)),
                    JSON.stringify([text, change]),
                );
            }
            document.close();
        }
    });

    it('give the same inside one long statement', async () => {
        const parser = await loadParser();
        const random = randomFrom(11);
        const layers = [
            'Dense(64, activation="relu"),',
            'Conv2D(32, (3, 3), padding="same"),',
            '*more, # and more',
            '{"a": [1, *b], **c},',
            'lambda a, *b: f"{a}",',
        ];
        const items = Array.from({ length: 40 }, () => `    ${oneOf(random, layers)}\n`);
        const document = parser.open(`model = Sequential([\n${items.join('')}])\n`);
        for (let step = 0; step < 120; step++) {
            const { text } = document.reading;
            const start = below(random, text.length + 1);
            const change = { start, end: start, text: oneOf(random, pieces) };
            assert.deepEqual(document.edit([change]), parser.read(apply(text, change)), JSON.stringify([text, change]));
            if (document.reading.problems.length === 0) continue;
            const back = { start, end: start + change.text.length, text: '' };
            assert.deepEqual(document.edit([back]), parser.read(text));
        }
        document.close();
    });

    it('may come several at once, each on what the one before left', async () => {
        const parser = await loadParser();
        const document = parser.open('x = 1\ny = 2\n');
        document.edit([
            { start: 0, end: 1, text: 'first' },
            { start: 10, end: 11, text: 'second' },
            { start: 0, end: 0, text: '# why\n' },
        ]);
        assert.deepEqual(document.reading, parser.read('# why\nfirst = 1\nsecond = 2\n'));
        document.close();
    });

    it('may type a program character by character', async () => {
        const parser = await loadParser();
        const document = parser.open('');
        for (let length = 0; length < network.length; length++) {
            document.edit([{ start: length, end: length, text: network.charAt(length) }]);
            if (length % 7 === 0) assert.deepEqual(document.reading, parser.read(network.slice(0, length + 1)));
        }
        assert.deepEqual(document.reading, parser.read(network));
        assert.deepEqual(document.reading.problems, []);
        document.close();
    });

    it('may type it backwards as well', async () => {
        const parser = await loadParser();
        const document = parser.open('');
        for (let start = network.length - 1; start >= 0; start--) {
            document.edit([{ start: 0, end: 0, text: network.charAt(start) }]);
            if (start % 7 === 0) assert.deepEqual(document.reading, parser.read(network.slice(start)));
        }
        document.close();
    });

    it('leave what they do not touch the same object', async () => {
        const document = (await loadParser()).open('a = f(1)\nb = f(2)\nc = f(3)\n');
        const before = document.reading.module.body;
        const { body } = document.edit([{ start: 15, end: 16, text: '7' }]).module;
        assert.equal(body[0], before[0]);
        assert.equal(body[2], before[2]);
        assert.notEqual(body[1], before[1]);
        document.close();
    });

    it('move what stands behind them, and leave it the same object', async () => {
        const parser = await loadParser();
        const document = parser.open(network);
        const before = document.reading.module.body;
        const { body } = document.edit([{ start: 0, end: 0, text: 'x = 1\n\n' }]).module;
        assert.equal(body.length, before.length + 1);
        for (const [i, statement] of before.entries()) assert.equal(body[i + 1], statement);
        assert.deepEqual(document.reading, parser.read(`x = 1\n\n${network}`));
        document.close();
    });

    it('know which of two equal lines is which', async () => {
        const document = (await loadParser()).open('a()\na()\na()\n');
        const [first, second, third] = document.reading.module.body;
        const { body } = document.edit([{ start: 0, end: 0, text: 'a()\n' }]).module;
        assert.deepEqual(
            body.map((each) => [first, second, third].indexOf(each)),
            [0, 1, 2, -1],
        );
        document.close();
    });

    it('do not fill the memory', async () => {
        const parser = await loadParser();
        const long = `model = Sequential([\n${'    Dense(64, activation="relu"),\n'.repeat(60)}])\n${network}`;
        const { rss } = process.memoryUsage();
        for (let round = 0; round < 20; round++) {
            const document = parser.open(long);
            for (let step = 0; step < 50; step++) {
                document.edit([{ start: 40, end: 40, text: 'x' }]);
                document.edit([{ start: 40, end: 41, text: step % 5 === 0 ? '(' : '' }]);
                if (step % 5 === 0) document.edit([{ start: 40, end: 41, text: '' }]);
            }
            document.close();
        }
        assert.ok(process.memoryUsage().rss - rss < 200 * 2 ** 20);
    });
});

describe('every beginning of a program', () => {
    it('is read without exception, and its whole lines as they are', async () => {
        const parser = await loadParser();
        for (const program of [network, ...programs.slice(0, 3)]) {
            const step = Math.ceil(program.length / 400);
            for (let length = 0; length <= program.length; length += step) parser.read(program.slice(0, length));
        }
    });
});
