import assert from 'node:assert/strict';
import { findingsIn, inFolder, sound, zeros } from '../support/cli';

describe('footgun check --fix', () => {
    it('carries out the sure fixes, says what it changed, and reports what remains', () => {
        const two = zeros.replace('layers.Dense(1)', 'layers.Dense(32, activation="softmax"),\n    layers.Dense(1)');
        inFolder({ 'a.py': two, 'b.py': sound }, ({ run, read }) => {
            const before = findingsIn(run('check', '--profile', 'standard', '--format', 'json'));
            const done = run('check', '--profile', 'standard', '--fix', '--lang', 'en');
            const [told] = done.out.split('\n');
            assert.match(told!, /^a\.py: fixed (?=.*constant-kernel-init)(?=.*softmax-in-hidden-layer)/);
            assert.ok(before.length >= 2);
            assert.doesNotMatch(read('a.py'), /zeros|softmax/);
            assert.equal(read('b.py'), sound);
            assert.deepEqual(findingsIn(run('check', '--profile', 'standard', '--format', 'json')), []);
            assert.equal(done.status, 0);
        });
    });

    it('does nothing more the second time', () => {
        inFolder({ 'a.py': zeros }, ({ run, read }) => {
            run('check', '--profile', 'standard', '--fix');
            const once = read('a.py');
            const again = run('check', '--profile', 'standard', '--fix', '--lang', 'en');
            assert.deepEqual([read('a.py'), again.out], [once, '1 file checked, nothing found\n']);
        });
    });

    it('fixes only what is selected', () => {
        inFolder({ 'a.py': zeros }, ({ run, read }) => {
            run('check', '--fix', '--select', 'plain-sgd-baseline');
            assert.equal(read('a.py'), zeros);
        });
    });

    it('cannot change the standard input', () => {
        inFolder({}, ({ run }) => {
            const done = run('check', '--fix', '--stdin-filename', 'a.py', '--lang', 'en');
            assert.deepEqual(done, {
                status: 2,
                out: '',
                err: 'footgun: `--fix` needs files: the standard input cannot be changed\n',
            });
        });
    });
});
