import { identifiers } from '../../../shared-rules/keras/identifiers';
import { given as argument, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { symbol, unknown, type Runtime } from '../interpreter/values';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** `keras.activations.get("relu")`; undefined where what is asked for is unknown. */
export function activationNamed(
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const asked = argument(given, 0, 'identifier');
    if (asked?.kind === 'none') return symbol('keras.activations.linear');
    if (asked?.kind === 'symbol' || asked?.kind === 'function') return asked;
    if (asked?.kind !== 'str') return undefined;
    const table = identifiers.activations ?? {};
    if (Object.hasOwn(table, asked.value)) return symbol(`keras.activations.${table[asked.value]}`);
    const sentence = `Could not interpret activation function identifier: ${asked.value}`;
    refuseCall(undefined, sentence, { code: 'unknown-identifier' }, at, machine, record);
    return unknown('an activation that Keras does not know', at.site);
}
