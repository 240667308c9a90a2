import type { Encoded } from './encoding';
import type { Random } from './random';

/** Makes a value for an argument; an `odd` one is on the edge, or wrong. */
export type Domain = (random: Random, rank: number, odd: boolean) => Encoded;

export const choice =
    (likely: readonly Encoded[], odd: readonly Encoded[] = []): Domain =>
    (random, _, isOdd) =>
        random.pick(isOdd && odd.length > 0 ? odd : likely);

const float = (value: number): Encoded => ({ float: value });
const list = (...items: Encoded[]): Encoded => ({ list: items });
const dict = (...entries: [Encoded, Encoded][]): Encoded => ({ dict: entries });

/** One size for all axes or one for each, now and then as a list; an odd one is of another length or has a stranger in it. */
export const sizes =
    (lowest: number, highest: number): Domain =>
    (random, rank, odd) => {
        if (odd && random.chance(0.4)) return WRONG(random, rank, odd);
        if (random.chance(0.5)) return odd ? random.pick([0, -1, 20]) : random.int(lowest, highest);
        const items: Encoded[] = Array.from({ length: odd && random.chance(0.4) ? random.int(0, 4) : rank }, () =>
            random.int(lowest, highest),
        );
        if (odd)
            items.splice(
                random.int(0, rank - 1),
                1,
                random.pick<Encoded>([float(2), float(1.5), true, null, 'a', 0, -1, '2', [1]]),
            );
        return random.chance(0.25) ? { list: items } : items;
    };

const pairs =
    (highest: number): Domain =>
    (random, rank, odd) => {
        const size = sizes(0, highest);
        if (rank === 1 || random.chance(0.25)) return size(random, rank === 1 ? 2 : rank, odd);
        const length = odd && random.chance(0.3) ? random.int(1, 4) : rank;
        return Array.from({ length }, () => size(random, 2, odd && random.chance(0.5)));
    };

const rate = choice(
    [float(0), float(0.1), float(0.5), float(0.9), 0, 1, float(1)],
    [float(1.5), float(-0.1), 50, 2, null, 'a', true, '0.5'],
);
export const flag = choice([true, false], [null, 0, 1, 'yes', '', [], [1]]);

const activation = choice(
    [
        'relu',
        'softmax',
        'sigmoid',
        'tanh',
        'gelu',
        'linear',
        null,
        'swish',
        'log_softmax',
        { symbol: 'keras.activations.relu' },
        { symbol: 'keras.ops.tanh' },
    ],
    ['Relu', 'soft_max', 'foo', 3, dict(), '', list('relu'), 'LeakyReLU'],
);
const initializer = choice(
    ['zeros', 'ones', 'glorot_uniform', 'he_normal', 'uniform', 'RandomNormal'],
    ['foo', 'He_Normal', 0, float(0.1), dict(), null],
);
const regularizer = choice(['l1', 'l2', 'L2', null, 'l1_l2'], ['l3', float(0.01), dict(), true]);
const constraint = choice(['non_neg', 'max_norm', 'unit_norm', null], ['nonneg', 'foo', 2, dict()]);
const dtype = choice(
    ['float32', 'float16', 'mixed_float16', 'bfloat16', 'mixed_bfloat16', 'float64', null],
    ['foo', 3, 'int8', 'float', list('float32'), 'int8_from_float32_x_from_y'],
);

/** What every layer takes. */
export const BASE: Readonly<Record<string, Domain>> = {
    name: choice(['first', 'a', null], ['a/b', 5, '', list('a')]),
    trainable: choice([true, false], [1, null, 'a']),
    dtype,
    activity_regularizer: regularizer,
    foo: choice([1]),
    input_shape: choice([[4], [28, 28, 1]]),
};

