import assert from 'node:assert/strict';
import { findingsIn, inFolder, sound, withSgd, zeros, type Folder } from '../support/cli';

const rulesOf = ({ run }: Folder, ...args: readonly string[]): readonly string[] =>
    findingsIn(run('check', '--format', 'json', ...args)).map(({ path, rule }) => `${path} ${rule}`);

describe('footgun check: pyproject.toml', () => {
    it('chooses profile, rules and their severity', () => {
        const settings = '[tool.footgun]\nprofile = "standard"\n[tool.footgun.rules]\nconstant-kernel-init = "hint"\n';
        inFolder({ 'pyproject.toml': settings, 'a.py': zeros }, (folder) => {
            const [finding, ...others] = findingsIn(folder.run('check', '--format', 'json'));
            assert.deepEqual([finding!.severity, others], ['hint', []]);
            assert.equal(folder.run('check').status, 0);
        });
    });

    it('selects and ignores rules; the command line wins', () => {
        const settings =
            '[tool.footgun]\nselect = ["plain-sgd-baseline", "constant-kernel-init"]\nignore = ["constant-kernel-init"]\n';
        inFolder({ 'pyproject.toml': settings, 'a.py': withSgd(zeros) }, (folder) => {
            assert.deepEqual(rulesOf(folder), ['a.py plain-sgd-baseline']);
            assert.deepEqual(rulesOf(folder, '--ignore', 'plain-sgd-baseline'), []);
        });
        const off = '[tool.footgun.rules]\nconstant-kernel-init = "off"\n';
        inFolder({ 'pyproject.toml': off, 'a.py': zeros }, (folder) => {
            assert.deepEqual(rulesOf(folder, '--profile', 'standard'), []);
            assert.deepEqual(rulesOf(folder, '--select', 'constant-kernel-init'), ['a.py constant-kernel-init']);
        });
    });

    it('excludes files', () => {
        const settings = '[tool.footgun]\nprofile = "standard"\nexclude = ["old/", "/a*.py"]\n';
        const files = {
            'pyproject.toml': settings,
            'a1.py': zeros,
            'b.py': zeros,
            'old/c.py': zeros,
            'new/a2.py': zeros,
        };
        inFolder(files, (folder) => {
            assert.deepEqual(rulesOf(folder), ['b.py constant-kernel-init', 'new/a2.py constant-kernel-init']);
            assert.deepEqual(rulesOf(folder, 'a1.py', 'old'), [
                'a1.py constant-kernel-init',
                'old/c.py constant-kernel-init',
            ]);
        });
    });

    it('is the nearest one that speaks of footgun', () => {
        const files = {
            'pyproject.toml': '[tool.footgun]\nprofile = "standard"\nlanguage = "en"\n',
            'a/pyproject.toml': '[tool.black]\nline-length = 100\n',
            'a/a.py': zeros,
            'b/pyproject.toml': '[tool.footgun]\nselect = ["plain-sgd-baseline"]\n',
            'b/b.py': withSgd(zeros),
        };
        inFolder(files, (folder) => {
            assert.deepEqual(rulesOf(folder), ['a/a.py constant-kernel-init', 'b/b.py plain-sgd-baseline']);
        });
    });

    it('chooses the language of the run', () => {
        inFolder({ 'p/pyproject.toml': '[tool.footgun]\nlanguage = "en"\n', 'p/a.py': zeros }, ({ run }) => {
            assert.match(run('check', 'p').out, /Zero initialisation/);
            assert.match(run('check', 'p/a.py').out, /Zero initialisation/);
            assert.match(run('check', 'p', '--lang', 'ru').out, /Инициализация/);
            assert.match(run('check').out, /Инициализация/);
        });
    });

    it('tells what it does not understand, guesses what was meant, and goes on', () => {
        const settings = [
            '[tool.footgun]',
            'profil = "standard"',
            'profile = "standart"',
            'ignore = ["constant-kernel-ini", 3]',
            'select = ["plain-sgd-baselin"]',
            '[tool.footgun.rules]',
            'missing-activations = "off"',
            'constant-kernel-init = "hints"',
        ].join('\n');
        inFolder({ 'pyproject.toml': settings, 'a.py': zeros }, ({ run }) => {
            const done = run('check', '--lang', 'en', '--format', 'json');
            assert.equal(done.status, 2);
            assert.deepEqual(
                done.err.trimEnd().split('\n').sort(),
                [
                    'footgun: pyproject.toml: `[tool.footgun]` has no key `profil`; did you mean `profile`?',
                    'footgun: pyproject.toml: `ignore` must be a list of strings',
                    'footgun: pyproject.toml: `profile` cannot be "standart"; did you mean `standard`?; possible values: standard, teaching, strict',
                    'footgun: pyproject.toml: `rules.constant-kernel-init` cannot be "hints"; did you mean `hint`?; possible values: off, hint, info, warning, error',
                    'footgun: pyproject.toml: `rules` names the rule `missing-activations`, which does not exist; did you mean `missing-activation`?',
                    'footgun: pyproject.toml: `select` names the rule `plain-sgd-baselin`, which does not exist; did you mean `plain-sgd-baseline`?',
                ].sort(),
            );
        });
    });

    it('tells where a file is no TOML, and checks with the defaults', () => {
        inFolder({ 'pyproject.toml': '[tool.footgun\n', 'a.py': zeros }, ({ run }) => {
            const done = run('check', '--lang', 'en', '--format', 'json');
            assert.match(done.err, /^footgun: pyproject\.toml: line 1: not valid TOML: /);
            assert.equal(done.status, 2);
            assert.ok(findingsIn(done).some(({ rule }) => rule === 'constant-kernel-init'));
        });
        inFolder({ 'pyproject.toml': '[tool]\nfootgun = 3\n', 'a.py': sound }, ({ run }) => {
            assert.equal(
                run('check', '--profile', 'standard').err,
                'footgun: pyproject.toml: `tool.footgun` должен быть таблицей\n',
            );
        });
    });
});
