import { factsNow } from '../../interpreter/arrays';
import { given as argument, type Given } from '../../interpreter/library';
import { indexOf, type ArrayValue, type Runtime } from '../../interpreter/values';
import { asArray, newArray } from './array';
import { sizesOf } from './methods';
import { dtypeOf } from './types';

/** `pad_sequences(x, maxlen=200)`: as many rows as there were sequences, all of one length. */
export function paddedSequences(given: Given): Runtime {
    const [source, length] = [argument(given, 0, 'sequences'), argument(given, 1, 'maxlen')];
    const array = asArray(source);
    const count = array?.shape?.[0] ?? (source?.kind === 'list' ? source.cell.content?.length : undefined);
    const { origin, order } = array ? factsNow(array) : {};
    const written = argument(given, 2, 'dtype');
    const size = length && length.kind !== 'none' ? indexOf(length) : undefined;
    return newArray([count, size], {
        dtype: written ? dtypeOf(written) : 'int32',
        facts: { ...(origin && { origin }), ...(order && { order }) },
    });
}

/** `tf.TensorSpec(shape=(28, 28), dtype=tf.float32)`: an array that there will be. */
export function tensorSpec(given: Given): ArrayValue {
    const [shape, dtype] = [argument(given, 0, 'shape'), argument(given, 1, 'dtype')];
    return newArray(sizesOf(shape), { dtype: dtype ? dtypeOf(dtype) : 'float32', eager: true });
}
