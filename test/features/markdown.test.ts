import assert from 'node:assert/strict';
import { link, prose } from '../../server/src/features/markdown';

describe('text as Markdown', () => {
    it('keeps what stands in backticks, and means everything else literally', () => {
        assert.equal(prose('слой `Dense(*args)` и a * b < c'), 'слой `Dense(*args)` и a \\* b \\< c');
        assert.equal(prose('x_1 [0] # 1'), 'x\\_1 \\[0\\] \\# 1');
        assert.equal(prose('один ` апостроф'), 'один \\` апостроф');
        assert.equal(prose(''), '');
    });

    it('makes links that hold together', () => {
        assert.equal(link('a_b', 'https://x.org/w/(x) y'), '[a\\_b](https://x.org/w/%28x%29%20y)');
        assert.equal(link('x', 'https://x.org/a%20b'), '[x](https://x.org/a%20b)');
    });
});
