import { identifiers } from '../keras/identifiers';
import type { Argument, Call, Layer } from './graph';
import { numberOf, type Value } from './value';

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

const KERNELS = ['kernel_initializer', 'depthwise_initializer', 'pointwise_initializer', 'embeddings_initializer'];

/** The arguments of a layer that start its kernel, or its table, and stand in the call. */
export function givenKernels(layer: Layer): readonly Argument[] {
    const given: Argument[] = [];
    for (const name of KERNELS) {
        const argument = layer.arguments.get(name);
        if (isGiven(argument)) given.push(argument);
    }
    return given;
}

/** A start that makes all units of a layer alike. */
export type ConstantStart = 'zeros' | 'ones' | 'constant';

/**
 * Whether an initializer fills everything with one number; undefined for any other, and for a matrix. The string
 * `"constant"` Keras refuses, the class it constructs with 0.
 */
export function constantStart(argument: Argument | undefined): ConstantStart | undefined {
    const initializer = initializerOf(argument);
    if (initializer?.class === 'Zeros') return 'zeros';
    if (initializer?.class === 'Ones') return 'ones';
    if (initializer?.class !== 'Constant') return undefined;
    if (!initializer.call) return argument?.value.kind === 'symbol' ? 'zeros' : undefined;
    const value = numberOf(initializer.call.arguments.get('value')?.value);
    return value === undefined ? undefined : value === 0 ? 'zeros' : value === 1 ? 'ones' : 'constant';
}

/** The standard deviation of an initializer that is given one, or a range; undefined for those that look at the layer. */
export function spreadOf(initializer: Initializer | undefined): number | undefined {
    const value = (name: string) => numberOf(initializer?.call?.arguments.get(name)?.value);
    if (initializer?.class === 'RandomNormal' || initializer?.class === 'TruncatedNormal') {
        return initializer.call ? value('stddev') : 0.05;
    }
    if (initializer?.class !== 'RandomUniform') return undefined;
    const [low, high] = initializer.call ? [value('minval'), value('maxval')] : [-0.05, 0.05];
    return low === undefined || high === undefined ? undefined : (high - low) / Math.sqrt(12);
}
