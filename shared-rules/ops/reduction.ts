import { raise, type Arguments, type Outputs } from '../layers/layer';
import { bareType, isPlain, truth } from '../layers/operators';
import { certainly, type AnyShape, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, type Value } from '../model/value';
import { canonical, counted, family, op, outOfRange, shapeOf, sizeAt, tensor, unknownSizes, type OpSpec } from './op';

/** `reduce_shape` (`keras/src/ops/operation_utils.py`); an axis of None is all of them. */
export function reduced(shape: AnyShape, axis: Value, keepdims: boolean | undefined): AnyShape {
    if (axis.kind === 'none' && keepdims === false) return [];
    if (!shape) return undefined;
    if (axis.kind === 'none') return keepdims ? shape.map(() => 1) : undefined;
    const axes = axesIn(axis, shape.length);
    if (keepdims === undefined) return undefined;
    if (!axes) return keepdims ? unknownSizes(shape.length) : undefined;
    return keepdims ? shape.map((size, i) => (axes.includes(i) ? 1 : size)) : without(shape, axes);
}

/** The axes, counted from the front. */
function axesIn(axis: Value, rank: number): readonly number[] | undefined {
    const items = itemsOf(axis) ?? (intOf(axis) === undefined ? undefined : [axis]);
    if (!items) {
        if (!isPlain(axis) || axis.kind === 'dict') return undefined;
        const detail = { exception: 'TypeError', blame: 'axis', code: 'axis' };
        if (axis.kind === 'str') {
            if (axis.value === '') return [];
            raise("'str' object cannot be interpreted as an integer", {}, detail);
        }
        raise("'{type}' object is not iterable", { type: bareType(axis) }, detail);
    }
    const axes = items.map((it) => canonical(it, rank));
    return axes.every((it) => it !== undefined) ? axes : undefined;
}

/** `del shape[ax]` from the last axis to the first; an axis that is named twice takes another one with it. */
function without(shape: Shape, axes: readonly number[]): Shape {
    const left = [...shape];
    for (const axis of [...axes].sort((a, b) => b - a)) {
        if (axis >= left.length) outOfRange('list assignment index out of range', { blame: 'axis' });
        left.splice(axis, 1);
    }
    return left;
}

const reduction: OpSpec['call'] = (args) => reduced(tensor(args), args.value('axis'), truth(args.value('keepdims')));

/** Numbers that a quantile is asked for stand in front. */
const quantile =
    (fewest: 1 | 2): OpSpec['call'] =>
    (args) => {
        const output = reduced(tensor(args), args.value('axis'), truth(args.value('keepdims')));
        const q = args.value('q');
        const items = itemsOf(q);
        const shape = shapeOf(q);
        if (!output || (!items && !shape)) return undefined;
        if (items) return items.length >= fewest ? [items.length, ...output] : output;
        return shape && shape.length > 0 ? [shape[0], ...output] : output;
    };

export const reductions: readonly OpSpec[] = [
    ...family('all any', reduction, 'bool'),
    ...family('amax amin max min nanmax nanmin ptp', reduction, 'same'),
    ...family('mean median nanmean nanmedian nanprod nanstd nansum nanvar prod std sum var logsumexp', reduction),
    ...family('argmax argmin', reduction, 'int32'),
    ...family('nanargmax nanargmin', nanarg, 'int32'),
    op('count_nonzero', (args) => reduced(tensor(args), args.value('axis'), false), 'int32'),
    ...family('percentile nanpercentile', quantile(1)),
    ...family('quantile nanquantile', quantile(2)),
    op('average', average),
    op('norm', norm),
    op('moments', moments),
    op('trapezoid', trapezoid),
    ...family('cumsum cumprod', (args) => along(args, true)),
    ...family('nancumsum nancumprod', (args) => along(args, false)),
];

/** Unlike the others, they take one axis only. */
function nanarg(args: Arguments): Outputs {
    const axis = args.value('axis');
    const keepdims = truth(args.value('keepdims'));
    return reduced(
        tensor(args),
        axis.kind === 'none' || axis.kind === 'unknown' ? axis : { kind: 'list', items: [axis] },
        keepdims,
    );
}

