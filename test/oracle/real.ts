import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse } from '../../server/src/analysis/analyse';
import { defaultSettings } from '../../server/src/analysis/analysis';
import type { ProgramSummary } from '../../server/src/analysis/summary';
import { loadParser } from '../support/python';
import { unexplained } from './explained';
import { judge, total, type Judged, type Traced } from './judgement';

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
    const times: { readonly path: string; readonly ms: number }[] = [];
    for (const file of files) {
        const judged: Judged[] = [];
        for (const traced of tracesIn(file)) {
            const text = readFileSync(traced.path, 'utf8');
            const started = performance.now();
            const { summary } = analyse(parser.read(text), defaultSettings, (changed) => parser.read(changed));
            const found: ProgramSummary = summary;
            times.push({ path: traced.path, ms: performance.now() - started });
            const result = judge(traced, found);
            for (const line of [...result.said, ...unexplained(found)]) console.log(`${traced.path}:${line}`);
            judged.push(result);
        }
        rows.push(rowOf(basename(file, '.jsonl'), judged));
    }
    console.log(`\n${HEAD}\n${rows.join('\n')}`);
    const [slowest] = times.sort((a, b) => b.ms - a.ms);
    if (slowest) console.log(`\nslowest: ${slowest.ms.toFixed(0)} ms ${slowest.path}`);
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
