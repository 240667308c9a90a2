import type { Application, Place, Tensor } from '../../../shared-rules/model/graph';
import { typeName } from '../../../shared-rules/layers/operators';
import { str } from '../../../shared-rules/model/python';
import { certainly, showShape, type AnyShape, type Dim } from '../../../shared-rules/model/shape';
import type { CallSite } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { truthOf } from '../interpreter/expressions';
import { elementsOf } from '../interpreter/iterate';
import type { Runtime } from '../interpreter/values';
import { applyLayer, opaqueStep, passedOn } from './apply';
import { applyModel } from './forward';
import { cycleProblem } from './cycles';
import { frozen } from './freeze';
import {
    asNative,
    layerOf,
    tensorOf,
    type LayerNative,
    type Member,
    type ModelNative,
    type ModelState,
} from './natives';
import { impliedInput, inputShapeArgument, isPretrained, oldBatchShape } from './inputShape';
import { networkBetween } from './network';
import { emptyState } from './paths';
import { outputsOf, type KerasRecord } from './record';
import { refuseCall } from './refuse';
import { appendInput, constructInput, insertInput, virtualInput } from './sequentialInput';
import { passThrough } from './subclass';

/** `model.add(layer)` */
export function addToSequential(
    model: ModelNative,
    value: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    check(model, value, model.state.content.members, at, machine, record);
    append(model, value, { site: at.site, frames: at.frames }, at, machine, record);
    rebuilt(model, machine, record);
}

/** `Sequential([a, b, c])`: each layer stands where it was made; all are looked at before the first is called. */
export function fillSequential(
    model: ModelNative,
    value: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const elements = elementsOf(value, machine);
    if (!elements) {
        refuseNoList(model, value, at, machine, record);
        if (value.kind !== 'none') escape(model, at, machine, record);
        return;
    }
    const before: Pick<Member, 'native'>[] = [];
    for (const element of elements) {
        check(model, element, before, at, machine, record);
        before.push({ native: memberOf(element, record) });
    }
    for (const element of elements) append(model, element, placeOf(element, at), at, machine, record);
    if (elements.length > 0) rebuilt(model, machine, record);
}

/** `Sequential(Dense(4))`: Python asks a layer for its elements. */
function refuseNoList(model: ModelNative, value: Runtime, at: CallSite, machine: Machine, record: KerasRecord): void {
    const native = value.kind === 'native' ? layerOf(value) : undefined;
    const plain = ['int', 'float', 'bool'].includes(value.kind) && truthOf(value, machine) ? value.kind : undefined;
    const type = native?.layer.class ?? plain;
    if (type === undefined) return;
    const detail = { exception: 'TypeError', code: 'not-iterable' };
    refuseCall(model.layer, `'${type}' object is not iterable`, detail, at, machine, record);
}

function placeOf(element: Runtime, at: CallSite): Place {
    const layer = layerOf(element)?.layer;
    const made = layer && !layer.model ? layer.call : undefined;
    const tensor = tensorOf(element)?.producer;
    return made
        ? { site: made.site, frames: made.frames }
        : (tensor?.place ?? { site: element.site ?? at.site, frames: at.frames });
}

/** The layer that an element stands for: the tensor that `Input` gives is its `InputLayer`. */
function memberOf(value: Runtime, record: KerasRecord): LayerNative | ModelNative | undefined {
    const input = tensorOf(value)?.producer;
    return input?.layer.roles.has('input') ? record.nativeOf(input.layer) : layerOf(value);
}

/** `model.add(Merge([left, right]))`, with which Keras 1 let a model have several inputs. */
function mergeOf(model: ModelNative, value: Runtime, record: KerasRecord): ModelState | undefined {
    const tensor = tensorOf(value);
    const inputs = tensor && record.merges.get(tensor);
    if (!inputs || model.state.content.members.length > 0) return undefined;
    const { applications, complete } = networkBetween(inputs, [tensor]);
    const members = applications.map((it): Member => ({
        native: record.nativeOf(it.layer),
        application: it,
        place: it.place,
    }));
    return { ...emptyState, members, inputs, outputs: [tensor], complete, built: true };
}

/** What `add` refuses before it looks at shapes. */
function check(
    model: ModelNative,
    value: Runtime,
    members: readonly Pick<Member, 'native'>[],
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const native = memberOf(value, record);
    if (mergeOf(model, value, record)) return;
    if (!native) return checkStranger(model, value, at, machine, record);
    const { name } = native.layer;
    if (
        name !== undefined &&
        members.some((it) => it.native && it.native !== native && it.native.layer.name === name)
    ) {
        const sentence = `All layers added to a Sequential model should have unique names. Name '${name}' is already the name of a layer in this model. Update the \`name\` argument to pass a unique name.`;
        return refuseCall(model.layer, sentence, { code: 'duplicate-name' }, at, machine, record);
    }
    const [first] = members;
    const hasInput = first?.native?.layer.roles.has('input') === true || model.state.content.inputName !== undefined;
    if (native.layer.roles.has('input') && hasInput) {
        const shape = model.state.content.inputs[0]?.shape;
        const sentence = `Sequential model '${model.layer.name ?? '?'}' has already been configured to use input shape ${shape ? showShape(shape) : '?'}. You cannot add a different Input layer to it.`;
        refuseCall(model.layer, sentence, { code: 'second-input' }, at, machine, record);
    }
}

