import { mergers } from '../../../shared-rules/keras/eras';
import { signatures } from '../../../shared-rules/keras/signatures';
import { noArguments, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { unknown, type Runtime } from '../interpreter/values';
import { callLayer } from './apply';
import { cloneModel } from './clone';
import { labelsIn, toCategorical } from './data/categorical';
import { dataFunction } from './data/data';
import { preprocessedArray } from './data/preprocess';
import { constructLayer, specOf } from './construct';
import { setDataFormat, setPolicy, setsDataFormat, setsPolicy } from './dataFormat';
import { successorOf } from './eras';
import { callOf, frozenArguments } from './freeze';
import { bind } from '../inference/bind';
import { signatureOf } from '../inference/signature';
import { activationNamed } from './activations';
import { escaping } from './escaping';
import { asNative, nativeValue, tensorOf, tensorValue, type LayerNative } from './natives';
import { lastName } from './names';
import { merged } from './merging';
import { callOperation } from './operations';
import { newFunctional, newSequential } from './model';
import { dynamicShape, plainNumber, tensorShape, variable } from './plainNumbers';
import { newPretrained, preprocessed } from './pretrained';
import type { KerasRecord } from './record';
import { refuseRemoved } from './removed';
import { refuseCall } from './refuse';
import { refuseSpelling, spelt, spokenCall } from './spelling';
import { refuseSymbolic } from './symbolic';
import { tensorflowCall } from './tensorflow';
import { shapeTuple } from './tensors';
import { inputApplication } from './sequentialInput';

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
    if (mergers.includes(name)) return merged(name, given, at, machine, record);
    if (specOf(name)) return constructLayer(name, given, at, machine, record);
    if (/^keras\.layers\.[A-Z]\w*$/.test(name)) return constructLayer(name, given, at, machine, record);
    if (/^keras\.layers\.[a-z]\w*$/.test(name)) return functionalMerge(name, given, at, machine, record);
    if (/^keras\.applications\.[A-Z]\w*$/.test(name)) return newPretrained(name, given, at, machine, record);
    if (/^keras\.[a-z_.]+\.[A-Z]\w*$/.test(name) && Object.hasOwn(signatures, name))
        return newInstance(name, given, at, machine, record);
    if (successorOf(name).startsWith('keras.optimizers.') && successorOf(name) !== name)
        return newInstance(name, given, at, machine, record);
    if (name === 'keras.utils.to_categorical') {
        const today = meantFor(name, given, at, machine, record);
        return toCategorical(today, labelsIn(today));
    }
    if (/^tf\.(compat\.v1\.)?(layers|placeholder)\b/.test(name)) {
        const result = tensorflowCall(name, given, at, machine, record);
        if (result) return result;
    }
    if (/^keras\.applications\.\w+\.preprocess_input$/.test(name)) {
        const prepared = preprocessedArray(name, given, at, machine) ?? preprocessed(given, at, machine, record);
        if (prepared) return prepared;
    }
    if (name === 'keras.activations.linear' && given.positional.length === 1)
        return given.positional[0]?.value ?? unknown(name, at.site);
    if (name === 'keras.activations.get') {
        const found = activationNamed(given, at, machine, record);
        if (found) return found;
    }
    if (name === 'keras.models.clone_model') {
        const clone = cloneModel(given, at, machine, record);
        if (clone) return clone;
    }
    if (/^keras\.(utils|backend)\.clear_session$/.test(name)) record.clearNames(machine);
    if (name === 'keras.backend.int_shape') return shapeTuple(tensorOf(given.positional[0]?.value)?.shape);
    refuseSymbolic(name, given, at, machine, record);
    if (/^keras\.(ops|activations)\.\w/.test(name)) refuseNothing(name, given, at, machine, record);
    if (setsPolicy(name)) return setPolicy(given, machine, record);
    if (setsDataFormat(name)) return setDataFormat(name, given, at, machine, record);
    const plain =
        plainNumber(name, given) ?? dynamicShape(name, given) ?? tensorShape(name, given) ?? variable(name, given);
    if (plain) return plain;
    return (
        dataFunction(name, given, at, machine) ??
        callOperation(name, given, at, machine, record) ??
        escaping(`the result of \`${name}\``, name, given, at, machine, record)
    );
}

