import { raise, type Arguments, type Outputs } from '../layers/layer';
import { compare, int } from '../layers/operators';
import { channelsSecond, dataFormat } from '../layers/standard';
import { toFormat } from '../layers/windows';
import { certainly, lift, product, type Dim, type Shape } from '../model/shape';
import { intOf, stringOf } from '../model/value';
import {
    canonical,
    canonicalAxes,
    family,
    isOther,
    op,
    type OpSpec,
    parted,
    sizeAt,
    tensor,
    unknownSizes,
    withRank,
} from './op';

export const nn: readonly OpSpec[] = [
    ...family('softmax log_softmax normalize', withRank(alongAxes)),
    op('sparsemax', withRank(alongAxis)),
    op('glu', withRank(glu), 'same'),
    op('one_hot', withRank(oneHot), (args) => stringOf(args.value('dtype')) ?? 'float32'),
    op('multi_hot', withRank(multiHot, 'inputs'), 'same'),
    op('batch_normalization', withRank(batchNormalization), 'same'),
    op(
        'depth_to_space',
        withRank((shape, args) => blocks(shape, args, 'depth_to_space')),
        'same',
    ),
    op(
        'space_to_depth',
        withRank((shape, args) => blocks(shape, args, 'space_to_depth')),
        'same',
    ),
];

function alongAxes(shape: Shape, args: Arguments): Outputs {
    const axis = args.value('axis');
    if (axis.kind !== 'none') canonicalAxes(axis, shape.length);
    return shape;
}

function alongAxis(shape: Shape, args: Arguments): Outputs {
    canonical(args.value('axis'), shape.length);
    return shape;
}

const halved = lift((a) => Math.floor(a / 2));

function glu(shape: Shape, args: Arguments): Outputs {
    const axis = args.value('axis');
    const at = intOf(axis);
    if (at === undefined) return unknownSizes(shape.length);
    const found = sizeAt(shape, at);
    if (certainly.indivisible(found, 2)) {
        raise(
            'axis size must be divisible by 2. Received: x.shape={shape} with axis={axis}',
            { shape, axis },
            { blame: 'axis', code: 'glu' },
        );
    }
    const place = at < 0 ? at + shape.length : at;
    return shape.map((it, i) => (i === place ? halved(it) : it));
}

/** Where the classes go; `-1` is behind the last axis. */
function classesAt(shape: Shape, args: Arguments): number | undefined {
    const axis = args.value('axis');
    const at = intOf(axis);
    if (at === -1) return shape.length;
    if (at === undefined || (at >= 0 && at < shape.length)) return at;
    raise(
        'axis must be -1 or between [0, {rank}), but received {axis}.',
        { rank: shape.length, axis },
        { blame: 'axis', code: 'axis' },
    );
}

function oneHot(shape: Shape, args: Arguments): Outputs {
    const at = classesAt(shape, args);
    if (at === undefined) return unknownSizes(shape.length + 1);
    return [...shape.slice(0, at), intOf(args.value('num_classes')), ...shape.slice(at)];
}

function multiHot(shape: Shape, args: Arguments): Outputs {
    const given = args.value('num_classes');
    const classes = given.kind === 'none' && args.extra.includes('num_tokens') ? args.value('num_tokens') : given;
    if (classes.kind === 'none') raise('Argument `num_classes` must be specified.', {}, { blame: 'num_classes' });
    const at = classesAt(shape, args);
    if (at === undefined) return unknownSizes(shape.length);
    const sizes = [...shape.slice(0, at), intOf(classes), ...shape.slice(at)];
    return sizes.length === 2 ? sizes.slice(-1) : [sizes[0], ...sizes.slice(2)];
}

function batchNormalization(shape: Shape, args: Arguments): Outputs {
    const axis = intOf(args.value('axis'));
    if (axis === undefined) return shape;
    const expected = [sizeAt(shape, axis, 'tuple index out of range')];
    for (const name of ['mean', 'variance', 'offset', 'scale']) {
        const vector = args.isNone(name) ? undefined : tensor(args, name);
        if (!vector || !isOther(vector, expected)) continue;
        raise(
            'Arguments `{name}` must be a vector of length `x.shape[axis]`. Expected: `{expected}`. Received: `{vector}.',
            { name, expected, vector },
            { blame: name, code: 'merge' },
        );
    }
    return args.isNone('offset') !== args.isNone('scale') ? undefined : shape;
}

/** Squares of pixels against channels. */
function blocks(shape: Shape, args: Arguments, name: 'depth_to_space' | 'space_to_depth'): Outputs {
    const format = dataFormat(args);
    const block = args.value('block_size');
    if (compare(block, '<', int(2), { blame: 'block_size' })) {
        raise('`block_size` must be at least 2. Received: block_size={block}', { block }, { blame: 'block_size' });
    }
    if (shape.length !== 4) {
        raise('`{name}` requires a 4D input tensor. Received: x.shape={shape}', { name, shape }, { code: 'rank' });
    }
    const side = intOf(block);
    if (!format) return [shape[0], undefined, undefined, undefined];
    const [batch, channels, height, width] = channelsSecond(shape, format);
    const area = side === undefined ? undefined : side * side;
    const sizes =
        name === 'depth_to_space'
            ? spread(channels, height, width, side, area)
            : gathered(channels, height, width, side, area);
    return toFormat([batch, ...sizes], format);
}

const times = (a: Dim, b: Dim): Dim => (a === null ? null : product(a, b));

function spread(channels: Dim, height: Dim, width: Dim, side: Dim, area: Dim): Shape {
    if (certainly.indivisible(channels, area)) {
        raise(
            'The number of channels ({channels}) must be divisible by block_size**2 ({area}).',
            { channels, area },
            { blame: 'block_size', code: 'block-size' },
        );
    }
    return [parted(channels, area), times(height, side), times(width, side)];
}

function gathered(channels: Dim, height: Dim, width: Dim, side: Dim, area: Dim): Shape {
    for (const [name, found] of [
        ['Height', height],
        ['Width', width],
    ] as const) {
        if (!certainly.indivisible(found, side)) continue;
        raise(
            '{name} ({found}) must be divisible by block_size ({side}).',
            { name, found, side },
            { blame: 'block_size', code: 'block-size' },
        );
    }
    return [times(channels, area), parted(height, side), parted(width, side)];
}
