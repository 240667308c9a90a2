import type { Dim, Shape } from '../../../shared-rules/model/shape';
import type { Construction, Encoded } from '../encoding';
import { configurations } from '../generate';
import { predict } from '../predict';
import type { Random } from '../random';
import type { TensorResult } from '../outcome';
import { typical } from './typical';

/** A layer that a program makes, and what it gives for the shape it was drawn for. */
export interface Drawn {
    readonly construction: Construction;
    /** Undefined where Keras refuses it. */
    readonly output: Shape | undefined;
}

const ANY_RANK = [
    'Dropout',
    'BatchNormalization',
    'LayerNormalization',
    'Activation',
    'ReLU',
    'LeakyReLU',
    'ELU',
    'PReLU',
    'Softmax',
    'GaussianNoise',
    'GaussianDropout',
    'AlphaDropout',
    'UnitNormalization',
    'Rescaling',
    'ActivityRegularization',
    'Identity',
    'Flatten',
    'Reshape',
    'RMSNormalization',
    'Normalization',
    'GroupNormalization',
    'Lambda',
    'SpectralNormalization',
    'EinsumDense',
];

const repeated = (items: readonly string[], times: number): string[] =>
    Array.from({ length: times }, () => items).flat();

const alongAxes = (d: number): string[] =>
    repeated([`Conv${d}D`, `MaxPooling${d}D`], 5).concat([
        `Conv${d}D`,
        `Conv${d}DTranspose`,
        `AveragePooling${d}D`,
        `GlobalAveragePooling${d}D`,
        `GlobalMaxPooling${d}D`,
        `ZeroPadding${d}D`,
        `Cropping${d}D`,
        `UpSampling${d}D`,
        `SpatialDropout${d}D`,
        'Permute',
    ]);

const PICTURES =
    'AugMix AutoContrast ContrastLimitedAdaptiveHistogramEqualization CutMix Equalization MixUp RandAugment RandomBrightness RandomColorDegeneration RandomColorJitter RandomContrast RandomCrop RandomElasticTransform RandomErasing RandomFlip RandomGaussianBlur RandomGrayscale RandomHue RandomInvert RandomPerspective RandomPosterization RandomRotation RandomSaturation RandomSharpness RandomShear RandomTranslation RandomZoom Solarization'.split(
        ' ',
    );

/** What follows a tensor of so many axes, the batch included; what is usual stands here often. */
const BY_RANK: Readonly<Record<number, readonly string[]>> = {
    2: [
        'CategoryEncoding',
        'Discretization',
        'Embedding',
        'Masking',
        ...repeated(['Dense'], 12),
        ...repeated(['Dropout', 'BatchNormalization', 'Activation'], 2),
        'RepeatVector',
        ...ANY_RANK,
    ],
    3: [
        ...repeated(['LSTM', 'GRU', 'Dense'], 3),
        'SimpleRNN',
        'Bidirectional',
        'TimeDistributed',
        'SeparableConv1D',
        'DepthwiseConv1D',
        'AdaptiveAveragePooling1D',
        'AdaptiveMaxPooling1D',
        'RNN',
        'Masking',
        'STFTSpectrogram',
        ...alongAxes(1),
        ...ANY_RANK,
    ],
    4: [
        ...repeated(['Flatten'], 4),
        'SeparableConv2D',
        'DepthwiseConv2D',
        'Dense',
        'ConvLSTM1D',
        'Resizing',
        'CenterCrop',
        'AdaptiveMaxPooling2D',
        'AdaptiveAveragePooling2D',
        'TimeDistributed',
        'Bidirectional',
        ...PICTURES,
        ...alongAxes(2),
        ...ANY_RANK,
    ],
    5: [
        ...repeated(['Flatten'], 4),
        'ConvLSTM2D',
        'TimeDistributed',
        'AdaptiveMaxPooling3D',
        'AdaptiveAveragePooling3D',
        ...alongAxes(3),
        ...ANY_RANK,
    ],
};

export const classesFor = (rank: number): readonly string[] => BY_RANK[rank] ?? ['Flatten', ...ANY_RANK];

/** A layer that takes the shape; one that gives the rank wished for, where there is a wish. */
export function draw(
    shape: Shape,
    random: Random,
    wanted: (output: Shape) => boolean = () => true,
    classes = classesFor(shape.length),
    usual = false,
): Drawn {
    for (let attempt = 0; attempt < 40; attempt++) {
        const drawn = judged(candidate(random.pick(classes), shape, random, usual), shape);
        if (drawn?.output && wanted(drawn.output)) return drawn;
    }
    return judged({ class: 'Identity', args: [], kwargs: {} }, shape)!;
}

