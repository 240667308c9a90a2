import assert from 'node:assert/strict';
import { fitted, joinCells, movedCells } from '../../server/src/features/cells';

describe('the cells of a notebook', () => {
    it('are one text, each as long as it is', () => {
        const texts = [
            'a = 1',
            '%%bash\nif [ "',
            '%%time\nb = (',
            '',
            '  %time x = f()\n%timeit -n 1 -r3 g()\r\n',
            '%time',
        ];
        const { text, cells } = joinCells(texts);
        assert.equal(
            text,
            'a = 1\n      \n      \n# time\nb = (\n\n  0    ;x = f()\n0               ;g()\r\n\n%time\n',
        );
        assert.deepEqual(
            cells.map(({ start, end }) => end - start),
            texts.map(({ length }) => length),
        );
    });

    it('keep magics that time what is more than a line', () => {
        for (const cell of ['%time for i in x: f(i)', '%timeit -s', '"%time x"', 'x %time y', '%timex y']) {
            assert.equal(joinCells([cell]).text, `${cell}\n`);
        }
    });

    const program = joinCells(['a = 1\nb = 2', '%%time\nc = 3\nd = 4', '%%bash\nls', 'e = 5']);
    const after = (piece: string, newText: string, at = program.text.indexOf(piece)) => {
        const edit = fitted({ site: { start: at, end: at + piece.length }, newText }, program);
        return edit && [program.text.slice(edit.site.start, edit.site.end), edit.newText];
    };
    const cases: readonly (readonly [
        piece: string,
        newText: string,
        expected: readonly [string, string] | undefined,
    ])[] = [
        ['b', 'bb', ['b', 'bb']],
        ['b = 2\n', '', ['\nb = 2', '']],
        ['b = 2\n', 'x\n', ['b = 2', 'x']],
        ['b = 2\n', 'x', undefined],
        ['a = 1\nb = 2\n', '', ['a = 1\nb = 2', '']],
        ['2\n# time', '', undefined],
        ['# time', '', undefined],
        ['time\nc', '', undefined],
        ['c = 3\nd = 4\n', '', ['\nc = 3\nd = 4', '']],
        ['e = 5\n', '', ['e = 5', '']],
    ];
    for (const [piece, newText, expected] of cases) {
        it(`take ${JSON.stringify(newText)} for ${JSON.stringify(piece)} as one of them can`, () =>
            assert.deepEqual(after(piece, newText), expected));
    }

    it('take what is put in behind a magic, nothing in front of it or into another language', () => {
        const { cells } = program;
        const insert = (at: number) => fitted({ site: { start: at, end: at }, newText: 'x' }, program) !== undefined;
        const [, time, bash] = cells;
        assert.deepEqual([insert(time!.start), insert(time!.start + 6), insert(bash!.start + 7)], [false, true, false]);
    });

    it('are found where they have moved', () => {
        const insertion = { site: { start: program.cells[1]!.end, end: program.cells[1]!.end }, newText: '\nmore' };
        const removal = { site: { start: 0, end: 6 }, newText: '' };
        const moved = movedCells(program.cells, [insertion, removal]);
        const text = 'b = 2\n# time\nc = 3\nd = 4\nmore\n      \n  \ne = 5\n';
        assert.deepEqual(
            moved.map(({ start, end }) => text.slice(start, end)),
            ['b = 2', '# time\nc = 3\nd = 4\nmore', '      \n  ', 'e = 5'],
        );
        assert.deepEqual(moved[1]!.foreign, [{ start: 6, end: 12 }]);
    });
});
