import { certainly, lift, type Dim, type Shape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import { defineLayer, only, raise, trainable, withBias, type Arguments, type LayerSpec } from './layer';
import { adapted, LORA, loraRank } from './lora';
import { bareType, compareKept, float, int, isPlain, truth } from './operators';
import {
    baseLayer,
    channelsSecond,
    dataFormat,
    dimOf,
    kernelIdentifiers,
    listOrPadding,
    sizeValues,
    weightShape,
    type Padding,
} from './standard';
import { convolve, toFormat, type Window } from './windows';

export type Rank = 1 | 2 | 3;

const channelsPerGroup = lift((channels, groups) => Math.floor(channels / groups));

/** Conv1D, Conv2D and Conv3D are one class in Keras (`keras/src/layers/convolutional/base_conv.py`) and one spec here. */
const convolution = (rank: Rank): LayerSpec =>
    defineLayer({
        keras: `keras.layers.Conv${rank}D`,
        roles: ['linear', 'convolution'],

        configure(args) {
            baseLayer(`Conv${rank}D`, args, LORA);
            const window = windowOf(args, rank, rank === 1 ? ['valid', 'same', 'causal'] : ['valid', 'same']);
            kernelIdentifiers(args);
            const filters = positive(args, 'filters');
            const groups = args.value('groups');
            if (compareKept(groups, '<=', int(0), { blame: 'groups', code: 'positive-integer' })) {
                raise(
                    'The number of groups must be a positive integer. Received: groups={groups}.',
                    { groups },
                    { blame: 'groups', code: 'positive-integer' },
                );
            }
            if (certainly.indivisible(numberOf(filters), numberOf(groups))) {
                raise(
                    'The number of filters must be evenly divisible by the number of groups. Received: groups={groups}, filters={filters}.',
                    { groups, filters },
                    { blame: 'groups', code: 'groups' },
                );
            }
            noStrideWithDilation(window);
            return { filters, groups, bias: truth(args.value('use_bias')), lora: loraRank(args), ...window };
        },

        inputSpec: ({ format }, built) => convolutionInput(rank, format, built),

        build(config, inputs) {
            const { filters, groups, kernel, bias, format, lora } = config;
            const input = only(inputs);
            const channels = format && channelsSecond(input, format)[1];
            splitEvenly(channels, groups, input);
            convolve(input, filters, config);
            const count = channelsPerGroup(channels, numberOf(groups));
            const perGroup = groups.kind === 'float' && typeof count === 'number' ? float(count) : count;
            const shape = weightShape('kernel', [...kernel, perGroup, filters], 'filters');
            return adapted(withBias(bias, [trainable('kernel', shape)], trainable('bias', shape.slice(-1))), lora);
        },

        call: (config, inputs) => convolve(only(inputs), config.filters, config),
        callUnknown: ({ filters, format }) => convolvedUnknown(rank, filters, format),
    });

function splitEvenly(channels: Dim, groups: Value, input: Shape): void {
    if (channels === null && isPlain(groups)) {
        raise(
            "unsupported operand type(s) for %: 'NoneType' and '{type}'",
            { type: bareType(groups) },
            { exception: 'TypeError', code: 'undefined-axis' },
        );
    }
    if (!certainly.indivisible(channels, numberOf(groups))) return;
    raise(
        'The number of input channels must be evenly divisible by the number of groups. Received groups={groups}, but the input has {channels} channels (full input shape is {input}).',
        { groups, channels, input },
        { blame: 'groups', code: 'groups' },
    );
}

/** How the kernel moves, in the order in which every convolution of Keras looks at it. */
export function windowOf(args: Arguments, rank: Rank, paddings: readonly Padding[]): Window {
    const steps = kernelSteps(args, rank);
    const pad = listOrPadding(args, paddings);
    return { ...steps, padding: pad, format: dataFormat(args) };
}

export function kernelSteps(args: Arguments, rank: Rank): Pick<Window, 'kernel' | 'strides' | 'dilation'> {
    const kernel = sizeValues(args.value('kernel_size'), 'kernel_size', rank);
    const strides = sizeValues(args.value('strides'), 'strides', rank);
    return { kernel, strides, dilation: sizeValues(args.value('dilation_rate'), 'dilation_rate', rank) };
}

/** `filters` or `depth_multiplier`: `None`, or more than zero. */
export function positive(args: Arguments, name: 'filters' | 'depth_multiplier'): Value {
    const value = args.value(name);
    const detail = { blame: name, code: 'positive-integer' };
    if (value.kind === 'none' || !compareKept(value, '<=', int(0), detail)) return value;
    raise(
        'Invalid value for argument `{name}`. Expected a strictly positive value. Received {name}={value}.',
        { name, value },
        detail,
    );
}

export function noStrideWithDilation({ strides, dilation }: Window): void {
    const skips = (step: Value) => certainly.above(numberOf(step), 1);
    if (!strides.some(skips) || !dilation.some(skips)) return;
    raise(
        '`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides={strides} and dilation_rate={dilation}',
        { strides, dilation },
        { blame: 'dilation_rate', code: 'stride-and-dilation' },
    );
}

/** What a convolution asks of its input; once it is built, the channels must stay the same. */
export function convolutionInput(rank: Rank, format: Window['format'], built: Shape | undefined) {
    const channels = built && format && channelsSecond(built, format)[1];
    const axis = format === 'channels_first' ? 1 : -1;
    return typeof channels === 'number'
        ? { minNdim: rank + 2, axes: new Map([[axis, channels]]) }
        : { minNdim: rank + 2 };
}

/** The rank is that of the kernel, or Keras refuses. */
export function convolvedUnknown(rank: Rank, filters: Dim | Value, format: Window['format']): Shape {
    const spatial = Array.from({ length: rank }, () => undefined);
    return format === undefined
        ? [undefined, undefined, ...spatial]
        : toFormat([undefined, dimOf(filters), ...spatial], format);
}

export const convolutions = ([1, 2, 3] as const).map(convolution);
