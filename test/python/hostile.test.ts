import assert from 'node:assert/strict';
import { loadParser } from '../support/python';

const nested = (opener: string, closer: string, depth: number): string => opener.repeat(depth) + closer.repeat(depth);

/** Texts that are deep, long or wrong all over. */
const texts: Readonly<Record<string, string>> = {
    'brackets that nobody closes': '('.repeat(50_000),
    'brackets inside brackets': `x = ${nested('[', ']', 50_000)}`,
    'brackets closed by others': nested('(', ']', 10_000),
    'closing brackets': ')]}'.repeat(10_000),
    'a long sum': `x = a${' + a'.repeat(10_000)}`,
    'a long chain of attributes': `x${'.y'.repeat(10_000)}`,
    'a long chain of calls': `f${'(x)'.repeat(10_000)}`,
    'not not not': `${'not '.repeat(10_000)}x`,
    lambdas: `${'lambda: '.repeat(10_000)}x`,
    conditions: `${'a if b else '.repeat(5_000)}c`,
    'a long power': `${'a ** '.repeat(10_000)}b`,
    'f-strings inside f-strings': "f'{".repeat(5_000),
    formats: `f'${nested('{a:', '}', 3_000)}'`,
    'deep blocks': Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n'),
    'a long elif': `if a:\n  b\n${'elif a:\n  b\n'.repeat(3_000)}`,
    'a call that never ends, on each line': 'x = f(\n'.repeat(5_000),
    'a quote on each line': '"\n'.repeat(5_000),
    'docstrings without end': 'def f():\n    """doc\n    x = 1\n'.repeat(300),
    'words without anything between': `f(${'word '.repeat(10_000)})`,
    'blanks in a string without end': `x = f("${' '.repeat(50_000)}b`,
    zeros: '\0'.repeat(1_000),
    'emoji and nothing else': '😀'.repeat(2_000),
    'headers without bodies': 'try:\n'.repeat(2_000),
    'decorators of nothing': '@a\n'.repeat(2_000),
};

function depthOf(value: unknown): number {
    let deepest = 0;
    const stack: [unknown, number][] = [[value, 0]];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        const [it, depth] = top;
        deepest = Math.max(deepest, depth);
        if (typeof it === 'object' && it !== null) for (const each of Object.values(it)) stack.push([each, depth + 1]);
    }
    return deepest;
}

describe('hostile texts', () => {
    for (const [name, text] of Object.entries(texts)) {
        it(name, async () => {
            const document = (await loadParser()).open(text);
            assert.ok(depthOf(document.reading.module) < 1_000);
            JSON.stringify(document.edit([{ start: 0, end: 0, text: 'a\n' }]));
            document.close();
        });
    }

    it('a table of many numbers is read whole', async () => {
        const { module, problems } = (await loadParser()).read(`x = [${'1, 2.5, '.repeat(10_000)}]`);
        const [statement] = module.body;
        assert.ok(statement?.kind === 'assign' && statement.value.kind === 'list');
        assert.equal(statement.value.items.length, 20_000);
        assert.deepEqual(problems, []);
    });

    it('three hundred terms are read whole', async () => {
        const { module } = (await loadParser()).read(`x = a${' + a'.repeat(300)}`);
        assert.ok(!JSON.stringify(module).includes('"gap"'));
    });
});