/** Something that is known to be no layer: a class, a number, a tensor in the middle of a network. */
function checkStranger(model: ModelNative, value: Runtime, at: CallSite, machine: Machine, record: KerasRecord): void {
    const isTensor = tensorOf(value) !== undefined;
    if (value.kind === 'unknown' || value.kind === 'object' || (asNative(value) && !isTensor)) return;
    const plain = frozen(value);
    const shown = `${str(plain) ?? '?'} (of type ${typeName(plain) ?? '?'})`;
    const sentence = `Only instances of \`keras.Layer\` can be added to a Sequential model. Received: ${shown}`;
    refuseCall(model.layer, sentence, { code: 'not-a-layer' }, at, machine, record);
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
    if (input?.layer.roles.has('input'))
        return appendInput(model, record.nativeOf(input.layer), input, place, machine, record);
    const merge = mergeOf(model, value, record);
    if (merge) return machine.heap.write(model.state, merge);
    if (!native) return escape(model, at, machine, record);
    if (native.layer.roles.has('input')) return appendInput(model, native, undefined, place, machine, record);
    if (model.state.content.members.length === 0) start(model, native, place, machine, record);
    appendLayer(model, native, place, machine, record);
}

/** Keras builds anew what has an input and something after it: each time with another `Functional` inside. */
function rebuilt(model: ModelNative, machine: Machine, record: KerasRecord): void {
    const { members, built } = model.state.content;
    const [first] = members;
    if (members.length < 2 && !hasLayer(model)) return;
    if (built) {
        refuseCycle(model, machine, record);
        countFunctional(model, machine, record);
    } else if (first?.native?.type === 'model') buildSequential(model, ownInput(first.native), machine, record);
}

/** The functional model inside cannot be made. */
function refuseCycle(model: ModelNative, machine: Machine, record: KerasRecord): void {
    const { members, inputs, outputs } = model.state.content;
    const applications = members.map(({ application }) => application);
    const cycle = cycleProblem(applications, inputs, outputs);
    const { statement } = machine;
    if (cycle === undefined) return;
    refuseCall(model.layer, cycle, { code: 'cycle' }, machine.callSite(statement, statement), machine, record);
}

/** What a `Sequential` does is done by a functional model inside, which has a name of its own. */
function countFunctional(model: ModelNative, machine: Machine, record: KerasRecord): void {
    const functional = record.autoName('Functional', machine);
    machine.heap.write(model.state, { ...model.state.content, functional });
}

/** Whether there is a layer behind an input, written or not. */
export function hasLayer({ state }: ModelNative): boolean {
    const { members, built } = state.content;
    return built && members.some(({ application }) => !application.layer.roles.has('input'));
}

/** Whether there is a functional model inside a `Sequential`: one with nothing but an input gets it when it is called. */
export const isConnected = (model: ModelNative): boolean =>
    hasLayer(model) || (model.state.content.built && model.state.content.functional !== undefined);

