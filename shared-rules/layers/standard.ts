import { identifiers } from '../keras/identifiers';
import { NumpyArray, print, str, type Printable } from '../model/python';
import type { Dim, Shape } from '../model/shape';
import { intOf, numberOf, unknown, type Value, type ValueOf } from '../model/value';
import { LAYER, raise, type Arguments } from './layer';
import {
    bareType,
    compare,
    elements,
    float,
    int,
    isKerasTensor,
    isObject,
    isPlain,
    keptType,
    typeName,
} from './operators';

/** What `Layer.__init__` takes beside a layer's own arguments. */
const BASE = ['name', 'trainable', 'dtype', 'autocast', 'activity_regularizer', 'input_dim', 'input_shape'];

/** `super().__init__(**kwargs)` of every layer (`keras/src/layers/layer.py`); `own` are keywords that the layer takes out before. */
export function baseLayer(className: string, args: Arguments, own: readonly string[] = []): void {
    const strangers = args.extra.filter((name) => !BASE.includes(name) && !own.includes(name));
    layerName(args);
    dtypePolicy(args);
    identifier(args, 'activity_regularizer', 'regularizers');
    if (strangers.length > 0) {
        const kwargs: Value = {
            kind: 'dict',
            entries: strangers.map((name) => [{ kind: 'str', value: name }, args.value(name)]),
        };
        raise(
            'Unrecognized keyword arguments passed to {className}: {kwargs}',
            { className, kwargs },
            { blame: strangers[0] ?? '', code: 'unknown-argument' },
        );
    }
    const trainable = args.extra.includes('trainable') ? args.value('trainable') : undefined;
    if (trainable && trainable.kind !== 'bool' && trainable.kind !== 'unknown') {
        raise(
            'Expected `trainable` to be a boolean. Received: trainable={trainable} (of type {type})',
            { trainable, type: typeName(trainable) },
            { blame: 'trainable' },
        );
    }
}

/** The value of an argument that `Layer.__init__` takes from `**kwargs`, or that is a parameter of the layer's own. */
const given = (args: Arguments, name: string): Value | undefined => {
    const value = args.value(name);
    return value.kind === 'unknown' || value.kind === 'none' ? undefined : value;
};

export function layerName(args: Arguments): void {
    const name = given(args, 'name');
    if (!name || !isPlain(name) || (name.kind === 'str' && !name.value.includes('/'))) return;
    raise(
        'Argument `name` must be a string and cannot contain character `/`. Received: name={name} (of type {type})',
        { name, type: typeName(name) },
        { blame: 'name', code: 'name' },
    );
}

/** What `DTypePolicy` names: a dtype, perhaps mixed (`keras/src/dtype_policies/dtype_policy.py`). */
const DTYPES = /^(mixed_b?float16|b?float16|float32|float64|u?int(4|8|16|32|64)|bool|string|complex64|complex128)$/;
const QUANTIZED = /^(int8|float8|int4|gptq|awq)/;

export function dtypePolicy(args: Arguments): void {
    const dtype = given(args, 'dtype');
    const detail = { blame: 'dtype', code: 'dtype' };
    if (dtype?.kind === 'str' && QUANTIZED.test(dtype.value)) {
        if (dtype.value.split('_from_').length === 2) return;
        raise(
            'Cannot convert `policy` into a valid pair (`mode`, `source_name`) to instantiate `QuantizedDTypePolicy`. Received: policy={dtype}',
            { dtype },
            detail,
        );
    }
    if (dtype?.kind === 'str' && !DTYPES.test(dtype.value)) {
        raise(
            "Cannot convert '{dtype}' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.",
            { dtype },
            detail,
        );
    }
    if (dtype?.kind === 'dict') deserializable(dtype, 'dtype');
    if (dtype && ['int', 'float', 'bool', 'tuple', 'list'].includes(dtype.kind)) {
        raise(
            'Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy. Received: dtype={dtype}',
            { dtype },
            detail,
        );
    }
}

export { typeName } from './operators';

/** `standardize_tuple`: one size for each of `rank` axes (`keras/src/utils/argument_validation.py`). */
export function sizes(args: Arguments, name: string, rank: number, lowest: 0 | 1 = 1): readonly Dim[] {
    return sizeValues(args.value(name), name, rank, lowest).map(numberOf);
}

