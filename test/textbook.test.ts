import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../server/src/analysis/analyse';
import { defaultSettings, type Analysis } from '../server/src/analysis/analysis';
import type { Profile } from '../shared-rules/rules/rule';
import { loadParser } from './support/python';

const folder = join(__dirname, '../../test/textbook');

/** Table 11.1 of the catalogue: what each solution of the textbook says, and the text that is wrong, in order. */
const EXPECTED: Readonly<Record<string, Readonly<Record<'standard' | 'teaching', readonly string[]>>>> = {
    a: {
        standard: ['missing-activation: Dense', 'constant-kernel-init: keras.initializers.zeros()'],
        teaching: ['input-batchnorm: BatchNormalization', 'abrupt-narrowing: 128', "plain-sgd-baseline: 'sgd'"],
    },
    b: {
        standard: [
            'first-conv-too-wide: 512',
            'oversized-kernel: (10, 10)',
            "softmax-in-hidden-layer: 'softmax'",
            'noise-after-output: Dropout',
            "mse-on-probabilities: 'mean_squared_error'",
        ],
        teaching: ["relu-before-maxpool: 'relu'"],
    },
    c: {
        standard: [
            'conv-eats-image: (5, 5)',
            'redundant-linear-conv: (1, 1)',
            "metric-as-loss: 'sparse_categorical_accuracy'",
        ],
        teaching: [],
    },
    d: {
        standard: [
            'first-conv-too-wide: 512',
            'relu-wants-he: "glorot_uniform"',
            'shrinking-filters: 128',
            'relu-wants-he: "glorot_uniform"',
            'redundant-linear-conv: (1, 1)',
            'oversized-pool: (10, 10)',
            'missing-activation: Dense',
            'dropout-rate-one: 1',
            "sigmoid-for-exclusive-classes: 'sigmoid'",
            'noise-after-output: Dropout',
        ],
        teaching: ["relu-before-maxpool: 'relu'"],
    },
};

describe('the four networks of the textbook', () => {
    for (const [name, { standard, teaching }] of Object.entries(EXPECTED)) {
        for (const file of [`${name}.py`, `${name}.mended.py`]) {
            it(`${file}: an engineer sees the mistakes, nothing more`, async () => {
                assert.deepEqual((await seen(file, 'standard')).sort(), [...standard].sort());
            });

            it(`${file}: a student sees the advice as well`, async () => {
                assert.deepEqual((await seen(file, 'teaching')).sort(), [...standard, ...teaching].sort());
            });
        }

        it(`${name}.mended.py is built as Keras builds it`, async () => {
            const analysis = await understood(`${name}.mended.py`, 'teaching');
            assert.deepEqual(ours(analysis), facts(name));
        });
    }
});

async function understood(file: string, profile: Profile): Promise<Analysis> {
    const parser = await loadParser();
    const text = readFileSync(join(folder, file), 'utf8');
    return analyse(parser.read(text), { ...defaultSettings, profile }, (changed) => parser.read(changed));
}

async function seen(file: string, profile: Profile): Promise<string[]> {
    const { diagnostics, reading } = await understood(file, profile);
    return diagnostics.map(({ rule, site }) => `${rule}: ${reading.text.slice(site.start, site.end)}`);
}

interface Facts {
    readonly name: string;
    readonly layers: readonly object[];
    readonly error: { readonly line: number; readonly message: string } | null;
    readonly params?: number;
    readonly trainable?: number;
    readonly nonTrainable?: number;
    readonly output?: readonly (number | null)[];
}

/** What Keras said (`python test/oracle/textbook.py` records it). */
function facts(network: string): unknown {
    const all = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as { networks: Record<string, Facts> };
    const found = all.networks[network];
    assert.ok(found);
    const { name, layers, error, params, trainable, nonTrainable, output } = found;
    const counts = error ? {} : { params, trainable, nonTrainable, output };
    return { name, layers, errors: error ? [`${error.line}: ${error.message}`] : [], ...counts };
}

/** The same of ours; where Keras stops, only what stands before that. */
function ours({ summary }: Analysis): unknown {
    const [model] = summary.models;
    assert.ok(model);
    const errors = summary.errors.map(({ line, message }) => `${line}: ${message}`);
    const built = model.layers.filter((it) => it.class !== 'InputLayer');
    const stop = errors.length > 0 ? built.findIndex((it) => it.params === undefined) : built.length;
    const layers = built.slice(0, stop).map(({ name, params, outputShapes, class: className }) => ({
        name,
        params,
        outputShape: outputShapes[0],
        class: className,
    }));
    const { name, params, trainable, nonTrainable, outputs } = model;
    const counts = errors.length > 0 ? {} : { params, trainable, nonTrainable, output: outputs[0] };
    return { name, layers, errors, ...counts };
}
