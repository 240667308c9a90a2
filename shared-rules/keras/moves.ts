/**
 * Where imports of older versions of Keras have gone. Written by hand; that Keras 3.15.1 and `tensorflow.keras` of
 * TensorFlow 2.21 refuse each old path, and have each new one, has been tried.
 */

/** Modules that have gone → the module that has what they held; empty where nothing has. */
export const movedModules: Readonly<Record<string, string>> = {
    ...to('keras.layers', 'keras.layers', [
        ...['core', 'convolutional', 'convolutional_recurrent', 'cudnn_recurrent', 'pooling', 'normalization', 'recurrent'],
        ...['embeddings', 'merge', 'merging', 'advanced_activations', 'activation', 'wrappers', 'local', 'noise', 'attention'],
        ...['dense_attention', 'regularization', 'reshaping', 'rnn', 'preprocessing', 'experimental', 'experimental.preprocessing'],
        ...['normalization_v2', 'convolutional.conv2d', 'core.dense'],
    ]),
    ...to('keras.utils', 'keras.utils', [
        ...['np_utils', 'generic_utils', 'data_utils', 'vis_utils', 'visualize_util', 'layer_utils', 'io_utils', 'conv_utils'],
        ...['tf_utils', 'training_utils', 'multi_gpu_utils', 'all_utils', 'image_utils'],
    ]),
    ...to('keras.optimizers', 'keras.optimizers', ['adam', 'adam_v2', 'optimizer_v2', 'experimental']),
    'keras.optimizer_v1': 'keras.optimizers',
    'keras.optimizer_v2': 'keras.optimizers',
    'keras.objectives': 'keras.losses',
    'keras.initializations': 'keras.initializers',
    'keras.callbacks.callbacks': 'keras.callbacks',
    'keras.callbacks.experimental': 'keras.callbacks',
    'keras.mixed_precision.experimental': 'keras.mixed_precision',
    'keras.applications.mobilenetv2': 'keras.applications.mobilenet_v2',
    'keras.saving.hdf5_format': '',
    'keras.saving.saved_model': '',
    'keras.backend.tensorflow_backend': '',
    'keras.backend.common': '',
    'keras.wrappers.scikit_learn': '',
    'keras.premade': '',
    'keras.estimator': '',
};

function to(owner: string, target: string, names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [`${owner}.${name}`, target]));
}

/** What `keras.engine` held, by name; anything else of it is gone. */
export const engineNames: Readonly<Record<string, string>> = {
    Layer: 'keras.layers',
    InputSpec: 'keras.layers',
    Input: 'keras.layers',
    InputLayer: 'keras.layers',
    Model: 'keras.models',
    Sequential: 'keras.models',
};

