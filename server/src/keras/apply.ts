import { isSeveral, type Outputs } from '../../../shared-rules/layers/layer';
import type { Application, Layer, Place, Refusal, Tensor } from '../../../shared-rules/model/graph';
import type { AnyShape } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import { callInputs } from '../inference/call';
import { apply, type Applied, type Outcome, type PossibleInputs } from '../inference/engine';
import type { CallSite, Given, GivenValue } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { unknown, type Runtime } from '../interpreter/values';
import { countBuilt } from './counted';
import { preparedArray, withTensor } from './data/dataLayers';
import { doubtNumbers } from './doubt';
import { frozenArguments } from './freeze';
import { shapedLayer } from './construct';
import { runLambda } from './lambda';
import { tensorOf, tensorValue, type LayerNative, type ModelNative } from './natives';
import { outputsOf, type KerasRecord } from './record';

/** What a layer is called with, taken apart. */
export interface CallInputs {
    /** All tensors that it is called with, wherever they stand. */
    readonly tensors: readonly Tensor[];
    /** What its spec sees; the exception of Keras where it cannot be called like that. */
    readonly inputs: Outcome<PossibleInputs> | undefined;
}

/** Tensors given in the program's own call of a layer. */
function callInputsOf(native: LayerNative, given: Given, machine: Machine, record: KerasRecord): CallInputs {
    const values = [...given.positional, ...given.keywords.values()].map((it) => it.value);
    const tensors = values.flatMap((value) => tensorsIn(value, machine) ?? []);
    const inputs = native.spec && callInputs(native.spec, frozenArguments(withoutScalars(given)));
    const symbolic = !record.traces && tensors.every((it) => !record.isConcrete(it));
    return {
        tensors,
        inputs: inputs?.kind === 'done' ? { kind: 'done', result: { ...inputs.result, symbolic } } : inputs,
    };
}

/** The same for what a layer's spec sees. */
function withoutScalars(given: Given): Given {
    const isScalar = ({ value }: GivenValue) => value.kind === 'array' && value.shape?.length === 0;
    if (!given.positional.some(isScalar)) return given;
    const open = (it: GivenValue): GivenValue =>
        isScalar(it) ? { ...it, value: { kind: 'array', shape: undefined } } : it;
    return { ...given, positional: given.positional.map(open) };
}

/** The one tensor that a layer gets from the layer before it. */
export function passedOn(tensors: readonly Tensor[], isList = false): CallInputs {
    const inputs: PossibleInputs = {
        shapes: tensors.map((it) => it.shape),
        dtypes: tensors.map((it) => it.dtype),
        nested: isList && 'list',
        keywords: new Map(),
        symbolic: tensors.some((it) => it.producer !== undefined),
    };
    return { tensors, inputs: { kind: 'done', result: inputs } };
}

/** The tensors of a value, flattened; an array counts as one. Undefined where something in it is none. */
export function tensorsIn(value: Runtime, machine: Machine, depth = 0): readonly Tensor[] | undefined {
    const tensor = tensorOf(value);
    if (tensor) return [tensor];
    if (value.kind === 'array') {
        // With a single number, or a single text, layers compute at once; what their symbolic calls refuse they may take.
        const shape = value.shape?.length === 0 ? undefined : value.shape;
        return [{ id: machine.id(), shape, dtype: value.dtype, producer: undefined }];
    }
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    if (depth > 3) return undefined;
    const inside = items?.map((item) => tensorsIn(item, machine, depth + 1));
    return inside?.every((it) => it !== undefined) ? inside.flat() : undefined;
}

/** `layer(x)`: recorded as the program's own application. */
export function callLayer(
    native: LayerNative,
    written: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const given = withTensor(native, written, at);
    const call = callInputsOf(native, given, machine, record);
    const place = { site: at.site, frames: at.frames };
    const { application, result } = applyLayer(native, call, place, machine, record);
    record.applied(application, machine);
    const value = resultValue(result, application.outputs, at);
    return preparedArray(native, given, value, at) ?? value;
}

/** An application costs about as much as so many steps of Python. */
const COST = 20;

