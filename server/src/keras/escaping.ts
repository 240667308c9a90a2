import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { unknown, type Runtime } from '../interpreter/values';
import { opaqueStep, tensorsIn } from './apply';
import { layerOf, tensorValue } from './natives';
import type { KerasRecord } from './record';

/** Something is handed to what we do not know: tensors go through it, models may be changed there. */
export function escaping(
    reason: string,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const values = [...given.positional, ...given.keywords.values()].map((it) => it.value);
    for (const value of values) {
        const native = layerOf(value);
        if (native?.type === 'model') record.escapes(native);
        if (native) machine.heap.write(native.applied, { kind: 'unknown' });
    }
    const tensors = values.flatMap((value) => tensorsIn(value, machine)?.filter((it) => it.producer) ?? []);
    if (tensors.length === 0) return unknown(reason, at.site);
    record.forget(at.site, reason, machine);
    return tensorValue(opaqueStep(name, tensors, undefined, at, machine, record));
}
