import type { Call } from './graph';
import { itemsOf, type Value } from './value';

/** A callback of Keras that is given to `fit`. */
export interface Callback {
    /** Keras' class: `EarlyStopping`. */
    readonly name: string;
    readonly call: Call;
}

const PREFIX = 'keras.callbacks.';

/** The callbacks of a `fit` that are Keras' own; undefined where there may be others that we do not see. */
export function callbacksOf(fit: Call): readonly Callback[] | undefined {
    const value = fit.arguments.get('callbacks')?.value;
    if (!value || value.kind === 'none') return [];
    const items = itemsOf(value) ?? [value];
    const known = items.map(callbackOf);
    return known.every((callback) => callback !== undefined) ? known : undefined;
}

/** Those of them that are known, whatever else there is. */
export function knownCallbacks(fit: Call): readonly Callback[] {
    const value = fit.arguments.get('callbacks')?.value;
    return (itemsOf(value) ?? (value ? [value] : [])).flatMap((item) => callbackOf(item) ?? []);
}

function callbackOf(value: Value): Callback | undefined {
    if (value.kind !== 'instance' || !value.class.startsWith(PREFIX)) return undefined;
    return { name: value.class.slice(PREFIX.length), call: value.call };
}
