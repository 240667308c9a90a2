import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { indexOf, int, numberOf, unknown, type Runtime } from '../interpreter/values';
import { callOperation } from './operations';
import { tensorOf } from './natives';
import type { KerasRecord } from './record';
import { refuseNumber, refuseTruth } from './symbolic';
import { tensorComparison } from './tensors';

/** What Python's own functions do with a tensor of Keras; undefined for those that do nothing special. */
export function builtinOfTensor(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const [first] = given.positional;
    if (!first || !given.complete) return undefined;
    if (name === 'max' || name === 'min') return extreme(name, given, at, machine, record);
    if (!tensorOf(first.value)) return undefined;
    if (name === 'float' || name === 'int') {
        refuseNumber(first.value, name, machine, record);
        return unknown('the number in a tensor', at.site);
    }
    if (name === 'abs') return callOperation('keras.ops.absolute', given, at, machine, record);
    return name === 'round' ? rounded(given, at, machine, record) : undefined;
}

/** `round(x)` rounds to no decimals, and so does `round(x, None)`. */
function rounded(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime | undefined {
    const [tensor, digits] = given.positional;
    if (!tensor || (digits && indexOf(digits.value) === undefined)) return undefined;
    const positional = [tensor, digits ?? { value: int(0) }];
    return callOperation('keras.ops.round', { ...given, positional }, at, machine, record);
}

/** `max(x, 0)` asks whether `0 > x` is true. */
function extreme(
    name: 'max' | 'min',
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const [first, second] = given.positional;
    if (!first || !second || given.keywords.size > 0) return undefined;
    const isOne = ({ value }: { readonly value: Runtime }) => tensorOf(value) ?? numberOf(value);
    if (isOne(first) === undefined || isOne(second) === undefined) return undefined;
    const operator = name === 'max' ? '>' : '<';
    const better = tensorComparison(operator, second.value, first.value, at, machine, record);
    if (better) refuseTruth(better, machine, record);
    return unknown(`the larger of two tensors`, at.site);
}
