import assert from 'node:assert/strict';
import { cellsOf, joinCells, profileOf } from './support/cells';
import { withoutSquiggles, withSquiggles, type Squiggle } from './support/squiggles';

/** A squiggle under the n-th occurrence of a text. */
function under(program: string, part: string, text: string, mark: '^' | '~' = '^'): Squiggle {
    const start = program.indexOf(part);
    return { site: { start, end: start + part.length }, mark, text };
}

describe('squiggles', () => {
    const drawings: Readonly<
        Record<string, { program: string; squiggles: (program: string) => Squiggle[]; drawn: string }>
    > = {
        'stand under the text they mean': {
            program: 'x = Dense(512)\n',
            squiggles: (it) => [under(it, '512', 'error a: too many')],
            drawn: 'x = Dense(512)\n#         ^^^ error a: too many\n',
        },
        'begin with the comment sign in the first column': {
            program: 'Dense(512)\n',
            squiggles: (it) => [under(it, 'Dense', 'hint a: b')],
            drawn: 'Dense(512)\n#^^^^ hint a: b\n',
        },
        'stand one below another where a line has several': {
            program: 'a = b(1, 22)\nc\n',
            squiggles: (it) => [
                under(it, '22', 'reason', '~'),
                under(it, '22', 'error z: two'),
                under(it, '1', 'error y: one'),
            ],
            drawn: 'a = b(1, 22)\n#     ^ error y: one\n#        ^^ error z: two\n#        ~~ reason\nc\n',
        },
        'reach to the end of the first of several lines': {
            program: 'f(\n    [1,\n     2])\n',
            squiggles: (it) => [under(it, '[1,\n     2]', 'error a: b')],
            drawn: 'f(\n    [1,\n#   ^^^ error a: b\n     2])\n',
        },
        'keep the tabs of the code': {
            program: 'for f in [1]:\n\tg(f, (5, 5))\n',
            squiggles: (it) => [under(it, '(5, 5)', 'error a: b')],
            drawn: 'for f in [1]:\n\tg(f, (5, 5))\n#\t     ^^^^^^ error a: b\n',
        },
        'are as wide as wide letters': {
            program: 'x = "картинка", "画像", "a"\n',
            squiggles: (it) => [under(it, '"画像"', 'error a: b'), under(it, '"a"', 'error c: d')],
            drawn: `x = "картинка", "画像", "a"\n#${' '.repeat(15)}^^^^^^ error a: b\n#${' '.repeat(23)}^^^ error c: d\n`,
        },
        'may stand under the last line without a line break': {
            program: 'x = f(1)',
            squiggles: (it) => [under(it, '1', 'error a: b')],
            drawn: 'x = f(1)\n#     ^ error a: b',
        },
    };
    for (const [title, { program, squiggles, drawn }] of Object.entries(drawings)) {
        it(title, () => {
            assert.equal(withSquiggles(program, squiggles(program)), drawn);
            assert.equal(withoutSquiggles(drawn).trimEnd(), program.trimEnd());
        });
    }

    it('leave ordinary comments alone', () => {
        const program = '# a comment\nx = 1  # ^^^ not a squiggle\n# ? known miss\n#!/bin/sh ~\n';
        assert.equal(withoutSquiggles(program), program);
    });
});

describe('cells', () => {
    const fixture = '# %% First [doc]\na = 1\n\n# %% Second [teaching] [doc]\nb = 2\n';

    it('have titles and tags', () => {
        const [first, second] = cellsOf(fixture);
        assert.deepEqual([first?.title, first?.tags, first?.text], ['First', ['doc'], 'a = 1\n\n']);
        assert.deepEqual([second?.title, second?.tags], ['Second', ['teaching', 'doc']]);
        assert.deepEqual([profileOf(first!), profileOf(second!)], ['strict', 'teaching']);
    });

    it('join to the fixture they came from', () => {
        assert.equal(joinCells(cellsOf(fixture)), fixture);
    });

    it('do not lose what stands before the first', () => {
        assert.throws(() => cellsOf('import keras\n# %% First\n'));
    });
});
