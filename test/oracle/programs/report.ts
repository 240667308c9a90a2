import pc from 'picocolors';
import { loadAnalyser } from '../../support/analyser';
import { examinePrograms, smallestPrograms, type ExaminedProgram } from './examine';
import { startPrograms } from './keras';
import { recordPrograms, recordWritten } from './facts';
import type { Point } from './compare';
import { examineWritten, writtenFiles } from './written';

export interface ProgramOptions {
    readonly programs: string;
    readonly seed: string;
    readonly examples: string;
    readonly silent?: boolean;
    readonly record?: boolean;
}

/** Compares whole programs, prints a table, and the smallest programs that still go wrong. */
export async function comparePrograms(options: ProgramOptions): Promise<void> {
    const [keras, analyser] = await Promise.all([startPrograms(), loadAnalyser()]);
    console.log(`Keras ${keras.version}, seed ${options.seed}, ${options.programs} programs`);
    const examined = await examinePrograms(keras, analyser, Number(options.seed), Number(options.programs));
    printTable(examined);
    if (options.record) recordPrograms(keras.version, examined);
    else {
        const verdicts: readonly Point['verdict'][] = options.silent ? ['wrong', 'silent'] : ['wrong'];
        for (const verdict of verdicts) {
            for await (const { point, text, count } of smallestPrograms(
                keras,
                analyser,
                examined,
                verdict,
                Number(options.examples),
            )) {
                console.log(`\n${verdict}, ${count}×: ${point.difference}\n${text.replace(/^(?=.)/gm, '    ')}`);
            }
        }
    }
    await keras.close();
}

export interface WrittenOptions {
    readonly written: true | readonly string[];
    readonly record?: boolean;
}

/** Compares programs that people wrote by hand, and prints each difference. */
export async function compareWritten({ written, record }: WrittenOptions): Promise<void> {
    const [keras, analyser] = await Promise.all([startPrograms(), loadAnalyser()]);
    const examined = await examineWritten(keras, analyser, written === true ? writtenFiles() : written);
    printTable(examined);
    if (record) recordWritten(keras.version, examined);
    for (const { text, points } of examined)
        for (const { verdict, difference } of points)
            if (verdict !== 'agrees') console.log(`${verdict}: ${text.split('\n', 1)[0]}: ${difference}`);
    await keras.close();
}

function printTable(examined: readonly ExaminedProgram[]): void {
    const raised = examined.filter(({ keras }) => keras.error?.keras).length;
    const foreign = examined.filter(({ keras }) => keras.error && !keras.error.keras).length;
    console.log(`${examined.length - raised - foreign} run, ${raised} refused by Keras, ${foreign} by Python`);
    const points = examined.flatMap((it) => it.points);
    for (const kind of ['call', 'error', 'model'] as const)
        printRow(
            `${kind}s`,
            points.filter((it) => it.kind === kind).map((it) => it.verdict),
        );
    printRow(
        'programs',
        examined.map(({ points: own }) => worst(own)),
    );
}

function printRow(title: string, verdicts: readonly Point['verdict'][]): void {
    const count = (verdict: Point['verdict']) => verdicts.filter((it) => it === verdict).length;
    const wrong = count('wrong');
    const figures = `${count('agrees')} right, ${count('silent')} unknown, ${wrong} wrong`;
    console.log(`${title.padEnd(12)}${wrong > 0 ? pc.red(figures) : figures}`);
    if (wrong > 0) process.exitCode = 1;
}

const worst = (points: readonly Point[]): Point['verdict'] =>
    (['wrong', 'silent'] as const).find((verdict) => points.some((it) => it.verdict === verdict)) ?? 'agrees';
