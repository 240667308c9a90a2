import type { Call, LifeEvent } from './graph';
import type { Site } from './site';
import { itemsOf, stringOf, type Value, type ValueOf } from './value';

/**
 * What is known of the numbers in an array. Each field is a fact by itself, undefined where nothing is known, so that
 * whoever forgets to ask stays silent. Facts go with the numbers through reshaping, indexing, splitting and batching.
 */
export interface Facts {
    /** Where the numbers lie. */
    readonly range?: NumberRange;
    /** What has changed their scale since they were made, in order; undefined: something unknown may have. */
    readonly scalings?: readonly Scaling[];
    /** Where the numbers are answers: how these are written. */
    readonly labels?: LabelCoding;
    readonly order?: Order;
    readonly origin?: Origin;
    /** Columns of a table, by name, where each is known. */
    readonly columns?: readonly string[];
    /** Random changes that each pass makes anew: `RandomFlip`, a rotating `ImageDataGenerator`. */
    readonly augmented?: readonly Site[];
    /** Where the rows are windows of one array over time: how far apart they begin, and how long they are. */
    readonly windows?: Windows;
    /** Where the rows follow a pass over a stream, or the order of what it was made from. */
    readonly pass?: Pass;
}

export type NumberRange =
    /** No number lies outside; data of the kind fills it: pixels between 0 and 255. */
    | { readonly kind: 'between'; readonly low: number; readonly high: number }
    /** Mean 0 and deviation 1, column by column or as a whole. */
    | { readonly kind: 'standardised' };

/** A step that changes the scale of numbers. `site` is its expression: `x / 255`, `rescale=1/255`, `scaler.transform(x)`. */
export type Scaling = { readonly site: Site } & (
    | {
          /** Each number x becomes `x * factor + offset`; both known. `Rescaling`, `rescale=`, arithmetic with constants. */
          readonly kind: 'affine';
          readonly factor: number;
          readonly offset: number;
      }
    /** `keras.applications.<family>.preprocess_input`; the module's name: `vgg16`, `mobilenet_v2`. */
    | { readonly kind: 'preprocess'; readonly family: string; readonly call: Call }
    | {
          /** A scaler of scikit-learn, `keras.layers.Normalization`: its numbers come from data. */
          readonly kind: 'fitted';
          /** Canonical: `sklearn.preprocessing.StandardScaler`. */
          readonly class: string;
          /** `fit_transform` or `transform`. */
          readonly call: Call;
          /** Whether it was fitted on this very array by the same call. */
          readonly fits: boolean;
      }
    /** Arithmetic with statistics of data: `x - x.mean()`, `x / x_train.max()`. */
    | { readonly kind: 'statistics' }
    /** Arithmetic whose effect is not known: after it the range is unknown too. */
    | { readonly kind: 'other' }
);

export type LabelCoding =
    /** Numbers of classes from 0 on; two of them are what a binary answer is. */
    | { readonly kind: 'index'; readonly classes?: number }
    /** Vectors with a single one. */
    | { readonly kind: 'one-hot'; readonly classes?: number }
    /** Vectors of zeros and ones, as many as it takes. */
    | { readonly kind: 'multi-hot'; readonly classes?: number }
    | { readonly kind: 'real' };

export type Order =
    /** All of one class, then all of the next: `[0] * 50 + [1] * 50`. */
    | {
          readonly kind: 'grouped';
          readonly site: Site;
          /** How many of each class. */ readonly sizes?: readonly number[];
      }
    | { readonly kind: 'shuffled'; readonly site?: Site }
    | { readonly kind: 'time'; readonly site?: Site };

/** Where data came from. Splitting, scaling and batching leave it alone. */
export interface Origin {
    /** The call that loaded or made it: `keras.datasets.mnist.load_data`, `sklearn.datasets.load_wine`, `numpy.zeros`. */
    readonly call: Call;
    readonly content: Content;
    /** Features or answers, where the source gives both. */
    readonly role?: 'features' | 'targets';
    /** Which part of the whole it is, after the loader's own split or the last one of the program. */
    readonly part?: 'train' | 'test' | 'validation';
    /** `train_test_split(…)`, `validation_split=`, `subset=`: the calls that took it apart, in order. */
    readonly splits: readonly Call[];
}

export type Content = 'images' | 'text' | 'table' | 'series' | 'numbers';

export interface Windows {
    readonly step: number;
    readonly size: number | undefined;
    readonly site: Site;
}

/** Rows that are in the order of a stream. */
export interface Pass {
    /** Its `id`. */
    readonly stream: number;
    readonly what:
        /** `model.predict(stream)`: in the order of one pass. */
        | 'predictions'
        /** `np.concatenate([y for x, y in stream])`: in the order of another pass. */
        | 'labels'
        /** `stream.classes`, `stream.filenames`, `stream.file_paths`: in the order of the files. */
        | 'listing';
    readonly site: Site;
}

