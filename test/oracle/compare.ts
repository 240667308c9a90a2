import type { Result, Results, TensorResult, WeightResult } from './outcome';

/** `agrees`: the same to the letter. `silent`: footgun leaves open what Keras knows. `wrong`: it says something else. */
export type Verdict = 'agrees' | 'silent' | 'wrong';

/** Compares what footgun foresees with what Keras did. */
export function compare(ours: Result, keras: Result): Verdict {
    const outputs = worst(keras.outputs.map((output, i) => compareResults(ours.outputs[i], output)));
    if (ours.stage !== keras.stage) return isOpenAt(ours, keras) ? 'silent' : 'wrong';
    if (keras.stage !== 'done') return worst([outputs, compareSentences(ours, keras)]);
    return worst([outputs, compareWeights(ours.weights, keras.weights ?? [])]);
}

/**
 * Whether something was said that does not hold. Weaker than `compare`: with less known, footgun may find the second
 * mistake of a program instead of the first, or none at all; but it may not find one where there is none.
 */
export function contradicts(ours: Result, keras: Result): boolean {
    const outputs = keras.outputs.map((output, i) =>
        ours.outputs[i] ? compareResults(ours.outputs[i], output) : 'silent',
    );
    if (worst(outputs) === 'wrong') return true;
    if (ours.stage !== 'done') return order(ours.stage) < order(keras.stage);
    return keras.stage === 'done' && compareWeights(ours.weights, keras.weights ?? []) === 'wrong';
}

const order = (stage: string): number => ['crash', 'constructor', 'call 1', 'call 2', 'done'].indexOf(stage);

/** Where Keras raises and footgun goes on, it must at least not say what comes out. */
function isOpenAt(ours: Result, keras: Result): boolean {
    if (ours.stage !== 'done') return false;
    if (keras.stage === 'constructor') return ours.outputs.every(isOpen);
    const output = ours.outputs[keras.outputs.length];
    return output !== undefined && isOpen(output);
}

function isOpen(output: Results): boolean {
    if (isNested(output)) return output.some(isOpen);
    return output.shape?.includes(undefined) ?? true;
}

function worst(verdicts: readonly Verdict[]): Verdict {
    if (verdicts.includes('wrong')) return 'wrong';
    return verdicts.includes('silent') ? 'silent' : 'agrees';
}

const isNested = (results: Results): results is readonly Results[] => Array.isArray(results);

function compareResults(ours: Results | undefined, keras: Results): Verdict {
    if (ours === undefined) return 'wrong';
    if (!isNested(ours) && ours.shape === undefined) return 'silent';
    if (isNested(ours) !== isNested(keras)) return 'wrong';
    if (!isNested(ours)) return compareTensors(ours, keras as TensorResult);
    const several = keras as readonly Results[];
    return ours.length === several.length ? worst(several.map((it, i) => compareResults(ours[i], it))) : 'wrong';
}

function compareTensors(ours: TensorResult, keras: TensorResult): Verdict {
    const dtype: Verdict = ours.dtype === keras.dtype ? 'agrees' : ours.dtype === undefined ? 'silent' : 'wrong';
    return worst([dtype, compareShapes(ours.shape, keras.shape ?? [])]);
}

function compareShapes(ours: TensorResult['shape'], keras: NonNullable<TensorResult['shape']>): Verdict {
    if (ours === undefined) return 'silent';
    if (ours.length !== keras.length) return 'wrong';
    return worst(ours.map((dim, axis) => (dim === keras[axis] ? 'agrees' : dim === undefined ? 'silent' : 'wrong')));
}

function compareWeights(ours: readonly WeightResult[] | undefined, keras: readonly WeightResult[]): Verdict {
    if (ours === undefined) return 'silent';
    if (ours.length !== keras.length) return 'wrong';
    return worst(
        ours.map((weight, i) => {
            const { name, shape, trainable } = keras[i]!;
            return weight.name === name && weight.trainable === trainable
                ? compareShapes(weight.shape, shape)
                : 'wrong';
        }),
    );
}

function compareSentences(ours: Result, keras: Result): Verdict {
    if (ours.exception !== keras.exception) return 'wrong';
    const [foreseen, raised] = [normal(ours.sentence ?? ''), normal(keras.sentence ?? '')];
    if (foreseen === raised) return 'agrees';
    return foreseen.includes('?') && withHoles(foreseen).test(raised) ? 'silent' : 'wrong';
}

/** Without what differs from run to run: addresses, numbers of tensors, the order of a set. */
export function normal(sentence: string): string {
    return sentence
        .replace(/0x[0-9a-f]+/g, '0x')
        .replace(/name=(keras_tensor(_\d+)?|\?)(?=>)/g, 'name=keras_tensor')
        .replace(/\{([^{}:]*)\}/g, (_, items: string) => `{${items.split(', ').sort().join(', ')}}`);
}

/** A `?` in our sentence stands for whatever Keras knows there. */
export function withHoles(sentence: string): RegExp {
    const parts = sentence.split('?').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[\\s\\S]*')}$`);
}
