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
import type { Machine } from '../interpreter/machine';
import type { ObjectValue } from '../interpreter/values';
import type { LayerNative, ModelNative } from './natives';
import { snakeCase } from './names';
import type { Removed } from './removed';

/** What the program did, in order; grows while it is followed and is read when it ends. */
export class KerasRecord {
    readonly layers: Layer[] = [];
    /** Layers that the program itself applies; a Sequential's own applications stand in its state. */
    readonly applications: Application[] = [];
    /** These, and steps that are no layers': operators, unknown functions, joins of paths; in functions nobody calls too. */
    readonly steps: Application[] = [];
    readonly refusals: Refusal[] = [];
    readonly calls: Call[] = [];
    readonly attributes: AttributeUse[] = [];
    readonly gathered: Gathering[] = [];
    /** What the program has set for all layers to come. */
    dataFormat: Value | undefined;
    /** Of each file of the program what it imports and Keras 3 has no longer. */
    readonly entered: Removed[] = [];
    /** By the tensor that `Merge([one, other])` of whole models gives: what these take. */
    readonly merges = new Map<number, readonly Tensor[]>();
    readonly models: ModelNative[] = [];
    /** Instances of classes of the file that derive from the library's. */
    readonly objects: ObjectValue[] = [];
    private readonly settled = new Set<ModelNative>();
    private readonly natives = new Map<number, LayerNative | ModelNative>();
    readonly unknown: { readonly site: Site; readonly reason: string; readonly frames: readonly Frame[] }[] = [];
    private readonly names = new Map<string, number>();
    private uncertainNames = false;
    /** Refusals of layers in models without an input: Keras will raise them if ever the model is built. */
    readonly foreseen = new Set<Refusal>();
    private isForeseeing = false;
    private depth = 0;
    private readonly scope: string[] = [];
    /** Layers and models that the program itself has called. */
    readonly called = new Set<number>();
    /** Calls of models that give their one result in a list, as they were told to. */
    readonly lists = new Set<number>();
    /** Inputs that nobody wrote, of models that were built by a shape: tensors of Keras all the same. */
    readonly implied = new Map<number, Application>();
    /** Results of calls with numbers instead of tensors. */
    readonly concrete = new Set<number>();

    /** What Keras 3 has no longer, as far as the files of the program bear on it. */
    get removed(): Pick<Removed, 'asksForKeras2' | 'teachesNames'> {
        return {
            asksForKeras2: this.entered.some((it) => it.asksForKeras2),
            teachesNames: this.entered.some((it) => it.teachesNames),
        };
    }

    /** Whether an import has brought a name in: it is there that it is refused. */
    isImported(name: string): boolean {
        return this.entered.some(({ names }) => names.has(name));
    }

    applied(application: Application, machine: Machine): void {
        this.stepped(application, machine);
        if (machine.quiet > 0 || machine.probing > 0) return;
        this.applications.push(application);
        this.called.add(application.layer.id);
    }

    stepped(application: Application, machine: Machine): void {
        if (machine.quiet === 0) this.steps.push(application);
    }

    register(native: LayerNative | ModelNative, machine: Machine): void {
        this.natives.set(native.layer.id, native);
        if (machine.quiet > 0) return;
        if (native.type === 'model') this.models.push(native);
        else this.layers.push(native.layer);
    }

    /** Models become what they are now; of classes of the file only those that have been called, the others may be yet. */
    settle(all = false): void {
        for (const native of this.models) {
            if (
                this.settled.has(native) ||
                (!all && native.kind === 'subclass' && native.state.content.members.length === 0)
            )
                continue;
            this.settled.add(native);
            const { members, inputs, outputs, complete } = native.state.content;
            Object.assign(native.model, {
                applications: members.map((member) => member.application),
                inputs,
                outputs,
                complete,
                life: native.life.content,
            });
        }
    }

    nativeOf(layer: Layer): LayerNative | ModelNative | undefined {
        return this.natives.get(layer.id);
    }

    /** Keras' own counting (`auto_name`): `dense`, `dense_1`. Undefined once a path that may not be taken has counted. */
    autoName(className: string, machine: Machine): string | undefined {
        if (machine.uncertain > 0 || machine.quiet > 0) this.uncertainNames = true;
        const prefix = snakeCase(className);
        const count = this.names.get(prefix) ?? 0;
        this.names.set(prefix, count + 1);
        if (this.uncertainNames) return undefined;
        return count === 0 ? prefix : `${prefix}_${count}`;
    }

    /** `keras.utils.clear_session()`: Keras counts from the start again. */
    clearNames(machine: Machine): void {
        this.names.clear();
        this.uncertainNames = machine.uncertain > 0 || machine.quiet > 0;
    }

    /** Layers that Keras makes without the program's asking count too. */
    skipNames(prefix: string, count: number): void {
        this.names.set(prefix, (this.names.get(prefix) ?? 0) + count);
    }

    /** What is raised inside `try` is the program's own business. */
    refuse(refusal: Refusal, machine: Machine): Refusal {
        if (this.isForeseeing) this.foreseen.add(refusal);
        if (machine.quiet === 0 && machine.guarded === 0) this.refusals.push(refusal);
        return refusal;
    }

    /** Nobody made it: it is an array, or came of one. */
    isConcrete({ id, producer }: Tensor): boolean {
        return (producer === undefined && !this.implied.has(id)) || this.concrete.has(id);
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
        this.isForeseeing = true;
        try {
            return run();
        } finally {
            this.isForeseeing = false;
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
        for (const { refusal } of applications) {
            const at = refusal && this.foreseen.has(refusal) ? this.refusals.indexOf(refusal) : -1;
            if (at >= 0) this.refusals.splice(at, 1);
        }
    }

    forget(site: Site, reason: string, machine: Machine): void {
        if (machine.quiet === 0) this.unknown.push({ site, reason, frames: machine.frames });
    }
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
