import type { Shuffling } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import type { Dim } from '../../../../shared-rules/model/shape';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { callValue } from '../../interpreter/calls';
import { indexOf, int, tuple, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import type { StreamNative } from '../natives';
import type { KerasRecord } from '../record';
import { between, newArray } from './array';
import { eagerly } from './eager';
import { asStream, batchOf, mapArrays, newStream, type StreamDraft } from './stream';
import { without } from './without';

/** A method of a dataset that is being followed. */
interface Step {
    readonly stream: StreamNative;
    readonly given: Given;
    readonly at: CallSite;
    readonly call: Call;
    readonly machine: Machine;
    readonly record: KerasRecord;
}

type Change = (step: Step) => Partial<StreamDraft>;

/** What each method changes; the rest stays as it was. Lengths as TensorFlow 2.21 counts them (`cardinality`). */
const CHANGES: Readonly<Record<string, Change>> = {
    map: (step) => mapped(step),
    batch: (step) => batched(step, (array, size) => batchOf(size)(array)),
    padded_batch: (step) => batched(step, paddedBatch),
    ragged_batch: () => ({ element: undefined, batched: true, length: undefined }),
    sparse_batch: () => ({ element: undefined, batched: true, length: undefined }),
    rebatch: (step) => rebatched(step),
    bucket_by_sequence_length: () => ({ element: undefined, batched: true, length: undefined }),
    unbatch: ({ stream, machine }) => ({ ...unbatched(stream, machine), length: undefined, batchSize: undefined }),
    shuffle: ({ given, call }) => ({ shuffle: { shuffled: true, reshuffles: reshuffles(given), call } }),
    cache: ({ stream }) => (stream.shuffle ? { shuffle: { ...stream.shuffle, reshuffles: false } } : {}),
    prefetch: () => ({}),
    with_options: () => ({}),
    snapshot: () => ({}),
    ignore_errors: () => ({ length: undefined }),
    repeat: ({ stream, given }) => ({ length: times(stream.length, argument(given, 0, 'count')) }),
    take: ({ stream, given }) => ({ length: taken(stream.length, countIn(given)) }),
    skip: ({ stream, given }) => ({ length: skipped(stream.length, countIn(given)) }),
    shard: ({ stream, given }) => ({ length: sharded(stream.length, given) }),
    filter: () => ({ length: undefined }),
    take_while: () => ({ length: undefined }),
    unique: () => ({ length: undefined }),
    concatenate: (step) => concatenated(step),
    enumerate: ({ stream }) => ({
        element: stream.element && tuple([newArray([], { dtype: 'int64', eager: true }), stream.element]),
    }),
    interleave: (step) => ({ ...flattened(step), length: undefined }),
    flat_map: (step) => ({ ...flattened(step), length: undefined }),
    apply: () => unknownStream,
    window: () => unknownStream,
    group_by_window: () => unknownStream,
    scan: () => unknownStream,
    rejection_resample: () => unknownStream,
};

const unknownStream: Partial<StreamDraft> = {
    element: undefined,
    batched: undefined,
    batchSize: undefined,
    length: undefined,
    shuffle: undefined,
    labelMode: undefined,
};

/** `ds.map(f)`, `ds.batch(32)`; undefined for a method that gives no dataset. */
export function transformed(name: string, step: Step): Runtime | undefined {
    const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
    if (!change) return undefined;
    const { stream, call, machine } = step;
    return newStream({ ...without(stream, 'type', 'id'), ...change(step), steps: [...stream.steps, call] }, machine);
}

/** The function is followed once, on what an element is; in TensorFlow too it is traced once. */
function mapped(step: Step): Partial<StreamDraft> {
    const { stream, given } = step;
    const element = runOn(argument(given, 0, 'map_func'), step);
    const isKnown = element !== undefined && (stream.labelMode === undefined || keepsTargets(stream.element, element));
    return {
        element,
        batched: element === undefined ? undefined : stream.batched,
        labelMode: isKnown ? stream.labelMode : undefined,
    };
}

/** Whether the answers are still those that the loader gave. */
function keepsTargets(before: Runtime | undefined, after: Runtime): boolean {
    const [a, b] = [before, after].map((it) => (it?.kind === 'tuple' ? it.items[1] : undefined));
    return (
        a?.kind === 'array' &&
        b?.kind === 'array' &&
        a.shape?.length === b.shape?.length &&
        a.facts?.labels === b.facts?.labels
    );
}

/** What a function gives for an element: a tuple is spread over its parameters. */
function runOn(f: Runtime | undefined, { stream, at, machine, record }: Step): Runtime | undefined {
    const { element } = stream;
    if (!f || !element || f.kind === 'unknown') return undefined;
    const positional = (element.kind === 'tuple' ? element.items : [element]).map((value) => ({ value }));
    const result = callValue(f, { positional, keywords: new Map(), complete: true }, at, machine);
    return eagerly(result, machine, record);
}

function batched(
    { stream, given, machine }: Step,
    batch: (array: ArrayValue, size: Dim, padded: Runtime | undefined) => Runtime,
): Partial<StreamDraft> {
    const [size, drop] = [
        argument(given, 0, 'batch_size'),
        argument(given, given.keywords.has('padded_shapes') ? 3 : 1, 'drop_remainder'),
    ];
    const count = size && indexOf(size);
    const drops = drop?.kind === 'bool' ? drop.value : drop ? undefined : given.complete ? false : undefined;
    const dim = drops === undefined ? undefined : drops ? count : null;
    const padded = given.keywords.get('padded_shapes')?.value;
    return {
        element: stream.element && mapArrays(stream.element, (array) => batch(array, dim, padded), machine),
        batched: true,
        batchSize: count,
        length: inBatches(stream.length, count, drops),
    };
}

function inBatches(
    length: number | undefined,
    size: number | undefined,
    drops: boolean | undefined,
): number | undefined {
    if (length === Infinity) return Infinity;
    if (length === undefined || !size || drops === undefined) return undefined;
    return drops ? Math.floor(length / size) : Math.ceil(length / size);
}

/** Sizes that are open are padded to those of the longest in the batch; `padded_shapes=` may say to what. */
function paddedBatch(array: ArrayValue, size: Dim, padded: Runtime | undefined): Runtime {
    const open = padded ? { ...array, shape: array.shape?.map(() => undefined) } : array;
    return batchOf(size)(open);
}

function rebatched(step: Step): Partial<StreamDraft> {
    const single = unbatched(step.stream, step.machine);
    const whole = { ...step, stream: { ...step.stream, ...single } };
    return { ...batched(whole, (array, size) => batchOf(size)(array)), length: undefined };
}

function unbatched(
    { element, batched: isBatched }: StreamNative,
    machine: Machine,
): Pick<StreamNative, 'element' | 'batched'> {
    const rows =
        element &&
        mapArrays(
            element,
            (array) => newArray(array.shape?.slice(1), { dtype: array.dtype, facts: array.facts, eager: true }),
            machine,
        );
    return { element: rows, batched: isBatched === true ? false : undefined };
}

function reshuffles(given: Given): Shuffling['reshuffles'] {
    const value = argument(given, 2, 'reshuffle_each_iteration');
    if (!value || value.kind === 'none') return given.complete ? true : undefined;
    return value.kind === 'bool' ? value.value : undefined;
}

const countIn = (given: Given): number | undefined => {
    const value = argument(given, 0, 'count');
    return value && indexOf(value);
};

/** `repeat()` never ends, and so does `repeat(-1)`. */
function times(length: number | undefined, count: Runtime | undefined): number | undefined {
    if (!count || count.kind === 'none') return Infinity;
    const number = indexOf(count);
    if (number === undefined) return undefined;
    return number < 0 ? Infinity : length === undefined ? undefined : length * number;
}

function taken(length: number | undefined, count: number | undefined): number | undefined {
    if (count === undefined) return undefined;
    if (count < 0) return length;
    // There is one to take from any dataset that a program makes use of.
    if (count === 1) return 1;
    return length === undefined ? undefined : Math.min(length, count);
}

function skipped(length: number | undefined, count: number | undefined): number | undefined {
    if (count === undefined || length === undefined) return undefined;
    return count < 0 ? 0 : Math.max(0, length - count);
}

function sharded(length: number | undefined, given: Given): number | undefined {
    const [count, index] = [argument(given, 0, 'num_shards'), argument(given, 1, 'index')].map(
        (it) => it && indexOf(it),
    );
    if (length === Infinity) return Infinity;
    if (length === undefined || !count || index === undefined) return undefined;
    return Math.max(0, Math.ceil((length - index) / count));
}

function concatenated({ stream, given, machine }: Step): Partial<StreamDraft> {
    const other = asStream(argument(given, 0, 'dataset'));
    if (!other) return { element: undefined, length: undefined };
    const [a, b] = [stream.element, other.element];
    const length = stream.length !== undefined && other.length !== undefined ? stream.length + other.length : undefined;
    const batchedAlike = stream.batched === other.batched ? stream.batched : undefined;
    return { element: a && b && machine.merge(a, b), length, batched: batchedAlike, shuffle: undefined };
}

/** `flat_map(f)`: the elements of the datasets that the function gives. */
function flattened(step: Step): Partial<StreamDraft> {
    const inner = asStream(runOn(argument(step.given, 0, 'map_func'), step));
    return inner ? { element: inner.element, batched: inner.batched, batchSize: inner.batchSize } : unknownStream;
}

/** `ds.cardinality()`: -1 and -2 stand for what has no end or no known one. */
export function cardinality({ length }: StreamNative): Runtime {
    if (length === undefined) return unknown('how long a dataset is');
    const number = length === Infinity ? -1 : length;
    return newArray([], { dtype: 'int64', facts: { range: between(number, number) }, eager: true });
}

export const lengthValue = ({ length }: StreamNative): Runtime =>
    length === undefined || length === Infinity ? unknown('how long a dataset is') : int(length);
