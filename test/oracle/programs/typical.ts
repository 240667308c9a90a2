import type { Shape } from '../../../shared-rules/model/shape';
import type { Construction, Encoded } from '../encoding';
import type { Random } from '../random';

type Arguments = Pick<Construction, 'args' | 'kwargs'>;
type Typical = (random: Random, shape: Shape) => Arguments;

const float = (value: number): Encoded => ({ float: value });
const of = (...args: Encoded[]): Arguments => ({ args, kwargs: {} });

/** Now and then each of these, as most programs would have them. */
function optional(
    random: Random,
    choices: Readonly<Record<string, readonly Encoded[]>>,
): Readonly<Record<string, Encoded>> {
    const given = Object.entries(choices).filter(() => random.chance(0.4));
    return Object.fromEntries(given.map(([name, values]) => [name, random.pick(values)]));
}

const ACTIVATIONS: readonly Encoded[] = [
    'relu',
    'tanh',
    'sigmoid',
    'gelu',
    'elu',
    'softmax',
    { symbol: 'keras.activations.relu' },
];
const UNITS = [1, 2, 4, 8, 10, 16, 32, 64];

const dense: Typical = (random) => ({
    args: [random.pick(UNITS)],
    kwargs: optional(random, {
        activation: ACTIVATIONS,
        use_bias: [false],
        kernel_initializer: ['he_normal', 'zeros'],
        kernel_regularizer: ['l2'],
    }),
});

const conv: Typical = (random, shape) => {
    const axes = shape.length - 2;
    const size = random.pick<Encoded>([1, 2, 3, 5, Array<number>(axes).fill(3)]);
    const rest = optional(random, {
        activation: ACTIVATIONS,
        padding: ['same', 'valid', 'same'],
        strides: [1, 2],
        use_bias: [false],
        dilation_rate: [1],
    });
    return random.chance(0.3)
        ? { args: [], kwargs: { filters: random.pick([2, 4, 8, 16]), kernel_size: size, ...rest } }
        : { args: [random.pick([1, 2, 4, 8, 16]), size], kwargs: rest };
};

const pool: Typical = (random) => ({
    args: random.chance(0.6) ? [random.pick([2, 2, 3])] : [],
    kwargs: optional(random, { padding: ['same', 'valid'], strides: [1, 2] }),
});

const recurrent: Typical = (random) => ({
    args: [random.pick([2, 4, 8, 16])],
    kwargs: optional(random, {
        return_sequences: [true, true, false],
        dropout: [float(0.2)],
        go_backwards: [true],
        activation: ['tanh', 'relu'],
    }),
});

const wrapped = (random: Random, shape: Shape, layer: string): Encoded => ({
    layer: { class: layer, ...TYPICAL[layer]!(random, shape) },
});

const TYPICAL: Readonly<Record<string, Typical>> = {
    Dense: dense,
    Dropout: (random) => of(float(random.pick([0.1, 0.25, 0.5]))),
    Activation: (random) => of(random.pick(ACTIVATIONS)),
    BatchNormalization: (random) => ({
        args: [],
        kwargs: optional(random, { momentum: [float(0.9)], center: [false], scale: [false] }),
    }),
    LayerNormalization: (random) => ({ args: [], kwargs: optional(random, { axis: [-1], epsilon: [float(1e-6)] }) }),
    Flatten: () => of(),
    Reshape: (random, shape) => {
        const sizes = shape.slice(1);
        const all = sizes.reduce<number>((product, size) => product * (size ?? 1), 1);
        const factor = [2, 3, 4, 5, 7, 8].filter((it) => all % it === 0);
        return of(
            random.pick<Encoded>([
                [-1],
                [all],
                [-1, 1],
                [1, all],
                ...factor.map((it): Encoded => [it, all / it]),
                ...factor.map((it): Encoded => [-1, it]),
                [all, 1, 1],
            ]),
        );
    },
    RepeatVector: (random) => of(random.pick([2, 3, 5])),
    Conv1D: conv,
    Conv2D: conv,
    Conv3D: conv,
    Conv1DTranspose: conv,
    Conv2DTranspose: conv,
    MaxPooling1D: pool,
    MaxPooling2D: pool,
    MaxPooling3D: pool,
    AveragePooling2D: pool,
    LSTM: recurrent,
    GRU: recurrent,
    SimpleRNN: recurrent,
    Bidirectional: (random, shape) => of(wrapped(random, shape, random.pick(['LSTM', 'GRU']))),
    TimeDistributed: (random, shape) =>
        of(
            wrapped(
                random,
                shape.toSpliced(1, 1),
                shape.length > 4 ? random.pick(['Conv2D', 'Flatten', 'Dense']) : random.pick(['Dense', 'Dropout']),
            ),
        ),
    Permute: (random, shape) => of(random.pick<Encoded>([shape.slice(1).map((_, i) => shape.length - 1 - i)])),
    LeakyReLU: (random) => of(...(random.chance(0.5) ? [float(0.1)] : [])),
    Rescaling: () => of(float(1 / 255)),
    SpectralNormalization: (random, shape) => of(wrapped(random, shape, 'Dense')),
};

/** The layer as most people would write it; undefined for one that few people use. */
export function typical(layer: string, shape: Shape, random: Random): Construction | undefined {
    const make = TYPICAL[layer];
    return make && { class: layer, ...make(random, shape) };
}
