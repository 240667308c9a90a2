import assert from 'node:assert/strict';
import { findingsIn, footgun, inFolder, notebook } from '../support/cli';

const imports = '%matplotlib inline\n!pip install keras\nimport keras\nfrom keras import layers';
const build = 'model = keras.Sequential()\nmodel.add(keras.Input((39,)))';
const dense = 'model.add(layers.Dense(64, activation="relu", kernel_initializer="zeros"))\nmodel.add(layers.Dense(1))';
const compile = 'model.compile(optimizer="adam", loss="mse")';

describe('footgun check: notebooks', () => {
    it('reads the cells as one program, and counts cells among all, lines within', () => {
        inFolder({ 'a.ipynb': notebook('md:# Hello', imports, build, 'md:more', dense, compile) }, ({ run }) => {
            const done = run('check', '--profile', 'standard', '--format', 'json');
            assert.equal(done.err, '');
            const found = findingsIn(done).map(({ rule, cell, line, column }) => ({ rule, cell, line, column }));
            assert.deepEqual(found, [{ rule: 'constant-kernel-init', cell: 5, line: 1, column: 66 }]);
            assert.match(run('check', '--profile', 'standard').out, /^a\.ipynb:ячейка 5:1:66: ошибка/);
        });
    });

    it('takes cell magics for what they are', () => {
        const cells = [
            '%%bash\nif [ -f x ]; then (echo "',
            '%%time\nimport keras\nfrom keras import layers',
            build,
            dense,
            compile,
        ];
        inFolder({ 'a.ipynb': notebook(...cells) }, ({ run }) => {
            const found = findingsIn(run('check', '--profile', 'standard', '--format', 'json'));
            assert.deepEqual(
                found.map(({ rule, cell, line }) => [rule, cell, line]),
                [['constant-kernel-init', 4, 1]],
            );
        });
    });

    it('sees what is timed', () => {
        const made = `${imports}\n${build}\nmodel.add(layers.Dense(1))\n${compile}\nx, y = load()`;
        const rules = (train: string): readonly string[] => {
            let found: readonly string[] = [];
            inFolder({ 'a.ipynb': notebook(made, train, 'model.evaluate(x, y)') }, ({ run }) => {
                found = findingsIn(run('check', '--profile', 'standard', '--format', 'json')).map(({ rule }) => rule);
            });
            return found;
        };
        assert.deepEqual(rules('print(1)'), ['never-trained']);
        for (const magic of ['%time ', '%timeit -n 1 ', '%%time\n', '%time history = ']) {
            assert.deepEqual(rules(`${magic}model.fit(x, y, epochs=30)`), [], magic);
        }
    });

    it('fixes the cell and leaves every other byte as it is', () => {
        const before = notebook('md:Привет', imports, build, dense, compile).replace(
            '"outputs": []',
            '"outputs": [1.0, 2e3]',
        );
        inFolder({ 'a.ipynb': before }, ({ run, read }) => {
            const done = run('check', '--profile', 'standard', '--fix', '--lang', 'en');
            assert.match(done.out, /^a\.ipynb: fixed constant-kernel-init\n/);
            assert.equal(done.status, 0);
            const strip = (text: string) => text.replace(/, kernel_initializer=\\"\w+\\"/, '');
            assert.equal(strip(read('a.ipynb')), strip(before));
            assert.notEqual(read('a.ipynb'), before);
        });
    });

    it('takes the last line of a cell away, and nothing of the next one', () => {
        const cells = [imports, build, 'model.add(layers.Dense(9))\nmodel.add(layers.Dropout(0.5))', compile];
        inFolder({ 'a.ipynb': notebook(...cells) }, ({ run, read }) => {
            const select = ['--select', 'noise-after-output', '--format', 'json'];
            const [finding] = findingsIn(run('check', ...select));
            assert.deepEqual([finding!.cell, finding!.line], [3, 2]);
            run('check', '--fix', ...select);
            const { cells: left } = JSON.parse(read('a.ipynb')) as { cells: { source: string[] | string }[] };
            const sources = left.map(({ source }) => [source].flat().join(''));
            assert.deepEqual(sources, [imports, build, 'model.add(layers.Dense(9))', compile]);
        });
    });

    it('reads cells that are one string, and old notebooks', () => {
        const whole = `${build}\n${dense}\n${compile}`.replace(/^/, 'import keras\nfrom keras import layers\n');
        const one = JSON.stringify({ cells: [{ cell_type: 'code', source: whole }], nbformat: 4 });
        const old = JSON.stringify({ worksheets: [{ cells: [{ cell_type: 'code', input: whole }] }], nbformat: 3 });
        inFolder({ 'a.ipynb': one, 'b.ipynb': old }, ({ run, read }) => {
            const found = findingsIn(run('check', '--profile', 'standard', '--format', 'json'));
            assert.deepEqual(
                found.map(({ path, cell, line }) => [path, cell, line]),
                [
                    ['a.ipynb', 1, 5],
                    ['b.ipynb', 1, 5],
                ],
            );
            run('check', '--profile', 'standard', '--fix');
            assert.equal(findingsIn(run('check', '--profile', 'standard', '--format', 'json')).length, 0);
            assert.doesNotMatch(read('a.ipynb') + read('b.ipynb'), /zeros/);
        });
    });

    it('has nothing to say of other languages', () => {
        const other = JSON.stringify({
            cells: [{ cell_type: 'code', source: 'library(keras)\nmodel <- Sequential((' }],
            metadata: { kernelspec: { language: 'R', name: 'ir' } },
        });
        inFolder({ 'a.ipynb': other }, ({ run }) => {
            assert.deepEqual(run('check', '--lang', 'en'), {
                status: 0,
                out: '1 file checked, nothing found\n',
                err: '',
            });
        });
    });

    it('tells what is broken, and checks the rest', () => {
        const files = {
            'a.ipynb': '{"cells": [',
            'b.ipynb': '{}',
            'c.ipynb': notebook(imports, build, dense, compile),
        };
        inFolder(files, ({ run }) => {
            const done = run('check', '--lang', 'en', '--profile', 'standard', '--format', 'json');
            assert.match(
                done.err,
                /^footgun: a\.ipynb: a broken notebook: not JSON: .+\nfootgun: b\.ipynb: a broken notebook: no `cells` in it\n$/,
            );
            assert.equal(done.status, 2);
            assert.deepEqual(
                findingsIn(done).map(({ path }) => path),
                ['c.ipynb'],
            );
        });
    });

    it('reads a notebook from the standard input', () => {
        inFolder({}, ({ path }) => {
            const args = ['check', '--stdin-filename', 'n.ipynb', '--profile', 'standard', '--format', 'json'];
            const done = footgun(args, { cwd: path, input: notebook(imports, build, dense, compile) });
            assert.deepEqual(
                findingsIn(done).map(({ cell }) => cell),
                [3],
            );
        });
    });
});
