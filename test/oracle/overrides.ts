import { choice, flag, sizes, type Domain } from './domains';
import type { Encoded } from './encoding';
import type { Random } from './random';

const float = (value: number): Encoded => ({ float: value });
const list = (...items: Encoded[]): Encoded => ({ list: items });

const factor = choice(
    [float(0.1), float(0.5), [float(0.1), float(0.4)], 1, 0, list(0, 1)],
    [
        float(-0.5),
        2,
        [1, 2, 3],
        [float(0.5), float(2)],
        [-2, float(0.1)],
        'a',
        null,
        ['a', 1],
        [float(0.5), float(-0.5)],
        9,
    ],
);
const numbers = choice([1, 2, 3, 8, 16], [0, -1, float(4), 'a', null, true, [3]]);
/** What needs two numbers. */
const TWO = /^(Conv\dD|Embedding)$/;
/** A layer inside a wrapper, with plain arguments. */
const layer =
    (...names: string[]): Domain =>
    (random, _, odd) => {
        if (odd) return random.pick<Encoded>([3, 'a', null, { layer: { class: 'Flatten', args: [], kwargs: {} } }]);
        const name = random.pick(names);
        const args =
            name === 'BatchNormalization'
                ? []
                : name === 'Dropout'
                  ? [float(0.5)]
                  : TWO.test(name)
                    ? [4, 3]
                    : [random.int(1, 8)];
        const isRecurrent = /LSTM|GRU|RNN/.test(name);
        return {
            layer: { class: name, args, kwargs: isRecurrent && random.chance(0.5) ? { return_sequences: true } : {} },
        };
    };

const cell = (random: Random): Encoded => ({
    layer: { class: random.pick(CELLS), args: [random.int(1, 4)], kwargs: {} },
});
const CELLS = ['SimpleRNNCell', 'GRUCell', 'LSTMCell'];

/** A cell, or several as a list or as one layer; an odd one has a stranger among them. */
const cells: Domain = (random, _, odd) => {
    const several = Array.from({ length: random.int(1, 3) }, () => (odd && random.chance(0.3) ? 3 : cell(random)));
    return random.chance(0.3) ? several : { list: several };
};
const cellOrCells: Domain = (random, rank, odd) => {
    if (odd && random.chance(0.5))
        return random.pick<Encoded>([3, 'a', null, { layer: { class: 'Dense', args: [3], kwargs: {} } }]);
    if (random.chance(0.5)) return cell(random);
    const several = cells(random, rank, odd);
    return random.chance(0.5) ? several : { layer: { class: 'StackedRNNCells', args: [several], kwargs: {} } };
};

/** A recurrent layer with flags, for both directions. */
const recurrent =
    (flags: Readonly<Record<string, Encoded>>): Domain =>
    (random) => {
        const kwargs: Record<string, Encoded> = { ...flags };
        for (const name of ['return_sequences', 'return_state']) if (random.chance(0.3)) kwargs[name] = true;
        return { layer: { class: random.pick(['SimpleRNN', 'GRU', 'LSTM']), args: [random.int(1, 4)], kwargs } };
    };

/** JAX cannot draw an orthogonal matrix of `bfloat16`, which is nothing to do with Keras. */
const orthogonal = { dtype: choice(['float32', 'mixed_float16', 'float64', null], ['foo', 3, 'int8']) };

const words = choice(
    [null, list('a', 'b'), ['a', 'b', 'c'], list('[UNK]', 'a'), list('', '[UNK]', 'a')],
    [list(), list('a', 'a'), list('a', 1), list('a', '')],
);
const whole = choice(
    [null, list(1, 2, 3), [4, 5], list(-1, 7)],
    [list(), list(1, 1), list(1, 'a'), [float(1)], list(0, 1)],
);
const outputMode = choice(
    ['int', 'one_hot', 'multi_hot', 'count'],
    ['binary', 'tf-idf', 'tf_idf', 'foo', 3, null, list('int')],
);
const interpolation = choice(['nearest', 'bilinear'], ['bicubic', 'foo', null, 3, list()]);

