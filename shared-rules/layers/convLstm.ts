import type { Weight } from '../model/graph';
import { certainly, type Dim, type Shape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import { defineLayer, inside, only, raise, trainable, type Arguments, type LayerSpec, type Outputs } from './layer';
import { keptType, compare, float, int, isPlain, truth } from './operators';
import { recurrentIdentifiers, seedOf } from './recurrentCells';
import { assertStaticBatch } from './recurrent';
import { baseLayer, channelsSecond, dataFormat, listOrPadding, sizeValues, weightShape } from './standard';
import { convolve, toFormat, type Window } from './windows';

/** ConvLSTM1D, 2D and 3D are one class in Keras (`keras/src/layers/rnn/conv_lstm.py`) and one spec here. */
const convLstm = (rank: 1 | 2 | 3): LayerSpec =>
    defineLayer<Config>({
        keras: `keras.layers.ConvLSTM${rank}D`,
        roles: ['recurrent', 'convolution'],
        borrowsWeights: true,

        configure(args) {
            const name = `ConvLSTM${rank}D`;
            baseLayer(name, args.only(['dtype']));
            seedOf(args);
            const window = windowOf(args, rank);
            recurrentIdentifiers('LSTM', args);
            for (const rate of ['dropout', 'recurrent_dropout'])
                compare(args.value(rate), '>', float(0), { blame: rate });
            baseLayer(name, args, ['zero_output_for_mask', 'unroll']);
            return {
                args,
                window,
                filters: args.value('filters'),
                sequences: truth(args.value('return_sequences')),
                state: truth(args.value('return_state')),
                stateful: truth(args.value('stateful')),
            };
        },

        inputSpec: () => ({ ndim: rank + 3 }),

        build({ args, window, filters, stateful }, inputs) {
            const input = only(inputs);
            const step = oneStep(input);
            const weights = inside('conv_lstm_cell', () => buildCell(args, window, filters, step));
            if (stateful) assertStaticBatch(input);
            if (stateful) convolved(step, filters, window);
            return weights;
        },

        call(config, inputs) {
            const input = only(inputs);
            return results(config, convolved(oneStep(input), config.filters, config.window), input[1]);
        },

        callUnknown(config) {
            const { format } = config.window;
            const sizes = Array.from({ length: rank + 1 }, (): Dim => undefined);
            const filters = numberOf(config.filters);
            const one = !format ? [...sizes, undefined] : toFormat([undefined, filters, ...sizes.slice(1)], format);
            return results(config, one, undefined);
        },
    });

export const convLstms = ([1, 2, 3] as const).map(convLstm);

interface Config {
    readonly args: Arguments;
    readonly window: Window;
    readonly filters: Value;
    readonly sequences: boolean | undefined;
    readonly state: boolean | undefined;
    readonly stateful: boolean | undefined;
}

function results({ sequences, state }: Config, one: Shape, steps: Dim): Outputs {
    if (state === undefined) return undefined;
    const output = sequences === undefined ? undefined : sequences ? [one[0], steps, ...one.slice(1)] : one;
    return state ? { several: [output, one, one] } : output;
}

const oneStep = (input: Shape): Shape => [input[0], ...input.slice(2)];

/** A stride of 0 passes the constructor, and then the size is divided by it. */
function convolved(step: Shape, filters: Value, window: Window): Shape {
    const shape = convolve(step, filters, window);
    const odd = shape.find((size) => typeof size === 'number' && !Number.isFinite(size));
    if (odd === undefined) return shape;
    const detail = { blame: 'strides', code: 'sizes' };
    if (Number.isNaN(odd)) raise('cannot convert float NaN to integer', {}, detail);
    raise('cannot convert float infinity to integer', {}, { ...detail, exception: 'OverflowError' });
}

function windowOf(args: Arguments, rank: 1 | 2 | 3): Window {
    const kernel = sizeValues(args.value('kernel_size'), 'kernel_size', rank);
    const strides = sizeValues(args.value('strides'), 'strides', rank, 0);
    const padding = listOrPadding(args, ['valid', 'same']);
    const format = dataFormat(args);
    const dilation = sizeValues(args.value('dilation_rate'), 'dilation_rate', rank);
    const skips = (steps: readonly Value[]) => steps.some((step) => certainly.above(numberOf(step), 1));
    if (skips(strides) && skips(dilation)) {
        raise(
            'Specifying `strides > 1` is not compatible with `dilation_rate > 1`. Please provide `strides=1` or `dilation_rate=1`. Received: strides={strides} and dilation_rate={dilation}',
            { strides, dilation },
            { blame: 'dilation_rate', code: 'stride-and-dilation' },
        );
    }
    return { kernel, strides, dilation, padding, format };
}

function buildCell(
    args: Arguments,
    { kernel, format }: Window,
    filters: Value,
    step: Shape,
): readonly Weight[] | undefined {
    if (!format) return undefined;
    const [, channels, ...spatial] = channelsSecond(step, format);
    if (spatial.includes(null)) {
        raise(
            'ConvLSTM layers only support static input shapes for the spatial dimension. Received invalid input shape: input_shape={step}',
            { step },
            { code: 'undefined-axis' },
        );
    }
    if (channels === null) {
        raise(
            'The channel dimension of the inputs (last axis) should be defined. Found None. Full input shape received: input_shape={step}',
            { step },
            { code: 'undefined-axis' },
        );
    }
    return weights(args, kernel, channels, filters);
}

function weights(
    args: Arguments,
    kernel: readonly Value[],
    channels: Dim,
    filters: Value,
): readonly Weight[] | undefined {
    const wide = fourfold(filters);
    const kernels = [
        trainable('kernel', weightShape('kernel', [...kernel, channels, wide], 'filters')),
        trainable('recurrent_kernel', weightShape('recurrent_kernel', [...kernel, filters, wide], 'filters')),
    ];
    const bias = truth(args.value('use_bias'));
    return bias === undefined ? undefined : bias ? [...kernels, trainable('bias', [numberOf(wide)])] : kernels;
}

/** `filters * 4` */
function fourfold(filters: Value): Value {
    const number = numberOf(filters);
    if (number !== undefined) return filters.kind === 'float' ? float(number * 4) : int(number * 4);
    if (filters.kind === 'str') return { kind: 'str', value: filters.value.repeat(4) };
    if (filters.kind === 'list' || filters.kind === 'tuple') {
        return { kind: filters.kind, items: [filters.items, filters.items, filters.items, filters.items].flat() };
    }
    if (!isPlain(filters)) return filters;
    raise(
        "unsupported operand type(s) for *: '{type}' and 'int'",
        { type: keptType(filters) },
        { exception: 'TypeError', blame: 'filters' },
    );
}
