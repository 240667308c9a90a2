import { NumpyArray } from '../model/python';
import { certainly, lift, type Dim, type Shape } from '../model/shape';
import { numberOf, type Value, type ValueOf } from '../model/value';
import { raise } from './layer';
import { channelsSecond, dimOf, type DataFormat, type Padding } from './standard';

/** Steps of a window that must fit inside: `⌊(n − d(k−1) − 1)/s⌋ + 1`. */
const fitting = lift((size, kernel, stride, dilation) => Math.floor((size - dilation * (kernel - 1) - 1) / stride) + 1);

/** Steps of a window that may hang over the edge: `⌊(n − 1)/s⌋ + 1`. */
const covering = lift((size, stride) => Math.floor((size - 1) / stride) + 1);

/** How far a window gets along one axis; unknown where the padding is. */
export function slide(size: Dim, kernel: Dim, stride: Dim, dilation: Dim, padding: Padding | undefined): Dim {
    if (size === null) return null;
    if (padding === 'valid') return fitting(size, kernel, stride, dilation);
    return padding === undefined ? undefined : covering(size, stride);
}

/** A shape whose channels stand second, in the layout of the tensor. */
export function toFormat<Size>(shape: readonly Size[], format: DataFormat): readonly Size[] {
    return format === 'channels_first' ? shape : [...shape.slice(0, 1), ...shape.slice(2), ...shape.slice(1, 2)];
}

export interface Window {
    /** Values, because a sentence prints them as they were given. */
    readonly kernel: readonly Value[];
    readonly strides: readonly Value[];
    readonly dilation: readonly Value[];
    /** A list passes the constructor and is refused where it is used. */
    readonly padding: Padding | ValueOf<'tuple' | 'list'> | undefined;
    readonly format: DataFormat | undefined;
}

/** `compute_conv_output_shape` (`keras/src/ops/operation_utils.py`): `filters` are the channels that come out. */
export function convolve(input: Shape, filters: Dim | Value, window: Window): Shape {
    const { kernel, strides, dilation, padding, format } = window;
    if (format === undefined) return input.map((_, axis) => (axis === 0 ? input[0] : undefined));
    const [batch, channels, ...spatial] = channelsSecond(input, format);
    const kernelShape = [...kernel, channels, filters];
    if (kernelShape.length !== input.length) {
        raise(
            'Kernel shape must have the same length as input, but received kernel of shape {kernelShape} and input of shape {input}.',
            { kernelShape, input },
            { code: 'rank' },
        );
    }
    if (typeof padding === 'object') {
        raise(
            "`padding` must be either `'valid'` or `'same'`. Received {padding}.",
            { padding },
            { code: 'padding', blame: 'padding' },
        );
    }
    const [sizes, steps, rates] = [kernel, strides, dilation].map((values) => values.map(numberOf));
    const output = spatial.map((size, i) => slide(size, sizes?.[i], steps?.[i], rates?.[i], padding));
    if (padding === 'valid' && output.some((size) => certainly.below(size, 1))) {
        raise(
            'Computed output size would be zero or negative. Received `inputs shape={input}`, `kernel shape={kernelShape}`, `dilation_rate={rates}`, `strides={strides}`, `padding={padding}`.',
            { input, kernelShape, rates: new NumpyArray(dilation), strides, padding },
            { code: 'size-eaten', blame: 'kernel_size' },
        );
    }
    return toFormat([batch, dimOf(filters), ...output], format);
}
