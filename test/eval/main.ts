import { join } from 'node:path';
import { Command } from 'commander';
import { check } from './check';
import { compare } from './compare';
import { readKnowledge } from './judged';
import { programsIn } from './program';
import { everyFinding, report, unjudgedRows } from './report';

interface Options {
    readonly profile: string;
    readonly knowledge: string;
    readonly list?: boolean;
    readonly rows?: boolean;
}

/** Evaluates footgun on public programs that were fetched beforehand, and holds the findings against what was judged. */
function evaluate(paths: readonly string[], { profile, knowledge: folder, list, rows }: Options): void {
    const knowledge = readKnowledge(folder);
    const programs = programsIn(paths, knowledge.sources);
    const { found, models, complaints } = check(programs, profile);
    const evaluation = compare(programs, found, knowledge);
    process.stderr.write(complaints);
    if (rows) return void process.stdout.write(unjudgedRows(evaluation));
    if (list) process.stdout.write(`${everyFinding(evaluation)}\n`);
    process.stdout.write(report(evaluation, programs.length, models));
    if (evaluation.verdicts.some(({ judged }) => judged?.right === false)) process.exitCode = 1;
}

new Command('eval')
    .description('precision on good code and recall on faults, over public programs fetched beforehand')
    .argument('<path...>', 'programs, or folders with programs in them; …/OWNER/NAME/… or …/OWNER+NAME/…')
    .option('--profile <name>', 'which rules speak', 'standard')
    .option('--knowledge <folder>', 'where `judged` and `faults` lie', join(__dirname, '../../../test/eval'))
    .option('--list', 'every finding, for reading')
    .option('--rows', 'only what nobody has judged yet, as rows for the tables')
    .action(evaluate)
    .parse();
