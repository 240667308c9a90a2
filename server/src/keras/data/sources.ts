import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { newDict } from '../../interpreter/merge';
import { indexOf, tuple, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import type { StreamNative } from '../natives';
import { newArray } from './array';
import { callFor } from './calls';
import { arrayOfList } from './listed';
import { asData } from './frames';
import { sizesOf } from './methods';
import { asStream, firstArrayIn, mapArrays, newStream, sliceOf, type StreamDraft } from './stream';
import { dtypeOf } from './types';

type Source = (given: Given, at: CallSite, machine: Machine) => Omit<StreamDraft, 'streamType' | 'steps'> | undefined;

const SOURCES: Readonly<Record<string, Source>> = {
    from_tensor_slices: (given, at, machine) => slices(argument(given, 0, 'tensors'), at, machine),
    from_tensors: (given, at, machine) => whole(argument(given, 0, 'tensors'), at, machine),
    range: (given) => ({ element: scalar('int64'), batched: false, length: rangeLength(given) }),
    from_generator: (given, _, machine) => ({ element: promised(given, machine) }),
    list_files: () => ({ element: scalar('string'), batched: false }),
    zip: (given, _, machine) => zipped(given, machine),
    random: () => ({ element: scalar('int64'), batched: false, length: Infinity }),
    counter: () => ({ element: scalar('int64'), batched: false, length: Infinity }),
};

/** `tf.data.Dataset.from_tensor_slices(…)`; undefined for a function that makes no dataset. */
export function newDataset(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    const [, bare = ''] = /^tf\.data\.Dataset\.(\w+)$/.exec(name) ?? [];
    const isLines = /^tf\.data\.(TextLineDataset|TFRecordDataset)$/.test(name);
    const source = Object.hasOwn(SOURCES, bare) ? SOURCES[bare] : undefined;
    if (!source && !isLines) return undefined;
    const draft = source ? source(given, at, machine) : { element: scalar('string'), batched: false };
    return newStream({ ...draft, streamType: 'Dataset', steps: [callFor(name, given, at)] }, machine);
}

const scalar = (dtype: string): ArrayValue => newArray([], { dtype, eager: true });

/** The rows of an array, or of several in a tuple or dictionary. */
function slices(value: Runtime | undefined, at: CallSite, machine: Machine): ReturnType<Source> {
    const tensors = value && tensorsOf(value, at, machine);
    const rank = tensors && firstArrayIn(tensors);
    const element = tensors && mapArrays(tensors, sliceOf, machine);
    return { element, batched: false, length: rank?.shape?.[0] ?? undefined };
}

/** One element, which may well be a batch already. */
function whole(value: Runtime | undefined, at: CallSite, machine: Machine): ReturnType<Source> {
    const tensors = value && tensorsOf(value, at, machine);
    return { element: tensors && mapArrays(tensors, (array) => ({ ...array, eager: true }), machine), length: 1 };
}

/** Lists of numbers become arrays; a list of arrays is what it would be stacked into. */
function tensorsOf(value: Runtime, at: CallSite, machine: Machine, depth = 0): Runtime | undefined {
    const data = asData(value);
    if (data || depth > 4) return data;
    if (value.kind === 'list') return arrayOfList(value, at);
    if (value.kind === 'tuple')
        return tuple(
            value.items.map((item) => tensorsOf(item, at, machine, depth + 1) ?? unknown('a part of an element')),
        );
    if (value.kind !== 'dict' || !value.cell.content) return undefined;
    return mapEntries(value, at, machine, depth);
}

function mapEntries(value: Extract<Runtime, { kind: 'dict' }>, at: CallSite, machine: Machine, depth: number): Runtime {
    const entries = (value.cell.content ?? []).map(
        ([key, item]) => [key, tensorsOf(item, at, machine, depth + 1) ?? unknown('a part of an element')] as const,
    );
    return newDict(entries, machine);
}

/** `Dataset.range(start, stop, step)` */
function rangeLength({ positional, complete }: Given): number | undefined {
    const numbers = positional.map(({ value }) => indexOf(value));
    if (!complete || numbers.includes(undefined)) return undefined;
    const [a = 0, b, step = 1] = numbers;
    const [start, stop] = b === undefined ? [0, a] : [a, b];
    return step === 0 ? undefined : Math.max(0, Math.ceil((stop - start) / step));
}

/** What `output_signature=` or `output_shapes=` promises of a generator. */
function promised(given: Given, machine: Machine): Runtime | undefined {
    const signature = given.keywords.get('output_signature')?.value;
    if (signature) return mapArrays(signature, (array) => array, machine);
    const [types, shapes] = [argument(given, 1, 'output_types'), argument(given, 2, 'output_shapes')];
    if (types?.kind !== 'tuple' || shapes?.kind !== 'tuple') return undefined;
    const parts = types.items.map((type, i) =>
        newArray(sizesOf(shapes.items[i]), { dtype: dtypeOf(type), eager: true }),
    );
    return parts.length === shapes.items.length ? tuple(parts) : undefined;
}

/** `Dataset.zip(a, b)`, `Dataset.zip((a, b))` */
function zipped(given: Given, machine: Machine): ReturnType<Source> {
    const [first] = given.positional.map(({ value }) => value);
    const named = given.keywords.get('datasets')?.value;
    const items = named ?? (given.positional.length === 1 ? first : tuple(given.positional.map(({ value }) => value)));
    const streams = items && streamsIn(items);
    if (!items || !streams) return {};
    const lengths = streams.map(({ length }) => length);
    return {
        element: elementsOf(items, machine),
        batched: streams.every(({ batched }) => batched === streams[0]?.batched) ? streams[0]?.batched : undefined,
        batchSize: streams[0]?.batchSize,
        length: lengths.every((it) => it !== undefined) ? Math.min(...lengths) : undefined,
        shuffle: streams.map(({ shuffle }) => shuffle).find((it) => it !== undefined),
    };
}

function streamsIn(value: Runtime): readonly StreamNative[] | undefined {
    const stream = asStream(value);
    if (stream) return [stream];
    const items =
        value.kind === 'tuple'
            ? value.items
            : value.kind === 'dict'
              ? value.cell.content?.map(([, item]) => item)
              : undefined;
    const inside = items?.map(streamsIn);
    return inside?.every((it) => it !== undefined) ? inside.flat() : undefined;
}

function elementsOf(value: Runtime, machine: Machine): Runtime {
    const stream = asStream(value);
    if (stream) return stream.element ?? unknown('an element of a dataset');
    if (value.kind === 'tuple') return tuple(value.items.map((item) => elementsOf(item, machine)));
    if (value.kind !== 'dict') return unknown('an element of a dataset');
    const entries = (value.cell.content ?? []).map(([key, item]) => [key, elementsOf(item, machine)] as const);
    return newDict(entries, machine);
}