/** A layer that Keras, as far as footgun knows, refuses to make or to call with this shape. */
export function drawWrong(shape: Shape, random: Random): Drawn {
    for (let attempt = 0; attempt < 60; attempt++) {
        const construction = random.pick([otherRank, odd, misspelt, large])(shape, random);
        const drawn = judged(construction, shape);
        if (drawn && !drawn.output) return drawn;
    }
    return { construction: { class: 'Dense', args: [-1], kwargs: {} }, output: undefined };
}

/** Layers of which the careful half of all random configurations is taken as it comes, but for arguments that need a context. */
function candidate(layer: string, shape: Shape, random: Random, usualOnly: boolean): Construction {
    const usual = usualOnly || random.chance(0.6) ? typical(layer, shape, random) : undefined;
    return usual ?? (usualOnly ? { class: 'Identity', args: [], kwargs: {} } : plain(take(layer, random)));
}

const CONTEXT = new Set([
    'name',
    'input_shape',
    'input_dim',
    'batch_shape',
    'batch_size',
    'foo',
    'weights',
    'lora_rank',
    // What these may be is looked at only where there are numbers.
    'fill_mode',
    'fill_value',
    'interpolation',
]);

/** Arguments of these are computed with only where there are numbers, by each backend in its own way. */
const NUMERIC = new Set(['ELU', 'Rescaling', 'LeakyReLU']);
const number = (value: Encoded): Encoded => (typeof value === 'number' || isFloat(value) ? value : 1);
const isFloat = (value: Encoded): boolean => typeof value === 'object' && value !== null && 'float' in value;

const plain = ({ class: layer, args, kwargs }: Construction): Construction => ({
    class: layer,
    args: layer === 'Lambda' ? args.slice(0, 1) : NUMERIC.has(layer) ? args.map(number) : args,
    kwargs: Object.fromEntries(
        Object.entries(kwargs)
            .filter(([name]) => !CONTEXT.has(name) && !(layer === 'RMSNormalization' && name === 'axis'))
            .map(([name, value]) => [name, NUMERIC.has(layer) ? number(value) : value]),
    ),
});

function take(layer: string, random: Random): Construction {
    const [first] = configurations(layer, random.int(0, 1e9));
    return first!;
}

const odd = (shape: Shape, random: Random): Construction => plain(take(random.pick(classesFor(shape.length)), random));

function otherRank(shape: Shape, random: Random): Construction {
    const ranks = [2, 3, 4, 5].filter((rank) => rank !== shape.length);
    const layer = random.pick(classesFor(random.pick(ranks)));
    return typical(layer, shape, random) ?? plain(take(layer, random));
}

/** A keyword that is not one, a string that means nothing, a number of another type. */
function misspelt(shape: Shape, random: Random): Construction {
    const {
        class: layer,
        args,
        kwargs,
    } = typical(random.pick(classesFor(shape.length)), shape, random) ?? { class: 'Dense', args: [8], kwargs: {} };
    const wrong = random.pick<Readonly<Record<string, Encoded>>>([
        { activatoin: 'relu' },
        { activation: 'relo' },
        { padding: 'sane' },
        { kernel_initializer: 'he_norm' },
        { units: { float: 8 } },
        { return_sequence: true },
        { filters: 0 },
        { rate: 5 },
        { name: 'a/b' },
    ]);
    return { class: layer, args, kwargs: { ...kwargs, ...wrong } };
}

/** A kernel or a pool that is larger than what is left. */
function large(shape: Shape, random: Random): Construction {
    const axes = Math.min(3, Math.max(1, shape.length - 2));
    const size = random.pick([50, 64]);
    return random.chance(0.5)
        ? { class: `Conv${axes}D`, args: [4, size], kwargs: {} }
        : { class: `${random.pick(['Max', 'Average'])}Pooling${axes}D`, args: [size], kwargs: {} };
}

const LARGEST = 300_000;

/** What footgun foresees only guides the choice: the judge is Keras. */
function judged(construction: Construction, shape: Shape): Drawn | undefined {
    const result = predict({ ...construction, calls: [{ args: [{ tensor: shape }], kwargs: {} }] });
    if (!result) return undefined;
    if (result.stage !== 'done') return { construction, output: undefined };
    const [output] = result.outputs;
    const sizes = [...(result.weights ?? []).map((it) => it.shape), (output as TensorResult | undefined)?.shape];
    if (!isKnown((output as TensorResult | undefined)?.shape) || sizes.some((it) => !it || volume(it) > LARGEST))
        return undefined;
    return { construction, output: (output as TensorResult).shape as Shape };
}

const volume = (shape: readonly Dim[]): number => shape.reduce<number>((all, size) => all * (size ?? 1), 1);
const isKnown = (shape: readonly Dim[] | undefined): shape is Shape =>
    shape !== undefined && !shape.includes(undefined) && !shape.includes(0);
