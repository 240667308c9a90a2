import type { Application, Layer, Model, Place, Program, Refusal, Weight } from '../../../shared-rules/model/graph';
import type { Island } from '../../../shared-rules/model/island';
import { NameSet, type Names } from '../../../shared-rules/model/nameSet';
import type { Budget, Machine } from '../interpreter/machine';
import { Run } from '../interpreter/run';
import type { Resolution, SourceFile, Sources } from '../interpreter/sources';
import type { Module } from '../python/syntax';
import { importsIn } from './imports';
import { loopsIn } from './loops';
import { KerasLibrary } from './library';
import { namesIn } from './evidence';
import { isUnbuilt } from './attributes';
import { islandsOf } from './islands';
import type { ModelNative } from './natives';
import { KerasRecord } from './record';
import { weightsOfObject } from './subclass';
import { removedIn, type Removed } from './removed';
import { wordingOfAll } from './wording';

/** What following a program gave. */
export interface Interpretation {
    readonly program: Program;
    /** The program, taken apart. */
    readonly islands: readonly Island[];
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

/** How many edits are followed before everything is forgotten once: what nobody needs any more goes with it. */
const EDITS = 1000;

/** Follows one file through its edits: what an edit does not touch is not followed again. */
export class Interpreter {
    private record = new KerasRecord();
    private run: Run | undefined;
    private edits = 0;
    private names: { readonly text: string; readonly names: NameSet } | undefined;

    constructor(private readonly budget?: Budget) {}

    /**
     * Total and deterministic: the same as from scratch.
     * @param sources the other files of its project, which it may import
     */
    interpret(module: Module, text: string, sources?: Sources): Interpretation {
        const run = this.follow(module, text, sources);
        run.apart(() => this.record.settle(run.machine, true));
        this.record.conclude();
        return interpretationOf(this.record, run.machine, module, text, (files) =>
            this.namesIn([text, ...files.map(({ reading }) => reading.text)].join('\n')),
        );
    }

    private follow(module: Module, text: string, sources?: Sources): Run {
        const removed = removedIn(module, text);
        const isKnown = this.run?.isSpoiled === false && this.edits++ < EDITS && this.record.accepts(removed);
        const run = isKnown && this.run ? this.run : this.anew(removed);
        run.follow(module, sources);
        // What was cut off may have ended early because of what was there before.
        if (!isKnown || !run.isSpoiled) return run;
        const again = this.anew(removed);
        again.follow(module, sources);
        return again;
    }

    private anew(removed: Removed): Run {
        this.edits = 0;
        this.record = new KerasRecord();
        this.record.accepts(removed);
        return (this.run = new Run(new KerasLibrary(this.record), this.budget));
    }

    /** Dear, and few rules ask. */
    private namesIn(text: string): NameSet {
        if (this.names?.text !== text) this.names = { text, names: new NameSet(namesIn(text), this.names?.names) };
        return this.names.names;
    }
}

/** Follows a module once, with Keras as its library. */
export function interpret(module: Module, text: string, budget?: Budget, sources?: Sources): Interpretation {
    return new Interpreter(budget).interpret(module, text, sources);
}

function interpretationOf(
    record: KerasRecord,
    { modules }: Machine,
    module: Module,
    text: string,
    names: (files: readonly SourceFile[]) => Names,
): Interpretation {
    const files = [...modules.files.values()];
    const parts = [module, ...files.map((file) => file.module)];
    const models = record.all('models');
    const layers = record.all('layers');
    const inside = models.flatMap(({ model }) => model.applications);
    const applications = [...new Set([...record.all('steps'), ...inside])].sort((a, b) => a.id - b.id);
    let imports: Program['imports'] | undefined;
    let loops: Program['loops'] | undefined;
    const program: Program = {
        layers,
        applications,
        models: models.map((native) => native.model),
        refusals: record.refusals,
        calls: record.all('calls'),
        attributes: record.all('attributes'),
        gathered: record.all('gathered'),
        wording: wordingOfAll(module, text, files),
        get imports() {
            return (imports ??= parts.flatMap(importsIn));
        },
        get loops() {
            return (loops ??= parts.flatMap(loopsIn));
        },
        ...untrained(layers, models, record),
        get names() {
            return names(files);
        },
        task: undefined,
    };
    const calls = record.all('applications');
    const weights = weightsByModel(models, calls);
    const isUnseen = (native: ModelNative): boolean => isNeverCalled(native) && !weights.has(native.model);
    return {
        program,
        islands: islandsOf(record),
        calls,
        foreseen: new Set(record.all('foreseen')),
        weights,
        unbuilt: new Set(models.filter((it) => isUnbuilt(it) || isUnseen(it)).map((native) => native.model)),
        unknown: record.all('unknown'),
        files,
        resolutions: modules.resolutions,
    };
}

/** Of a class of the file whose `call` nothing in the program runs. */
const isNeverCalled = ({ kind, state }: ModelNative): boolean =>
    kind === 'subclass' && state.content.given === undefined && state.content.members.length === 0;

function weightsByModel(
    models: readonly ModelNative[],
    calls: readonly Application[],
): ReadonlyMap<Model, readonly Weight[]> {
    const called = new Set(calls.flatMap(({ layer, weights }) => (weights ? layer.id : [])));
    const own = models.filter(({ kind, state }) => kind === 'subclass' && state.content.given === undefined);
    return new Map(
        own.flatMap((native) => {
            const weights = weightsOfObject(native);
            // What was never called may still hold models that are built.
            const isCounted = weights && (weights.length > 0 || called.has(native.layer.id));
            return isCounted ? [[native.model, weights] as const] : [];
        }),
    );
}

/** Which layers and models are not trained, and of which it is not known, when the program ends. */
function untrained(
    layers: readonly Layer[],
    models: readonly ModelNative[],
    record: KerasRecord,
): Required<Pick<Program, 'frozen' | 'unsettled' | 'insides'>> {
    const [frozen, unsettled] = [new Set<number>(), new Set<number>()];
    const insides = new Map<number, readonly Application[]>();
    for (const layer of layers) {
        const native = record.nativeOf(layer);
        const opened = native?.type === 'layer' ? native.network?.opened.content : undefined;
        if (opened) {
            const states = opened.natives.map(({ trainable }) => trainable.content);
            opened.natives.forEach(({ layer: { id } }, i) => {
                if (states[i] === false) frozen.add(id);
                if (states[i] === undefined) unsettled.add(id);
            });
            if (states.every((it) => it === false)) frozen.add(layer.id);
            else if (states.some((it) => it !== true)) unsettled.add(layer.id);
            insides.set(layer.id, opened.applications);
        }
        if (native?.trainable.content === false) frozen.add(layer.id);
        if (native && native.trainable.content === undefined) unsettled.add(layer.id);
    }
    for (const { layer, model, trainable } of models) {
        if (trainable.content === false) frozen.add(layer.id).add(model.id);
    }
    return { frozen, unsettled, insides };
}
