import type { Dim, Shape } from '../model/shape';
import { raise } from './layer';
import { shapeValue } from './tensors';

/**
 * The shape of `a + b` for tensors of Keras, the batch included: trailing axes are aligned, a missing axis counts as 1
 * (`broadcast_shapes` in `keras/src/ops/operation_utils.py`).
 */
export function broadcast(a: Shape, b: Shape): Shape {
    const rank = Math.max(a.length, b.length);
    const left = [...ones(rank - a.length), ...a];
    const right = [...ones(rank - b.length), ...b];
    return left.map((size, axis) => {
        const other = right[axis];
        if (!cannotMeet(size, other)) return broadcastSize(size, other);
        raise(
            'Cannot broadcast shape, the failure dim has value {size}, which cannot be broadcasted to {other}. Input shapes are: {a} and {b}.',
            { size, other, a: shapeValue(a, 'list'), b: shapeValue(b, 'list') },
            { code: 'merge' },
        );
    });
}

/** Two sizes neither of which can be stretched to the other. */
export function cannotMeet(a: Dim, b: Dim): boolean {
    return typeof a === 'number' && typeof b === 'number' && a !== 1 && b !== 1 && a !== b;
}

/** A size beats `None`, which must turn out to be it or 1; an unknown size is one of the two, or 1 itself. */
function broadcastSize(a: Dim, b: Dim): Dim {
    if (a === 1) return b;
    if (b === 1) return a;
    return typeof a === 'number' ? a : typeof b === 'number' ? b : a === null ? b : a;
}

const ones = (count: number): Shape => Array.from({ length: count }, () => 1);

/** The shape of `a @ b` (`compute_matmul_output_shape` in `keras/src/ops/operation_utils.py`). */
export function matmul(a: Shape, b: Shape): Shape {
    if (a.length === 0 || b.length === 0) {
        raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
    }
    const left = a.length === 1 ? [1, ...a] : a;
    const right = b.length === 1 ? [...b, 1] : b;
    const [inner, outer] = [left.at(-1), right.at(-2)];
    if (typeof inner === 'number' && typeof outer === 'number' && inner !== outer) {
        raise(
            'Inner dimensions (`x1.shape[-1]` and `x2.shape[-2]`) must be equal, but received `x1.shape={left}` and `x2.shape={right}`.',
            { left, right },
            { code: 'merge' },
        );
    }
    return [
        ...broadcast(left.slice(0, -2), right.slice(0, -2)),
        ...(a.length === 1 ? [] : [left.at(-2)]),
        ...(b.length === 1 ? [] : [right.at(-1)]),
    ];
}
