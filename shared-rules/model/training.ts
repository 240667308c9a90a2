import { identifiers } from '../keras/identifiers';
import type { Call, LifeEvent, Model, Program, Tensor } from './graph';
import type { Site } from './site';
import { boolOf, itemsOf, stringOf, type Value } from './value';
import { only } from './walk';

/** One `compile` of a model, with what was trained under it. */
export interface Training {
    readonly model: Model;
    readonly compile: Call;
    /** The losses as they were given: one, or those in a list or a dict. */
    readonly given: readonly Loss[];
    /** Each loss with the output that it is for; none where the outputs are not known. */
    readonly losses: readonly PairedLoss[];
    readonly metrics: readonly Metric[];
    /** Keras' class, `Adam`; undefined where unknown. */
    readonly optimizer: string | undefined;
    /** `fit`, `evaluate` and their kin up to the next `compile`. */
    readonly events: readonly LifeEvent[];
}

/** A loss, whether it was given as `'mse'`, as a function, a class or an object. */
export interface Loss {
    /** The function's name in Keras: `mean_squared_error`; undefined where it is none of Keras' losses. */
    readonly name: string | undefined;
    /** As it was written: `mse`, `CategoricalCrossentropy`; undefined for what has no name. */
    readonly written: string | undefined;
    readonly value: Value;
    /** Its construction, where it was given as an object. */
    readonly call: Call | undefined;
    /** Whether it takes logits; undefined where unknown. */
    readonly fromLogits: boolean | undefined;
    /** Where it stands in `compile`: the argument, or an element of the list. */
    readonly site: Site | undefined;
    /** Whether it is the whole argument `loss`, not an element of a list or a dict. */
    readonly whole: boolean;
}

export interface PairedLoss {
    readonly loss: Loss;
    readonly output: Tensor;
}

export interface Metric {
    /** Keras' class, `BinaryAccuracy`; `accuracy` for the string of which Keras itself makes the fitting one; undefined: not Keras'. */
    readonly name: string | undefined;
    readonly value: Value;
    readonly call: Call | undefined;
    readonly site: Site | undefined;
    /** The output that it is for, where that is certain. */
    readonly output: Tensor | undefined;
}

const allTrainings = new WeakMap<Program, readonly Training[]>();

/** Every `compile` in the program of a model that Keras itself trains, unless its loss is seen to be of no use. */
export function trainings(program: Program): readonly Training[] {
    const known = allTrainings.get(program);
    if (known) return known;
    const trained = program.models.filter((model) => !model.ownTraining).flatMap(trainingsOf);
    const found = trained.filter(usesLoss);
    allTrainings.set(program, found);
    return found;
}

/** A model that is compiled and then only asked for predictions may have any loss: a part that gives features, say. */
function usesLoss({ model, events }: Training): boolean {
    return model.escapes || events.length === 0 || events.some(({ kind }) => !kind.startsWith('predict'));
}

function trainingsOf(model: Model): readonly Training[] {
    return model.life.flatMap(({ kind, call }, index) => {
        if (kind !== 'compile') return [];
        const later = model.life.slice(index + 1);
        const next = later.findIndex((event) => event.kind === 'compile');
        return [trainingOf(model, call, next < 0 ? later : later.slice(0, next))];
    });
}

function trainingOf(model: Model, compile: Call, events: readonly LifeEvent[]): Training {
    const optimizer = optimizerName(compile.arguments.get('optimizer')?.value);
    const [given, losses] = [givenLosses(compile), pairedLosses(model, compile)];
    return { model, compile, given, losses, metrics: metricsOf(model, compile), optimizer, events };
}

/** `'adam'`, `Adam` and `keras.optimizers.Adam(1e-3)` are all `Adam`. */
export function optimizerName(value: Value | undefined): string | undefined {
    if (value?.kind === 'str') return identifiers['optimizers']?.[value.value.toLowerCase()];
    return memberOf(value, 'keras.optimizers.');
}

/** The last part of a library's name, if it lies in that module. */
function memberOf(value: Value | undefined, ...prefixes: readonly string[]): string | undefined {
    const name = value?.kind === 'symbol' ? value.name : value?.kind === 'instance' ? value.class : undefined;
    const prefix = prefixes.find((each) => name?.startsWith(each));
    return prefix === undefined ? undefined : name?.slice(prefix.length);
}

function givenLosses(compile: Call): readonly Loss[] {
    const argument = compile.arguments.get('loss');
    if (!argument) return [];
    const { value, site } = argument;
    if (value.kind === 'dict') return value.entries.map(([, item]) => lossOf(item));
    return itemsOf(value)?.map(lossOf) ?? [{ ...lossOf(value), site, whole: true }];
}

