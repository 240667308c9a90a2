import { certainly, lift, type Dim, type Shape } from '../model/shape';
import { intOf, type Value } from '../model/value';
import { defineLayer, only, raise, type Arguments, type LayerSpec } from './layer';
import { elements, isObject, isPlain } from './operators';
import {
    baseLayer,
    calculate,
    channelsSecond,
    dataFormat,
    dimOf,
    sizeValues,
    wholeShape,
    type DataFormat,
} from './standard';
import { toFormat } from './windows';

type Rank = 1 | 2 | 3;

/** Before and after, for each spatial axis; undefined where it is unknown. */
type Sides = readonly (readonly Value[])[] | undefined;

interface Border {
    readonly sides: Sides;
    readonly format: DataFormat | undefined;
}

/** `keras/src/layers/reshaping/zero_padding2d.py` and its kin */
const zeroPadding = (rank: Rank): LayerSpec =>
    defineLayer<Border>({
        keras: `keras.layers.ZeroPadding${rank}D`,
        roles: ['border'],
        configure(args) {
            baseLayer(`ZeroPadding${rank}D`, args);
            const format = dataFormat(args);
            return {
                format,
                sides: rank === 1 ? [sizeValues(args.value('padding'), 'padding', 2, 0)] : sides(args, 'padding', rank),
            };
        },
        inputSpec: () => ({ ndim: rank + 2 }),
        call: ({ sides: pads, format }, inputs) => wholeShape(resized(only(inputs), format, plus, pads), 'padding'),
        callUnknown: () => Array.from({ length: rank + 2 }, () => undefined),
    });

/** `keras/src/layers/reshaping/cropping2d.py` and its kin */
const cropping = (rank: Rank): LayerSpec =>
    defineLayer<Border>({
        keras: `keras.layers.Cropping${rank}D`,
        roles: ['border'],
        configure(args) {
            baseLayer(`Cropping${rank}D`, args);
            if (rank === 1)
                return { format: 'channels_last', sides: [sizeValues(args.value('cropping'), 'cropping', 2, 0)] };
            const format = dataFormat(args);
            return { format, sides: sides(args, 'cropping', rank) };
        },
        inputSpec: () => ({ ndim: rank + 2 }),
        call({ sides: crops, format }, inputs) {
            const output = resized(only(inputs), format, minus, crops);
            const spatial = format && channelsSecond(output, format).slice(2);
            if (spatial?.some((size) => certainly.below(dimOf(size), Number.MIN_VALUE)))
                nothingLeft(only(inputs), crops, rank);
            return wholeShape(output, 'cropping');
        },
        callUnknown: () => Array.from({ length: rank + 2 }, () => undefined),
    });

function resized(
    input: Shape,
    format: DataFormat | undefined,
    resize: (...sizes: Dim[]) => Dim,
    sides: Sides,
): readonly (Dim | Value)[] {
    if (format === undefined) return input.map((size, axis) => (axis === 0 ? size : undefined));
    const [batch, channels, ...spatial] = channelsSecond(input, format);
    const output = spatial.map((size, i) => calculate(resize, size, sides?.[i]?.[0], sides?.[i]?.[1]));
    return toFormat([batch, channels, ...output], format);
}

const plus = lift((size, before, after) => size + before + after);
const minus = lift((size, before, after) => size - before - after);

function nothingLeft(input: Shape, crops: Sides, rank: Rank): never {
    const detail = { blame: 'cropping', code: 'size-eaten' };
    if (rank === 1) {
        raise(
            '`cropping` parameter of `Cropping1D` layer must be smaller than the input length. Received: input_shape={input}, cropping={crops}',
            { input, crops: crops?.[0] },
            detail,
        );
    }
    raise(
        'Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: input_shape={input}, cropping={crops}',
        { input, crops },
        detail,
    );
}

const ORDINALS = ['1st', '2nd', '3rd'];

/** One number for all sides, or two for each axis. */
function sides(args: Arguments, name: 'padding' | 'cropping', rank: 2 | 3): Sides {
    const value = args.value(name);
    const detail = { blame: name, code: 'sizes' };
    const all = intOf(value);
    if (all !== undefined) {
        if (name === 'cropping' && all < 0) {
            raise('`cropping` cannot be negative. Received: cropping={value}.', { value }, detail);
        }
        return Array.from({ length: rank }, () => [value, value]);
    }
    if (!isPlain(value) && !isObject(value)) return undefined;
    const items = ['str', 'dict', 'tuple', 'list'].includes(value.kind) ? elements(value) : undefined;
    if (!items) raise(WRONG_TYPE[`${name}${rank}`], { value }, detail);
    if (items.length !== rank) raise(WRONG_LENGTH[`${name}${rank}`], { value }, detail);
    if (value.kind === 'dict') return undefined;
    return items.map((item, i) => sizeValues(item, `${ORDINALS[i] ?? ''} entry of ${name}`, 2, 0, name));
}

const WRONG_LENGTH = {
    padding2: '`padding` should have two elements. Received: padding={value}.',
    padding3: '`padding` should have 3 elements. Received: {value}.',
    cropping2: '`cropping` should have two elements. Received: cropping={value}.',
    cropping3: '`cropping` should have 3 elements. Received: {value}.',
} as const;

const WRONG_TYPE = {
    padding2:
        '`padding` should be either an int, a tuple of 2 ints (symmetric_height_crop, symmetric_width_crop), or a tuple of 2 tuples of 2 ints ((top_crop, bottom_crop), (left_crop, right_crop)). Received: padding={value}.',
    padding3:
        '`padding` should be either an int, a tuple of 3 ints (symmetric_dim1_pad, symmetric_dim2_pad, symmetric_dim3_pad), or a tuple of 3 tuples of 2 ints ((left_dim1_pad, right_dim1_pad), (left_dim2_pad, right_dim2_pad), (left_dim3_pad, right_dim2_pad)). Received: padding={value}.',
    cropping2:
        '`cropping` should be either an int, a tuple of 2 ints (symmetric_height_crop, symmetric_width_crop), or a tuple of 2 tuples of 2 ints ((top_crop, bottom_crop), (left_crop, right_crop)). Received: cropping={value}.',
    cropping3:
        '`cropping` should be either an int, a tuple of 3 ints (symmetric_dim1_crop, symmetric_dim2_crop, symmetric_dim3_crop), or a tuple of 3 tuples of 2 ints ((left_dim1_crop, right_dim1_crop), (left_dim2_crop, right_dim2_crop), (left_dim3_crop, right_dim2_crop)). Received: {value}.',
} as const;

const RANKS: readonly Rank[] = [1, 2, 3];

export const borders = RANKS.flatMap((rank) => [zeroPadding(rank), cropping(rank)]);