/** Parameters of the preprocessing layers and of a few others, whose names mean something else elsewhere. */
const BY_PARAMETER: Readonly<Record<string, Domain>> = {
    addition_factor: factor,
    bias_axes: choice([null, 'c', 'd', 'bc'], ['', 'z', 3, list('c'), list()]),
    bin_boundaries: choice([null, list(0, 1), [float(0.5)]], [3, list(), 'abc']),
    bounding_box_format: choice(['xyxy', null], [3]),
    brightness_factor: factor,
    contrast_factor: factor,
    equation: choice(
        ['ab,bc->ac', 'abc,cd->abd', '...x,xy->...y', 'ab...,bc->ac...', 'abc,cde->abde'],
        ['ab,bc', 'ab, bc -> ac', 'ab,bc->acd', 'ab,ebc->ac', 3, null, 'aa,ab->ab'],
    ),
    expand_dims: flag,
    factor,
    fft_length: choice([8, 16, 12], [4, 0, null, 'a', float(16)]),
    fill_mode: choice(['constant', 'nearest', 'wrap', 'reflect'], ['mirror', 'foo', null, 3, list()]),
    fill_value: choice([0, float(0.5)], ['a', null]),
    frame_length: choice([4, 6, 8], [0, 1, 'a', float(4), null]),
    frame_step: choice([null, 1, 2, 3], [0, 9, 'a', float(2)]),
    function: choice([{ symbol: 'keras.ops.relu' }], [3, 'a', null]),
    head_dim: numbers,
    height: numbers,
    height_factor: factor,
    hue_factor: factor,
    implementation: choice([1, 2]),
    input_dim: numbers,
    key_dim: numbers,
    idf_weights: choice([null, null, list(float(1), float(2))], [3]),
    interpolation,
    invert: flag,
    l1: choice([float(0.01), 0, null], [-1, 'a', list()]),
    l2: choice([float(0.01), 0, null], [-1, 'a', list()]),
    mask_token: choice([null]),
    layer: layer('Dense', 'Conv2D', 'LSTM', 'BatchNormalization', 'Dropout'),
    max_number: choice([3, '5', float(2)], ['a', null, [1]]),
    max_tokens: choice([null, 5, 100], [1, 0, 2, 'a', float(5)]),
    mean: choice([null, null, float(0.5), list(float(1)), 2], [list(1, 2), [1, 2, 3], list(list(1, 2)), 'a']),
    variance: choice([null, null, float(0.5), list(float(1)), 2], [list(1, 2), [1, 2, 3], list(list(1, 2))]),
    mode: choice(['log', 'magnitude', 'psd', 'real', 'imag', 'angle', 'stft'], ['foo', null, 3]),
    ngrams: choice([null, 2, [1, 2]], ['a', list(1, 2), [1, 'a'], float(2)]),
    num_bins: numbers,
    num_mel_bins: numbers,
    num_oov_indices: choice([1, 0, 2], [-1, 'a', float(1)]),
    num_heads: numbers,
    num_key_value_heads: choice([1, 2], [0, 3, 'a', null, float(2)]),
    num_query_heads: choice([2, 4, 6], [0, 3, 'a', null, float(4)]),
    num_tokens: numbers,
    oov_method: choice(['floormod', 'farmhash'], ['foo', 3]),
    output_dim: numbers,
    output_mode: outputMode,
    output_sequence_length: choice([null, 4, 10], ['a', float(4), -1, [2]]),
    output_shape: choice([4, [4], [null, 4], [3, 4], list(null, 4)], [float(4), 'ab', null, -4, [float(4)], []]),
    output_size: sizes(1, 4),
    pad_to_max_tokens: flag,
    power_iterations: choice([1, 2, 3], [0, -1, float(1.5), 'a', null]),
    recurrent_dropout: choice([float(0), float(0.5), 0], [2, 'a', null, list(1)]),
    periodic: choice([true, false]),
    salt: choice([null, 1, [1, 2]], ['a', list(1), float(1)]),
    sampling_rate: choice([16000, 8000]),
    saturation_factor: factor,
    scale: factor,
    score_mode: choice(['dot', 'concat'], ['foo', 3, null]),
    scaling: choice(['density', 'spectrum', null], ['foo', 3]),
    sequence_length: choice([null, 8, 4], [64, 'a', float(8)]),
    sequence_stride: choice([1, 2, 5], [float(2)]),
    sigma: factor,
    /** Which backends can do it is another question. */
    sparse: choice([false]),
    ragged: choice([false]),
    sliding_window: choice([null, 1, 3], [0, -1, 'a', float(2)]),
    split: choice(['whitespace', 'character', null], ['foo', 3]),
    standardize: choice(['lower', 'strip_punctuation', null], ['foo', 3]),
    threshold_factor: factor,
    tile_grid_size: choice([[8, 8]], [3]),
    use_cudnn: choice(['auto', true, false], [0, 1, 2, 'a', null]),
    value_dim: choice([null, 1, 3, 5], [0, -1, 'a', float(2), true]),
    value_range: choice([[0, 255], list(0, 1), [float(-1), 1]], [[0], 3, 'ab', [1, 'a'], null, [255, 0]]),
    vocabulary: words,
    vocabulary_dtype: choice(['int64'], ['int32', null]),
    width: numbers,
    width_factor: factor,
    window: choice(['hann', 'hamming', null]),
    x_factor: factor,
    y_factor: factor,
};

