/**
 * Functions of older versions and what has taken their place. Written by hand; that Keras 3.15.1 and TensorFlow 2.21
 * have none of the old ones, and each of the new ones, has been tried.
 */

/** What is called in a function's stead. */
export interface Successor {
    /** Its full name, or what to do instead; empty where there is nothing. */
    readonly now: string;
    /** Whether the call stays as it is but for the name: `axis` has to be said where its default was another one. */
    readonly call: 'same' | 'axis' | 'other';
}

const same = (now: string): Successor => ({ now, call: 'same' });
const other = (now: string): Successor => ({ now, call: 'other' });

const UNDER_ITS_NAME = [
    ...['mean', 'sum', 'prod', 'max', 'min', 'std', 'var', 'all', 'any', 'exp', 'log', 'abs', 'sign', 'sin', 'cos', 'square'],
    ...['sqrt', 'clip', 'round', 'cast', 'concatenate', 'stack', 'squeeze', 'reshape', 'tile', 'dot', 'equal', 'not_equal'],
    ...['greater', 'greater_equal', 'less', 'less_equal', 'maximum', 'minimum', 'zeros_like', 'ones_like', 'one_hot', 'softmax'],
    ...['relu', 'elu', 'sigmoid', 'hard_sigmoid', 'softplus', 'softsign', 'tanh', 'transpose', 'zeros', 'ones', 'eye'],
    ...['ndim', 'shape', 'binary_crossentropy', 'categorical_crossentropy', 'sparse_categorical_crossentropy'],
];

const WITH_AN_AXIS = ['argmax', 'argmin', 'expand_dims'];

/** Functions of `keras.backend`; `tensorflow.keras.backend` has them still. */
export const backendFunctions: Readonly<Record<string, Successor>> = {
    ...Object.fromEntries(UNDER_ITS_NAME.map((name) => [name, same(`keras.ops.${name}`)])),
    ...Object.fromEntries(WITH_AN_AXIS.map((name) => [name, { now: `keras.ops.${name}`, call: 'axis' }])),
    pow: same('keras.ops.power'),
    permute_dimensions: same('keras.ops.transpose'),
    random_normal: same('keras.random.normal'),
    random_uniform: same('keras.random.uniform'),
    stop_gradient: same('keras.ops.stop_gradient'),
    arange: same('keras.ops.arange'),
    eval: same('keras.ops.convert_to_numpy'),
    get_value: same('keras.ops.convert_to_numpy'),
    l2_normalize: other('keras.ops.normalize'),
    gather: other('keras.ops.take'),
    batch_flatten: other('keras.layers.Flatten'),
    flatten: other('keras.ops.reshape'),
    int_shape: other('x.shape'),
    dropout: other('keras.random.dropout'),
    repeat_elements: other('keras.ops.repeat'),
    cumsum: other('keras.ops.cumsum'),
    batch_dot: other('keras.ops.einsum'),
    variable: other('keras.Variable'),
    constant: other('keras.ops.convert_to_tensor'),
    set_value: other('variable.assign'),
    update: other('variable.assign'),
    update_add: other('variable.assign_add'),
    switch: other('keras.ops.where'),
    map_fn: other('keras.ops.map'),
    conv2d: other('keras.ops.conv'),
    gradients: other(''),
};

/** Functions that no `backend` has, nor has that of TensorFlow. */
export const lostBackendFunctions: Readonly<Record<string, Successor>> = {
    image_dim_ordering: same('keras.backend.image_data_format'),
    set_image_dim_ordering: other('keras.backend.set_image_data_format'),
    function: other('keras.Model'),
    ...Object.fromEntries(
        [
            ...['learning_phase', 'set_learning_phase', 'in_train_phase', 'in_test_phase', 'placeholder', 'get_session'],
            ...['set_session', 'manual_variable_initialization'],
        ].map((name) => [name, other('')]),
    ),
};

