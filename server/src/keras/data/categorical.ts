import { factsNow } from '../../interpreter/arrays';
import { given as argument, type Given } from '../../interpreter/library';
import { indexOf, type ArrayValue, type Runtime } from '../../interpreter/values';
import { asArray, newArray } from './array';
import { oneHot } from './functions';

/** `keras.utils.to_categorical(y, 10)`: one axis more, with a place for each class. */
export function toCategorical(given: Given, labels: ArrayValue | undefined): Runtime {
    const classes = argument(given, 1, 'num_classes');
    const shape = labels?.shape;
    const kept = shape && shape.length > 1 && shape.at(-1) === 1 ? shape.slice(0, -1) : shape;
    const isGiven = classes && classes.kind !== 'none';
    const width = isGiven ? indexOf(classes) : labels && classesOf(labels);
    return oneHot(labels ?? newArray(undefined), { shape: kept && [...kept, width], dtype: 'float64' });
}

/** How many classes labels are known to be of. */
export function classesOf(array: ArrayValue): number | undefined {
    const { labels } = factsNow(array);
    return labels && labels.kind !== 'real' ? labels.classes : undefined;
}

export const labelsIn = (given: Given): ArrayValue | undefined =>
    asArray(argument(given, 0, 'x') ?? argument(given, 0, 'y'));
