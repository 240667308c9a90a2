// Measures what a person waits for. A command, never a test: the figures depend on the machine.
//
//     npm run bench
//
// 1. One keystroke in a file of 1,000 lines: from the edit to the diagnostics, all of them and their words. Beside it,
//    what tree-sitter alone needs to read the same edit, in the same run; the ratio of the two is what to compare.
// 2. A cold `footgun check` of one file: a new process, Node itself included.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const require = createRequire(import.meta.url);
const { analyse } = require('../out/server/src/analysis/analyse.js');
const { Memory } = require('../out/server/src/analysis/memory.js');
const { createParser } = require('../out/server/src/python/parser.js');
const { words } = require('../out/shared-rules/model/text.js');

const runtime = readFileSync('dist/web-tree-sitter.wasm');
const grammar = readFileSync('dist/tree-sitter-python.wasm');
const settings = { profile: 'teaching', rules: {} };
const text = program(1000);
const keystrokes = Array.from({ length: 240 }, (_, i) => keystroke(i)).flat();

const [ours, theirs] = [await analysis(), await parsing()];
console.log(`${text.split('\n').length} lines, ${keystrokes.length} keystrokes, Node ${process.version}`);
report('keystroke to diagnostics', ours);
report('tree-sitter alone', theirs);
console.log(`ratio of the medians: ${(quantile(ours.times, 0.5) / quantile(theirs.times, 0.5)).toFixed(1)}`);
report('cold check of one file', cold());
report('node alone', nothing());

/** A program as long as is wanted: the networks of the textbook, each in a function, with data and training between. */
function program(lines) {
    const networks = ['a.mended', 'b', 'c.mended', 'd'].map((name) =>
        readFileSync(`test/textbook/${name}.py`, 'utf-8'),
    );
    const parts = ['import numpy as np', 'import keras', 'from keras import layers', 'from keras.layers import *', ''];
    for (let i = 0; parts.length < lines; i++) {
        const body = networks[i % networks.length].trimEnd().replaceAll('\t', '    ').split('\n');
        parts.push(`def network_${i}(width=${16 + i}):`, ...body.map((line) => `    ${line}`), '    return model', '');
        parts.push(`model_${i} = network_${i}()`, `x_${i} = np.zeros((${100 + i}, 39))`, '');
    }
    return parts.slice(0, lines).join('\n');
}

/** Somebody types a digit into a number and takes it away again, now here, now there. */
function keystroke(i) {
    const numbers = [...text.matchAll(/\b\d+\b/g)];
    const { index, 0: number } = numbers[(i * 37) % numbers.length];
    const at = index + number.length;
    return [
        { start: at, end: at, text: '1' },
        { start: at, end: at + 1, text: '' },
    ];
}

async function analysis() {
    const parser = await createParser({ runtime, language: grammar });
    const document = parser.open(text);
    const read = (changed) => parser.read(changed);
    const memory = new Memory();
    return timed((change) => {
        const { diagnostics } = analyse(document.edit([change]), settings, read, { memory });
        return diagnostics.map(({ message }) => words(message, 'ru')).length;
    });
}

async function parsing() {
    await Parser.init({ wasmBinary: runtime });
    const parser = new Parser();
    parser.setLanguage(await Language.load(grammar));
    let current = text;
    let tree = parser.parse(current);
    return timed(({ start, end, text: inserted }) => {
        const before = points(current, start, end);
        current = current.slice(0, start) + inserted + current.slice(end);
        const newEndIndex = start + inserted.length;
        const [, newEndPosition] = points(current, start, newEndIndex);
        const [startPosition, oldEndPosition] = before;
        tree.edit({ startIndex: start, oldEndIndex: end, newEndIndex, startPosition, oldEndPosition, newEndPosition });
        const next = parser.parse(current, tree);
        tree.delete();
        tree = next;
    });
}

function points(source, ...offsets) {
    return offsets.map((offset) => {
        const row = source.slice(0, offset).split('\n');
        return { row: row.length - 1, column: row.at(-1).length };
    });
}

/** Times of steps by the clock, and the mean time of the processor, which a busy machine disturbs less. The first steps warm up. */
function timed(step) {
    for (const change of keystrokes.slice(0, 100)) step(change);
    const before = process.cpuUsage();
    const times = keystrokes.map((change) => {
        const start = performance.now();
        step(change);
        return performance.now() - start;
    });
    const { user, system } = process.cpuUsage(before);
    return { times, cpu: (user + system) / 1000 / times.length };
}

function cold() {
    const folder = mkdtempSync(join(tmpdir(), 'footgun-bench-'));
    const file = join(folder, 'one.py');
    writeFileSync(file, readFileSync('test/textbook/d.py'));
    try {
        return { times: Array.from({ length: 15 }, () => spawned(['dist/cli.js', 'check', file])) };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function nothing() {
    return { times: Array.from({ length: 15 }, () => spawned(['-e', '0'])) };
}

function spawned(args) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args);
    if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}`);
    return performance.now() - start;
}

function quantile(times, share) {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function report(what, { times, cpu }) {
    const figures = [
        ['median', quantile(times, 0.5)],
        ['p95', quantile(times, 0.95)],
        ['processor', cpu],
    ];
    const shown = figures.filter(([, time]) => time !== undefined);
    console.log(what.padEnd(26) + shown.map(([name, time]) => `${name} ${time.toFixed(1).padStart(7)} ms`).join('   '));
}
