import type { AnyShape, Shape } from './shape';
import type { Names } from './nameSet';
import type { Site } from './site';
import type { Value } from './value';
import type { Wording } from './wording';

/**
 * What a program built, levelled: a layer is the same here whether it came from `Sequential([...])`, `model.add`,
 * the functional API, a loop or a function of the file. Inert data; framework-neutral but for class names.
 */
export interface Program {
    /** Every layer object, in the order of construction. */
    readonly layers: readonly Layer[];
    /** Every application of a layer to tensors, in the order in which it happened. */
    readonly applications: readonly Application[];
    readonly models: readonly Model[];
    /** Where Keras would stop while the program runs. */
    readonly refusals: readonly Refusal[];
    /**
     * Calls of a library's functions, classes and methods that are neither layers nor models nor what happens to a model
     * in its life: optimizers, losses, callbacks, data; and of methods of what came of these.
     */
    readonly calls: readonly Call[];
    /** Attributes of a library's objects that the program reads, sets or calls, in the order in which it happened. */
    readonly attributes: readonly AttributeUse[];
    /** Every name that the file imports, and the files of its project that it imports. */
    readonly imports: readonly Import[];
    /** Every loop of these files, whether its turns are known or not. */
    readonly loops: readonly Loop[];
    /** What was put into lists, one element after another. */
    readonly gathered: readonly Gathering[];
    readonly wording: Wording;
    /** Ids of the layers whose `trainable` is known to be False when the program ends. */
    readonly frozen: ReadonlySet<number>;
    /** Ids of the layers of which it is unknown whether they, or some of their weights, are trained. */
    readonly unsettled?: ReadonlySet<number>;
    /** By the id of the layer that stands for a whole network, the layers inside, where the program reaches for them. */
    readonly insides?: ReadonlyMap<number, readonly Application[]>;
    /** Every name and attribute in these files, once: evidence for rules such as "nothing here speaks of several labels". */
    readonly names: Names;
    readonly task: TaskHint | undefined;
}

/** `# footgun: task=single-label classes=10` */
export interface TaskHint {
    readonly task?: 'single-label' | 'multi-label' | 'binary' | 'regression';
    readonly classes?: number;
    readonly site: Site;
}

/** A call of a library's class, function or method. */
export interface Call {
    /** Canonical name of what is called: `keras.layers.Dense`; for a method `Model.compile`, `.map` where the class is unknown. */
    readonly name: string;
    /** The whole call, `Dense(10)`. */
    readonly site: Site;
    /** What is called, `Dense`. */
    readonly callee: Site;
    /** The statement it stands in. */
    readonly statement: Site;
    /** By parameter name: what was given, then the defaults, each in the order of the signature. */
    readonly arguments: ReadonlyMap<string, Argument>;
    /** False where `*args` or `**kwargs` that we do not know may give more arguments: then defaults are unknown. */
    readonly complete: boolean;
    /** The loop turns and function calls in which it happened, outermost first. */
    readonly frames: readonly Frame[];
    /** The object whose method it is: a model, an optimizer. */
    readonly receiver?: Value;
    /** Of `data.map(f)`: what of a library `f` calls, as its text says it. */
    readonly inside?: readonly InnerCall[];
}

/** A call in a function of the file that a library is handed. */
export interface InnerCall {
    /** A layer or model, or a symbol: `tf.image.random_flip_left_right`. */
    readonly callee: Value;
    readonly site: Site;
    /** Keywords whose values are `True`, `False` or numbers; others are unknown. */
    readonly keywords: ReadonlyMap<string, Value>;
}

/** `model.optimizer`, `layer.trainable = False`, `history.history`. */
export interface AttributeUse {
    /** What has the attribute: `Model`, `Layer`, `Tensor`, or the class of an object: `keras.optimizers.Adam`. */
    readonly owner: string;
    readonly receiver: Value;
    readonly name: string;
    /** The whole expression. */
    readonly site: Site;
    readonly statement: Site;
    readonly frames: readonly Frame[];
    /** What is assigned to it; undefined where it is read. */
    readonly value: Value | undefined;
}

