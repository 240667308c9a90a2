import assert from 'node:assert/strict';
import { analyseWith } from '../../server/src/analysis/analyse';
import type { PythonParser } from '../../server/src/python/parser';
import { words } from '../../shared-rules/model/text';
import { loadParser } from '../support/python';
import { analysed, fixed, message, related, shown, titles } from './opened';
import { lines } from './program';
import { anyDropout, buildError, crashing, named, wideDense, zeroUnits } from './rules';

describe('analysis', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    describe('settings', () => {
        const rules = [
            named('a-standard'),
            named('b-teaching', 'info', 'teaching'),
            named('c-strict', 'hint', 'strict'),
        ];
        const text = lines('Sequential([Dropout(0.5)])');

        it('each profile holds the one before', () => {
            const ids = (profile: 'standard' | 'teaching' | 'strict') =>
                shown(analysed(parser, text, { rules, settings: { profile } }));
            assert.deepEqual(ids('standard'), ['a-standard@1']);
            assert.deepEqual(ids('teaching'), ['a-standard@1', 'b-teaching@1']);
            assert.deepEqual(ids('strict'), ['a-standard@1', 'b-teaching@1', 'c-strict@1']);
        });

        it('a rule can be off, or have a severity of its own, whatever the profile', () => {
            const settings = { rules: { 'a-standard': 'off', 'c-strict': 'error' } } as const;
            const { diagnostics } = analysed(parser, text, { rules, settings });
            assert.deepEqual(
                diagnostics.map(({ rule, severity }) => [rule, severity]),
                [['c-strict', 'error']],
            );
        });

        it('the name of a rule is no property of objects', () => {
            assert.deepEqual(shown(analysed(parser, text, { rules: [named('constructor')] })), ['constructor@1']);
        });
    });

    describe('order', () => {
        it('is that of the text', () => {
            const text = lines('Sequential([Dropout(0.5), Dense(500)])', 'Sequential([Dense(500), Dropout(0.5)])');
            const found = shown(analysed(parser, text, { rules: [wideDense, anyDropout] }));
            assert.deepEqual(found, ['any-dropout@1', 'wide-dense@1', 'wide-dense@2', 'any-dropout@2']);
        });

        it('in one place what is graver comes first', () => {
            const rules = [named('a-hint', 'hint'), named('b-error', 'error'), named('c-info', 'info')];
            const found = shown(analysed(parser, lines('Sequential([Dropout(0.5)])'), { rules }));
            assert.deepEqual(found, ['b-error@1', 'c-info@1', 'a-hint@1']);
        });
    });

    describe('what Keras refuses', () => {
        const text = lines('Sequential([', '    Dense(0),', '])');

        it('is said', () =>
            assert.deepEqual(shown(analysed(parser, text, { rules: [buildError] })), ['build-error@1']));

        it('is said once, by the rule that knows why', () => {
            assert.deepEqual(shown(analysed(parser, text, { rules: [buildError, zeroUnits] })), ['zero-units@2']);
        });
    });

    describe('a rule that throws', () => {
        it('costs itself and nothing else, and is reported', () => {
            const told: string[] = [];
            const analysis = analysed(parser, lines('Sequential([Dropout(0.5)])'), {
                rules: [crashing, anyDropout],
                onRuleError: (rule, error) => told.push(`${rule}: ${(error as Error).message}`),
            });
            assert.deepEqual(shown(analysis), ['any-dropout@1']);
            assert.deepEqual(told, ['crashing: a mistake of ours']);
        });

        it('and an interpreter that throws leaves an empty program', () => {
            const told: string[] = [];
            const reading = parser.read(lines('Sequential([Dropout(0.5)])  # footgun: ignore'));
            const engine = {
                rules: [anyDropout],
                interpret: () => assert.fail('broken'),
                rereader: () => (text: string) => parser.read(text),
                onError: (part: string) => told.push(part),
            };
            const analysis = analyseWith(engine, reading, { profile: 'standard', rules: {} });
            assert.deepEqual([analysis.program.models, analysis.summary.models, told], [[], [], ['interpretation']]);
        });
    });

    describe('a loop', () => {
        const text = lines('m = Sequential()', 'for n in [500, 64, 300, 200]:', '    m.add(Dense(n))');

        it('is one squiggle, with its other turns beside it', () => {
            const analysis = analysed(parser, text, { rules: [wideDense] });
            const [only, another] = analysis.diagnostics;
            assert.ok(only && !another);
            assert.equal(message(only), '500 units');
            assert.deepEqual(related(analysis, only), ['2 turn 3: n=300', '2 turn 4: n=200']);
            assert.deepEqual(
                only.related.map(({ said }) => words(said, 'ru')),
                ['оборот 3: n=300', 'оборот 4: n=200'],
            );
        });

        it('says which turn the message is about, if not about the first', () => {
            const analysis = analysed(parser, text.replace('500', '50'), { rules: [wideDense] });
            const [only] = analysis.diagnostics;
            assert.ok(only);
            assert.equal(message(only), '300 units');
            assert.deepEqual(related(analysis, only), ['2 turn 3: n=300', '2 turn 4: n=200']);
        });

        it('in a loop names both turns', () => {
            const nested = lines(
                'm = Sequential()',
                'for n in [500, 50]:',
                '    for i in range(2):',
                '        m.add(Dense(n))',
            );
            const analysis = analysed(parser, nested, { rules: [wideDense] });
            const [only] = analysis.diagnostics;
            assert.ok(only);
            assert.deepEqual(related(analysis, only), ['3 turn 1: n=500, turn 2: i=1']);
        });

        it('of many turns is cut short', () => {
            const long = lines('m = Sequential()', 'for i in range(30):', '    m.add(Dense(500))');
            const analysis = analysed(parser, long, { rules: [wideDense] });
            const [only] = analysis.diagnostics;
            assert.ok(only);
            assert.equal(only.related.length, 9);
            assert.equal(related(analysis, only).at(-1), '2 and 21 more turns');
        });
    });

    it('a function of the file: the calls that led there', () => {
        const text = lines(
            'def block(n):',
            '    return Dense(n)',
            '',
            'Sequential([block(500), block(50), block(300)])',
        );
        const analysis = analysed(parser, text, { rules: [wideDense] });
        const [only, another] = analysis.diagnostics;
        assert.ok(only && !another);
        assert.deepEqual(related(analysis, only), ['4 `block` is called here', '4 `block` is called here']);
        assert.deepEqual(
            only.related.map(({ site }) => text.slice(site.start, site.end)),
            ['block(500)', 'block(300)'],
        );
    });

    describe('fixes', () => {
        it('are kept if they heal; the first sure one is preferred', () => {
            const analysis = analysed(parser, lines('Sequential([Dense(500)])'), { rules: [wideDense] });
            const fixes = analysis.fixesOf(analysis.diagnostics[0]!);
            assert.deepEqual(titles(fixes), ['Take 32', 'Take 64', 'Take 16']);
            assert.deepEqual(
                fixes.map(({ preferred }) => preferred),
                [false, true, false],
            );
            assert.deepEqual(
                fixes.map((fix) => fixed(analysis, fix)),
                [32, 64, 16].map((n) => lines(`Sequential([Dense(${n})])`)),
            );
        });

        it('heal all turns of a loop at once', () => {
            const text = lines('m = Sequential()', 'for n in [500, 64, 300]:', '    m.add(Dense(n))');
            const analysis = analysed(parser, text, { rules: [wideDense] });
            const [first] = analysis.fixesOf(analysis.diagnostics[0]!);
            assert.ok(first);
            assert.equal(fixed(analysis, first), text.replace('500', '32').replace('300', '32'));
        });

        it('are found for a diagnostic that went through an editor, and tried once', () => {
            const analysis = analysed(parser, lines('Sequential([Dense(500)])'), { rules: [wideDense] });
            const [diagnostic] = analysis.diagnostics;
            assert.ok(diagnostic);
            const copy = structuredClone(diagnostic);
            assert.equal(analysis.fixesOf(copy), analysis.fixesOf(diagnostic));
        });

        it('are none for a diagnostic of another text', () => {
            const analysis = analysed(parser, lines('Sequential([Dense(500)])'), { rules: [wideDense] });
            const other = analysed(parser, lines('', 'Sequential([Dense(500)])'), { rules: [wideDense] });
            assert.deepEqual(analysis.fixesOf(other.diagnostics[0]!), []);
        });

        it('are dropped if an error comes of them', () => {
            const text = lines('m = Sequential()', 'm.add(Input((8,)))', 'm.add(Dropout(0.5))', 'm.add(Dense(1))');
            const breaking = [anyDropout, named('b-other'), wideDense, errorWithout('Dropout')];
            const analysis = analysed(parser, text, { rules: breaking });
            assert.deepEqual(shown(analysis), ['any-dropout@3', 'b-other@3']);
            assert.deepEqual(analysis.fixesOf(analysis.diagnostics[0]!), []);
        });

        it('are there for findings in broken code too', () => {
            const text = lines('m = Sequential()', 'm.add(InputLayer([39])', 'm.add(Dense(500))', 'm.add(Dense(1))');
            const analysis = analysed(parser, text, { rules: [wideDense] });
            assert.deepEqual(shown(analysis), ['wide-dense@3']);
            const [first] = analysis.fixesOf(analysis.diagnostics[0]!);
            assert.equal(first && fixed(analysis, first), text.replace('500', '32'));
        });
    });

    it('a hint about the task becomes part of the program', () => {
        const taskOf = (text: string) => analysed(parser, text, { rules: [] }).program.task;
        assert.equal(taskOf('x = 1\n'), undefined);
        const text = 'x = 1\n# footgun: task=single-label classes=10\n';
        assert.deepEqual(taskOf(text), { task: 'single-label', classes: 10, site: { start: 6, end: text.length - 1 } });
        assert.deepEqual(taskOf('# footgun: task=multi-label\n')?.task, 'multi-label');
        assert.deepEqual(taskOf('# footgun: classes=3, task=binary\n'), {
            task: 'binary',
            classes: 3,
            site: { start: 0, end: 33 },
        });
        assert.equal(taskOf('# footgun: task=guessing classes=many\n'), undefined);
        assert.equal(taskOf('# footgun: task=regression\n# footgun: task=binary classes=2\n')?.task, 'regression');
    });
});

/** An error as soon as a class of layers is gone from the program. */
function errorWithout(className: string) {
    const rule = named('gone', 'error');
    return {
        ...rule,
        run: (program: Parameters<typeof rule.run>[0]) => {
            const [layer] = program.layers;
            if (!layer || program.layers.some((it) => it.class === className)) return [];
            const text = { ru: 'Нет', en: 'Gone' };
            const place = { site: layer.call.site, frames: [] };
            const nothing = { explanation: [], related: [], fixes: [], speaksFor: [] };
            return [
                {
                    rule: 'gone',
                    severity: 'error',
                    profile: 'standard',
                    place,
                    message: { text, values: {} },
                    ...nothing,
                } as const,
            ];
        },
    };
}