const BY_CLASS: Readonly<Record<string, Readonly<Record<string, Domain>>>> = {
    SimpleRNN: orthogonal,
    LSTM: orthogonal,
    GRU: orthogonal,
    ConvLSTM3D: orthogonal,
    ConvLSTM2D: orthogonal,
    ConvLSTM1D: orthogonal,
    BatchNormalization: { scale: flag },
    Bidirectional: {
        layer: (random, rank, odd) => (odd ? layer('LSTM')(random, rank, odd) : recurrent({})(random, rank, odd)),
        backward_layer: (random, rank, odd) =>
            random.chance(0.7) ? null : recurrent({ go_backwards: !odd })(random, rank, odd),
        weights: choice([null]),
        merge_mode: choice(['concat', 'sum', 'ave', 'mul', null], ['foo', 3]),
    },
    Dot: {
        axes: choice(
            [1, -1, [1, 2], [2, 1], list(1, 1), [-1, -1], 2],
            [0, 5, null, 'a', float(1), [1], [1, 'a'], [float(1), 1]],
        ),
    },
    Embedding: { weights: choice([null]) },
    Lambda: {
        output_shape: choice([[3], [3, 4], [null, 2], []], [[float(3)], [-1]]),
        mask: choice([null]),
        arguments: choice([null]),
    },
    HashedCrossing: { output_mode: choice(['int', 'one_hot'], ['foo', null, 3]) },
    IntegerLookup: { vocabulary: whole, oov_token: choice([-1]) },
    LayerNormalization: { scale: flag },
    Normalization: { axis: choice([-1, -1, 1, null, [1], [1, 2]], [0, 5, 'a', float(1), [float(1)], list(-5)]) },
    GroupNormalization: { scale: flag },
    RandomFlip: { mode: choice(['horizontal', 'vertical'], ['foo', 3]) },
    RandomPerspective: { scale: choice([float(0.5), 1], [-1, 2, 'a', null]) },
    RandomPosterization: { factor: choice([1, 4, 8, [2, 5]], [0, 9, float(0.5), 'a', null, [1]]) },
    Rescaling: { scale: choice([float(0.5), 2, list(1, 2)], ['a', null]) },
    StringLookup: { oov_token: choice(['[UNK]']) },
    MultiHeadAttention: {
        attention_axes: choice([null, 1, [1], list(1), [-1]], ['a', 5, float(2), [7]]),
        output_shape: choice([null, 3, [4], list(2, 3)], [0, float(2.5), 'ab', [float(1.5)], -2, list()]),
    },
    RNN: { cell: cellOrCells },
    SpectralNormalization: { layer: layer('Dense', 'Conv2D', 'Embedding', 'Conv1D') },
    StackedRNNCells: { cells },
    UpSampling2D: { interpolation: choice(['nearest', 'bilinear', 'Bicubic'], ['foo', null, 3]) },
};

export function overrideOf(layer: string, parameter: string): Domain | undefined {
    return (
        BY_CLASS[layer]?.[parameter] ??
        (parameter === 'scale' && /Normalization$/.test(layer) ? flag : BY_PARAMETER[parameter])
    );
}