/** Functions of TensorFlow 1 that have another name in TensorFlow 2; the name within the package. */
export const tensorflowFunctions: Readonly<Record<string, Successor>> = {
    set_random_seed: same('random.set_seed'),
    log: same('math.log'),
    log1p: same('math.log1p'),
    ceil: same('math.ceil'),
    is_nan: same('math.is_nan'),
    is_inf: same('math.is_inf'),
    erf: same('math.erf'),
    count_nonzero: same('math.count_nonzero'),
    random_normal: same('random.normal'),
    random_uniform: same('random.uniform'),
    random_shuffle: same('random.shuffle'),
    truncated_normal: same('random.truncated_normal'),
    div: same('divide'),
    mul: same('multiply'),
    sub: same('subtract'),
    neg: same('negative'),
    pack: same('stack'),
    unpack: same('unstack'),
    select: same('where'),
    concat_v2: same('concat'),
    py_func: same('numpy_function'),
    read_file: same('io.read_file'),
    matrix_inverse: same('linalg.inv'),
    'image.resize_images': same('image.resize'),
    'nn.softmax_cross_entropy_with_logits_v2': same('nn.softmax_cross_entropy_with_logits'),
    to_float: other('cast'),
    to_int32: other('cast'),
    to_int64: other('cast'),
};

/** Of these, `tf.compat.v1` is all that is left. */
export const sessions: readonly string[] = [
    ...['Session', 'InteractiveSession', 'placeholder', 'placeholder_with_default', 'ConfigProto', 'GPUOptions'],
    ...['get_default_graph', 'reset_default_graph', 'get_default_session', 'global_variables_initializer', 'global_variables'],
    ...['local_variables_initializer', 'initialize_all_variables', 'get_variable', 'variable_scope', 'get_variable_scope'],
    ...['get_collection', 'add_to_collection', 'trainable_variables', 'enable_eager_execution', 'assign', 'assign_add', 'Print'],
    ...['app.run', 'train.Saver', 'train.AdamOptimizer', 'train.GradientDescentOptimizer', 'train.RMSPropOptimizer'],
    ...['train.MomentumOptimizer', 'train.AdagradOptimizer', 'train.get_or_create_global_step', 'summary.FileWriter'],
    ...['summary.merge_all', 'logging.set_verbosity', 'logging.info', 'gfile.Open', 'gfile.GFile'],
];

/** What is written today for an attribute; `whole` takes the place of a call too, brackets and all. */
export interface NewAttribute {
    readonly now: string;
    readonly how: 'renamed' | 'whole' | 'other';
}

const renamed = (now: string): NewAttribute => ({ now, how: 'renamed' });
const whole = (now: string): NewAttribute => ({ now, how: 'whole' });
const lost: NewAttribute = { now: '', how: 'other' };

const everyLayer: Readonly<Record<string, NewAttribute>> = {
    get_output_at: whole('output'),
    get_input_at: whole('input'),
    get_output_shape_at: whole('output.shape'),
    get_input_shape_at: whole('input.shape'),
    inbound_nodes: lost,
    outbound_nodes: lost,
    input_mask: lost,
    output_mask: lost,
    updates: lost,
    dynamic: lost,
    apply: lost,
    add_update: lost,
    add_metric: lost,
    get_losses_for: lost,
    get_updates_for: lost,
};

const optimizer: Readonly<Record<string, NewAttribute>> = {
    weights: renamed('variables'),
    get_weights: { now: 'variables', how: 'other' },
    minimize: { now: 'apply_gradients', how: 'other' },
    get_updates: lost,
    get_gradients: lost,
    _decayed_lr: { now: 'learning_rate', how: 'other' },
};

/** Attributes and methods of older versions, by what had them. */
export const attributes: Readonly<Record<string, Readonly<Record<string, NewAttribute>>>> = {
    Layer: {
        ...everyLayer,
        output_shape: renamed('output.shape'),
        input_shape: renamed('input.shape'),
        W: renamed('kernel'),
        b: renamed('bias'),
    },
    Model: {
        ...everyLayer,
        to_yaml: renamed('to_json'),
        reset_states: lost,
        total_loss: lost,
        targets: lost,
        sample_weights: lost,
        state_updates: lost,
        metrics_tensors: lost,
        save_spec: lost,
        _make_predict_function: lost,
    },
    Tensor: { get_shape: whole('shape'), _keras_shape: renamed('shape') },
    Metric: { reset_states: renamed('reset_state') },
    Optimizer: optimizer,
};
