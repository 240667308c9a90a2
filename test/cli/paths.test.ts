import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, footgun, inFolder, notebook, sound, zeros, type Folder } from '../support/cli';

/** The files that have findings: every file of these tests has one. */
function checked({ run }: Folder, ...paths: readonly string[]): readonly string[] {
    const done = run('check', ...paths, '--select', 'constant-kernel-init', '--format', 'json');
    assert.equal(done.err, '');
    return findingsIn(done).map(({ path }) => path);
}

describe('footgun check: paths', () => {
    it('looks into folders, in a fixed order, for scripts and notebooks', () => {
        const files = {
            'b/c.py': zeros,
            'a.py': zeros,
            'b/a.ipynb': notebook(zeros),
            'b/x.txt': zeros,
            'c.pyc': zeros,
        };
        inFolder(files, (folder) => {
            assert.deepEqual(checked(folder), ['a.py', 'b/a.ipynb', 'b/c.py']);
            assert.deepEqual(checked(folder, 'b'), ['b/a.ipynb', 'b/c.py']);
            assert.deepEqual(checked(folder, 'b/', './a.py'), ['b/a.ipynb', 'b/c.py', './a.py']);
            assert.deepEqual(checked(folder, join(folder.path, 'b')), [
                join(folder.path, 'b/a.ipynb'),
                join(folder.path, 'b/c.py'),
            ]);
        });
    });

    it('checks a file once, however often it is named', () => {
        inFolder({ 'a.py': zeros }, (folder) => {
            assert.deepEqual(checked(folder, 'a.py', '.', './a.py'), ['a.py']);
        });
    });

    it('passes over what is hidden, made by others, or cached', () => {
        const files = {
            'a.py': zeros,
            '.hidden/b.py': zeros,
            '.c.py': zeros,
            'node_modules/d.py': zeros,
            '__pycache__/e.py': zeros,
            'env/pyvenv.cfg': '',
            'env/lib/f.py': zeros,
        };
        inFolder(files, (folder) => {
            assert.deepEqual(checked(folder), ['a.py']);
            assert.deepEqual(checked(folder, '.hidden'), ['.hidden/b.py']);
            assert.deepEqual(checked(folder, '.c.py', 'env/lib'), ['.c.py', 'env/lib/f.py']);
        });
    });

    it('respects the nearest .gitignore, and those above it in the repository', () => {
        const files = {
            '.git/HEAD': '',
            '.gitignore': 'build/\n*_old.py\n/top.py\n',
            'a.py': zeros,
            'top.py': zeros,
            'a_old.py': zeros,
            'build/b.py': zeros,
            'src/.gitignore': '!keep_old.py\nskip*\n',
            'src/top.py': zeros,
            'src/keep_old.py': zeros,
            'src/lost_old.py': zeros,
            'src/skip.py': zeros,
            'src/deep/skipped.py': zeros,
        };
        inFolder(files, (folder) => {
            assert.deepEqual(checked(folder), ['a.py', 'src/keep_old.py', 'src/top.py']);
            assert.deepEqual(checked(folder, 'src'), ['src/keep_old.py', 'src/top.py']);
            assert.deepEqual(checked(folder, 'build', 'a_old.py'), ['build/b.py', 'a_old.py']);
        });
    });

    it('tells what is not there, and checks the rest', () => {
        inFolder({ 'a.py': zeros }, ({ run }) => {
            const done = run(
                'check',
                'nowhere.py',
                'a.py',
                'no/where',
                '--lang',
                'en',
                '--profile',
                'standard',
                '--format',
                'json',
            );
            assert.equal(done.status, 2);
            assert.equal(
                done.err,
                'footgun: nowhere.py: no such file or folder\nfootgun: no/where: no such file or folder\n',
            );
            assert.equal(findingsIn(done).length, 1);
        });
    });

    it('tells that a folder has no Python in it', () => {
        inFolder({ 'empty/x.txt': '', 'a.py': sound }, ({ run }) => {
            const done = run('check', 'empty', 'a.py', '--lang', 'en', '--profile', 'standard');
            assert.deepEqual([done.status, done.err], [2, 'footgun: no Python files in empty\n']);
            assert.equal(done.out, '1 file checked, nothing found\n');
            assert.equal(run('check', 'empty').err, 'footgun: в empty нет файлов Python (.py, .ipynb)\n');
        });
    });

    it('tells that a file is not Python', () => {
        inFolder({ 'a.txt': zeros }, ({ run }) => {
            const done = run('check', 'a.txt', '--lang', 'en');
            assert.deepEqual([done.status, done.err], [2, 'footgun: a.txt: neither a .py nor an .ipynb file\n']);
        });
    });

    it('follows links, and goes round no circle', () => {
        inFolder({ 'a/b/c.py': zeros, 'out/side/d.py': zeros }, (folder) => {
            symlinkSync('..', join(folder.path, 'a/b/loop'));
            symlinkSync(join(folder.path, 'out/side'), join(folder.path, 'a/linked'));
            symlinkSync('d.py', join(folder.path, 'out/side/e.py'));
            const done = folder.run(
                'check',
                'a',
                '--lang',
                'en',
                '--select',
                'constant-kernel-init',
                '--format',
                'json',
            );
            assert.deepEqual(
                findingsIn(done).map(({ path }) => path),
                ['a/b/c.py', 'a/linked/d.py', 'a/linked/e.py'],
            );
            assert.equal(done.status, 1);
            assert.equal(done.err, 'footgun: a/b/loop: a link back to a: the folder is not entered a second time\n');
        });
    });

    it('tells of links that lead nowhere or to themselves', () => {
        inFolder({ 'a.py': sound }, ({ path, run }) => {
            symlinkSync('gone.py', join(path, 'b.py'));
            symlinkSync('c.py', join(path, 'c.py'));
            symlinkSync('gone', join(path, 'folder'));
            const done = run('check', '--lang', 'en', '--profile', 'standard');
            assert.equal(done.err, 'footgun: b.py: a link to nowhere\nfootgun: c.py: a link that leads to itself\n');
            assert.deepEqual([done.status, done.out], [2, '1 file checked, nothing found\n']);
        });
    });

    it('tells what it may not read, and checks the rest', () => {
        inFolder({ 'a.py': zeros, 'b.py': zeros }, ({ path }) => {
            mkdirSync(join(path, 'locked'));
            chmodSync(path, 0o755);
            chmodSync(join(path, 'a.py'), 0o000);
            chmodSync(join(path, 'locked'), 0o000);
            // Root may read everything, so root asks as nobody.
            const who = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
            const args = ['check', '--lang', 'en', '--profile', 'standard', '--format', 'json'];
            const done = footgun(args, { cwd: path, ...who });
            assert.equal(
                done.err,
                'footgun: locked: no permission to read it\nfootgun: a.py: no permission to read it\n',
            );
            assert.equal(done.status, 2);
            assert.deepEqual(
                findingsIn(done).map((it) => it.path),
                ['b.py'],
            );
        });
    });

    it('gives the same report of many files, whatever thread checked them', () => {
        const files = Object.fromEntries(
            Array.from({ length: 60 }, (_, i) => [`${i % 7}/${i}.py`, i % 3 === 0 ? zeros : sound]),
        );
        inFolder({ ...files, '3/bad.py': new Uint8Array([0x66, 0xff]) }, ({ run }) => {
            const whole = run('check', '--profile', 'standard', '--lang', 'en');
            assert.equal(whole.status, 2);
            assert.equal(whole.err, 'footgun: 3/bad.py: not UTF-8: line 1 has bytes that mean nothing in it\n');
            const parts = Array.from({ length: 7 }, (_, i) =>
                run('check', String(i), '--profile', 'standard', '--lang', 'en'),
            );
            const bodies = parts.map(({ out }) => out.slice(0, out.lastIndexOf('Found')));
            assert.equal(whole.out, `${bodies.join('')}Found: 20 errors; in 20 of 60 files; \`--fix\` heals 20\n`);
        });
    });
});
