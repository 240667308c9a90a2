import { identifiers } from '../../../shared-rules/keras/identifiers';
import { layers } from '../../../shared-rules/layers';
import { oldAlphaDropout } from '../../../shared-rules/layers/noise';
import { computeDtype } from '../../../shared-rules/layers/dtype';
import {
    Arguments,
    className,
    constructorName,
    type Blame,
    type InnerLayers,
    type LayerSpec,
} from '../../../shared-rules/layers/layer';
import type { Argument, Layer, Refusal, Role, Weight } from '../../../shared-rules/model/graph';
import type { Value } from '../../../shared-rules/model/value';
import { bind, type Bound } from '../inference/bind';
import { construct, type Built, type Outcome } from '../inference/engine';
import { innerLayer } from '../inference/inner';
import { signatureOf, type ParameterSpec } from '../inference/signature';
import type { CallSite, Given, GivenValue } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { countMade } from './counted';
import { without } from './data/without';
import { withDataFormat } from './dataFormat';
import { meantBy, withWritten } from './eras';
import { callOf, frozenArguments } from './freeze';
import { innerModel } from './innerModel';
import { lambdaFunction } from './lambda';
import { lastName } from './names';
import { layerOf, nativeValue, type FirstCall, type LayerNative } from './natives';
import type { KerasRecord } from './record';
import { refuseRemoved } from './removed';

const specs: ReadonlyMap<string, LayerSpec> = new Map(layers.map((spec) => [spec.keras, spec]));

export const specOf = (name: string): LayerSpec | undefined => specs.get(name);

/** `Dense(10)`: the constructor is run as Keras would; what it refuses is a layer all the same, of unknown shape. */
export function constructLayer(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    machine.step(COST);
    const { meant, refused } = readingsOf(name, given, record);
    const { spec, kerasName, bound, kept, extra, outcome } = meant;
    const args = refused ? withWritten(bound.arguments, frozenArguments(given).keywords) : bound.arguments;
    const call = callOf(name, { arguments: args }, given.complete, at);
    const id = machine.id();
    const layer: Layer = {
        id,
        class: kerasName,
        name: layerName(kerasName, bound.arguments, machine, record),
        roles: rolesOf(spec, meant.given),
        call,
        arguments: kept,
        activation: activationOf(spec, bound.arguments),
        inner: spec?.roles.includes('wrapper') || !spec ? innerOf(meant.given) : [],
    };
    const refusal = refused
        ? oldSpelling(layer, refused, machine, record)
        : constructorRefusal(layer, bound.problem, outcome, machine, record);
    if (refusal) record.refuse(refusal, machine);
    if (refused || !spec) refuseRemoved(name, layer.call, at, machine, record);
    const built = outcome?.kind === 'done';
    const native = newLayer(layer, built ? spec : undefined, built ? outcome.result : undefined, extra, machine);
    const lambda = kerasName === 'Lambda' ? { lambda: lambdaFunction(meant.given) } : {};
    const whole =
        record.setting('policy') || kerasName === 'Lambda'
            ? { ...native, policy: record.setting('policy'), ...lambda }
            : native;
    record.register(whole, machine);
    countMade(layer, machine, record);
    return nativeValue(whole);
}

/** A constructor's call as this Keras, or an older one, reads it. */
interface Reading {
    readonly given: Given;
    readonly spec: LayerSpec | undefined;
    readonly kerasName: string;
    readonly bound: Bound;
    readonly kept: Layer['arguments'];
    readonly extra: readonly string[];
    readonly outcome: Outcome<unknown> | undefined;
}

/** What Keras 3 refuses may be a call of an older version: then it is read as what it meant there. */
function readingsOf(
    name: string,
    given: Given,
    record: KerasRecord,
): { readonly meant: Reading; readonly refused: Reading | undefined } {
    const written = readingOf(name, given, record);
    const old = meantBy(name, given) ?? plainly(name, given);
    const isGone = old !== undefined && old.name !== name;
    if (!old || !(isGone || isRefused(written))) return { meant: written, refused: undefined };
    const meant = readingOf(old.name, old.given, record);
    return isRefused(meant) ? { meant: written, refused: undefined } : { meant, refused: written };
}

