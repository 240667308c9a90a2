import type { Machine } from '../../interpreter/machine';
import { newDict } from '../../interpreter/merge';
import { tuple, type Runtime } from '../../interpreter/values';
import { asNative, tensorOf } from '../natives';
import type { KerasRecord } from '../record';
import { newArray } from './array';

/**
 * What a function gives that was called with data: a layer's result is an array then. Undefined where it is nothing that
 * could be an element.
 */
export function eagerly(value: Runtime, machine: Machine, record: KerasRecord, depth = 0): Runtime | undefined {
    if (value.kind === 'array' || depth > 4) return value.kind === 'array' ? { ...value, eager: true } : undefined;
    // What a model makes of single elements, which it takes for batches, has other sizes than its own output.
    const tensor = tensorOf(value);
    if (tensor)
        return record.isConcrete(tensor) ? newArray(undefined, { dtype: tensor.dtype, eager: true }) : undefined;
    if (asNative(value)?.type === 'stream') return value;
    const inside = (item: Runtime): Runtime =>
        eagerly(item, machine, record, depth + 1) ?? { kind: 'unknown', reason: 'a part of an element' };
    if (value.kind === 'tuple') return tuple(value.items.map(inside));
    // A list that `map` is given back becomes a tensor; what is in it is a batch of its own.
    if (value.kind !== 'dict' || !value.cell.content) return undefined;
    return newDict(
        value.cell.content.map(([key, item]) => [key, inside(item)] as const),
        machine,
    );
}
