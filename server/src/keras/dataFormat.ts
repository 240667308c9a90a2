import type { Value } from '../../../shared-rules/model/value';
import type { Argument } from '../../../shared-rules/model/graph';
import { given as argument, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { none, unknown, type Runtime } from '../interpreter/values';
import { translated } from './eras';
import { callOf, frozen } from './freeze';
import { lastName } from './names';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** `keras.config.set_image_data_format("channels_first")`: from here on it is what layers mean by None. */
export const setsDataFormat = (name: string): boolean =>
    /^keras\.(config|backend)\.set_image_data_format$/.test(name) || name === SET_DIM_ORDERING;

/** What it was called before Keras 2. */
const SET_DIM_ORDERING = 'keras.backend.set_image_dim_ordering';

export function setDataFormat(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const isOld = name === SET_DIM_ORDERING;
    if (isOld) refuseOldName(name, given, at, machine, record);
    const written = argument(given, 0, isOld ? 'dim_ordering' : 'data_format');
    const format = isOld && written ? translated('data_format', written) : written;
    const isCertain = machine.uncertain === 0 && given.complete && format?.kind === 'str';
    record.set('dataFormat', isCertain ? frozen(format) : unknown('the data format of this program'), machine);
    return none;
}

function refuseOldName(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    if (record.removed.asksForKeras2) return;
    const sentence = `module 'keras.backend' has no attribute '${lastName(name)}'`;
    const call = callOf(name, { arguments: new Map() }, given.complete, at);
    refuseCall(undefined, sentence, { exception: 'AttributeError', code: 'removed-name' }, at, machine, record, call);
}

/** The arguments of a layer as it keeps them: a data format that was left open is the program's. */
export function withDataFormat(
    args: ReadonlyMap<string, Argument>,
    value: Value | undefined,
): ReadonlyMap<string, Argument> {
    const own = args.get('data_format');
    return value && own?.value.kind === 'none' ? new Map([...args, ['data_format', { ...own, value }]]) : args;
}

/** `keras.config.set_dtype_policy("mixed_float16")`: what layers without a `dtype` compute in from here on. */
const SETS_POLICY = /^keras\.(config\.set_dtype_policy|(config|backend)\.set_floatx)$/;

export const setsPolicy = (name: string): boolean => SETS_POLICY.test(name);

export function setPolicy(given: Given, machine: Machine, record: KerasRecord): Runtime {
    const policy = given.positional[0]?.value ?? [...given.keywords.values()][0]?.value;
    const isCertain = machine.uncertain === 0 && given.complete && policy?.kind === 'str';
    record.set('policy', isCertain ? frozen(policy) : unknown('the dtype policy of this program'), machine);
    return none;
}
