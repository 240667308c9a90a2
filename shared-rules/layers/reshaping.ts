import { lift, product, type Dim, type Shape } from '../model/shape';
import { intOf, isNumpy, numberOf, type Value } from '../model/value';
import { keptDtype } from './dtype';
import { defineLayer, only, raise, type Inputs } from './layer';
import { compare, elements, isInt, isPlain, typeName } from './operators';
import { baseLayer, dataFormat } from './standard';

/** `keras/src/layers/reshaping/flatten.py` */
export const flatten = defineLayer({
    keras: 'keras.layers.Flatten',
    roles: ['reshape', 'flatten'],
    configure(args) {
        baseLayer('Flatten', args);
        dataFormat(args);
    },
    inputSpec: () => ({ minNdim: 1 }),
    lists: true,
    call(_, inputs) {
        assertTensor(inputs);
        return [only(inputs)[0], product(...only(inputs).slice(1))];
    },
    callUnknown: () => [undefined, undefined],
    dtype: keptDtype,
});

/** `keras/src/layers/reshaping/reshape.py` */
export const reshape = defineLayer<readonly Value[] | undefined>({
    keras: 'keras.layers.Reshape',
    roles: ['reshape'],

    configure(args) {
        baseLayer('Reshape', args);
        const target = elements(args.value('target_shape'), { blame: 'target_shape', code: 'reshape' });
        if (target) validateTarget(target);
        return target;
    },

    lists: true,

    call(target, inputs) {
        assertTensor(inputs);
        const [batch, ...sizes] = only(inputs);
        if (only(inputs).length === 0) {
            raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
        }
        return target && [batch, ...reshaped(sizes, target)];
    },

    callUnknown: (target) =>
        target && [undefined, ...target.map((size) => (size.kind === 'none' ? null : known(size)))],
    dtype: keptDtype,
});

/** They ask for the shape of what they get, and a list has none. */
function assertTensor({ nested }: Inputs): void {
    if (nested) raise(`'${nested}' object has no attribute 'shape'`, {}, { exception: 'AttributeError', code: 'rank' });
}

const known = (size: Value): Dim => (intOf(size) === -1 ? undefined : intOf(size));

function validateTarget(target: readonly Value[]): void {
    const detail = { blame: 'target_shape', code: 'reshape' };
    if (target.some((size) => (intOf(size) ?? 0) < -1)) {
        raise(
            'Each dimension in `target_shape` must be a non-negative integer, or `-1` for a single unknown dimension. Received: target_shape={target}.',
            { target },
            detail,
        );
    }
    if (target.filter((size) => intOf(size) === -1).length > 1) {
        raise(
            'There must be at most one unknown dimension (-1) in `target_shape`. Received: target_shape={target}.',
            { target },
            detail,
        );
    }
}

/** `compute_reshape_output_shape`: with an open size on either side, nothing is checked and nothing worked out. */
function reshaped(input: Shape, values: readonly Value[]): Shape {
    const target = values.map(targetSize);
    if (input.includes(null) || target.includes(null)) return target.map((size) => (size === -1 ? null : size));
    const [size, wanted] = [product(...input), product(...target.filter((it) => it !== -1))];
    const detail = { blame: 'target_shape', code: 'reshape' };
    if (!target.includes(-1)) {
        if (typeof size === 'number' && typeof wanted === 'number' && size !== wanted) {
            raise(
                'The total size of the tensor must be unchanged. Received: input_shape={input}, target_shape={values}',
                { input, values },
                detail,
            );
        }
        return target;
    }
    if (wanted === 0 || indivisible(size, wanted) === 1) {
        raise(
            'The total size of the tensor must be unchanged, however, the input size cannot by divided by the specified dimensions in target_shape. Received: input_shape={input}, target_shape={values}',
            { input, values },
            detail,
        );
    }
    return target.map((it) => (it === -1 ? quotient(size, wanted) : it));
}

const indivisible = lift((size, by) => Number(size % by !== 0));
const quotient = lift((size, by) => size / by);

/** What is no whole number counts as an open size. */
function targetSize(size: Value): Dim {
    return isPlain(size) ? (intOf(size) ?? null) : undefined;
}

/** `keras/src/layers/reshaping/permute.py` */
export const permute = defineLayer<readonly Value[] | undefined>({
    keras: 'keras.layers.Permute',
    roles: ['reshape'],

    configure(args) {
        baseLayer('Permute', args);
        const value = args.value('dims');
        const dims = elements(value, { blame: 'dims', code: 'permute' });
        if (dims) assertConsecutive(value, dims);
        return dims;
    },

    inputSpec: (dims) => (dims ? { ndim: dims.length + 1 } : {}),
    call: (dims, inputs) => dims && [only(inputs)[0], ...dims.map((dim) => sizeAt(only(inputs), dim))],
    callUnknown: (dims) => dims && [undefined, ...dims.map(() => undefined)],
    dtype: keptDtype,
});

function sizeAt(input: Shape, axis: Value): Dim {
    if (axis.kind === 'float') {
        const sentence = 'tuple indices must be integers or slices, not float';
        raise(sentence, {}, { exception: 'TypeError', blame: 'dims', code: 'permute' });
    }
    return input[intOf(axis) ?? NaN];
}

/** `sorted(dims) == list(range(1, len(dims) + 1))` */
function assertConsecutive(value: Value, dims: readonly Value[]): void {
    if (!dims.every(isPlain)) return;
    const detail = { blame: 'dims', code: 'permute' };
    dims.slice(1).forEach((dim, i) => compare(dim, '<', dims[i] ?? dim, detail));
    const numbers = dims.map(numberOf).sort((a, b) => Number(a) - Number(b));
    if (numbers.every((number, i) => number === i + 1)) return;
    raise(
        'Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive and start from 1. Received dims={value}',
        { value },
        detail,
    );
}

/** `keras/src/layers/reshaping/repeat_vector.py` */
export const repeatVector = defineLayer<Dim>({
    keras: 'keras.layers.RepeatVector',
    roles: ['reshape'],

    configure(args) {
        baseLayer('RepeatVector', args);
        return wholePositive(args.value('n'), 'n');
    },

    inputSpec: () => ({ ndim: 2 }),
    call: (n, inputs) => [only(inputs)[0], n, only(inputs)[1]],
    callUnknown: (n) => [undefined, n, undefined],
});

/** A positive `int` that is no `bool`, as `RepeatVector` and `UpSampling1D` want it. */
export function wholePositive(value: Value, name: 'n' | 'size'): Dim {
    if (isInt(value) === undefined) return undefined;
    const detail = { blame: name, code: 'positive-integer' };
    if (value.kind !== 'int' || isNumpy(value)) {
        raise(
            'Expected an integer value for `{name}`, got {type}.',
            { name, type: isNumpy(value) ? "<class 'numpy.int64'>" : typeName(value) },
            { ...detail, exception: 'TypeError' },
        );
    }
    if (value.value <= 0) {
        raise('Argument `{name}` should be a positive integer. Received: {name}={value}', { name, value }, detail);
    }
    return value.value;
}

export const reshapings = [flatten, reshape, permute, repeatVector];
