import { identifiers } from '../keras/identifiers';
import type { Argument, Call } from './graph';
import type { Value } from './value';

/** An initializer, whether it was given as `'zeros'`, `keras.initializers.Zeros` or `Zeros()`. */
export interface Initializer {
    /** Keras' class: `Zeros`, `GlorotUniform`. */
    readonly class: string;
    /** Its construction, where it was given as an object. */
    readonly call: Call | undefined;
}

const PREFIX = 'keras.initializers.';

/** The initializer that an argument gives; undefined where it is none, custom or unknown. */
export function initializerOf(argument: Argument | undefined): Initializer | undefined {
    const value = argument?.value;
    const name = value && classNameOf(value);
    return name === undefined ? undefined : { class: name, call: value?.kind === 'instance' ? value.call : undefined };
}

function classNameOf(value: Value): string | undefined {
    if (value.kind === 'str') return identifiers['initializers']?.[value.value];
    const symbol = value.kind === 'symbol' ? value.name : value.kind === 'instance' ? value.class : '';
    return symbol.startsWith(PREFIX) ? identifiers['initializers']?.[symbol.slice(PREFIX.length)] : undefined;
}

/** Whether the argument stands in the call, rather than being left to its default. */
export const isGiven = (argument: Argument | undefined): argument is Argument => argument?.site !== undefined;
