import { broadcast } from '../layers/broadcast';
import { raise, type Arguments, type Outputs } from '../layers/layer';
import { compare, int, isInt, isPlain, truth } from '../layers/operators';
import { dimOf } from '../layers/standard';
import { shapeValue } from '../layers/tensors';
import { certainly, lift, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, unknown, type Value } from '../model/value';
import { canonical, family, op, shapeOf, tensor, unknownSizes, withRank, type OpSpec } from './op';
import { flattened, size } from './reduction';

export const indexings: readonly OpSpec[] = [
    op('take', take, 'same'),
    op('take_along_axis', takeAlongAxis, 'same'),
    op('slice', withRank(slice, 'inputs'), 'same'),
    ...family('slice_update scatter_update', updated, 'same'),
    op('scatter', (args) => itemsOf(args.value('shape'))?.map(dimOf)),
    op('sort', sorted, 'same'),
    op('argsort', sorted, 'int32'),
    op('argpartition', argpartition, 'int32'),
    op(
        'top_k',
        withRank((shape, args) => twice([...shape.slice(0, -1), intOf(args.value('k'))], shape)),
    ),
    op('searchsorted', searchsorted, () => undefined),
    op(
        'nonzero',
        withRank((shape) => ({ several: shape.map(() => [null]) })),
        'int32',
    ),
    op(
        'bincount',
        withRank((shape) => [...shape.slice(0, -1), null]),
        (args) => (args.isNone('weights') ? 'int32' : undefined),
    ),
    op('histogram', histogram),
    op('unique', unique),
    op('unravel_index', unravelIndex),
    ...family('segment_max segment_min segment_prod segment_sum', segment, 'same'),
    op('select', select),
    op('shape', (args) => ({ value: shapeValue(tensor(args)) })),
    op('dtype', (args) => ({ value: dtypeValue(args.value('x')) })),
    op('is_tensor', (args) => ({ value: isEager(args.value('x')) })),
    op(
        'ndim',
        withRank((shape) => [shape.length]),
    ),
    op('size', () => [], 'int32'),
];

function dtypeValue(value: Value): Value {
    const dtype = value.kind === 'tensor' ? value.tensor.dtype : value.kind === 'array' ? value.dtype : undefined;
    return dtype === undefined ? unknown('the dtype of a tensor') : { kind: 'str', value: dtype };
}

/** A tensor of Keras stands for one, and is none. */
function isEager(value: Value): Value {
    return value.kind === 'tensor' || isPlain(value) ? { kind: 'bool', value: false } : unknown('what this is');
}

const twice = (shape: Shape, from: Shape): Outputs => (from.length === 0 ? undefined : { several: [shape, shape] });

/** The shape of indices: a tensor's, or that of nested lists of numbers. */
function indicesShape(value: Value): Shape | undefined {
    const items = itemsOf(value);
    if (!items) return shapeOf(value);
    const inner = items.map(indicesShape);
    const [first = []] = inner;
    const isEven = inner.every((it) => it?.length === first.length && it.every((dim, i) => dim === first[i]));
    return isEven ? [items.length, ...first] : undefined;
}

function take(args: Arguments): Outputs {
    const axis = args.value('axis');
    const indices = indicesShape(args.value('indices'));
    if (axis.kind === 'none') return indices;
    const shape = tensor(args);
    if (!shape) return undefined;
    const at = canonical(axis, shape.length);
    if (!indices) return undefined;
    if (at === undefined) return unknownSizes(shape.length - 1 + indices.length);
    return [...shape.slice(0, at), ...indices, ...shape.slice(at + 1)];
}

function takeAlongAxis(args: Arguments): Outputs {
    const [shape, indices, axis] = [tensor(args), tensor(args, 'indices'), args.value('axis')];
    if (!shape || !indices) return undefined;
    const from = axis.kind === 'none' ? [size(shape)] : shape;
    if (from.length !== indices.length) {
        raise(
            '`x` and `indices` must have the same number of dimensions, but receive shape {from} and {indices}.',
            { from: shapeValue(from, 'list'), indices: shapeValue(indices, 'list') },
            { blame: 'indices', code: 'rank' },
        );
    }
    const at = axis.kind === 'none' ? 0 : canonical(axis, from.length);
    if (at === undefined) return unknownSizes(from.length);
    return broadcast(
        from.map((it, i) => (i === at ? indices[at] : it)),
        indices,
    );
}

function slice(shape: Shape, args: Arguments): Outputs {
    const [wanted, start] = [args.value('shape'), args.value('start_indices')];
    const sizes = itemsOf(wanted);
    if (!sizes) return undefined;
    if (sizes.length !== shape.length) {
        raise(
            'The number of dimensions in `inputs` must match the number of dimensions in `shape`. Received inputs.shape={shape} and shape={wanted}',
            { shape, wanted },
            { blame: 'shape', code: 'rank' },
        );
    }
    const starts = itemsOf(start);
    if (starts && starts.length !== shape.length) {
        raise(
            'The number of dimensions in `start_indices` must match the number of dimensions in `inputs`. Received start_indices={start} and inputs.shape={shape}',
            { start, shape },
            { blame: 'start_indices', code: 'rank' },
        );
    }
    return sizes.map((it, i) => {
        if (!isPlain(it) || intOf(it) !== -1) return intOf(it);
        if (start.kind === 'tensor' || shape[i] === null) return null;
        return lift((whole, from) => whole - from)(shape[i], intOf(starts?.[i]));
    });
}

