import type {
    Application,
    AttributeUse,
    Call,
    Frame,
    Gathering,
    Layer,
    Refusal,
    Tensor,
} from '../../../shared-rules/model/graph';
import type { AnyShape } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import type { Value } from '../../../shared-rules/model/value';
import { Cell, type Heap } from '../interpreter/heap';
import type { Machine } from '../interpreter/machine';
import type { ObjectValue } from '../interpreter/values';
import type { LayerNative, ModelNative } from './natives';
import { snakeCase } from './names';
import { isSameRemoved, type Removed } from './removed';
import { settledOf, type Settled } from './settled';

/** What an episode of the program did, in order. */
export class Recorded {
    readonly layers: Layer[] = [];
    /** Layers that the program itself applies; a Sequential's own applications stand in its state. */
    readonly applications: Application[] = [];
    /** These, and steps that are no layers': operators, unknown functions, joins of paths; in functions nobody calls too. */
    readonly steps: Application[] = [];
    readonly refusals: Refusal[] = [];
    readonly calls: Call[] = [];
    readonly attributes: AttributeUse[] = [];
    readonly gathered: Gathering[] = [];
    readonly models: ModelNative[] = [];
    /** Instances of classes of the file that derive from the library's, and those that have been called. */
    readonly objects: ObjectValue[] = [];
    readonly followed: ObjectValue[] = [];
    readonly unknown: { readonly site: Site; readonly reason: string; readonly frames: readonly Frame[] }[] = [];
    /** Refusals of layers in models without an input: Keras will raise them if ever the model is built. */
    readonly foreseen: Refusal[] = [];
    /** Of those, what has come true otherwise, or not at all. */
    readonly withdrawn: Refusal[] = [];
    /** Models that became part of another one, and those that went where we cannot follow. */
    readonly nested: ModelNative[] = [];
    readonly escaped: ModelNative[] = [];
    readonly settled: (readonly [ModelNative, Settled])[] = [];
}

type Lists = { readonly [Key in keyof Recorded]: Recorded[Key] extends (infer Item)[] ? readonly Item[] : never };

/** What the program did, in order; grows while it is followed and is read when it ends. */
export class KerasRecord {
    episodes: Recorded[] = [];
    private now = new Recorded();
    private readonly settled = new Set<ModelNative>();
    private readonly followed = new Set<ObjectValue>();
    /** How many names of a kind there were since the counting started. */
    private readonly names = new WeakMap<object, Map<string, Cell<number>>>();
    private lasting: Lasting | undefined;
    /** What the file itself imports and Keras 3 has no longer. */
    private own: Removed | undefined;
    /** By the tensor that `Merge([one, other])` of whole models gives: what these take. */
    readonly merges = new WeakMap<Tensor, readonly Tensor[]>();
    /** Calls of models that give their one result in a list, as they were told to. */
    readonly lists = new WeakSet<Application>();
    /** Inputs that nobody wrote, of models that were built by a shape. */
    readonly implied = new WeakMap<Tensor, Application>();
    /** What an operation would give for other tensors than those it was called on. */
    readonly reruns = new WeakMap<Application, (tensors: readonly Tensor[]) => readonly AnyShape[] | undefined>();
    /** Results of calls with numbers instead of tensors. */
    readonly concrete = new WeakSet<Tensor>();
    private readonly natives = new WeakMap<Layer, LayerNative | ModelNative>();
    private readonly awaited = new WeakSet<Refusal>();
    private isForeseeing = false;
    private depth = 0;
    private readonly scope: string[] = [];

    /** The program is followed from its start. */
    restart({ heap }: Machine): void {
        this.lasting ??= {
            imported: lasting<readonly Removed[]>([], heap),
            areNamesUncertain: lasting(false, heap),
            namesSince: lasting<object>({}, heap),
            dataFormat: lasting<Value | undefined>(undefined, heap),
            policy: lasting<Value | undefined>(undefined, heap),
        };
        this.episodes = [];
        this.settled.clear();
        this.followed.clear();
        this.open();
    }

    /** Of what the file itself imports and Keras 3 has no longer. */
    get ownRefusals(): readonly Refusal[] {
        return this.own?.refusals ?? [];
    }

    /** Whether the file may be followed as it was before: what it imports is the same to all that comes after. */
    accepts(removed: Removed): boolean {
        if (this.own && !isSameRemoved(this.own, removed)) return false;
        this.own = removed;
        return true;
    }

    /** What is recorded from now on belongs together. */
    open(): Recorded {
        this.now = new Recorded();
        this.episodes.push(this.now);
        return this.now;
    }

    /** What was recorded when this was followed counts again. */
    recall(recorded: Recorded): void {
        this.episodes.push(recorded);
        for (const [native] of recorded.settled) this.settled.add(native);
        for (const object of recorded.followed) this.followed.add(object);
    }

