import assert from 'node:assert/strict';
import { mayMatter } from '../../server/src/features/relevance';
import { cellsOf } from '../support/cells';
import { fixturesIn } from '../support/fixtures';
import { withoutSquiggles } from '../support/squiggles';

describe('files that cannot matter', () => {
    it('are none in which footgun finds something', () => {
        for (const { name, text } of fixturesIn('rules')) {
            for (const cell of cellsOf(text)) {
                const program = withoutSquiggles(cell.text);
                if (program !== cell.text) assert.ok(mayMatter(program), `${name}: ${cell.title}`);
            }
        }
    });

    it('are the ordinary ones', () => {
        for (const text of [
            'import os\nprint(os.getcwd())\n',
            'class A:\n    def f(self): return 1\n',
            'x = [1, 2]\n',
        ]) {
            assert.equal(mayMatter(text), false, text);
        }
    });
});