/** `from keras.layers.core import Dense as D` has one, `import keras, numpy` two. */
export interface Import {
    /** The module as it is written, `keras.layers.core`; dots in front of a relative one. */
    readonly module: string;
    /** The name taken from it, `*` for a star; undefined for `import module`. */
    readonly name: string | undefined;
    /** What the file calls it. */
    readonly as: string | undefined;
    /** `Dense as D`, or the module after `import`. */
    readonly site: Site;
    readonly statement: Site;
    /** Whether it is the only name of its statement. */
    readonly alone: boolean;
    /** Whether it stands in a `try`, or under a condition. */
    readonly guarded: boolean;
}

/** `for epoch in range(10): …`, as it is written. */
export interface Loop {
    /** The whole statement, its body included. */
    readonly site: Site;
    readonly header: Site;
    /** The loop variables; none for `while`. */
    readonly variables: readonly string[];
    /** The names, attributes and numbers of what it loops over, or of its test. */
    readonly over: readonly string[];
}

/** `images.append(image)`, `images.extend(batch)`, `[row[1:] for row in rows]` */
export interface Gathering {
    /** Where the list was written: `[]`, or the whole comprehension. */
    readonly list: Site | undefined;
    readonly value: Value;
    /** The element's expression. */
    readonly site: Site | undefined;
    readonly frames: readonly Frame[];
}

export interface Argument {
    readonly name: string;
    /** `value.site` is where the value was written, which may be elsewhere: `n = 512` … `Dense(n)`. */
    readonly value: Value;
    /** The value's expression in the call; absent where the argument was left to its default. */
    readonly site?: Site;
    /** With its keyword: `units=10`. The same as `site` for a positional argument. */
    readonly whole?: Site;
}

/** One turn of an unrolled loop, one call of a function of the program, or the import of another file. */
export type Frame =
    | {
          readonly kind: 'turn';
          /** The loop's header. */
          readonly site: Site;
          /** From 1. */
          readonly turn: number;
          /** What the loop variables hold, as Python prints it: `filters=256`; empty where unknown. */
          readonly variables: string;
      }
    | { readonly kind: 'call'; readonly site: Site; readonly name: string }
    /** What another file does when it is imported; `name` is the module's. */
    | { readonly kind: 'import'; readonly site: Site; readonly name: string };

/** Where something is, with the turns and calls that led there; what a finding points at. */
export interface Place {
    readonly site: Site;
    readonly frames: readonly Frame[];
}

/** What a layer does, whatever its framework calls it. Rules speak in roles first, in class names second. */
export type Role =
    /** Dense, EinsumDense, convolutions of every kind: linear but for an activation of its own. */
    | 'linear'
    | 'dense'
    | 'convolution'
    | 'transposed-convolution'
    | 'depthwise'
    | 'separable'
    | 'pooling'
    | 'max-pooling'
    | 'average-pooling'
    | 'global-pooling'
    | 'normalization'
    | 'batch-normalization'
    /** A layer that is nothing but an activation: Activation, ReLU, Softmax … */
    | 'activation'
    /** Dropout of every kind, Gaussian noise: active in training only. */
    | 'noise'
    | 'dropout'
    | 'recurrent'
    /** Bidirectional, TimeDistributed: speaks for the layer inside. */
    | 'wrapper'
    | 'attention'
    | 'embedding'
    | 'flatten'
    /** Reorders or repeats numbers, computes none: Flatten, Reshape, Permute, RepeatVector. */
    | 'reshape'
    /** ZeroPadding, Cropping. */
    | 'border'
    | 'upsampling'
    | 'merge'
    /** Rescaling, Normalization, Resizing, random augmentation … */
    | 'preprocessing'
    | 'input'
    | 'identity'
    /** A model used as a layer. */
    | 'model'
    /** Custom layer, Lambda, unknown function: every chain is cut here. */
    | 'opaque'
    /** No layer at all: an unknown function, or where paths of the program meet. */
    | 'escape';

