import { raise, type Arguments, type Outputs } from '../layers/layer';
import { bareType, compare, int, isInt, isPlain, truth } from '../layers/operators';
import { dataFormat } from '../layers/standard';
import { shapeValue } from '../layers/tensors';
import { convolve } from '../layers/windows';
import { certainly, lift, product, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { op, tensor, unknownSizes, withRank, type OpSpec } from './op';

const image = (name: string, f: (shape: Shape, args: Arguments) => Outputs, first = 'images'): OpSpec =>
    op(`image.${name}`, withRank(f, first), 'same');

export const images: readonly OpSpec[] = [
    image('resize', resize),
    image('rgb_to_grayscale', grayscale),
    image('rgb_to_hsv', threeChannels),
    image('hsv_to_rgb', threeChannels),
    image('affine_transform', affine),
    image('perspective_transform', ranked),
    image('gaussian_blur', ranked),
    image('elastic_transform', ranked),
    image('pad_images', (shape, args) => bordered(shape, args, 'padding')),
    image('crop_images', (shape, args) => bordered(shape, args, 'cropping')),
    image('extract_patches', (shape, args) => patches(shape, args, 2)),
    image('extract_patches_3d', (shape, args) => patches(shape, args, 3), 'volumes'),
    image('sobel_edges', sobel),
    image('map_coordinates', mapCoordinates, 'inputs'),
    image('scale_and_translate', (_, args) => itemsOf(args.value('output_shape'))?.map(intOf)),
    op('image.ssim', ssim),
];

/** One image, or a batch of them. */
function ranked(shape: Shape): Outputs {
    if (shape.length === 3 || shape.length === 4) return shape;
    raise(
        'Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={shape}',
        { shape },
        { code: 'rank' },
    );
}

/** The same with the shape as a list. */
function listed(shape: Shape): void {
    if (shape.length === 3 || shape.length === 4) return;
    raise(
        'Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received: images.shape={shape}',
        { shape: shapeValue(shape, 'list') },
        { code: 'rank' },
    );
}

function resize(shape: Shape, args: Arguments): Outputs {
    const size = args.value('size');
    const items = itemsOf(size);
    const detail = { blame: 'size', code: 'sizes' };
    if (isPlain(size) && !items && size.kind !== 'str' && size.kind !== 'dict') {
        raise("object of type '{type}' has no len()", { type: bareType(size) }, { ...detail, exception: 'TypeError' });
    }
    if (items && items.length !== 2) {
        raise('Expected `size` to be a tuple of 2 integers. Received: size={size}', { size }, detail);
    }
    if (items?.some((it) => compare(it, '<=', int(0), detail))) {
        raise('`size` must have positive height and width. Received: size={size}', { size }, detail);
    }
    ranked(shape);
    if (truth(args.value('pad_to_aspect_ratio')) && truth(args.value('crop_to_aspect_ratio'))) {
        raise(
            'Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.',
            {},
            { blame: 'crop_to_aspect_ratio' },
        );
    }
    const format = dataFormat(args);
    if (!format) return unknownSizes(shape.length);
    const height = shape.length + (format === 'channels_last' ? -3 : -2);
    return shape.map((it, i) => (i === height ? intOf(items?.[0]) : i === height + 1 ? intOf(items?.[1]) : it));
}

function channelsAt(shape: Shape, args: Arguments): number | undefined {
    const format = dataFormat(args);
    return format && shape.length - (format === 'channels_last' ? 1 : 3);
}

function grayscale(shape: Shape, args: Arguments): Outputs {
    const at = channelsAt(shape, args);
    listed(shape);
    if (at === undefined) return unknownSizes(shape.length);
    const channels = shape[at];
    if (typeof channels === 'number' && channels !== 1 && channels !== 3) {
        raise(
            'Invalid channel size: expected 3 (RGB) or 1 (Grayscale). Received input with shape: images.shape={shape}',
            { shape },
            { code: 'channels' },
        );
    }
    return shape.map((it, i) => (i === at ? 1 : it));
}

function threeChannels(shape: Shape, args: Arguments): Outputs {
    const at = channelsAt(shape, args);
    listed(shape);
    const value = args.value('images');
    const dtype = value.kind === 'tensor' ? value.tensor.dtype : undefined;
    if (dtype !== undefined && !/float/.test(dtype)) {
        raise(
            'Invalid images dtype: expected float dtype. Received: images.dtype={dtype}',
            { dtype },
            { code: 'dtype' },
        );
    }
    const channels = at === undefined ? undefined : shape[at];
    if (certainly.differ(channels, 3)) {
        raise(
            'Input images must have 3 channels, but received images with {channels} channels.',
            { channels },
            { code: 'channels' },
        );
    }
    return shape;
}

function affine(shape: Shape, args: Arguments): Outputs {
    ranked(shape);
    const transform = tensor(args, 'transform');
    if (transform && transform.length !== 1 && transform.length !== 2) {
        raise(
            'Invalid transform rank: expected rank 1 (single transform) or rank 2 (batch of transforms). Received input with shape: transform.shape={transform}',
            { transform },
            { blame: 'transform', code: 'rank' },
        );
    }
    return shape;
}

/** Padding and cropping are the same, one the other way round. */
function bordered(shape: Shape, args: Arguments, what: 'padding' | 'cropping'): Outputs {
    const format = dataFormat(args);
    listed(shape);
    const sides = [
        ['top', 'bottom', 'height'],
        ['left', 'right', 'width'],
    ] as const;
    for (const [before, after, size] of sides)
        assertTwo(args, `${before}_${what}`, `${after}_${what}`, `target_${size}`);
    const names = sides.map(
        ([before, after, size]) => [`${before}_${what}`, `${after}_${what}`, `target_${size}`] as const,
    );
    for (const name of names.flat()) assertNotNegative(args.value(name), name);
    if (!format) return unknownSizes(shape.length);
    const height = shape.length + (format === 'channels_last' ? -3 : -2);
    const targets = names.map((it, i) => target(shape[height + i], args, it, what, shape));
    names.forEach((it, i) => assertRoom(shape[height + i], args, it, what, targets[i]));
    return shape.map((it, i) => (i === height ? targets[0] : i === height + 1 ? targets[1] : it));
}

function assertTwo(args: Arguments, before: string, after: string, size: string): void {
    const values = [before, after, size].map((name) => args.value(name));
    if (values.some((it) => it.kind === 'unknown') || values.filter((it) => it.kind === 'none').length === 1) return;
    const [a, b, c] = values;
    raise(
        'Must specify exactly two of {before}, {after}, {size}. Received: {before}={a}, {after}={b}, {size}={c}',
        { before, after, size, a, b, c },
        { blame: size, code: 'argument' },
    );
}

function assertNotNegative(value: Value, name: string): void {
    if (value.kind === 'none' || !compare(value, '<', int(0), { blame: name })) return;
    raise('{name} must be >= 0. Received: {name}={value}', { name, value }, { blame: name, code: 'sizes' });
}

function target(size: Dim, args: Arguments, names: readonly [string, string, string], what: string, shape: Shape): Dim {
    const [before, after, wanted] = names.map((name) => args.value(name));
    if (wanted?.kind !== 'none') return intOf(wanted);
    if (size !== null) {
        const sign = what === 'padding' ? 1 : -1;
        return lift((n, a, b) => n + sign * (a + b))(size, intOf(before), intOf(after));
    }
    if (what === 'padding') return null;
    const side = names[2].replace('target_', '');
    raise(
        'When the {side} of the images is unknown, `{wanted}` must be specified.Received images.shape={shape} and {wanted}={none}',
        { side, wanted: names[2], shape: shapeValue(shape, 'list'), none: null },
        { blame: names[2], code: 'undefined-axis' },
    );
}

/** The side that was left out must not come out below zero. */
function assertRoom(
    size: Dim,
    args: Arguments,
    names: readonly [string, string, string],
    what: string,
    wanted: Dim,
): void {
    const sign = what === 'padding' ? 1 : -1;
    for (const [own, other] of [
        [0, 1],
        [1, 0],
    ] as const) {
        const name = names[own];
        if (!args.isNone(name)) continue;
        const left = lift((to, from, taken) => sign * (to - from) - taken)(
            wanted,
            size,
            intOf(args.value(names[other])),
        );
        if (certainly.below(left, 0))
            raise('{name} must be >= 0. Received: {name}={left}', { name, left }, { blame: names[2], code: 'sizes' });
    }
    if (certainly.below(wanted, 0)) {
        raise(
            '{name} must be >= 0. Received: {name}={wanted}',
            { name: names[2], wanted },
            { blame: names[1], code: 'sizes' },
        );
    }
}

/** `ExtractPatches` is a convolution whose filters are the patch itself. */
function patches(shape: Shape, args: Arguments, rank: 2 | 3): Outputs {
    const size = args.value('size');
    const items = itemsOf(size);
    if (rank === 2 && isPlain(size) && !isInt(size)) {
        if (!items) {
            raise(
                'Invalid `size` argument. Expected an int or a tuple. Received: size={size} of type {type}',
                { size, type: bareType(size) },
                { exception: 'TypeError', blame: 'size' },
            );
        }
        if (items.length !== 2 && items.length !== 3) {
            raise(
                'Invalid `size` argument. Expected a tuple of length 2 or 3. Received: size={size} with length {count}',
                { size, count: items.length },
                { blame: 'size' },
            );
        }
    }
    const count = items?.length ?? (isInt(size) ? rank : undefined);
    const format = dataFormat(args);
    const [strides, dilation, padding] = [args.value('strides'), args.value('dilation_rate'), args.string('padding')];
    const steps = strides.kind === 'none' ? size : strides;
    const isSound =
        count !== undefined && [size, steps, dilation].every((it) => isInt(it) || itemsOf(it)?.length === count);
    if (!format || !isSound || (padding !== 'valid' && padding !== 'same')) return undefined;
    if (shape.length !== count + 1 && shape.length !== count + 2) return undefined;
    const batched = shape.length === count + 1 ? [1, ...shape] : shape;
    const each = (value: Value) => itemsOf(value) ?? Array.from({ length: count }, () => value);
    const channels = format === 'channels_last' ? batched.at(-1) : batched[1];
    if (channels === null) return undefined;
    const filters = product(channels, ...each(size).map(intOf));
    const output = convolve(batched, filters, {
        kernel: each(size),
        strides: each(steps),
        dilation: each(dilation),
        padding,
        format,
    });
    return shape.length === count + 1 ? output.slice(1) : output;
}

function sobel(shape: Shape): Outputs {
    if (shape.length === 4) return [...shape, 2];
    raise(
        'Invalid images rank: expected rank 4 (batch of images). Received: images.shape={shape}',
        { shape: shapeValue(shape, 'list') },
        { code: 'rank' },
    );
}

function mapCoordinates(shape: Shape, args: Arguments): Outputs {
    const coordinates = tensor(args, 'coordinates');
    if (!coordinates || coordinates.length === 0) return undefined;
    if (coordinates[0] === null || certainly.differ(coordinates[0], shape.length)) {
        raise(
            'First dim of `coordinates` must be the same as the rank of `inputs`. Received inputs with shape: {shape} and coordinate leading dim of {found}',
            { shape, found: coordinates[0] },
            { blame: 'coordinates', code: 'rank' },
        );
    }
    if (coordinates.length < 2) {
        raise(
            'Invalid coordinates rank: expected at least rank 2. Received input with shape: {coordinates}',
            { coordinates },
            { blame: 'coordinates', code: 'rank' },
        );
    }
    return coordinates.slice(1);
}

function ssim(args: Arguments): Outputs {
    for (const name of ['image1', 'image2']) {
        const shape = tensor(args, name);
        if (!shape || shape.length === 3 || shape.length === 4) continue;
        raise(
            'Invalid {name} rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: {name}.shape={shape}',
            { name, shape },
            { blame: name, code: 'rank' },
        );
    }
    const first = tensor(args, 'image1');
    return first && (first.length === 3 ? [] : [first[0]]);
}
