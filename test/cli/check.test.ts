import assert from 'node:assert/strict';
import { findingsIn, footgun, inFolder, sound, withSgd, zeros } from '../support/cli';

/** The second line lacks a bracket. */
const broken = `model = Sequential()
model.add(Input((39,))
model.add(Dense(64, activation="relu", kernel_initializer="zeros"))
model.add(Dense(1))
`;

describe('footgun check', () => {
    it('ends with 0 where nothing is wrong, and says so', () => {
        inFolder({ 'a.py': sound }, ({ run }) => {
            assert.deepEqual(run('check', 'a.py', '--profile', 'standard'), {
                status: 0,
                out: 'Проверен 1 файл, замечаний нет\n',
                err: '',
            });
        });
    });

    it('ends with 1 where something is wrong, and shows where', () => {
        inFolder({ 'a.py': zeros }, ({ run }) => {
            const { status, out, err } = run('check', 'a.py', '--profile', 'standard');
            assert.equal(status, 1);
            assert.equal(err, '');
            const [head, code, marks] = out.split('\n');
            assert.match(head!, /^a\.py:6:60: ошибка constant-kernel-init: Инициализация нулями/);
            assert.equal(code, ' 6 │     layers.Dense(64, activation="relu", kernel_initializer="zeros"),');
            assert.equal(marks, `   │ ${' '.repeat(59)}^^^^^^^`);
            assert.match(out, /\nНайдено: 1 ошибка; `--fix` исправит 1\n$/);
        });
    });

    it('gives data in the agreed form', () => {
        inFolder({ 'a.py': zeros }, ({ run }) => {
            const [finding, ...others] = findingsIn(run('check', 'a.py', '--profile', 'standard', '--format', 'json'));
            assert.deepEqual(others, []);
            const { message, explanation, url, fixes, related, ...place } = finding!;
            assert.deepEqual(place, {
                path: 'a.py',
                line: 6,
                column: 60,
                endLine: 6,
                endColumn: 67,
                rule: 'constant-kernel-init',
                severity: 'error',
            });
            assert.match(message, /нулями/);
            assert.match(explanation!, /ReLU/);
            assert.match(url, /^https:.*\/constant-kernel-init/);
            assert.deepEqual(
                fixes.map(({ preferred }) => preferred),
                [true, ...fixes.slice(1).map(() => false)],
            );
            for (const edit of fixes.flatMap(({ edits }) => edits)) assert.equal(edit.line, 6);
            for (const place of related) assert.equal(place.path, 'a.py');
        });
    });

    it('prints an empty array where nothing is found', () => {
        inFolder({ 'a.py': sound }, ({ run }) => {
            assert.equal(run('check', 'a.py', '--profile', 'standard', '--format', 'json').out, '[]\n');
        });
    });

    it('speaks Russian unless asked otherwise', () => {
        inFolder({ 'a.py': zeros }, ({ path, run }) => {
            assert.match(run('check', 'a.py').out, /Инициализация нулями/);
            assert.match(run('check', 'a.py', '--lang', 'en').out, /Zero initialisation/);
            const auto = ['check', 'a.py', '--lang', 'auto'];
            assert.match(footgun(auto, { cwd: path, env: { LANG: 'de_DE.UTF-8' } }).out, /Zero initialisation/);
            assert.match(footgun(auto, { cwd: path, env: { LC_ALL: 'ru_RU.UTF-8', LANG: 'C' } }).out, /Инициализация/);
        });
    });

    it('says more in a larger profile', () => {
        inFolder({ 'a.py': withSgd(sound) }, ({ run }) => {
            assert.doesNotMatch(run('check', '--profile', 'standard').out, /plain-sgd-baseline/);
            assert.match(run('check', '--profile', 'teaching').out, /plain-sgd-baseline/);
            assert.match(run('check').out, /plain-sgd-baseline/);
        });
    });

    it('runs only the rules that are selected, whatever the profile, and none that are ignored', () => {
        inFolder({ 'a.py': withSgd(zeros) }, ({ run }) => {
            const rulesOf = (...args: string[]) =>
                findingsIn(run('check', '--format', 'json', ...args)).map(({ rule }) => rule);
            assert.deepEqual(rulesOf('--select', 'constant-kernel-init'), ['constant-kernel-init']);
            assert.deepEqual(rulesOf('--profile', 'standard', '--select', 'plain-sgd-baseline'), [
                'plain-sgd-baseline',
            ]);
            assert.deepEqual(rulesOf('--select', 'constant-kernel-init, plain-sgd-baseline'), [
                'constant-kernel-init',
                'plain-sgd-baseline',
            ]);
            assert.deepEqual(rulesOf('--profile', 'standard', '--ignore', 'constant-kernel-init'), []);
        });
    });

    it('fails from the severity that it is told to fail on', () => {
        inFolder({ 'a.py': withSgd(sound), 'b.py': zeros }, ({ run }) => {
            assert.equal(run('check', 'a.py').status, 0);
            assert.equal(run('check', 'a.py', '--fail-on', 'info').status, 1);
            assert.equal(run('check', 'b.py', '--fail-on', 'error').status, 1);
            assert.equal(run('check', 'b.py', '--profile', 'standard', '--ignore', 'constant-kernel-init').status, 0);
        });
    });

    it('reads the standard input under a name', () => {
        inFolder({}, ({ path }) => {
            const args = ['check', '--stdin-filename', 'deep/b.py', '--profile', 'standard', '--format', 'json'];
            const done = footgun(args, { cwd: path, input: zeros });
            assert.equal(done.status, 1);
            assert.deepEqual(
                findingsIn(done).map((it) => [it.path, it.line]),
                [['deep/b.py', 6]],
            );
        });
    });

    it('says once that a file does not parse, and checks it all the same', () => {
        inFolder({ 'a.py': zeros.replace('])', ')') }, ({ run }) => {
            const found = findingsIn(run('check', '--profile', 'standard', '--format', 'json'));
            const broken = found.filter(({ rule }) => rule === 'syntax-error');
            assert.equal(broken.length, 1);
            assert.equal(broken[0]!.severity, 'info');
        });
        inFolder({ 'a.py': broken }, ({ run }) => {
            const done = run('check', '--format', 'json');
            const rules = findingsIn(done).map(({ rule }) => rule);
            assert.ok(rules.includes('syntax-error') && rules.includes('constant-kernel-init'), rules.join());
            assert.equal(
                findingsIn(run('check', '--ignore', 'syntax-error', '--format', 'json')).length,
                rules.length - 1,
            );
        });
    });

    it('leaves files alone that have nothing to do with networks, even broken ones', () => {
        inFolder({ 'a.py': 'def f(:\n', 'b.py': 'print("hello")\n' }, ({ run }) => {
            assert.deepEqual(run('check'), { status: 0, out: 'Проверено 2 файла, замечаний нет\n', err: '' });
        });
    });

    it('counts in real Russian', () => {
        const files = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.py`, zeros]));
        inFolder(files, ({ run }) => {
            const { out } = run('check', '--profile', 'standard');
            assert.match(out, /\nНайдено: 5 ошибок; файлов с замечаниями: 5 из 5; `--fix` исправит 5\n$/);
        });
    });

    it('colours only where it is wanted', () => {
        inFolder({ 'a.py': zeros }, ({ path, run }) => {
            const isColoured = (text: string) => text.includes('\u001b[');
            assert.equal(isColoured(run('check').out), false);
            assert.equal(isColoured(run('check', '--color', 'always').out), true);
            assert.equal(isColoured(run('check', '--color').out), true);
            const wish = (env: Record<string, string>) => footgun(['check'], { cwd: path, env }).out;
            assert.equal(isColoured(wish({ FORCE_COLOR: '1' })), true);
            assert.equal(isColoured(wish({ FORCE_COLOR: '1', NO_COLOR: '1' })), false);
        });
    });
});
