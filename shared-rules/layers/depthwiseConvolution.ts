import { lift, type Dim, type Shape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import { convolutionInput, convolvedUnknown, positive, windowOf } from './convolution';
import { defineLayer, only, raise, trainable, withBias, type LayerSpec } from './layer';
import { bareType, isPlain, truth } from './operators';
import { baseLayer, calculate, channelsSecond, identifier, kernelIdentifiers, weightShape } from './standard';
import { convolve, type Window } from './windows';

/** `keras/src/layers/convolutional/base_depthwise_conv.py` */
const depthwise = (rank: 1 | 2): LayerSpec =>
    defineLayer({
        keras: `keras.layers.DepthwiseConv${rank}D`,
        roles: ['linear', 'convolution', 'depthwise'],

        configure(args) {
            identifier(args, 'activity_regularizer', 'regularizers');
            baseLayer(`DepthwiseConv${rank}D`, args);
            const window = windowOf(args, rank, ['valid', 'same']);
            kernelIdentifiers(args, ['depthwise', 'bias']);
            return { ...window, multiplier: positive(args, 'depth_multiplier'), bias: truth(args.value('use_bias')) };
        },

        inputSpec: ({ format }, built) => convolutionInput(rank, format, built),

        build(config, inputs) {
            const input = only(inputs);
            convolveEach(input, config);
            const { kernel, format, multiplier, bias } = config;
            const channels = format && channelsSecond(input, format)[1];
            const shape = weightShape('kernel', [...kernel, channels, multiplier], 'depth_multiplier');
            return withBias(
                bias,
                [trainable('kernel', shape)],
                trainable('bias', [timesEach(channels, numberOf(multiplier))]),
            );
        },

        call: (config, inputs) => convolveEach(only(inputs), config),
        callUnknown: ({ format }) => convolvedUnknown(rank, undefined, format),
    });

interface Depthwise extends Window {
    readonly multiplier: Value;
}

const timesEach = lift((channels, multiplier) => channels * multiplier);

/** Each channel has `depth_multiplier` filters of its own. */
function convolveEach(input: Shape, config: Depthwise): Shape {
    const { multiplier, format } = config;
    const channels = format && channelsSecond(input, format)[1];
    multiplied(multiplier, channels);
    return convolve(input, calculate(timesEach, channels, multiplier), config);
}

/** `depth_multiplier * input_channel`, of which neither may be `None`. */
export function multiplied(multiplier: Value, channels: Dim): void {
    if (channels === undefined || !isPlain(multiplier)) return;
    if (channels !== null && multiplier.kind !== 'none') return;
    raise(
        "unsupported operand type(s) for *: '{left}' and '{right}'",
        { left: bareType(multiplier), right: channels === null ? 'NoneType' : 'int' },
        { exception: 'TypeError', code: channels === null ? 'undefined-axis' : 'positive-integer' },
    );
}

export const depthwiseConvolutions = ([1, 2] as const).map(depthwise);
