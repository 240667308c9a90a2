import type { Application, Model, Program } from './graph';
import { isConvolution } from './sizes';
import { isBackbone, isClassifierNet, sizesOf } from './vocabulary';
import { consumersOf } from './walk';

/**
 * The models that take pictures apart into classes: convolutions, Flatten or global pooling, Dense. Nothing pretrained
 * in them, and not the critic of a generator, which has rules of its own.
 */
export function classifierNets({ models }: Program): readonly Model[] {
    return models.filter(
        (model) =>
            isClassifierNet(model) && !isCritic(model) && model.applications.every(({ layer }) => !isBackbone(layer)),
    );
}

function isCritic({ variable, name, applications }: Model): boolean {
    const functions = applications.flatMap(({ place }) =>
        place.frames.flatMap((it) => (it.kind === 'call' ? [it.name] : [])),
    );
    return [variable, name, ...functions].some((it) => it !== undefined && /discr|critic|gan|generator/i.test(it));
}

/** The convolutions of a model that look at more than a point, in order. */
export function wideConvolutions({ applications }: Model): readonly Application[] {
    return applications.filter(
        ({ layer }) => isConvolution(layer) && sizesOf(layer, 'kernel_size')?.some((size) => size > 1),
    );
}

/** Whether a model is one chain, from its only input to its only output. */
export function isStack(program: Program, { applications, inputs, outputs }: Model): boolean {
    const isLink = (application: Application) =>
        application.inputs.length <= 1 &&
        application.outputs.every((tensor) => consumersOf(program, tensor).length <= 1);
    return inputs.length === 1 && outputs.length === 1 && applications.every(isLink);
}
