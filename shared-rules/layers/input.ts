import type { AnyShape } from '../model/shape';
import { intOf, stringOf, type Value } from '../model/value';
import { defineLayer, raise, type Arguments } from './layer';
import { elements, isPlain, typeName } from './operators';
import { layerName } from './standard';

/** `keras.layers.InputLayer`, which `keras.Input` makes. */
export const inputLayer = defineLayer({
    keras: 'keras.layers.InputLayer',
    roles: ['input'],
    configure: (args) => ({ shape: inputBatchShape(args), dtype: args.value('dtype') }),
    call: ({ shape }) => shape,
    callUnknown: ({ shape }) => shape,
    dtype: ({ dtype }) => (dtype.kind === 'none' ? 'float32' : stringOf(dtype)),
});

/**
 * The shape, batch included, that the arguments of `Input` or `InputLayer` give (`keras/src/layers/core/input_layer.py`);
 * throws in Keras' words. Undefined: not even the rank is known.
 */
export function inputBatchShape(args: Arguments): AnyShape {
    layerName(args);
    const tensor = args.value(args.has('tensor') ? 'tensor' : 'input_tensor');
    if (tensor.kind === 'tensor') return tensor.tensor.shape;
    if (!isPlain(tensor)) return undefined;
    if (tensor.kind !== 'none') noTensor(tensor);
    const shape = args.value(args.extra.includes('input_shape') ? 'input_shape' : 'shape');
    const whole = args.value(args.extra.includes('batch_input_shape') ? 'batch_input_shape' : 'batch_shape');
    const size = args.value('batch_size');
    if (given(shape) && given(whole)) contradiction('shape');
    if (given(size) && given(whole)) contradiction('batch_size');
    if (shape.kind === 'none' && whole.kind === 'none') {
        raise('You must pass a `shape` argument.', {}, { code: 'input-shape' });
    }
    if (!isPlain(shape)) return undefined;
    const batch = shape.kind === 'none' ? whole : batchAnd(size, shape);
    const sizes = batch && standardShape(batch, shape.kind === 'none' ? 'batch_shape' : 'batch_size');
    inputDtype(args);
    return sizes;
}

function noTensor(tensor: Value): never {
    raise(
        'Argument `input_tensor` must be a KerasTensor. Received invalid type: input_tensor={tensor} (of type {type})',
        { tensor, type: typeName(tensor) },
        { blame: 'tensor', code: 'input-shape' },
    );
}

const given = (value: Value): boolean => value.kind !== 'none' && value.kind !== 'unknown';

function contradiction(name: 'shape' | 'batch_size'): never {
    const sentence = 'You cannot pass both `{name}` and `batch_shape` at the same time.';
    raise(sentence, { name }, { blame: name, code: 'input-shape' });
}

/** `(batch_size,) + standardize_shape(shape)` */
function batchAnd(size: Value, shape: Value): Value | undefined {
    const sizes = standardShape(shape, 'shape');
    if (!sizes) return undefined;
    const values = sizes.map((dim): Value => {
        if (dim === null) return { kind: 'none' };
        return dim === undefined ? { kind: 'unknown', reason: 'a size that is unknown' } : { kind: 'int', value: dim };
    });
    return { kind: 'tuple', items: [size, ...values] };
}

/** `standardize_shape` (`keras/src/backend/common/variables.py`): what Keras takes for a shape. */
export function standardShape(value: Value, blame: string): AnyShape {
    const detail = { blame, code: 'input-shape' };
    if (value.kind === 'none') raise('Undefined shapes are not supported.', {}, detail);
    if (!isPlain(value)) return undefined;
    if (!['tuple', 'list', 'str', 'dict'].includes(value.kind)) {
        raise("Cannot convert '{value}' to a shape.", { value }, detail);
    }
    const items = elements(value) ?? [];
    const shape: Value = { kind: 'tuple', items };
    for (const size of items) {
        if (size.kind === 'none' || !isPlain(size)) continue;
        const whole = intOf(size);
        if (whole === undefined) {
            raise(
                "Cannot convert '{shape}' to a shape. Found invalid dimension '{size}' of type '{type}'. ",
                { shape, size, type: typeName(size) },
                detail,
            );
        }
        if (whole < 0)
            raise("Cannot convert '{shape}' to a shape. Negative dimensions are not allowed.", { shape }, detail);
    }
    return items.map((size) => (size.kind === 'none' ? null : intOf(size)));
}

const DTYPES =
    /^(int|b?float16|float32|float64|u?int(4|8|16|32|64)|bool|string|float8_e4m3fn|float8_e5m2|complex64|complex128)$/;

/** `standardize_dtype`, as far as a string or a number goes. */
function inputDtype(args: Arguments): void {
    const dtype = args.value('dtype');
    if (dtype.kind === 'list' || dtype.kind === 'dict') {
        const detail = { exception: 'TypeError', blame: 'dtype', code: 'dtype' };
        raise("unhashable type: '{type}'", { type: dtype.kind }, detail);
    }
    const wrong =
        dtype.kind === 'str' ? !DTYPES.test(dtype.value) : ['int', 'float', 'bool', 'tuple'].includes(dtype.kind);
    if (wrong) raise('Invalid dtype: {dtype}', { dtype }, { blame: 'dtype', code: 'dtype' });
}
