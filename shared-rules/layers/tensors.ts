import type { AnyShape } from '../model/shape';
import { none, unknown, type Value } from '../model/value';
import type { Inputs } from './layer';

export interface TensorLike {
    readonly shape: AnyShape;
    readonly dtype: string | undefined;
}

/** The tensors in an argument of a call, flattened, in order; undefined where something in it may be none. */
export function tensorsIn(value: Value): readonly TensorLike[] | undefined {
    switch (value.kind) {
        case 'tensor':
            return [value.tensor];
        case 'array':
            return [{ shape: value.shape, dtype: value.dtype }];
        case 'list':
        case 'tuple': {
            const inside = value.items.map(tensorsIn);
            return inside.every((it) => it !== undefined) ? inside.flat() : undefined;
        }
        default:
            return undefined;
    }
}

/** The shape of an argument that must be one tensor. */
export function shapeIn(value: Value | undefined): AnyShape {
    return value?.kind === 'tensor' ? value.tensor.shape : value?.kind === 'array' ? value.shape : undefined;
}

/** A shape as Python holds it, for sentences: a tuple, or a list, of `int`s and `None`s. */
export function shapeValue(shape: AnyShape, kind: 'tuple' | 'list' = 'tuple'): Value {
    if (shape === undefined) return unknown('a shape whose rank is unknown');
    return {
        kind,
        items: shape.map((dim): Value => {
            if (dim === undefined) return unknown('a size that is unknown');
            return dim === null ? none : { kind: 'int', value: dim };
        }),
    };
}

/** The `input_shape` that Keras gives to `build`: one shape, or a list of shapes, or None where there is no tensor. */
export function inputShape({ shapes, nested }: Pick<Inputs, 'shapes' | 'nested'>): Value {
    if (!nested) return shapeValue(shapes[0]);
    return shapes.length === 0 ? none : { kind: nested, items: shapes.map((shape) => shapeValue(shape)) };
}

/** Whether an argument was given and is not None. */
export function isGiven(value: Value | undefined): value is Value {
    return value !== undefined && value.kind !== 'none';
}