/** Applies a layer to tensors: its results, its weights, or the refusal of Keras. */
export function applyLayer(
    native: LayerNative,
    call: CallInputs,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): { readonly application: Application; readonly result: Outputs } {
    machine.step(COST);
    const outcome = outcomeOf(native, call);
    const { statement } = machine;
    const variable = boundTo(place.site, machine);
    const base = { id: machine.id(), layer: native.layer, place, statement, variable, inputs: call.tensors };
    if (outcome?.kind !== 'done') {
        const draft: { refusal: Refusal | undefined } = { refusal: undefined };
        const application = outputsOf(
            { ...base, weights: undefined, refusal: undefined },
            [undefined],
            undefined,
            machine,
        );
        if (outcome) {
            draft.refusal = record.refuse(applicationRefusal(application, outcome.exception, machine, record), machine);
            Object.assign(application, draft);
        } else {
            if (!record.foresees) called(native, application, machine, record);
            record.forget(place.site, `footgun does not know the shapes of \`${native.layer.class}\``, machine);
        }
        return { application, result: undefined };
    }
    if (call.tensors.length > 0 && call.tensors.every((it) => record.isConcrete(it)))
        doubtNumbers(native, call.tensors, place.site, machine, record);
    const { outputs, built, dtype, result } = outcome.result;
    const weights = record.foresees ? undefined : built?.weights;
    const isList = call.inputs?.kind === 'done' && call.inputs.result.nested !== false;
    const own = result === undefined ? runLambda(native, call.tensors, isList, place, machine, record) : undefined;
    const application = outputsOf({ ...base, weights, refusal: undefined }, own ?? outputs, dtype, machine);
    if (result === undefined && !own && !record.foresees)
        record.forget(place.site, `what \`${native.layer.class}\` gives is not known`, machine);
    if (record.foresees) return { application, result };
    if (!native.built.content) {
        machine.made();
        countBuilt(native, machine, record);
    }
    machine.heap.write(native.built, built);
    called(native, application, machine, record);
    return { application, result };
}

/** `layer.output` is what came of its first call with tensors; a call with numbers leaves no trace. */
export function called(
    native: LayerNative | ModelNative,
    application: Application,
    machine: Machine,
    record: KerasRecord,
): void {
    const { inputs, outputs } = application;
    if (inputs.length > 0 && inputs.every((it) => record.isConcrete(it))) {
        outputs.forEach((it) => record.concrete.add(it));
        // It has weights now, whatever they are.
        const isVague = native.type === 'model' && !native.state.content.built && !record.foresees;
        if (isVague && native.applied.content.kind === 'never') machine.heap.write(native.applied, { kind: 'unknown' });
        return;
    }
    if (native.applied.content.kind === 'never')
        machine.heap.write(native.applied, { kind: 'called', inputs, outputs });
}

/** `model = Sequential()`, `x = Dense(10)(x)` */
export function boundTo(site: Site, { binding }: Machine): string | undefined {
    return binding && binding.value.start === site.start && binding.value.end === site.end ? binding.name : undefined;
}

function outcomeOf(native: LayerNative, { inputs }: CallInputs): Outcome<Applied> | undefined {
    const shaped = shapedLayer(native);
    if (!shaped || !inputs) return undefined;
    return inputs.kind === 'raised' ? inputs : apply(shaped, native.built.content, inputs.result);
}

/** What Keras says when a layer is called in vain. */
function applicationRefusal(
    application: Application,
    { exception, sentence, detail }: Extract<Outcome<Applied>, { kind: 'raised' }>['exception'],
    machine: Machine,
    record: KerasRecord,
): Refusal {
    const { layer } = application;
    return {
        exception,
        sentence: record.inScope(sentence),
        code: detail.code,
        blame: detail.blame,
        class: layer.class,
        raisedAt: { site: machine.statement, frames: machine.frames },
        layer,
        application,
        call: layer.call,
    };
}

/** One tensor, or the results nested as Keras gives them. */
function resultValue(result: Outputs, outputs: readonly Tensor[], at: CallSite): Runtime {
    if (isSeveral(result)) return nestedResult(result, [...outputs]);
    const [tensor] = outputs;
    return tensor ? tensorValue(tensor) : unknown('a layer without a result', at.site);
}

function nestedResult(result: Outputs, left: Tensor[]): Runtime {
    if (isSeveral(result)) return { kind: 'tuple', items: result.several.map((part) => nestedResult(part, left)) };
    const tensor = left.shift();
    return tensor ? tensorValue(tensor) : unknown('a result');
}

/** A step of which Keras knows nothing, or we know nothing: it consumes tensors, and every chain is cut there. */
export function opaqueStep(
    name: string,
    inputs: readonly Tensor[],
    shape: AnyShape,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Tensor {
    const layer = opaqueLayer(name, at, machine);
    const place = { site: at.site, frames: at.frames };
    const base = { id: machine.id(), layer, place, inputs, weights: [], refusal: undefined };
    const application = outputsOf(base, [shape], undefined, machine);
    record.stepped(application, machine);
    return application.outputs[0] ?? { id: machine.id(), shape, dtype: undefined, producer: application };
}

export function opaqueLayer(
    name: string,
    at: CallSite,
    machine: Machine,
    roles: Layer['roles'] = new Set(['opaque', 'escape']),
): Layer {
    const { site, callee, statement, frames } = at;
    return {
        id: machine.id(),
        class: name,
        name: undefined,
        roles,
        call: { name, site, callee, statement, frames, arguments: new Map(), complete: false },
        arguments: new Map(),
        activation: undefined,
        inner: [],
    };
}