/** What comes last is known even where something in the middle of a model is not. */
function pairedLosses(model: Model, compile: Call): readonly PairedLoss[] {
    const argument = compile.arguments.get('loss');
    if (!argument) return [];
    const items = itemsOf(argument.value);
    return model.outputs.flatMap((output, index) => {
        if (items) return pair(output, items[index]);
        if (argument.value.kind === 'dict') return pair(output, entry(argument.value, nameOf(output)));
        return [{ output, loss: { ...lossOf(argument.value), site: argument.site, whole: true } }];
    });
}

function pair(output: Tensor, value: Value | undefined): readonly PairedLoss[] {
    return value ? [{ output, loss: lossOf(value) }] : [];
}

/** An output is called as the layer that makes it. */
export const nameOf = (output: Tensor): string | undefined => output.producer?.layer.name;

function entry(value: Value, name: string | undefined): Value | undefined {
    if (value.kind !== 'dict' || name === undefined) return undefined;
    return value.entries.find(([key]) => stringOf(key) === name)?.[1];
}

/** What a value means as a loss. */
export function lossOf(value: Value): Loss {
    const written = stringOf(value) ?? memberOf(value, 'keras.losses.', 'keras.metrics.');
    const call = value.kind === 'instance' ? value.call : undefined;
    const name = written === undefined ? undefined : lossNames.get(folded(identifiers['losses']?.[written] ?? ''));
    const fromLogits =
        value.kind === 'instance' ? flag(value.call, 'from_logits') : name === undefined ? undefined : false;
    return { name, written, value, call, fromLogits, site: value.site, whole: false };
}

/** A flag of a call; false where the callee has none of that name. */
function flag(call: Call, name: string): boolean | undefined {
    const argument = call.arguments.get(name);
    return argument ? boolOf(argument.value) : call.complete ? false : undefined;
}

/** A class and a function of one loss differ in spelling only: `KLDivergence`, `kl_divergence`. */
const folded = (name: string) => name.replaceAll('_', '').toLowerCase();

const lossNames: ReadonlyMap<string, string> = new Map(
    Object.values(identifiers['losses'] ?? {})
        .filter((name) => name === name.toLowerCase())
        .map((name) => [folded(name), name]),
);

/** `keras.losses.…`: the class of a loss that is known by its function's name. */
export function lossClass(name: string): string | undefined {
    const classes = Object.values(identifiers['losses'] ?? {}).filter((each) => each !== each.toLowerCase());
    return classes.find((each) => folded(each) === folded(name));
}

/** For several outputs a list has an entry for each, which may be a list of its own; a dictionary has them by name. */
function metricsOf(model: Model, compile: Call): readonly Metric[] {
    const value = compile.arguments.get('metrics')?.value;
    const { outputs } = model;
    if (value?.kind === 'dict') {
        return value.entries.flatMap(([key, item]) => {
            const output = outputs.find((each) => nameOf(each) !== undefined && nameOf(each) === stringOf(key));
            return metricOf(item, output ?? only(outputs));
        });
    }
    const items = itemsOf(value) ?? [];
    const isPaired = outputs.length > 1 && outputs.length === items.length;
    return items.flatMap((item, i) => metricOf(item, isPaired ? outputs[i] : only(outputs)));
}

function metricOf(value: Value, output: Tensor | undefined): readonly Metric[] {
    const items = itemsOf(value);
    if (items) return items.flatMap((item) => metricOf(item, output));
    const call = value.kind === 'instance' ? value.call : undefined;
    return [{ name: metricName(value), value, call, site: value.site, output }];
}

/** Keras' class for `'mae'`, `keras.metrics.mean_absolute_error` or `MeanAbsoluteError()`. */
function metricName(value: Value): string | undefined {
    const text = stringOf(value);
    if (text !== undefined && ['accuracy', 'acc'].includes(text.toLowerCase())) return 'accuracy';
    const name = text ?? memberOf(value, 'keras.metrics.', 'keras.losses.');
    return name === undefined ? undefined : identifiers['metrics']?.[name];
}

const REGRESSION = [
    'mean_squared_error',
    'mean_absolute_error',
    'mean_absolute_percentage_error',
    'mean_squared_logarithmic_error',
    'huber',
    'log_cosh',
];

/** What kind of answer a loss is for. */
export type LossKind = 'regression' | 'categorical' | 'sparse' | 'binary';

/** The kind of a loss of Keras, by its function's name; undefined for those that fit several. */
export function lossKind(name: string | undefined): LossKind | undefined {
    if (name === undefined) return undefined;
    if (REGRESSION.includes(name)) return 'regression';
    const [kind] = /^(sparse_categorical|categorical|binary)(?=_(focal_)?crossentropy$)/.exec(name) ?? [];
    return kind === 'sparse_categorical' ? 'sparse' : kind === 'categorical' || kind === 'binary' ? kind : undefined;
}
