import assert from 'node:assert/strict';
import { inFolder, notebook, zeros } from '../support/cli';

interface Inspection {
    readonly path: string;
    readonly models: readonly {
        readonly line: number;
        readonly cell?: number;
        readonly class: string;
        readonly params: number | '?';
        readonly inputs: readonly unknown[];
        readonly outputs: readonly unknown[];
        readonly layers: readonly Record<string, unknown>[];
        readonly compile: Record<string, unknown> | null;
    }[];
    readonly calls: readonly { readonly line: number; readonly class: string; readonly outputShape: unknown }[];
    readonly errors: readonly { readonly line: number; readonly class: string; readonly message: string }[];
    readonly unknown: readonly unknown[];
}

/** Every number below was printed by Keras 3.15.1: `model.summary()`, `layer.output.shape`. */
describe('footgun inspect', () => {
    it('gives one object in the agreed form', () => {
        inFolder({ 'a.py': zeros }, ({ run }) => {
            const done = run('inspect', 'a.py', '--format', 'json');
            assert.deepEqual([done.status, done.err], [0, '']);
            const seen = JSON.parse(done.out) as Inspection;
            assert.deepEqual(Object.keys(seen), ['path', 'models', 'calls', 'errors', 'unknown']);
            const [model] = seen.models;
            const keys = [
                'line',
                'name',
                'class',
                'params',
                'trainable',
                'nonTrainable',
                'inputs',
                'outputs',
                'layers',
                'compile',
            ];
            assert.deepEqual(Object.keys(model!), keys);
            assert.deepEqual([model!.line, model!.class, model!.params], [4, 'Sequential', 2625]);
            assert.deepEqual([model!.inputs, model!.outputs], [[[null, 39]], [[null, 1]]]);
            const layers = model!.layers.map(({ line, class: name, outputShape, params }) => [
                line,
                name,
                outputShape,
                params,
            ]);
            assert.deepEqual(layers, [
                [6, 'Dense', [null, 64], 2560],
                [7, 'Dense', [null, 1], 65],
            ]);
            const { line, optimizer, loss } = model!.compile!;
            assert.deepEqual([line, optimizer, loss], [9, 'Adam', 'mse']);
        });
    });

    it('tells unknown from None, several outputs from one', () => {
        const text = `import keras
from keras import layers
x = keras.Input((None, 8))
y, h, c = layers.LSTM(4, return_sequences=True, return_state=True)(x)
z = layers.Dense(how_many())(y)
`;
        inFolder({ 'a.py': text }, ({ run }) => {
            const { calls } = JSON.parse(run('inspect', 'a.py', '--format', 'json').out) as Inspection;
            assert.deepEqual(calls.map((call) => [call.line, call.class, call.outputShape]).slice(-2), [
                [
                    4,
                    'LSTM',
                    [
                        [null, null, 4],
                        [null, 4],
                        [null, 4],
                    ],
                ],
                [5, 'Dense', [null, null, '?']],
            ]);
        });
    });

    it('tells where Keras would stop', () => {
        const text = `${zeros}model.add(layers.Dense(-1))\n`;
        inFolder({ 'a.py': text }, ({ run }) => {
            const { errors } = JSON.parse(run('inspect', 'a.py', '--format', 'json').out) as Inspection;
            assert.deepEqual(errors, [
                {
                    line: 10,
                    class: 'Dense',
                    message: 'Received an invalid value for `units`, expected a positive integer. Received: units=-1',
                },
            ]);
        });
    });

    it('prints tables for people, in both languages', () => {
        inFolder({ 'a.py': zeros, 'b.py': 'print(1)\n' }, ({ run }) => {
            const { out, status } = run('inspect', 'a.py', 'b.py');
            assert.equal(status, 0);
            assert.match(out, /^a\.py\n\n4 Sequential/);
            assert.match(out, /\(None, 64\) +2560 +6\n/);
            assert.match(out, /Параметров: 2625; обучаемых: 2625, необучаемых: 0\n/);
            assert.match(out, /\nb\.py\nсетей не найдено\n/);
            assert.match(run('inspect', 'a.py', '--lang', 'en').out, /2625 parameters: 2625 trained, 0 not\n/);
        });
    });

    it('prints one object a line of several files, and tells what it could not read', () => {
        inFolder({ 'a.py': zeros, 'b.ipynb': notebook('md:x', 'import keras', zeros) }, ({ run }) => {
            const done = run('inspect', 'a.py', 'gone.py', 'b.ipynb', '--format', 'jsonl', '--lang', 'en');
            assert.deepEqual([done.status, done.err], [2, 'footgun: gone.py: no such file or folder\n']);
            const seen = done.out
                .trimEnd()
                .split('\n')
                .map((line) => JSON.parse(line) as Inspection);
            assert.deepEqual(
                seen.map(({ path }) => path),
                ['a.py', 'b.ipynb'],
            );
            const [model] = seen[1]!.models;
            assert.deepEqual(
                [model!.cell, model!.line, model!.layers[0]!['cell'], model!.layers[0]!['line']],
                [3, 4, 3, 6],
            );
        });
    });

    it('takes one file for one object', () => {
        inFolder({ 'a.py': zeros }, ({ run }) => {
            const done = run('inspect', 'a.py', 'a.py', '--format', 'json', '--lang', 'en');
            assert.deepEqual([done.status, done.out], [2, '']);
            assert.match(done.err, /takes one file/);
        });
    });
});
