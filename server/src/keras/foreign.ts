import { signatures } from '../../../shared-rules/keras/signatures';

/** TensorFlow's names of functions that `keras.ops` has under another one. */
const TENSORFLOW: Readonly<Record<string, string>> = {
    'tf.reduce_mean': 'mean',
    'tf.reduce_sum': 'sum',
    'tf.reduce_max': 'max',
    'tf.reduce_min': 'min',
    'tf.reduce_prod': 'prod',
    'tf.reduce_any': 'any',
    'tf.reduce_all': 'all',
    'tf.reduce_logsumexp': 'logsumexp',
    'tf.concat': 'concatenate',
    'tf.pow': 'power',
    'tf.range': 'arange',
    'tf.linalg.matmul': 'matmul',
    'tf.linalg.norm': 'norm',
    'tf.random.normal': '',
    'tf.nn.l2_normalize': 'normalize',
    'tf.image.resize': 'image.resize',
    'tf.nn.softmax_cross_entropy_with_logits': '',
    // These take an axis, or other arguments, for granted that `keras.ops` does not.
    'tf.gather': '',
    'tf.argmax': '',
    'tf.argmin': '',
    'tf.math.argmax': '',
    'tf.math.argmin': '',
    'tf.cumsum': '',
    'tf.math.cumsum': '',
    'tf.math.cumprod': '',
    'tf.nn.batch_normalization': '',
    'tf.nn.conv_transpose': '',
    'tf.nn.max_pool': '',
    'tf.nn.ctc_loss': '',
    'tf.scan': '',
    'tf.split': '',
    'tf.shape': '',
    'tf.pad': '',
};

/** Names by which other libraries know a function's first parameter. */
const FIRST = new Set([
    'a',
    'input',
    'input_tensor',
    'tensor',
    'tensors',
    'value',
    'values',
    'features',
    'logits',
    'params',
    'images',
    'arrays',
    'arr',
    'm',
    'ary',
]);

/** And others. */
const OTHERS: Readonly<Record<string, string>> = {
    perm: 'axes',
    multiples: 'repeats',
    depth: 'num_classes',
    shape: 'newshape',
    y: 'x2',
    b: 'x2',
    transpose_a: '',
    transpose_b: '',
};

/**
 * The function of `keras.ops` that a function of TensorFlow, NumPy or the old backend means, as far as shapes go:
 * `tf.reduce_mean` is `keras.ops.mean`. Undefined where there is none that means quite the same.
 */
export function operationName(name: string): string | undefined {
    if (name.startsWith('keras.ops.')) return name;
    if (Object.hasOwn(TENSORFLOW, name)) return TENSORFLOW[name] ? `keras.ops.${TENSORFLOW[name]}` : undefined;
    const [, bare] =
        /^(?:tf|tf\.math|tf\.nn|tf\.keras\.ops|numpy|keras\.backend|keras\.activations)\.(\w+)$/.exec(name) ?? [];
    const known = bare === undefined ? undefined : `keras.ops.${bare}`;
    return known !== undefined && Object.hasOwn(signatures, known) ? known : undefined;
}

/** The name that `keras.ops` has for a keyword of another library; undefined where it means something of its own. */
export function operationKeyword(keyword: string, parameters: readonly string[]): string | undefined {
    if (parameters.includes(keyword)) return keyword;
    if (FIRST.has(keyword)) return parameters[0];
    const other = Object.hasOwn(OTHERS, keyword) ? OTHERS[keyword] : undefined;
    return other !== undefined && parameters.includes(other) ? other : undefined;
}
