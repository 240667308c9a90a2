import { compare, contradicts, type Verdict } from './compare';
import type { Configuration } from './encoding';
import { configurations } from './generate';
import type { Keras } from './keras';
import { lessKnown } from './lessKnown';
import type { Result } from './outcome';
import { predict } from './predict';
import { shrink } from './shrink';

/** A configuration with what Keras makes of it. */
export interface Examined {
    readonly configuration: Configuration;
    readonly keras: Result;
    /** Undefined where footgun does not know the class. */
    readonly ours: Result | undefined;
    readonly verdict: Verdict;
}

/** Runs the first configurations of a class both ways. */
export async function examine(keras: Keras, layer: string, seed: number, count: number): Promise<readonly Examined[]> {
    const chosen = [...take(configurations(layer, seed), count)];
    const outcomes = await keras.run(chosen);
    return chosen.map((configuration, i) => judge(configuration, outcomes[i]!));
}

export function judge(configuration: Configuration, keras: Result): Examined {
    const ours = safely(() => predict(configuration));
    return { configuration, keras, ours, verdict: ours ? compare(ours, keras) : 'silent' };
}

/** A specification must never throw anything but what Keras would; if it does, that is what it says. */
function safely(run: () => Result | undefined): Result | undefined {
    try {
        return run();
    } catch (error) {
        return { stage: 'crash', exception: 'crash', sentence: String(error), outputs: [] };
    }
}

/** Configurations of which less is known, for which footgun then says something that does not hold. */
export function contradictions({ configuration, keras, ours }: Examined): readonly Examined[] {
    if (!ours) return [];
    return [...lessKnown(configuration)].flatMap((vague) => {
        const foreseen = safely(() => predict(vague));
        return foreseen && contradicts(foreseen, keras)
            ? [{ configuration: vague, keras, ours: foreseen, verdict: 'wrong' as const }]
            : [];
    });
}

/** The smallest configurations that still go wrong, one for each kind of disagreement. */
export async function smallestWrong(
    keras: Keras,
    examined: readonly Examined[],
    most: number,
): Promise<readonly Examined[]> {
    const kinds = new Map<string, Examined>();
    for (const it of examined) if (it.verdict === 'wrong' && !kinds.has(kindOf(it))) kinds.set(kindOf(it), it);
    const smallest: Examined[] = [];
    for (const it of [...kinds.values()].slice(0, most)) {
        const small = await shrink(it.configuration, async (candidate) => {
            const [outcome] = await keras.run([candidate]);
            return judge(candidate, outcome!).verdict === 'wrong';
        });
        const [outcome] = await keras.run([small]);
        smallest.push(judge(small, outcome!));
    }
    return smallest;
}

/** Two disagreements are of a kind if the words of both sides are the same but for numbers. */
function kindOf({ ours, keras }: Examined): string {
    const words = (result: Result | undefined) =>
        (result?.sentence ?? result?.stage ?? '').replace(/[\d().,[\]]|None/g, '').slice(0, 60);
    return `${words(ours)} / ${words(keras)}`;
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
    let left = count;
    for (const item of items) {
        if (left-- <= 0) return;
        yield item;
    }
}
