import type { Application, Layer, Place, Tensor } from '../../../shared-rules/model/graph';
import { eitherShape, type AnyShape } from '../../../shared-rules/model/shape';
import { itemsOf, intOf, type Value } from '../../../shared-rules/model/value';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { elementsOf } from '../interpreter/iterate';
import { noArguments } from '../interpreter/library';
import type { Runtime } from '../interpreter/values';
import { applyLayer, opaqueLayer, opaqueStep, passedOn } from './apply';
import { constructLayer } from './construct';
import { applyModel } from './forward';
import {
    asNative,
    layerOf,
    tensorOf,
    type LayerNative,
    type Member,
    type ModelNative,
    type ModelState,
} from './natives';
import { networkBetween } from './network';
import { outputsOf, type KerasRecord } from './record';
import { refuseCall } from './refuse';
import { passThrough } from './subclass';

export const emptyState: ModelState = { members: [], inputs: [], outputs: [], complete: true, built: false };

/** What is left of a model where it is unknown which layers it got: what both paths agree on, then something unknown. */
export const mergeStates =
    (machine: Machine) =>
    (a: ModelState, b: ModelState): ModelState => {
        const same = a.members.findIndex((member, i) => member !== b.members[i]);
        if (same < 0 && a.members.length === b.members.length) return a;
        const length = same < 0 ? a.members.length : same;
        const members = a.members.slice(0, length);
        const before = members.at(-1)?.application.outputs ?? a.inputs;
        const joined = join(
            [...before, ...a.outputs, ...b.outputs],
            eitherShape(a.outputs[0]?.shape, b.outputs[0]?.shape),
            machine,
        );
        const place = a.members[length]?.place ??
            b.members[length]?.place ?? { site: machine.statement, frames: machine.frames };
        return {
            members: [...members, { native: undefined, application: joined, place }],
            inputs: a.inputs.length > 0 ? a.inputs : b.inputs,
            outputs: joined.outputs,
            complete: false,
            built: a.built && b.built,
        };
    };

/** Where paths meet: consumes what each of them left. */
export function join(inputs: readonly Tensor[], shape: AnyShape, machine: Machine): Application {
    const at = machine.callSite(machine.statement, machine.statement);
    const place = { site: machine.statement, frames: machine.frames };
    const base = {
        id: machine.id(),
        layer: opaqueLayer('paths meet', at, machine),
        place,
        inputs,
        weights: [],
        refusal: undefined,
    };
    return outputsOf(base, [shape], undefined, machine);
}

/** `model.add(layer)` */
export function addToSequential(
    model: ModelNative,
    value: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    append(model, value, { site: at.site, frames: at.frames }, at, machine, record);
}

/** `Sequential([a, b, c])`: each layer stands where it was made. */
export function fillSequential(
    model: ModelNative,
    value: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const elements = elementsOf(value, machine);
    if (!elements) {
        if (value.kind !== 'none') escape(model, at, machine, record);
        return;
    }
    for (const element of elements) append(model, element, placeOf(element, at), at, machine, record);
}

function placeOf(element: Runtime, at: CallSite): Place {
    const layer = layerOf(element)?.layer;
    const made = layer && !layer.model ? layer.call : undefined;
    const tensor = tensorOf(element)?.producer;
    return made
        ? { site: made.site, frames: made.frames }
        : (tensor?.place ?? { site: element.site ?? at.site, frames: at.frames });
}

function append(
    model: ModelNative,
    value: Runtime,
    place: Place,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const native = layerOf(value);
    const input = tensorOf(value)?.producer;
    if (input?.layer.roles.has('input')) return appendInput(model, undefined, input, place, machine);
    const merge = mergeOf(model, value, record);
    if (merge) return machine.heap.write(model.state, merge);
    if (!native) return appendStranger(model, value, at, machine, record);
    if (native.layer.roles.has('input')) return appendInput(model, native, undefined, place, machine, record);
    const state = model.state.content;
    if (state.members.length === 0 && state.inputs.length === 0) start(model, native, place, machine, record);
    appendLayer(model, native, place, machine, record);
}

