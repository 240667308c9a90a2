import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { showConfiguration } from './encoding';
import { contradictions, examine, smallestWrong, type Examined } from './examine';
import { record } from './facts';
import { NO_KERAS, python, ROOT, startKeras, type Keras } from './keras';
import type { Result, Results, TensorResult } from './outcome';
import { comparePrograms, compareWritten } from './programs/report';
import { layers } from '../../shared-rules/layers';
import { showShape } from '../../shared-rules/model/shape';

interface Options {
    readonly count: string;
    readonly seed: string;
    readonly class?: string[];
    readonly coverage?: boolean;
    readonly silent?: boolean;
    readonly record?: boolean;
    readonly examples: string;
    readonly programs?: string;
    readonly written?: true | string[];
}

const known = new Set(layers.map((spec) => spec.keras.replace('keras.layers.', '')));

async function main(options: Options): Promise<void> {
    if (options.programs !== undefined) return comparePrograms({ ...options, programs: options.programs });
    if (options.written !== undefined) return compareWritten({ ...options, written: options.written });
    const keras = await startKeras();
    if (!keras) {
        console.error(NO_KERAS);
        process.exitCode = 2;
        return;
    }
    checkSignatures();
    if (options.record) await record(keras, options.class ?? [...known].sort(), Number(options.seed));
    else await compareAll(keras, options);
    await keras.close();
}

/** The generated API data must be what this Keras says. */
function checkSignatures(): void {
    const check = spawnSync(python, [join(ROOT, 'scripts/signatures.py'), '--check'], {
        encoding: 'utf8',
        env: { ...process.env, KERAS_BACKEND: 'jax' },
    });
    if (check.status === 0) return;
    console.error(check.stderr.trim().split('\n').at(-1));
    process.exitCode = 1;
}

async function compareAll(keras: Keras, options: Options): Promise<void> {
    console.log(`Keras ${keras.version}, seed ${options.seed}, ${options.count} configurations a class`);
    const chosen = options.class ?? (options.coverage ? Object.keys(keras.layers) : [...known].sort());
    const figures = new Map<string, string>();
    for (const name of chosen) {
        const layer = known.has(name) ? name : (keras.layers[name] ?? name);
        if (!figures.has(layer) && known.has(layer)) figures.set(layer, await compareClass(keras, layer, options));
        const alias = layer === name ? '' : pc.dim(` (it is ${layer})`);
        console.log(`${name.padEnd(44)}${figures.get(layer) ?? pc.dim('no spec: its result is unknown')}${alias}`);
    }
    if (options.coverage) console.log(`${chosen.length} names of ${figures.size} classes with a spec`);
}

/** How many configurations agree; what differs is printed above. */
async function compareClass(keras: Keras, layer: string, options: Options): Promise<string> {
    const examined = await examine(keras, layer, Number(options.seed), Number(options.count));
    const count = (verdict: Examined['verdict']) => examined.filter((it) => it.verdict === verdict).length;
    const fine = examined.filter((it) => it.keras.stage === 'done').length;
    const vague = examined.filter((it) => it.verdict === 'agrees').flatMap(contradictions);
    const wrong = count('wrong') + vague.length;
    const most = Number(options.examples);
    if (wrong > 0) process.exitCode = 1;
    for (const it of await smallestWrong(keras, examined, most)) explain(it);
    vague.slice(0, most).forEach(explain);
    if (options.silent)
        examined
            .filter((it) => it.verdict === 'silent')
            .slice(0, most)
            .forEach(explain);
    const figures = `${count('agrees')} agree (${fine} run), ${count('silent')} silent, ${wrong} wrong`;
    return wrong > 0 ? pc.red(figures) : figures;
}

function explain({ configuration, keras, ours }: Examined): void {
    console.log(`  ${showConfiguration(configuration)}`);
    console.log(`    Keras:   ${summary(keras)}`);
    console.log(`    footgun: ${ours ? summary(ours) : '-'}`);
}

function summary({ stage, exception, sentence, outputs, weights }: Result): string {
    if (stage !== 'done') return `${stage}: ${exception}: ${sentence}`;
    const list =
        weights?.map((it) => `${it.name}${JSON.stringify(it.shape)}${it.trainable ? '' : '*'}`).join(' ') ?? '?';
    return `${outputs.map(show).join(' then ')} ${list}`;
}

function show(results: Results): string {
    if (Array.isArray(results)) return `[${results.map(show).join(', ')}]`;
    const { shape, dtype } = results as TensorResult;
    return `${showShape(shape)} ${dtype ?? '?'}`;
}

void main(
    new Command('npm run oracle --')
        .description('Compares the layer specs with live Keras on random configurations.')
        .option('--count <n>', 'configurations of each class', '500')
        .option('--seed <n>', 'another seed makes other configurations', '1')
        .option('--programs <n>', 'whole programs instead of single layers')
        .option('--written [file...]', 'programs that were written by hand')
        .option('--class <name...>', 'only these classes')
        .option('--coverage', 'every layer that Keras exports, with or without a spec')
        .option('--silent', 'also show where footgun leaves open what Keras knows')
        .option('--examples <n>', 'disagreements to show for a class', '3')
        .option('--record', 'write test/oracle/facts, which npm test replays without Keras')
        .parse()
        .opts<Options>(),
);
