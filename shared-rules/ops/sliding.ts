import { raise, type Arguments, type Outputs } from '../layers/layer';
import { int, isInt, isPlain } from '../layers/operators';
import { openAsMinusOne } from '../layers/pooling';
import { channelsSecond, dataFormat, lowered, type DataFormat } from '../layers/standard';
import { convolve, slide, toFormat } from '../layers/windows';
import { NumpyArray } from '../model/python';
import { certainly, lift, product, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { family, numbersIn, op, type OpSpec, parted, tensor, unknownSizes, withRank } from './op';

export const slidings: readonly OpSpec[] = [
    ...family('max_pool average_pool', withRank(pool, 'inputs'), 'same'),
    ...family('adaptive_max_pool adaptive_average_pool', withRank(adaptivePool, 'inputs'), 'same'),
    op(
        'conv',
        withRank((input, args) => convolution(input, args, (kernel) => kernel.at(-1)), 'inputs'),
        'same',
    ),
    op(
        'depthwise_conv',
        withRank((input, args) => convolution(input, args, perChannel), 'inputs'),
        'same',
    ),
    op('separable_conv', withRank(separable, 'inputs'), 'same'),
    op('conv_transpose', withRank(transposed, 'inputs'), 'same'),
    op('unfold', withRank(unfold), 'same'),
    op('fold', withRank(fold), 'same'),
];

/** The sizes of a window: one for all axes, or one for each. */
function steps(value: Value, rank: number): readonly Dim[] {
    const items = itemsOf(value);
    return Array.from({ length: rank }, (_, i) => intOf(items ? items[i] : value));
}

/** `padding.lower()`, before anything else is looked at. */
function mode(args: Arguments): string | undefined {
    const value = args.value('padding');
    return isPlain(value) ? lowered(value, 'padding') : undefined;
}

/** `compute_pooling_output_shape`, which takes the sizes as they come. */
function pool(input: Shape, args: Arguments): Outputs {
    const format = dataFormat(args);
    const padding = mode(args);
    if (!format || padding === undefined || input.length < 2) return unknownSizes(input.length);
    const size = args.value('pool_size');
    const given = args.value('strides');
    const strides = given.kind === 'none' ? size : given;
    const [batch, channels, ...spatial] = channelsSecond(input, format);
    const [kernel, step] = [steps(size, spatial.length), steps(strides, spatial.length)];
    if (!fits(size, spatial) || !fits(strides, spatial) || step.includes(0)) return unknownSizes(input.length);
    if (padding !== 'valid' && padding !== 'same') {
        raise(
            "Argument `padding` must be either 'valid' or 'same'. Received: padding={padding}",
            { padding },
            { blame: 'padding', code: 'padding' },
        );
    }
    const output = spatial.map((it, i) => slide(it, kernel[i], step[i], 1, padding));
    if (padding === 'valid' && output.some((it) => certainly.below(it, 1))) {
        raise(
            'Computed output size would be zero or negative. Received: `inputs.shape={input}`, `pool_size={kernel}`, `strides={strides}`, `padding={padding}`.',
            {
                input: openAsMinusOne(input, format),
                kernel: isInt(size) ? size : new NumpyArray(kernel),
                strides,
                padding,
            },
            { code: 'size-eaten', blame: 'pool_size' },
        );
    }
    return toFormat([batch, channels, ...output], format);
}

const fits = (value: Value, spatial: Shape): boolean =>
    isInt(value) === true || itemsOf(value)?.length === spatial.length;

function adaptivePool(input: Shape, args: Arguments): Outputs {
    const format = args.value('data_format');
    const sizes = args.value('output_size');
    const items = sizes.kind === 'tuple' ? sizes.items.map(intOf) : undefined;
    if (!items || items.length !== input.length - 2 || (format.kind !== 'none' && format.kind !== 'str'))
        return undefined;
    return format.kind === 'none' || format.value === 'channels_last'
        ? [...input.slice(0, -items.length - 1), ...items, input.at(-1)].slice(-input.length)
        : [input[0], input[1], ...items];
}

/** `check_conv_input_channels` */
function assertChannels(channels: Dim, kernel: Dim, format: DataFormat): void {
    if (!certainly.differ(channels, kernel)) return;
    raise(
        "The number of input channels must match the kernel's input channels. Received: input channels={channels}, kernel input channels={kernel}, data_format='{format}'.",
        { channels, kernel, format },
        { blame: 'kernel', code: 'channels' },
    );
}

const perChannel = (kernel: Shape): Dim => product(kernel.at(-1), kernel.at(-2));

function convolution(input: Shape, args: Arguments, filtersOf: (kernel: Shape) => Dim, name = 'kernel'): Outputs {
    const format = dataFormat(args);
    const padding = mode(args);
    const kernel = tensor(args, args.has('kernel') ? name : 'depthwise_kernel');
    if (!format || !kernel || kernel.length < 3 || input.length < 3 || kernel.length !== input.length) return undefined;
    assertChannels(format === 'channels_last' ? input.at(-1) : input[1], kernel.at(-2), format);
    const rank = kernel.length - 2;
    const [strides, dilation] = [args.value('strides'), args.value('dilation_rate')];
    if (!isKnownPadding(padding) || !fits(strides, kernel.slice(2)) || !fits(dilation, kernel.slice(2)))
        return unknownSizes(input.length);
    const values = (value: Value) => steps(value, rank).map(number);
    return convolve(input, filtersOf(kernel), {
        kernel: kernel.slice(0, -2).map(number),
        strides: values(strides),
        dilation: values(dilation),
        padding,
        format,
    });
}

type KnownPadding = 'valid' | 'same' | 'causal';

const isKnownPadding = (padding: string | undefined): padding is KnownPadding =>
    padding === 'valid' || padding === 'same' || padding === 'causal';

const number = (size: Dim): Value =>
    typeof size === 'number' ? int(size) : { kind: 'unknown', reason: 'a size that is unknown' };

function separable(input: Shape, args: Arguments): Outputs {
    const deep = convolution(input, args, perChannel);
    const pointwise = tensor(args, 'pointwise_kernel');
    const format = dataFormat(args);
    if (!deep || 'several' in deep || !format) return undefined;
    const place = format === 'channels_last' ? deep.length - 1 : 1;
    return deep.map((it, i) => (i === place ? pointwise?.at(-1) : it));
}

/** `compute_conv_transpose_output_shape` */
function transposed(input: Shape, args: Arguments): Outputs {
    const format = dataFormat(args);
    const padding = mode(args);
    const kernel = tensor(args, 'kernel');
    if (!format || !kernel || kernel.length !== input.length || input.length < 3) return undefined;
    const [batch, channels, ...spatial] = channelsSecond(input, format);
    assertChannels(channels, kernel.at(-1), format);
    const settings = ['strides', 'dilation_rate', 'output_padding'].map((name) => args.value(name));
    if ((padding !== 'valid' && padding !== 'same') || settings.some((it) => it.kind !== 'none' && !fits(it, spatial)))
        return unknownSizes(input.length);
    const [stride, dilation, extra] = settings.map((it) =>
        it.kind === 'none' ? undefined : steps(it, spatial.length),
    );
    const output = spatial.map((it, i) => {
        if (it === null) return null;
        const reach = lift((size, rate) => (size - 1) * rate + 1)(kernel[i], dilation?.[i]);
        if (extra)
            return lift((n, r, s, e) => (n - 1) * s + (padding === 'valid' ? r : r % 2) + e)(
                it,
                reach,
                stride?.[i],
                extra[i],
            );
        if (padding === 'same') return product(it, stride?.[i]);
        return lift((n, r, s) => (n - 1) * s + Math.max(r, s))(it, reach, stride?.[i]);
    });
    return toFormat([batch, kernel.at(-2), ...output], format);
}

/** One number for both axes, or a pair. */
function pairOf(value: Value): readonly [Dim, Dim] {
    const numbers = numbersIn(value);
    if (isInt(value)) return [intOf(value), intOf(value)];
    return numbers?.length === 2 ? [numbers[0], numbers[1]] : [undefined, undefined];
}

function unfold(shape: Shape, args: Arguments): Outputs {
    if (shape.length !== 4) {
        raise('Input must be a 4D tensor. Received: input.shape={shape}', { shape }, { code: 'rank' });
    }
    if (shape.slice(1).includes(null)) return [shape[0], undefined, undefined];
    const [kernel, dilation, padding, stride] = ['kernel_size', 'dilation', 'padding', 'stride'].map((name) =>
        pairOf(args.value(name)),
    );
    const out = lift((n, k, d, p, s) => Math.floor((n + 2 * p - d * (k - 1) - 1) / s) + 1);
    const along = (i: 0 | 1) => out(shape[i + 2], kernel?.[i], dilation?.[i], padding?.[i], stride?.[i]);
    return [shape[0], product(shape[1], kernel?.[0], kernel?.[1]), product(along(0), along(1))];
}

function fold(shape: Shape, args: Arguments): Outputs {
    if (shape.length !== 3) {
        raise('Input must be a 3D tensor. Received: input.shape={shape}', { shape }, { code: 'rank' });
    }
    const [batch, patches] = shape;
    const [kernel, output] = [pairOf(args.value('kernel_size')), pairOf(args.value('output_size'))];
    const area = product(...kernel);
    if (certainly.indivisible(patches, area)) {
        raise(
            'The second dimension of the input ({patches}) must be divisible by kernel_size product ({area}).',
            { patches, area },
            { blame: 'kernel_size', code: 'fold' },
        );
    }
    return [batch, parted(patches, area), ...output];
}
