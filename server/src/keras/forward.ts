import { backboneOutput } from '../../../shared-rules/model/backbones';
import type { Application, Place, Tensor, Weight } from '../../../shared-rules/model/graph';
import { certainly, showShape, type AnyShape } from '../../../shared-rules/model/shape';
import { apply } from '../inference/engine';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { newList } from '../interpreter/merge';
import { unknown, type Runtime } from '../interpreter/values';
import { called, passedOn, tensorsIn } from './apply';
import { shapedLayer } from './construct';
import { tensorValue, type LayerNative, type Member, type ModelNative } from './natives';
import { outputsOf, type KerasRecord } from './record';
import { refuseCall } from './refuse';
import { buildSequential, buildWith } from './sequential';
import { passThrough } from './subclass';

/** `model(x)`: a model used as a layer. */
export function callModel(
    model: ModelNative,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const first = given.positional[0]?.value ?? given.keywords.get('inputs')?.value;
    const tensors = (first && tensorsIn(first, machine)) ?? [];
    const place = { site: at.site, frames: at.frames };
    const application = applyModel(model, tensors, place, machine, record, at);
    record.applied(application, machine);
    const values = application.outputs.map(tensorValue);
    if (record.lists.has(application)) return newList(values, machine);
    return values.length === 1 && values[0]
        ? values[0]
        : values.length === 0
          ? unknown('a model without a result', at.site)
          : { kind: 'tuple', items: values };
}

/** Applies a model to tensors: one step of the graph around it. */
export function applyModel(
    native: ModelNative | LayerNative,
    tensors: readonly Tensor[],
    place: Place,
    machine: Machine,
    record: KerasRecord,
    at: CallSite = machine.callSite(place.site, place.site),
): Application {
    const base = { id: machine.id(), layer: native.layer, place, inputs: tensors, refusal: undefined };
    if (native.type === 'layer') return outputsOf({ ...base, weights: undefined }, [undefined], undefined, machine);
    record.nests(native, machine);
    if (native.kind === 'Sequential') buildByCall(native, tensors[0]?.shape, at, machine, record);
    const problem = inputProblem(native, tensors, record);
    if (problem !== undefined) refuseCall(native.layer, problem, { code: 'model-input' }, at, machine, record);
    const application = outputsOf(
        { ...base, weights: weightsOf(native) },
        resultsOf(native, tensors, problem, machine, record),
        undefined,
        machine,
    );
    called(native, application, machine, record);
    const isSymbolic = tensors.every((it) => !record.isConcrete(it));
    if (isSymbolic && native.state.content.given?.outputs.kind === 'list') record.lists.add(application);
    return application;
}

/** A `Sequential` without layers cannot be called. */
function buildByCall(native: ModelNative, shape: AnyShape, at: CallSite, machine: Machine, record: KerasRecord): void {
    const { members, built, complete } = native.state.content;
    if (members.length === 0 && complete && !built) buildWith(native, shape, at, machine, record);
    else buildSequential(native, shape, machine, record);
}

function resultsOf(
    native: ModelNative,
    tensors: readonly Tensor[],
    problem: string | undefined,
    machine: Machine,
    record: KerasRecord,
): readonly AnyShape[] {
    const { outputs, built } = native.state.content;
    if (native.kind === 'backbone' && !built) return [backboneOutput(native.model.call)];
    const shapes = problem === undefined ? forward(native, tensors, machine, record) : outputs.map(() => undefined);
    if (shapes.includes(undefined)) record.forget(machine.statement, 'what a model gives for another shape', machine);
    return shapes;
}

/** The weights of all layers in a model, each layer once; undefined where some are unknown. */
export function weightsOf(model: ModelNative): readonly Weight[] | undefined {
    const seen = new Set<number>();
    const all: Weight[] = [];
    for (const { application } of model.state.content.members) {
        if (seen.has(application.layer.id)) continue;
        seen.add(application.layer.id);
        if (!application.weights) return undefined;
        all.push(...application.weights);
    }
    return model.state.content.complete ? all : undefined;
}