    /** Everything that was recorded, under one name. */
    all<Key extends keyof Recorded>(key: Key): Lists[Key] {
        const all: unknown[] = [];
        for (const episode of this.episodes) if (episode[key].length > 0) all.push(...episode[key]);
        return all as unknown as Lists[Key];
    }

    /** The steps of the episode at hand. */
    get stepsSoFar(): readonly Application[] {
        return this.now.steps;
    }

    /** What Keras refuses: of what was foreseen only what has not been called since. */
    get refusals(): readonly Refusal[] {
        const withdrawn = new Set(this.all('withdrawn'));
        return [...this.ownRefusals, ...this.all('refusals').filter((it) => !withdrawn.has(it))];
    }

    applied(application: Application, machine: Machine): void {
        this.stepped(application, machine);
        if (machine.quiet > 0 || machine.probing > 0) return;
        this.now.applications.push(application);
    }

    stepped(application: Application, machine: Machine): void {
        if (machine.quiet === 0) this.now.steps.push(application);
    }

    called(call: Call): void {
        this.now.calls.push(call);
    }

    gathered(gathering: Gathering, machine: Machine): void {
        if (machine.quiet === 0) this.now.gathered.push(gathering);
    }

    used(attribute: AttributeUse): void {
        this.now.attributes.push(attribute);
    }

    register(native: LayerNative | ModelNative, machine: Machine): void {
        machine.made();
        this.natives.set(native.layer, native);
        if (machine.quiet > 0) return;
        if (native.type === 'model') this.now.models.push(native);
        else this.now.layers.push(native.layer);
    }

    /** A layer that the program has not made, and that is no part of its text. */
    knows(native: LayerNative): void {
        this.natives.set(native.layer, native);
    }

    made(object: ObjectValue, machine: Machine): void {
        if (machine.quiet === 0) this.now.objects.push(object);
    }

    follows(object: ObjectValue): void {
        this.now.followed.push(object);
        this.followed.add(object);
    }

    isFollowed(object: ObjectValue): boolean {
        return this.followed.has(object);
    }

    nests(native: ModelNative, machine: Machine): void {
        if (machine.quiet === 0) this.now.nested.push(native);
    }

    escapes(native: ModelNative): void {
        this.now.escaped.push(native);
    }

    /** Models become what they are now; of classes of the file only those that have been called, the others may be yet. */
    settle(machine: Machine, all = false): void {
        const { episode } = machine.heap;
        for (const native of this.all('models')) {
            if (this.settled.has(native) && episode?.wrote(native.state) !== true) continue;
            const state = native.state.content;
            if (!all && native.kind === 'subclass' && state.members.length === 0) continue;
            this.settled.add(native);
            this.now.settled.push([native, settledOf(state, native.life.content)]);
        }
    }

    /** The program has ended: the graph gets the models as they were settled first. */
    conclude(): void {
        const [nested, escaped] = [new Set(this.all('nested')), new Set(this.all('escaped'))];
        const settled = new Map(this.all('settled').toReversed());
        for (const native of this.all('models')) {
            const flags = { nested: nested.has(native), escapes: escaped.has(native) };
            Object.assign(native.model, settled.get(native), flags);
        }
    }

    nativeOf(layer: Layer): LayerNative | ModelNative | undefined {
        return this.natives.get(layer);
    }

    /** Keras' own counting (`auto_name`): `dense`, `dense_1`. Undefined once a path that may not be taken has counted. */
    autoName(className: string, machine: Machine): string | undefined {
        const { areNamesUncertain } = this.cells;
        if (machine.uncertain > 0 || machine.quiet > 0) machine.heap.note(areNamesUncertain, true);
        const prefix = snakeCase(className);
        const count = this.count(prefix, 1, machine);
        if (areNamesUncertain.content) return undefined;
        return count === 0 ? prefix : `${prefix}_${count}`;
    }

    /** Layers that Keras makes without the program's asking count too; how many there were before. */
    skipNames(prefix: string, count: number, machine: Machine): number | undefined {
        const before = this.count(prefix, count, machine);
        return this.cells.areNamesUncertain.content ? undefined : before;
    }

    /** `keras.utils.clear_session()`: Keras counts from the start again. */
    clearNames({ heap, uncertain, quiet }: Machine): void {
        heap.note(this.cells.namesSince, {});
        heap.note(this.cells.areNamesUncertain, uncertain > 0 || quiet > 0);
    }

    private count(prefix: string, by: number, { heap }: Machine): number {
        const since = this.cells.namesSince.content;
        const counted = this.names.get(since) ?? new Map<string, Cell<number>>();
        this.names.set(since, counted);
        const cell = counted.get(prefix) ?? lasting(0, heap);
        counted.set(prefix, cell);
        const count = cell.content;
        heap.note(cell, count + by);
        return count;
    }

    /** What the program has set for all layers to come. */
    setting(name: Setting): Value | undefined {
        return this.cells[name].content;
    }

