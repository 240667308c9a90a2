import { identifiers } from '../keras/identifiers';
import { NumpyArray, type Printable } from '../model/python';
import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, type Value } from '../model/value';
import { raise, type Arguments } from './layer';

/** What `Layer.__init__` takes beside a layer's own arguments. */
const BASE = ['name', 'trainable', 'dtype', 'autocast', 'activity_regularizer', 'input_dim', 'input_shape'];

/** `super().__init__(**kwargs)` of every layer (`keras/src/layers/layer.py`). */
export function baseLayer(className: string, args: Arguments): void {
    const strangers = args.extra.filter((name) => !BASE.includes(name));
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

/** `str(type(value))`, as far as sentences of Keras need it. */
export function typeName(value: Value): string | undefined {
    const names: Partial<Record<Value['kind'], string>> = {
        int: 'int',
        float: 'float',
        bool: 'bool',
        str: 'str',
        none: 'NoneType',
        tuple: 'tuple',
        list: 'list',
        dict: 'dict',
        ellipsis: 'ellipsis',
    };
    const name = names[value.kind];
    return name && `<class '${name}'>`;
}

/** `standardize_tuple`: one size for each of `rank` axes (`keras/src/utils/argument_validation.py`). */
export function sizes(args: Arguments, name: string, rank: number, lowest: 0 | 1 = 1): readonly Dim[] {
    const value = args.value(name);
    if (value.kind === 'unknown') return Array.from({ length: rank }, () => undefined);
    const single = intOf(value);
    const items = single === undefined ? elements(value) : Array.from({ length: rank }, () => value);
    if (items?.length !== rank) {
        raise(
            'The `{name}` argument must be a tuple of {rank} integers. Received {name}={value}',
            { name, rank, value },
            { blame: name, code: 'sizes' },
        );
    }
    const low = [...new Set(items.map(numberOf).filter((size) => size !== undefined && size < lowest))];
    if (low.length > 0) {
        raise(
            'The `{name}` argument must be a tuple of {rank} integers. Received {name}={value}, including values {low} that do not satisfy `value {bound}`',
            { name, rank, value, low: `{${low.join(', ')}}`, bound: lowest === 0 ? '>= 0' : '> 0' },
            { blame: name, code: 'sizes' },
        );
    }
    return items.map(numberOf);
}

/** What `tuple(value)` gives; undefined where it raises. A string falls into its letters. */
function elements(value: Value): readonly Value[] | undefined {
    return value.kind === 'str' ? [...value.value].map((letter) => ({ kind: 'str', value: letter })) : itemsOf(value);
}

export type Padding = 'valid' | 'same' | 'causal';

/** `standardize_padding`: any letter case. Undefined: unknown, or given as a list. */
export function padding(args: Arguments, allowed: readonly Padding[]): Padding | undefined {
    const value = args.value('padding');
    if (value.kind === 'unknown' || itemsOf(value)) return undefined;
    if (value.kind !== 'str') {
        const type = typeName(value)?.slice(8, -2);
        raise(
            "'{type}' object has no attribute 'lower'",
            { type },
            { exception: 'AttributeError', blame: 'padding', code: 'padding' },
        );
    }
    const lower = value.value.toLowerCase();
    const known = allowed.find((it) => it === lower);
    if (known) return known;
    raise(
        'The `padding` argument must be a list/tuple or one of {allowed}. Received: {lower}',
        { allowed: `{${allowed.map((it) => `'${it}'`).join(', ')}}`, lower },
        { blame: 'padding', code: 'padding' },
    );
}

export type DataFormat = 'channels_last' | 'channels_first';

/** `standardize_data_format`: None is the configured format, `channels_last` unless the program says otherwise. */
export function dataFormat(args: Arguments): DataFormat | undefined {
    const value = args.value('data_format');
    if (value.kind === 'none') return 'channels_last';
    if (value.kind === 'unknown') return undefined;
    const lower = value.kind === 'str' ? value.value.toLowerCase() : undefined;
    if (lower === 'channels_last' || lower === 'channels_first') return lower;
    raise(
        'The `data_format` argument must be one of {allowed}. Received: data_format={value}',
        { value: lower ?? value, allowed: "{'channels_first', 'channels_last'}" },
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
export function identifier(args: Arguments, name: string, kind: 'activations' | 'initializers' | 'regularizers' | 'constraints'): void {
    const value = args.value(name);
    const known = identifiers[kind] ?? {};
    const refused =
        value.kind === 'str'
            ? !Object.hasOwn(known, value.value)
            : ['int', 'float', 'bool', 'tuple', 'list'].includes(value.kind);
    if (!refused) return;
    raise(
        'Could not interpret {what} identifier: {value}',
        { what: KINDS[kind] ?? kind, value },
        { blame: name, code: 'unknown-identifier' },
    );
}

/** The identifiers of a layer with a kernel and a bias, in the order in which its constructor looks at them. */
export function kernelIdentifiers(args: Arguments, prefixes: readonly string[] = ['kernel', 'bias']): void {
    identifier(args, 'activation', 'activations');
    for (const prefix of prefixes) identifier(args, `${prefix}_initializer`, 'initializers');
    for (const prefix of prefixes) identifier(args, `${prefix}_regularizer`, 'regularizers');
    for (const prefix of prefixes) identifier(args, `${prefix}_constraint`, 'constraints');
}

/** A shape with its channels brought to axis 1: what is left of the two layouts. */
export function channelsSecond(input: Shape, format: DataFormat): Shape {
    return format === 'channels_first' ? input : [input[0], input.at(-1), ...input.slice(1, -1)];
}

/** `add_weight` refuses a shape with `None` in it (`keras/src/backend/common/variables.py`). */
export function assertDefined(shape: Shape): void {
    if (!shape.includes(null)) return;
    raise(
        "Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape={shape} for variable path='{path}'",
        { shape, path: undefined },
        { code: 'undefined-axis' },
    );
}

/** `n` sizes printed by NumPy, `[1 1]`. */
export const numpy = (items: readonly Dim[]): Printable => new NumpyArray(items);

