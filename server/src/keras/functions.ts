import { signatures } from '../../../shared-rules/keras/signatures';
import { bind } from '../inference/bind';
import { signatureOf } from '../inference/signature';
import { noArguments, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { arrayFunction } from './arrays';
import { callLayer } from './apply';
import { loadData, toCategorical } from './datasets';
import { constructLayer, specOf } from './construct';
import { setDataFormat, setsDataFormat } from './dataFormat';
import { callOf, frozenArguments } from './freeze';
import { escaping } from './library';
import { asNative, nativeValue, tensorValue, type LayerNative } from './natives';
import { callOperation } from './operations';
import { newFunctional, newModel, newSequential } from './model';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { inputApplication, virtualInput } from './sequential';

/** A call of a class or function of a library, by its canonical name. */
export function callFunctionOf(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    if (name === 'keras.models.Sequential') return newSequential(given, at, machine, record);
    if (name === 'keras.models.Model') return newFunctional(given, at, machine, record);
    if (name === 'keras.layers.Input') return newInput(given, at, machine, record);
    if (specOf(name)) return constructLayer(name, given, at, machine, record);
    if (/^keras\.layers\.[A-Z]\w*$/.test(name)) return constructLayer(name, given, at, machine, record);
    if (/^keras\.layers\.[a-z]\w*$/.test(name)) return functionalMerge(name, given, at, machine, record);
    if (/^keras\.applications\.[A-Z]\w*$/.test(name))
        return nativeValue(newModel('backbone', name.slice(19), name, given, at, machine, record));
    if (/^keras\.[a-z_.]+\.[A-Z]\w*$/.test(name) && Object.hasOwn(signatures, name))
        return newInstance(name, given, at);
    if (name === 'keras.utils.to_categorical') return toCategorical(given);
    if (setsDataFormat(name)) return setDataFormat(given, machine, record);
    return (
        arrayFunction(name, given) ??
        callOperation(name, given, at, machine, record) ??
        loadData(name, given) ??
        escaping(`the result of \`${name}\``, name, given, at, machine, record)
    );
}

/** `keras.Input(shape)`: the tensor of an `InputLayer` made for it. */
function newInput(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const bound = bind(signatureOf('keras.layers.Input') ?? [], frozenArguments(given), 'Input()');
    if (bound.problem !== undefined) {
        const call = callOf('keras.layers.Input', bound, given.complete, at);
        refuseCall(
            undefined,
            bound.problem,
            { exception: 'TypeError', code: 'argument-binding' },
            at,
            machine,
            record,
            call,
        );
        return tensorValue(virtualInput(undefined, machine));
    }
    const native = asNative(
        constructLayer('keras.layers.InputLayer', asInputLayer(given), at, machine, record),
    ) as LayerNative;
    const application = inputApplication(native, { site: at.site, frames: at.frames }, machine, record);
    record.stepped(application, machine);
    return application.outputs[0]
        ? tensorValue(application.outputs[0])
        : escaping('an input', 'Input', given, at, machine, record);
}

/** `Input` and `InputLayer` take the same things in another order, and `tensor` under another name. */
function asInputLayer(given: Given): Given {
    const names = [
        'shape',
        'batch_size',
        'dtype',
        'sparse',
        'ragged',
        'batch_shape',
        'name',
        'input_tensor',
        'optional',
    ];
    const keywords = new Map(given.positional.map((it, i) => [names[i] ?? `argument ${i}`, it]));
    for (const [name, value] of given.keywords) keywords.set(name === 'tensor' ? 'input_tensor' : name, value);
    return { ...noArguments, keywords, complete: given.complete };
}

/** `keras.layers.concatenate([a, b])` is `Concatenate()([a, b])`. */
function functionalMerge(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const className = `keras.layers.${name.charAt(13).toUpperCase()}${name.slice(14)}`;
    const [inputs, ...rest] = given.positional;
    const tensors = inputs ?? given.keywords.get('inputs');
    if (!specOf(className) || !tensors) return escaping(`the result of \`${name}\``, name, given, at, machine, record);
    const keywords = new Map([...given.keywords].filter(([key]) => key !== 'inputs'));
    rest.forEach((it, i) => keywords.set(i === 0 ? (name.endsWith('dot') ? 'axes' : 'axis') : 'normalize', it));
    const layer = asNative(
        constructLayer(className, { ...given, positional: [], keywords }, at, machine, record),
    ) as LayerNative;
    return callLayer(layer, { ...noArguments, positional: [tensors] }, at, machine, record);
}

/** An initializer, an optimizer, a loss, a callback. */
function newInstance(name: string, given: Given, at: CallSite): Runtime {
    const bound = bind(signatureOf(name) ?? [], frozenArguments(given), `${name}.__init__()`);
    return nativeValue({ type: 'instance', class: name, call: callOf(name, bound, given.complete, at) });
}