/** Names that have gone from modules which are still there → the name of today; empty where there is none. */
export const movedNames: Readonly<Record<string, string>> = {
    'keras.layers.Deconvolution2D': 'keras.layers.Conv2DTranspose',
    'keras.layers.CuDNNLSTM': 'keras.layers.LSTM',
    'keras.layers.CuDNNGRU': 'keras.layers.GRU',
    'keras.layers.AbstractRNNCell': 'keras.layers.Layer',
    'keras.layers.PreprocessingLayer': 'keras.layers.Layer',
    'keras.layers.BatchNormalizationV2': 'keras.layers.BatchNormalization',
    'keras.layers.AtrousConvolution2D': '',
    'keras.layers.merge': '',
    'keras.layers.Merge': '',
    'keras.layers.TimeDistributedDense': '',
    'keras.layers.MaxoutDense': '',
    'keras.layers.Highway': '',
    'keras.layers.LocallyConnected1D': '',
    'keras.layers.LocallyConnected2D': '',
    'keras.layers.DenseFeatures': '',
    'keras.layers.SyncBatchNormalization': '',
    'keras.layers.RandomFourierFeatures': '',
    'keras.optimizers.adam': 'keras.optimizers.Adam',
    'keras.optimizers.sgd': 'keras.optimizers.SGD',
    'keras.optimizers.rmsprop': 'keras.optimizers.RMSprop',
    'keras.optimizers.Adam_v2': 'keras.optimizers.Adam',
    'keras.optimizers.TFOptimizer': '',
    'keras.callbacks.BaseLogger': '',
    'keras.utils.np_utils': 'keras.utils.to_categorical',
    'keras.utils.multi_gpu_model': '',
    'keras.utils.print_summary': '',
    'keras.utils.HDF5Matrix': '',
    'keras.utils.GeneratorEnqueuer': '',
    'keras.utils.OrderedEnqueuer': '',
    'keras.initializers.normal': 'keras.initializers.RandomNormal',
    'keras.initializers.uniform': 'keras.initializers.RandomUniform',
    'keras.constraints.maxnorm': 'keras.constraints.MaxNorm',
    'keras.constraints.nonneg': 'keras.constraints.NonNeg',
    'keras.constraints.unitnorm': 'keras.constraints.UnitNorm',
    'keras.regularizers.l1l2': 'keras.regularizers.L1L2',
    'keras.losses.huber_loss': 'keras.losses.huber',
    'keras.losses.cosine_proximity': 'keras.losses.cosine_similarity',
    'keras.models.model_from_yaml': '',
    'keras.models.model_from_config': '',
    'keras.experimental.CosineDecay': 'keras.optimizers.schedules.CosineDecay',
    'keras.experimental.CosineDecayRestarts': 'keras.optimizers.schedules.CosineDecayRestarts',
};

/** What to write for names that no single one has taken the place of. */
export const advice: Readonly<Record<string, string>> = {
    'keras.layers.merge': 'keras.layers.Add()',
    'keras.layers.Merge': 'keras.layers.Add()',
    'keras.layers.AtrousConvolution2D': 'keras.layers.Conv2D(dilation_rate=…)',
    'keras.layers.TimeDistributedDense': 'keras.layers.TimeDistributed(Dense(…))',
    'keras.layers.SyncBatchNormalization': 'keras.layers.BatchNormalization(synchronized=True)',
    'keras.layers.DenseFeatures': 'keras.utils.FeatureSpace',
    'keras.utils.print_summary': 'model.summary()',
    'keras.models.model_from_yaml': 'keras.models.model_from_json',
    'keras.wrappers.scikit_learn': 'keras.wrappers.SKLearnClassifier',
    'keras.backend.tensorflow_backend': 'keras.ops',
};

/** What only `tensorflow.keras` has still, by module; `*` for the whole of it. */
export const onlyInTensorflow: Readonly<Record<string, readonly string[]>> = {
    'keras.preprocessing.text': ['*'],
    'keras.preprocessing.image': ['ImageDataGenerator', 'Iterator', 'DirectoryIterator', 'NumpyArrayIterator'],
    'keras.preprocessing.sequence': ['TimeseriesGenerator', 'skipgrams', 'make_sampling_table'],
    'keras.layers': ['ThresholdedReLU', 'RandomWidth', 'RandomHeight'],
};

const SHORT: Readonly<Record<string, string>> = {
    mean_squared_error: 'mse',
    mean_absolute_error: 'mae',
    mean_absolute_percentage_error: 'mape',
    mean_squared_logarithmic_error: 'msle',
    kl_divergence: 'kld',
    log_cosh: 'logcosh',
};

/** Functions that `keras` has by its long name only, and `tensorflow.keras` by its short one only. */
export function movedFunction(path: string, inTensorflow: boolean): string | undefined {
    const [, owner = '', name = ''] = /^(keras\.(?:losses|metrics))\.(\w+)$/.exec(path) ?? [];
    const known = inTensorflow
        ? Object.entries(SHORT).find(([long]) => long === name)?.[1]
        : Object.entries(SHORT).find(([, short]) => short === name.toLowerCase())?.[0];
    return known === undefined ? undefined : `${owner}.${known}`;
}