/** The same before the numbers are taken out: `(True, 2.0)` prints as it was given. */
export function sizeValues(
    value: Value,
    name: string,
    rank: number,
    lowest: 0 | 1 = 1,
    blame = name,
): readonly Value[] {
    const detail = { blame, code: 'sizes' };
    if (intOf(value) === undefined && !isPlain(value) && !isObject(value))
        return filled(rank, unknown('sizes that are unknown'));
    const items = intOf(value) === undefined ? iterated(value) : filled(rank, value);
    const received = 'The `{name}` argument must be a tuple of {rank} integers. Received {name}={value}';
    if (items?.length !== rank) raise(received, { name, rank, value }, detail);
    const odd = items.find((item) => isPlain(item) && !isWhole(item));
    if (odd) {
        raise(
            `${received}including element {odd} of type {type}`,
            { name, rank, value, odd, type: typeName(odd) },
            detail,
        );
    }
    const low = [
        ...new Set(items.filter((size) => compare(size, lowest === 0 ? '<' : '<=', int(0), detail)).map(print)),
    ];
    if (low.length > 0) {
        raise(
            `${received}, including values {low} that do not satisfy \`value {bound}\``,
            { name, rank, value, low: `{${low.join(', ')}}`, bound: lowest === 0 ? '>= 0' : '> 0' },
            detail,
        );
    }
    return items;
}

