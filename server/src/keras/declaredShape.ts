import type { AnyShape, Dim } from '../../../shared-rules/model/shape';
import type { Tensor } from '../../../shared-rules/model/graph';
import { findMember, withReceiver } from '../interpreter/classes';
import { callFunction } from '../interpreter/functions';
import { noArguments, type CallSite } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { type ObjectValue, type Runtime } from '../interpreter/values';
import { resultShapes } from './results';
import { shapeTuple } from './tensors';

/**
 * Whether `compute_output_shape` of the class says another shape than `call` gives. For tensors without numbers Keras
 * believes the former, and does not look at `call` (`Layer.compute_output_spec`): what comes out then is not `call`'s.
 */
export function contradicts(
    object: ObjectValue,
    inputs: readonly Tensor[],
    result: Runtime,
    at: CallSite,
    machine: Machine,
): boolean {
    const member = findMember(object.class, 'compute_output_shape');
    const [input, ...others] = inputs;
    const [shape, ...more] = resultShapes(result);
    if (member?.kind !== 'function' || !input || !shape || others.length + more.length > 0) return false;
    const given = withReceiver(object, { ...noArguments, positional: [{ value: shapeTuple(input.shape) }] });
    const declared = dimsOf(machine.quietly(() => callFunction(member, given, at, machine)));
    return declared !== undefined && differs(declared, shape);
}

/** `(input_shape[0], self.units)`; the batch is nobody's business here. */
function dimsOf(value: Runtime): AnyShape {
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    return items?.map((item): Dim => (item.kind === 'int' ? item.value : item.kind === 'none' ? null : undefined));
}

const differs = (declared: readonly Dim[], shape: readonly Dim[]): boolean =>
    declared.length !== shape.length ||
    declared.some((dim, i) => i > 0 && dim !== undefined && shape[i] !== undefined && dim !== shape[i]);
