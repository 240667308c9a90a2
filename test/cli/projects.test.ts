import assert from 'node:assert/strict';
import { findingsIn, inFolder } from '../support/cli';

const models = `import keras
from keras import layers


def build_model(shape):
    return keras.Sequential([
        keras.Input(shape),
        layers.Conv2D(8, 5, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
`;

const train = `from models import build_model

model = build_model((4, 4, 1))
`;

const standard = ['check', '--profile', 'standard', '--lang', 'en', '--format', 'json'];

describe('a project of several files', () => {
    it('tells a mistake where it is written, with the call that makes it one', () =>
        inFolder({ 'models.py': models, 'train.py': train }, ({ run }) => {
            const outcome = run(...standard, 'train.py');
            const [finding, ...others] = findingsIn(outcome);
            assert.equal(outcome.status, 1);
            assert.deepEqual(others, []);
            const { path, line, column, rule, severity } = finding!;
            assert.deepEqual([path, line, column, rule, severity], ['models.py', 8, 26, 'conv-eats-image', 'error']);
            const calls = finding!.related.filter((it) => it.path === 'train.py');
            assert.deepEqual(
                calls.map((it) => it.line),
                [3],
            );
        }));

    it('tells it once, whichever files are checked, under the names they were given', () =>
        inFolder({ 'models.py': models, 'train.py': train, 'other.py': train }, ({ run }) => {
            for (const args of [['.'], ['train.py', 'models.py'], ['./models.py', 'other.py', 'train.py']]) {
                const found = findingsIn(run(...standard, ...args));
                assert.deepEqual(
                    found.map(({ path, rule }) => `${path} ${rule}`),
                    [`${args.find((it) => it.endsWith('models.py')) ?? 'models.py'} conv-eats-image`],
                );
            }
        }));

    it('shows the code of both files', () =>
        inFolder({ 'models.py': models, 'train.py': train }, ({ run }) => {
            const { out } = run('check', '--profile', 'standard', '--lang', 'en', 'train.py');
            assert.match(out, /^models\.py:8:26: error conv-eats-image/m);
            assert.match(out, / 8 │ {9}layers\.Conv2D\(8, 5, activation="relu"\),/);
            assert.match(out, /train\.py:3:9: `build_model` is called here\n 3 │ model = build_model\(\(4, 4, 1\)\)/);
        }));

    it('is a project up to its pyproject.toml', () =>
        inFolder(
            {
                'pyproject.toml': '',
                'src/nets/__init__.py': '',
                'src/nets/models.py': models,
                'scripts/deep/train.py': train.replace('models', 'nets.models'),
            },
            ({ run }) => {
                const [finding] = findingsIn(run(...standard, 'scripts/deep/train.py'));
                assert.equal(finding?.path, 'src/nets/models.py');
            },
        ));

    it('ends where another one begins', () =>
        inFolder(
            { 'models.py': models, 'inner/pyproject.toml': '', 'inner/train.py': train, 'lone/train.py': train },
            ({ run }) => {
                assert.deepEqual(findingsIn(run(...standard, 'inner/train.py', 'lone/train.py')), []);
            },
        ));

    it('looks at files without a trace of a network if they import one', () =>
        inFolder(
            {
                'nets.py': models.replaceAll('build_model', 'make'),
                'a.py': 'import b\n\nb.run()\n',
                'b.py': 'import nets\n\ndef run():\n    nets.make((3, 3, 1))\n',
            },
            ({ run }) => {
                const found = findingsIn(run(...standard, 'a.py'));
                assert.deepEqual(
                    found.map(({ path, rule }) => `${path} ${rule}`),
                    ['nets.py conv-eats-image'],
                );
                assert.deepEqual(
                    found[0]?.related.map(({ path, line }) => `${path}:${line}`),
                    ['a.py:3', 'b.py:4'],
                );
            },
        ));

    it('says nothing of what is excluded below a folder that is checked', () =>
        inFolder(
            { 'pyproject.toml': '[tool.footgun]\nexclude = ["models.py"]\n', 'models.py': models, 'train.py': train },
            ({ run }) => {
                assert.deepEqual(findingsIn(run(...standard, '.')), []);
                assert.equal(findingsIn(run(...standard, 'train.py')).length, 1);
            },
        ));

    it('heeds the comments of the file in which the mistake is written', () =>
        inFolder(
            {
                'models.py': models.replace('"relu"),', '"relu"),  # footgun: ignore[conv-eats-image]'),
                'train.py': train,
            },
            ({ run }) => {
                assert.deepEqual(findingsIn(run(...standard, 'train.py')), []);
            },
        ));

    it('does not call a comment idle that is heeded where its file is imported', () =>
        inFolder(
            {
                'models.py': models.replace('"relu"),', '"relu"),  # footgun: ignore[conv-eats-image]'),
                'train.py': train,
            },
            ({ run }) => {
                const unused = (...paths: readonly string[]) =>
                    findingsIn(run('check', '--format', 'json', '--select', 'unused-ignore', ...paths)).length;
                assert.deepEqual([unused('models.py'), unused('.')], [1, 0]);
            },
        ));

    it('is fixed where the mistake is written, if that file was to be checked', () =>
        inFolder({ 'models.py': models, 'train.py': train }, ({ run, read }) => {
            assert.equal(run('check', '--profile', 'standard', '--fix', 'train.py').status, 1);
            assert.equal(read('models.py'), models);
            const outcome = run('check', '--profile', 'standard', '--lang', 'en', '--fix', '.');
            assert.match(outcome.out, /^models\.py: fixed conv-eats-image/m);
            assert.equal(outcome.status, 0);
            assert.match(read('models.py'), /Conv2D\(8, 5, activation="relu", padding="same"\)/);
            assert.equal(read('train.py'), train);
        }));

    it('is inspected: models that imported builders make, with the lines of the file itself', () =>
        inFolder(
            {
                'models.py': models,
                'train.py':
                    '\n\nfrom models import build_model\nmodel = build_model((8, 8, 1))\nmodel.compile(loss="mse")\n',
            },
            ({ run }) => {
                const seen = JSON.parse(run('inspect', '--format', 'json', 'train.py').out) as {
                    models: {
                        line: number;
                        params: number;
                        layers: { line: number; class: string }[];
                        compile: { line: number };
                    }[];
                };
                const [model] = seen.models;
                assert.deepEqual([model!.line, model!.params, model!.compile.line], [4, 208 + 1290, 5]);
                assert.deepEqual(
                    model!.layers.map((it) => [it.line, it.class]),
                    [
                        [4, 'Conv2D'],
                        [4, 'Flatten'],
                        [4, 'Dense'],
                    ],
                );
            },
        ));
});
