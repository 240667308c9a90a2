import assert from 'node:assert/strict';
import { analyse, Memory } from '../server/src/analysis/analyse';
import { defaultSettings } from '../server/src/analysis/analysis';
import type { Analysis } from '../server/src/analysis/analysis';
import type { PythonParser, TextChange } from '../server/src/python/parser';
import type { Reading } from '../server/src/python/syntax';
import { fixturesIn } from './support/fixtures';
import { loadParser } from './support/python';
import { below, oneOf, randomFrom } from './support/random';

/** As many edits of each program, from a seed of its own. */
const EDITS = Number(process.env['FOOTGUN_EDITS'] ?? 4);
const SEED = Number(process.env['FOOTGUN_SEED'] ?? 1);

const settings = { ...defaultSettings, profile: 'strict' } as const;

describe('an analysis after edits is the one from scratch', function () {
    this.timeout(120_000);

    for (const folder of ['rules', 'goodcode', 'textbook'])
        it(`test/${folder}`, async () => {
            const parser = await loadParser();
            for (const [i, { name, text }] of fixturesIn(folder).entries()) edit(name, text, SEED * 1000 + i, parser);
        });
});

function edit(name: string, original: string, seed: number, parser: PythonParser): void {
    const random = randomFrom(seed);
    const changes: TextChange[] = [];
    const document = parser.open(original);
    const memory = new Memory();
    const understand = (reading: Reading, known?: Memory) =>
        shown(
            analyse(reading, settings, (text) => parser.read(text), { onRuleError, ...(known && { memory: known }) }),
        );
    understand(document.reading, memory);
    for (let step = 0; step < EDITS; step++) {
        const { text } = document.reading;
        const change = changeOf(text, original, random);
        changes.push(change);
        const reading = document.edit([change]);
        const expected = understand(parser.read(reading.text));
        assert.deepEqual(understand(reading, memory), expected, `${name}: ${JSON.stringify(changes)}`);
    }
    document.close();
}

/** What people do: type, delete, write a number anew, copy, move and drop lines. */
function changeOf(text: string, original: string, random: () => number): TextChange {
    const at = below(random, text.length + 1);
    const line = (from: string) => oneOf(random, from.split('\n'));
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at) + 1 || text.length;
    const digits = /\d+/.exec(text.slice(at));
    switch (below(random, 6)) {
        case 0:
            return { start: at, end: at, text: oneOf(random, ['x', '1', '(', ')', ' ', '"', ',', '\n', 'Dense(3)\n']) };
        case 1:
            return { start, end, text: '' };
        case 2:
            return { start, end: start, text: `${line(original)}\n` };
        case 3:
            return { start: at, end: Math.min(text.length, at + 1), text: '' };
        case 4:
            return { start, end, text: `${line(text)}\n` };
        default: {
            const place = at + (digits?.index ?? 0);
            return { start: place, end: place + (digits?.[0].length ?? 0), text: String(below(random, 300)) };
        }
    }
}

/** Everything that a user could see of it. */
function shown({ diagnostics, summary }: Analysis): unknown {
    return { diagnostics: diagnostics.map((it) => JSON.parse(JSON.stringify(it)) as unknown), summary };
}

function onRuleError(rule: string, error: unknown): never {
    throw new Error(`${rule} threw`, { cause: error });
}