/** `model.input_shape` of a model that is the first layer of another one. */
function ownInput(model: ModelNative): AnyShape {
    const { inputs, built } = model.state.content;
    if (model.kind === 'Sequential' && !isConnected(model)) return undefined;
    return built && inputs.length === 1 ? inputs[0]?.shape : undefined;
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

/** The first layer without an `Input` before it: an `input_shape` of its own, or a shape that comes later. */
function start(
    model: ModelNative,
    native: LayerNative | ModelNative,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): void {
    const batch = oldBatchShape(native.layer);
    const shape = batch ?? inputShapeArgument(native);
    const input = shape && constructInput(batch ? 'batch_shape' : 'shape', shape, native.layer.call, machine, record);
    if (input) return appendInput(model, input, undefined, place, machine, record);
    machine.heap.write(model.state, { ...model.state.content, inputs: [virtualInput(undefined, machine)] });
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
    const application = record.within(model.layer.name, () =>
        applyMember(native, inputs, place, !state.built, machine, record),
    );
    machine.heap.write(model.state, {
        ...state,
        members: [...state.members, { native, application, place }],
        outputs: application.outputs,
        complete: state.complete && isKnown(native, application),
    });
}

/** The layers of a pretrained network are unknown, but not what comes of them. */
function isKnown(native: LayerNative | ModelNative, { weights }: Application): boolean {
    const isOurs = native.type === 'layer' && native.spec !== undefined;
    return isPretrained(native) || !native.layer.roles.has('opaque') || isOurs || weights !== undefined;
}

/** Until its input is known, Keras does not call a `Sequential`'s layers: what they would do then is foreseen only. */
function applyMember(
    native: LayerNative | ModelNative,
    tensors: readonly Tensor[],
    place: Place,
    foreseen: boolean,
    machine: Machine,
    record: KerasRecord,
): Application {
    if (foreseen) return record.foreseeing(() => foreseenMember(native, tensors, place, machine, record));
    if (native.object && tensors[0]?.shape) return passThrough(native.object, native, tensors, place, machine, record);
    if (native.type === 'model' || native.object) return applyModel(native, tensors, place, machine, record);
    return applyLayer(
        native,
        passedOn(tensors, tensors[0]?.producer && record.lists.has(tensors[0].producer)),
        place,
        machine,
        record,
    ).application;
}

function foreseenMember(
    native: LayerNative | ModelNative,
    tensors: readonly Tensor[],
    place: Place,
    machine: Machine,
    record: KerasRecord,
): Application {
    if (native.type === 'layer' && !native.object)
        return applyLayer(native, passedOn(tensors), place, machine, record).application;
    const base = {
        id: machine.id(),
        layer: native.layer,
        place,
        inputs: tensors,
        weights: undefined,
        refusal: undefined,
    };
    if (native.type === 'model') record.nests(native, machine);
    return outputsOf(base, [undefined], undefined, machine);
}

/** `model.pop()` */
export function popFromSequential(model: ModelNative, at: CallSite, machine: Machine, record: KerasRecord): void {
    const state = model.state.content;
    const members = state.members.slice(0, -1);
    const last = members.at(-1)?.application;
    const outputs = last?.outputs ?? state.inputs;
    machine.heap.write(model.state, { ...state, members, outputs, functional: undefined });
    if (members.length === 0 && state.complete && !state.inputName) {
        const sentence = state.members.length === 0 ? 'pop from empty list' : 'list index out of range';
        refuseCall(model.layer, sentence, { exception: 'IndexError', code: 'no-layers' }, at, machine, record);
    }
    rebuilt(model, machine, record);
}

/** `model.build(shape)` of a model that may have its input already. */
export function buildWith(
    model: ModelNative,
    shape: AnyShape,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const { members, inputs, built } = model.state.content;
    const name = model.layer.name ?? '?';
    if (shape && members.length === 0) {
        const sentence = `Sequential model ${name} cannot be built because it has no layers. Call \`model.add(layer)\`.`;
        return refuseCall(model.layer, sentence, { code: 'no-layers' }, at, machine, record);
    }
    if (!built) return buildSequential(model, shape, machine, record);
    const own = inputs[0]?.shape;
    if (!shape || !own) return;
    if (
        own.length === shape.length &&
        !own.some((size, axis) => certainly.differ(size, shape[axis]) || isOpenOnce(size, shape[axis]))
    ) {
        return countFunctional(model, machine, record);
    }
    const sentence = `Sequential model '${name}' has already been configured to use input shape ${showShape(own)}. You cannot build it with input_shape ${showShape(shape)}`;
    refuseCall(model.layer, sentence, { code: 'model-input' }, at, machine, record);
}

const isOpenOnce = (a: Dim, b: Dim): boolean => a !== undefined && b !== undefined && (a === null) !== (b === null);

/** `model.build(shape)`, or the first call on something of a known shape: every layer is called from here. */
export function buildSequential(model: ModelNative, shape: AnyShape, machine: Machine, record: KerasRecord): void {
    const state = model.state.content;
    if (state.built || shape === undefined || state.members.length === 0) return;
    record.unforesee(state.members.map(({ application }) => application));
    // Nobody wrote this input, but Keras makes a layer of it, and counts it.
    const inputName = record.autoName('InputLayer', machine);
    const input = virtualInput(shape, machine);
    record.implied.set(input, impliedInput(input, inputName, model, machine));
    machine.heap.write(model.state, { ...emptyState, inputs: [input], built: true, inputName });
    for (const member of state.members) appendAgain(model, member, machine, record);
    refuseCycle(model, machine, record);
    countFunctional(model, machine, record);
}

function appendAgain(model: ModelNative, member: Member, machine: Machine, record: KerasRecord): void {
    if (member.native?.layer.roles.has('input'))
        return insertInput(model, member.native, member.application, member.place, machine, record);
    if (member.native) return appendLayer(model, member.native, member.place, machine, record);
    const state = model.state.content;
    machine.heap.write(model.state, {
        ...state,
        members: [...state.members, member],
        outputs: member.application.outputs,
        complete: false,
    });
}
