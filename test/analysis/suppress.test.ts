import assert from 'node:assert/strict';
import type { PythonParser } from '../../server/src/python/parser';
import { loadParser } from '../support/python';
import { analysed, fixed, message, shown, titles } from './opened';
import { lines } from './program';
import { anyDropout, crashing, named, wideDense } from './rules';

const rules = [anyDropout, wideDense];

describe('comments that silence', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
        ['nothing silences without one', lines('Sequential([Dropout(0.5)])'), ['any-dropout@1']],
        [
            'on the line, by the name of the rule',
            lines('Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout]'),
            [],
        ],
        ['on the line, every rule', lines('Sequential([Dropout(0.5), Dense(500)])  # footgun: ignore'), []],
        [
            'on the line, one rule of two',
            lines('Sequential([Dropout(0.5), Dense(500)])  # footgun: ignore[any-dropout]'),
            ['wide-dense@1'],
        ],
        [
            'on the line, two rules',
            lines('Sequential([Dropout(0.5), Dense(500)])  # footgun: ignore[any-dropout, wide-dense]'),
            [],
        ],
        ['behind another comment', lines('Sequential([Dropout(0.5)])  # noqa  # footgun: ignore[any-dropout]'), []],
        ['with a reason behind it', lines('Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout] on purpose'), []],
        [
            'whatever the spaces',
            lines('Sequential([Dropout(0.5)])  #footgun:ignore[ any-dropout ,wide-dense]', 'Dense(5)'),
            ['unused-ignore@1'],
        ],
        ['alone on the line before', lines('# footgun: ignore[any-dropout]', 'Sequential([Dropout(0.5)])'), []],
        [
            'alone before an element of a list',
            lines('Sequential([', '    # footgun: ignore[any-dropout]', '    Dropout(0.5),', '    Dropout(0.4),', '])'),
            ['any-dropout@4'],
        ],
        [
            'alone, with another comment in between',
            lines('# footgun: ignore[any-dropout]', '# because', 'Sequential([Dropout(0.5)])'),
            [],
        ],
        [
            'alone, not over a blank line',
            lines('# footgun: ignore[any-dropout]', '', 'Sequential([Dropout(0.5)])'),
            ['unused-ignore@1', 'any-dropout@3'],
        ],
        [
            'at the end of the line before: that speaks of that line',
            lines('m = Sequential()  # footgun: ignore[any-dropout]', 'm.add(Dropout(0.5))'),
            ['unused-ignore@1', 'any-dropout@2'],
        ],
        [
            'of a call over several lines, on the first',
            lines('Sequential([Dropout(  # footgun: ignore[any-dropout]', '    0.5,', ')])'),
            [],
        ],
        [
            'of a call over several lines, on the last',
            lines('Sequential([Dropout(', '    0.5,', ')])  # footgun: ignore'),
            [],
        ],
        [
            'of a call over several lines, not in the middle',
            lines('Sequential([Dropout(', '    0.5,  # footgun: ignore[any-dropout]', ')])'),
            ['any-dropout@1', 'unused-ignore@2'],
        ],
        [
            'in the whole file',
            lines(
                '# footgun: ignore-file[any-dropout]',
                'Sequential([Dropout(0.5), Dense(500)])',
                'Sequential([Dropout(0.5)])',
            ),
            ['wide-dense@2'],
        ],
        [
            'in the whole file, everything, wherever it stands',
            lines('Sequential([Dropout(0.5), Dense(500)])', 'x = 1  # footgun: ignore-file'),
            [],
        ],
        ['not in a string', lines('Sequential([Dropout(0.5), print("# footgun: ignore")])'), ['any-dropout@1']],
        [
            'not by another word',
            lines('Sequential([Dropout(0.5)])  # footgun: ignored[any-dropout]'),
            ['any-dropout@1'],
        ],
        [
            'every turn of a loop',
            lines('m = Sequential()', 'for r in (0.1, 0.2):', '    m.add(Dropout(r))  # footgun: ignore'),
            [],
        ],
        ['with the line ends of Windows', '# footgun: ignore[any-dropout]\r\nSequential([Dropout(0.5)])\r\n', []],
    ];
    for (const [title, text, expected] of cases) {
        it(title, () => assert.deepEqual(shown(analysed(parser, text, { rules })), expected));
    }
});