/** `activation=relu()`: a function that is called for nothing. */
function refuseNothing(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    const signature = signatureOf(name);
    if (!signature || !given.complete || given.positional.length + given.keywords.size > 0) return;
    const bound = bind(signature, frozenArguments(given), `${lastName(name)}()`);
    if (bound.problem === undefined) return;
    const call = callOf(name, bound, given.complete, at);
    const detail = { exception: 'TypeError', code: 'argument-binding' };
    refuseCall(undefined, bound.problem, detail, at, machine, record, call);
}

/** `keras.Input(shape)`: the tensor of an `InputLayer` made for it. */
function newInput(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const input = spelt('keras.layers.Input', given, 'Input()');
    const { written: bound } = input;
    if (bound.problem !== undefined && input.old === undefined) {
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
        return unknown('an input that Keras refuses', at.site);
    }
    const native = asNative(
        constructLayer('keras.layers.InputLayer', asInputLayer(input.given), at, machine, record),
    ) as LayerNative;
    refuseSpelling(input, spokenCall('keras.layers.Input', input, given, at), '', undefined, at, machine, record);
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
    const bound = bind(signatureOf(name) ?? [], frozenArguments(given), `${lastName(name)}()`);
    if (bound.problem !== undefined) {
        refuseMerge(className, bound.problem, given, at, machine, record);
        return escaping(`the result of \`${name}\``, name, given, at, machine, record);
    }
    const tensors = inputs ?? given.keywords.get('inputs');
    if (!specOf(className) || !tensors) return escaping(`the result of \`${name}\``, name, given, at, machine, record);
    const keywords = new Map([...given.keywords].filter(([key]) => key !== 'inputs'));
    rest.forEach((it, i) => keywords.set(i === 0 ? (name.endsWith('dot') ? 'axes' : 'axis') : 'normalize', it));
    const layer = asNative(
        constructLayer(className, { ...given, positional: [], keywords }, at, machine, record),
    ) as LayerNative;
    return callLayer(layer, { ...noArguments, positional: [tensors] }, at, machine, record);
}

/** `add(a, b)`: the function takes one list. */
function refuseMerge(
    className: string,
    sentence: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const native = asNative(constructLayer(className, noArguments, at, machine, record)) as LayerNative;
    const places = frozenArguments(given).positional.map((it, i) => ({ ...it, name: String(i) }));
    const call = { ...native.layer.call, arguments: new Map(places.map((it) => [it.name, it])) };
    const layer = { ...native.layer, call };
    const raisedAt = { site: machine.statement, frames: at.frames };
    const code = given.positional.length > 1 ? 'too-many-arguments' : 'argument-binding';
    const about = { class: layer.class, raisedAt, layer, application: undefined, call };
    record.refuse({ exception: 'TypeError', sentence, code, blame: undefined, ...about }, machine);
}

/** An initializer, an optimizer, a loss, a callback. */
function newInstance(written: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const name = successorOf(written);
    const instance = spelt(written, given, `${lastName(name)}.__init__()`);
    const call = spokenCall(written, instance, given, at);
    if (written !== name) refuseRemoved(written, call, at, machine, record);
    else refuseSpelling(instance, call, 'Argument(s) not recognized', undefined, at, machine, record);
    return nativeValue({ type: 'instance', class: name, call });
}

/** What a function is given, by the names of today. */
function meantFor(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Given {
    const call = spelt(name, given, `${lastName(name)}()`);
    refuseSpelling(call, spokenCall(name, call, given, at), '', undefined, at, machine, record);
    return call.given;
}
