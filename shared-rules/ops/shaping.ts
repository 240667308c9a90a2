import { broadcast } from '../layers/broadcast';
import { raise, type Arguments, type Outputs } from '../layers/layer';
import { bareType, isInt, isPlain } from '../layers/operators';
import { dimOf } from '../layers/standard';
import { shapeValue } from '../layers/tensors';
import { certainly, lift, product, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import {
    canonical,
    canonicalAxes,
    counted,
    family,
    numbersIn,
    op,
    sizeAt,
    tensor,
    unknownSizes,
    withRank,
    type OpSpec,
} from './op';
import { flattened, size } from './reduction';

export const shapings: readonly OpSpec[] = [
    op('reshape', reshape, 'same'),
    op('transpose', withRank(transpose), 'same'),
    op('expand_dims', expandDims, 'same'),
    op('squeeze', withRank(squeeze), 'same'),
    op('ravel', (args) => flattened(tensor(args)), 'same'),
    op('moveaxis', withRank(moveaxis), 'same'),
    op('swapaxes', withRank(swapaxes), 'same'),
    ...family('flip roll', withRank(checked), 'same'),
    op(
        'fliplr',
        withRank((shape) => atLeast(shape, 2, 'fliplr')),
        'same',
    ),
    op(
        'flipud',
        withRank((shape) => atLeast(shape, 1, 'flipud')),
        'same',
    ),
    op('rot90', withRank(rot90, 'array'), 'same'),
    op('broadcast_to', broadcastTo, 'same'),
    op(
        'view_as_complex',
        withRank((shape) => shape.slice(0, -1)),
        () => 'complex64',
    ),
    op(
        'view_as_real',
        withRank((shape) => [...shape, 2]),
        () => 'float32',
    ),
];

/** `validate_reshape_shape`, then `compute_reshape_output_shape`. */
function reshape(args: Arguments): Outputs {
    const given = args.value('newshape');
    const items = isInt(given) || given.kind === 'none' || given.kind === 'float' ? [given] : itemsOf(given);
    if (!items) return undefined;
    const target = { kind: 'tuple', items } as const;
    assertTarget(items, target);
    const sizes = items.map((item): Dim => (isInt(item) ? intOf(item) : isPlain(item) ? null : undefined));
    const shape = tensor(args);
    const open = sizes.map((it) => (it === -1 ? null : it));
    if (!shape || shape.includes(null) || sizes.includes(null)) {
        return shape || sizes.every((it) => it !== -1) ? open : sizes.map((it) => (it === -1 ? undefined : it));
    }
    const rest = product(...sizes.filter((it) => it !== -1));
    if (!sizes.includes(-1)) {
        if (certainly.differ(size(shape), rest)) mismatch('', shape, sizes);
        return sizes;
    }
    const whole = size(shape);
    if (rest === 0 || certainly.indivisible(whole, rest)) {
        mismatch(', however, the input size cannot by divided by the specified dimensions in newshape', shape, sizes);
    }
    return sizes.map((it) => (it === -1 ? divided(whole, rest) : it));
}

const divided = lift((a, b) => Math.floor(a / b));

function assertTarget(items: readonly Value[], target: Value): void {
    const numbers = items.map(intOf);
    const detail = { blame: 'newshape', code: 'reshape' };
    let openOnes = 0;
    for (const number of numbers) {
        if (certainly.below(number, -1)) {
            raise(
                'Each dimension in `newshape` must be a non-negative integer, or `-1` for a single unknown dimension. Received: newshape={target}.',
                { target },
                detail,
            );
        }
        if (number === -1) openOnes++;
    }
    if (openOnes > 1) {
        raise(
            'There must be at most one unknown dimension (-1) in `newshape`. Received: newshape={target}.',
            { target },
            detail,
        );
    }
}

function mismatch(why: string, shape: Shape, sizes: Shape): never {
    return raise(
        'The total size of the tensor must be unchanged{why}. Received: input_shape={shape}, newshape={sizes}',
        { why, shape, sizes },
        { blame: 'newshape', code: 'reshape' },
    );
}

/** `compute_transpose_output_shape` */
export function transpose(shape: Shape, args: Arguments): Outputs {
    const axes = args.value('axes');
    const rank = shape.length;
    if (axes.kind === 'none') return [...shape].reverse();
    const detail = { blame: 'axes', code: 'axis' };
    const items = itemsOf(axes);
    if (!items) {
        if (!isPlain(axes) || axes.kind === 'str' || axes.kind === 'dict') return unknownSizes(rank);
        raise("object of type '{type}' has no len()", { type: bareType(axes) }, { ...detail, exception: 'TypeError' });
    }
    if (items.length !== rank) {
        raise(
            'axis must be a list of the same length as the input shape, expected {rank}, but received {count}.',
            { rank, count: items.length },
            detail,
        );
    }
    const list: Value = { kind: 'list', items };
    if (
        items.some(
            (it) => isInt(it) === false || certainly.below(intOf(it), -rank) || certainly.above(intOf(it), rank - 1),
        )
    ) {
        raise(
            'Each axis in `axes` must be an integer in [{low}, {rank}). Received: axes={list}.',
            { low: -rank, rank, list },
            detail,
        );
    }
    const order = items.map((it) => intOf(it));
    if (!order.every((it) => it !== undefined)) return unknownSizes(rank);
    const positions = order.map((it) => counted(it, rank));
    if (new Set(positions).size !== rank) {
        raise(
            '`axes` must be a valid permutation of the input dimensions (no duplicates). Received: axes={list} for input of rank {rank}.',
            { list, rank },
            detail,
        );
    }
    return positions.map((it) => shape[it]);
}

function expandDims(args: Arguments): Outputs {
    const axis = args.value('axis');
    if (isPlain(axis) && !isInt(axis) && !itemsOf(axis)) {
        raise(
            'The `axis` argument to `expand_dims` should be an integer, tuple or list. Received axis={axis}',
            { axis },
            { blame: 'axis', code: 'axis' },
        );
    }
    const shape = tensor(args);
    const count = itemsOf(axis)?.length ?? (axis.kind === 'unknown' ? undefined : 1);
    if (!shape || count === undefined) return undefined;
    const rank = shape.length + count;
    const axes = canonicalAxes(axis, rank);
    if (!axes) return unknownSizes(rank);
    const left = [...shape];
    const sizes = Array.from({ length: rank }, (_, i) =>
        axes.includes(i) ? 1 : left.length > 0 ? left.shift() : 'none',
    );
    return sizes.every((it) => it !== 'none') ? sizes : undefined;
}

function squeeze(shape: Shape, args: Arguments): Outputs {
    const axis = args.value('axis');
    if (axis.kind === 'none') return shape.includes(undefined) ? undefined : shape.filter((it) => it !== 1);
    if (isPlain(axis) && !isInt(axis) && !itemsOf(axis)) {
        raise(
            '`value` must be an integer, tuple or list. Received: value={axis}',
            { axis },
            { blame: 'axis', code: 'axis' },
        );
    }
    const axes = numbersIn(axis);
    if (!axes) return undefined;
    for (const at of axes) {
        const found = sizeAt(shape, at);
        if (found === undefined || found === 1) continue;
        raise('Cannot squeeze axis {at}, because the dimension is not 1.', { at }, { blame: 'axis', code: 'squeeze' });
    }
    const places = axes.map((it) => counted(it, shape.length));
    return shape.filter((_, i) => !places.includes(i));
}

function moveaxis(shape: Shape, args: Arguments): Outputs {
    const [source, destination] = [args.value('source'), args.value('destination')];
    const [from, to] = [source, destination].map((it) => itemsOf(it) ?? (isInt(it) ? [it] : undefined));
    if (!from || !to) return unknownSizes(shape.length);
    if (from.length !== to.length) {
        raise(
            '`source` and `destination` arguments must have the same number of elements, but received `source={source}` and `destination={destination}`.',
            { source, destination },
            { blame: 'destination', code: 'axis' },
        );
    }
    const sources = from.map((it) => canonical(it, shape.length, 'source'));
    const places = to.map((it) => canonical(it, shape.length, 'destination'));
    const isSure = sources.every((it) => it !== undefined) && places.every((it) => it !== undefined);
    const isPlainMove = new Set(sources).size === from.length && new Set(places).size === to.length;
    if (!isSure || !isPlainMove) return unknownSizes(shape.length);
    const rest = shape.map((_, i) => i).filter((i) => !sources.includes(i));
    return shape.map((_, i) =>
        places.includes(i) ? shape[sources[places.indexOf(i)] ?? 0] : shape[rest.shift() ?? 0],
    );
}

function swapaxes(shape: Shape, args: Arguments): Outputs {
    const [a, b] = [
        canonical(args.value('axis1'), shape.length, 'axis1'),
        canonical(args.value('axis2'), shape.length, 'axis2'),
    ];
    if (a === undefined || b === undefined) return unknownSizes(shape.length);
    return shape.map((it, i) => (i === a ? shape[b] : i === b ? shape[a] : it));
}

/** The shape stays, if the axis is one of its own. */
function checked(shape: Shape, args: Arguments): Outputs {
    const axis = args.value('axis');
    if (axis.kind !== 'none') canonicalAxes(axis, shape.length);
    return shape;
}

function atLeast(shape: Shape, rank: number, name: string): Outputs {
    if (shape.length >= rank) return shape;
    raise(
        '`{name}` requires input with {rank} or more dimensions. Received: x.shape={shape}',
        { name, rank, shape },
        { code: 'rank' },
    );
}

function rot90(shape: Shape, args: Arguments): Outputs {
    if (shape.length < 2) {
        raise(
            'Input array must have at least 2 dimensions. Received: array.shape={shape}',
            { shape: shapeValue(shape, 'list') },
            { code: 'rank' },
        );
    }
    const axes = args.value('axes');
    const [a, b, ...more] = numbersIn(axes) ?? [];
    if (a === undefined) return unknownSizes(shape.length);
    if (b === undefined || more.length > 0 || a === b) {
        raise(
            'Invalid axes: {axes}. Axes must be a tuple of two different dimensions.',
            { axes },
            { blame: 'axes', code: 'axis' },
        );
    }
    const [first, second] = [sizeAt(shape, a), sizeAt(shape, b)];
    const [i, j] = [counted(a, shape.length), counted(b, shape.length)];
    return shape.map((it, at) => (at === i ? second : at === j ? first : it));
}

function broadcastTo(args: Arguments): Outputs {
    const target = itemsOf(args.value('shape'));
    const shape = tensor(args);
    if (!target) return undefined;
    const sizes = target.map(dimOf);
    if (shape) broadcast(shape, sizes);
    return sizes;
}
