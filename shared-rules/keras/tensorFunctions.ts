/**
 * Functions of TensorFlow and of NumPy that compute with tensors, by what `keras.ops` has in their place. Written by hand;
 * that each of them refuses a symbolic tensor of Keras 3.15.1, and that each replacement exists, has been tried.
 */

/** What to call instead, without `keras.ops.`; whether the arguments may stay as they are. */
export interface Operation {
    readonly now: string;
    readonly same: boolean;
}

const ALIKE = [
    ...['square', 'sqrt', 'exp', 'abs', 'add', 'subtract', 'multiply', 'divide', 'matmul', 'transpose', 'reshape', 'stack'],
    ...['expand_dims', 'tile', 'maximum', 'minimum', 'where', 'sign', 'sin', 'cos', 'equal', 'not_equal'],
    ...['greater', 'greater_equal', 'less', 'less_equal', 'zeros_like', 'ones_like', 'round', 'floor'],
];

const TENSORFLOW_ALIKE = [...ALIKE, 'squeeze', 'cast', 'tanh', 'sigmoid', 'split', 'shape', 'stop_gradient'];
const MATHS = ['log', 'log1p', 'erf', 'rsqrt', 'sigmoid', 'tanh', 'softplus', 'ceil', 'square', 'sqrt', 'exp', 'abs', 'maximum'];
const NN = ['relu', 'relu6', 'sigmoid', 'softmax', 'tanh', 'elu', 'selu', 'leaky_relu', 'softplus', 'softsign', 'silu', 'log_softmax'];
const REDUCTIONS = ['mean', 'sum', 'max', 'min', 'prod', 'any', 'all', 'logsumexp'];
const NUMPY = [...ALIKE, 'mean', 'sum', 'max', 'min', 'prod', 'std', 'var', 'log', 'concatenate', 'argmax', 'clip', 'dot', 'power'];

const alike = (names: readonly string[], prefix: string): Readonly<Record<string, Operation>> =>
    Object.fromEntries(names.map((name) => [`${prefix}${name}`, { now: name, same: true }]));

const other = (now: string): Operation => ({ now, same: false });
const same = (now: string): Operation => ({ now, same: true });

/** By the name within the library: `tf.nn.relu`, `numpy.mean`. */
export const tensorFunctions: Readonly<Record<string, Operation>> = {
    ...alike(TENSORFLOW_ALIKE, 'tf.'),
    ...alike(MATHS, 'tf.math.'),
    ...alike(NN, 'tf.nn.'),
    ...alike(REDUCTIONS, 'tf.reduce_'),
    ...alike(REDUCTIONS, 'tf.math.reduce_'),
    ...alike(NUMPY, 'numpy.'),
    'tf.concat': same('concatenate'),
    'tf.clip_by_value': same('clip'),
    'tf.pow': same('power'),
    'tf.image.resize': same('image.resize'),
    'tf.math.reduce_std': same('std'),
    'tf.math.reduce_variance': same('var'),
    'tf.nn.swish': same('silu'),
    'tf.gather': other('take'),
    'tf.one_hot': other('one_hot'),
    'tf.unstack': other('unstack'),
    'tf.argmax': other('argmax'),
    'tf.pad': other('pad'),
    'tf.size': other('size'),
    'tf.nn.gelu': other('gelu'),
    'tf.nn.l2_normalize': other('normalize'),
    'tf.math.l2_normalize': other('normalize'),
    'tf.nn.moments': other('moments'),
    'tf.nn.conv2d': other('conv'),
    'tf.nn.max_pool2d': other('max_pool'),
    'tf.linalg.norm': other('norm'),
    'tf.norm': other('norm'),
    'tf.cumsum': other('cumsum'),
    'tf.einsum': other('einsum'),
    'tf.convert_to_tensor': other(''),
    'tf.identity': other(''),
    'tf.ensure_shape': other(''),
    'tf.add_n': other(''),
    'numpy.array': other(''),
    'numpy.asarray': other(''),
};
