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

/** Stands in a sentence for the name of the layer, which only the engine knows. */
export const LAYER = '{layer}';

/** Runs what a layer inside another one does: in a path its name stands behind that of the outer layer. */
export function inside<Result>(name: string | undefined, run: () => Result): Result {
    try {
        return run();
    } catch (error) {
        if (!(error instanceof KerasException)) throw error;
        const sentence = error.sentence.replaceAll(LAYER, `${LAYER}/${name ?? '?'}`);
        throw new KerasException(error.exception, sentence, error.detail);
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
        private readonly values: Pick<ReadonlyMap<string, Value>, 'get' | 'has'>,
        /** The keywords that the signature does not name and `**kwargs` took, in order. */
        readonly extra: readonly string[] = [],
    ) {}

    value(name: string): Value {
        return this.values.get(name) ?? { kind: 'unknown', reason: `no argument ${name}` };
    }

    /** Whether the signature names it or it was given. */
    has(name: string): boolean {
        return this.values.has(name);
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

    /** Only what `**kwargs` took. */
    rest(): Arguments {
        return this.only(this.extra);
    }

    /** Only the named ones of what `**kwargs` took. */
    only(names: readonly string[]): Arguments {
        const extra = this.extra.filter((name) => names.includes(name));
        return new Arguments(new Map(extra.map((name) => [name, this.value(name)])), extra);
    }

    isUnknown(name: string): boolean {
        return isUnknown(this.value(name));
    }
}

/** What a layer is called with. */
export interface Inputs {
    /** The shapes of the first argument's tensors, flattened, in order. A rank that is unknown never gets here. */
    readonly shapes: readonly Shape[];
    /** Whether the first argument is a list or tuple of tensors, as merge layers want, and which. */
    readonly nested: false | 'list' | 'tuple';
    /** The dtypes of the first argument's tensors, where known. */
    readonly dtypes: readonly (string | undefined)[];
    /**
     * Every further argument by the name of its parameter, given by position or by keyword: `key`, `initial_state`,
     * `training`. What is a tensor is a `Value` too; `shapesIn` (`tensors.ts`) looks inside.
     */
    readonly keywords: ReadonlyMap<string, Value>;
    /** Tensors of Keras, and no numbers. */
    readonly symbolic?: boolean;
    /** `None` was given where tensors are expected. */
    readonly absent?: boolean;
}

/** What Keras checks before it builds or calls (`input_spec`); each sentence about it is the engine's. */
export interface InputSpec {
    readonly ndim?: number;
    readonly minNdim?: number;
    readonly maxNdim?: number;
    /** Sizes that axes must have, by axis. */
    readonly axes?: ReadonlyMap<number, number>;
}

/** A result: one tensor's shape, several results, or undefined where not even that is known. */
export type Outputs = AnyShape | { readonly several: readonly Outputs[] };

/** The results one by one, flattened. */
export function flattened(outputs: Outputs): readonly AnyShape[] {
    return isSeveral(outputs) ? outputs.several.flatMap(flattened) : [outputs];
}

export const isSeveral = (outputs: Outputs): outputs is { readonly several: readonly Outputs[] } =>
    outputs !== undefined && 'several' in outputs;

/** A layer that a wrapper holds, or a cell that a recurrent layer holds, as the spec of the holder sees it. */
export interface InnerLayer {
    /** Keras' own class name. */
    readonly class: string;
    /** As Keras names it; undefined where the counted name is uncertain. */
    readonly name: string | undefined;
    /** Undefined for models and for layers of which footgun knows nothing. */
    readonly spec: LayerSpec | undefined;
    /** What the spec's `configure` gave, whatever its type. */
    readonly config: unknown;
    readonly arguments: Arguments;
    /**
     * Keras' `layer.build(shape)`, without the check of `input_spec`: the layer's weights, those that it has already if
     * it was built before. Undefined: it is unknown which there are.
     */
    build(inputs: Inputs): readonly Weight[] | undefined;
    /** Keras' `layer.compute_output_shape(shape)`; without inputs, what is certain while their rank is unknown. */
    call(inputs: Inputs | undefined): Outputs;
}

/** What footgun knows of the layer that a constructor got as an argument; undefined where the value is no layer or an unknown one. */
export type InnerLayers = (value: Value) => InnerLayer | undefined;

export interface LayerSpec<Config = unknown> {
    /** Canonical name: `keras.layers.Dense`. Its signature and its aliases come from the generated API data. */
    readonly keras: string;
    /** The name of the class, where Keras exports it under another: `GroupedQueryAttention`. */
    readonly class?: string;
    /** The class whose constructor it inherits, and which Python then names: `Merge`. */
    readonly constructedBy?: string;
    readonly roles: readonly Role[];
    /** Takes a list of tensors as its first argument; of other layers that get one nothing is known. */
    readonly lists?: true;
    /** Its weights belong to layers inside, which `trainable=False` in its own constructor does not reach. */
    readonly borrowsWeights?: true;
    /** The activation that a layer without an `activation` argument applies: `relu` for `ReLU`. */
    readonly activation?: string;
    /** The constructor: checks in Keras' order, because the first one wins. */
    configure(args: Arguments, inner: InnerLayers): Config;
    /** What is checked before build (`built` undefined), and again at each later call. */
    inputSpec?(config: Config, built: Shape | undefined): InputSpec;
    /** `build`: the weights in Keras' order; undefined where it is unknown which there are. Without it, none. */
    build?(config: Config, inputs: Inputs): readonly Weight[] | undefined;
    /** `call`: the result's shape. */
    call(config: Config, inputs: Inputs): Outputs;
    /** The result where the rank of the input is unknown; without it, unknown. */
    callUnknown?(config: Config): Outputs;
    /** dtype of the result; what the layer computes in unless said otherwise. */
    dtype?(config: Config, inputs: Inputs, compute: string | undefined): string | undefined;
}

/** Keeps the type of the configuration inside the spec; outside, specs are all alike. */
export function defineLayer<Config>(spec: LayerSpec<Config>): LayerSpec {
    return spec;
}

/** Keras' own name of the class: `MaxPooling2D`. */
export function className({ class: name, keras }: LayerSpec): string {
    return name ?? keras.slice(keras.lastIndexOf('.') + 1);
}

/** What Python calls the constructor: `Dense.__init__()`. */
export function constructorName(spec: LayerSpec): string {
    return `${spec.constructedBy ?? className(spec)}.__init__()`;
}

/** The first input's shape, for layers that take one tensor. */
export function only(inputs: Inputs): Shape {
    return inputs.shapes[0] ?? [];
}

export const trainable = (name: string, shape: Shape): Weight => ({ name, shape, trainable: true });
export const frozen = (name: string, shape: Shape): Weight => ({ name, shape, trainable: false });

/** The weights as the constructor's `trainable=False` leaves them. */
export function applyTrainable(
    { borrowsWeights }: LayerSpec,
    args: Arguments,
    weights: readonly Weight[] | undefined,
): readonly Weight[] | undefined {
    if (borrowsWeights || args.bool('trainable') !== false) return weights;
    return weights?.map((it) => ({ ...it, trainable: false }));
}

/** The weights with the bias, without it, or unknown, as `use_bias` is. */
export function withBias(
    use: boolean | undefined,
    weights: readonly Weight[],
    bias: Weight,
): readonly Weight[] | undefined {
    if (use === undefined) return undefined;
    return use ? [...weights, bias] : weights;
}
