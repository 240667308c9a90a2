import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis/analyse';
import { defaultSettings } from '../../server/src/analysis/analysis';
import type { ProgramSummary } from '../../server/src/analysis/summary';
import { applications } from '../../shared-rules/keras/applications';
import { loadParser } from '../support/python';
import { judge, type Traced, type TracedModel } from './judgement';

const folder = join(__dirname, '../../../test/oracle/features');

/** What `python test/oracle/features/record.py` printed of one program. */
interface Fact extends Traced {
    readonly file: string;
    readonly title: string;
}

/**
 * Programs that build networks with all that Python has, and what Keras makes of them. Those of older times have a twin
 * of today, which Keras has run.
 */
describe('programs as people write them', () => {
    for (const fact of facts()) {
        it(`${fact.file}: ${fact.title}`, async () => {
            const summary = await summaryOf(programs(fact.file).get(fact.title) ?? '');
            const { said } = judge(fact, summary);
            // What the program's text does not tell must be left open, and said.
            if (fact.title.endsWith('(not known)')) return assertOpen(said, summary);
            assert.deepEqual([...said, ...unlike(fact.models ?? [], summary)], []);
            const old = programs(fact.file).get(`${fact.title} (long ago)`);
            if (old !== undefined) assert.deepEqual(networksOf(await summaryOf(old)), networksOf(summary));
        });
    }
});

function assertOpen(said: readonly string[], { models, unknown }: ProgramSummary): void {
    assert.deepEqual(
        said.filter((line) => /wrong|strange|invented|missing/.test(line)),
        [],
    );
    assert.ok(models.every(({ params }) => params === undefined));
    assert.ok(unknown.length > 0);
}

function facts(): readonly Fact[] {
    const lines = readFileSync(join(folder, 'facts.jsonl'), 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Fact);
}

/** The programs of a file by their titles, their lines where they stand in the file. */
function programs(file: string): ReadonlyMap<string, string> {
    const found = new Map<string, string[]>();
    let current: string[] = [];
    readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .forEach((line, i) => {
            if (line.startsWith('# %% ')) found.set(line.slice(5), (current = Array<string>(i).fill('')));
            current.push(line);
        });
    return new Map([...found].map(([title, lines]) => [title, lines.join('\n') + '\n']));
}

async function summaryOf(text: string): Promise<ProgramSummary> {
    const parser = await loadParser();
    return analyse(parser.read(text), defaultSettings, (changed) => parser.read(changed)).summary;
}

/** A network of `keras.applications` is one step until somebody reaches into it. */
const standsForAll = ({ layers }: ProgramSummary['models'][number]): boolean =>
    layers.some((row) => Object.hasOwn(applications, row.class));

/** Layers of models that are not those of Keras, in its order. */
function unlike(models: readonly TracedModel[], summary: ProgramSummary): readonly string[] {
    return models.flatMap((model) => {
        const here = summary.models.filter(({ line }) => line === model.line);
        const shown = here.map((it) => JSON.stringify(it.layers.map((row) => [row.class, row.name])));
        const theirs = JSON.stringify((model.layers ?? []).map(([kind, name]) => [kind, name]));
        const isKnown = here.some((it) => it.params === model.params);
        if (!isKnown)
            return [`${model.line}: ${model.params} parameters, not ${here.map((it) => it.params).join(' ')}`];
        return shown.includes(theirs) || isOwnClass(model) || here.some(standsForAll)
            ? []
            : [`${model.line}: layers ${theirs}, not ${shown.join(' ')}`];
    });
}

/** What `call` of a class applies stands in the order of the calls, not of its attributes. */
const isOwnClass = ({ class: kind }: TracedModel): boolean => kind !== 'Sequential' && kind !== 'Functional';

const networksOf = ({ models, calls }: ProgramSummary): unknown => ({
    models: models.map(({ class: kind, params, outputs }) => ({ kind, params, outputs })),
    calls: calls.map(({ class: kind, outputShapes, params }) => ({ kind, outputShapes, params })),
});
