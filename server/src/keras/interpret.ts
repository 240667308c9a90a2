import type { Application, Layer, Model, Program, Refusal, Weight } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import type { Budget } from '../interpreter/machine';
import { Run } from '../interpreter/run';
import type { Module } from '../python/syntax';
import { importsIn } from './imports';
import { loopsIn } from './loops';
import { KerasLibrary } from './library';
import { namesIn } from './evidence';
import { isUnbuilt } from './attributes';
import type { ModelNative } from './natives';
import { KerasRecord } from './record';
import { weightsOfObject } from './subclass';
import { isSameRemoved, removedIn, type Removed } from './removed';
import { wordingOf } from './wording';

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
    readonly unknown: readonly { readonly site: Site; readonly reason: string }[];
}

/** How many edits are followed before everything is forgotten once: what nobody needs any more goes with it. */
const EDITS = 1000;

/** Follows one file through its edits: what an edit does not touch is not followed again. */
export class Interpreter {
    private record = new KerasRecord();
    private run: Run | undefined;
    private edits = 0;
    private names: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;

    constructor(private readonly budget?: Budget) {}

    /** Total and deterministic: the same as from scratch. */
    interpret(module: Module, text: string): Interpretation {
        const removed = removedIn(module, text);
        let run = this.runFor(removed);
        run.follow(module);
        // What was cut off may have ended early because of what was there before.
        if (run.isSpoiled && this.edits > 0) {
            this.run = undefined;
            run = this.runFor(removed);
            run.follow(module);
        }
        this.edits++;
        run.apart(() => this.record.settle(run.machine, true));
        this.record.conclude();
        return interpretationOf(this.record, module, () => this.namesIn(text));
    }

    private runFor(removed: Removed): Run {
        const isSame = this.record.removed !== undefined && isSameRemoved(this.record.removed, removed);
        if (this.run && isSame && !this.run.isSpoiled && this.edits < EDITS) {
            this.record.removed = removed;
            return this.run;
        }
        this.edits = 0;
        this.record = new KerasRecord();
        this.record.removed = removed;
        return (this.run = new Run(new KerasLibrary(this.record), this.budget));
    }

    /** Dear, and few rules ask. */
    private namesIn(text: string): ReadonlySet<string> {
        if (this.names?.text !== text) this.names = { text, names: namesIn(text) };
        return this.names.names;
    }
}

/** Follows a module once, with Keras as its library. */
export function interpret(module: Module, text: string, budget?: Budget): Interpretation {
    return new Interpreter(budget).interpret(module, text);
}

function interpretationOf(record: KerasRecord, module: Module, names: () => ReadonlySet<string>): Interpretation {
    const models = record.all('models');
    const layers = record.all('layers');
    const inside = models.flatMap(({ model }) => model.applications);
    const applications = [...new Set([...record.all('steps'), ...inside])].sort((a, b) => a.id - b.id);
    const program: Program = {
        layers,
        applications,
        models: models.map((native) => native.model),
        refusals: [...(record.removed?.refusals ?? []), ...record.refusals],
        calls: record.all('calls'),
        attributes: record.all('attributes'),
        gathered: record.all('gathered'),
        wording: wordingOf(module),
        get imports() {
            return importsIn(module);
        },
        get loops() {
            return loopsIn(module);
        },
        frozen: frozenLayers(layers, models, record),
        unsettled: unsettledLayers(layers, record),
        get names() {
            return names();
        },
        task: undefined,
    };
    const calls = record.all('applications');
    return {
        program,
        calls,
        foreseen: new Set(record.all('foreseen')),
        weights: weightsByModel(models, calls),
        unbuilt: new Set(models.filter(isUnbuilt).map((native) => native.model)),
        unknown: record.all('unknown'),
    };
}

function unsettledLayers(layers: readonly Layer[], record: KerasRecord): ReadonlySet<number> {
    const unsettled = layers.filter((layer) => {
        const native = record.nativeOf(layer);
        return native !== undefined && native.trainable.content === undefined;
    });
    return new Set(unsettled.map(({ id }) => id));
}

function weightsByModel(
    models: readonly ModelNative[],
    calls: readonly Application[],
): ReadonlyMap<Model, readonly Weight[]> {
    const called = new Set(calls.map(({ layer }) => layer.id));
    const own = models.filter(({ kind, layer }) => kind === 'subclass' && called.has(layer.id));
    return new Map(
        own.flatMap((native) => {
            const weights = weightsOfObject(native);
            return weights ? [[native.model, weights] as const] : [];
        }),
    );
}

function frozenLayers(
    layers: readonly Layer[],
    models: readonly ModelNative[],
    record: KerasRecord,
): ReadonlySet<number> {
    const frozen = (layer: Layer): boolean => record.nativeOf(layer)?.trainable.content === false;
    const frozenModels = models.filter(({ layer }) => frozen(layer)).map(({ model }) => model.id);
    const all = [...layers, ...models.map((native) => native.layer)];
    return new Set([...all.filter(frozen).map((layer) => layer.id), ...frozenModels]);
}
