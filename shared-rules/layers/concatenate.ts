import { certainly, type Dim, type Shape } from '../model/shape';
import type { Value } from '../model/value';
import { defineLayer, raise, type Inputs } from './layer';
import { notIterable } from './merge';
import { isInt, isPlain, keptType } from './operators';
import { baseLayer } from './standard';
import { inputShape } from './tensors';

/** `keras/src/layers/merging/concatenate.py` */
export const concatenate = defineLayer({
    keras: 'keras.layers.Concatenate',
    roles: ['merge'],
    lists: true,

    configure(args) {
        baseLayer('Concatenate', args);
        return { axis: args.int('axis') ?? undefined, given: args.value('axis') };
    },

    build({ axis, given }, inputs) {
        assertList(inputs);
        assertAxis(given, inputs.shapes);
        if (axis === undefined) return [];
        const rest = inputs.shapes.map((shape) => withoutAxis(shape, axis));
        const ranks = new Set(rest.map((shape) => shape.length));
        const apart = rest[0]?.some((_, i) => rest.some((a) => rest.some((b) => certainly.differ(a[i], b[i]))));
        if (ranks.size > 1 || apart) {
            raise(
                'A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape={shapes}',
                { shapes: inputShape(inputs) },
                { code: 'merge' },
            );
        }
        return [];
    },

    call({ axis, given }, { shapes, nested }) {
        const [first = [], ...others] = shapes;
        if (!nested) notIterable();
        if (others.length === 0) return first;
        if (given.kind === 'float') indexedByFloat();
        if (axis === undefined)
            return shapes.every(({ length }) => length === first.length) ? first.map(unknownSize) : undefined;
        const at = axis < 0 ? axis + first.length : axis;
        if (at < 0 || at >= first.length) outOfRange('list index out of range');
        return first.map((size, i) => (i === at ? total([size, ...others.map((shape) => shape.at(axis))]) : size));
    },
});

const unknownSize = (): Dim => undefined;

function assertList(inputs: Inputs): void {
    const { shapes, nested } = inputs;
    if (shapes.length === 0) {
        raise("object of type 'NoneType' has no len()", {}, { exception: 'TypeError', code: 'input-count' });
    }
    if (nested) return;
    raise(
        'A `Concatenate` layer should be called on a list of at least 1 input. Received: input_shape={shape}',
        { shape: inputShape(inputs) },
        { code: 'not-a-list' },
    );
}

/** `axis % rank` is the first thing that is done with the axis, `del shape[axis]` the second. */
function assertAxis(axis: Value, shapes: readonly Shape[]): void {
    if (isInt(axis) !== false || !isPlain(axis)) return;
    const detail = { exception: 'TypeError', blame: 'axis', code: 'axis' };
    if (axis.kind === 'str') raise('not all arguments converted during string formatting', {}, detail);
    if (axis.kind === 'float') {
        if (shapes.every((shape) => shape.length <= axis.value)) return;
        indexedByFloat();
    }
    raise("unsupported operand type(s) for %: '{type}' and 'int'", { type: keptType(axis) }, detail);
}

function indexedByFloat(): never {
    return raise(
        'list indices must be integers or slices, not float',
        {},
        { exception: 'TypeError', blame: 'axis', code: 'axis' },
    );
}

/** An axis past the end is left alone here, one before the beginning is not. */
function withoutAxis(shape: Shape, axis: number): Shape {
    if (shape.length === 0) {
        raise('integer modulo by zero', {}, { exception: 'ZeroDivisionError', code: 'rank' });
    }
    if (axis < -shape.length) outOfRange('list assignment index out of range');
    const at = axis < 0 ? axis + shape.length : axis;
    return shape.filter((_, i) => i !== at);
}

function outOfRange(sentence: 'list index out of range' | 'list assignment index out of range'): never {
    return raise(sentence, {}, { exception: 'IndexError', blame: 'axis', code: 'axis' });
}

/** `None` as soon as one is. */
function total(sizes: readonly Dim[]): Dim {
    if (sizes.includes(null)) return null;
    return sizes.reduce((sum, size) =>
        sum === undefined || size === undefined ? undefined : Number(sum) + Number(size),
    );
}
