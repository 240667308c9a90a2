import assert from 'node:assert/strict';
import type { TextEdit } from '../../server/src/analysis/analysis';
import { applyEdits, arranged, moved } from '../../server/src/analysis/textEdits';

const edit = (start: number, end: number, newText: string): TextEdit => ({ site: { start, end }, newText });

describe('edits of a text', () => {
    it('are put in order, neighbours joined', () => {
        const edits = arranged([edit(8, 9, 'c'), edit(2, 4, 'a'), edit(4, 4, 'b')]);
        assert.deepEqual(edits, [edit(2, 4, 'ab'), edit(8, 9, 'c')]);
    });

    it('keep the order of what is inserted at one place', () => {
        assert.deepEqual(arranged([edit(2, 2, 'a'), edit(2, 2, 'b')]), [edit(2, 2, 'ab')]);
    });

    it('are none where they overlap', () => {
        assert.equal(arranged([edit(2, 5, ''), edit(4, 6, '')]), undefined);
        assert.equal(arranged([edit(2, 5, ''), edit(2, 5, '')]), undefined);
        assert.equal(arranged([edit(2, 5, ''), edit(3, 3, 'x')]), undefined);
    });

    it('are applied', () => {
        assert.equal(applyEdits('0123456789', [edit(0, 0, '<'), edit(2, 4, 'ab'), edit(9, 10, '')]), '<01ab45678');
    });

    /** `[` and `]` mark a piece before and after. */
    const cases: readonly (readonly [title: string, before: string, edits: readonly TextEdit[], after: string])[] = [
        ['behind it', '01[23]4567', [edit(5, 7, '')], '01[23]47'],
        ['before it', '01[23]4567', [edit(0, 1, 'abc')], 'abc1[23]4567'],
        ['inside it', '01[2345]67', [edit(3, 4, 'abc')], '01[2abc45]67'],
        ['of all of it', '01[23]4567', [edit(2, 4, 'a')], '01[a]4567'],
        ['of all of it and more', '01[23]4567', [edit(1, 6, 'a')], '0[a]67'],
        ['that takes it away', '01[23]4567', [edit(1, 6, '')], '0[]67'],
        ['that inserts right before it', '01[23]4567', [edit(2, 2, 'a')], '01a[23]4567'],
        ['that inserts right behind it', '01[23]4567', [edit(4, 4, 'a')], '01[23]a4567'],
        ['of its beginning and something before', '01[2345]67', [edit(1, 3, 'a')], '0[a345]67'],
        ['of its end and something behind', '01[2345]67', [edit(5, 7, 'a')], '01[234a]7'],
        ['on both sides', '01[23]4567', [edit(0, 2, ''), edit(4, 6, '')], '[23]67'],
    ];
    for (const [title, before, edits, after] of cases) {
        it(`move a piece: an edit ${title}`, () => {
            const text = before.replace(/[[\]]/g, '');
            const result = moved({ start: before.indexOf('['), end: before.indexOf(']') - 1 }, edits);
            const changed = applyEdits(text, edits);
            const marked = `${changed.slice(0, result.start)}[${changed.slice(result.start, result.end)}]${changed.slice(result.end)}`;
            assert.equal(marked, after);
        });
    }
});