/** Versions before Keras 3 took NumPy's whole numbers for sizes: `Dense(np.max(y) + 1)`. */
function plainly(name: string, given: Given): { readonly name: string; readonly given: Given } | undefined {
    const values = [...given.positional, ...given.keywords.values()];
    if (!values.some(({ value }) => isNumpyInt(value))) return undefined;
    const plain = (it: GivenValue): GivenValue =>
        isNumpyInt(it.value) ? { ...it, value: without(it.value, 'numpy') } : it;
    const keywords = new Map(Array.from(given.keywords, ([key, it]) => [key, plain(it)] as const));
    return { name, given: { ...given, positional: given.positional.map(plain), keywords } };
}

const isNumpyInt = (value: Runtime): value is Extract<Runtime, { kind: 'int' }> =>
    value.kind === 'int' && value.numpy === true;

const isRefused = ({ bound, outcome }: Reading): boolean => bound.problem !== undefined || outcome?.kind === 'raised';

function readingOf(name: string, given: Given, record: KerasRecord): Reading {
    const spec = record.removed.isTensorflow && name === 'keras.layers.AlphaDropout' ? oldAlphaDropout : specOf(name);
    const kerasName = spec ? className(spec) : lastName(name);
    const constructor = spec ? constructorName(spec) : `${kerasName}.__init__()`;
    const bound = bind(signatureOf(name) ?? ANYTHING, frozenArguments(given), constructor);
    const kept = withDataFormat(bound.arguments, record.setting('dataFormat'));
    const extra = bound.extra.map((it) => it.name);
    const outcome = spec && !bound.problem ? construct(spec, argumentsOf(kept, extra), innerLayers(record)) : undefined;
    return { given, spec, kerasName, bound, kept, extra, outcome };
}

/** Keras 3 refuses an older spelling; a class that has gone is refused before its arguments are. */
function oldSpelling(
    layer: Layer,
    { bound, outcome }: Reading,
    machine: Machine,
    record: KerasRecord,
): Refusal | undefined {
    if (record.removed.asksForKeras2) return undefined;
    const refusal = constructorRefusal(layer, bound.problem, outcome, machine, record);
    const blame = [...layer.call.arguments.keys()].find((name) => !layer.arguments.has(name));
    return refusal && bound.problem !== undefined && blame !== undefined
        ? { ...refusal, code: 'unknown-argument', blame }
        : refusal;
}

/** A layer costs about as much as so many steps of Python. */
const COST = 20;

/** A class that this Keras does not export may take what it likes. */
const ANYTHING: readonly ParameterSpec[] = [
    { name: 'args', kind: 'star', default: undefined },
    { name: 'kwargs', kind: 'doubleStar', default: undefined },
];

export function newLayer(
    layer: Layer,
    spec: LayerSpec | undefined,
    config: unknown,
    extra: readonly string[],
    machine: Machine,
): LayerNative {
    return {
        type: 'layer',
        layer,
        spec,
        config,
        extra,
        built: machine.cell<Built | undefined>(undefined, (a, b) => a ?? b),
        trainable: machine.cell<boolean | undefined>(trainableAtFirst(layer, spec), (a, b) =>
            a === b ? a : undefined,
        ),
        applied: firstCall(machine),
        own: ownWeights(machine),
        object: undefined,
    };
}

export const ownWeights = (machine: Machine): LayerNative['own'] => machine.cell<readonly Weight[]>([], (a) => a);

export const firstCall = (machine: Machine): LayerNative['applied'] =>
    machine.cell<FirstCall>({ kind: 'never' }, (a, b) => (a === b ? a : { kind: 'unknown' }));

function trainableAtFirst({ arguments: args }: Layer, spec: LayerSpec | undefined): boolean | undefined {
    const value = args.get('trainable')?.value;
    return value === undefined || spec?.borrowsWeights ? true : value.kind === 'bool' ? value.value : undefined;
}

export function argumentsOf(args: ReadonlyMap<string, Argument>, extra: readonly string[]): Arguments {
    return new Arguments({ get: (name) => args.get(name)?.value, has: (name) => args.has(name) }, extra);
}

