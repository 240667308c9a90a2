import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../shared-rules/rules';
import { readKnowledge } from './eval/judged';
import { check, type Checked } from './eval/check';
import { compare, type Evaluation } from './eval/compare';
import { fingerprint, programsIn, type Program } from './eval/program';
import { report, unjudgedRows } from './eval/report';

const programs = join(__dirname, '../../test/eval/own/programs');
const bottleneck = 'model = keras.Sequential([keras.Input((20,)), layers.Dense(64), layers.Dense(1)])';

/** Tables as they lie in `judged` and `faults`: the name of the repository, and rows. */
interface Tables {
    readonly judged?: readonly string[];
    readonly faults?: readonly string[];
    readonly facts?: readonly string[];
}

describe('npm run eval', function () {
    this.timeout(60_000);
    let folder: string;
    let all: readonly Program[];
    let checked: Checked;
    before(() => {
        all = programsIn([programs], ['anna/networks']);
        checked = check(all, 'standard');
    });
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'footgun-eval-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** What is known beforehand, written as the tables are. */
    function write({ judged, faults, facts }: Tables): void {
        for (const name of ['judged', 'faults']) mkdirSync(join(folder, name));
        const table = (path: string, rows: readonly string[]) =>
            writeFileSync(join(folder, path), rows.map((it) => `${it}\n`).join(''));
        if (judged) table('judged/anna+networks.tsv', ['anna/networks 0123abc', ...judged]);
        if (faults) table('faults/anna+networks.tsv', ['anna/networks 0123abc', ...faults]);
        if (facts) table('facts.tsv', facts);
    }

    /** What the command makes of small programs of our own. */
    function evaluate(tables: Tables): Evaluation {
        write(tables);
        return compare(all, checked.found, readKnowledge(folder));
    }

    const reported = (tables: Tables) => report(evaluate(tables), all.length, checked.models);

    const row = (path: string, place: string, line: string, rule: string, verdict: string) =>
        [path, place, fingerprint(line), rule, verdict, ''].join('\t');

    it('lists what nobody has judged', () => {
        const out = reported({});
        assert.match(out, /^4 programs, 4 networks, 4 findings$/m);
        assert.match(out, /^not judged yet \(4\):$/m);
        assert.match(out, /^ {2}anna\/networks\/digits\.py:7 error softmax-on-one-unit: /m);
        assert.match(out, /^ {2}anna\/networks\/notes\.ipynb:2\.3 warning missing-activation: /m);
    });

    it('counts by rule what was right', () => {
        const out = reported({ judged: [row('prices.py', '4', bottleneck, 'missing-activation', 'right')] });
        assert.match(out, /^warning {2}missing-activation +2 +1 +0 +1 +100\.0%$/m);
        assert.match(out, /^not judged yet \(3\):$/m);
    });

    it('shows what was judged wrong and is said again', () => {
        const out = reported({ judged: [row('prices.py', '4', bottleneck, 'missing-activation', 'wrong')] });
        assert.match(out, /^judged wrong, and said again \(1\):\n {2}anna\/networks\/prices\.py:4 warning/m);
        assert.match(out, /^errors and warnings: 4, precision 0\.0%$/m);
    });

    it('shows what was judged right and is no longer said', () => {
        const out = reported({ judged: [row('sound.py', '4', bottleneck, 'missing-activation', 'right')] });
        assert.match(
            out,
            /^judged right, and no longer said \(1\):\n {2}anna\/networks\/sound\.py:4 missing-activation$/m,
        );
    });

    it('knows a line again by its text, wherever it stands', () => {
        const judged = [row('prices.py', '40', `   ${bottleneck}`, 'missing-activation', 'right')];
        assert.match(reported({ judged }), /^not judged yet \(3\):$/m);
    });

    it('measures the recall on faults', () => {
        const rules = 'softmax-on-one-unit,categorical-loss-on-one-unit';
        const out = reported({ faults: [`digits.py\t6,7\t${rules}\t`, 'sound.py\t4\t-\ttoo few data'] });
        assert.match(out, /^faults: 1 of 2 found, 50\.0%$/m);
        assert.match(
            out,
            /^faults that are not found \(1\):\n {2}anna\/networks\/sound\.py:4 no rule \(too few data\)$/m,
        );
    });

    it('takes what holds of Keras for known everywhere', () => {
        const out = reported({ facts: ['lr-argument\tright\t`lr` is gone: write `learning_rate`'] });
        assert.match(out, /^not judged yet \(3\):$/m);
    });

    it('gives rows to be judged', () => {
        const rows = unjudgedRows(evaluate({})).split('\n').filter(Boolean);
        assert.equal(rows.length, 4);
        for (const it of rows) assert.match(it, /^anna\/networks\t[^\t]+\t[\d.]+\t[0-9a-f]{8}\t[a-z0-9-]+\t\?\t$/);
    });

    it('knows a repository by its folder, with a slash or a plus', () => {
        const other = join(folder, 'fetched/anna+networks');
        cpSync(join(programs, 'anna/networks'), other, { recursive: true });
        const found = programsIn([folder], ['anna/networks']);
        assert.deepEqual(
            found.map(({ source, path }) => `${source} ${path}`),
            all.map(({ source, path }) => `${source} ${path}`),
        );
    });

    it('is a command that lists every finding, and fails where one was judged wrong', () => {
        write({ judged: [row('prices.py', '4', bottleneck, 'missing-activation', 'wrong')] });
        const args = [join(__dirname, 'eval/main.js'), programs, '--knowledge', folder, '--list'];
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf-8' });
        assert.equal(stderr, '');
        assert.equal(status, 1);
        assert.match(stdout, /^anna\/networks\/prices\.py:4 warning missing-activation: No activation between/m);
    });
});

describe('the judged results', () => {
    const { judged, facts, faults } = readKnowledge(join(__dirname, '../../test/eval'));

    it('speak of rules that there are', () => {
        const known = new Set([...rules.map(({ id }) => id), 'syntax-error']);
        const spoken = [...judged, ...facts].map(({ rule }) => rule);
        const named = [...spoken, ...faults.flatMap((it) => it.rules)];
        assert.deepEqual(
            [...new Set(named)].filter((rule) => !known.has(rule)),
            [],
        );
    });

    it('are kept of programs that people have published', () => {
        assert.ok(judged.length >= 200, `${judged.length} judgements`);
        assert.ok(faults.length >= 100, `${faults.length} faults`);
    });
});