/** Keras' check of what a model is called with (`Functional.input_spec`, `_adjust_input_rank`). */
function inputProblem(model: ModelNative, tensors: readonly Tensor[], record: KerasRecord): string | undefined {
    const { inputs, built } = model.state.content;
    if (!built || model.kind === 'subclass') return undefined;
    for (const [i, input] of inputs.entries()) {
        const got = tensors[i]?.shape;
        if (!got || !input.shape) continue;
        const want: AnyShape = [null, ...input.shape.slice(1)];
        const [a, b] = [squeezed(want), squeezed(got)];
        const name = input.producer?.layer.name ?? model.state.content.inputName ?? '?';
        if (a.some((size, axis) => certainly.differ(size, b[axis]))) {
            return `Input ${i} with name '${name}' of layer '${(model.kind === 'Sequential' ? model.state.content.functional : model.layer.name) ?? '?'}' is incompatible with the layer: expected shape=${showShape(want)}, found shape=${showShape(b.length < got.length ? b : got)}`;
        }
        // Tensors without numbers go on to the first layer that minds.
        if (!tensors.every((it) => record.isConcrete(it))) continue;
        if (Math.abs(got.length - want.length) > 1 || (got.length !== want.length && a.length !== b.length)) {
            return `Invalid input shape for input ? with name '${name}' and path '?'. Expected shape ${showShape(input.shape)}, but input has incompatible shape ${showShape(got)}`;
        }
    }
    return undefined;
}

const squeezed = (shape: NonNullable<AnyShape>): NonNullable<AnyShape> =>
    shape.at(-1) === 1 ? shape.slice(0, -1) : shape;

/** The shapes that come out of a model for other inputs than it was built with. */
function forward(
    model: ModelNative,
    tensors: readonly Tensor[],
    machine: Machine,
    record: KerasRecord,
): readonly AnyShape[] {
    const { members, inputs, outputs, complete } = model.state.content;
    const current = new Map<number, Tensor>();
    inputs.forEach((input, i) => current.set(input.id, tensors[i] ?? { ...input, shape: undefined }));
    if (!complete) return outputs.map(() => undefined);
    for (const member of members) {
        const { application } = member;
        if (application.layer.roles.has('input') && application.inputs.length === 0) continue;
        const given = application.inputs.map((it) => current.get(it.id) ?? it);
        const results = again(member, given, machine, record);
        application.outputs.forEach((output, i) => current.set(output.id, { ...output, shape: results[i] }));
    }
    return outputs.map((output) => (current.get(output.id) ?? output).shape);
}

/** One step again, on other tensors. */
function again(
    { native, application, place }: Member,
    tensors: readonly Tensor[],
    machine: Machine,
    record: KerasRecord,
): readonly AnyShape[] {
    const unchanged = application.inputs.every((input, i) => sameShape(input.shape, tensors[i]?.shape));
    if (unchanged) return application.outputs.map((it) => it.shape);
    if (native?.object && native.type === 'layer')
        return passThrough(native.object, native, tensors, place, machine, record).outputs.map((it) => it.shape);
    if (native?.type === 'model') return forward(native, tensors, machine, record);
    return native ? layerAgain(native, application, tensors) : operationAgain(application, tensors);
}

function layerAgain(native: LayerNative, application: Application, tensors: readonly Tensor[]): readonly AnyShape[] {
    const unknownResults = application.outputs.map(() => undefined);
    const shaped = shapedLayer(native);
    const isList = shaped?.spec.lists === true && tensors.length > 1;
    if (!shaped || (tensors.length !== 1 && !isList)) return unknownResults;
    const { inputs } = passedOn(tensors);
    if (inputs?.kind !== 'done') return unknownResults;
    const outcome = apply(shaped, native.built.content, { ...inputs.result, nested: isList ? 'list' : false });
    return outcome.kind === 'done' ? outcome.result.outputs : unknownResults;
}

/** `x * 2`, `-x`, `x + y`: what has the shape of its operands has it again. */
function operationAgain({ inputs, outputs }: Application, tensors: readonly Tensor[]): readonly AnyShape[] {
    const [input] = inputs;
    const isAlike = inputs.every(
        ({ shape }, i) => sameShape(shape, input?.shape) && sameShape(tensors[i]?.shape, tensors[0]?.shape),
    );
    const keepsShape = isAlike && outputs.every((it) => sameShape(it.shape, input?.shape));
    return outputs.map(() => (keepsShape ? tensors[0]?.shape : undefined));
}

const sameShape = (a: AnyShape, b: AnyShape): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((size, axis) => size === b[axis] && size !== undefined);
