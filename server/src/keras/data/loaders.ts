import type { Content, Facts, LabelCoding, LabelMode, Origin } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import type { Dim } from '../../../../shared-rules/model/shape';
import { boolOf, intOf, itemsOf, stringOf, type Value } from '../../../../shared-rules/model/value';
import { factsNow } from '../../interpreter/arrays';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { tuple, type ArrayValue, type Runtime } from '../../interpreter/values';
import { asArray, between, newArray } from './array';
import { callFor } from './calls';
import { newStream } from './stream';
import { without } from './without';

/** Loaders by any of the names that they have had. */
const LOADER =
    /^keras\.(?:utils|preprocessing(?:\.\w+)?)\.((?:image|text|audio)_dataset_from_directory|timeseries_dataset_from_array)$/;

/** `keras.utils.image_dataset_from_directory(…)`; undefined for any other function. */
export function newLoader(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    const [, bare] = LOADER.exec(name) ?? [];
    if (bare === undefined) return undefined;
    const call = callFor(`keras.utils.${bare}`, given, at);
    if (bare === 'timeseries_dataset_from_array') return timeSeries(call, given, machine);
    const value = (parameter: string) => call.arguments.get(parameter)?.value;
    if (stringOf(value('subset')) !== 'both') return fromFiles(bare, call, subsetOf(value), machine);
    return tuple([fromFiles(bare, call, 'train', machine), fromFiles(bare, call, 'validation', machine)]);
}

/** `subset="validation"` */
function subsetOf(value: (parameter: string) => Value | undefined): Origin['part'] {
    const subset = stringOf(value('subset'));
    return subset === 'training' ? 'train' : subset === 'validation' ? 'validation' : undefined;
}

function fromFiles(bare: string, call: Call, part: Origin['part'], machine: Machine): Runtime {
    const value = (parameter: string) => call.arguments.get(parameter)?.value;
    const content: Content = bare.startsWith('image') ? 'images' : bare.startsWith('text') ? 'text' : 'series';
    const origin: Origin = { call, content, ...(part && { part }), splits: part ? [call] : [] };
    const size = value('batch_size');
    const isBatched = size?.kind === 'unknown' || size === undefined ? undefined : size.kind !== 'none';
    const x = sampleOf(bare, value, origin);
    const y = answers(value, origin);
    const shuffles = boolOf(value('shuffle'));
    return newStream(
        {
            streamType: 'Dataset',
            steps: [call],
            element: isBatched === undefined ? undefined : elementOf(x, y, isBatched ? lead : same),
            batched: isBatched,
            batchSize: intOf(size),
            shuffle: { shuffled: shuffles, reshuffles: shuffles, call },
            labelMode: modeOf(value('label_mode'), call, 'label_mode'),
        },
        machine,
    );
}

const lead = (array: ArrayValue): ArrayValue =>
    newArray(array.shape && [null, ...array.shape], { ...array, eager: true });

const same = (array: ArrayValue): ArrayValue => array;

/** Files alone, or with their answers. */
function elementOf(
    x: ArrayValue,
    y: ArrayValue | 'none' | undefined,
    each: (array: ArrayValue) => ArrayValue,
): Runtime | undefined {
    if (y === 'none') return each(x);
    return y && tuple([each(x), each(y)]);
}

/** One file. */
function sampleOf(bare: string, value: (parameter: string) => Value | undefined, origin: Origin): ArrayValue {
    const facts: Facts = { origin: { ...origin, role: 'features' }, scalings: [] };
    if (bare.startsWith('text')) return newArray([], { dtype: 'string', facts, eager: true });
    if (bare.startsWith('audio')) return newArray(undefined, { facts, eager: true });
    const [height, width] = itemsOf(value('image_size'))?.map(intOf) ?? [];
    const channels = channelsOf(value('color_mode'));
    const isChannelsFirst = stringOf(value('data_format')) === 'channels_first';
    const shape: readonly Dim[] | undefined = isChannelsFirst ? [channels, height, width] : [height, width, channels];
    return newArray(shape, { dtype: 'float32', facts: { ...facts, range: between(0, 255) }, eager: true });
}

export function channelsOf(mode: Value | undefined): number | undefined {
    const name = stringOf(mode);
    return name === 'rgb' ? 3 : name === 'grayscale' ? 1 : name === 'rgba' ? 4 : undefined;
}

/** The answers that a loader infers from folders; `none` where it gives none, undefined where they are not known. */
function answers(value: (parameter: string) => Value | undefined, origin: Origin): ArrayValue | 'none' | undefined {
    const mode = value('label_mode');
    if (mode?.kind === 'none' || value('labels')?.kind === 'none') return 'none';
    const classes = itemsOf(value('class_names'))?.length;
    const facts: Facts = { origin: { ...origin, role: 'targets' }, scalings: [] };
    const counted = classes !== undefined && { classes };
    const coded = (labels: LabelCoding): Facts => ({ ...facts, labels });
    switch (stringOf(mode)) {
        case 'int':
            return newArray([], { dtype: 'int32', facts: coded({ kind: 'index', ...counted }), eager: true });
        case 'categorical':
            return newArray([classes], {
                dtype: 'float32',
                facts: coded({ kind: 'one-hot', ...counted }),
                eager: true,
            });
        case 'binary':
            return newArray([1], { dtype: 'float32', facts: coded({ kind: 'index', classes: 2 }), eager: true });
        default:
            return undefined;
    }
}

export function modeOf(value: Value | undefined, call: Call, name: string): LabelMode | undefined {
    const mode = value?.kind === 'none' ? 'none' : stringOf(value);
    return mode === undefined ? undefined : { mode, call, argument: name };
}

/** Windows over arrays that stand in order of time. */
function timeSeries(call: Call, given: Given, machine: Machine): Runtime {
    const value = (parameter: string) => call.arguments.get(parameter)?.value;
    const [data, targets] = [asArray(argument(given, 0, 'data')), argument(given, 1, 'targets')];
    const length = intOf(value('sequence_length'));
    const x = windowsOf(data, length, call);
    const y = asArray(targets);
    const size = value('batch_size');
    const isBatched = size?.kind !== 'none';
    const shape = (rest: readonly Dim[]): readonly Dim[] => (isBatched ? [null, ...rest] : rest);
    const label = y?.shape && newArray(shape(y.shape.slice(1)), { dtype: y.dtype, facts: y.facts, eager: true });
    const features = newArray(x.shape && shape(x.shape), { dtype: data?.dtype, facts: x.facts, eager: true });
    const isAlone = targets?.kind === 'none';
    const shuffles = boolOf(value('shuffle'));
    return newStream(
        {
            streamType: 'Dataset',
            steps: [call],
            element: isAlone ? features : label ? tuple([features, label]) : tuple([features, unknownTargets]),
            batched: isBatched,
            batchSize: intOf(size),
            shuffle: { shuffled: shuffles, reshuffles: shuffles, call },
        },
        machine,
    );
}

const unknownTargets: Runtime = { kind: 'unknown', reason: 'targets that are not known' };

function windowsOf(data: ArrayValue | undefined, length: number | undefined, call: Call): ArrayValue {
    const stride = intOf(call.arguments.get('sequence_stride')?.value);
    const windows = stride !== undefined && { windows: { step: stride, size: length, site: call.site } };
    const facts = without(data ? factsNow(data) : {}, 'order');
    return newArray(data?.shape && [length, ...data.shape.slice(1)], { facts: { ...facts, ...windows } });
}