describe('comments that silence nothing', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    /** What is said of the only squiggle, and what its fixes leave. */
    const cases: readonly {
        readonly title: string;
        readonly text: string;
        readonly message: string;
        readonly fixes: Readonly<Record<string, string>>;
    }[] = [
        {
            title: 'a rule that finds nothing here',
            text: lines('x = Dense(5)  # footgun: ignore[wide-dense]', 'y = 1'),
            message: '`wide-dense` finds nothing here, so there is nothing to ignore',
            fixes: { 'Remove the comment': lines('x = Dense(5)', 'y = 1') },
        },
        {
            title: 'a comment alone on its line',
            text: lines('if True:', '    # footgun: ignore', '    x = Dense(5)'),
            message: 'Nothing is found here, so this comment ignores nothing',
            fixes: { 'Remove the comment': lines('if True:', '    x = Dense(5)') },
        },
        {
            title: 'one behind another comment, which stays',
            text: lines('x = Dense(5)  # five  # footgun: ignore because'),
            message: 'Nothing is found here, so this comment ignores nothing',
            fixes: { 'Remove the comment': lines('x = Dense(5)  # five') },
        },
        {
            title: 'one name of a list, the first',
            text: lines('Sequential([Dropout(0.5)])  # footgun: ignore[wide-dense, any-dropout]'),
            message: '`wide-dense` finds nothing here, so there is nothing to ignore',
            fixes: {
                'Remove `wide-dense` from the list': lines(
                    'Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout]',
                ),
            },
        },
        {
            title: 'one name of a list, the last',
            text: lines('Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout, wide-dense]'),
            message: '`wide-dense` finds nothing here, so there is nothing to ignore',
            fixes: {
                'Remove `wide-dense` from the list': lines(
                    'Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout]',
                ),
            },
        },
        {
            title: 'all names of a list',
            text: lines('x = 1  # footgun: ignore[any-dropout, wide-dense]'),
            message: 'Nothing is found here, so this comment ignores nothing',
            fixes: { 'Remove the comment': lines('x = 1') },
        },
        {
            title: 'a list without names',
            text: lines('x = 1  # footgun: ignore[]'),
            message: 'Nothing is found here, so this comment ignores nothing',
            fixes: { 'Remove the comment': lines('x = 1') },
        },
        {
            title: 'in the whole file',
            text: lines('# footgun: ignore-file[wide-dense]', 'x = 1'),
            message: '`wide-dense` finds nothing in this file, so there is nothing to ignore',
            fixes: { 'Remove the comment': lines('x = 1') },
        },
        {
            title: 'a misspelt name',
            text: lines('Sequential([Dropout(0.5)])  # footgun: ignore[any-dropuot, any-dropout]'),
            message: 'There is no rule `any-dropuot`; did you mean `any-dropout`?',
            fixes: {
                'Write `any-dropout`': lines('Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout, any-dropout]'),
                'Remove `any-dropuot` from the list': lines(
                    'Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout]',
                ),
            },
        },
        {
            title: 'a name that is like none',
            text: lines('x = 1  # footgun: ignore[E501]'),
            message: 'There is no rule `E501`, so nothing is ignored by that name',
            fixes: { 'Remove the comment': lines('x = 1') },
        },
    ];
    for (const { title, text, message: expected, fixes } of cases) {
        it(title, () => {
            const analysis = analysed(parser, text, { rules });
            const [only, another] = analysis.diagnostics;
            assert.ok(only && !another, shown(analysis).join(' '));
            assert.equal(message(only), expected);
            const tried = analysis.fixesOf(only);
            assert.deepEqual(
                Object.fromEntries(tried.map((fix, i) => [titles(tried)[i], fixed(analysis, fix)])),
                fixes,
            );
        });
    }

    const quiet: readonly (readonly [title: string, text: string])[] = [
        ['that says so itself', lines('x = 1  # footgun: ignore[wide-dense, unused-ignore]')],
        [
            'in a file that says so',
            lines('# footgun: ignore-file[unused-ignore]', 'x = 1  # footgun: ignore[wide-dense]'),
        ],
        ['while the file is not Python', lines('x = (1  # footgun: ignore[wide-dense]')],
        ['that the command line takes for syntax errors', lines('x = 1  # footgun: ignore[syntax-error]')],
    ];
    for (const [title, text] of quiet) {
        it(`is not said of one ${title}`, () => assert.deepEqual(shown(analysed(parser, text, { rules })), []));
    }

    it('is not said of a rule that is off: it finds something all the same', () => {
        const text = lines('Sequential([Dropout(0.5)])  # footgun: ignore[any-dropout]');
        const off = { rules: { 'any-dropout': 'off' } } as const;
        assert.deepEqual(shown(analysed(parser, text, { rules, settings: off })), []);
    });

    it('is not said of a rule of another profile', () => {
        const text = lines('Sequential([Dropout(0.5)])  # footgun: ignore[strict-dropout]');
        const strict = [named('strict-dropout', 'hint', 'strict')];
        assert.deepEqual(shown(analysed(parser, text, { rules: strict })), []);
    });

    it('is not said of a rule that threw', () => {
        const text = lines('x = 1  # footgun: ignore[crashing]');
        assert.deepEqual(shown(analysed(parser, text, { rules: [crashing], onRuleError: () => undefined })), []);
    });

    it('may be switched off, and on, as any other rule', () => {
        const text = lines('x = 1  # footgun: ignore[wide-dense, oops]');
        const settings = { rules: { 'unused-ignore': 'error', 'unknown-rule': 'off' } } as const;
        const { diagnostics } = analysed(parser, text, { rules, settings });
        assert.deepEqual(
            diagnostics.map(({ rule, severity }) => [rule, severity]),
            [['unused-ignore', 'error']],
        );
    });
});
