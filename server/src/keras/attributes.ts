import type { Tensor } from '../../../shared-rules/model/graph';
import type { Machine } from '../interpreter/machine';
import { newList } from '../interpreter/merge';
import { bool, int, string, tuple, unknown, type Runtime } from '../interpreter/values';
import { frameAttribute } from './data/frames';
import { layersInside, openedBy } from './insides';
import { streamAttribute } from './data/streamMembers';
import { nativeValue, tensorValue, type KerasNative, type LayerNative, type ModelNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { isConnected } from './sequential';
import { inputApplication } from './sequentialInput';
import { isFunctional, sublayers } from './subclass';
import { shapeTuple, tensorAttribute } from './tensors';

/** An attribute of one of the library's objects; undefined: it is a method, or nothing that is followed. */
export function attributeOf(
    native: KerasNative,
    name: string,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    switch (native.type) {
        case 'tensor':
            return tensorAttribute(native.tensor, name);
        case 'layer':
            return graphAttribute(native, name, machine, record) ?? layerAttribute(native, name);
        case 'model':
            return modelAttribute(native, name, machine, record) ?? layerAttribute(native, name);
        case 'instance':
            return instanceAttribute(name);
        case 'stream':
            return streamAttribute(native, name, machine);
        case 'frame':
            return frameAttribute(native, name, machine);
        case 'bunch':
            return native.fields.get(name);
    }
}

function instanceAttribute(name: string): Runtime | undefined {
    return ['learning_rate', 'lr', 'iterations', 'history', 'name'].includes(name)
        ? unknown(`attribute \`${name}\``)
        : undefined;
}

function layerAttribute(native: LayerNative | ModelNative, name: string): Runtime | undefined {
    if (name === 'name')
        return native.layer.name === undefined ? unknown('the name of a layer') : string(native.layer.name);
    if (name === 'trainable')
        return native.trainable.content === undefined ? unknown('trainable') : bool(native.trainable.content);
    if (name === 'built') return unknown('whether a layer is built');
    const argument = native.layer.call.arguments.get(name)?.value;
    if (argument?.kind === 'int') return int(argument.value);
    return argument?.kind === 'str'
        ? string(argument.value)
        : LATER.has(name)
          ? unknown(`attribute \`${name}\` of a layer`)
          : undefined;
}

/** Attributes that exist, but of which nothing is known. */
const LATER = new Set([
    'weights',
    'trainable_weights',
    'non_trainable_weights',
    'variables',
    'trainable_variables',
    'losses',
    'metrics',
    'kernel',
    'bias',
    'dtype',
    'input_shape',
    'output_shape',
    'units',
    'optimizer',
    'history',
    'metrics_names',
    'stop_training',
]);

/** `layer.output`: the tensors of its first call, or an exception where it has never been called. */
function graphAttribute(
    native: LayerNative | ModelNative,
    name: string,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    if (name !== 'input' && name !== 'output') return undefined;
    if (native.type === 'layer' && native.layer.class === 'InputLayer') applyInput(native, machine, record);
    const call = native.applied.content;
    if (call.kind === 'called') return oneOf(name === 'input' ? call.inputs : call.outputs, `the ${name} of a layer`);
    if (call.kind === 'never') {
        const layer = native.layer.name ?? '?';
        refuseAttribute(
            native,
            `The layer ${layer} has never been called and thus has no defined ${name}.`,
            machine,
            record,
        );
    }
    return unknown(`the ${name} of a layer`);
}

/** An `InputLayer` has its result from the start. */
function applyInput(native: LayerNative, machine: Machine, record: KerasRecord): void {
    if (native.applied.content.kind !== 'never') return;
    const { site, frames } = native.layer.call;
    record.stepped(inputApplication(native, { site, frames }, machine, record), machine);
}

function refuseAttribute(
    { layer }: LayerNative | ModelNative,
    sentence: string,
    machine: Machine,
    record: KerasRecord,
): void {
    const { statement } = machine;
    refuseCall(
        layer,
        sentence,
        { exception: 'AttributeError', code: 'never-called' },
        machine.callSite(statement, statement),
        machine,
        record,
    );
}

/** Sentences of a `Sequential` that has no input yet. */
const UNDEFINED: Readonly<Record<string, string>> = {
    inputs: 'has no defined inputs yet.',
    outputs: 'has no defined outputs yet.',
    input_shape: 'has no defined input shape yet.',
    output_shape: 'has no defined output shape yet.',
};

function modelAttribute(model: ModelNative, name: string, machine: Machine, record: KerasRecord): Runtime | undefined {
    if (name === 'layers') return allLayers(model, machine, record);
    if (model.kind === 'subclass' && !isFunctional(model)) return graphAttribute(model, name, machine, record);
    const { inputs, outputs, built, complete, given } = model.state.content;
    if (model.kind === 'Sequential') {
        const own = graphAttribute(model, name, machine, record);
        if (own) return own;
        const sentence = isUnbuilt(model) && complete ? UNDEFINED[name] : undefined;
        if (sentence)
            refuseAttribute(model, `Sequential model '${model.layer.name ?? '?'}' ${sentence}`, machine, record);
        if (sentence) return unknown(`\`${name}\` of a model without an input`);
    }
    switch (name) {
        case 'output':
            return (
                given?.outputs ?? (built ? oneOf(outputs, 'the output of a model') : unknown('the output of a model'))
            );
        case 'input':
            return given?.inputs ?? oneOf(inputs, 'the input of a model');
        case 'outputs':
            return newList(outputs.map(tensorValue), machine);
        case 'inputs':
            return newList(inputs.map(tensorValue), machine);
        case 'input_shape':
            return shapesOf(inputs);
        case 'output_shape':
            return shapesOf(outputs);
        default:
            return undefined;
    }
}

/** A `Sequential` with nothing but an input is not built either. */
export const isUnbuilt = (model: ModelNative): boolean => model.kind === 'Sequential' && !isConnected(model);

const shapesOf = (tensors: readonly Tensor[]): Runtime =>
    tensors.length === 1 ? shapeTuple(tensors[0]?.shape) : tuple(tensors.map(({ shape }) => shapeTuple(shape)));

function allLayers(model: ModelNative, machine: Machine, record: KerasRecord): Runtime {
    if (model.object && model.kind === 'subclass' && !isFunctional(model))
        return newList(sublayers(model.object).map(nativeValue), machine);
    if (keepsClosed(model, machine, record)) return unknown('the layers of a pretrained network');
    const { complete } = model.state.content;
    return complete || model.kind === 'Functional'
        ? newList(layersOf(model).map(nativeValue), machine)
        : unknown('the layers of a model');
}

/**
 * Who reaches for the layers of a pretrained network may freeze some of them: where they are not known, nobody knows
 * which.
 */
export function keepsClosed(model: ModelNative, machine: Machine, record: KerasRecord): boolean {
    const closed = model.state.content.members.filter(
        ({ native }) =>
            native?.type === 'layer' &&
            native.layer.call.name.startsWith('keras.applications.') &&
            !openedBy(native, machine, record),
    );
    for (const { native } of closed) if (native) machine.heap.write(native.trainable, undefined);
    return closed.length > 0;
}

/** `model.layers`: a Sequential does not count its input. */
export function layersOf(model: ModelNative): readonly (LayerNative | ModelNative)[] {
    const natives = model.state.content.members.flatMap(
        ({ native }) => (native?.type === 'layer' ? layersInside(native) : undefined) ?? native ?? [],
    );
    if (model.kind !== 'Sequential') return [...new Set(natives)];
    // One layer object may stand in several places.
    return natives.filter(({ layer }, place) => place > 0 || !layer.roles.has('input'));
}

function oneOf(tensors: readonly Tensor[] | undefined, what: string): Runtime {
    const [first] = tensors ?? [];
    if (!tensors || !first) return unknown(what);
    return tensors.length === 1 ? tensorValue(first) : tuple(tensors.map(tensorValue));
}

/** An open network is frozen as a whole, too. */
const partsOf = (model: ModelNative): readonly (LayerNative | ModelNative)[] => [
    ...new Set([...model.state.content.members.flatMap(({ native }) => native ?? []), ...layersOf(model)]),
];

/** `layer.trainable = False`: of a model, of every layer in it. */
export function setTrainable(native: LayerNative | ModelNative, value: Runtime, machine: Machine): void {
    const known = value.kind === 'bool' ? value.value : undefined;
    // Setting it to true gives back what a low-rank adaptation has frozen.
    const adapts = native.layer.arguments.get('lora_rank')?.value.kind === 'int';
    machine.heap.write(native.trainable, adapts && known === true ? undefined : known);
    const inside = native.object ? sublayers(native.object) : native.type === 'model' ? partsOf(native) : [];
    for (const layer of inside) setTrainable(layer, value, machine);
}
