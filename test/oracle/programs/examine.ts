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
export async function examinePrograms(
    keras: PythonKeras,
    analyser: Analyser,
    seed: number,
    count: number,
): Promise<readonly ExaminedProgram[]> {
    const texts = Array.from({ length: count }, (_, i) => program(seed, i));
    const outcomes = await keras.run(texts);
    return texts.map((text, i) => judgeProgram(text, outcomes[i]!, analyser));
}

export function judgeProgram(text: string, keras: Outcome, analyser: Analyser): ExaminedProgram {
    return { text, keras, points: comparePrograms(text, foreseen(text, analyser), keras) };
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

interface Kind {
    readonly point: Point;
    readonly text: string;
    readonly count: number;
}

/** One program for each kind of difference, as small as it gets, the most frequent first. */
export async function* smallestPrograms(
    keras: PythonKeras,
    analyser: Analyser,
    examined: readonly ExaminedProgram[],
    verdict: Point['verdict'],
    most: number,
): AsyncGenerator<Kind> {
    for (const kind of kindsOf(examined, verdict).slice(0, most)) {
        const text = await shrinkText(kind.text, async (candidate) => {
            const [outcome] = await keras.run([candidate]);
            const found = judgeProgram(candidate, outcome!, analyser).points.find((it) => it.verdict === verdict);
            return found !== undefined && kindOf(found) === kindOf(kind.point);
        });
        yield { ...kind, text };
    }
}

/** The first difference of each program, by kind. */
function kindsOf(examined: readonly ExaminedProgram[], verdict: Point['verdict']): readonly Kind[] {
    const kinds = new Map<string, Kind>();
    for (const { points, text } of examined) {
        const point = points.find((it) => it.verdict === verdict);
        const known = point && kinds.get(kindOf(point));
        if (point)
            kinds.set(kindOf(point), {
                point,
                text: known && known.text.length < text.length ? known.text : text,
                count: (known?.count ?? 0) + 1,
            });
    }
    return [...kinds.values()].sort((a, b) => b.count - a.count);
}
