import type { Application, Tensor } from '../../../shared-rules/model/graph';

/** What stands between the inputs and the outputs of a functional model. */
export interface Network {
    /** Keras' order of layers, that of `model.summary()`. */
    readonly applications: readonly Application[];
    /** False where a step between them is none that Keras knows, or a tensor came from we know not where. */
    readonly complete: boolean;
    /** Inputs that outputs lead to, but that are not among those given. */
    readonly missing: readonly Application[];
}

/** The layers of inputs that nobody wrote, by their tensors. */
export type Implied = Pick<WeakMap<Tensor, Application>, 'get'>;

/**
 * Walks back from the outputs (`keras/src/ops/function.py`, `map_graph`): steps are ordered by their distance from the
 * outputs, then by when a depth-first walk first saw them.
 */
export function networkBetween(
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
    implied: Implied = new WeakMap(),
    /** The tensor that another one really is. */
    of: (tensor: Tensor) => Tensor = (tensor) => tensor,
): Network {
    const walk = new Walk(new Set(inputs.map((it) => it.id)), implied, of);
    for (const output of outputs) walk.visit(of(output));
    const depths = depthsOf(walk.finished, implied, of);
    for (const input of inputs) {
        const producer = implied.get(input) ?? input.producer;
        if (producer?.layer.roles.has('input') && !depths.has(producer.layer.id)) {
            depths.set(producer.layer.id, 0);
            walk.finished.push(producer);
            walk.seen.set(producer.layer.id, -1);
        }
    }
    const order = (it: Application): readonly [number, number] => [
        depths.get(it.layer.id) ?? 0,
        walk.seen.get(it.layer.id) ?? 0,
    ];
    const applications = [...walk.finished].sort((a, b) => {
        const [depthA, seenA] = order(a);
        const [depthB, seenB] = order(b);
        return depthB - depthA || seenA - seenB || a.id - b.id;
    });
    return { applications, complete: walk.complete, missing: walk.missing };
}

/** A depth-first walk with a stack of its own: networks may be deeper than we may recurse. */
class Walk {
    readonly finished: Application[] = [];
    readonly seen = new Map<number, number>();
    readonly missing: Application[] = [];
    complete = true;
    private readonly done = new Set<number>();

    constructor(
        private readonly inputs: ReadonlySet<number>,
        private readonly implied: Implied,
        private readonly of: (tensor: Tensor) => Tensor,
    ) {}

    visit(output: Tensor): void {
        const stack: { readonly application: Application; next: number }[] = [];
        this.enter(output, stack);
        for (let top = stack.at(-1); top; top = stack.at(-1)) {
            const input = top.application.inputs[top.next++];
            if (input) this.enter(this.of(input), stack);
            else {
                stack.pop();
                this.finished.push(top.application);
            }
        }
    }

    private enter(tensor: Tensor, stack: { readonly application: Application; next: number }[]): void {
        const application = this.implied.get(tensor) ?? tensor.producer;
        if (!application) {
            if (!this.inputs.has(tensor.id)) this.complete = false;
            return;
        }
        const isInput = application.layer.roles.has('input');
        if (this.done.has(application.id) || (!isInput && this.inputs.has(tensor.id))) return;
        this.done.add(application.id);
        if (isInput && !this.inputs.has(tensor.id)) this.missing.push(application);
        if (application.layer.roles.has('escape')) this.complete = false;
        if (!this.seen.has(application.layer.id)) this.seen.set(application.layer.id, this.seen.size);
        stack.push({ application, next: 0 });
    }
}

/** The distance of each layer from the outputs: the longest way of any of its applications. */
function depthsOf(
    finished: readonly Application[],
    implied: Implied,
    of: (tensor: Tensor) => Tensor,
): Map<number, number> {
    const inside = new Set(finished.map((it) => it.id));
    const nodes = new Map<number, number>();
    const layers = new Map<number, number>();
    for (const application of finished.toReversed()) {
        const depth = Math.max(nodes.get(application.id) ?? 0, layers.get(application.layer.id) ?? 0);
        nodes.set(application.id, depth);
        layers.set(application.layer.id, depth);
        for (const input of application.inputs.map(of)) {
            const producer = implied.get(input) ?? input.producer;
            if (producer && inside.has(producer.id))
                nodes.set(producer.id, Math.max(depth + 1, nodes.get(producer.id) ?? 0));
        }
    }
    return layers;
}
