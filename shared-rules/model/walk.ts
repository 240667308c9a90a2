import { once, onceIn } from './facts';
import type { Application, Layer, Model, Program, Tensor } from './graph';

/** Who reads what, worked out once for a program. */
interface GraphIndex {
    /** By tensor id. */
    readonly consumers: ReadonlyMap<number, readonly Application[]>;
    /** By tensor id: the models that have the tensor among their outputs. */
    readonly outputs: ReadonlyMap<number, readonly Model[]>;
    /** By layer id. */
    readonly uses: ReadonlyMap<number, readonly Application[]>;
    /** By application id. */
    readonly models: ReadonlyMap<number, readonly Model[]>;
}

const graphIndex = once((program: Program): GraphIndex => {
    const applications = allApplications(program);
    const { models } = program;
    return {
        consumers: gather(applications, ({ inputs }) => inputs),
        outputs: gather(models, ({ outputs }) => outputs),
        uses: gather(applications, ({ layer }) => [layer]),
        models: gather(models, (model) => model.applications),
    };
});

interface Identified {
    readonly id: number;
}

/** Each application once, though a model repeats those that the program made. */
function allApplications({ applications, models }: Program): readonly Application[] {
    const found = new Map<number, Application>();
    for (const application of applications) found.set(application.id, application);
    for (const model of models) for (const application of model.applications) found.set(application.id, application);
    return [...found.values()];
}

/** The items by the ids of what each of them has; an item stands under an id once. */
function gather<Item>(
    items: readonly Item[],
    keys: (item: Item) => readonly Identified[],
): Map<number, readonly Item[]> {
    const found = new Map<number, Item[]>();
    for (const item of items) {
        for (const { id } of keys(item)) {
            const known = found.get(id);
            if (!known) found.set(id, [item]);
            else if (known.at(-1) !== item) known.push(item);
        }
    }
    return found;
}

/** The only element of a list that has one. */
export function only<Item>(items: readonly Item[] | undefined): Item | undefined {
    return items?.length === 1 ? items[0] : undefined;
}

/** The applications that read a tensor, in the order in which they happened. */
export function consumersOf(program: Program, tensor: Tensor): readonly Application[] {
    return graphIndex(program).consumers.get(tensor.id) ?? NONE;
}

/** The models that have a tensor among their outputs. */
export function modelsEndingIn(program: Program, tensor: Tensor): readonly Model[] {
    return graphIndex(program).outputs.get(tensor.id) ?? NONE;
}

/** The models that an application is part of. */
export function modelsWith(program: Program, application: Application): readonly Model[] {
    return graphIndex(program).models.get(application.id) ?? NONE;
}

/** Every use of a layer; more than one where its weights are shared. */
export function usesOf(program: Program, layer: Layer): readonly Application[] {
    return graphIndex(program).uses.get(layer.id) ?? NONE;
}

const NONE: readonly never[] = [];

/** The one application that reads the result of this one; undefined where it is read elsewhere too, or is a model's output. */
export const nextOf = onceIn((program, application: Application): Application | undefined => {
    const tensor = only(application.outputs);
    if (!tensor || modelsEndingIn(program, tensor).length > 0) return undefined;
    return only(consumersOf(program, tensor));
});

/** The application that made the only input of this one; undefined for several inputs, and where we do not know it. */
export function previousOf(application: Application): Application | undefined {
    return only(application.inputs)?.producer;
}

/** A walk along a chain: what it went through, and the first application that it did not go through. */
export interface Walk {
    readonly through: readonly Application[];
    readonly end: Application | undefined;
}

/** What an application does, asked of each step of a walk. */
export type Passes = (application: Application) => boolean;

/** From an application on, through those that pass, as long as nobody else reads what lies between. */
export function forward(program: Program, from: Application, passes: Passes): Walk {
    return walk(from, passes, (application) => nextOf(program, application));
}

/** From an application back, through those that pass. Others may read what lies between. */
export function backward(from: Application, passes: Passes): Walk {
    return walk(from, passes, previousOf);
}

function walk(from: Application, passes: Passes, step: (from: Application) => Application | undefined): Walk {
    const through: Application[] = [];
    let end = step(from);
    while (end && passes(end)) {
        through.push(end);
        end = step(end);
    }
    return { through, end };
}

/** Everything that a tensor was computed from, the nearest first, as far as it is known. */
export const ancestorsOf = once(({ producer }: Tensor): readonly Application[] => {
    const found = new Set<Application>();
    if (producer) found.add(producer);
    for (const application of found) {
        for (const input of application.inputs) if (input.producer) found.add(input.producer);
    }
    return [...found];
});