/** What a wrapper's spec sees of the layers it got. */
const innerLayers =
    (record: KerasRecord): InnerLayers =>
    (value: Value) => {
        const native = value.kind === 'layer' ? record.nativeOf(value.layer) : undefined;
        if (native?.type === 'model') return innerModel(native);
        if (native?.type !== 'layer' || !native.spec) return undefined;
        const { spec, config, layer, built } = native;
        const held = { spec, config, arguments: argumentsOf(layer.arguments, native.extra), name: layer.name };
        return innerLayer(held, () => built.content);
    };

/** Only what stands where a wrapper's layer stands counts as inside: an activation that is a layer object does not. */
function innerOf({ positional, keywords }: Given): readonly Layer[] {
    const values = [
        positional[0]?.value,
        ...['layer', 'backward_layer', 'cell'].map((name) => keywords.get(name)?.value),
    ];
    return values.flatMap((value) => layerOf(value)?.layer ?? []);
}

/** A wrapper speaks for the layer inside as well. */
function rolesOf(spec: LayerSpec | undefined, given: Given): ReadonlySet<Role> {
    const own = spec ? (rolesBySpec.get(spec) ?? new Set(spec.roles)) : OPAQUE;
    return own.has('wrapper') ? new Set([...own, ...innerOf(given).flatMap((layer) => [...layer.roles])]) : own;
}

const OPAQUE: ReadonlySet<Role> = new Set(['opaque']);
const rolesBySpec: ReadonlyMap<LayerSpec, ReadonlySet<Role>> = new Map(
    layers.map((spec) => [spec, new Set(spec.roles)]),
);

function layerName(
    kerasName: string,
    args: ReadonlyMap<string, Argument>,
    machine: Machine,
    record: KerasRecord,
): string | undefined {
    const name = args.get('name')?.value;
    if (name === undefined || name.kind === 'none') return record.autoName(kerasName, machine);
    return name.kind === 'str' ? name.value : undefined;
}

/** Canonical name of the activation a layer applies to its result; `linear` for none, undefined where unknown. */
function activationOf(spec: LayerSpec | undefined, args: ReadonlyMap<string, Argument>): string | undefined {
    if (spec?.activation !== undefined) return spec.activation;
    const argument = args.get('activation');
    return argument ? activationName(argument.value) : spec ? 'linear' : undefined;
}

export function activationName(value: Value): string | undefined {
    switch (value.kind) {
        case 'none':
            return 'linear';
        case 'str':
            return identifiers.activations?.[value.value];
        case 'symbol':
            return /^(keras\.(activations|ops|ops\.nn)|tf\.nn|tf)\.\w+$/.test(value.name)
                ? identifiers.activations?.[lastName(value.name)]
                : undefined;
        case 'layer':
            return value.layer.activation;
        default:
            return undefined;
    }
}

function constructorRefusal(
    layer: Layer,
    problem: string | undefined,
    outcome: ReturnType<typeof construct> | undefined,
    machine: Machine,
    record: KerasRecord,
): Refusal | undefined {
    const raised = outcome?.kind === 'raised' ? outcome.exception : undefined;
    if (problem === undefined && !raised) return undefined;
    if (raised && record.removed.teachesNames && isInitializer(raised.detail)) return undefined;
    return {
        exception: raised?.exception ?? 'TypeError',
        sentence: raised?.sentence ?? problem ?? '',
        code: raised ? raised.detail.code : 'argument-binding',
        blame: raised?.detail.blame,
        class: layer.class,
        raisedAt: { site: machine.statement, frames: layer.call.frames },
        layer,
        application: undefined,
        call: layer.call,
    };
}

const isInitializer = ({ code, blame }: Blame): boolean =>
    code === 'unknown-identifier' && blame?.endsWith('initializer') === true;

/** The shape arithmetic of a layer outside any record: what its results would be. */
export const shapedLayer = (native: LayerNative) =>
    native.spec && {
        spec: native.spec,
        config: native.config,
        name: native.layer.name,
        dtype: computeDtype(dtypeOf(native)),
    };

function dtypeOf({ layer, policy }: LayerNative): Value | undefined {
    const own = layer.arguments.get('dtype')?.value;
    return own === undefined || own.kind === 'none' ? policy : own;
}
