import type { Analyser } from '../../support/analyser';
import type { ProgramSummary } from '../../../server/src/analysis/summary';
import { comparePrograms, type Point } from './compare';
import { program } from './generate';
import type { PythonKeras } from './keras';
import type { Outcome } from './outcome';
import { shrinkText } from './shrink';

/** A program with what both make of it. */
export interface ExaminedProgram {
    readonly text: string;
    readonly keras: Outcome;
    readonly points: readonly Point[];
}

/** The first programs of a seed, run both ways. */
export async function examinePrograms(keras: PythonKeras, analyser: Analyser, seed: number, count: number): Promise<readonly ExaminedProgram[]> {
    const texts = Array.from({ length: count }, (_, i) => program(seed, i));
    const outcomes = await keras.run(texts);
    return texts.map((text, i) => judgeProgram(text, outcomes[i]!, analyser));
}

export function judgeProgram(text: string, keras: Outcome, analyser: Analyser): ExaminedProgram {
    return { text, keras, points: comparePrograms(foreseen(text, analyser), keras) };
}

/** Following a program must never throw; if it does, that is a finding that Keras does not share. */
function foreseen(text: string, analyser: Analyser): ProgramSummary {
    try {
        return analyser.analyse(text, 'teaching').summary;
    } catch (error) {
        const stack = error instanceof Error ? String(error.stack).split('\n').slice(0, 3).join(' ') : String(error);
        return { models: [], calls: [], errors: [{ line: 0, class: 'crash', message: stack }], unknown: [] };
    }
}

/** The kind of a difference: its words but for numbers and names. */
export const kindOf = ({ difference }: Point): string =>
    difference
        .replace(/\(line \d+\)/, '')
        .replace(/[\d().,[\]]|None|null/g, '')
        .replace(/'[^']*'/g, "''")
        .slice(0, 70);

/** One program for each kind of difference, as small as it gets. */
export async function smallestPrograms(
    keras: PythonKeras,
    analyser: Analyser,
    examined: readonly ExaminedProgram[],
    verdict: Point['verdict'],
    most: number,
): Promise<readonly { readonly point: Point; readonly text: string; readonly count: number }[]> {
    const kinds = new Map<string, { readonly point: Point; readonly text: string; count: number }>();
    for (const { points, text } of examined) {
        for (const point of points.filter((it) => it.verdict === verdict).slice(0, 1)) {
            const known = kinds.get(kindOf(point));
            if (known) known.count++;
            else kinds.set(kindOf(point), { point, text, count: 1 });
        }
    }
    const chosen = [...kinds.values()].sort((a, b) => b.count - a.count).slice(0, most);
    const smallest = [];
    for (const { point, text, count } of chosen) {
        const isStill = async (candidates: readonly string[]) => {
            const outcomes = await keras.run(candidates);
            return candidates.map((it, i) => judgeProgram(it, outcomes[i]!, analyser).points.find((p) => p.verdict !== 'agrees')).map((it) => it !== undefined && it.verdict === verdict && kindOf(it) === kindOf(point));
        };
        smallest.push({ point, count, text: await shrinkText(text, isStill) });
    }
    return smallest;
}