/** By the name of the parameter, whichever the layer. */
export const DOMAINS: Readonly<Record<string, Domain>> = {
    ...BASE,
    activation,
    alpha: choice([float(0.1), float(0.3), 1], [-1, null, 'a']),
    axis: choice([-1, 1, -1, 1, 2, -2], [0, 5, -5, 3, -4, 'a', float(1.5), null, list(1), '1']),
    batch_shape: choice([null, null, [null, 4], [2, 4]], [[], 3, 'ab', [null, 'a'], [float(2), 3], [2, -1]]),
    batch_size: choice([null, null, 2, 32], [0, -1, 'a', float(2)]),
    cropping: pairs(3),
    data_format: choice(
        ['channels_last', 'channels_first', null],
        ['Channels_First', 'channels', 3, true, ['channels_last']],
    ),
    depth_multiplier: choice([1, 2, 3], [0, -1, null, true, float(2), 'a']),
    dilation_rate: (random, rank, odd) =>
        odd ? sizes(1, 3)(random, rank, odd) : random.chance(0.7) ? 1 : sizes(1, 2)(random, rank, odd),
    dims: (random, rank, odd) =>
        odd
            ? random.pick<Encoded>([
                  [0, 1],
                  [2, 3],
                  [1, 1],
                  [1, 'a'],
                  rank,
                  'ab',
                  list(2, 1),
                  [float(1)],
                  [],
                  null,
                  [true],
                  ['b', 'a'],
                  [null, 1],
              ])
            : [...Array(random.int(1, 4)).keys()].map((i) => i + 1).sort(() => random.next() - 0.5),
    epsilon: choice([float(0.001), float(1e-7), 0, '1e-3'], ['a', null, [1], '']),
    filters: choice([1, 2, 3, 4, 6, 8], [0, -2, null, true, float(4), '4', [3]]),
    groups: choice([1, 1, 2], [3, 4, 0, -1, null, float(2), 'a', true]),
    interpolation: choice(['nearest', 'bilinear', 'Bicubic'], ['foo', null, 3]),
    keepdims: flag,
    kernel_size: sizes(1, 3),
    lora_rank: choice([null, 2, 4], [0]),
    max_value: choice([null, 6, float(1.5), 0], [-1, 'a', float(-0.5), [1]]),
    momentum: choice([float(0.9), float(0.99), 0, '0.5'], ['a', null, list(), 'inf']),
    n: choice([1, 2, 3, 5], [0, -1, float(2), true, null, 'a', [2]]),
    negative_slope: choice([float(0.1), 0, float(0.3)], [-1, null, 'a', list()]),
    noise_shape: choice(
        [null, [null, 1, 1], [null, 1, 4], list(null, 1)],
        [[2, 0], [-1, 1], 3, 'a', [float(1), 2], ['a'], [], dict(), true],
    ),
    optional: flag,
    output_padding: (random, rank, odd) => (odd ? sizes(0, 2)(random, rank, odd) : random.pick([null, 0, 0, 1])),
    padding: choice(['valid', 'same', 'valid', 'same', 'Same'], ['VALID', 'causal', 'full', null, 3, [1, 1], true]),
    pool_size: sizes(1, 3),
    /** No backend but TensorFlow can do it. */
    ragged: choice([null, false]),
    rate,
    renorm: choice([false, true], [null, 'a']),
    renorm_clipping: choice(
        [null, dict(['rmax', 3], ['rmin', 1]), dict(), dict(['dmax', 1])],
        [dict(['rmax', 1], ['rmin', 3]), dict(['dmax', -1]), dict(['foo', 1]), dict(['rmax', 'a'], ['rmin', 3])],
    ),
    seed: choice([1, 42, null, 0], [float(0.5), 'a', list(1)]),
    shape: choice(
        [[4], [28, 28, 3], [null, 8], [], list(3, 4)],
        [39, null, 'ab', [3, 'a'], [float(3), 2], list(float(3)), [2, -1], true, float(3), [[3]], dict([3, 4])],
    ),
    shared_axes: choice(
        [null, list(1), [1, 2], 1, list(1, 2), [2]],
        [[5], [0], [-1], list('a'), [], 'a', [null], [float(1)]],
    ),
    size: sizes(1, 3),
    stddev: rate,
    strides: (random, rank, odd) =>
        odd && random.chance(0.3) ? random.pick([null, 0]) : sizes(1, 3)(random, rank, odd),
    synchronized: choice([false]),
    target_shape: (random, _, odd) => {
        if (odd && random.chance(0.3)) return random.pick<Encoded>([5, null, 'ab', [], dict(), float(2)]);
        const parts: readonly Encoded[] = [1, 2, 3, 4, 6, 8, 12, 2, 3, 4];
        const items = Array.from({ length: random.int(1, 3) }, () => random.pick(parts));
        if (random.chance(0.5)) items.splice(random.int(0, items.length - 1), 1, -1);
        if (odd) items.push(random.pick<Encoded>([null, 0, -2, true, float(2), 'a', -1]));
        return random.chance(0.2) ? { list: items } : items;
    },
    threshold: choice([float(0), 1], [-1, null, 'a']),
    units: choice([1, 2, 3, 8, 10], [0, -1, null, true, float(8), '8', [3], false]),
    use_bias: flag,
};

/** What somebody may give who mistakes one argument for another. */
export const WRONG: Domain = choice([
    null,
    true,
    false,
    0,
    -1,
    float(2),
    float(0.5),
    'a',
    '',
    [],
    [1, 2],
    'same',
    3,
    list(3),
    dict(),
    [1, 'a'],
    [2, null],
    list(2, 2),
    [2, 2, 2],
    'relu',
    float(-3),
    [
        [1, 2],
        [3, 4],
    ],
    '22',
    dict(['a', 1]),
]);

/** The domain of a parameter that the table does not know, by how its name ends. */
export function domainOf(parameter: string): Domain {
    const suffixes: readonly (readonly [string, Domain])[] = [
        ['_initializer', initializer],
        ['_regularizer', regularizer],
        ['_constraint', constraint],
        ['_activation', activation],
    ];
    return DOMAINS[parameter] ?? suffixes.find(([suffix]) => parameter.endsWith(suffix))?.[1] ?? FLAGS(parameter);
}

const FLAGS = (parameter: string): Domain =>
    /^(use_|return_|go_|stateful|center|scale|unroll|masking|mask_zero)/.test(parameter) ? flag : WRONG;
