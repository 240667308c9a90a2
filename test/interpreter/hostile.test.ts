import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import { defaultSettings } from '../../server/src/analysis/analysis';
import { Project } from '../support/project';
import { loadParser } from '../support/python';

const nested = (depth: number, header: (i: number) => string, body: string) =>
    Array.from({ length: depth }, (_, i) => ' '.repeat(i) + header(i)).join('\n') + `\n${' '.repeat(depth)}${body}\n`;

/** Programs that would take for ever, or all memory, if they were followed to their end. */
const PROGRAMS: Readonly<Record<string, string>> = {
    'a list that holds itself': 'a = []\na.append(a)\nDense(a)\na == [a]\nb = [a]\nb == a\nf"{a}"\n',
    'tuples that share their parts': 't = (1,)\nfor i in range(200):\n    t = (t, t)\nDense(t)\nf"{t}"\n',
    'a comparison of such tuples':
        't = u = (1,)\nfor i in range(60):\n    t = (t, t)\n    u = (u, u)\nt == u\nt in [u]\n',
    'such tuples on two paths':
        't = u = (1,)\nfor i in range(60):\n    t = (t, t)\n    u = (u, u)\nv = t if unknown() else u\n',
    'strings that double':
        's = "ab"\nfor i in range(200):\n    s = f"{s}{s}"\nfor i in range(99):\n    s = s.replace("a", "aaaa")\n',
    'lists that double': 'a = [1]\nfor i in range(200):\n    a = a + a\nb = [a] * 1000\n',
    'loops in loops': nested(4, (i) => `for i${i} in range(250):`, 'x = 1'),
    'more layers than anybody has':
        'm = Sequential([Input((3,))])\nfor i in range(250):\n    for j in range(250):\n        m.add(Dense(3))\n',
    'recursion without end': 'def f(n):\n    return f(n + 1) + f(n + 2)\nf(0)\n',
    'recursion that takes for ever': 'def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(40))\n',
    'a loop without end': 'while True:\n    x = 1\n',
    'a loop that counts far': 'n = 0\nwhile n < 10**9:\n    n += 1\n',
    'loops that nobody knows, nested': nested(25, (i) => `while unknown${i}():`, 'Dense(1)'),
    'conditions that nobody knows, nested': nested(30, (i) => `if unknown${i}():`, 'Dense(1)'),
    'a dictionary of data': 'd = {}\nfor i in range(250):\n    for j in range(100):\n        d[i * 1000 + j] = i\n',
    'a class that makes itself':
        'class B(keras.Model):\n    def __init__(self):\n        self.x = B()\n    def call(self, x):\n        return self(x)\nB()(Input((3,)))\n',
    'a class that is its own base': 'class A(A):\n    pass\nA()\n',
    'numbers too large': 'x = 9**9**9\ny = 1 << 100000\nz = 10**400\nw = "a" * 10**9\nDense(z)\n',
};

describe('hostile programs', function () {
    // They cost their whole budget.
    this.timeout(60_000);

    for (const [name, text] of Object.entries(PROGRAMS)) {
        it(`ends the same way every time: ${name}`, async () => {
            assert.deepEqual(await understand(text), await understand(text));
        });
    }
});

const MODEL = 'import keras\nmodel = keras.Sequential([keras.Input((4, 4, 1)), keras.layers.Conv2D(8, 5)])\n';

const many = (count: number, text: (i: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`m${i}.py`, text(i)]));

/** Each begins in `main.py`, which has a mistake of its own behind its imports. */
const PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a file that imports itself': { 'main.py': 'import main\nfrom main import *\nfrom . import main\n' },
    'a chain of imports': { 'main.py': 'import m0\n', ...many(300, (i) => `import m${i + 1}\nx = ${i}\n`) },
    'files that all import each other': {
        'main.py': 'from m0 import *\n',
        ...many(60, () => Array.from({ length: 60 }, (_, i) => `from m${i} import *`).join('\n')),
    },
    'more files than are followed': {
        'main.py': Array.from({ length: 900 }, (_, i) => `import m${i}`).join('\n') + '\n',
        ...many(900, (i) => `x = ${i}\n`),
    },
    'a file that costs everything': {
        'main.py': 'import slow\n',
        'slow.py': 'n = 0\nfor i in range(250):\n    for j in range(250):\n        n += i * j\n'.repeat(20),
    },
    'a long file': { 'main.py': 'import long\n', 'long.py': 'x = [1, 2, 3]\n'.repeat(20_000) },
    'a file that is no Python': { 'main.py': 'from broken import *\n', 'broken.py': '(((\n\u0000def\nclass' },
    'imports on paths that nobody knows': {
        'main.py': 'for i in unknown():\n    if i:\n        import m0\n    else:\n        from m1 import x\n',
        ...many(40, (i) => `if unknown():\n    import m${i + 1}\nelse:\n    import m${i + 2}\n`),
    },
    'functions that import': {
        'main.py': Array.from({ length: 50 }, (_, i) => `def f${i}():\n    import m0\n    return m0.y\n`).join('\n'),
        'm0.py': `${MODEL}y = 1\n`,
    },
};

describe('hostile projects', function () {
    this.timeout(60_000);

    for (const [name, files] of Object.entries(PROJECTS)) {
        it(`are understood all the same: ${name}`, async () => {
            const main = `${files['main.py']}\n${MODEL}`;
            const { diagnostics } = new Project(await loadParser(), { ...files, 'main.py': main }).analyse('main.py');
            const found = diagnostics.filter(({ rule }) => rule === 'conv-eats-image');
            assert.deepEqual(
                found.map(({ site }) => main.slice(site.start, site.end)),
                ['5'],
            );
        });
    }
});

/** A rule that throws fails the test. */
async function understand(text: string): Promise<unknown> {
    const parser = await loadParser();
    const settings = { ...defaultSettings, profile: 'strict' } as const;
    const { summary, diagnostics } = analyse(parser.read(text), settings, (changed) => parser.read(changed), {
        onRuleError(rule, error) {
            throw new Error(`${rule} threw`, { cause: error });
        },
    });
    return { summary, found: diagnostics.map(({ rule, site }) => ({ rule, site })) };
}
