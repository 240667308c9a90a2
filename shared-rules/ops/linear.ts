import { broadcast, matmul } from '../layers/broadcast';
import { raise, type Arguments, type Outputs } from '../layers/layer';
import { isPlain } from '../layers/operators';
import { shapeValue } from '../layers/tensors';
import { certainly, lift, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { einsum } from './einsum';
import {
    canonical,
    family,
    numbersIn,
    op,
    outOfRange,
    sizeAt,
    tensor,
    unknownSizes,
    withRank,
    type OpSpec,
} from './op';
import { size } from './reduction';

export const linears: readonly OpSpec[] = [
    op('matmul', pair(matrixProduct)),
    op('dot', pair(dot)),
    op('inner', pair(inner)),
    op('outer', (args) => [flat(args, 'x1'), flat(args, 'x2')]),
    op('tensordot', pair(tensordot)),
    op(
        'kron',
        pair((a, b) => a.slice(0, b.length).map((it, i) => times(it, b[i]))),
    ),
    op('cross', pair(cross)),
    op('einsum', einsum),
    op('cdist', pair(cdist, 'x', 'y')),
    ...family(
        'cholesky cholesky_inverse inv',
        withRank((shape) => square(matrix(shape))),
    ),
    op(
        'det',
        withRank((shape) => square(matrix(shape)).slice(0, -2)),
    ),
    ...family(
        'eig eigh',
        withRank((shape) => ({ several: [matrix(square(shape)).slice(0, -1), shape] })),
    ),
    op(
        'logdet',
        withRank((shape) => shape.slice(0, -2)),
    ),
    op(
        'slogdet',
        withRank((shape) => ({ several: [[], shape.slice(0, -2)] })),
    ),
    op(
        'matrix_rank',
        withRank((shape) => matrix(shape).slice(0, -2)),
        'int32',
    ),
    op(
        'pinv',
        withRank((shape) => [...matrix(shape).slice(0, -2), shape.at(-1), shape.at(-2)]),
    ),
    op('qr', withRank(qr)),
    op('svd', withRank(svd)),
    op('lu_factor', withRank(luFactor)),
    ...family('solve solve_triangular', pair(solve, 'a', 'b')),
    op('lstsq', pair(lstsq, 'a', 'b')),
];

/** A function of two tensors whose ranks are known. */
function pair(f: (a: Shape, b: Shape, args: Arguments) => Outputs, first = 'x1', second = 'x2'): OpSpec['call'] {
    return (args) => {
        const [a, b] = [tensor(args, first), tensor(args, second)];
        return a && b && f(a, b, args);
    };
}

/** A number has an empty list for a shape, a tensor a tuple. */
function matrixProduct(a: Shape, b: Shape, args: Arguments): Outputs {
    const short = a.length === 0 ? 'x1' : b.length === 0 ? 'x2' : undefined;
    if (short && isPlain(args.value(short))) outOfRange();
    return matmul(a, b);
}

const times = (a: Dim, b: Dim): Dim => (a === null || b === null ? null : lift((x, y) => x * y)(a, b));

function dot(a: Shape, b: Shape): Outputs {
    if (a.length === 0 || b.length === 0) return broadcast(a, b);
    if (a.length === 1 && b.length === 1) return [];
    if (b.length === 1) {
        const [last, only] = [a.at(-1), b[0]];
        if (last === undefined || only === undefined || last === only) return a.slice(0, -1);
        raise(
            'Shape must match on the last axis of `x1` and `x2` when `x1` is N-d array while `x2` is 1-D, but receive shape `x1.shape={a}` and x2.shape=`{b}`.',
            { a, b },
            { code: 'merge' },
        );
    }
    if (certainly.differ(a.at(-1), b.at(-2))) {
        raise(
            'Shape must match on the last axis of `x1` and second last axis of `x2` when `x1` is N-d array while `x2` is M-D, but received `x1.shape={a}` and x2.shape=`{b}`.',
            { a, b },
            { code: 'merge' },
        );
    }
    return [...a.slice(0, -1), ...b.slice(0, -2), b.at(-1)];
}

function inner(a: Shape, b: Shape): Outputs {
    if (a.length === 0) return b;
    if (b.length === 0) return a;
    if (certainly.differ(a.at(-1), b.at(-1))) {
        raise(
            '`inner` requires the last dimension of `x1` and `x2` to match. Received: x1.shape={a}, x2.shape={b}.',
            { a, b },
            { code: 'merge' },
        );
    }
    return [...a.slice(0, -1), ...b.slice(0, -1)];
}

function flat(args: Arguments, name: string): Dim {
    const shape = tensor(args, name);
    return shape && size(shape);
}

function tensordot(a: Shape, b: Shape, args: Arguments): Outputs {
    const axes = args.value('axes');
    const count = intOf(axes);
    if (count !== undefined) return count <= 0 ? [...a, ...b] : [...a.slice(0, -count), ...b.slice(count)];
    const [first, second, ...more] = itemsOf(axes) ?? [];
    const [left, right] = [first && listed(first), second && listed(second)];
    if (!left || !right || more.length > 0) return undefined;
    const [picked, others] = [left.map((it) => sizeAt(a, it)), right.map((it) => sizeAt(b, it))];
    if (picked.length !== others.length || picked.some((it, i) => certainly.differ(it, others[i]))) {
        raise(
            'Shape mismatch on `x1[axes[0]]` and `x2[axes[1]]`, received {picked} and {others}.',
            { picked: shapeValue(picked, 'list'), others: shapeValue(others, 'list') },
            { blame: 'axes', code: 'merge' },
        );
    }
    return [...leftOver(a, left), ...leftOver(b, right)];
}

const listed = (axes: Value): readonly number[] | undefined => (itemsOf(axes) ? numbersIn(axes) : undefined);

function leftOver(shape: Shape, axes: readonly number[]): Shape {
    const places = axes.map((it) => (it < 0 ? it + shape.length : it));
    return shape.filter((_, i) => !places.includes(i));
}

function cross(a: Shape, b: Shape, args: Arguments): Outputs {
    const all = args.value('axis');
    const axis = (name: string) => intOf(all.kind === 'none' ? args.value(name) : all);
    const [first, second] = [axis('axisa'), axis('axisb')];
    if (first === undefined || second === undefined) return undefined;
    const [left, right] = [sizeAt(a, first), sizeAt(b, second)];
    const output = broadcast(leftOver(a, [first]), leftOver(b, [second]));
    for (const [name, found] of [
        ['x1', left],
        ['x2', right],
    ] as const) {
        if (found === null || found === undefined || found === 2 || found === 3) continue;
        raise(
            "`{name}`'s dim on `axis={axis}` must be either 2 or 3, but received: {found}",
            { name, axis: name === 'x1' ? '{axisa}' : '{axisb}', found },
            { code: 'merge' },
        );
    }
    const isSpace = left === 3 || right === 3;
    if (!isSpace && (left === undefined || right === undefined)) return undefined;
    const place = canonical(all.kind === 'none' ? args.value('axisc') : all, output.length + Number(isSpace));
    if (place === undefined) return unknownSizes(output.length + Number(isSpace));
    return isSpace ? [...output.slice(0, place), 3, ...output.slice(place)] : output;
}

function cdist(x: Shape, y: Shape): Outputs {
    if (x.length < 2 || y.length < 2) {
        raise(
            'Inputs to `cdist` must have rank >= 2. Received shapes: x.shape={x}, y.shape={y}',
            { x, y },
            { code: 'rank' },
        );
    }
    if (certainly.differ(x.at(-1), y.at(-1))) {
        raise(
            'The last dimension of inputs to `cdist` must match. Received shapes: x.shape={x}, y.shape={y}',
            { x, y },
            { code: 'merge' },
        );
    }
    return [...batches(x, y), x.at(-2), y.at(-2)];
}

function batches(x: Shape, y: Shape): Shape {
    const [a, b] = [x.slice(0, -2), y.slice(0, -2)];
    const rank = Math.min(a.length, b.length);
    const apart = a.slice(a.length - rank).some((it, i) => {
        const other = b.slice(b.length - rank)[i];
        return it !== 1 && other !== 1 && certainly.differ(it, other);
    });
    if (!apart) return broadcast(a, b);
    raise(
        'Batch dimensions of inputs to `cdist` must be broadcastable. Received shapes: x.shape={x}, y.shape={y}',
        { x, y },
        { code: 'merge' },
    );
}

/** `_assert_2d` */
function matrix(shape: Shape): Shape {
    if (shape.length >= 2) return shape;
    raise('Expected input to have rank >= 2. Received input with shape {shape}.', { shape }, { code: 'rank' });
}

/** `_assert_square`, for which `None` differs from every size. */
function square(shape: Shape): Shape {
    const [rows, columns] = shape.slice(-2);
    if (shape.length < 2) {
        const sentence = 'not enough values to unpack (expected 2, got {count})';
        raise(sentence, { count: shape.length }, { code: 'rank' });
    }
    if (rows === undefined || columns === undefined || rows === columns) return shape;
    raise('Expected a square matrix. Received non-square input with shape {shape}', { shape }, { code: 'square' });
}

const smaller = lift((a, b) => Math.min(a, b));

/** `min` of Python does not compare `None`. */
function least(rows: Dim, columns: Dim): Dim {
    if ((rows === null && columns !== undefined) || (columns === null && rows !== undefined)) {
        const [left, right] = [columns, rows].map((it) => (it === null ? 'NoneType' : 'int'));
        const sentence = "'<' not supported between instances of '{left}' and '{right}'";
        raise(sentence, { left, right }, { exception: 'TypeError', code: 'undefined-axis' });
    }
    return smaller(rows, columns);
}

function qr(shape: Shape, args: Arguments): Outputs {
    const mode = args.value('mode');
    if (isPlain(mode) && !(mode.kind === 'str' && ['reduced', 'complete'].includes(mode.value))) {
        raise(
            '`mode` argument value not supported. Expected one of {allowed}. Received: mode={mode}',
            { mode, allowed: "{'reduced', 'complete'}" },
            { blame: 'mode' },
        );
    }
    if (shape.length < 2) {
        raise('Input should have rank >= 2. Received: input.shape = {shape}', { shape }, { code: 'rank' });
    }
    const [rows, columns] = [shape.at(-2), shape.at(-1)];
    if (rows === null || columns === null) {
        raise(
            'Input should have its last 2 dimensions fully-defined. Received: input.shape = {shape}',
            { shape },
            { code: 'undefined-axis' },
        );
    }
    const base = shape.slice(0, -2);
    if (mode.kind !== 'str') return undefined;
    const inside = mode.value === 'reduced' ? smaller(rows, columns) : rows;
    return {
        several: [
            [...base, rows, inside],
            [...base, inside, columns],
        ],
    };
}

function svd(shape: Shape, args: Arguments): Outputs {
    const [rows, columns] = matrix(shape).slice(-2);
    const base = shape.slice(0, -2);
    const inside = least(rows, columns);
    const [full, both] = [args.bool('full_matrices'), args.bool('compute_uv')];
    const values = [...base, inside];
    if (both === false) return values;
    if (both === undefined || full === undefined) return undefined;
    const [left, right] = full ? [rows, columns] : [inside, inside];
    return { several: [[...base, rows, left], values, [...base, right, columns]] };
}

function luFactor(shape: Shape): Outputs {
    const [rows, columns] = matrix(shape).slice(-2);
    return { several: [shape, [...shape.slice(0, -2), least(rows, columns)]] };
}

function solve(a: Shape, b: Shape): Outputs {
    square(matrix(a));
    if (b.length < 1) {
        raise('Expected input to have rank >= 1. Received scalar input {b}.', { b: undefined }, { code: 'rank' });
    }
    const back = a.length === b.length ? -2 : a.length === b.length - 1 ? -1 : undefined;
    const [left, right] = back === undefined ? [] : [a.at(back), b.at(back)];
    if (left !== undefined && right !== undefined && left !== right) {
        raise(
            'Incompatible shapes between `a` and `b`. Expected `a.shape[{back}] == b.shape[{back}]`. Received: a.shape={a}, b.shape={b}',
            { back, a, b },
            { code: 'merge' },
        );
    }
    return b;
}

function lstsq(a: Shape, b: Shape): Outputs {
    if (a.length !== 2) raise('Expected a to have rank 2. Received: a.shape={a}', { a }, { code: 'rank' });
    if (b.length !== 1 && b.length !== 2) {
        raise('Expected b to have rank 1 or 2. Received: b.shape={b}', { b }, { code: 'rank' });
    }
    const [rows, columns] = a;
    if (rows !== undefined && b[0] !== undefined && rows !== b[0]) {
        raise(
            'Expected b.shape[0] to be equal to a.shape[0]. Received: a.shape={a}, b.shape={b}',
            { a, b },
            { code: 'merge' },
        );
    }
    return b.length === 2 ? [columns, b[1]] : [columns];
}
