/**
 * How older versions of Keras spelled what Keras 3 spells otherwise. Written by hand from the conversion table of
 * Keras 2 (`keras/legacy/interfaces.py` of Keras 2.2), the API listing of Keras 1.2 and the golden API files of
 * tf-keras; that Keras 3.15.1 refuses each of them has been tried.
 */

/** Old name of an argument → its name today; empty where nothing has taken its place. */
export type Renames = Readonly<Record<string, string>>;

const everywhere: Renames = {
    batch_input_shape: '',
    batch_size: '',
    dynamic: '',
    input_length: '',
    weights: '',
    dim_ordering: 'data_format',
};

const weighted: Renames = {
    ...everywhere,
    init: 'kernel_initializer',
    W_regularizer: 'kernel_regularizer',
    b_regularizer: 'bias_regularizer',
    W_constraint: 'kernel_constraint',
    b_constraint: 'bias_constraint',
    bias: 'use_bias',
};

const recurrent: Renames = {
    ...weighted,
    output_dim: 'units',
    inner_init: 'recurrent_initializer',
    inner_activation: 'recurrent_activation',
    U_regularizer: 'recurrent_regularizer',
    U_constraint: 'recurrent_constraint',
    dropout_W: 'dropout',
    dropout_U: 'recurrent_dropout',
    forget_bias_init: '',
    consume_less: '',
    implementation: '',
    time_major: '',
};

const convolution: Renames = {
    ...weighted,
    nb_filter: 'filters',
    filter_length: 'kernel_size',
    subsample: 'strides',
    subsample_length: 'strides',
    atrous_rate: 'dilation_rate',
    border_mode: 'padding',
};

const transposed: Renames = { ...convolution, output_shape: '' };

const separable: Renames = {
    ...convolution,
    init: 'depthwise_initializer',
    W_regularizer: '',
    W_constraint: '',
    depthwise_init: 'depthwise_initializer',
    pointwise_init: 'pointwise_initializer',
    kernel_initializer: 'depthwise_initializer',
    kernel_regularizer: 'depthwise_regularizer',
    kernel_constraint: 'depthwise_constraint',
};

const pooling: Renames = { ...everywhere, border_mode: 'padding' };
const pooling1d: Renames = { ...pooling, pool_length: 'pool_size', stride: 'strides' };
const dropout: Renames = { ...everywhere, p: 'rate' };

const optimizer: Renames = { lr: 'learning_rate', schedule_decay: '', beta1: 'beta_1', beta2: 'beta_2' };

const loading: Renames = { workers: '', use_multiprocessing: '', max_queue_size: '', max_q_size: '', nb_worker: '', pickle_safe: '' };

