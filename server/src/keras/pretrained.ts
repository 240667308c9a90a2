import type { Value } from '../../../shared-rules/model/value';
import { applicationSpec, countedNames, type ApplicationConfig } from '../../../shared-rules/layers/applications';
import type { Arguments } from '../../../shared-rules/layers/layer';
import type { Application, Layer, Tensor } from '../../../shared-rules/model/graph';
import type { Dim, Shape } from '../../../shared-rules/model/shape';
import { bind } from '../inference/bind';
import { construct } from '../inference/engine';
import { signatureOf } from '../inference/signature';
import { given as argument, noArguments, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { applyLayer, passedOn } from './apply';
import { argumentsOf, constructLayer, newLayer } from './construct';
import { frozenArguments } from './freeze';
import { newModel } from './model';
import { lastName } from './names';
import {
    asNative,
    nativeValue,
    tensorOf,
    tensorValue,
    type Member,
    type ModelNative,
    type Network,
    type Opened,
} from './natives';
import { networkBetween } from './network';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { inputApplication } from './sequentialInput';
import { operationStep } from './tensors';

/**
 * `keras.applications.VGG16(…)`: a functional model of an input and one step, with the shapes and the weights of all its
 * layers. These come to light when somebody reaches for them (`insides.ts`).
 */
export function newPretrained(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const native = newModel('backbone', 'Functional', name, given, at, machine, record);
    const spec = applicationSpec(lastName(name));
    const { problem } = bind(signatureOf(name) ?? [], frozenArguments(given), `${lastName(name)}()`);
    if (problem !== undefined)
        refuse(native, problem, { exception: 'TypeError', code: 'argument-binding' }, at, machine, record);
    if (!spec || problem !== undefined || !given.complete || isOtherLayout(record.setting('dataFormat')))
        return nativeValue(native);
    const args = argumentsOf(native.layer.arguments, []);
    const outcome = construct(spec, args, () => undefined);
    if (outcome.kind === 'raised') {
        const { exception, sentence, detail } = outcome.exception;
        refuse(native, sentence, { ...detail, exception }, at, machine, record);
    } else fill(native, outcome.result as ApplicationConfig, args, at, machine, record);
    return nativeValue(native);
}

/** Of pictures with the channels first nothing is known. */
const isOtherLayout = (dataFormat: Value | undefined): boolean =>
    dataFormat !== undefined && !(dataFormat.kind === 'str' && dataFormat.value === 'channels_last');

function refuse(
    { layer, model }: ModelNative,
    sentence: string,
    detail: Parameters<typeof refuseCall>[2],
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const named: Layer = { ...layer, class: lastName(model.call.name) };
    refuseCall(named, sentence, detail, at, machine, record, model.call);
}

/** Puts the input and the step behind it into the model. */
function fill(
    native: ModelNative,
    config: ApplicationConfig,
    args: Arguments,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const before = stepsBefore(config, args, at, machine, record);
    const tensor = before?.tensor;
    if (!before || !tensor) return;
    const counted = new Map<string, number | undefined>();
    for (const [name, count] of countedNames(config, args)) {
        const before = record.skipNames(name, count, machine);
        if (!counted.has(name)) counted.set(name, before);
    }
    const body = bodyOf(native, config, counted, machine, record);
    const place = { site: at.site, frames: at.frames };
    const { application } = applyLayer(body, passedOn([tensor]), place, machine, record);
    const steps = before.applications.map((it): Member => ({
        native: record.nativeOf(it.layer),
        application: it,
        place: it.place,
    }));
    const members = [...steps, { native: body, application, place }];
    const inputs = before.applications
        .filter(({ layer }) => layer.roles.has('input'))
        .flatMap(({ outputs }) => outputs);
    machine.heap.write(native.state, { members, inputs, outputs: application.outputs, complete: true, built: true });
}

/** The one step that stands for all layers of the network. */
function bodyOf(
    { layer, model }: ModelNative,
    config: ApplicationConfig,
    counted: Network['counted'],
    machine: Machine,
    record: KerasRecord,
) {
    const name = lastName(model.call.name);
    const inside: Layer = {
        id: machine.id(),
        class: name,
        name: layer.name,
        roles: new Set(['opaque']),
        call: layer.call,
        arguments: layer.arguments,
        activation: undefined,
        inner: [],
    };
    const opened = machine.cell<Opened | undefined>(undefined, (a, b) => a ?? b);
    const body = newLayer(inside, applicationSpec(name), config, [], machine);
    const whole = { ...body, network: { counted, opened } };
    record.register(whole, machine);
    return whole;
}

interface Before {
    readonly applications: readonly Application[];
    readonly tensor: Tensor | undefined;
}

/** An input of its own; or what leads to `input_tensor`, which belongs to the model then. */
function stepsBefore(
    { input }: ApplicationConfig,
    args: Arguments,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Before | undefined {
    const given = args.value('input_tensor');
    if (given.kind === 'tensor') {
        const { applications, complete } = networkBetween([], [given.tensor]);
        return complete && applications.length > 0 ? { applications, tensor: given.tensor } : undefined;
    }
    if (!input) return undefined;
    const application = ownInput(input, at, machine, record);
    return application && { applications: [application], tensor: application.outputs[0] };
}

function ownInput(input: Shape, at: CallSite, machine: Machine, record: KerasRecord): Application | undefined {
    const shape: Runtime = { kind: 'tuple', items: input.slice(1).map(sizeValue) };
    const keywords = new Map([['shape', { value: shape }]]);
    const layer = asNative(
        constructLayer('keras.layers.InputLayer', { ...noArguments, keywords }, at, machine, record),
    );
    const place = { site: at.site, frames: at.frames };
    return layer?.type === 'layer' ? inputApplication(layer, place, machine, record) : undefined;
}

const sizeValue = (size: Dim): Runtime =>
    size === undefined
        ? { kind: 'unknown', reason: 'a size that is not known' }
        : size === null
          ? { kind: 'none' }
          : { kind: 'int', value: size };

/** `preprocess_input(x)` scales, and turns colours round: the shape stays. */
export function preprocessed(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime | undefined {
    const pictures = argument(given, 0, 'x');
    const tensor = tensorOf(pictures);
    if (tensor) return tensorValue(operationStep('PreprocessInput', tensor, tensor.shape, at, machine, record));
    return pictures?.kind === 'array' ? pictures : undefined;
}
