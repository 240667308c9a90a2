import { lift, type Shape } from '../model/shape';
import { none, type Value, type ValueOf } from '../model/value';
import {
    convolutionInput,
    convolvedUnknown,
    kernelSteps,
    noStrideWithDilation,
    positive,
    type Rank,
} from './convolution';
import { defineLayer, only, raise, trainable, withBias, type LayerSpec } from './layer';
import { compare, truth } from './operators';
import {
    baseLayer,
    calculate,
    channelsSecond,
    dataFormat,
    dimOf,
    kernelIdentifiers,
    listOrPadding,
    lowered,
    sizeValues,
    weightShape,
    wholeShape,
} from './standard';
import { toFormat, type Window } from './windows';

/** `keras/src/layers/convolutional/base_conv_transpose.py` */
const transposed = (rank: Rank): LayerSpec =>
    defineLayer({
        keras: `keras.layers.Conv${rank}DTranspose`,
        roles: ['linear', 'convolution', 'transposed-convolution'],

        configure(args) {
            baseLayer(`Conv${rank}DTranspose`, args);
            const steps = kernelSteps(args, rank);
            const pad = listOrPadding(args, ['valid', 'same']);
            const extra = args.isNone('output_padding')
                ? undefined
                : sizeValues(args.value('output_padding'), 'output_padding', rank, 0);
            const window = { ...steps, padding: pad, format: dataFormat(args) };
            kernelIdentifiers(args);
            const filters = positive(args, 'filters');
            if (extra) lessThanStrides(extra, window.strides);
            noStrideWithDilation(window);
            return { ...window, extra, filters, bias: truth(args.value('use_bias')) };
        },

        inputSpec: ({ format }, built) => convolutionInput(rank, format, built),

        build({ kernel, filters, format, bias }, inputs) {
            const channels = format && channelsSecond(only(inputs), format)[1];
            const shape = weightShape('kernel', [...kernel, filters, channels], 'filters');
            return withBias(bias, [trainable('kernel', shape)], trainable('bias', [shape.at(-2)]));
        },

        call: (config, inputs) => spread(only(inputs), config),
        callUnknown: ({ filters, format }) => convolvedUnknown(rank, filters, format),
    });

interface Transposed extends Window {
    readonly padding: 'valid' | 'same' | ValueOf<'tuple' | 'list'> | undefined;
    readonly filters: Value;
    /** `output_padding`; undefined for `None`. */
    readonly extra: readonly Value[] | undefined;
}

/** `compute_conv_transpose_output_shape` (`keras/src/backend/common/backend_utils.py`). */
function spread(input: Shape, { kernel, strides, dilation, padding, extra, filters, format }: Transposed): Shape {
    if (format === undefined) return input.map((dim, axis) => (axis === 0 ? dim : undefined));
    const [batch, , ...spatial] = channelsSecond(input, format);
    const output = spatial.map((size, i) => {
        if (i >= kernel.length) tooManyAxes();
        if (size === null) return null;
        if (typeof padding === 'object' && size !== undefined) lowered(padding, 'padding');
        if (typeof padding !== 'string') return undefined;
        const reach = calculate(reachOf, kernel[i], dilation[i]);
        return extra
            ? calculate(withExtra[padding], size, reach, strides[i], extra[i])
            : padding === 'same'
              ? calculate(times, size, strides[i])
              : calculate(spreadValid, size, reach, strides[i]);
    });
    return wholeShape(toFormat([batch, dimOf(filters), ...output], format), 'strides');
}

/** The kernel with the gaps of its dilation. */
const reachOf = lift((kernel, dilation) => (kernel - 1) * dilation + 1);

const times = lift((size, stride) => size * stride);
const spreadValid = lift((size, reach, stride) => (size - 1) * stride + Math.max(reach, stride));
const withExtra = {
    valid: lift((size, reach, stride, extra) => (size - 1) * stride + reach + extra),
    same: lift((size, reach, stride, extra) => (size - 1) * stride + (reach % 2) + extra),
};

/** Nobody checks that the input has no more axes than the kernel; Python stumbles over it. */
function tooManyAxes(): never {
    raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
}

function lessThanStrides(extra: readonly Value[], strides: readonly Value[]): void {
    const at = extra.findIndex((value, i) => compare(value, '>=', strides[i] ?? none));
    if (at < 0) return;
    raise(
        '`output_padding` must be strictly less than `strides` for all dimensions. At dimension {at}, `output_padding` is {value} but `strides` is {stride}. Received: output_padding={extra}, strides={strides}',
        { at, value: extra[at], stride: strides[at], extra, strides },
        { blame: 'output_padding', code: 'output-padding' },
    );
}

export const transposedConvolutions = ([1, 2, 3] as const).map(transposed);
