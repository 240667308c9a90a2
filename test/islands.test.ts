import assert from 'node:assert/strict';
import type { Program } from '../shared-rules/model/graph';
import type { AnyRule, Finding } from '../shared-rules/rules/rule';
import { rules } from '../shared-rules/rules/index';
import { Around } from '../server/src/analysis/islands';
import { interpret } from '../server/src/keras/interpret';
import { cellsOf } from './support/cells';
import { fixturesIn } from './support/fixtures';
import { loadParser } from './support/python';

/** A rule that must see several islands at once says so: `scope: 'file'`. */
describe('a rule finds on the islands of a program what it finds in the whole', () => {
    for (const folder of ['rules', 'goodcode', 'textbook'])
        for (const { name, text } of fixturesIn(folder))
            it(`test/${folder}/${name}.py`, async () => {
                const parser = await loadParser();
                for (const source of [text, ...cells(text)]) {
                    const { module } = parser.read(source);
                    const { program, islands } = interpret(module, source);
                    const parts = islands.map((island) => new Around().programOf(island, program));
                    for (const rule of rules.filter(({ scope }) => scope !== 'file'))
                        assert.deepEqual(found(rule, parts), found(rule, [program]), rule.id);
                }
            });
});

const found = (rule: AnyRule, programs: readonly Program[]): readonly string[] =>
    programs.flatMap((program) => rule.run(program).map(shown)).sort();

/** All of a finding but the objects that it points at. */
const shown = ({ place, message, severity, related, fixes, explanation, speaksFor }: Finding): string =>
    JSON.stringify([
        place.site,
        message,
        severity,
        related,
        explanation,
        fixes.map(({ title, kind }) => [title, kind]),
        speaksFor.length,
    ]);

/** The programs of a fixture of rules one by one; other files are one program. */
const cells = (text: string): readonly string[] =>
    text.startsWith('# %%') ? cellsOf(text).map((cell) => cell.text) : [];
