import { raise, type Arguments, type Blame, type Outputs } from '../layers/layer';
import { bareType, isPlain } from '../layers/operators';
import { lift, type AnyShape, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, type Value } from '../model/value';

/**
 * A function of `keras.ops`, as far as shapes go, when at least one tensor of Keras is among its arguments: without one
 * it computes at once, in the words of the backend. `server/src/inference/operation.ts` binds the arguments and calls it.
 */
export interface OpSpec {
    /** Canonical name: `keras.ops.mean`. Its signature and its aliases come from the generated API data. */
    readonly keras: string;
    /** The result, or Keras' exception (`raise`). Arguments are bound to the signature, defaults included; tensors are values. */
    call(args: Arguments): OpResult;
    /** dtype of the result: `same` is that of the first tensor; without it, unknown unless all tensors have one of floats. */
    readonly dtype?: Dtype | ((args: Arguments) => string | undefined);
}

export type Dtype = 'bool' | 'int32' | 'same';

/** Tensors, or a value that is none: `keras.ops.shape` gives a tuple. */
export type OpResult = Outputs | { readonly value: Value };

/** Several functions that differ in their names only. */
export function family(names: string, call: OpSpec['call'], dtype?: OpSpec['dtype']): readonly OpSpec[] {
    return names
        .trim()
        .split(/\s+/)
        .map((name) => ({ keras: `keras.ops.${name}`, call, ...(dtype ? { dtype } : {}) }));
}

/** A function with a spec of its own. */
export const op = (name: string, call: OpSpec['call'], dtype?: OpSpec['dtype']): OpSpec => ({
    keras: `keras.ops.${name}`,
    call,
    ...(dtype ? { dtype } : {}),
});

/** The shape of an argument that is a tensor or a number, which has none; undefined for anything else. */
export function shapeOf(value: Value): AnyShape {
    if (value.kind === 'tensor') return value.tensor.shape;
    if (value.kind === 'array') return value.shape;
    return numberOf(value) === undefined ? undefined : [];
}

/** The shape of a tensor argument. */
export const tensor = (args: Arguments, name = 'x'): AnyShape => shapeOf(args.value(name));

/** `f` of a tensor whose rank is known. */
export const withRank =
    (f: (shape: Shape, args: Arguments) => OpResult, name = 'x'): OpSpec['call'] =>
    (args) => {
        const shape = tensor(args, name);
        return shape === undefined ? undefined : f(shape, args);
    };

export const unknownSizes = (rank: number): Shape => Array.from({ length: rank }, () => undefined);

/** `operator.index(value)`; undefined where it is unknown. */
export function index(value: Value, blame: string): number | undefined {
    const number = intOf(value);
    if (number !== undefined || !isPlain(value)) return number;
    raise(
        "'{type}' object cannot be interpreted as an integer",
        { type: bareType(value) },
        { exception: 'TypeError', blame, code: 'axis' },
    );
}

/** `canonicalize_axis`: counted from the front; undefined where it is unknown. */
export function canonical(axis: Value, rank: number, blame = 'axis'): number | undefined {
    const number = index(axis, blame);
    return number === undefined ? undefined : counted(number, rank, blame);
}

export function counted(axis: number, rank: number, blame = 'axis'): number {
    if (axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
    raise('axis {axis} is out of bounds for an array with dimension {rank}.', { axis, rank }, { blame, code: 'axis' });
}

/** One axis, or several; undefined where one of them is unknown. */
export function canonicalAxes(axis: Value, rank: number, blame = 'axis'): readonly number[] | undefined {
    const axes = (itemsOf(axis) ?? [axis]).map((it) => canonical(it, rank, blame));
    return axes.every((it) => it !== undefined) ? axes : undefined;
}

/** What indexing a list of sizes raises when there is nothing there. */
export function outOfRange(what = 'list index out of range', detail: Blame = {}): never {
    return raise(what as 'list index out of range', {}, { code: 'axis', ...detail, exception: 'IndexError' });
}

/** `shape[axis]` of Python, which counts from the end as well. */
export function sizeAt(shape: Shape, axis: number, what?: string) {
    if (axis >= shape.length || axis < -shape.length) outOfRange(what);
    return shape.at(axis);
}

/** The numbers in a tuple, list, or alone; undefined where one of them is unknown or no number. */
export function numbersIn(value: Value): readonly number[] | undefined {
    const numbers = (itemsOf(value) ?? [value]).map(intOf);
    return numbers.every((it) => it !== undefined) ? numbers : undefined;
}

/** A tensor where a list of tensors is wanted: Keras asks whether it is empty. */
export function notAList(blame: string): never {
    return raise(
        'A symbolic KerasTensor cannot be used as a boolean.',
        {},
        { exception: 'TypeError', blame, code: 'not-a-list' },
    );
}

/** Python's `!=` of shapes, for which `None` differs from every size. */
export const isOther = (a: Shape, b: Shape): boolean =>
    a.length !== b.length || a.some((it, i) => it !== undefined && b[i] !== undefined && it !== b[i]);

/** A size divided, as far as it is settled. */
export const parted = (a: Dim, b: Dim): Dim => (a === null ? null : lift((x, y) => Math.floor(x / y))(a, b));
