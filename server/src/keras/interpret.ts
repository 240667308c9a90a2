import type { Application, Layer, Model, Place, Program, Refusal, Weight } from '../../../shared-rules/model/graph';
import type { Budget } from '../interpreter/machine';
import { runModule } from '../interpreter/run';
import type { Resolution, SourceFile, Sources } from '../interpreter/sources';
import type { Module } from '../python/syntax';
import { importsIn } from './imports';
import { loopsIn } from './loops';
import { KerasLibrary } from './library';
import { namesIn } from './evidence';
import { isUnbuilt } from './attributes';
import { KerasRecord } from './record';
import { weightsOfObject } from './subclass';
import { removedIn } from './removed';
import { wordingOfAll } from './wording';

/** What following a program gave. */
export interface Interpretation {
    readonly program: Program;
    /** The applications that the program itself makes, in order: what Keras does inside a model is not among them. */
    readonly calls: readonly Application[];
    /** Refusals of layers in models that the program never builds: true of any use of these models, but not raised. */
    readonly foreseen: ReadonlySet<Refusal>;
    /** Models without an input: nobody can count their weights yet. */
    readonly unbuilt: ReadonlySet<Model>;
    /** Of models that are classes of the file, once the program has called them: what stands in their attributes. */
    readonly weights: ReadonlyMap<Model, readonly Weight[]>;
    readonly unknown: readonly (Place & { readonly reason: string })[];
    /** The other files that it has imported. */
    readonly files: readonly SourceFile[];
    /** What it has asked of other files: as long as the answers are the same, so is all of this. */
    readonly resolutions: readonly Resolution[];
}

/** Follows a module with Keras as its library. Total and deterministic. */
export function interpret(module: Module, text: string, budget?: Budget, sources?: Sources): Interpretation {
    let names: ReadonlySet<string> | undefined;
    const record = new KerasRecord();
    const removed = removedIn(module, text);
    record.entered.push(removed);
    record.refusals.push(...removed.refusals);
    const { modules } = runModule(module, new KerasLibrary(record), budget, sources);
    record.settle(true);
    const files = [...modules.files.values()];
    const parts = [module, ...files.map((file) => file.module)];
    const inside = record.models.flatMap(({ model }) => model.applications);
    const applications = [...new Set([...record.steps, ...inside])].sort((a, b) => a.id - b.id);
    const program: Program = {
        layers: record.layers,
        applications,
        models: record.models.map((native) => native.model),
        refusals: record.refusals,
        calls: record.calls,
        attributes: record.attributes,
        gathered: record.gathered,
        wording: wordingOfAll(module, text, files),
        get imports() {
            return parts.flatMap(importsIn);
        },
        get loops() {
            return parts.flatMap(loopsIn);
        },
        frozen: frozenLayers(record),
        unsettled: unsettledLayers(record),
        // Dear, and few rules ask.
        get names() {
            return (names ??= namesIn([text, ...files.map(({ reading }) => reading.text)].join('\n')));
        },
        task: undefined,
    };
    return {
        program,
        calls: record.applications,
        foreseen: record.foreseen,
        weights: weightsByModel(record),
        unbuilt: new Set(record.models.filter(isUnbuilt).map((native) => native.model)),
        unknown: record.unknown,
        files,
        resolutions: modules.resolutions,
    };
}

function unsettledLayers(record: KerasRecord): ReadonlySet<number> {
    const unsettled = record.layers.filter((layer) => {
        const native = record.nativeOf(layer);
        return native !== undefined && native.trainable.content === undefined;
    });
    return new Set(unsettled.map(({ id }) => id));
}

function weightsByModel(record: KerasRecord): ReadonlyMap<Model, readonly Weight[]> {
    const own = record.models.filter(({ kind, layer }) => kind === 'subclass' && record.called.has(layer.id));
    return new Map(
        own.flatMap((native) => {
            const weights = weightsOfObject(native);
            return weights ? [[native.model, weights] as const] : [];
        }),
    );
}

function frozenLayers(record: KerasRecord): ReadonlySet<number> {
    const frozen = (layer: Layer): boolean => record.nativeOf(layer)?.trainable.content === false;
    const layers = [...record.layers, ...record.models.map((native) => native.layer)];
    const models = record.models.filter(({ layer }) => frozen(layer)).map(({ model }) => model.id);
    return new Set([...layers.filter(frozen).map((layer) => layer.id), ...models]);
}