const filled = (count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

/** `tuple(value)`, where what has no elements is not Python's own exception. */
function iterated(value: Value): readonly Value[] | undefined {
    return ['str', 'dict', 'tuple', 'list', 'tensor'].includes(value.kind) ? elements(value) : undefined;
}

/** Whether `int(value)` goes through. */
function isWhole(value: Value): boolean {
    return value.kind === 'str' ? /^\s*[+-]?\d+\s*$/.test(value.value) : numberOf(value) !== undefined;
}

export type Padding = 'valid' | 'same' | 'causal';

/** `standardize_padding`: any letter case. Undefined: unknown, or given as a list. */
export function padding<const Allowed extends Padding>(
    args: Arguments,
    allowed: readonly Allowed[],
): Allowed | undefined {
    const known = listOrPadding(args, allowed);
    return typeof known === 'string' ? known : undefined;
}

/** The same with the list, which passes here and is refused later. */
export function listOrPadding<const Allowed extends Padding>(
    args: Arguments,
    allowed: readonly Allowed[],
): Allowed | ValueOf<'tuple' | 'list'> | undefined {
    const value = args.value('padding');
    if (value.kind === 'tuple' || value.kind === 'list') return value;
    const lower = lowered(value, 'padding');
    if (lower === undefined) return undefined;
    const known = allowed.find((it) => it === lower);
    if (known) return known;
    raise(
        'The `padding` argument must be a list/tuple or one of {allowed}. Received: {lower}',
        { allowed: `{${allowed.map((it) => `'${it}'`).join(', ')}}`, lower },
        { blame: 'padding', code: 'padding' },
    );
}

/** `value.lower()`; undefined where it is unknown. */
export function lowered(value: Value, blame: string): string | undefined {
    if (value.kind === 'str') return value.value.toLowerCase();
    if (!isPlain(value)) return undefined;
    raise(
        "'{type}' object has no attribute 'lower'",
        { type: bareType(value) },
        { exception: 'AttributeError', blame, code: blame },
    );
}

export type DataFormat = 'channels_last' | 'channels_first';

/** `standardize_data_format`: None is the configured format, `channels_last` unless the program says otherwise. */
export function dataFormat(args: Arguments): DataFormat | undefined {
    const value = args.value('data_format');
    if (value.kind === 'none') return 'channels_last';
    if (!isPlain(value) && !isObject(value)) return undefined;
    const lower = str(value)?.toLowerCase();
    if (lower === 'channels_last' || lower === 'channels_first') return lower;
    raise(
        'The `data_format` argument must be one of {allowed}. Received: data_format={value}',
        { value: lower, allowed: "{'channels_first', 'channels_last'}" },
        { blame: 'data_format', code: 'data-format' },
    );
}

const KINDS: Readonly<Record<string, string>> = {
    activations: 'activation function',
    initializers: 'initializer',
    regularizers: 'regularizer',
    constraints: 'constraint',
};

/** `activations.get`, `initializers.get` …: a string must be one that Keras knows. */
export function identifier(
    args: Arguments,
    name: string,
    kind: 'activations' | 'initializers' | 'regularizers' | 'constraints',
): void {
    const value = args.value(name);
    const known = identifiers[kind] ?? {};
    if (value.kind === 'dict' && kind !== 'activations') deserializable(value, name);
    const refused =
        value.kind === 'str'
            ? !Object.hasOwn(known, value.value)
            : ['int', 'float', 'bool', 'tuple', 'list'].includes(value.kind) ||
              isKerasTensor(value) ||
              (value.kind === 'dict' && !hasClass(value));
    if (!refused) return;
    raise(
        'Could not interpret {what} identifier: {value}',
        { what: KINDS[kind] ?? kind, value },
        { blame: name, code: 'unknown-identifier' },
    );
}

const hasClass = (value: ValueOf<'dict'>): boolean =>
    value.entries.some(([key]) => !isPlain(key) || (key.kind === 'str' && key.value === 'class_name'));

/** A dictionary must name its class. */
function deserializable(value: ValueOf<'dict'>, blame: string): void {
    if (hasClass(value)) return;
    raise('Unknown `config` as a `dict`, config={value}', { value }, { blame, code: 'unknown-identifier' });
}

/** The identifiers of a layer with a kernel and a bias, in the order in which its constructor looks at them. */
export function kernelIdentifiers(args: Arguments, prefixes: readonly string[] = ['kernel', 'bias']): void {
    identifier(args, 'activation', 'activations');
    for (const prefix of prefixes) identifier(args, `${prefix}_initializer`, 'initializers');
    for (const prefix of prefixes) identifier(args, `${prefix}_regularizer`, 'regularizers');
    for (const prefix of prefixes) identifier(args, `${prefix}_constraint`, 'constraints');
}

/** A shape with its channels brought to axis 1: what is left of the two layouts. */
export function channelsSecond<Size>(input: readonly Size[], format: DataFormat): readonly Size[] {
    return format === 'channels_first' ? input : [...input.slice(0, 1), ...input.slice(-1), ...input.slice(1, -1)];
}

/** `add_weight` refuses a shape with `None` in it (`keras/src/backend/common/variables.py`). */
export function assertDefined(shape: Shape, weight = '?'): void {
    if (!shape.includes(null)) return;
    raise(
        "Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape={shape} for variable path='{layer}/{weight}'",
        { shape, layer: LAYER, weight },
        { code: 'undefined-axis' },
    );
}

/** The shape of a weight as `add_weight` takes it: whole numbers, none of them open. `blame` is whose value a size may be. */
export function weightShape(weight: string, shape: readonly (Dim | Value)[], blame?: string): Shape {
    const dims = wholeShape(shape, blame);
    assertDefined(dims, weight);
    return dims;
}

/** `standardize_shape` of what Keras worked out from arguments: whole numbers, none below zero, or `None`. */
export function wholeShape(shape: readonly (Dim | Value)[], blame?: string): Shape {
    const detail = { code: 'shape', ...(blame === undefined ? {} : { blame }) };
    for (const size of shape) {
        const dim = dimOf(size);
        const isFloat = typeof size === 'object' && size?.kind === 'float';
        if (typeof dim === 'number' && dim < 0 && !isFloat) {
            raise("Cannot convert '{shape}' to a shape. Negative dimensions are not allowed.", { shape }, detail);
        }
        if (size === null || typeof size !== 'object' || !isPlain(size)) continue;
        if (!isFloat && dim !== undefined) continue;
        raise(
            "Cannot convert '{shape}' to a shape. Found invalid dimension '{size}' of type '{type}'. ",
            { shape, size, type: keptTypeName(size) },
            detail,
        );
    }
    return shape.map(dimOf);
}

/** `str(type(value))` of an attribute. */
const keptTypeName = (value: Value): string | undefined => {
    const kept = keptType(value);
    return kept?.startsWith('Tracked') ? `<class 'keras.src.utils.tracking.${kept}'>` : typeName(value);
};

/** A calculation with sizes in which one `float` makes a `float` of the result. */
export function calculate(f: (...sizes: Dim[]) => Dim, ...operands: readonly (Dim | Value)[]): Dim | Value {
    const result = f(...operands.map(dimOf));
    const isFloat = operands.some((it) => typeof it === 'object' && it?.kind === 'float');
    return isFloat && typeof result === 'number' ? float(result) : result;
}

/** A size that came as a value: `None`, a number, or unknown. */
export function dimOf(size: Dim | Value): Dim {
    if (size === null || typeof size !== 'object') return size;
    return size.kind === 'none' ? null : numberOf(size);
}

/** `n` sizes printed by NumPy, `[1 1]`. */
export const numpy = (items: readonly Dim[]): Printable => new NumpyArray(items);
