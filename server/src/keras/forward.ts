import { backboneOutput } from '../../../shared-rules/model/backbones';
import type { Application, Place, Tensor, Weight } from '../../../shared-rules/model/graph';
import { certainly, showShape, type AnyShape, type Dim } from '../../../shared-rules/model/shape';
import { stringRepr } from '../../../shared-rules/model/python';
import { apply } from '../inference/engine';
import { isNest, packed, sortedEntries } from './structure';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { newList } from '../interpreter/merge';
import { unknown, type Runtime } from '../interpreter/values';
import { called, passedOn, tensorsIn } from './apply';
import { shapedLayer } from './construct';
import { originOf } from './cycles';
import { doubtNumbers } from './doubt';
import { preparedArray } from './data/dataLayers';
import { tensorOf, tensorValue, type LayerNative, type Member, type ModelNative } from './natives';
import { outputsOf, type KerasRecord } from './record';
import { refuseCall } from './refuse';
import { buildSequential, buildWith, isConnected } from './sequential';
import { passThrough } from './subclass';
import { isPlaceholder } from './symbolic';

/** `model(x)`: a model used as a layer. */
export function callModel(
    model: ModelNative,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const first = given.positional[0]?.value ?? given.keywords.get('inputs')?.value;
    refuseArguments(model, given, at, machine, record);
    const missing = first && missingInput(model, first);
    if (missing !== undefined) refuseCall(model.layer, missing, { code: 'model-input' }, at, machine, record);
    const tensors = (missing === undefined && first && inputsOf(model, first, machine)) || [];
    const place = { site: at.site, frames: at.frames };
    const application = applyModel(model, tensors, place, machine, record, at);
    record.applied(application, machine);
    const values = application.outputs.map(tensorValue);
    const prepared = values[0] && preparedArray(model, given, values[0], at);
    if (prepared) return prepared;
    const { given: structure, outputs } = model.state.content;
    if (structure && isNest(structure.outputs, machine) && outputs.length === values.length)
        return packed(structure.outputs, [...application.outputs], machine);
    if (record.lists.has(application)) return newList(values, machine);
    return values.length === 1 && values[0]
        ? values[0]
        : values.length === 0
          ? unknown('a model without a result', at.site)
          : { kind: 'tuple', items: values };
}

/** `model(a, b)`: the second place is that of `training`, which Keras fills in as well; of keywords it takes two. */
function refuseArguments(model: ModelNative, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    const { positional, keywords, complete } = given;
    if (model.kind !== 'Functional' && model.kind !== 'Sequential') return;
    const tensors = positional.map((it) => tensorOf(it.value));
    if (tensors.length === 0 || !tensors.every((it) => it !== undefined && isPlaceholder(it, record))) return;
    const stranger = [...keywords.keys()].find((name) => !['inputs', 'training', 'mask'].includes(name));
    const problem =
        positional.length > 1
            ? `${model.kind}.compute_output_spec() got multiple values for argument 'training'`
            : stranger !== undefined && complete
              ? `Functional.compute_output_spec() got an unexpected keyword argument '${stranger}'`
              : undefined;
    const code = positional.length > 1 ? 'too-many-arguments' : 'unknown-argument';
    if (problem === undefined) return;
    refuseCall(model.layer, problem, { exception: 'TypeError', code }, at, machine, record);
}

/** The names of a model's inputs, as its `input_spec` has them. */
function inputNames({ state }: ModelNative): readonly (string | undefined)[] {
    const { inputs, given, inputName } = state.content;
    const keys = given?.inputs.kind === 'dict' ? sortedEntries(given.inputs)?.map(([key]) => key) : undefined;
    return keys ?? inputs.map((it) => it.producer?.layer.name ?? inputName);
}

/** Tensors in a dictionary stand under the names of the inputs. */
function inputsOf(model: ModelNative, value: Runtime, machine: Machine): readonly Tensor[] | undefined {
    if (value.kind !== 'dict') return tensorsIn(value, machine);
    const entries = sortedEntries(value);
    if (!model.state.content.built) return entries?.flatMap(([, it]) => tensorsIn(it, machine) ?? []);
    const found = inputNames(model).map((name) => entries?.find(([key]) => key === name)?.[1]);
    const tensors = found.map((it) => it && tensorsIn(it, machine));
    return tensors.every((it) => it !== undefined) ? tensors.flat() : undefined;
}

