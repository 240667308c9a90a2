import type { Blame } from '../../../shared-rules/layers/layer';
import type { Layer } from '../../../shared-rules/model/graph';
import type { CallSite } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { lastName } from './names';
import type { KerasRecord } from './record';

/** Keras refuses a call that is no layer's constructor or application: `model.add`, `Model(…)`. */
export function refuseCall(
    layer: Layer | undefined,
    sentence: string,
    detail: Blame,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
    call = layer?.call,
): void {
    const { site, callee, statement, frames } = at;
    record.refuse(
        {
            exception: detail.exception ?? 'ValueError',
            sentence,
            code: detail.code,
            blame: detail.blame,
            class: layer?.class ?? (call && /^(keras|tf)\./.test(call.name) ? lastName(call.name) : 'Model'),
            raisedAt: { site: statement, frames },
            layer: undefined,
            application: undefined,
            call: call ?? { name: 'Model', site, callee, statement, frames, arguments: new Map(), complete: true },
        },
        machine,
    );
}
