import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { show } from '../encoding';
import { NO_KERAS, python, ROOT } from '../keras';
import { judge, type Case } from './judge';

const FACTS = join(ROOT, 'test/oracle/operations/facts.jsonl');

/** What Keras said of some calls of each function, on record so that a test needs no Python. */
export function recordedCases(): readonly Case[] {
    return parse(readFileSync(FACTS, 'utf8'));
}

const parse = (lines: string): readonly Case[] =>
    lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case);

interface Options {
    readonly count: string;
    readonly seed: string;
    readonly function?: string[];
    readonly record?: boolean;
    readonly silent?: boolean;
}

function main({ count, seed, function: names = [], record, silent }: Options): void {
    const script = join(ROOT, 'test/oracle/operations/run.py');
    const run = spawnSync(python, [script, count, seed, ...names], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (run.status !== 0) {
        console.error(run.error ? NO_KERAS : run.stderr);
        process.exitCode = 2;
        return;
    }
    const cases = parse(run.stdout);
    const verdicts = cases.map(judge);
    cases.forEach((it, i) => (verdicts[i] === 'wrong' || (silent && verdicts[i] === 'silent')) && explain(it));
    const figures = (['agrees', 'silent', 'wrong'] as const).map(
        (verdict) => `${verdicts.filter((it) => it === verdict).length} ${verdict}`,
    );
    console.log(`${new Set(cases.map((it) => it.function)).size} functions: ${figures.join(', ')}`);
    if (verdicts.includes('wrong')) process.exitCode = 1;
    else if (record) writeFileSync(FACTS, run.stdout);
}

function explain(it: Case): void {
    const keywords = Object.entries(it.kwargs).map(([name, value]) => `${name}=${show(value)}`);
    console.log(pc.bold(`${it.function}(${[...it.args.map(show), ...keywords].join(', ')})`));
    console.log(`    Keras: ${JSON.stringify(it.outcome)}`);
}

if (require.main === module) {
    main(
        new Command('node out/test/oracle/operations/main.js')
            .description('Compares the functions of keras.ops with live Keras on random calls.')
            .option('--count <n>', 'calls of each function', '40')
            .option('--seed <n>', 'another seed makes other calls', '1')
            .option('--function <name...>', 'only these functions')
            .option('--silent', 'also show where footgun leaves open what Keras knows')
            .option('--record', 'write facts.jsonl, which npm test replays without Keras')
            .parse()
            .opts<Options>(),
    );
}