/** A source that is read batch by batch, or element by element. */
export interface Stream {
    readonly type: StreamType;
    /** Unique in its program: `train` and `train.map(f)` differ, two names of one stream do not. */
    readonly id: number;
    /**
     * The calls that made it, in order, each with its canonical name: `tf.data.Dataset.from_tensor_slices`,
     * `tf.data.Dataset.shuffle`, `tf.data.Dataset.batch`; `keras.utils.image_dataset_from_directory`. Of `zip` and its
     * kin the steps of what is put together are not among them.
     */
    readonly steps: readonly Call[];
    /** What iteration gives each time: a tuple, a dict, an array. Undefined: unknown, as after a `map` that is not followed. */
    readonly element: Value | undefined;
    /** Whether an element is a batch; undefined where something unknown may have batched. */
    readonly batched: boolean | undefined;
    /** The size of a full batch, where it is known. */
    readonly batchSize: number | undefined;
    /** How many elements one pass gives, after batching: the number of steps; `Infinity` for `repeat()`. */
    readonly length: number | undefined;
    readonly shuffle: Shuffling | undefined;
    /** How a loader of files writes the answers, `label_mode=` or `class_mode=`, where its streams still have them. */
    readonly labelMode: LabelMode | undefined;
}

/*
 * Scalers, encoders, tokenizers are `instance`s by their canonical class (`sklearn.preprocessing.StandardScaler`); what the
 * program calls on them stands in `Program.calls` as `sklearn.preprocessing.StandardScaler.fit_transform`, the instance
 * as its receiver, and so do `train_test_split` and the functions of NumPy, with the arrays and their facts as arguments.
 */

export type StreamType =
    /** `tf.data.Dataset` */
    | 'Dataset'
    /** What `ImageDataGenerator` gives. */
    | 'DirectoryIterator'
    | 'NumpyArrayIterator'
    | 'DataFrameIterator'
    /** `keras.utils.PyDataset`, `Sequence`, and what derives from them. */
    | 'PyDataset'
    | 'generator';

/** The order of one pass. */
export interface Shuffling {
    /** Undefined: not known; `false` for files or arrays in the order in which they are. */
    readonly shuffled: boolean | undefined;
    /** Whether each pass has an order of its own. */
    readonly reshuffles: boolean | undefined;
    /** The call that decides: `.shuffle(…)`, the loader. */
    readonly call: Call | undefined;
}

export interface LabelMode {
    /** As it was written or is the default: `int`, `sparse`, `categorical`, `binary`, `raw`, `input`; `none` for None. */
    readonly mode: string;
    /** The loader. */
    readonly call: Call;
    /** Its argument, `label_mode` or `class_mode`. */
    readonly argument: string;
}

/** What `fit`, `evaluate` or `predict` hands to the network for one batch; first axes count objects. */
export interface Fed {
    readonly x: Value | undefined;
    readonly y: Value | undefined;
    /** Where it comes from a stream. */
    readonly stream: Stream | undefined;
    /** The argument that it came by: `x`, or `y` for the answers of arrays. */
    readonly sites: { readonly x: Site | undefined; readonly y: Site | undefined };
}

/** A stream among the arguments of `fit` and its kin, or the arrays. */
export function fedTo({ call }: Pick<LifeEvent, 'call'>): Fed {
    const [x, y] = [call.arguments.get('x'), call.arguments.get('y')];
    const stream = streamOf(x?.value);
    if (!stream) return { x: x?.value, y: given(y?.value), stream, sites: { x: x?.site, y: y?.site } };
    return { ...partsOf(stream), stream, sites: { x: x?.site, y: x?.site } };
}

/** What `validation_data=` hands to the network. */
export function validatedOn({ call }: Pick<LifeEvent, 'call'>): Fed {
    const argument = call.arguments.get('validation_data');
    const stream = streamOf(argument?.value);
    const sites = { x: argument?.site, y: argument?.site };
    if (stream) return { ...partsOf(stream), stream, sites };
    const [x, y] = itemsOf(argument?.value) ?? [];
    return { x, y, stream, sites };
}

/** `(x, y)` and `(x, y, weights)` are taken apart; anything else is the features alone. An element alone is no batch. */
function partsOf({ element, batched }: Stream): Pick<Fed, 'x' | 'y'> {
    if (batched !== true) return { x: undefined, y: undefined };
    if (element?.kind !== 'tuple') return { x: element, y: undefined };
    const [x, y] = element.items;
    return element.items.length <= 3 ? { x, y } : { x: undefined, y: undefined };
}

const given = (value: Value | undefined): Value | undefined => (value?.kind === 'none' ? undefined : value);

export const streamOf = (value: Value | undefined): Stream | undefined =>
    value?.kind === 'stream' ? value.stream : undefined;

export const arrayOf = (value: Value | undefined): ValueOf<'array'> | undefined =>
    value?.kind === 'array' ? value : undefined;

/** What is known of the numbers in a value; nothing for what is no array. */
export const factsOf = (value: Value | undefined): Facts => arrayOf(value)?.facts ?? {};

/** Each array in a value, with the name or position under which it stands in a dict, tuple or list. */
export function arraysIn(value: Value | undefined): readonly (readonly [string, ValueOf<'array'>])[] {
    if (value?.kind === 'array') return [['', value]];
    if (value?.kind === 'dict') return value.entries.flatMap(([key, item]) => named(stringOf(key) ?? '', item));
    return itemsOf(value)?.flatMap((item, i) => named(String(i), item)) ?? [];
}

const named = (name: string, value: Value): readonly (readonly [string, ValueOf<'array'>])[] =>
    value.kind === 'array' ? [[name, value]] : [];

/** Whether the numbers certainly lie between two bounds as pixels do, and nothing has scaled them yet. */
export function isRaw({ range, scalings }: Facts, low = 0, high = 255): boolean {
    return range?.kind === 'between' && range.low === low && range.high === high && scalings?.length === 0;
}
