import type {
    Application,
    Argument,
    Call,
    Layer,
    LifeEvent,
    Model,
    Role,
    Tensor,
} from '../../../shared-rules/model/graph';
import { typeName } from '../../../shared-rules/layers/operators';
import { print, str } from '../../../shared-rules/model/python';
import { bind } from '../inference/bind';
import { signatureOf } from '../inference/signature';
import { given as argument, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { none, unknown, type ObjectValue, type Runtime } from '../interpreter/values';
import { applicationName } from '../../../shared-rules/layers/applications';
import { argumentsOf, firstCall, ownWeights } from './construct';
import { byMethod, meantBy, withWritten } from './eras';
import { callOf, frozen, frozenArguments } from './freeze';
import { leavesOf } from './structure';
import { boundTo, tensorsIn } from './apply';
import { impliedInput } from './inputShape';
import { lastInside } from './insides';
import { lastName } from './names';
import { layerOf, nativeValue, tensorOf, type Draft, type Member, type ModelNative, type ModelState } from './natives';
import { cycleProblem, isVague, originOf } from './cycles';
import { networkBetween, type Implied } from './network';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { refuseSpelling, spelt, spokenCall } from './spelling';
import { resultOf } from './uses';
import { emptyState, mergeStates } from './paths';
import { escape, fillSequential } from './sequential';
import { virtualInput } from './sequentialInput';

/** `Sequential([...])` */
export function newSequential(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const model = newModel('Sequential', 'Sequential', 'keras.models.Sequential', given, at, machine, record);
    const layers = argument(given, 0, 'layers');
    refuseTrainable(model, given, at, machine, record);
    if (!given.complete) escape(model, at, machine, record);
    else if (layers) fillSequential(model, layers, at, machine, record);
    return nativeValue(model);
}

/** `Sequential(Dense(4), Dense(3))`: the second place is that of `trainable`. */
function refuseTrainable(model: ModelNative, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    const value = argument(given, 1, 'trainable');
    const trainable = value && frozen(value);
    if (!trainable || trainable.kind === 'bool' || (typeName(trainable) === undefined && trainable.kind !== 'symbol'))
        return;
    const sentence = `Expected \`trainable\` to be a boolean. Received: trainable=${str(trainable) ?? '?'} (of type ${typeName(trainable) ?? '?'})`;
    refuseCall(model.layer, sentence, { code: 'trainable' }, at, machine, record, model.model.call);
}

/** `Model(inputs, outputs)` */
export function newFunctional(given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const today = meantBy('keras.models.Model', given)?.given ?? given;
    const model = newModel('Functional', 'Functional', 'keras.models.Model', given, at, machine, record);
    if (today !== given) refuseOldModel(model, given, at, machine, record);
    connectModel(model, today, at, machine, record);
    return nativeValue(model);
}

/** From the inputs to the outputs: `Model(inputs, outputs)`, `super().__init__(inputs, outputs)`. */
export function connectModel(
    model: ModelNative,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const inputs = argument(given, 0, 'inputs');
    const outputs = argument(given, 1, 'outputs');
    if (given.complete && inputs && outputs) {
        refuseStrangers(model, 'inputs', inputs, at, machine, record);
        refuseStrangers(model, 'outputs', outputs, at, machine, record);
    }
    const [from, to] = [inputs && tensorsOf(inputs, machine), outputs && tensorsOf(outputs, machine)];
    if (!from || !to)
        machine.heap.write(model.state, {
            ...emptyState,
            outputs: to ?? [virtualInput(undefined, machine)],
            complete: false,
        });
    else
        machine.heap.write(model.state, {
            ...connect(model, from, to, outputs, at, machine, record),
            ...(inputs && outputs && { given: { inputs, outputs } }),
        });
}

/** `super().__init__(inputs, outputs)` of a class of the file makes a functional model of its instance. */
export function connectInstance(
    model: ModelNative,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const inputs = argument(given, 0, 'inputs');
    const outputs = argument(given, 1, 'outputs');
    if (!inputs || !outputs) return;
    const [from, to] = [tensorsOf(inputs, machine), tensorsOf(outputs, machine)];
    const known = from && to && { ...connect(model, from, to, outputs, at, machine, record) };
    machine.heap.write(model.state, { ...(known ?? { ...emptyState, complete: false }), given: { inputs, outputs } });
}

/** `Model(input=x, output=y)`: without both `inputs` and `outputs` it is the constructor of a layer that is called. */
function refuseOldModel(model: ModelNative, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    if (record.removed.asksForKeras2) return;
    const { positional, keywords } = frozenArguments(given);
    const count = positional.length + 1;
    const strangers = keywords.filter(({ name }) => name !== 'name' && name !== 'trainable');
    const entries = strangers.map(({ name, value }) => [{ kind: 'str', value: name }, value] as const);
    const kwargs = print({ kind: 'dict', entries }) ?? '?';
    const [exception, sentence] =
        count > 1
            ? ['TypeError', `Layer.__init__() takes 1 positional argument but ${count} were given`]
            : ['ValueError', `Unrecognized keyword arguments passed to Model: ${kwargs}`];
    const blame = keywords.find(({ name }) => name === 'input' || name === 'output')?.name ?? '';
    const detail = { exception, code: 'unknown-argument', blame };
    refuseCall(model.layer, sentence, detail, at, machine, record);
}

/** Inputs and outputs may be nested in lists and dictionaries. */
function tensorsOf(value: Runtime, machine: Machine): readonly Tensor[] | undefined {
    const tensors = leavesOf(value, machine)?.map(tensorOf);
    return tensors?.every((it) => it !== undefined) ? tensors : tensorsIn(value, machine);
}

/** `Model(inputs, layer)`: a layer is not what it gives. */
function refuseStrangers(
    model: ModelNative,
    what: 'inputs' | 'outputs',
    value: Runtime | undefined,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const stranger = value && leavesOf(value, machine)?.find(isNoTensor);
    if (!value || !stranger) return;
    const [whole, part] = [frozen(value), frozen(stranger)];
    const sentence = `All \`${what}\` values must be KerasTensors. Received: ${what}=${str(whole) ?? '?'} including invalid value ${str(part) ?? '?'} of type ${typeName(part) ?? '?'}`;
    refuseCall(model.layer, sentence, { code: 'not-a-tensor' }, at, machine, record, model.model.call);
}

const isNoTensor = (value: Runtime): boolean =>
    (layerOf(value) !== undefined && value.kind === 'native') || PLAIN.has(value.kind);

const PLAIN: ReadonlySet<Runtime['kind']> = new Set(['int', 'float', 'bool', 'str', 'none']);

/** Two layers of one name: their weights could not be told apart in a file. */
function repeatedName(applications: readonly Application[]): string | undefined {
    const names = new Map<string, Set<number>>();
    for (const { layer } of applications) {
        if (layer.name !== undefined) names.set(layer.name, (names.get(layer.name) ?? new Set()).add(layer.id));
    }
    const [name, layers] = [...names].find(([, ids]) => ids.size > 1) ?? [];
    return (
        layers && `The name "${name}" is used ${layers.size} times in the model. All operation names should be unique.`
    );
}

/** Where among the outputs the first one stands that does not come from the inputs: `1`, a key, or nothing for a single one. */
function pathOf(
    written: Runtime | undefined,
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
    implied: Implied,
): string {
    const place = outputs.findIndex((output) => networkBetween(inputs, [output], implied).missing.length > 0);
    if (written?.kind === 'list' || written?.kind === 'tuple') return String(place);
    const key = written?.kind === 'dict' ? written.cell.content?.[place]?.[0] : undefined;
    return key?.kind === 'str' ? key.value : written?.kind === 'dict' ? '?' : '';
}

function connect(
    model: ModelNative,
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
    written: Runtime | undefined,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): ModelState {
    const cut = cutInputs(model, inputs, machine);
    const implied: Implied = {
        get: (tensor) => cut.get(tensor) ?? record.implied.get(tensor) ?? lastInside(tensor, record),
    };
    const { applications, complete, missing } = networkBetween(inputs, outputs, implied);
    if (complete && missing.length > 0) {
        const sentence = `Output with path \`${pathOf(written, inputs, outputs, implied)}\` is not connected to \`inputs\``;
        refuseCall(model.layer, sentence, { code: 'disconnected' }, at, machine, record, model.model.call);
    }
    const twice = complete && missing.length === 0 ? repeatedName(applications) : undefined;
    if (twice) refuseCall(model.layer, twice, { code: 'duplicate-name' }, at, machine, record, model.model.call);
    const cycle = complete ? cycleProblem(applications, inputs, outputs) : undefined;
    if (cycle !== undefined) refuseCall(model.layer, cycle, { code: 'cycle' }, at, machine, record, model.model.call);
    if (isVague(applications)) record.forget(at.site, 'whether a picture is cast before it is equalized', machine);
    const isEqualized = applications.some(({ layer }) => layer.class === 'Equalization');
    const steps = isEqualized ? networkBetween(inputs, outputs, implied, originOf).applications : applications;
    const members = steps.map((application): Member => ({
        native: record.nativeOf(application.layer),
        application,
        place: application.place,
    }));
    return { members, inputs, outputs, complete: complete && missing.length === 0, built: true };
}

/** A model that starts in the middle of another one has input layers of its own there. */
function cutInputs(model: ModelNative, inputs: readonly Tensor[], machine: Machine): Implied {
    const cut = inputs.filter(({ producer }) => producer && !producer.layer.roles.has('input'));
    return new Map(cut.map((it) => [it, impliedInput(it, undefined, model, machine)]));
}

const ROLES: Readonly<Record<ModelNative['kind'], readonly Role[]>> = {
    Sequential: ['model'],
    Functional: ['model'],
    subclass: ['model', 'opaque'],
    backbone: ['model', 'opaque'],
};

/** A model without anything in it yet. */
export function newModel(
    kind: ModelNative['kind'],
    className: string,
    canonical: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
    object?: ObjectValue,
): ModelNative {
    const bound = bindOf(canonical, given);
    const call = callOf(canonical, bound, given.complete, at);
    // An instance of a class of the file is named by `super().__init__()`.
    const name = object ? undefined : (pretrainedName(call) ?? modelName(className, bound.arguments, machine, record));
    const model: Draft<Model> = {
        id: machine.id(),
        class: className,
        name,
        variable: boundTo(at.site, machine),
        call,
        applications: [],
        inputs: [],
        outputs: [],
        complete: true,
        nested: false,
        escapes: false,
        ownTraining: false,
        life: [],
    };
    const layer: Layer = {
        id: machine.id(),
        class: className,
        name,
        roles: new Set(ROLES[kind]),
        call,
        arguments: bound.arguments,
        activation: undefined,
        inner: [],
        model,
    };
    const native: ModelNative = {
        type: 'model',
        kind,
        layer,
        model,
        // What a pretrained network has inside is not known.
        state: machine.cell(
            kind === 'backbone' ? { ...emptyState, complete: false } : emptyState,
            mergeStates(machine),
        ),
        applied: firstCall(machine),
        own: ownWeights(machine),
        life: machine.cell<readonly LifeEvent[]>([], (a, b) => (a.length > b.length ? a : b)),
        trainable: machine.cell<boolean | undefined>(true, (a, b) => (a === b ? a : undefined)),
        object,
    };
    record.register(native, machine);
    return native;
}

/** `Model` takes `*args, **kwargs`; what they mean depends on what they are. */
function bindOf(canonical: string, given: Given) {
    const functional = [
        { name: 'inputs', kind: 'plain', default: none },
        { name: 'outputs', kind: 'plain', default: none },
        { name: 'name', kind: 'plain', default: none },
    ] as const;
    const plain = functional.map(({ name, kind }) => ({ name, kind, default: { kind: 'none' } as const }));
    const parameters =
        canonical === 'keras.models.Model'
            ? [...plain, { name: 'kwargs', kind: 'doubleStar', default: undefined } as const]
            : (signatureOf(canonical) ?? []);
    const written = frozenArguments(given);
    const old = meantBy(canonical, given);
    if (!old) return bind(parameters, written, `${canonical}()`);
    const bound = bind(parameters, frozenArguments(old.given), `${canonical}()`);
    return { ...bound, arguments: withWritten(bound.arguments, written.keywords) };
}

/** A pretrained network without a name of the program's names itself; undefined for any other model. */
function pretrainedName({ name, arguments: args, complete }: Call): string | undefined {
    if (!name.startsWith('keras.applications.') || !complete || args.get('name')?.value.kind === 'str')
        return undefined;
    return applicationName(lastName(name), argumentsOf(args, []));
}

function modelName(
    className: string,
    args: ReadonlyMap<string, Argument>,
    machine: Machine,
    record: KerasRecord,
): string | undefined {
    const name = args.get('name')?.value;
    if (name === undefined || name.kind === 'none') return record.autoName(className, machine);
    return name.kind === 'str' ? name.value : undefined;
}

/** `model.fit_generator(batches, 100, 10)` is `fit` by another name; what Keras 3 has no longer happens all the same. */
export function liveAsBefore(
    model: ModelNative,
    method: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): { readonly kind: LifeEvent['kind']; readonly given: Given } | undefined {
    const old = byMethod(method, given);
    if (!old) return undefined;
    const name = `Model.${method}`;
    const today = bind(signatureOf(old.name) ?? [], frozenArguments(old.given), `${old.name}()`);
    const args = withWritten(today.arguments, frozenArguments(given).keywords);
    const call = callOf(name, { arguments: args }, given.complete, at);
    const sentence = `'${model.layer.class}' object has no attribute '${method}'`;
    const detail = { exception: 'AttributeError', code: 'removed-method' };
    if (!record.removed.asksForKeras2) refuseCall(model.layer, sentence, detail, at, machine, record, call);
    machine.heap.write(model.life, [...model.life.content, { kind: old.kind, call }]);
    return old;
}

const EVENTS = new Set<string>([
    'compile',
    'fit',
    'evaluate',
    'predict',
    'train_on_batch',
    'test_on_batch',
    'predict_on_batch',
]);

export const isLifeEvent = (name: string): name is LifeEvent['kind'] => EVENTS.has(name);

/** `model.compile(…)`, `model.fit(…)` */
export function live(
    model: ModelNative,
    kind: LifeEvent['kind'],
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const name = `Model.${kind}`;
    const said = spelt(name, given, `${kind === 'compile' ? 'Trainer' : 'TensorFlowTrainer'}.${kind}()`);
    const call = spokenCall(name, said, given, at);
    refuseSpelling(said, call, 'Arguments not recognized', model.layer, at, machine, record);
    machine.heap.write(model.life, [...model.life.content, { kind, call }]);
    return kind === 'compile' ? none : resultOf(call, unknown(`the result of \`${kind}\``, at.site));
}
