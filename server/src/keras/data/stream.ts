import type { LabelMode, Shuffling, StreamType } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import type { Dim } from '../../../../shared-rules/model/shape';
import type { Value } from '../../../../shared-rules/model/value';
import { factsNow } from '../../interpreter/arrays';
import type { Machine } from '../../interpreter/machine';
import { newDict, newList } from '../../interpreter/merge';
import { unknown, type ArrayValue, type NativeValue, type Runtime } from '../../interpreter/values';
import { asNative, nativeValue, type StreamNative } from '../natives';
import { newArray, viewOf } from './array';

/** What is known of a stream that is about to be made; what is not said is unknown. */
export interface StreamDraft {
    readonly streamType: StreamType;
    readonly steps: readonly Call[];
    readonly element?: Runtime | undefined;
    readonly batched?: boolean | undefined;
    readonly batchSize?: number | undefined;
    readonly length?: number | undefined;
    readonly shuffle?: Shuffling | undefined;
    readonly labelMode?: LabelMode | undefined;
}

export function newStream(draft: StreamDraft, machine: Machine): NativeValue {
    const { element, batched, batchSize, length, shuffle, labelMode, ...rest } = draft;
    return nativeValue({
        type: 'stream',
        isData: true,
        id: machine.id(),
        element,
        batched,
        batchSize,
        length,
        shuffle,
        labelMode,
        ...rest,
    });
}

export function asStream(value: Runtime | undefined): StreamNative | undefined {
    const native = asNative(value);
    return native?.type === 'stream' ? native : undefined;
}

/** As rules see it. */
export function frozenStream(native: StreamNative, frozen: (value: Runtime) => Value): Value {
    const { streamType: type, id, steps, batched, batchSize, length, shuffle, labelMode } = native;
    const element = native.element && frozen(native.element);
    return { kind: 'stream', stream: { type, id, steps, element, batched, batchSize, length, shuffle, labelMode } };
}

/** Each array of an element changed, whatever tuples and dictionaries they stand in; undefined where one is none. */
export function mapArrays(
    value: Runtime,
    change: (array: ArrayValue) => Runtime | undefined,
    machine: Machine,
    depth = 0,
): Runtime | undefined {
    if (value.kind === 'array') return change(value);
    if (depth > 4) return undefined;
    const inside = (item: Runtime) => mapArrays(item, change, machine, depth + 1);
    if (value.kind === 'tuple') return all(value.items.map(inside), (items) => ({ kind: 'tuple', items }));
    if (value.kind === 'list')
        return value.cell.content && all(value.cell.content.map(inside), (items) => newList(items, machine));
    if (value.kind !== 'dict' || !value.cell.content) return undefined;
    const entries = value.cell.content.map(
        ([key, item]) => [key, inside(item) ?? unknown('a part of an element')] as const,
    );
    return newDict(entries, machine);
}

function all(
    items: readonly (Runtime | undefined)[],
    make: (items: readonly Runtime[]) => Runtime,
): Runtime | undefined {
    return items.some((item) => item !== undefined)
        ? make(items.map((item) => item ?? unknown('a part of an element')))
        : undefined;
}

/** The first array in an element. */
export function firstArrayIn(value: Runtime | undefined): ArrayValue | undefined {
    if (value?.kind === 'array') return value;
    const items =
        value?.kind === 'tuple'
            ? value.items
            : value?.kind === 'list'
              ? value.cell.content
              : value?.kind === 'dict'
                ? value.cell.content?.map(([, item]) => item)
                : undefined;
    return items?.map(firstArrayIn).find((it) => it !== undefined);
}

/** One row of an array, as a tensor of TensorFlow. */
export function sliceOf(array: ArrayValue): ArrayValue {
    const { order, windows, ...facts } = factsNow(array);
    const kept = { ...facts, ...(order && { order }), ...(windows && { windows }) };
    return newArray(array.shape?.slice(1), { dtype: array.dtype, facts: kept, eager: true });
}

/** As many of them as a batch holds; `None` where the last batch may be smaller. */
export const batchOf =
    (size: Dim) =>
    (array: ArrayValue): ArrayValue => ({
        ...viewOf(array, array.shape && [size, ...array.shape]),
        eager: true,
    });

/** What a loop sees: there sizes are numbers that only the run knows. */
export function atRunTime(native: StreamNative, machine: Machine): Runtime | undefined {
    const concrete = (array: ArrayValue): ArrayValue =>
        viewOf(
            array,
            array.shape?.map((size) => size ?? undefined),
        );
    return native.element && mapArrays(native.element, concrete, machine);
}
