import { certainly, type Dim, type Shape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import { defineLayer, only, raise, type LayerSpec } from './layer';
import { isPlain } from './operators';
import { baseLayer, channelsSecond, dataFormat, numpy, sizeValues, type DataFormat } from './standard';
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
    const steps = strides.map(numberOf);
    const output = spatial.map((dim, i) => slide(dim, numberOf(size[i]), positive(steps[i]), 1, mode));
    if (mode !== undefined && steps.includes(0)) divideByZero();
    if (mode === 'valid' && output.some((dim) => certainly.below(dim, 1))) {
        raise(
            'Computed output size would be zero or negative. Received: `inputs.shape={input}`, `pool_size={size}`, `strides={strides}`, `padding={padding}`.',
            { input: numpy(openAsMinusOne(input, format)), size: numpy(size.map(numberOf)), strides, padding },
            { code: 'size-eaten', blame: 'pool_size' },
        );
    }
    return toFormat([batch, channels, ...output], format);
}

const positive = (step: Dim): Dim => (step === 0 ? undefined : step);

function divideByZero(): never {
    raise('division by zero', {}, { exception: 'ZeroDivisionError', blame: 'strides', code: 'sizes' });
}

/** Keras writes -1 over the open sizes of the shape before it prints it. */
function openAsMinusOne(input: Shape, format: DataFormat): Shape {
    const isSpatial = (axis: number) => axis >= (format === 'channels_first' ? 2 : 1) && !(format === 'channels_last' && axis === input.length - 1);
    return input.map((dim, axis) => (dim === null && isSpatial(axis) ? -1 : dim));
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