/** By the name that Keras 3 has for what is called; layers that are not listed have `otherLayers`. */
export const renames: Readonly<Record<string, Renames>> = {
    'keras.layers.Dense': { ...weighted, output_dim: 'units' },
    'keras.layers.SimpleRNN': recurrent,
    'keras.layers.LSTM': recurrent,
    'keras.layers.GRU': recurrent,
    'keras.layers.Conv1D': convolution,
    'keras.layers.Conv2D': convolution,
    'keras.layers.Conv3D': convolution,
    'keras.layers.Conv2DTranspose': transposed,
    'keras.layers.Conv3DTranspose': transposed,
    'keras.layers.SeparableConv1D': separable,
    'keras.layers.SeparableConv2D': separable,
    'keras.layers.DepthwiseConv2D': { ...separable, nb_filter: '' },
    'keras.layers.ConvLSTM2D': { ...recurrent, ...convolution },
    'keras.layers.MaxPooling1D': pooling1d,
    'keras.layers.AveragePooling1D': pooling1d,
    'keras.layers.MaxPooling2D': pooling,
    'keras.layers.AveragePooling2D': pooling,
    'keras.layers.MaxPooling3D': pooling,
    'keras.layers.AveragePooling3D': pooling,
    'keras.layers.UpSampling1D': { ...everywhere, length: 'size' },
    'keras.layers.Embedding': {
        ...everywhere,
        init: 'embeddings_initializer',
        W_regularizer: 'embeddings_regularizer',
        W_constraint: 'embeddings_constraint',
        dropout: '',
    },
    'keras.layers.BatchNormalization': {
        ...everywhere,
        mode: '',
        fused: '',
        virtual_batch_size: '',
        beta_init: 'beta_initializer',
        gamma_init: 'gamma_initializer',
    },
    'keras.layers.Dropout': dropout,
    'keras.layers.SpatialDropout1D': dropout,
    'keras.layers.SpatialDropout2D': dropout,
    'keras.layers.SpatialDropout3D': dropout,
    'keras.layers.GaussianDropout': dropout,
    'keras.layers.GaussianNoise': { ...everywhere, sigma: 'stddev' },
    'keras.layers.Reshape': { ...everywhere, dims: 'target_shape' },
    'keras.layers.Concatenate': { ...everywhere, concat_axis: 'axis' },
    'keras.layers.Dot': { ...everywhere, dot_axes: 'axes' },
    'keras.layers.PReLU': { ...everywhere, init: 'alpha_initializer' },
    'keras.layers.ReLU': { ...everywhere, theta: 'threshold' },
    'keras.layers.Attention': { ...everywhere, causal: '' },
    'keras.layers.AdditiveAttention': { ...everywhere, causal: '' },
    'keras.layers.Discretization': { ...everywhere, bins: 'bin_boundaries' },
    'keras.layers.CategoryEncoding': { ...everywhere, max_tokens: 'num_tokens' },
    'keras.layers.Input': { batch_input_shape: 'batch_shape', input_shape: 'shape' },
    'keras.optimizers.SGD': optimizer,
    'keras.optimizers.RMSprop': optimizer,
    'keras.optimizers.Adagrad': optimizer,
    'keras.optimizers.Adadelta': optimizer,
    'keras.optimizers.Adam': optimizer,
    'keras.optimizers.AdamW': optimizer,
    'keras.optimizers.Adamax': optimizer,
    'keras.optimizers.Nadam': optimizer,
    'keras.optimizers.Ftrl': optimizer,
    'keras.callbacks.EarlyStopping': { epsilon: 'min_delta' },
    'keras.callbacks.ModelCheckpoint': { period: '', load_weights_on_restart: '' },
    'keras.callbacks.TensorBoard': { write_grads: '', batch_size: '', embeddings_layer_names: '', embeddings_data: '' },
    'keras.regularizers.L1': { l: 'l1' },
    'keras.regularizers.L2': { l: 'l2' },
    'keras.constraints.MaxNorm': { m: 'max_value' },
    'keras.utils.to_categorical': { nb_classes: 'num_classes', dtype: '' },
    'keras.models.Model': { input: 'inputs', output: 'outputs' },
    'Model.compile': {
        class_mode: '',
        theano_mode: '',
        sample_weight_mode: '',
        target_tensors: '',
        options: '',
        run_metadata: '',
        distribute: '',
        experimental_run_tf_function: '',
        experimental_steps_per_execution: 'steps_per_execution',
        metric: 'metrics',
    },
    'Model.fit': {
        ...loading,
        generator: 'x',
        nb_epoch: 'epochs',
        epoch: 'epochs',
        samples_per_epoch: '',
        nb_val_samples: '',
        val_samples: '',
        show_accuracy: '',
    },
    'Model.evaluate': { ...loading, generator: 'x', val_samples: '', show_accuracy: '' },
    'Model.predict': { ...loading, generator: 'x', val_samples: '' },
};

export const otherLayers: Renames = everywhere;

/** Classes and functions that Keras 3 has under another name, by the canonical form of the old one. */
export const successors: Readonly<Record<string, string>> = {
    'keras.layers.AtrousConvolution1D': 'keras.layers.Conv1D',
    'keras.layers.AtrousConv1D': 'keras.layers.Conv1D',
    'keras.layers.AtrousConvolution2D': 'keras.layers.Conv2D',
    'keras.layers.AtrousConv2D': 'keras.layers.Conv2D',
    'keras.layers.Deconvolution2D': 'keras.layers.Conv2DTranspose',
    'keras.layers.Deconv2D': 'keras.layers.Conv2DTranspose',
    'keras.layers.Deconvolution3D': 'keras.layers.Conv3DTranspose',
    'keras.layers.Deconv3D': 'keras.layers.Conv3DTranspose',
    'keras.layers.CuDNNLSTM': 'keras.layers.LSTM',
    'keras.layers.CuDNNGRU': 'keras.layers.GRU',
    'keras.layers.TimeDistributedDense': 'keras.layers.Dense',
    'keras.layers.SyncBatchNormalization': 'keras.layers.BatchNormalization',
    'keras.layers.BatchNormalizationV1': 'keras.layers.BatchNormalization',
    'keras.layers.BatchNormalizationV2': 'keras.layers.BatchNormalization',
    'keras.layers.ThresholdedReLU': 'keras.layers.ReLU',
    'keras.optimizers.adam': 'keras.optimizers.Adam',
    'keras.optimizers.sgd': 'keras.optimizers.SGD',
    'keras.optimizers.rmsprop': 'keras.optimizers.RMSprop',
    'keras.optimizers.adagrad': 'keras.optimizers.Adagrad',
    'keras.optimizers.adadelta': 'keras.optimizers.Adadelta',
    'keras.optimizers.adamax': 'keras.optimizers.Adamax',
    'keras.optimizers.nadam': 'keras.optimizers.Nadam',
};

/** Layers that have gone without a successor: nothing is known of them, but that Keras 3 has none of this name. */
export const lost: readonly string[] = [
    'MaxoutDense',
    'Highway',
    'SReLU',
    'ParametricSoftplus',
    'LocallyConnected1D',
    'LocallyConnected2D',
    'DenseFeatures',
    'AbstractRNNCell',
    'RandomFourierFeatures',
].map((name) => `keras.layers.${name}`);

/** Names that Keras 3 has no single successor for, and that are followed all the same. */
export const mergers: readonly string[] = ['keras.layers.merge', 'keras.layers.Merge'];

