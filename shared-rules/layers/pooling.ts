import { NumpyArray } from '../model/python';
import { certainly, type Dim, type Shape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import { defineLayer, only, raise, type LayerSpec } from './layer';
import { isPlain } from './operators';
import { baseLayer, channelsSecond, dataFormat, sizeValues, type DataFormat } from './standard';
import { slide, toFormat } from './windows';

type Rank = 1 | 2 | 3;

interface Pool {
    readonly size: readonly Value[];
    readonly strides: readonly Value[];
    /** As it was given: nobody looks at it before the call, and there the letter case counts. */
    readonly padding: Value;
    readonly format: DataFormat | undefined;
}

/** Max and average pooling are one class in Keras (`keras/src/layers/pooling/base_pooling.py`). */
const pooling = (kind: 'Max' | 'Average', rank: Rank): LayerSpec =>
    defineLayer<Pool>({
        keras: `keras.layers.${kind}Pooling${rank}D`,
        roles: ['pooling', kind === 'Max' ? 'max-pooling' : 'average-pooling'],

        configure(args) {
            baseLayer(`${kind}Pooling${rank}D`, args);
            const size = sizeValues(args.value('pool_size'), 'pool_size', rank);
            const step = args.isNone('strides') ? 'pool_size' : 'strides';
            const strides = sizeValues(args.value(step), 'strides', rank, 0, step);
            return { size, strides, padding: args.value('padding'), format: dataFormat(args) };
        },

        inputSpec: () => ({ ndim: rank + 2 }),
        call: (pool, inputs) => poolShape(only(inputs), pool),
        callUnknown: () => Array.from({ length: rank + 2 }, () => undefined),
    });

/** `compute_pooling_output_shape` (`keras/src/ops/operation_utils.py`). */
function poolShape(input: Shape, { size, strides, padding, format }: Pool): Shape {
    if (format === undefined) return input.map((dim, axis) => (axis === 0 ? dim : undefined));
    const [batch, channels, ...spatial] = channelsSecond(input, format);
    const mode = poolPadding(padding);
    const [kernel, steps] = [size.map(numberOf), strides.map(numberOf)];
    if (steps.includes(0) && input.includes(null)) divideByZero();
    const output = spatial.map((dim, i) => (steps[i] === 0 ? undefined : slide(dim, kernel[i], steps[i], 1, mode)));
    const short = (dim: Dim, i: number) =>
        steps[i] === 0 ? certainly.below(spatial[i], kernel[i]) : certainly.below(dim, 1);
    if (mode === 'valid' && output.some(short)) {
        raise(
            'Computed output size would be zero or negative. Received: `inputs.shape={input}`, `pool_size={kernel}`, `strides={strides}`, `padding={padding}`.',
            { input: openAsMinusOne(input, format), kernel: new NumpyArray(size), strides, padding },
            { code: 'size-eaten', blame: 'pool_size' },
        );
    }
    steps.forEach((step, i) => step === 0 && mode && infinite(spatial[i], mode === 'valid' ? kernel[i] : 1));
    return toFormat([batch, channels, ...output], format);
}

const STANDING = { blame: 'strides', code: 'sizes' };

/** Keras lets a stride of 0 through; what comes of it is Python's or NumPy's, as the shape is open somewhere or not. */
function divideByZero(): never {
    raise('division by zero', {}, { ...STANDING, exception: 'ZeroDivisionError' });
}

function infinite(size: Dim, least: Dim): void {
    if (certainly.equal(size, least)) raise('cannot convert float NaN to integer', {}, STANDING);
    if (certainly.above(size, least)) {
        raise('cannot convert float infinity to integer', {}, { ...STANDING, exception: 'OverflowError' });
    }
}

/** Keras writes -1 over the open sizes of the shape before it prints it. */
export function openAsMinusOne(input: Shape, format: DataFormat): NumpyArray {
    const [first, last] = format === 'channels_first' ? [2, input.length] : [1, input.length - 1];
    const sizes = input.map((dim, axis) => (dim === null && axis >= first && axis < last ? -1 : dim));
    return new NumpyArray(sizes, input.includes(null));
}

function poolPadding(padding: Value): 'valid' | 'same' | undefined {
    if (padding.kind === 'str' && (padding.value === 'valid' || padding.value === 'same')) return padding.value;
    if (!isPlain(padding)) return undefined;
    raise(
        "Argument `padding` must be either 'valid' or 'same'. Received: padding={padding}",
        { padding },
        { blame: 'padding', code: 'padding' },
    );
}

const RANKS: readonly Rank[] = [1, 2, 3];

export const poolings = RANKS.flatMap((rank) => [pooling('Max', rank), pooling('Average', rank)]);