export interface Layer {
    readonly id: number;
    /** Keras' own class name, without alias: `MaxPooling2D`. */
    readonly class: string;
    /** As Keras names it: given, or counted (`dense_1`); undefined where the count is uncertain. */
    readonly name: string | undefined;
    readonly roles: ReadonlySet<Role>;
    readonly call: Call;
    /** The constructor's arguments as the layer keeps them, defaults included. */
    readonly arguments: ReadonlyMap<string, Argument>;
    /** The activation that the layer applies to its result: `linear` for none, undefined where unknown. Canonical: `relu`, `softmax`. */
    readonly activation: string | undefined;
    /** The layers inside a wrapper. */
    readonly inner: readonly Layer[];
    /** The model, where a model is used as a layer. */
    readonly model?: Model;
    /** It stands inside a network of `keras.applications`: the program did not write it. */
    readonly inside?: true;
}

export interface Weight {
    readonly name: string;
    readonly shape: Shape;
    readonly trainable: boolean;
}

export interface Tensor {
    readonly id: number;
    readonly shape: AnyShape;
    readonly dtype: string | undefined;
    /** The application that made it; an `Input` is an application without inputs. Undefined: it came from we know not where. */
    readonly producer: Application | undefined;
}

/** One use of a layer: `layer(x)`, or its place in a `Sequential`. */
export interface Application {
    readonly id: number;
    readonly layer: Layer;
    /** `Dense(10)(x)`, `model.add(Dense(10))`, or the element of the list. */
    readonly place: Place;
    /** The statement that makes it. */
    readonly statement?: Site | undefined;
    /** The name that its result is bound to, if the call is all there is to the right of `=`. */
    readonly variable?: string | undefined;
    readonly inputs: readonly Tensor[];
    readonly outputs: readonly Tensor[];
    /** The layer's weights after this application; undefined where their shapes are unknown or it could not be built. */
    readonly weights: readonly Weight[] | undefined;
    readonly refusal: Refusal | undefined;
}

export interface Model {
    readonly id: number;
    /** `Sequential`, `Functional`, or the class of the user's own model. */
    readonly class: string;
    readonly name: string | undefined;
    /** The variable that holds it. */
    readonly variable: string | undefined;
    /** The call that made it: `Sequential(…)`, `Model(inputs, outputs)`. */
    readonly call: Call;
    /** Its layers' applications in the order of `model.summary()`. Inputs stand where Keras lists them. */
    readonly applications: readonly Application[];
    readonly inputs: readonly Tensor[];
    readonly outputs: readonly Tensor[];
    /** False where something between inputs and outputs escaped us: then nothing may be said of the whole. */
    readonly complete: boolean;
    /** Whether it stands alone, or became part of another model as a layer. */
    readonly nested: boolean;
    /** Whether it was handed to something unknown, which may have compiled or changed it. */
    readonly escapes: boolean;
    /** Whether its class has a `train_step` or the like of its own. */
    readonly ownTraining: boolean;
    /** `compile`, `fit` and their kin in the order in which they happened. */
    readonly life: readonly LifeEvent[];
}

export interface LifeEvent {
    readonly kind: 'compile' | 'fit' | 'evaluate' | 'predict' | 'train_on_batch' | 'test_on_batch' | 'predict_on_batch';
    readonly call: Call;
}

/** Keras stops here. */
export interface Refusal {
    /** Python's exception: `ValueError`. */
    readonly exception: string;
    /** Keras' own sentence; a hole that footgun does not know is printed as `?`. */
    readonly sentence: string;
    /** What kind of mistake it is, where rules want to know: `size-eaten`, `rank`. */
    readonly code: string | undefined;
    /** The argument that Keras blames. */
    readonly blame: string | undefined;
    /** The layer's class. */
    readonly class: string;
    /** The statement at which it is raised. */
    readonly raisedAt: Place;
    /** The layer that is refused, and the application if it had one. */
    readonly layer: Layer | undefined;
    readonly application: Application | undefined;
    /** The call that is refused, where it is not a layer's. */
    readonly call: Call | undefined;
}