/** What the modes of `merge` are today; `cos` is a normalized `dot`. */
export const mergeModes: Readonly<Record<string, string>> = {
    sum: 'Add',
    mul: 'Multiply',
    concat: 'Concatenate',
    ave: 'Average',
    max: 'Maximum',
    dot: 'Dot',
    cos: 'Dot',
};

/** Positional arguments of Keras 1 where they stood otherwise; empty for one that means nothing today. */
export const positions: Readonly<Record<string, readonly string[]>> = {
    'keras.layers.Conv2D': ['nb_filter', 'nb_row', 'nb_col', 'init', 'activation'],
    'keras.layers.SeparableConv2D': ['nb_filter', 'nb_row', 'nb_col', '', 'activation'],
    'keras.layers.Conv2DTranspose': ['nb_filter', 'nb_row', 'nb_col', '', 'init', 'activation'],
    'keras.layers.Conv3D': ['nb_filter', 'kernel_dim1', 'kernel_dim2', 'kernel_dim3', 'init', 'activation'],
    'keras.layers.Conv3DTranspose': ['nb_filter', 'kernel_dim1', 'kernel_dim2', 'kernel_dim3', '', 'init', 'activation'],
    'keras.layers.ConvLSTM2D': ['nb_filter', 'nb_row', 'nb_col', 'init', ''],
};

/** The sizes of a kernel, which one argument has taken over. */
export const kernelSides: readonly (readonly string[])[] = [
    ['nb_row', 'nb_col'],
    ['kernel_dim1', 'kernel_dim2', 'kernel_dim3'],
];

/** Values that have another name under the argument's new one. */
export const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    data_format: { th: 'channels_first', tf: 'channels_last' },
    kernel_initializer: { zero: 'zeros', one: 'ones' },
    recurrent_initializer: { zero: 'zeros', one: 'ones' },
    embeddings_initializer: { zero: 'zeros', one: 'ones' },
};

/** Methods of models that others have taken over, with what their positional arguments are today. */
export const methods: Readonly<Record<string, { readonly kind: 'fit' | 'evaluate' | 'predict'; readonly positions: readonly string[] }>> = {
    fit_generator: {
        kind: 'fit',
        positions: ['x', 'steps_per_epoch', 'epochs', 'verbose', 'callbacks', 'validation_data'],
    },
    evaluate_generator: { kind: 'evaluate', positions: ['x', 'steps'] },
    predict_generator: { kind: 'predict', positions: ['x', 'steps'] },
    predict_classes: { kind: 'predict', positions: ['x', 'batch_size', 'verbose'] },
    predict_proba: { kind: 'predict', positions: ['x', 'batch_size', 'verbose'] },
};

/** Functions of `tf.layers` by the layer that each one makes and calls. */
export const tensorflowLayers: Readonly<Record<string, string>> = {
    dense: 'Dense',
    conv1d: 'Conv1D',
    conv2d: 'Conv2D',
    conv3d: 'Conv3D',
    conv2d_transpose: 'Conv2DTranspose',
    conv3d_transpose: 'Conv3DTranspose',
    separable_conv1d: 'SeparableConv1D',
    separable_conv2d: 'SeparableConv2D',
    max_pooling1d: 'MaxPooling1D',
    max_pooling2d: 'MaxPooling2D',
    max_pooling3d: 'MaxPooling3D',
    average_pooling1d: 'AveragePooling1D',
    average_pooling2d: 'AveragePooling2D',
    average_pooling3d: 'AveragePooling3D',
    flatten: 'Flatten',
    dropout: 'Dropout',
    batch_normalization: 'BatchNormalization',
};

/** Arguments of `tf.layers` that are not the layer's. */
export const tensorflowOwn: readonly string[] = ['inputs', 'training', 'reuse', 'renorm', 'renorm_clipping', 'renorm_momentum', 'fused', 'virtual_batch_size', 'adjustment'];

/** Modules that have gone; what they held has stayed, one level up. */
export const removedModules: readonly string[] = [
    ...[
        'core',
        'convolutional',
        'convolutional_recurrent',
        'cudnn_recurrent',
        'pooling',
        'normalization',
        'recurrent',
        'embeddings',
        'merge',
        'merging',
        'advanced_activations',
        'activation',
        'wrappers',
        'local',
        'noise',
        'attention',
        'dense_attention',
        'regularization',
        'reshaping',
        'rnn',
        'preprocessing',
        'experimental',
    ].map((name) => `keras.layers.${name}`),
    'keras.engine',
    ...['np_utils', 'generic_utils', 'data_utils', 'vis_utils', 'visualize_util', 'layer_utils', 'io_utils'].map(
        (name) => `keras.utils.${name}`,
    ),
    ...['adam', 'adam_v2', 'optimizer_v2', 'experimental'].map((name) => `keras.optimizers.${name}`),
    'keras.objectives',
    'keras.initializations',
    'keras.callbacks.callbacks',
];

/** Modules whose members have moved to another one. */
export const movedModules: Readonly<Record<string, string>> = {
    'keras.objectives': 'keras.losses',
    'keras.initializations': 'keras.initializers',
};
