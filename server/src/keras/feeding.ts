import { findMember } from '../interpreter/classes';
import { callDunder } from '../interpreter/dunder';
import { normal } from '../interpreter/environment';
import type { CallSite } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { newDict } from '../interpreter/merge';
import { explore } from '../interpreter/statements';
import { int, tuple, type ClassValue, type Runtime } from '../interpreter/values';
import { asData } from './data/frames';
import { asStream, atRunTime } from './data/stream';
import { tensorValue, type ModelNative } from './natives';
import type { KerasRecord } from './record';
import { isFunctional, runOn } from './subclass';

/** `net.fit(x, y)`: Keras runs the `call` of a class of the file on tensors like those of the first batch, to build it. */
export function feed(model: ModelNative, data: Runtime, at: CallSite, machine: Machine, record: KerasRecord): void {
    const { object } = model;
    if (model.kind !== 'subclass' || !object || isFunctional(model) || model.model.ownTraining) return;
    if (record.isFollowed(object) || findMember(object.class, 'call')?.kind !== 'function') return;
    const batch = featuresOf(data, machine);
    const input = batch && placeholders(batch, machine);
    if (input) runOn(object, model, input, at, machine, record);
}

/** What a batch has for the network: of a dataset, a generator, a class of the file that gives one batch after another. */
export function featuresOf(data: Runtime, machine: Machine): Runtime | undefined {
    const isWhole = !asStream(data) && data.kind !== 'iterator' && data.kind !== 'object';
    if (isWhole) return data;
    const element = batchOf(data, machine);
    return element?.kind === 'tuple' ? element.items[0] : element;
}

function batchOf(data: Runtime, machine: Machine): Runtime | undefined {
    const stream = asStream(data);
    if (stream) return stream.batched ? atRunTime(stream, machine) : undefined;
    if (data.kind === 'iterator') return data.cell.content?.[0];
    if (data.kind !== 'object' || !isSequence(data.class)) return undefined;
    const asked = machine.quietly(() =>
        explore(machine, () => {
            const value = callDunder(data, '__getitem__', [int(0)], machine);
            return value ? { kind: 'return', value } : normal;
        }),
    );
    return asked.result.kind === 'return' ? asked.result.value : undefined;
}

/** `class Batches(keras.utils.Sequence):` */
const isSequence = ({ bases }: ClassValue): boolean =>
    bases.some((it) => it.kind === 'symbol' && /^keras\.utils\.(Sequence|PyDataset)$/.test(it.name));

/** Tensors nested as the arrays are, of as many rows as there may be; undefined where one of them is not known. */
function placeholders(value: Runtime, machine: Machine, depth = 0): Runtime | undefined {
    const shape = asData(value)?.shape;
    if (shape)
        return tensorValue({
            id: machine.id(),
            shape: [null, ...shape.slice(1)],
            dtype: undefined,
            producer: undefined,
        });
    const all = (items: readonly Runtime[]): readonly Runtime[] | undefined => {
        const inside = items.map((item) => placeholders(item, machine, depth + 1));
        return inside.every((it) => it !== undefined) ? inside : undefined;
    };
    if (depth > 3) return undefined;
    if (value.kind === 'tuple' || value.kind === 'list') {
        const items = value.kind === 'tuple' ? value.items : value.cell.content;
        const inside = items && items.length > 0 ? all(items) : undefined;
        return inside && tuple(inside);
    }
    const entries = value.kind === 'dict' ? value.cell.content : undefined;
    const inside = entries && all(entries.map(([, item]) => item));
    return (
        entries &&
        inside &&
        newDict(
            entries.map(([key], i) => [key, inside[i] ?? key] as const),
            machine,
        )
    );
}
