import type {
    Application,
    Call,
    Layer,
    Model,
    Place,
    Program,
    Refusal,
    Weight,
} from '../../../shared-rules/model/graph';
import { product } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import { lossOf, optimizerName } from '../../../shared-rules/model/training';
import { itemsOf, numberOf, type Value } from '../../../shared-rules/model/value';
import { signatureOf } from '../inference/signature';
import type { Interpretation } from '../keras/interpret';
import { linesOf } from './lines';
import { gapsOfCalls, gapsOfModels, once } from './reasons';
import type { CallSummary, CompileSummary, LayerSummary, ModelSummary, ProgramSummary } from './summary';

/** Lines count from 1, as people count them. */
type LineOf = (offset: number) => number;

/** What `footgun inspect` prints of a program. */
export function summarise(
    { program, calls, unknown, foreseen, unbuilt, weights }: Interpretation,
    text: string,
): ProgramSummary {
    const lines = linesOf(text);
    const lineOf = (offset: number): number => lines.at(offset) + 1;
    const models = program.models.map((model): [Model, ModelSummary] => [
        model,
        summariseModel(model, { program, weights }, unbuilt.has(model), lineOf),
    ]);
    const given = unknown.map((it) => ({ line: lineOfPlace(it, lineOf), reason: it.reason }));
    const lineOfCall = ({ place }: Application): number => lineOfPlace(place, lineOf);
    const ofCalls = gapsOfCalls(calls, lineOfCall, new Set(given.map(({ line }) => line)));
    const said = new Set([...given, ...ofCalls].map(({ line }) => line));
    const gaps = [...given, ...ofCalls, ...gapsOfModels(models, unbuilt, lineOfCall, said)];
    return {
        models: models.map(([, summary]) => summary),
        calls: calls.map((call) => summariseCall(call, lineOf)),
        errors: program.refusals
            .filter((refusal) => !foreseen.has(refusal))
            .map((refusal) => summariseRefusal(refusal, lineOf)),
        unknown: once(gaps).toSorted((a, b) => a.line - b.line),
    };
}

/** The program, and the weights of models that are classes of the file. */
type Followed = Pick<Interpretation, 'program' | 'weights'>;

function summariseModel(model: Model, followed: Followed, isUnbuilt: boolean, lineOf: LineOf): ModelSummary {
    const counts = isUnbuilt ? undefined : countsOf(model, followed);
    return {
        line: lineOfPlace(model.call, lineOf),
        name: model.name,
        class: model.class,
        params: counts?.all,
        trainable: counts?.trainable,
        nonTrainable: counts?.frozen,
        inputs: model.inputs.map(({ shape }) => shape),
        outputs: model.outputs.map(({ shape }) => shape),
        layers: rowsOf(model, followed.program).map((application) => summariseLayer(application, lineOf)),
        compile: compileOf(model, lineOf),
    };
}

/** Of something in another file the last place in this one that led there. */
function lineOfPlace({ site, frames }: Place | Call, lineOf: LineOf): number {
    const inside = [site, ...frames.map((frame): Site => frame.site).toReversed()];
    return lineOf((inside.find(({ file }) => file === undefined) ?? site).start);
}

/** A layer has one row, with the shape of its last result; the `Input` of a `Sequential` has none. */
function rowsOf({ class: kind, applications, inputs }: Model, program: Program): readonly Application[] {
    const layers = applications.filter(({ layer }) => !isOperation(layer, program));
    // A `Sequential` may have one layer in several places.
    const isOwn = ({ outputs }: Application) => outputs.some((it) => inputs.includes(it));
    if (kind === 'Sequential') return layers.filter((it) => !it.layer.roles.has('input') || !isOwn(it));
    const byLayer = new Map(layers.map((application) => [application.layer.id, application]));
    return [...byLayer.values()];
}

/** `x + y`, `keras.ops.relu(x)`: a step, but no layer. */
function isOperation({ id, model, roles, inside }: Layer, program: Program): boolean {
    return !model && !inside && !roles.has('escape') && !roles.has('input') && !idsOf(program).has(id);
}

const ids = new WeakMap<Program, ReadonlySet<number>>();

function idsOf(program: Program): ReadonlySet<number> {
    const known = ids.get(program) ?? new Set(program.layers.map(({ id }) => id));
    ids.set(program, known);
    return known;
}

function summariseLayer(application: Application, lineOf: LineOf): LayerSummary {
    const { layer } = application;
    const { class: kind, outputShapes, params } = summariseCall(application, lineOf);
    return { line: lineOfPlace(layer.call, lineOf), class: kind, name: layer.name, outputShapes, params };
}

function summariseCall({ layer, place, outputs, weights }: Application, lineOf: LineOf): CallSummary {
    return {
        line: lineOfPlace(place, lineOf),
        class: layer.class,
        outputShapes: outputs.map(({ shape }) => shape),
        params: weights && sizeOf(weights),
    };
}