/** A dictionary without one of the inputs. */
function missingInput(model: ModelNative, value: Runtime): string | undefined {
    const { built, complete } = model.state.content;
    const entries = value.kind === 'dict' ? sortedEntries(value) : undefined;
    if (!entries || !built || !complete || model.kind === 'subclass') return undefined;
    const names = inputNames(model);
    const name = names.find((it) => it === undefined || !entries.some(([key]) => key === it));
    if (name === undefined || names.includes(undefined)) return undefined;
    const written = value.kind === 'dict' ? (value.cell.content ?? []) : [];
    const keys = written.map(([key]) => (key.kind === 'str' ? stringRepr(key.value) : '?'));
    const expected = names.map((it) => stringRepr(it ?? ''));
    return `Missing data for input "${name}". You passed a data dictionary with keys [${keys.join(', ')}]. Expected the following keys: [${expected.join(', ')}]`;
}

/** More tensors than a model has inputs, or fewer. */
function countProblem(model: ModelNative, name: string, received: number): string | undefined {
    const names = inputNames(model);
    if (names.length === received || received === 0) return undefined;
    const [list, example] = [
        names.map((it) => (it === undefined ? '?' : stringRepr(it))),
        names.map((it) => `'${it ?? '?'}': ...`),
    ];
    return `Layer "${name}" expects ${names.length} named input(s) with keys [${list.join(', ')}], but it received ${received} input tensors. Pass inputs as a dict, e.g. \`layer({${example.join(', ')}})\`.`;
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
    const isHollow = native.kind === 'Sequential' && tensors.length > 1 && isOnlyInput(native);
    if (isHollow)
        refuseCall(
            native.layer,
            NO_OUTPUTS,
            { exception: 'UnboundLocalError', code: 'model-input' },
            at,
            machine,
            record,
        );
    else if (native.kind === 'Sequential') buildByCall(native, tensors[0]?.shape, at, machine, record);
    const problem = isHollow ? NO_OUTPUTS : inputProblem(native, tensors, record);
    if (problem !== undefined && !isHollow)
        refuseCall(native.layer, problem, { code: 'model-input' }, at, machine, record);
    const application = outputsOf(
        { ...base, weights: weightsOf(native) },
        resultsOf(native, tensors, problem, machine, record),
        dtypeOf(native),
        machine,
    );
    called(native, application, machine, record);
    const isSymbolic = tensors.every((it) => !record.isConcrete(it));
    if (isSymbolic && native.state.content.given?.outputs.kind === 'list') record.lists.add(application);
    return application;
}

/** Python's own words for a `Sequential` that runs through none of its layers. */
const NO_OUTPUTS = "cannot access local variable 'outputs' where it is not associated with a value";

const isOnlyInput = (model: ModelNative): boolean =>
    model.state.content.complete && model.state.content.built && !isConnected(model);

/** What all results have in common. */
function dtypeOf({ state }: ModelNative): string | undefined {
    const [first, ...others] = state.content.outputs.map((it) => it.dtype);
    return others.every((it) => it === first) ? first : undefined;
}

