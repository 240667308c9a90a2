import type { Application, Layer, Place, Tensor, Weight } from '../../../shared-rules/model/graph';
import { itemsOf, intOf } from '../../../shared-rules/model/value';
import { findMember, withReceiver } from '../interpreter/classes';
import { callFunction } from '../interpreter/functions';
import { given as argument, noArguments, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { newDict, newList } from '../interpreter/merge';
import { none, unknown, type ObjectValue, type Runtime } from '../interpreter/values';
import { called, opaqueLayer, tensorsIn } from './apply';
import { newLayer } from './construct';
import { frozen } from './freeze';
import { contradicts } from './declaredShape';
import { layerOf, tensorValue, type Draft, type LayerNative, type ModelNative, type ModelState } from './natives';
import { newModel } from './model';
import { checkOwnCall, INITIALISED } from './ownCall';
import { outputsOf, type KerasRecord } from './record';
import { byKey, DEEPEST, isPlain, partsOf, resultShapes, type Entry } from './results';
import { shapeTuple } from './tensors';

/** What the library keeps about an instance of a class of the file that derives from one of its own. */
export function adopt(
    object: ObjectValue,
    symbol: string,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): LayerNative | ModelNative {
    const { name } = object.class;
    record.made(object, machine);
    if (symbol === 'keras.models.Model' || symbol === 'keras.models.Sequential') {
        const kind = symbol === 'keras.models.Sequential' ? 'Sequential' : 'subclass';
        const model = newModel(kind, name, symbol, noArguments, at, machine, record, object);
        model.model.ownTraining = ['train_step', 'compute_loss', 'compile', 'fit'].some((it) =>
            findMember(object.class, it),
        );
        return model;
    }
    const layer: Layer = {
        ...opaqueLayer(name, at, machine, new Set(['opaque'])),
        name: undefined,
    };
    const native: LayerNative = { ...newLayer(layer, undefined, undefined, [], machine), object };
    record.register(native, machine);
    return native;
}

/** `super().__init__(name=…)`: it is here that Keras names, and counts, an instance. */
export function initialise(object: ObjectValue, given: Given, machine: Machine, record: KerasRecord): void {
    const native = layerOf(object);
    machine.bind(object.attributes, INITIALISED, none);
    const written = given.keywords.get('name')?.value;
    if (!native || native.layer.name !== undefined) return;
    const isOpen = !given.complete || (written !== undefined && written.kind !== 'str' && written.kind !== 'none');
    const name = isOpen
        ? undefined
        : written?.kind === 'str'
          ? written.value
          : record.autoName(object.class.name, machine);
    const { layer }: { layer: Draft<Layer> } = native;
    layer.name = name;
    if (native.type === 'model') native.model.name = name;
}

/** `instance(x)`, called by the program itself. */
export function callSubclass(
    object: ObjectValue,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const native = layerOf(object);
    if (!native) return unknown(`a call of \`${object.class.name}\``, at.site);
    const { application, value } = follow(object, native, given, at, machine, record);
    record.applied(application, machine);
    return value;
}

/** A layer of the file inside a `Sequential`: Keras calls it, with the one tensor that the layer before it gives. */
export function passThrough(
    object: ObjectValue,
    native: LayerNative | ModelNative,
    tensors: readonly Tensor[],
    place: Place,
    machine: Machine,
    record: KerasRecord,
): Application {
    const given = { ...noArguments, positional: tensors.map((tensor) => ({ value: tensorValue(tensor) })) };
    const at = { site: place.site, callee: place.site, statement: machine.statement, frames: place.frames };
    return follow(object, native, given, at, machine, record).application;
}

/** The same for an input as it is nested. */
export function runOn(
    object: ObjectValue,
    native: ModelNative,
    input: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Application {
    return follow(object, native, { ...noArguments, positional: [{ value: input }] }, at, machine, record).application;
}

/** `build` and `call` of the class are followed; around them stands one step of the network. */
function follow(
    object: ObjectValue,
    native: LayerNative | ModelNative,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): { readonly application: Application; readonly value: Runtime } {
    record.follows(object);
    const call = findMember(object.class, 'call');
    const values = [...given.positional, ...given.keywords.values()].map((it) => it.value);
    const inputs = values.flatMap((value) => tensorsIn(value, machine) ?? []);
    if (call?.kind === 'function') checkOwnCall(object, native, call, given, at, machine, record);
    buildOnce(object, values[0], at, machine);
    const before = record.stepsSoFar.length;
    const reason = `\`call\` of \`${object.class.name}\``;
    const traced =
        call?.kind === 'function'
            ? record.within(native.layer.name, () =>
                  record.tracing(() => callFunction(call, withReceiver(object, given), at, machine)),
              )
            : unknown(reason);
    const result = contradicts(object, inputs, traced, at, machine)
        ? unknown(`\`compute_output_shape\` of \`${object.class.name}\` says another shape than its \`call\``)
        : traced;
    const inside = record.stepsSoFar.slice(before).filter(({ layer }) => !layer.roles.has('escape'));
    const weights = record.foresees ? undefined : weightsOfObject(native);
    const { application, value } = step(native, inputs, result, weights, at, machine);
    called(native, application, machine, record);
    if (native.type === 'model') fillModel(native, inside, inputs, application.outputs, machine);
    return { application, value };
}

/** Instances that the program made but never called are followed on an input of which nothing is known. */
export function* uncalled(
    machine: Machine,
    record: KerasRecord,
): Iterable<{ readonly subject: object; readonly run: () => void }> {
    for (const object of record.all('objects')) {
        const call = findMember(object.class, 'call');
        if (record.isFollowed(object) || call?.kind !== 'function') continue;
        const site = call.site ?? machine.statement;
        const at = { site, callee: site, statement: site, frames: [] };
        const run = () => {
            const input = tensorValue({ id: machine.id(), shape: undefined, dtype: undefined, producer: undefined });
            const given = { ...noArguments, positional: [{ value: input }] };
            machine.probe(() => callSubclass(object, given, at, machine, record));
        };
        yield { subject: object, run };
    }
}

/** Who has been built, by itself or by `layer.build(shape)`, is not built again when it is called. */
export const markBuilt = (object: ObjectValue, machine: Machine): void =>
    machine.bind(object.attributes, '#built', none);

/** Keras calls `build(input_shape)` before the first call. */
function buildOnce(object: ObjectValue, first: Runtime | undefined, at: CallSite, machine: Machine): void {
    if (object.attributes.has('#built')) return;
    markBuilt(object, machine);
    const build = findMember(object.class, 'build');
    if (build?.kind !== 'function') return;
    const tensors = first ? tensorsIn(first, machine) : undefined;
    const shapes = tensors?.map((it) => shapeTuple(it.shape)) ?? [];
    const nested = first?.kind === 'list' || first?.kind === 'tuple';
    const shape: Runtime = nested ? { kind: 'tuple', items: shapes } : (shapes[0] ?? unknown('the shape of the input'));
    callFunction(build, withReceiver(object, { ...noArguments, positional: [{ value: shape }] }), at, machine);
}

/** What comes out has the shapes of what `call` returned, and comes from the layer as a whole. */
function step(
    native: LayerNative | ModelNative,
    inputs: readonly Tensor[],
    result: Runtime,
    weights: readonly Weight[] | undefined,
    at: CallSite,
    machine: Machine,
) {
    const shapes = resultShapes(result);
    const place = { site: at.site, frames: at.frames };
    const base = { id: machine.id(), layer: native.layer, place, inputs, weights, refusal: undefined };
    const application = outputsOf(base, shapes, undefined, machine);
    const left = [...application.outputs];
    return {
        application,
        value: renewed(result, left, machine),
    };
}

const tensorOrUnknown = (tensor: Tensor | undefined): Runtime =>
    tensor ? tensorValue(tensor) : unknown('the result of a layer of the file');

/** The same nesting, with the step's own results. */
function renewed(value: Runtime, left: Tensor[], machine: Machine, depth = 0): Runtime {
    const parts = depth < DEEPEST ? partsOf(value) : undefined;
    if (!parts) return isPlain(value) ? value : tensorOrUnknown(left.shift());
    const items = parts.map((part) => renewed(part, left, machine, depth + 1));
    if (value.kind === 'tuple') return { ...value, items };
    if (value.kind !== 'dict') return newList(items, machine);
    const sorted = byKey(value.cell.content ?? []);
    const entries = sorted.map((entry, i): Entry => [entry[0], items[i] ?? entry[1]]);
    return newDict(entries, machine);
}

function fillModel(
    model: ModelNative,
    inside: readonly Application[],
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
    machine: Machine,
): void {
    if (model.state.content.members.length > 0 || machine.quiet > 0) return;
    const members = inside.map((application) => ({ native: undefined, application, place: application.place }));
    machine.heap.write(model.state, { members, inputs, outputs, complete: false, built: true });
}

/** Own weights and those of the layers it holds, in the order of its attributes; undefined where some are unknown. */
export function weightsOfObject(
    native: LayerNative | ModelNative,
    seen: Set<number> = new Set(),
): readonly Weight[] | undefined {
    if (seen.has(native.layer.id)) return [];
    seen.add(native.layer.id);
    if (!native.object) return ownerWeights(native, seen);
    if (native.type === 'model' && isFunctional(native)) return weightsOfMembers(native, seen);
    const own = native.own.content;
    const parts = sublayers(native.object).map((sub) => thawed(sub, weightsOfObject(sub, seen)));
    return parts.every((part) => part !== undefined) ? [...own, ...parts.flat()] : undefined;
}

/** What was never called has no weights yet. */
function ownerWeights(native: LayerNative | ModelNative, seen: Set<number>): readonly Weight[] | undefined {
    const weights = native.type === 'layer' ? native.built.content?.weights : weightsOfMembers(native, seen);
    return weights ?? (native.applied.content.kind === 'never' && isUntouched(native) ? [] : undefined);
}

const isUntouched = (native: LayerNative | ModelNative): boolean =>
    native.type === 'layer'
        ? native.spec !== undefined && native.built.content === undefined
        : isUnbuiltYet(native.state.content);

const isUnbuiltYet = ({ built, complete, perhapsBuilt }: ModelState): boolean => !built && complete && !perhapsBuilt;

/** A class of the file that gave `super().__init__` its inputs and outputs, or leaves that to Keras. */
export const isFunctional = (native: LayerNative | ModelNative): boolean =>
    native.type === 'model' && native.kind === 'subclass' && native.state.content.given !== undefined;

/** What is frozen by now is not trained. */
const thawed = (
    { trainable }: LayerNative | ModelNative,
    weights: readonly Weight[] | undefined,
): readonly Weight[] | undefined =>
    trainable.content === false ? weights?.map((it) => ({ ...it, trainable: false })) : weights;

function weightsOfMembers(model: ModelNative, seen: Set<number>): readonly Weight[] | undefined {
    const all: Weight[] = [];
    for (const { application } of model.state.content.members) {
        if (seen.has(application.layer.id)) continue;
        seen.add(application.layer.id);
        if (!application.weights) return undefined;
        all.push(...application.weights);
    }
    return all;
}

/** Layers in attributes, in lists and dictionaries of them too. */
export function sublayers(object: ObjectValue): readonly (LayerNative | ModelNative)[] {
    return object.attributes.values().flatMap((value) => layersInside(value, 0));
}

function layersInside(value: Runtime, depth: number): readonly (LayerNative | ModelNative)[] {
    const native = layerOf(value);
    if (native) return [native];
    if (depth > 3) return [];
    const items =
        value.kind === 'tuple'
            ? value.items
            : value.kind === 'list'
              ? value.cell.content
              : value.kind === 'dict'
                ? value.cell.content?.map(([, item]) => item)
                : undefined;
    return items?.flatMap((item) => layersInside(item, depth + 1)) ?? [];
}

/** `self.add_weight(shape=…, trainable=…)` */
export function addWeight(object: ObjectValue, given: Given, machine: Machine): Runtime {
    const shape = argument(given, 0, 'shape');
    const sizes = shape ? itemsOf(frozen(shape))?.map((it) => (it.kind === 'none' ? null : intOf(it))) : [];
    const trainable = argument(given, 3, 'trainable');
    const name = argument(given, 9, 'name');
    const weight = {
        name: name?.kind === 'str' ? name.value : 'weight',
        shape: sizes ?? [undefined],
        trainable: trainable?.kind === 'bool' ? trainable.value : true,
    };
    const native = layerOf(object);
    if (native) machine.heap.note(native.own, [...native.own.content, weight]);
    return tensorValue({ id: machine.id(), shape: sizes, dtype: undefined, producer: undefined });
}
