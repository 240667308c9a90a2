import assert from 'node:assert/strict';
import type { Analysis } from '../server/src/analysis/analysis';
import { analyse } from '../server/src/analysis/analyse';
import { words } from '../shared-rules/model/text';
import { rules } from '../shared-rules/rules/index';
import { loadAnalyser, type Analyser } from './support/analyser';
import { cellsOf } from './support/cells';
import { fixturesIn } from './support/fixtures';
import { below, oneOf, randomFrom } from './support/random';
import { withoutSquiggles } from './support/squiggles';

const MUTATIONS = 200;

/** The code being typed is usually broken: fewer facts then, never an exception, and the same facts each time. */
describe('broken code', function () {
    this.timeout(120_000);
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    /** Fails where anything throws, a single rule included: the engine would only leave that rule out. */
    function survives(text: string): Analysis {
        try {
            const analysis = analyser.analyse(text, 'strict');
            for (const rule of rules) rule.run(analysis.program);
            facts(analysis);
            return analysis;
        } catch (error) {
            throw new Error(`on this text:\n${text}\n`, { cause: error });
        }
    }

    for (const { name, text } of fixturesIn('rules')) {
        const programs = cellsOf(text).map((cell) => withoutSquiggles(cell.text));

        it(`every prefix of ${name}, and ${name} without any one line`, () => {
            for (const program of programs) [...linePrefixes(program), ...lessOneLine(program)].forEach(survives);
            for (const prefix of characterPrefixes(programs[0] ?? '')) survives(prefix);
        });

        it(`${MUTATIONS} mutations of ${name}, each twice`, () => {
            const random = randomFrom(hash(name));
            for (let i = 0; i < MUTATIONS; i++) {
                const mutant = mutate(oneOf(random, programs), random);
                assert.deepEqual(facts(survives(mutant)), facts(survives(mutant)), mutant);
            }
        });

        it(`${name}, typed edit by edit, is what it is read at once`, () => {
            const random = randomFrom(hash(name) + 1);
            for (const program of programs) {
                const typed = analyseTyped(program, random);
                assert.deepEqual(facts(typed), facts(analyser.analyse(program, 'strict')), program);
            }
        });
    }

    /** Types a program in pieces, each in its place, in a random order. */
    function analyseTyped(program: string, random: () => number): Analysis {
        const document = analyser.parser.open('');
        try {
            const pieces = shuffled(cut(program, random), random);
            const there: Piece[] = [];
            for (const piece of pieces) {
                const start = sum(there.filter(({ at }) => at < piece.at).map(({ text }) => text.length));
                document.edit([{ start, end: start, text: piece.text }]);
                there.push(piece);
            }
            return analyse(document.reading, { profile: 'strict', rules: {} }, (text) => analyser.parser.read(text));
        } finally {
            document.close();
        }
    }
});

/** All that is shown, in words. */
function facts({ diagnostics, summary }: Analysis): unknown {
    const shown = diagnostics.map((it) => ({
        ...it,
        message: words(it.message, 'ru'),
        explanation: it.explanation.map((said) => words(said, 'ru')),
        related: it.related.map(({ site, said }) => ({ site, said: words(said, 'en') })),
    }));
    return { shown, summary };
}

const linePrefixes = (text: string): string[] => [...text.matchAll(/\n/g)].map(({ index }) => text.slice(0, index + 1));

const characterPrefixes = (text: string): string[] => Array.from(text, (_, i) => text.slice(0, i));

function lessOneLine(text: string): string[] {
    const lines = text.split('\n');
    return lines.map((_, i) => [...lines.slice(0, i), ...lines.slice(i + 1)].join('\n'));
}

/** What a slip of the hand leaves: a piece lost, doubled, moved, or something strange put in. */
function mutate(text: string, random: () => number): string {
    const start = below(random, text.length + 1);
    const end = Math.min(text.length, start + below(random, 12));
    const piece = text.slice(start, end);
    const put = oneOf(random, ['', '', piece + piece, oneOf(random, STRANGE), oneOf(random, [...text])]);
    return text.slice(0, start) + put + text.slice(end);
}

const STRANGE = [
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '"""',
    '\\',
    '#',
    ':',
    '=',
    ',',
    '.',
    '*',
    '**',
    '-',
    '\n',
    '\t',
    ' ',
    '0',
    '-1',
    '1e400',
    '99999999999999999999',
    'None',
    'True',
    'lambda: ',
    'for i in range(10**9): ',
    'while True: ',
    'def f(f=f): return f(f)\n',
    'x = x\n',
    'yield',
    'async ',
    'await ',
    '...',
    '😀',
    'ё',
    '\u0000',
    '\ufeff',
    '\r',
    'keras',
    'import ',
    'from . import x\n',
    '*args',
    '**kw',
];

interface Piece {
    readonly at: number;
    readonly text: string;
}

function cut(text: string, random: () => number): Piece[] {
    const pieces: Piece[] = [];
    for (let at = 0; at < text.length; at += pieces.at(-1)?.text.length ?? 1) {
        pieces.push({ at, text: text.slice(at, at + 1 + below(random, 60)) });
    }
    return pieces;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
    return items
        .map((item) => ({ item, order: random() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const hash = (text: string): number => [...text].reduce((value, char) => (value * 31 + char.charCodeAt(0)) | 0, 7);
