import type { Dim, Shape } from '../model/shape';
import { cannotMeet } from './broadcast';
import { defineLayer, raise, type Inputs, type LayerSpec } from './layer';
import { baseLayer } from './standard';
import { inputShape } from './tensors';

/** `Merge` (`keras/src/layers/merging/base_merge.py`): tensors combined element by element. */
const merge = (name: string): LayerSpec =>
    defineLayer({
        keras: `keras.layers.${name}`,
        constructedBy: 'Merge',
        roles: ['merge'],
        lists: true,

        configure: (args) => baseLayer(name, args),

        build(_, inputs) {
            assertList(inputs);
            const batches = new Set(inputs.shapes.map((shape) => shape[0]).filter((size) => typeof size === 'number'));
            if (batches.size > 1) {
                raise(
                    'Cannot merge tensors with different batch sizes. Received tensors with shapes {shapes}',
                    { shapes: inputShape(inputs) },
                    { code: 'merge' },
                );
            }
            combined(inputs.shapes);
            if (name === 'Subtract' && inputs.shapes.length !== 2) {
                raise(
                    'A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape={shapes}',
                    { shapes: inputShape(inputs) },
                    { code: 'input-count' },
                );
            }
            return [];
        },

        call(_, { shapes, nested }) {
            if (!nested) notIterable();
            if (shapes.length === 0)
                raise('list index out of range', {}, { exception: 'IndexError', code: 'input-count' });
            return [batchOf(shapes), ...combined(shapes)];
        },
    });

function assertList(inputs: Inputs): void {
    if (inputs.shapes.length === 0) {
        raise("'NoneType' object is not subscriptable", {}, { exception: 'TypeError', code: 'input-count' });
    }
    if (inputs.nested) return;
    if (inputs.shapes[0]?.length === 0) outOfRange();
    raise(
        'A merge layer should be called on a list of inputs. Received: input_shape={shape} (not a list of shapes)',
        { shape: inputShape(inputs) },
        { code: 'not-a-list' },
    );
}

/** A merge layer that is built already does not look whether it got a list. */
export function notIterable(): never {
    return raise(
        'Iterating over a symbolic KerasTensor is not supported.',
        {},
        { exception: 'NotImplementedError', code: 'not-a-list' },
    );
}

/** What Python says of the batch of a scalar. */
function outOfRange(): never {
    return raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
}

/** The one batch size that is known; a layer that is called again may get several, and then says `None`. */
function batchOf(shapes: readonly Shape[]): Dim {
    if (shapes.some((shape) => shape.length === 0)) outOfRange();
    const batches = new Set(shapes.map((shape) => shape[0]).filter((size) => size !== null));
    return batches.size === 1 ? [...batches][0] : batches.has(undefined) ? undefined : null;
}

/** The shapes without their batch, broadcast to one. */
const combined = (shapes: readonly Shape[]): Shape =>
    shapes.map((shape): Shape => shape.slice(1)).reduce((all, shape) => combine(all, shape));

/** `_compute_elemwise_op_output_shape`: trailing axes are aligned, the longer shape comes first. */
function combine(a: Shape, b: Shape): Shape {
    if (a.length < b.length) return combine(b, a);
    const missing = a.length - b.length;
    return a.map((size, axis) => {
        if (axis < missing) return size;
        const other = b[axis - missing];
        if (!cannotMeet(size, other)) return combinedSize(size, other);
        raise('Inputs have incompatible shapes. Received shapes {a} and {b}', { a, b }, { code: 'merge' });
    });
}

/** Unlike in an operator, `None` beats a size here. */
function combinedSize(a: Dim, b: Dim): Dim {
    if (a === null || b === null) return null;
    if (a === 1) return b;
    return b === 1 || a === b ? a : undefined;
}

export const merges = ['Add', 'Average', 'Maximum', 'Minimum', 'Multiply', 'Subtract'].map(merge);