    set(name: Setting, value: Value, { heap }: Machine): void {
        heap.note(this.cells[name], value);
    }

    /** A file is imported. */
    enters(removed: Removed, { heap }: Machine): void {
        const { imported } = this.cells;
        heap.note(imported, [...imported.content, removed]);
    }

    /** What Keras 3 has no longer, as far as the files of the program bear on it. */
    get removed(): Pick<Removed, 'asksForKeras2' | 'teachesNames' | 'isTensorflow'> {
        const entered = this.entered();
        return {
            asksForKeras2: entered.some((it) => it.asksForKeras2),
            teachesNames: entered.some((it) => it.teachesNames),
            isTensorflow: entered.every((it) => it.isTensorflow),
        };
    }

    /** Whether an import has brought a name in: it is there that it is refused. */
    isImported(name: string): boolean {
        return this.entered().some(({ names }) => names.has(name));
    }

    private entered(): readonly Removed[] {
        const imported = this.cells.imported.content;
        return this.own ? [this.own, ...imported] : imported;
    }

    /** Once a program is followed they are there. */
    private get cells(): Lasting {
        if (!this.lasting) throw new Error('nothing has been followed yet');
        return this.lasting;
    }

    /** What is raised inside `try` is the program's own business. */
    refuse(refusal: Refusal, machine: Machine): Refusal {
        if (this.isForeseeing) {
            this.awaited.add(refusal);
            this.now.foreseen.push(refusal);
        }
        // `if x.shape[-1] == filters: x = Add()([shortcut, x])`: such a branch is taken where the shapes agree.
        const isFitted = refusal.code === 'merge' && machine.uncertain > 0;
        // Convolutions of Keras 2 take more axes.
        const isNew = this.removed.asksForKeras2 && refusal.sentence.startsWith('Kernel shape must have');
        if (machine.quiet === 0 && machine.guarded === 0 && !isFitted && !isNew) this.now.refusals.push(refusal);
        return refusal;
    }

    /** Nobody made it: it is an array, or came of one. */
    isConcrete(tensor: Tensor): boolean {
        return (tensor.producer === undefined && !this.implied.has(tensor)) || this.concrete.has(tensor);
    }

    /** Weights are called after the models and layers around them, where Keras builds those. */
    within<Result>(name: string | undefined, run: () => Result): Result {
        this.scope.push(name ?? '?');
        try {
            return run();
        } finally {
            this.scope.pop();
        }
    }

    inScope(sentence: string): string {
        return sentence.replace("variable path='", `variable path='${this.scope.map((name) => `${name}/`).join('')}`);
    }

    /** Follows what layers would do if they were called. */
    foreseeing<Result>(run: () => Result): Result {
        const before = this.isForeseeing;
        this.isForeseeing = true;
        try {
            return run();
        } finally {
            this.isForeseeing = before;
        }
    }

    /** Follows the `call` of a class of the file: there Keras has numbers or tensors of its backend, and counts no operators. */
    tracing<Result>(run: () => Result): Result {
        this.depth++;
        try {
            return run();
        } finally {
            this.depth--;
        }
    }

    get traces(): boolean {
        return this.depth > 0;
    }

    /** Whether layers are looked at that Keras has not called yet. */
    get foresees(): boolean {
        return this.isForeseeing;
    }

    /** These layers are called now: what was foreseen of them comes true, or does not. */
    unforesee(applications: readonly Application[]): void {
        for (const { refusal } of applications)
            if (refusal && this.awaited.has(refusal)) this.now.withdrawn.push(refusal);
    }

    forget(site: Site, reason: string, machine: Machine): void {
        if (machine.quiet === 0) this.now.unknown.push({ site, reason, frames: machine.frames });
    }
}

type Setting = 'dataFormat' | 'policy';

/** What the program has changed in Keras itself. */
interface Lasting extends Readonly<Record<Setting, Cell<Value | undefined>>> {
    /** Of each file that was imported what it imports and Keras 3 has no longer. */
    readonly imported: Cell<readonly Removed[]>;
    readonly areNamesUncertain: Cell<boolean>;
    /** Another object each time the counting starts anew. */
    readonly namesSince: Cell<object>;
}

/** A cell that no episode may call its own, whichever asks for it first. */
function lasting<Content>(content: Content, heap: Heap): Cell<Content> {
    return new Cell<Content>(heap, content, (a) => a, undefined);
}

/** The application with its results: they and their producer point at each other. Takes the draft over. */
export function outputsOf(
    application: Omit<Application, 'outputs'>,
    shapes: readonly AnyShape[],
    dtype: string | undefined,
    machine: Machine,
): Application {
    const outputs: Tensor[] = [];
    const whole: Application = Object.assign(application, { outputs });
    for (const shape of shapes) outputs.push({ id: machine.id(), shape, dtype, producer: whole });
    return whole;
}
