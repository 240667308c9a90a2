import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyShape } from '../../shared-rules/model/shape';
import { interpret } from '../../server/src/keras/interpret';
import { summarise } from '../../server/src/analysis/summarise';
import type { PythonParser } from '../../server/src/python/parser';
import { loadParser } from '../support/python';

/**
 * Programs for Keras 1 and 2 with the shapes that they meant: those of the program beside each one, which Keras 3.15.1
 * has printed. `errors` counts what Keras 3.15.1 refuses of the old one: call by call, and import by import.
 */
describe('programs of older versions', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    const seen = (text: string) => {
        const interpretation = interpret(parser.read(text).module, text);
        const { models, calls, errors } = summarise(interpretation, text);
        const shapes = (models.at(-1)?.layers ?? []).flatMap(({ outputShapes }) => outputShapes.map(shown));
        const life = interpretation.program.models.at(-1)?.life.map(({ kind }) => kind) ?? [];
        return { shapes, calls: calls.flatMap(({ outputShapes }) => outputShapes.map(shown)), errors, life };
    };

    for (const name of ['eras-layers', 'eras-recurrent', 'eras-networks', 'eras-training']) {
        describe(name, () => {
            for (const { title, facts, old, today } of programsIn(`${name}.py`)) {
                it(title, () => {
                    const { shapes, calls, errors, life } = seen(old);
                    assert.deepEqual(shapes, shapesOf(facts.get('shapes')));
                    if (facts.has('calls')) assert.deepEqual(calls, shapesOf(facts.get('calls')));
                    if (facts.has('life')) assert.equal(life.join(' '), facts.get('life'));
                    assert.equal(errors.length, Number(facts.get('errors')), JSON.stringify(errors, undefined, 1));
                });
                if (today === '') continue;
                it(`${title}, as it is written today`, () => {
                    const { shapes, errors } = seen(today);
                    const meant = shapesOf(facts.get('today') ?? facts.get('shapes'));
                    assert.deepEqual({ shapes, errors }, { shapes: meant, errors: [] });
                });
            }
        });
    }
});

const shapesOf = (text = ''): readonly string[] => text.match(/\([^)]*\)|\?/g) ?? [];

function shown(shape: AnyShape): string {
    const sizes = shape?.map((size) => (size === null ? 'None' : (size ?? '?')));
    return sizes ? `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})` : '?';
}

interface OldProgram {
    readonly title: string;
    readonly facts: ReadonlyMap<string, string>;
    readonly old: string;
    readonly today: string;
}

function programsIn(file: string): readonly OldProgram[] {
    const text = readFileSync(join(__dirname, '../../../test/inspect', file), 'utf-8');
    const [, ...cells] = text.split(/^# %% /m);
    return cells.map((cell) => {
        const [title = ''] = cell.split('\n');
        const [old = '', today = ''] = cell.slice(title.length).split(/^# today\n/m);
        const facts = [...old.matchAll(/^# (\w+): ?(.*)$/gm)].map(
            ([, fact = '', value = '']) => [fact, value] as const,
        );
        return { title, facts: new Map(facts), old, today: today.trim() };
    });
}
