import type { Role, Weight } from '../model/graph';
import { print, type Printable } from '../model/python';
import type { AnyShape, Shape } from '../model/shape';
import type { Holes } from '../model/text';
import { boolOf, intOf, isUnknown, stringOf, type Value } from '../model/value';

/** The exception of Python that a layer raises; thrown here, caught in one place (`server/src/inference`). */
export class KerasException extends Error {
    constructor(
        readonly exception: string,
        readonly sentence: string,
        readonly detail: Blame,
    ) {
        super(sentence);
    }
}

/** What else footgun wants to know about an exception: which argument is to blame, what kind of mistake it is. */
export interface Blame {
    readonly blame?: string;
    /** `size-eaten`, `rank`, `channels` …: lets a rule recognise its case. */
    readonly code?: string;
    /** `ValueError` unless said otherwise. */
    readonly exception?: string;
}

/**
 * Mirrors Python's `raise`: Keras' own sentence, character by character as the running library prints it, with
 * `{holes}` for what it interpolates.
 */
export function raise<const Sentence extends string>(
    sentence: Sentence,
    values: Readonly<Record<Holes<Sentence>, Printable>>,
    detail: Blame = {},
): never {
    const known: Readonly<Record<string, Printable>> = values;
    const text = sentence.replace(/\{(\w+)\}/g, (_, name: string) => print(known[name]) ?? '?');
    throw new KerasException(detail.exception ?? 'ValueError', text, detail);
}

/** The arguments of a constructor, defaults included. */
export class Arguments {
    constructor(
        private readonly values: ReadonlyMap<string, Value>,
        /** The keywords that the signature does not name and `**kwargs` took, in order. */
        readonly extra: readonly string[] = [],
    ) {}

    value(name: string): Value {
        return this.values.get(name) ?? { kind: 'unknown', reason: `no argument ${name}` };
    }

    /** An `int` (`True` is 1), `null` for `None`, undefined for anything else or unknown. */
    int(name: string): number | null | undefined {
        const value = this.value(name);
        return value.kind === 'none' ? null : intOf(value);
    }

    bool(name: string): boolean | undefined {
        return boolOf(this.value(name));
    }

    string(name: string): string | undefined {
        return stringOf(this.value(name));
    }

    isNone(name: string): boolean {
        return this.value(name).kind === 'none';
    }

    isUnknown(name: string): boolean {
        return isUnknown(this.value(name));
    }
}

/** What a layer is called with. */
export interface Inputs {
    /** All tensors' shapes, flattened, in order. A rank that is unknown never gets here unless the spec takes it. */
    readonly shapes: readonly Shape[];
    /** Whether they came as a list or tuple, as merge layers want. */
    readonly nested: boolean;
    /** Their dtypes, where known. */
    readonly dtypes: readonly (string | undefined)[];
    /** Keyword arguments of the call: `training=`, `initial_state=`. */
    readonly keywords: ReadonlyMap<string, Value>;
}

/** What Keras checks before it builds or calls (`input_spec`); each sentence about it is the engine's. */
export interface InputSpec {
    readonly ndim?: number;
    readonly minNdim?: number;
    readonly maxNdim?: number;
    /** Sizes that axes must have, by axis. */
    readonly axes?: ReadonlyMap<number, number>;
}

export type Outputs = Shape | { readonly several: readonly Shape[] };

/** Layers that a wrapper holds, as the spec of the wrapper sees them. */
export interface InnerLayer {
    readonly class: string;
    /** Applies the layer inside: builds it if need be; throws as Keras would. Undefined: shape unknown. */
    call(inputs: Inputs): { readonly outputs: readonly AnyShape[]; readonly weights: readonly Weight[] | undefined };
    /** The spec's configuration of the layer inside, whatever its type. */
    readonly config: unknown;
    readonly arguments: Arguments;
}

export interface LayerSpec<Config = unknown> {
    /** Canonical name: `keras.layers.Dense`. Its signature and its aliases come from the generated API data. */
    readonly keras: string;
    readonly roles: readonly Role[];
    /** The activation that a layer without an `activation` argument applies: `relu` for `ReLU`. */
    readonly activation?: string;
    /** The constructor: checks in Keras' order, because the first one wins. */
    configure(args: Arguments, inner: ReadonlyMap<string, InnerLayer>): Config;
    /** What is checked before build (`built` undefined), and again at each later call. */
    inputSpec?(config: Config, built: Shape | undefined): InputSpec;
    /** `build`: the weights in Keras' order; undefined where it is unknown which there are. Without it, none. */
    build?(config: Config, inputs: Inputs): readonly Weight[] | undefined;
    /** `call`: the result's shape. */
    call(config: Config, inputs: Inputs): Outputs;
    /** The result where the rank of the input is unknown; without it, unknown. */
    callUnknown?(config: Config): AnyShape;
    /** dtype of the result; the layer's compute dtype (`float32`) unless said otherwise. */
    dtype?(config: Config, inputs: Inputs): string | undefined;
}

/** Keeps the type of the configuration inside the spec; outside, specs are all alike. */
export function defineLayer<Config>(spec: LayerSpec<Config>): LayerSpec {
    return spec as LayerSpec;
}

/** The first input's shape, for layers that take one tensor. */
export function only(inputs: Inputs): Shape {
    return inputs.shapes[0] ?? [];
}

export const trainable = (name: string, shape: Shape): Weight => ({ name, shape, trainable: true });
export const frozen = (name: string, shape: Shape): Weight => ({ name, shape, trainable: false });

/** The weights with the bias, without it, or unknown, as `use_bias` is. */
export function withBias(
    use: boolean | undefined,
    weights: readonly Weight[],
    bias: Weight,
): readonly Weight[] | undefined {
    if (use === undefined) return undefined;
    return use ? [...weights, bias] : weights;
}
