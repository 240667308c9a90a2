import { readFileSync } from 'node:fs';
import { analyse } from '../../server/src/analysis/analyse';
import { defaultSettings } from '../../server/src/analysis/analysis';
import type { CallSummary, ProgramSummary } from '../../server/src/analysis/summary';
import type { AnyShape } from '../../shared-rules/model/shape';
import { loadParser } from '../support/python';

/** What `test/oracle/trace.py` printed of one program. */
interface Traced {
    readonly path: string;
    readonly syntax?: string;
    readonly calls?: readonly TracedCall[];
    readonly errors?: readonly { readonly line: number }[];
}

interface TracedCall {
    readonly line: number;
    readonly class: string;
    readonly outputShape: readonly (number | null)[] | readonly (readonly (number | null)[])[];
    readonly params: number | null;
}

type Verdict = 'right' | 'unknown' | 'wrong' | 'missing';

/**
 * Compares what Keras did with real programs with what footgun says of them:
 *
 *     python test/oracle/trace.py FILE… > trace.jsonl
 *     node out/test/oracle/real.js trace.jsonl
 *
 * Batch sizes of data that is made up for the run are not compared.
 */
async function main(file: string): Promise<void> {
    const parser = await loadParser();
    const counts: Record<Verdict, number> = { right: 0, unknown: 0, wrong: 0, missing: 0 };
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
        const traced = JSON.parse(line) as Traced;
        if (traced.syntax !== undefined) continue;
        const text = readFileSync(traced.path, 'utf8');
        const { summary } = analyse(parser.read(text), defaultSettings, (changed) => parser.read(changed));
        for (const { verdict, said } of judgements(traced, summary)) {
            counts[verdict]++;
            if (verdict !== 'right') console.log(`${verdict} ${traced.path}:${said}`);
        }
        for (const said of invented(traced, summary)) console.log(`invented ${traced.path}:${said}`);
    }
    console.log(counts);
}

function judgements({ calls = [] }: Traced, summary: ProgramSummary) {
    const seen = new Map<string, number>();
    return calls.map((call) => {
        const key = `${call.line} ${call.class}`;
        const turn = seen.get(key) ?? 0;
        seen.set(key, turn + 1);
        const same = summary.calls.filter((it) => it.line === call.line && it.class === call.class);
        // Turns of a loop over data are one call of ours.
        const ours = same[Math.min(turn, same.length - 1)];
        return {
            verdict: judge(call, ours),
            said: `${key} Keras ${JSON.stringify(call.outputShape)}, footgun ${JSON.stringify(ours?.outputShapes)}`,
        };
    });
}

function judge({ outputShape, params }: TracedCall, ours: CallSummary | undefined): Verdict {
    if (!ours) return 'missing';
    const theirs = isNested(outputShape) ? outputShape : [outputShape];
    const pairs = theirs.map((shape, i) => [shape, ours.outputShapes[i]] as const);
    if (pairs.some(([a, b]) => contradicts(a, b))) return 'wrong';
    if (pairs.some(([, b]) => b === undefined || b.slice(1).includes(undefined))) return 'unknown';
    return params !== null && ours.params !== undefined && ours.params !== params ? 'wrong' : 'right';
}

const isNested = (shape: TracedCall['outputShape']): shape is readonly (readonly (number | null)[])[] =>
    Array.isArray(shape[0]);

function contradicts(theirs: readonly (number | null)[], ours: AnyShape): boolean {
    if (!ours) return false;
    return (
        ours.length !== theirs.length ||
        ours.some((size, axis) => axis > 0 && size !== undefined && size !== theirs[axis])
    );
}

/** Errors that Keras did not raise near there. */
function invented({ errors = [] }: Traced, summary: ProgramSummary): readonly string[] {
    const near = (line: number) => errors.some((it) => Math.abs(it.line - line) < 3);
    return summary.errors.filter(({ line }) => !near(line)).map((it) => `${it.line} ${it.class} ${it.message}`);
}

void main(process.argv[2] ?? 'trace.jsonl');