/** A `Sequential` is built by the first thing that it is called on; one without layers cannot be called. */
export function buildByCall(
    native: ModelNative,
    shape: AnyShape,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const { members, built, complete } = native.state.content;
    const isEmpty = members.length === 0 && !built;
    const isInput = built && !isConnected(native);
    if (complete && (isEmpty || isInput)) buildWith(native, shape, at, machine, record);
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
    if (shapes.some((shape) => shape?.includes(undefined) ?? true))
        record.forget(machine.statement, 'what a model gives for another shape', machine);
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
    const { inputs, built, complete } = model.state.content;
    if (!built || model.kind === 'subclass') return undefined;
    const isConcrete = tensors.every((it) => record.isConcrete(it));
    const layer = (model.kind === 'Sequential' ? model.state.content.functional : model.layer.name) ?? '?';
    // A `Sequential` hands numbers on as they are.
    const isChecked = !(isConcrete && model.kind === 'Sequential');
    const count = complete && isChecked ? countProblem(model, layer, tensors.length) : undefined;
    if (count !== undefined) return count;
    for (const [i, input] of inputs.entries()) {
        const got = tensors[i]?.shape;
        if (!got || !input.shape) continue;
        const want: AnyShape = [null, ...input.shape.slice(1)];
        const [a, b] = [squeezed(want), squeezed(got)];
        const name = input.producer?.layer.name ?? model.state.content.inputName ?? '?';
        if (isChecked && a.some((size, axis) => certainly.differ(size, b[axis]))) {
            return `Input ${i} with name '${name}' of layer '${layer}' is incompatible with the layer: expected shape=${showShape(want)}, found shape=${showShape(b.length < got.length ? b : got)}`;
        }
        // Tensors without numbers go on to the first layer that minds.
        if (!isConcrete) continue;
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
    const isConcrete = tensors.every((it) => record.isConcrete(it));
    const settled = inputs.length > 0 && inputs.every((input, i) => isLikely(input.shape, tensors[i]?.shape));
    if (settled && model.state.content.built) return outputs.map(({ shape }) => whateverTheBatch(shape));
    inputs.forEach((input, i) => current.set(input.id, tensors[i] ?? { ...input, shape: undefined }));
    if (!complete) return outputs.map(() => undefined);
    for (const member of members) {
        const { application } = member;
        if (application.layer.roles.has('input') && application.inputs.length === 0) continue;
        const given = application.inputs.map((it) => current.get(originOf(it).id) ?? current.get(it.id) ?? it);
        const results = again(member, given, isConcrete, machine, record);
        application.outputs.forEach((output, i) => current.set(output.id, { ...output, shape: results[i] }));
    }
    return outputs.map((output) => (current.get(originOf(output).id) ?? current.get(output.id) ?? output).shape);
}

/**
 * An input of which footgun does not know enough to contradict the shape that the model was built with: Keras would not
 * take another one.
 */
function isLikely(own: AnyShape, given: AnyShape): boolean {
    if (!own) return false;
    if (!given) return true;
    const isOpen = given.slice(1).includes(undefined) || given[0] === undefined;
    return isOpen && own.length === given.length && own.every((size, i) => i === 0 || agrees(size, given[i]));
}

const agrees = (own: Dim, given: Dim): boolean => given === undefined || own === given;

/** Sizes that follow from the shape of the model's input; what was left open there is open here. */
const whateverTheBatch = (shape: AnyShape): AnyShape =>
    shape?.map((size, axis) => (axis === 0 || size === null ? undefined : size));

/** One step again, on other tensors. */
function again(
    { native, application, place }: Member,
    tensors: readonly Tensor[],
    isConcrete: boolean,
    machine: Machine,
    record: KerasRecord,
): readonly AnyShape[] {
    const unchanged = application.inputs.every((input, i) => sameShape(input.shape, tensors[i]?.shape));
    if (unchanged) return application.outputs.map((it) => it.shape);
    if (native?.object && native.type === 'layer')
        return passThrough(native.object, native, tensors, place, machine, record).outputs.map((it) => it.shape);
    if (native?.type === 'model') return forward(native, tensors, machine, record);
    return native
        ? layerAgain(native, application, tensors, isConcrete, machine, record)
        : (rerun(application, tensors, record) ?? operationAgain(application, tensors));
}

function layerAgain(
    native: LayerNative,
    application: Application,
    tensors: readonly Tensor[],
    isConcrete: boolean,
    machine: Machine,
    record: KerasRecord,
): readonly AnyShape[] {
    const unknownResults = application.outputs.map(() => undefined);
    const shaped = shapedLayer(native);
    const isList = shaped?.spec.lists === true && tensors.length > 1;
    if (!shaped || (tensors.length !== 1 && !isList)) return unknownResults;
    const { inputs } = passedOn(tensors);
    if (inputs?.kind !== 'done') return unknownResults;
    if (isConcrete) doubtNumbers(native, tensors, machine.statement, machine, record);
    const given = { ...inputs.result, nested: isList ? 'list' : false } as const;
    // Symbolic tensors are not held against the `input_spec` of layers inside a model.
    const outcome = apply({ ...shaped, isUnchecked: !isConcrete }, native.built.content, given);
    if (outcome.kind === 'done') return outcome.result.outputs;
    const { sentence, exception, detail } = outcome.exception;
    const { statement } = machine;
    const at = machine.callSite(statement, statement);
    // What does not fit is refused by the backend, in its own words, where there are numbers and the layer is built.
    if (isConcrete && detail.code === 'merge') record.forget(statement, 'what a merge of numbers gives', machine);
    else refuseCall(native.layer, sentence, { ...detail, exception }, at, machine, record);
    return unknownResults;
}

/** `x[:, 1:]`, `x @ y`, `keras.ops.mean(x, axis=1)` */
function rerun(
    application: Application,
    tensors: readonly Tensor[],
    record: KerasRecord,
): readonly AnyShape[] | undefined {
    const shapes = record.reruns.get(application)?.(tensors);
    return shapes?.length === application.outputs.length ? shapes : undefined;
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
