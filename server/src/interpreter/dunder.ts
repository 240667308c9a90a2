import { findMember } from './classes';
import { callFunction } from './functions';
import { noArguments } from './library';
import type { Machine } from './machine';
import type { ObjectValue, Runtime } from './values';

/** `object[key]`, `len(object)`, `object + x`: the method of its class that Python calls; undefined where it has none. */
export function callDunder(
    object: ObjectValue,
    name: string,
    values: readonly Runtime[],
    machine: Machine,
): Runtime | undefined {
    const method = findMember(object.class, name);
    if (method?.kind !== 'function') return undefined;
    const { statement } = machine;
    const given = { ...noArguments, positional: [object, ...values].map((value) => ({ value })) };
    return callFunction(method, given, machine.callSite(statement, statement), machine);
}