/** `model.add(Merge([left, right]))`, with which Keras 1 let a model have several inputs. */
function mergeOf(model: ModelNative, value: Runtime, record: KerasRecord): ModelState | undefined {
    const tensor = tensorOf(value);
    const inputs = tensor && record.merges.get(tensor.id);
    if (!inputs || model.state.content.members.length > 0) return undefined;
    const { applications, complete } = networkBetween(inputs, [tensor]);
    const members = applications.map((it): Member => ({ native: record.nativeOf(it.layer), application: it, place: it.place }));
    return { ...emptyState, members, inputs, outputs: [tensor], complete, built: true };
}

/** Something that is no layer: known to be none (a class, a number) Keras refuses it, else all is unknown from here. */
function appendStranger(model: ModelNative, value: Runtime, at: CallSite, machine: Machine, record: KerasRecord): void {
    const refused = value.kind !== 'unknown' && value.kind !== 'object' && asNative(value) === undefined;
    if (refused) {
        const shown = value.kind === 'symbol' ? '?' : value.kind;
        const sentence = `Only instances of \`keras.Layer\` can be added to a Sequential model. Received: ${shown}`;
        refuseCall(model.layer, sentence, { code: 'not-a-layer' }, at, machine, record);
    }
    escape(model, at, machine, record);
}

/** From here on the model holds something unknown. */
export function escape(model: ModelNative, at: CallSite, machine: Machine, record: KerasRecord): void {
    const state = model.state.content;
    const inputs = state.outputs.length > 0 ? state.outputs : state.inputs;
    const tensor = opaqueStep('unknown', inputs, undefined, at, machine, record);
    const member = tensor.producer && { native: undefined, application: tensor.producer, place: tensor.producer.place };
    machine.heap.write(model.state, {
        ...state,
        members: member ? [...state.members, member] : state.members,
        inputs: state.inputs.length > 0 ? state.inputs : [virtualInput(undefined, machine)],
        outputs: [tensor],
        complete: false,
    });
}

/** An `InputLayer`, or the tensor that `Input` made. */
function appendInput(
    model: ModelNative,
    native: LayerNative | ModelNative | undefined,
    made: Application | undefined,
    place: Place,
    machine: Machine,
    record?: KerasRecord,
): void {
    const state = model.state.content;
    if (state.members.length > 0) return;
    const application =
        made ?? (native?.type === 'layer' && record ? inputApplication(native, place, machine, record) : undefined);
    if (!application) return;
    machine.heap.write(model.state, {
        ...state,
        members: [{ native, application, place }],
        inputs: application.outputs,
        outputs: application.outputs,
        built: application.outputs[0]?.shape !== undefined,
    });
}

/** An `InputLayer` is applied to nothing: its result is its shape. */
export function inputApplication(
    native: LayerNative,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): Application {
    return applyLayer(native, passedOn([]), place, machine, record).application;
}

/** The first layer without an `Input` before it: an `input_shape` of its own, a model's input, or a shape that comes later. */
function start(
    model: ModelNative,
    native: LayerNative | ModelNative,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): void {
    const batch = oldBatchShape(native.layer);
    const shape = batch ?? inputShapeArgument(native);
    const own = native.type === 'model' ? native.state.content.inputs[0]?.shape : undefined;
    const state = model.state.content;
    if (shape) {
        const { call } = native.layer;
        const input = constructInput(batch ? 'batch_shape' : 'shape', shape, { ...call, site: call.site }, machine, record);
        if (input) return appendInput(model, input, undefined, place, machine, record);
    }
    machine.heap.write(model.state, { ...state, inputs: [virtualInput(own, machine)], built: own !== undefined });
}

export const virtualInput = (shape: AnyShape, machine: Machine): Tensor => ({
    id: machine.id(),
    shape,
    dtype: undefined,
    producer: undefined,
});

/** `batch_input_shape=(32, 10, 8)`, `input_length=10, input_dim=8`: Keras 3 has neither. */
function oldBatchShape({ call }: Layer): Runtime | undefined {
    const written = (name: string): Value | undefined => call.arguments.get(name)?.value;
    const items = itemsOf(written('batch_input_shape'));
    if (items) return { kind: 'tuple', items: items.map(sizeValue) };
    const [length, dim] = [written('input_length'), written('input_dim')];
    if (!length || dim?.kind !== 'int' || call.name === 'keras.layers.Embedding') return undefined;
    return { kind: 'tuple', items: [NONE, sizeValue(length), dim] };
}

