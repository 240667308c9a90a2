import type { Argument } from '../../../shared-rules/model/graph';
import { given as argument, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { none, unknown, type Runtime } from '../interpreter/values';
import { frozen } from './freeze';
import type { KerasRecord } from './record';

/** `keras.config.set_image_data_format("channels_first")`: from here on it is what layers mean by None. */
export const setsDataFormat = (name: string): boolean => /^keras\.(config|backend)\.set_image_data_format$/.test(name);

export function setDataFormat(given: Given, machine: Machine, record: KerasRecord): Runtime {
    const format = argument(given, 0, 'data_format');
    const isCertain = machine.uncertain === 0 && given.complete && format?.kind === 'str';
    record.dataFormat = isCertain ? frozen(format) : unknown('the data format of this program');
    return none;
}

/** The arguments of a layer as it keeps them: a data format that was left open is the program's. */
export function withDataFormat(
    args: ReadonlyMap<string, Argument>,
    { dataFormat: value }: KerasRecord,
): ReadonlyMap<string, Argument> {
    const own = args.get('data_format');
    return value && own?.value.kind === 'none' ? new Map([...args, ['data_format', { ...own, value }]]) : args;
}
