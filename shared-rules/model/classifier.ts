import { directNets } from './directNets';
import { once } from './facts';
import type { Application, Model, Program } from './graph';
import { certainly } from './shape';
import { isConvolution, sizeBefore } from './sizes';
import { isBackbone, isClassifierNet, isOpaque, sizesOf } from './vocabulary';
import { consumersOf, only } from './walk';

/**
 * The models that take pictures apart into classes: convolutions, Flatten or global pooling, Dense. Nothing pretrained
 * in them, and not the critic of a generator, which has rules of its own.
 */
export const classifierNets = once((program: Program): readonly Model[] =>
    [...program.models, ...directNets(program)].filter(
        (model) => isClassifierNet(model) && !isCritic(model) && isOfOurs(model),
    ),
);

const isOfOurs = ({ applications }: Model) => applications.every(({ layer }) => !isBackbone(layer));

/** By its own names, and by those of the functions that make it. */
function isCritic({ variable, name, applications }: Model): boolean {
    const names = new Set([variable, name]);
    for (const { place } of applications) {
        for (const frame of place.frames) if (frame.kind === 'call') names.add(frame.name);
    }
    return [...names].some((it) => it !== undefined && /discr|critic|gan|generator/i.test(it));
}

/** The convolutions of a model that look at more than a point, in order. */
export const wideConvolutions = ({ applications }: Model): readonly Application[] => wideAmong(applications);

const wideAmong = once((applications: Model['applications']) => applications.filter(isWideConvolution));

const isWideConvolution = ({ layer }: Application) =>
    isConvolution(layer) && (sizesOf(layer, 'kernel_size')?.some((size) => size > 1) ?? false);

/** Whether a model is one chain, from its only input to its only output. */
export function isStack(program: Program, { applications, inputs, outputs }: Model): boolean {
    const isLink = (application: Application) =>
        application.inputs.length <= 1 &&
        application.outputs.every((tensor) => tensor === outputs[0] || consumersOf(program, tensor).length <= 1);
    return inputs.length === 1 && outputs.length === 1 && applications.every(isLink);
}

/** A stack of convolutions that goes into Flatten without ever having made its maps smaller. */
export interface Undivided {
    readonly convolutions: readonly Application[];
    readonly flatten: Application;
    /** How many numbers Flatten gives. */
    readonly count: number;
}

/** Three convolutions or more without pooling or stride, over a picture that is worth it. */
export function undivided(program: Program, model: Model): Undivided | undefined {
    const convolutions = wideConvolutions(model);
    if (convolutions.length < 3) return undefined;
    const flatten = only(model.applications.filter(({ layer }) => layer.class === 'Flatten'));
    const count = only(flatten?.outputs)?.shape?.at(-1);
    const [first] = convolutions;
    const isPlane = convolutions.every(({ layer }) => layer.class === 'Conv2D' && isDense(layer));
    const isKnown = !model.applications.some(({ layer }) => isOpaque(layer) || layer.model);
    if (!first || !flatten || typeof count !== 'number' || !isPlane || !isKnown) return undefined;
    const isLarge = sizeBefore(first)?.some((side) => certainly.above(side, 20)) ?? false;
    const isStillLarge = flatten.inputs[0]?.shape?.slice(1, -1).some((side) => certainly.above(side, 8)) ?? false;
    const isUndivided = maps(model).every(({ shrinks }) => !shrinks) && isStack(program, model);
    return isLarge && isStillLarge && isUndivided ? { convolutions, flatten, count } : undefined;
}

const isDense = (layer: Application['layer']) => sizesOf(layer, 'dilation_rate')?.every((rate) => rate === 1) ?? false;

/** A layer that looks at more than a point of a map. */
export interface MapStep {
    readonly application: Application;
    /** Whether it moves by more than a point at a time. */
    readonly shrinks: boolean;
}

/** The convolutions and poolings of a model, in order; whether each makes the map smaller by its step. */
export function maps({ applications }: Model): readonly MapStep[] {
    return applications.flatMap((application) => {
        const { layer } = application;
        const isPool = layer.roles.has('pooling') && !layer.roles.has('global-pooling');
        const isWide = isWideConvolution(application);
        if (!isPool && !isWide && !(isConvolution(layer) && isStrided(application))) return [];
        return [{ application, shrinks: isPool || isStrided(application) }];
    });
}

const isStrided = ({ layer }: Application) => sizesOf(layer, 'strides')?.some((step) => step > 1) ?? false;