/** Sums as they grow; without an axis the tensor is flattened before. */
function along(args: Arguments, checked: boolean): Outputs {
    const shape = tensor(args);
    const axis = args.value('axis');
    if (axis.kind === 'none') return flattened(shape);
    if (!shape) return undefined;
    if (checked) canonical(axis, shape.length);
    return axis.kind === 'unknown' ? undefined : shape;
}

export function flattened(shape: AnyShape): Shape {
    return [shape ? size(shape) : undefined];
}

/** `prod(shape)`, `None` where one size is. */
export function size(shape: Shape): Dim {
    if (shape.includes(null)) return null;
    return shape.reduce<Dim>((a, b) => (a === undefined || b === undefined ? undefined : Number(a) * Number(b)), 1);
}

function average(args: Arguments): Outputs {
    const [x, axis, weights] = [tensor(args), args.value('axis'), args.value('weights')];
    const shape = shapeOf(weights);
    if (weights.kind === 'none') return averaged(x, axis);
    if (!x || !shape || numberOf(weights) !== undefined) return undefined;
    const at = intOf(axis);
    const onAxis = at === undefined ? undefined : [sizeAt(x, at, 'tuple index out of range')];
    if (axis.kind === 'none' && areApart(x, shape)) {
        raise(
            '`weights` must have the same shape as `x` when `axis=None`, but received `weights.shape={shape}` and `x.shape={x}`.',
            { shape, x },
            { blame: 'weights', code: 'merge' },
        );
    }
    if (onAxis && areApart(onAxis, shape) && areApart(x, shape)) {
        raise(
            '`weights` must have the same size as `x` at `axis={axis}` but received `weights.shape={shape}` while x.shape at `{axis}` is `{size}`.',
            { axis, shape, size: onAxis[0] },
            { blame: 'weights', code: 'merge' },
        );
    }
    return averaged(x, axis);
}

const averaged = (x: AnyShape, axis: Value): AnyShape =>
    reduced(x, axis.kind === 'none' || axis.kind === 'unknown' ? axis : { kind: 'list', items: [axis] }, false);

/** Not `shape_equal`, whatever the open sizes turn out to be. */
export const areApart = (a: Shape, b: Shape): boolean =>
    a.length !== b.length || a.some((it, i) => certainly.differ(it, b[i]));

const NORMS = ['fro', 'nuc'];

function norm(args: Arguments): Outputs {
    const [ord, axis] = [args.value('ord'), args.value('axis')];
    const detail = { blame: 'ord', code: 'norm' };
    if (ord.kind === 'str' && !NORMS.includes(ord.value)) {
        raise(
            'Invalid `ord` argument. Expected one of {allowed} when using string. Received: ord={ord}',
            { ord, allowed: "{'fro', 'nuc'}" },
            detail,
        );
    }
    const x = tensor(args);
    const count =
        axis.kind === 'none' ? x?.length : (itemsOf(axis)?.length ?? (intOf(axis) === undefined ? undefined : 1));
    if (count === 1 && ord.kind === 'str') {
        raise('Invalid `ord` argument for vector norm. Received: ord={ord}', { ord }, detail);
    }
    const number = numberOf(ord);
    if (count === 2 && number !== undefined && ![Infinity, -Infinity, 1, -1, 2, -2].includes(number)) {
        raise('Invalid `ord` argument for matrix norm. Received: ord={ord}', { ord }, detail);
    }
    return reduced(x, axis, truth(args.value('keepdims')));
}

function moments(args: Arguments): Outputs {
    const shape = reduced(tensor(args), args.value('axes'), truth(args.value('keepdims')));
    return { several: [shape, shape] };
}

function trapezoid(args: Arguments): Outputs {
    const y = tensor(args, 'y');
    const axis = args.value('axis');
    const at = intOf(axis);
    if (!y || y.length === 0 || axis.kind === 'none') return y;
    return at === undefined ? undefined : y.filter((_, i) => i !== counted(at % y.length, y.length));
}
