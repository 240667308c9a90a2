import { lift, type Dim, type Shape } from '../model/shape';
import type { Value } from '../model/value';
import { defineLayer, only, type LayerSpec } from './layer';
import { wholePositive } from './reshaping';
import {
    baseLayer,
    calculate,
    channelsSecond,
    dataFormat,
    lowered,
    sizeValues,
    wholeShape,
    type DataFormat,
} from './standard';
import { toFormat } from './windows';

interface Upsampling {
    readonly factors: readonly (Dim | Value)[];
    readonly format: DataFormat | undefined;
}

const times = lift((size, factor) => size * factor);

function enlarged(input: Shape, { factors, format }: Upsampling): Shape {
    if (format === undefined) return input.map((size, axis) => (axis === 0 ? size : undefined));
    const [batch, channels, ...spatial] = channelsSecond(input, format);
    const output = spatial.map((size, i) => (size === null ? null : calculate(times, size, factors[i])));
    return wholeShape(toFormat([batch, channels, ...output], format), 'size');
}

/** `keras/src/layers/reshaping/up_sampling2d.py` and its kin */
const upsampling = (rank: 1 | 2 | 3): LayerSpec =>
    defineLayer<Upsampling>({
        keras: `keras.layers.UpSampling${rank}D`,
        roles: ['upsampling'],
        configure(args) {
            baseLayer(`UpSampling${rank}D`, args);
            if (rank === 1) return { format: 'channels_last', factors: [wholePositive(args.value('size'), 'size')] };
            const format = dataFormat(args);
            const factors = sizeValues(args.value('size'), 'size', rank);
            if (rank === 2) lowered(args.value('interpolation'), 'interpolation');
            return { format, factors };
        },
        inputSpec: () => ({ ndim: rank + 2 }),
        call: (config, inputs) => enlarged(only(inputs), config),
        callUnknown: () => Array.from({ length: rank + 2 }, () => undefined),
    });

export const upsamplings = ([1, 2, 3] as const).map(upsampling);