const NONE: Runtime = { kind: 'none' };

/** `input_shape=(28, 28, 1)`, `input_dim=39` of a first layer. */
function inputShapeArgument(native: LayerNative | ModelNative): Runtime | undefined {
    const { layer } = native;
    // An `Embedding` has an `input_dim` of its own.
    const isOwn = native.type === 'layer' && !native.extra.includes('input_dim');
    const dim = isOwn ? undefined : layer.call.arguments.get('input_dim')?.value;
    if (dim && dim.kind !== 'none') return dim.kind === 'int' ? { kind: 'tuple', items: [dim] } : undefined;
    const shape = layer.call.arguments.get('input_shape')?.value;
    const items = itemsOf(shape);
    if (items) return { kind: 'tuple', items: items.map(sizeValue) };
    return shape && intOf(shape) !== undefined && shape.kind === 'int' ? shape : undefined;
}

const sizeValue = (value: Value): Runtime =>
    value.kind === 'int' || value.kind === 'none' ? value : { kind: 'unknown', reason: 'a size that is not known' };

function constructInput(
    parameter: 'shape' | 'batch_shape',
    shape: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): LayerNative | undefined {
    const given: Given = { ...noArguments, keywords: new Map([[parameter, { value: shape }]]) };
    const native = asNative(constructLayer('keras.layers.InputLayer', given, at, machine, record));
    return native?.type === 'layer' ? native : undefined;
}

function appendLayer(
    model: ModelNative,
    native: LayerNative | ModelNative,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): void {
    const state = model.state.content;
    const inputs = state.outputs.length > 0 ? state.outputs : state.inputs;
    const application = applyMember(native, inputs, place, machine, record);
    if (state.built) record.autoName('Functional', machine);
    machine.heap.write(model.state, {
        ...state,
        members: [...state.members, { native, application, place }],
        outputs: application.outputs,
        complete: state.complete && !native.layer.roles.has('opaque'),
    });
}

function applyMember(
    native: LayerNative | ModelNative,
    tensors: readonly Tensor[],
    place: Place,
    machine: Machine,
    record: KerasRecord,
): Application {
    // Until its input is known, Keras does not call a `Sequential`'s layers.
    if (native.object && tensors[0]?.shape) return passThrough(native.object, native, tensors, place, machine, record);
    if (native.type === 'model' || native.object) return applyModel(native, tensors, place, machine, record);
    return applyLayer(native, passedOn(tensors), place, machine, record).application;
}

/** `model.pop()` */
export function popFromSequential(model: ModelNative, machine: Machine): void {
    const state = model.state.content;
    const members = state.members.slice(0, -1);
    const last = members.at(-1)?.application;
    machine.heap.write(model.state, { ...state, members, outputs: last?.outputs ?? state.inputs });
}

/** What a layer was built with while the input's rank was unknown was no build of Keras'. */
function forgetBuild({ built }: LayerNative, machine: Machine): void {
    if (built.content && built.content.shape === undefined) machine.heap.write(built, undefined);
}

/** `model.build(shape)`, or the first call on something of a known shape: every layer is built anew from here. */
export function buildSequential(model: ModelNative, shape: AnyShape, machine: Machine, record: KerasRecord): void {
    const state = model.state.content;
    if (state.built || shape === undefined || state.members.length === 0) return;
    const input = virtualInput(shape, machine);
    let tensors: readonly Tensor[] = [input];
    for (const { native } of state.members) if (native?.type === 'layer') forgetBuild(native, machine);
    const members = state.members.map((member): Member => {
        if (!member.native) {
            tensors = member.application.outputs;
            return member;
        }
        const application = applyMember(member.native, tensors, member.place, machine, record);
        tensors = application.outputs;
        return { ...member, application };
    });
    record.autoName('Functional', machine);
    machine.heap.write(model.state, { ...state, members, inputs: [input], outputs: tensors, built: true });
}
