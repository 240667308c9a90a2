import type { Facts, Stream } from './data';
import type { Call, Layer, Tensor } from './graph';
import type { AnyShape } from './shape';
import type { Site } from './site';

/**
 * A Python value as far as rules and layer specs may see it: immutable, with the place where it was written.
 * `unknown` is one of them and makes every question about it answer "no".
 */
export type Value =
    /** `numpy`: one of NumPy's whole numbers, which are no `int` to Keras. */
    (
        | { readonly kind: 'int'; readonly value: number; readonly numpy?: true }
        | { readonly kind: 'float'; readonly value: number }
        | { readonly kind: 'bool'; readonly value: boolean }
        | { readonly kind: 'str'; readonly value: string }
        | { readonly kind: 'none' }
        | { readonly kind: 'ellipsis' }
        | { readonly kind: 'tuple'; readonly items: readonly Value[] }
        | { readonly kind: 'list'; readonly items: readonly Value[] }
        | { readonly kind: 'dict'; readonly entries: readonly (readonly [Value, Value])[] }
        /** A class, function or module of a library, by its canonical name: `keras.layers.Dense`, `tf.nn.relu`. */
        | { readonly kind: 'symbol'; readonly name: string }
        /** What a call of a library's class gave: an initializer, a loss, an optimizer; `class` is canonical: `keras.initializers.Zeros`. */
        | { readonly kind: 'instance'; readonly class: string; readonly call: Call }
        /** `built` as it was when the value was looked at. */
        | { readonly kind: 'layer'; readonly layer: Layer; readonly built?: boolean }
        | { readonly kind: 'tensor'; readonly tensor: Tensor }
        /** Data: a NumPy array, an eager tensor, a data set's element. */
        | {
              readonly kind: 'array';
              readonly shape: AnyShape;
              readonly dtype?: string;
              readonly facts?: Facts;
          }
        /** Data that is read batch by batch: a `tf.data.Dataset`, a loader of files, a generator. */
        | { readonly kind: 'stream'; readonly stream: Stream }
        /** A function or lambda of the user. */
        | { readonly kind: 'function'; readonly name: string }
        | { readonly kind: 'unknown'; readonly reason: string }
    ) & { readonly site?: Site; readonly derived?: Derivation };

/** What data, or something unknown, came of: `np.concatenate([a, b])`, `frame["age"]`, one of `split(x)`, `x > 0.5`. */
export type Derivation =
    | { readonly kind: 'call'; readonly call: Call }
    | { readonly kind: 'attribute'; readonly of: Value; readonly name: string }
    /** An element or a part; the index is missing where a loop takes one after another. */
    | { readonly kind: 'item'; readonly of: Value; readonly index: Value | undefined }
    | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Value[] };

export type ValueOf<Kind extends Value['kind']> = Extract<Value, { kind: Kind }>;

/** A whole number of NumPy's, which `isinstance(value, int)` does not know. */
export const isNumpy = (value: Value): boolean => value.kind === 'int' && value.numpy === true;

export const none: Value = { kind: 'none' };
export const unknown = (reason: string, site?: Site): ValueOf<'unknown'> =>
    site ? { kind: 'unknown', reason, site } : { kind: 'unknown', reason };

/** The number that Python sees where a number is wanted: `True` is 1. Undefined for anything else. */
export function numberOf(value: Value | undefined): number | undefined {
    if (value?.kind === 'int' || value?.kind === 'float') return value.value;
    return value?.kind === 'bool' ? Number(value.value) : undefined;
}

/** The whole number that `isinstance(value, int)` lets through: `True` is 1, `2.0` is not one. */
export function intOf(value: Value | undefined): number | undefined {
    return value?.kind === 'float' ? undefined : numberOf(value);
}

export function stringOf(value: Value | undefined): string | undefined {
    return value?.kind === 'str' ? value.value : undefined;
}

export function boolOf(value: Value | undefined): boolean | undefined {
    return value?.kind === 'bool' ? value.value : undefined;
}

/** The elements of a tuple or list. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
    return value?.kind === 'tuple' || value?.kind === 'list' ? value.items : undefined;
}

export const isUnknown = (value: Value | undefined): boolean => value?.kind === 'unknown';

/** Whether the value, and everything inside it, is known. */
export function isKnown(value: Value): boolean {
    if (value.kind === 'unknown') return false;
    if (value.kind === 'dict') return value.entries.every(([key, item]) => isKnown(key) && isKnown(item));
    return itemsOf(value)?.every(isKnown) ?? true;
}
