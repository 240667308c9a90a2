import { lift } from '../model/shape';
import { int } from './operators';
import { numberOf } from '../model/value';
import { convolutionInput, convolvedUnknown, positive, windowOf } from './convolution';
import { multiplied } from './depthwiseConvolution';
import { defineLayer, only, trainable, withBias, type LayerSpec } from './layer';
import { truth } from './operators';
import { baseLayer, channelsSecond, identifier, kernelIdentifiers, weightShape } from './standard';
import { convolve } from './windows';

const times = lift((channels, multiplier) => channels * multiplier);

/** `keras/src/layers/convolutional/base_separable_conv.py` */
const separable = (rank: 1 | 2): LayerSpec =>
    defineLayer({
        keras: `keras.layers.SeparableConv${rank}D`,
        roles: ['linear', 'convolution', 'separable'],

        configure(args) {
            identifier(args, 'activity_regularizer', 'regularizers');
            baseLayer(`SeparableConv${rank}D`, args);
            const window = windowOf(args, rank, ['valid', 'same']);
            kernelIdentifiers(args, ['depthwise', 'pointwise', 'bias']);
            const multiplier = positive(args, 'depth_multiplier');
            return { ...window, multiplier, filters: positive(args, 'filters'), bias: truth(args.value('use_bias')) };
        },

        inputSpec: ({ format }, built) => convolutionInput(rank, format, built),

        build(config, inputs) {
            const { kernel, multiplier, filters, format, bias } = config;
            const channels = format && channelsSecond(only(inputs), format)[1];
            multiplied(multiplier, channels);
            convolve(only(inputs), filters, config);
            const depth = weightShape('depthwise_kernel', [...kernel, channels, multiplier], 'depth_multiplier');
            const ones = Array.from({ length: rank }, () => int(1));
            const point = weightShape(
                'pointwise_kernel',
                [...ones, times(channels, numberOf(multiplier)), filters],
                'filters',
            );
            const kernels = [trainable('depthwise_kernel', depth), trainable('pointwise_kernel', point)];
            return withBias(bias, kernels, trainable('bias', point.slice(-1)));
        },

        call: (config, inputs) => convolve(only(inputs), config.filters, config),
        callUnknown: ({ filters, format }) => convolvedUnknown(rank, filters, format),
    });

export const separableConvolutions = ([1, 2] as const).map(separable);
