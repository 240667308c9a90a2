import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { defineLayer, raise, type Arguments, type Inputs } from './layer';
import { notIterable } from './merge';
import { isInt } from './operators';
import { baseLayer } from './standard';
import { inputShape } from './tensors';

/** `keras/src/layers/merging/dot.py` */
export const dot = defineLayer({
    keras: 'keras.layers.Dot',
    roles: ['merge'],
    lists: true,

    configure(args) {
        baseLayer('Dot', args);
        assertAxes(args);
        return { axes: args.value('axes') };
    },

    build({ axes }, inputs) {
        const [a, b] = pair(inputs);
        const pairOfAxes = axesFor(axes, a, b);
        if (!pairOfAxes) return [];
        const [i, j] = pairOfAxes;
        const [left, right] = [at(a, i), at(b, j)];
        if (left !== undefined && right !== undefined && left !== right) {
            raise(
                'Incompatible input shapes: axis values {left} (at axis {i}) != {right} (at axis {j}). Full input shapes: {a}, {b}',
                { left, right, i, j, a, b },
                { code: 'merge', blame: 'axes' },
            );
        }
        return [];
    },

    call({ axes }, inputs) {
        if (!inputs.nested) notIterable();
        const [a, b] = pair(inputs);
        const pairOfAxes = axesFor(axes, a, b);
        if (!pairOfAxes) return unknownSizes(a.length + b.length - 3);
        const [, ...rest] = without(b, pairOfAxes[1]);
        if (b.length === 1) raise('pop from empty list', {}, { exception: 'IndexError', code: 'rank' });
        const output = [...without(a, pairOfAxes[0]), ...rest];
        return output.length === 1 ? [...output, 1] : output;
    },
});

function assertAxes(args: Arguments): void {
    const axes = args.value('axes');
    if (isInt(axes) !== false) return;
    const items = itemsOf(axes);
    const detail = { blame: 'axes', code: 'axis' };
    if (!items) {
        raise(
            'Invalid type for argument `axes`: it should be a list or an int. Received: axes={axes}',
            { axes },
            { ...detail, exception: 'TypeError' },
        );
    }
    if (items.length !== 2) {
        raise(
            'Invalid format for argument `axes`: it should contain two elements. Received: axes={axes}',
            { axes },
            detail,
        );
    }
    if (items.some((item) => isInt(item) === false)) {
        raise(
            'Invalid format for argument `axes`: list elements should be integers. Received: axes={axes}',
            { axes },
            detail,
        );
    }
}

function pair(inputs: Inputs): readonly [Shape, Shape] {
    const { shapes, nested } = inputs;
    const [a, b] = shapes;
    if (a === undefined)
        raise("'NoneType' object is not subscriptable", {}, { exception: 'TypeError', code: 'input-count' });
    if (!nested && a.length === 0) raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
    if (nested && b && shapes.length === 2) return [a, b];
    return raise(
        'A `Dot` layer should be called on a list of 2 inputs. Received: input_shape={shapes}',
        { shapes: inputShape(inputs) },
        { code: nested ? 'input-count' : 'not-a-list' },
    );
}

/** One axis for each tensor; a single negative one counts from the end of both. */
function axesFor(axes: Value, a: Shape, b: Shape): readonly [number, number] | undefined {
    const single = intOf(axes);
    if (single !== undefined)
        return single < 0 ? [modulo(single, a.length), modulo(single, b.length)] : [single, single];
    const [i, j] = (itemsOf(axes) ?? []).map(intOf);
    return i === undefined || j === undefined ? undefined : [i, j];
}

/** `a % b` of Python, which is not negative. */
function modulo(a: number, b: number): number {
    if (b === 0) raise('integer modulo by zero', {}, { exception: 'ZeroDivisionError', code: 'rank' });
    return ((a % b) + b) % b;
}

function at(shape: Shape, axis: number): Dim {
    if (axis >= shape.length || axis < -shape.length) {
        raise('tuple index out of range', {}, { exception: 'IndexError', blame: 'axes', code: 'axis' });
    }
    return shape.at(axis);
}

const without = (shape: Shape, axis: number): Shape =>
    shape.filter((_, i) => i !== (axis < 0 ? axis + shape.length : axis));

const unknownSizes = (rank: number): Shape =>
    Array.from({ length: rank === 1 ? 2 : Math.max(rank, 0) }, () => undefined);
