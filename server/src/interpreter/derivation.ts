import type { Derivation, Value, ValueOf } from '../../../shared-rules/model/value';
import { freezePlain } from './plain';
import { unknown, type Runtime } from './values';

/** The same value, with what it came of: remembered of data, and of what is unknown. */
export function stemming(value: Runtime, derived: Derivation | undefined): Runtime {
    if (!derived || (value.kind !== 'unknown' && value.kind !== 'array')) return value;
    return { ...value, derived };
}

/** `x[:100]`, `x_train, x_test = …`; without an index what a loop takes in each turn. */
export function itemOf(value: Runtime, whole: Runtime, index: Runtime | undefined): Runtime {
    const of = freezePlain(whole);
    return stemming(value, of && { kind: 'item', of, index: index && (freezePlain(index) ?? OTHER) });
}

/** `x / 255`, `scores > 0.5` */
export function operationOf(value: Runtime, operator: string, operands: readonly Runtime[]): Runtime {
    return stemming(value, { kind: 'operation', operator, operands: operands.map((it) => freezePlain(it) ?? OTHER) });
}

const OTHER: Value = { kind: 'unknown', reason: 'something that is no plain data' };

/** Where paths meet, nobody knows which of them a value came along. */
export function rootless(value: ValueOf<'unknown'> & Runtime): Runtime {
    return value.derived ? unknown(value.reason, value.site) : value;
}