function updated(args: Arguments): Outputs {
    const reduction = args.has('reduction') ? args.value('reduction') : undefined;
    if (reduction?.kind === 'str' && !['add', 'max', 'min', 'mul'].includes(reduction.value.toLowerCase())) {
        raise(
            "Invalid reduction: {reduction}. Supported values are: None, 'add', 'max', 'min', 'mul'.",
            { reduction: reduction.value.toLowerCase() },
            { blame: 'reduction' },
        );
    }
    return tensor(args, 'inputs');
}

function sorted(args: Arguments): Outputs {
    const [shape, axis] = [tensor(args), args.value('axis')];
    if (axis.kind === 'none') return flattened(shape);
    if (shape) canonical(axis, shape.length);
    return axis.kind === 'unknown' ? undefined : shape;
}

function argpartition(args: Arguments): Outputs {
    const kth = args.value('kth');
    if (isInt(kth) === false) {
        raise('kth must be an integer. Received:kth = {kth}', { kth }, { blame: 'kth' });
    }
    const axis = args.value('axis');
    if (axis.kind === 'unknown') return undefined;
    return axis.kind === 'none' ? flattened(tensor(args)) : tensor(args);
}

function searchsorted(args: Arguments): Outputs {
    const sequence = tensor(args, 'sorted_sequence');
    if (sequence && sequence.length !== 1) {
        raise(
            'searchsorted only supports 1-D sorted sequences. Usekeras.ops.vectorized_map to extend to N-D sequences.',
            {},
            { blame: 'sorted_sequence', code: 'rank' },
        );
    }
    return tensor(args, 'values');
}

function histogram(args: Arguments): Outputs {
    const bins = args.value('bins');
    if (isInt(bins) === false) {
        raise(
            'Argument `bins` must be of type `int`. Received: bins={bins}',
            { bins },
            { exception: 'TypeError', blame: 'bins' },
        );
    }
    if (compare(bins, '<', int(0))) {
        raise(
            'Argument `bins` should be a non-negative integer. Received: bins={bins}',
            { bins },
            { blame: 'bins', code: 'positive-integer' },
        );
    }
    const count = intOf(bins);
    return { several: [[count], [count === undefined ? undefined : count + 1]] };
}

function unique(args: Arguments): Outputs {
    const [shape, axis, wanted] = [tensor(args), args.value('axis'), args.value('size')];
    const count: Dim = wanted.kind === 'none' ? null : intOf(wanted);
    const at = axis.kind === 'none' || !shape ? undefined : canonical(axis, shape.length);
    const flags = ['return_index', 'return_inverse', 'return_counts'].map((name) => truth(args.value(name)));
    if (axis.kind === 'unknown' || flags.some((it) => it === undefined)) return undefined;
    const isFlat = axis.kind === 'none';
    const values = isFlat ? [count] : at === undefined ? undefined : shape?.map((it, i) => (i === at ? count : it));
    const inverse = isFlat ? shape : [at === undefined ? undefined : shape?.[at]];
    const [index, back, counts] = flags;
    const several = [values, ...(index ? [[count]] : []), ...(back ? [inverse] : []), ...(counts ? [[count]] : [])];
    return several.length === 1 ? values : { several };
}

function unravelIndex(args: Arguments): Outputs {
    const [indices, target] = [args.value('indices'), itemsOf(args.value('shape'))];
    const shape = shapeOf(indices);
    if (indices.kind !== 'tensor' || !target || !shape) return undefined;
    return { several: target.map(() => (target.some((it) => it.kind === 'none') ? [null] : shape)) };
}

function segment(args: Arguments): Outputs {
    const [data, ids] = [tensor(args, 'data'), tensor(args, 'segment_ids')];
    if (ids && ids.length > 1) {
        raise(
            'Argument `segment_ids` should be an 1-D vector, got shape: {rank}. Consider either flatten input with segment_ids.reshape((-1)) and data.reshape((-1, ) + data.shape[len(segment_ids.shape):]) or vectorize with vmap.',
            { rank: ids.length },
            { blame: 'segment_ids', code: 'rank' },
        );
    }
    if (!data || !ids || data.length === 0 || ids.length === 0) return undefined;
    if (certainly.differ(ids[0], data[0])) {
        raise(
            'Argument `segment_ids` and `data` should have same leading dimension. Got {ids} v.s. {data}.',
            { ids, data },
            { blame: 'segment_ids', code: 'merge' },
        );
    }
    const count = args.value('num_segments');
    return [count.kind === 'none' ? null : intOf(count), ...data.slice(1)];
}

function select(args: Arguments): Outputs {
    const [conditions, choices] = [itemsOf(args.value('condlist')), itemsOf(args.value('choicelist'))];
    const [first] = choices ?? [];
    return conditions && first ? shapeOf(first) : undefined;
}
