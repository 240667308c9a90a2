import type { Layer, Tensor } from '../../shared-rules/model/graph';
import { showShape, type Dim } from '../../shared-rules/model/shape';
import { none, unknown, type Value } from '../../shared-rules/model/value';

/**
 * A Python value as compact JSON, which `run.py` reads as well: whole numbers, strings, `null` and booleans stand for
 * themselves, an array is a tuple.
 */
export type Encoded =
    | number
    | string
    | boolean
    | null
    | readonly Encoded[]
    | { readonly float: number }
    | { readonly list: readonly Encoded[] }
    | { readonly dict: readonly (readonly [Encoded, Encoded])[] }
    | { readonly tensor: readonly Dim[]; readonly dtype?: string }
    | { readonly layer: Construction }
    /** A class or function by its canonical name: `keras.ops.relu`. */
    | { readonly symbol: string }
    /** What footgun could not work out; Keras never gets to see it. */
    | { readonly unknown: true };

/** A call of a layer's class. */
export interface Construction {
    readonly class: string;
    readonly args: readonly Encoded[];
    readonly kwargs: Readonly<Record<string, Encoded>>;
}

/** A layer and what it is called with, one time after the other. */
export interface Configuration extends Construction {
    readonly calls: readonly Pick<Construction, 'args' | 'kwargs'>[];
}

/** The value, with the layers in it as `layerOf` makes them. */
export function decode(encoded: Encoded, layerOf: (construction: Construction) => Layer): Value {
    if (encoded === null) return none;
    if (typeof encoded === 'number') return { kind: 'int', value: encoded };
    if (typeof encoded === 'string') return { kind: 'str', value: encoded };
    if (typeof encoded === 'boolean') return { kind: 'bool', value: encoded };
    const inner = (item: Encoded) => decode(item, layerOf);
    if (isTuple(encoded)) return { kind: 'tuple', items: encoded.map(inner) };
    if ('float' in encoded) return { kind: 'float', value: encoded.float };
    if ('list' in encoded) return { kind: 'list', items: encoded.list.map(inner) };
    if ('dict' in encoded)
        return { kind: 'dict', entries: encoded.dict.map(([key, item]) => [inner(key), inner(item)]) };
    if ('symbol' in encoded) return { kind: 'symbol', name: encoded.symbol };
    if ('unknown' in encoded) return unknown('nothing is known of it');
    if ('layer' in encoded) return { kind: 'layer', layer: layerOf(encoded.layer) };
    return { kind: 'tensor', tensor: tensor(encoded.tensor, encoded.dtype ?? 'float32') };
}

const isTuple = (encoded: Encoded): encoded is readonly Encoded[] => Array.isArray(encoded);

const tensor = (shape: readonly Dim[], dtype: string): Tensor => ({ id: 0, shape, dtype, producer: undefined });

/** As it is written in Python. */
export function show(encoded: Encoded): string {
    if (encoded === null) return 'None';
    if (typeof encoded === 'boolean') return encoded ? 'True' : 'False';
    if (typeof encoded !== 'object') return JSON.stringify(encoded);
    if (isTuple(encoded)) return `(${encoded.map(show).join(', ')}${encoded.length === 1 ? ',' : ''})`;
    if ('float' in encoded) return Number.isInteger(encoded.float) ? `${encoded.float}.0` : String(encoded.float);
    if ('list' in encoded) return `[${encoded.list.map(show).join(', ')}]`;
    if ('dict' in encoded) return `{${encoded.dict.map((entry) => entry.map(show).join(': ')).join(', ')}}`;
    if ('symbol' in encoded) return encoded.symbol;
    if ('unknown' in encoded) return '?';
    if ('layer' in encoded) return showCall(encoded.layer);
    const dtype = encoded.dtype ? `, dtype="${encoded.dtype}"` : '';
    return `Input(batch_shape=${showShape(encoded.tensor)}${dtype})`;
}

const showArguments = ({ args, kwargs }: Pick<Construction, 'args' | 'kwargs'>): string =>
    [...args.map(show), ...Object.entries(kwargs).map(([name, value]) => `${name}=${show(value)}`)].join(', ');

const showCall = (it: Construction): string => `${it.class}(${showArguments(it)})`;

/** `Dense(3)(Input(batch_shape=(None, 4)))` */
export function showConfiguration(it: Configuration): string {
    return showCall(it) + it.calls.map((call) => `(${showArguments(call)})`).join(' then ');
}
