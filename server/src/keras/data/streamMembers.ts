import type { Facts } from '../../../../shared-rules/model/data';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { newList } from '../../interpreter/merge';
import { indexOf, int, string, tuple, unknown, type Runtime } from '../../interpreter/values';
import { itemsOf, stringOf } from '../../../../shared-rules/model/value';
import { nativeValue, type StreamNative } from '../natives';
import type { KerasRecord } from '../record';
import { newArray } from './array';
import { callFor } from './calls';
import { ownerOfStream } from './owner';
import { asStream, atRunTime, newStream } from './stream';
import { cardinality, transformed } from './transforms';
import { without } from './without';

/** `ds.batch(32)`, `ds.cardinality()`, `gen.reset()` */
export function streamMethod(
    stream: StreamNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const call = callFor(`${ownerOfStream(stream)}.${name}`, given, at);
    const result =
        stream.streamType === 'Dataset' ? transformed(name, { stream, given, at, call, machine, record }) : undefined;
    if (result) return result;
    switch (name) {
        case 'cardinality':
            return cardinality(stream);
        case 'as_numpy_iterator':
        case '__iter__':
            return nativeValue(stream);
        case 'next':
        case '__next__':
        case '__getitem__':
        case 'get_single_element':
            return atRunTime(stream, machine) ?? unknown('an element of a stream', at.site);
        case 'reset':
        case 'on_epoch_end':
            return { kind: 'none' };
        default:
            return unknown(`the result of \`.${name}()\``, at.site);
    }
}

const LISTINGS = new Set(['classes', 'labels', 'filenames', 'filepaths', 'file_paths']);
const LATER = new Set(['element_spec', 'class_indices', 'samples', 'n', 'num_classes', 'image_shape', 'target_size']);

/** `train_ds.class_names`, `gen.classes`; undefined: a method. */
export function streamAttribute(stream: StreamNative, name: string, machine: Machine): Runtime | undefined {
    if (name === 'batch_size')
        return stream.batchSize === undefined ? unknown('the size of a batch') : int(stream.batchSize);
    if (name === 'class_names') return classNames(stream, machine);
    if (LATER.has(name)) return unknown(`\`${name}\` of a stream`);
    if (!LISTINGS.has(name)) return undefined;
    const [loader] = stream.steps.slice(-1);
    const facts: Facts = { pass: { stream: stream.id, what: 'listing', site: loader?.site ?? machine.statement } };
    const labels = name === 'classes' || name === 'labels' ? { labels: { kind: 'index' } as const } : {};
    return newArray([undefined], { ...(labels.labels && { dtype: 'int32' }), facts: { ...facts, ...labels } });
}

/** Known only where the program says which classes there are. */
function classNames({ steps }: StreamNative, machine: Machine): Runtime {
    const names = itemsOf(steps[0]?.arguments.get('class_names')?.value)?.map(stringOf);
    return names?.every((it) => it !== undefined)
        ? newList(
              names.map((it) => string(it)),
              machine,
          )
        : unknown('the names of the classes');
}

/** `keras.utils.split_dataset(ds, left_size=0.8)` */
export function splitDataset(given: Given, at: CallSite, machine: Machine): Runtime {
    const call = callFor('keras.utils.split_dataset', given, at);
    const source = asStream(argument(given, 0, 'dataset'));
    const half = (length: number | undefined): Runtime =>
        source
            ? newStream({ ...without(source, 'type', 'id'), length, steps: [...source.steps, call] }, machine)
            : newStream({ streamType: 'Dataset', steps: [call] }, machine);
    const [left, right] = [argument(given, 1, 'left_size'), argument(given, 2, 'right_size')].map(
        (it) => it && indexOf(it),
    );
    return tuple([half(left), half(right)]);
}
