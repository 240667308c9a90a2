import assert from 'node:assert/strict';
import { analyse } from '../server/src/analysis/analyse';
import { Memory } from '../server/src/analysis/memory';
import { defaultSettings } from '../server/src/analysis/analysis';
import type { Analysis } from '../server/src/analysis/analysis';
import type { PythonParser, TextChange } from '../server/src/python/parser';
import type { Reading } from '../server/src/python/syntax';
import { fixturesIn } from './support/fixtures';
import { loadParser } from './support/python';
import { changeOf } from './support/changes';
import { randomFrom } from './support/random';

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

/** Everything that a user could see of it. */
function shown({ diagnostics, summary }: Analysis): unknown {
    return { diagnostics: diagnostics.map((it) => JSON.parse(JSON.stringify(it)) as unknown), summary };
}

function onRuleError(rule: string, error: unknown): never {
    throw new Error(`${rule} threw`, { cause: error });
}
