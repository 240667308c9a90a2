import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse } from '../../server/src/analysis/analyse';
import { defaultSettings } from '../../server/src/analysis/analysis';
import { linesOf } from '../../server/src/analysis/lines';
import type { ProgramSummary } from '../../server/src/analysis/summary';
import type { Reading } from '../../server/src/python/syntax';
import { loadParser } from '../support/python';
import { unexplained } from './explained';
import { judge, total, type Judged, type SameStatement, type Traced } from './judgement';

/**
 * Compares what Keras did with programs of others with what footgun says of them:
 *
 *     python test/oracle/trace.py FILE… > SOURCE.jsonl
 *     node out/test/oracle/real.js SOURCE.jsonl…
 *
 * Prints what is not right, and a table with a row for each file of traces.
 */
async function main(files: readonly string[]): Promise<void> {
    const parser = await loadParser();
    const rows: string[] = [];
    const times: number[] = [];
    for (const file of files) {
        const judged: Judged[] = [];
        for (const traced of tracesIn(file)) {
            const text = readFileSync(traced.path, 'utf8');
            const started = processorTime();
            const reading = parser.read(text);
            const analysis = analyse(reading, defaultSettings, (changed) => parser.read(changed));
            const found: ProgramSummary = analysis.summary;
            if (analysis.diagnostics.length >= 0) times.push(processorTime() - started);
            const result = judge(traced, found, statementsOf(reading));
            for (const line of [...result.said, ...unexplained(found)]) console.log(`${traced.path}:${line}`);
            judged.push(result);
        }
        rows.push(rowOf(basename(file, '.jsonl'), judged));
    }
    console.log(`\n${HEAD}\n${rows.join('\n')}`);
    console.log(`\n${shareOf(times)}`);
}

/** What other programs do meanwhile does not count. */
function processorTime(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}

/** How long the analysis of a file takes, the first time, with all its rules. */
function shareOf(times: readonly number[]): string {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`;
    return `${times.length} files: median ${at(0.5)}, 90 % below ${at(0.9)}, 99 % below ${at(0.99)}, all below ${at(1 - 1e-9)}`;
}

function statementsOf({ module, text }: Reading): SameStatement {
    const lines = linesOf(text);
    const owners = new Map<number, number>();
    module.body.forEach(({ site }, i) => {
        for (let line = lines.at(site.start); line <= lines.at(site.end); line++) owners.set(line + 1, i);
    });
    return (line, other) => owners.get(line) !== undefined && owners.get(line) === owners.get(other);
}

function tracesIn(file: string): readonly Traced[] {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Traced).filter(({ syntax }) => syntax === undefined);
}

const HEAD = [
    '| source | files | layer calls | right | unknown | missing | wrong | models | listed | invented errors |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n');

function rowOf(name: string, judged: readonly Judged[]): string {
    const { right, unknown, missing, wrong, models, listed, invented } = total(judged);
    const calls = right + unknown + missing + wrong;
    const share = (part: number, whole: number) => (whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`);
    const cells = [
        name,
        judged.length,
        calls,
        `${right}${share(right, calls)}`,
        unknown,
        missing,
        wrong,
        models,
        `${listed}${share(listed, models)}`,
        invented,
    ];
    return `| ${cells.join(' | ')} |`;
}

void main(process.argv.slice(2));
