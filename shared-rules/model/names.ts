/** The words that a name is made of, in lower case: `X_test` is `x`, `test`; `testLabels` is `test`, `labels`. */
export function partsOf(name: string): readonly string[] {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .split(/[^A-Za-z]+/)
        .filter((part) => part !== '')
        .map((part) => part.toLowerCase());
}

const TEST = ['test', 'testing', 'holdout'];
const VALIDATION = ['val', 'valid', 'validation', 'dev'];
const TRAINING = ['train', 'training', 'trn', 'tr'];

/** Which part of the data a name speaks of. */
export type Part = 'train' | 'test' | 'validation';

/** Undefined where it speaks of none, or of several: `train_and_test`. */
export function partNamed(names: readonly string[]): Part | undefined {
    const parts = names.flatMap(partsOf);
    const speaks = (words: readonly string[]) => parts.some((part) => words.includes(part));
    const isDeviation = parts.includes('std') || parts.includes('stddev');
    const found: readonly Part[] = [
        ...(speaks(TRAINING) ? (['train'] as const) : []),
        ...(speaks(TEST) ? (['test'] as const) : []),
        ...(speaks(VALIDATION) && !isDeviation ? (['validation'] as const) : []),
    ];
    return found.length === 1 ? found[0] : undefined;
}
