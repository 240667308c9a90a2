import assert from 'node:assert/strict';
import type { Site } from '../../shared-rules/model/site';
import type { Reading } from '../../server/src/python/syntax';
import { loadParser } from '../support/python';

/** What stands at each site of a kind, in the order of the text. */
function written({ text, module, comments }: Reading, wanted: string): string[] {
    const found: Site[] = [];
    collect({ module, comments }, wanted, found);
    return found.sort((a, b) => a.start - b.start || b.end - a.end).map(({ start, end }) => text.slice(start, end));
}

/** `wanted` is the `kind` of a node, or the name of a property that holds a site. */
function collect(value: unknown, wanted: string, found: Site[]): void {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Readonly<Record<string, unknown>>;
    if (node.kind === wanted && wanted !== 'site') found.push(node.site as Site);
    for (const [key, each] of Object.entries(node)) {
        if (key === wanted && typeof each === 'object') found.push(each as Site);
        else collect(each, wanted, found);
    }
}

const cases: readonly (readonly [text: string, kind: string, ...expected: readonly string[]])[] = [
    ['модель = слой("ё", 😀)', 'string', '"ё"'],
    ['x = "😀😀" + y', 'name', 'x', 'y'],
    ['x = "😀" + слой(данные)', 'call', 'слой(данные)'],
    ['\ufeffx = y', 'name', 'x', 'y'],
    ['\ufeff\r\n\tx = y', 'name', 'x', 'y'],
    ['if x:\r\n\ty = 1\r\n\tz = 2\r\n', 'assign', 'y = 1', 'z = 2'],
    ['x = 1\ry = 2\r\nz = 3\n', 'assign', 'x = 1', 'y = 2', 'z = 3'],
    ['\fx = 1\n\f\ny = 2', 'assign', 'x = 1', 'y = 2'],
    ['x = """a\r\nб"""\r\ny', 'string', '"""a\r\nб"""'],
    ['(a +  b) * c', 'binary', '(a +  b) * c', 'a +  b'],
    ['((a))', 'name', 'a'],
    ['((a))', 'expression', '((a))'],
    ['f( (a) , *b, c = d )', 'call', 'f( (a) , *b, c = d )'],
    ['f( (a) , *b, c = d )', 'positional', '(a)'],
    ['f( (a) , *b, c = d )', 'star', '*b'],
    ['f( (a) , *b, c = d )', 'keyword', 'c = d'],
    ['(a, b)', 'tuple', '(a, b)'],
    ['a, b', 'tuple', 'a, b'],
    ['a, b,', 'tuple', 'a, b,'],
    ['f(x for x in y)', 'comprehension', 'x for x in y'],
    ['(x for x in y)', 'comprehension', '(x for x in y)'],
    ['model . add(1)', 'attributeSite', 'add'],
    ['*a.b, c', 'starred', '*a.b'],
    ['*a.b, c', 'attribute', 'a.b'],
    ['* a [0], c', 'subscript', 'a [0]'],
    ['@a\ndef f ( x = 1 ) : pass # no', 'function', '@a\ndef f ( x = 1 ) : pass'],
    ['@a\ndef f ( x = 1 ) : pass', 'nameSite', 'f'],
    ['def f(a, *b: int, c=1, **d): pass', 'plain', 'a'],
    ['def f(a, *b: int, c=1, **d): pass', 'star', '*b: int'],
    ['def f(a, *b: int, c=1, **d): pass', 'keywordOnly', 'c=1'],
    ['for x in y : # why\n  z\n\n', 'header', 'for x in y :'],
    ['for x in y : # why\n  z # end\n\n', 'for', 'for x in y : # why\n  z'],
    ['while x:\n  y\nelse:\n  z\n', 'while', 'while x:\n  y\nelse:\n  z'],
    ['if a:\n  b\nelif c:\n  d\n', 'if', 'if a:\n  b\nelif c:\n  d', 'elif c:\n  d'],
    ['a; b ; c', 'expression', 'a', 'b', 'c'],
    ['x = 1 ;', 'assign', 'x = 1'],
    ["x = 'a' \\\n 'b'", 'string', "'a' \\\n 'b'"],
    ["f'{ x + 1 }'", 'binary', 'x + 1'],
    ["f'{x}'", 'fstring', "f'{x}'"],
];

describe('sites', () => {
    it('are exactly what they stand for', async () => {
        const parser = await loadParser();
        for (const [text, kind, ...expected] of cases) {
            assert.deepEqual(written(parser.read(text), kind), expected, text);
        }
    });

    it('of comments leave out the line break, and their text the sign', async () => {
        const { comments, text } = (await loadParser()).read('x = f(a # один\r\n, b) #two\n  #\n"# no"');
        assert.deepEqual(
            comments.map(({ site }) => text.slice(site.start, site.end)),
            ['# один', '#two', '#'],
        );
        assert.deepEqual(
            comments.map((each) => each.text),
            [' один', 'two', ''],
        );
    });

    it('of imported names hold the alias', async () => {
        const reading = (await loadParser()).read('from a import (b as c, d)');
        const [statement] = reading.module.body;
        assert.ok(statement?.kind === 'importFrom' && statement.names !== '*');
        assert.deepEqual(
            statement.names.map(({ site }) => reading.text.slice(site.start, site.end)),
            ['b as c', 'd'],
        );
    });

    it('of brackets are where they stand, or should stand', async () => {
        const parser = await loadParser();
        const brackets = (text: string): (number | string)[] => {
            const [statement] = parser.read(text).module.body;
            assert.ok(statement?.kind === 'expression' && statement.value.kind === 'call');
            const { open, close } = statement.value;
            return [text.charAt(open), close];
        };
        assert.deepEqual(brackets('f ( a )'), ['(', 6]);
        assert.deepEqual(brackets('f(a\n  )'), ['(', 6]);
        assert.deepEqual(brackets('f(a'), ['(', 3]);
        assert.deepEqual(brackets('f(a, [1  # why'), ['(', 7]);
        assert.deepEqual(brackets('f(\nx = 1'), ['(', 2]);
        assert.deepEqual(brackets('f(x for x in y)'), ['(', 14]);
    });

    it('of what was put in have no width, and shift nothing', async () => {
        const parser = await loadParser();
        const reading = parser.read('model.add(Слой([39], a=)\nx = "ё"');
        assert.deepEqual(written(reading, 'call'), ['model.add(Слой([39], a=)', 'Слой([39], a=)']);
        assert.deepEqual(written(reading, 'gap'), ['']);
        assert.deepEqual(written(reading, 'string'), ['"ё"']);
        assert.deepEqual(written(parser.read('f(padding=same", b="x")'), 'string'), ['same"', '"x"']);
    });

    it('lie inside those of what they are part of', async () => {
        const parser = await loadParser();
        for (const text of [
            '@a(1)\nclass A(b, c=d):\n  def f(self, x=[1]): return f"{x}"',
            'f(a, [b for b in c',
            'x = (a, {"b": (c)})',
        ]) {
            const check = (value: unknown, outer: Site): void => {
                if (typeof value !== 'object' || value === null) return;
                const { site } = value as { site?: Site };
                const inner = site ?? outer;
                assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, text);
                for (const each of Object.values(value)) check(each, inner);
            };
            check(parser.read(text).module.body, { start: 0, end: text.length });
        }
    });
});
