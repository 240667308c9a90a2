import { certainly, lift, type Dim } from '../model/shape';
import { defineLayer, only, raise, trainable, withBias, type LayerSpec } from './layer';
import { assertDefined, baseLayer, channelsSecond, dataFormat, kernelIdentifiers, padding, sizes } from './standard';
import { convolve } from './windows';

const channelsPerGroup = lift((channels, groups) => Math.floor(channels / groups));
const skips = (step: Dim) => certainly.above(step, 1);

/** Conv1D, Conv2D and Conv3D are one class in Keras (`keras/src/layers/convolutional/base_conv.py`) and one spec here. */
const convolution = (rank: 1 | 2 | 3): LayerSpec =>
    defineLayer({
        keras: `keras.layers.Conv${rank}D`,
        roles: ['linear', 'convolution'],

        configure(args) {
            baseLayer(`Conv${rank}D`, args);
            const kernel = sizes(args, 'kernel_size', rank);
            const strides = sizes(args, 'strides', rank);
            const dilation = sizes(args, 'dilation_rate', rank);
            const pad = padding(args, rank === 1 ? ['valid', 'same', 'causal'] : ['valid', 'same']);
            const format = dataFormat(args);
            kernelIdentifiers(args);
            const filters = args.int('filters');
            const groups = args.int('groups') ?? undefined;
            if (certainly.below(filters, 1)) {
                raise(
                    'Invalid value for argument `filters`. Expected a strictly positive value. Received filters={filters}.',
                    { filters },
                    { blame: 'filters', code: 'positive-integer' },
                );
            }
            if (certainly.below(groups, 1)) {
                raise(
                    'The number of groups must be a positive integer. Received: groups={groups}.',
                    { groups },
                    { blame: 'groups', code: 'positive-integer' },
                );
            }
            if (certainly.indivisible(filters, groups)) {
                raise(
                    'The number of filters must be evenly divisible by the number of groups. Received: groups={groups}, filters={filters}.',
                    { groups, filters },
                    { blame: 'groups', code: 'groups' },
                );
            }
            if (strides.some(skips) && dilation.some(skips)) {
                raise(
                    '`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides={strides} and dilation_rate={dilation}',
                    { strides, dilation },
                    { blame: 'dilation_rate', code: 'stride-and-dilation' },
                );
            }
            return { filters, groups, bias: args.bool('use_bias'), kernel, strides, dilation, padding: pad, format };
        },

        inputSpec({ format }, built) {
            const channels = built && format && channelsSecond(built, format)[1];
            const axis = format === 'channels_first' ? 1 : -1;
            return typeof channels === 'number'
                ? { minNdim: rank + 2, axes: new Map([[axis, channels]]) }
                : { minNdim: rank + 2 };
        },

        build(config, inputs) {
            const { filters, groups, kernel, bias, format } = config;
            const input = only(inputs);
            const channels = format && channelsSecond(input, format)[1];
            if (certainly.indivisible(channels, groups)) {
                raise(
                    'The number of input channels must be evenly divisible by the number of groups. Received groups={groups}, but the input has {channels} channels (full input shape is {input}).',
                    { groups, channels, input },
                    { blame: 'groups', code: 'groups' },
                );
            }
            convolve(input, filters, config);
            const weights = [...kernel, channelsPerGroup(channels, groups), filters];
            assertDefined(weights);
            return withBias(bias, [trainable('kernel', weights)], trainable('bias', [filters]));
        },

        call: (config, inputs) => convolve(only(inputs), config.filters, config),
    });

export const convolutions = [1, 2, 3].map((rank) => convolution(rank as 1 | 2 | 3));
