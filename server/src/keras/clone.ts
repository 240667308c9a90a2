import type { Application, Tensor } from '../../../shared-rules/model/graph';
import { numberOf } from '../../../shared-rules/model/value';
import { given as argument, noArguments, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { tuple, type Runtime } from '../interpreter/values';
import { firstCall } from './construct';
import { countBuilt, makesLayers } from './counted';
import { layerOf, nativeValue, tensorValue, type LayerNative, type Member, type ModelNative } from './natives';
import { newModel } from './model';
import { outputsOf, type KerasRecord } from './record';
import { refuseCall } from './refuse';
import { hasLayer } from './sequential';

/**
 * `keras.models.clone_model(model)`: the same layers by name and arguments, but new ones, applied as the model's are.
 * Undefined for a model of which not all is known, and where the caller has a say in how layers are cloned.
 */
export function cloneModel(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime | undefined {
    const model = layerOf(argument(given, 0, 'model'));
    const isPlain = given.complete && given.positional.length + given.keywords.size === 1;
    if (model?.type === 'model' && isPlain) refuseShear(model, at, machine, record);
    if (model?.type !== 'model' || !isPlain || !model.state.content.complete || !isClonable(model)) return undefined;
    return nativeValue(copyModel(model, at, machine, record));
}

/** `RandomShear` cannot read its own configuration: a factor has become two numbers, the lower one below zero. */
function refuseShear(model: ModelNative, at: CallSite, machine: Machine, record: KerasRecord): void {
    const factors = ['x_factor', 'y_factor'];
    for (const { native } of model.state.content.members) {
        if (native?.layer.class !== 'RandomShear') continue;
        const values = factors.map((name) => numberOf(native.layer.arguments.get(name)?.value));
        const factor = values.find((it) => it !== undefined && it > 0);
        if (factor === undefined) continue;
        const sentence = `Error when deserializing class 'RandomShear' using config=?.\n\nException encountered: The \`factor\` argument should be a number (or a list of two numbers) in the range [0, 1.0]. Received: input_number=-${factor}`;
        refuseCall(native.layer, sentence, { exception: 'TypeError', code: 'clone' }, at, machine, record);
        return;
    }
}

/** Classes of the file may have any `get_config`. */
function isClonable({ kind, object, state }: ModelNative): boolean {
    if (object || (kind !== 'Sequential' && kind !== 'Functional')) return false;
    return state.content.members.every(
        ({ native }) => !native || (!native.object && (native.type === 'layer' || isClonable(native))),
    );
}

function copyModel(model: ModelNative, at: CallSite, machine: Machine, record: KerasRecord): ModelNative {
    const copy = newModel(model.kind, model.model.class, model.model.call.name, nameOnly(model), at, machine, record);
    const { members, inputs, outputs, built, complete } = model.state.content;
    const tensors = new Map<number, Tensor>();
    const layers = new Map<number, LayerNative | ModelNative>();
    const copied = members.map((member) => copyMember(member, tensors, layers, machine, record));
    const mapped = (it: Tensor): Tensor => tensors.get(it.id) ?? it;
    const given = { inputs: structure(inputs.map(mapped)), outputs: structure(outputs.map(mapped)) };
    machine.heap.write(copy.state, {
        members: copied,
        inputs: inputs.map(mapped),
        outputs: outputs.map(mapped),
        built,
        complete,
        ...(model.kind === 'Functional' && { given }),
    });
    if (model.kind === 'Sequential') machine.heap.write(copy.trainable, model.trainable.content);
    if (model.kind === 'Sequential' && hasLayer(copy)) record.autoName('Functional', machine);
    return copy;
}

const structure = (tensors: readonly Tensor[]): Runtime =>
    tensors.length === 1 && tensors[0] ? tensorValue(tensors[0]) : tuple(tensors.map(tensorValue));

/** A clone is called what the model is called. */
function nameOnly({ layer }: ModelNative): Given {
    const name: Runtime =
        layer.name === undefined
            ? { kind: 'unknown', reason: 'the name of a model' }
            : { kind: 'str', value: layer.name };
    return { ...noArguments, keywords: new Map([['name', { value: name }]]) };
}

function copyMember(
    member: Member,
    tensors: Map<number, Tensor>,
    layers: Map<number, LayerNative | ModelNative>,
    machine: Machine,
    record: KerasRecord,
): Member {
    const { native, application } = member;
    const copy = native && (layers.get(native.layer.id) ?? copyLayer(native, machine, record));
    if (native && copy) layers.set(native.layer.id, copy);
    const inputs = application.inputs.map((it) => tensors.get(it.id) ?? it);
    const { place, weights } = application;
    const base = {
        id: machine.id(),
        layer: copy?.layer ?? application.layer,
        place,
        inputs,
        weights,
        refusal: undefined,
    };
    const again: Application = outputsOf(
        base,
        application.outputs.map((it) => it.shape),
        application.outputs[0]?.dtype,
        machine,
    );
    application.outputs.forEach((it, i) => again.outputs[i] && tensors.set(it.id, again.outputs[i]));
    const applied = native?.applied.content;
    if (copy && applied?.kind !== 'never' && copy.applied.content.kind === 'never') {
        machine.heap.write(copy.applied, { kind: 'called', inputs, outputs: again.outputs });
    }
    return { native: copy, application: again, place: member.place };
}

/** `layer.__class__.from_config(layer.get_config())` */
function copyLayer(
    native: LayerNative | ModelNative,
    machine: Machine,
    record: KerasRecord,
): LayerNative | ModelNative {
    if (native.type === 'model') return copyModel(native, native.layer.call, machine, record);
    const merge = (a: boolean | undefined, b: boolean | undefined) => (a === b ? a : undefined);
    const copy: LayerNative = {
        ...native,
        layer: { ...native.layer, id: machine.id() },
        built: machine.cell(native.built.content, (a, b) => a ?? b),
        trainable: machine.cell(makesLayers(native.layer) || native.trainable.content, merge),
        applied: firstCall(machine),
    };
    record.register(copy, machine);
    if (native.built.content) countBuilt(copy, machine, record);
    return copy;
}