function summariseRefusal(
    { raisedAt, class: kind, sentence }: Refusal,
    lineOf: LineOf,
): ProgramSummary['errors'][number] {
    return { line: lineOfPlace(raisedAt, lineOf), class: kind, message: sentence };
}

interface Counts {
    readonly all: number | undefined;
    /** Unknown where some of the layers may be frozen or not. */
    readonly trainable: number | undefined;
    readonly frozen: number | undefined;
}

/** Undefined where some of the model escaped us. */
function countsOf(model: Model, followed: Followed): Counts | undefined {
    const { program } = followed;
    const parts = partsOf(model, program.frozen.has(model.id), followed);
    if (!parts) return undefined;
    const once = [...new Map(parts.map((part) => [part.layer.id, part])).values()];
    const weights = once.flatMap(({ weights: own, frozen }) =>
        own.map((it) => ({ ...it, trainable: it.trainable && !frozen })),
    );
    const isSettled = !once.some(
        ({ layer, weights: own, frozen }) => own.length > 0 && !frozen && program.unsettled?.has(layer.id),
    );
    if (!isSettled) return { all: sizeOf(weights), trainable: undefined, frozen: undefined };
    return {
        all: sizeOf(weights),
        trainable: sizeOf(weights.filter(({ trainable }) => trainable)),
        frozen: sizeOf(weights.filter(({ trainable }) => !trainable)),
    };
}

interface Part {
    readonly layer: Pick<Layer, 'id'>;
    readonly weights: readonly Weight[];
    readonly frozen: boolean;
}

/** The layers that hold weights, those of models inside one by one: a layer may be in several of them. */
function partsOf(model: Model, isFrozen: boolean, followed: Followed): readonly Part[] | undefined {
    const { program } = followed;
    const own = followed.weights.get(model);
    if (own) return [{ layer: model, weights: own, frozen: isFrozen }];
    if (!model.complete) return undefined;
    const parts = rowsOf(model, program).map(({ layer, weights }) => {
        const frozen = isFrozen || program.frozen.has(layer.id);
        if (layer.model && layer.model.applications.length > 0) return partsOf(layer.model, isFrozen, followed);
        const inside = program.insides?.get(layer.id);
        if (inside) return inside.flatMap((it) => partOf(it, isFrozen || program.frozen.has(it.layer.id)));
        return weights && [{ layer, weights, frozen }];
    });
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Of a network that was opened each layer is counted already. */
const partOf = ({ layer, weights = [] }: Application, frozen: boolean): Part => ({ layer, weights, frozen });

/** How many numbers are in the weights; undefined where a size is unknown. */
function sizeOf(weights: readonly Weight[]): number | undefined {
    return weights.reduce<number | undefined>((total, { shape }) => sum(total, product(...shape) ?? undefined), 0);
}

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : a + b;

/** The last `compile`. */
function compileOf({ life }: Model, lineOf: LineOf): CompileSummary | undefined {
    const call = life.findLast(({ kind }) => kind === 'compile')?.call;
    if (!call) return undefined;
    const valueOf = (name: string): Value | undefined => call.arguments.get(name)?.value;
    return {
        line: lineOfPlace(call, lineOf),
        optimizer: optimizerName(valueOf('optimizer')),
        learningRate: learningRateOf(valueOf('optimizer')),
        loss: lossesOf(valueOf('loss')),
        metrics: metricsOf(valueOf('metrics')),
    };
}

/** As given, or the default of the optimizer's class; undefined for a schedule. */
function learningRateOf(optimizer: Value | undefined): number | undefined {
    if (optimizer?.kind === 'instance') return numberOf(optimizer.call.arguments.get('learning_rate')?.value);
    const signature = signatureOf(`keras.optimizers.${optimizerName(optimizer)}`);
    return numberOf(signature?.find(({ name }) => name === 'learning_rate')?.default);
}

/** The names of the losses as written; of a model with several outputs side by side. */
function lossesOf(value: Value | undefined): string | undefined {
    if (value === undefined || value.kind === 'none') return 'None';
    const values = value.kind === 'dict' ? value.entries.map(([, item]) => item) : (itemsOf(value) ?? [value]);
    const losses = values.map((it) => nameOf(it));
    return losses.every((it) => it !== undefined) ? losses.join(', ') : undefined;
}

const nameOf = (value: Value): string | undefined => lossOf(value).written ?? lastPart(value);

function lastPart(value: Value): string | undefined {
    const name = value.kind === 'symbol' || value.kind === 'function' ? value.name : undefined;
    return (value.kind === 'instance' ? value.class : name)?.split('.').at(-1);
}

function metricsOf(value: Value | undefined): readonly string[] {
    if (value === undefined || value.kind === 'none') return [];
    if (value.kind === 'dict') return value.entries.flatMap(([, item]) => metricsOf(item));
    const items = itemsOf(value);
    return items ? items.flatMap(metricsOf) : [nameOf(value) ?? '?'];
}
