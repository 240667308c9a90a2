import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { footgun, inFolder, sound } from '../support/cli';

const errorOf = (...args: readonly string[]): string => {
    const { status, out, err } = footgun(args);
    assert.deepEqual([status, out], [2, '']);
    return err.split('\n')[0]!;
};

describe('footgun: usage', () => {
    it('helps in both languages', () => {
        const { status, out, err } = footgun(['--help']);
        assert.deepEqual([status, err], [0, '']);
        assert.match(out, /^Использование: footgun/);
        for (const command of ['check', 'inspect', 'rules', 'explain', 'lsp'])
            assert.match(out, new RegExp(`\n  ${command} `));
        assert.match(footgun(['check', '--help', '--lang', 'en']).out, /^Usage: footgun check [\s\S]*--fail-on/);
    });

    it('shows the help, as a failure, to whom asked for nothing', () => {
        const { status, out } = footgun([]);
        assert.equal(status, 2);
        assert.match(out, /^Использование: footgun/);
    });

    it('knows its version', () => {
        const manifest = readFileSync(join(__dirname, '../../../package.json'), 'utf-8');
        const { version } = JSON.parse(manifest) as { version: string };
        assert.deepEqual(footgun(['--version']), { status: 0, out: `${version}\n`, err: '' });
    });

    it('guesses what was meant', () => {
        assert.equal(errorOf('chek', '--lang', 'en'), 'footgun: there is no command `chek`; did you mean `check`?');
        assert.equal(errorOf('chek'), 'footgun: команды `chek` нет; может быть, `check`?');
        assert.equal(
            errorOf('check', '--lang=en', '--formt', 'json'),
            'footgun: there is no option `--formt`; did you mean `--format`?',
        );
        assert.equal(
            errorOf('check', '--lang', 'en', '--format', 'jsn'),
            'footgun: `--format` cannot be `jsn`; did you mean `json`?; possible values: text, json, sarif, github',
        );
        assert.equal(errorOf('check', '--lang', 'en', '--select'), 'footgun: `--select <RULES>` needs a value');
        assert.equal(
            errorOf('check', '--lang', 'en', '--select', 'constant-kernel-int'),
            'footgun: there is no rule `constant-kernel-int`; did you mean `constant-kernel-init`?',
        );
        assert.equal(errorOf('check', '--lang', 'en', '--ignore', 'x'), 'footgun: there is no rule `x`');
        assert.equal(errorOf('model.py', '--lang', 'en'), 'footgun: to check it, write `footgun check model.py`');
        assert.equal(errorOf('explain', '--lang', 'en'), 'footgun: RULE is missing');
    });

    it('lists the rules', () => {
        const rules = JSON.parse(footgun(['rules', '--format', 'json']).out) as Record<string, string>[];
        const ids = rules.map(({ id }) => id!);
        assert.deepEqual(ids, [...ids].sort());
        assert.ok(ids.includes('constant-kernel-init') && ids.includes('syntax-error'));
        const known = rules.find(({ id }) => id === 'constant-kernel-init')!;
        assert.deepEqual(Object.keys(known), ['id', 'severity', 'profile', 'title', 'since', 'url']);
        assert.match(footgun(['rules', '--lang', 'en']).out, /^Rule +Severity +Profile +What it finds\n/);
    });

    it('explains a rule', () => {
        const { status, out } = footgun(['explain', 'constant-kernel-init']);
        assert.equal(status, 0);
        assert.match(out, /constant-kernel-init: предупреждение, профиль standard\n/);
        assert.notEqual(out, footgun(['explain', 'constant-kernel-init', '--lang', 'en']).out);
        assert.equal(
            errorOf('explain', 'constant-kernel', '--lang', 'en'),
            'footgun: there is no rule `constant-kernel`; did you mean `constant-kernel-init`?',
        );
    });

    it('takes its language from the settings of the folder', () => {
        inFolder({ 'pyproject.toml': '[tool.footgun]\nlanguage = "en"\n', 'a.py': sound }, ({ run }) => {
            assert.match(run('rules').out, /^Rule /);
            assert.match(run('explain', 'syntax-error').out, /^The file is not valid Python\n/);
        });
    });
});
