import type { Value } from '../../../shared-rules/model/value';
import type { Facts, Stream, StreamType } from '../../../shared-rules/model/data';
import type { Dim } from '../../../shared-rules/model/shape';
import type { LayerSpec } from '../../../shared-rules/layers/layer';
import type {
    Application,
    Call,
    Layer,
    LifeEvent,
    Model,
    Place,
    Tensor,
    Weight,
} from '../../../shared-rules/model/graph';
import type { Built } from '../inference/engine';
import type { Cell } from '../interpreter/heap';
import type { LambdaFunction } from './lambda';
import type { Native, NativeValue, ObjectValue, Runtime } from '../interpreter/values';

/** A layer object. Its graph twin is inert; what changes while the program runs stands in cells. */
export interface LayerNative extends Native {
    readonly type: 'layer';
    readonly layer: Layer;
    /** Undefined for layers of which footgun knows no shapes. */
    readonly spec: LayerSpec | undefined;
    readonly config: unknown;
    /** The keywords that `**kwargs` took. */
    readonly extra: readonly string[];
    readonly built: Cell<Built | undefined>;
    readonly trainable: Cell<boolean | undefined>;
    /** Weights that `add_weight` made, of an instance of a class of the file. */
    readonly own: Cell<readonly Weight[]>;
    /** `layer.output` */
    readonly applied: Cell<FirstCall>;
    /** The instance of a class of the file, where the layer is one. */
    readonly object: ObjectValue | undefined;
    /** What the program had told all layers to compute in when this one was made. */
    readonly policy?: Value | undefined;
    /** Of a `Lambda` its function. */
    readonly lambda?: LambdaFunction | undefined;
    /** Of the one step that stands for a network of `keras.applications`. */
    readonly network?: Network | undefined;
}

export interface Network {
    /** How many layers Keras had counted by each name before it made those inside; undefined where that is unknown. */
    readonly counted: ReadonlyMap<string, number | undefined>;
    /** The layers inside, once somebody has reached for one. */
    readonly opened: Cell<Opened | undefined>;
}

export interface Opened {
    readonly natives: readonly LayerNative[];
    readonly applications: readonly Application[];
    readonly input: Tensor;
}

/** What a layer's `input` and `output` are: the tensors of its first symbolic call. */
export type FirstCall =
    | { readonly kind: 'never' | 'unknown' }
    | { readonly kind: 'called'; readonly inputs: readonly Tensor[]; readonly outputs: readonly Tensor[] };

export interface TensorNative extends Native {
    readonly type: 'tensor';
    readonly tensor: Tensor;
}

/** `Sequential` or functional: a layer too, once it is used as one. */
export interface ModelNative extends Native {
    readonly type: 'model';
    readonly kind: 'Sequential' | 'Functional' | 'subclass' | 'backbone';
    /** As the graph knows it where it is used as a layer; `layer.model` is filled when the program ends. */
    readonly layer: Layer;
    readonly model: Draft<Model>;
    readonly state: Cell<ModelState>;
    readonly applied: Cell<FirstCall>;
    readonly life: Cell<readonly LifeEvent[]>;
    readonly trainable: Cell<boolean | undefined>;
    /** Weights that `add_weight` made, of an instance of a class of the file. */
    readonly own: Cell<readonly Weight[]>;
    readonly object: ObjectValue | undefined;
}

export interface ModelState {
    readonly members: readonly Member[];
    readonly inputs: readonly Tensor[];
    readonly outputs: readonly Tensor[];
    /** False where something in it escaped us. */
    readonly complete: boolean;
    /** Whether its input's shape is known, so that its layers are built. */
    readonly built: boolean;
    /** It has no shape, unless a path was taken of which nobody knows. */
    readonly perhapsBuilt?: true;
    /** Of the functional model inside a `Sequential`, and of an input that nobody wrote: Keras' sentences name them. */
    readonly functional?: string | undefined;
    readonly inputName?: string | undefined;
    /** What a functional model was given, as it was nested. */
    readonly given?: { readonly inputs: Runtime; readonly outputs: Runtime };
}

/** A layer's place in a model. */
export interface Member {
    readonly native: LayerNative | ModelNative | undefined;
    readonly application: Application;
    readonly place: Place;
}

/** An initializer, an optimizer, a loss … */
export interface InstanceNative extends Native {
    readonly type: 'instance';
    readonly class: string;
    readonly call: Call;
}

/** A dataset, or a generator of batches. Immutable: each method gives another one. */
export interface StreamNative extends Native, Omit<Stream, 'type' | 'element'> {
    readonly type: 'stream';
    readonly isData: true;
    readonly streamType: StreamType;
    readonly element: Runtime | undefined;
}

/** A table of pandas; which columns it has changes while the program runs. */
export interface FrameNative extends Native {
    readonly type: 'frame';
    readonly isData: true;
    readonly rows: Dim;
    readonly columns: Cell<readonly string[] | undefined>;
    readonly facts: Facts;
}

/** What `load_iris()` gives: parts by name. */
export interface BunchNative extends Native {
    readonly type: 'bunch';
    readonly isData: true;
    readonly fields: ReadonlyMap<string, Runtime>;
}

export type KerasNative =
    LayerNative | TensorNative | ModelNative | InstanceNative | StreamNative | FrameNative | BunchNative;

/** Inert data while it is being put together. */
export type Draft<Data> = { -readonly [Key in keyof Data]: Data[Key] };

export const asNative = (value: Runtime | undefined): KerasNative | undefined =>
    value?.kind === 'native' ? (value.native as KerasNative) : undefined;

export function tensorOf(value: Runtime | undefined): Tensor | undefined {
    const native = asNative(value);
    return native?.type === 'tensor' ? native.tensor : undefined;
}

/** A layer or a model, whether the library's own or an instance of a class of the file. */
export function layerOf(value: Runtime | undefined): LayerNative | ModelNative | undefined {
    const native = value?.kind === 'object' ? (value.native as KerasNative | undefined) : asNative(value);
    return native?.type === 'layer' || native?.type === 'model' ? native : undefined;
}

export const nativeValue = (native: KerasNative): NativeValue => ({ kind: 'native', native });
export const tensorValue = (tensor: Tensor): NativeValue => nativeValue({ type: 'tensor', tensor });

/** Weights of all layers of an application's model or layer, each layer once. */
export type WeightsByLayer = ReadonlyMap<number, readonly Weight[] | undefined>;
