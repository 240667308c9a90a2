import assert from 'node:assert/strict';
import { findingsIn, inFolder, zeros } from '../support/cli';

const fixed = (text: string): string => text.replace(/, kernel_initializer="(zeros|he_normal)"/, '');
const windows = (text: string): string => text.replaceAll('\n', '\r\n');
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** "# сеть" in Windows-1251. */
const cyrillic = '# \xf1\xe5\xf2\xfc\n';

describe('footgun check: encodings', () => {
    it('counts columns in UTF-16 units', () => {
        inFolder({ 'a.py': zeros.replace('activation=', 'name="😀Жé", activation=') }, ({ run }) => {
            const [finding] = findingsIn(run('check', '--select', 'constant-kernel-init', '--format', 'json'));
            assert.deepEqual(
                [finding!.column, finding!.endColumn],
                [60 + 'name="😀Жé", '.length, 67 + 'name="😀Жé", '.length],
            );
        });
    });

    for (const [name, text] of [
        ['a byte order mark', `\ufeff${zeros}`],
        ['the line ends of Windows', windows(zeros)],
        ['both', `\ufeff${windows(zeros)}`],
    ] as const) {
        it(`reads a file with ${name}, and keeps it when it is fixed`, () => {
            inFolder({ 'a.py': text }, ({ run, read }) => {
                const [finding] = findingsIn(run('check', '--profile', 'standard', '--format', 'json'));
                assert.deepEqual([finding!.line, finding!.column], [6, 60]);
                run('check', '--profile', 'standard', '--fix');
                assert.equal(fixed(read('a.py')), fixed(text));
                assert.notEqual(read('a.py'), text);
            });
        });
    }

    it('believes the line that names another encoding, and writes in it', () => {
        for (const cookie of [
            '# -*- coding: cp1251 -*-\n',
            '#!/usr/bin/python\n# vim: set fileencoding=windows-1251 :\n',
        ]) {
            const text = cookie + cyrillic + zeros;
            inFolder({ 'a.py': bytes(text) }, ({ run, bytes: bytesOf }) => {
                const [finding] = findingsIn(run('check', '--profile', 'standard', '--format', 'json'));
                assert.equal(finding!.line, text.split('\n').findIndex((line) => line.includes('zeros')) + 1);
                run('check', '--profile', 'standard', '--fix');
                const after = Buffer.from(bytesOf('a.py')).toString('latin1');
                assert.equal(fixed(after), fixed(text));
                assert.notEqual(after, text);
            });
        }
    });

    it('reads Latin-1', () => {
        inFolder({ 'a.py': bytes(`# coding=latin-1\n# caf\xe9\n${zeros}`) }, ({ run }) => {
            assert.equal(findingsIn(run('check', '--profile', 'standard', '--format', 'json')).length, 1);
        });
    });

    it('tells what is no text, or none that it can read, and checks the rest', () => {
        const files = {
            'a.py': zeros,
            'b.py': bytes('x = 1\ny = "\xff"\n'),
            'c.py': bytes('x = \0'),
            'd.py': '# coding: klingon\nimport keras\n',
        };
        inFolder(files, ({ run }) => {
            const done = run('check', '--lang', 'en', '--profile', 'standard', '--format', 'json');
            assert.deepEqual(done.err.split('\n'), [
                'footgun: b.py: not UTF-8: line 2 has bytes that mean nothing in it',
                'footgun: c.py: a binary file, not a text',
                'footgun: d.py: unknown encoding `klingon`',
                '',
            ]);
            assert.equal(done.status, 2);
            assert.deepEqual(
                findingsIn(done).map(({ path }) => path),
                ['a.py'],
            );
        });
    });
});
