import type { Application, Layer } from './graph';
import { intOf } from './value';
import { activationOf, effective, isPass, unitsOf } from './vocabulary';
import { backward, only } from './walk';

/** Whether an application gives a softmax of what a linear layer made: `Dense(10, "softmax")`, `Activation("softmax")`, `Softmax()`. */
export function isSoftmax({ layer }: Application): boolean {
    const { roles } = effective(layer);
    return activationOf(layer) === 'softmax' && (roles.has('linear') || roles.has('activation'));
}

/** The axis over which it sums to one: the last, unless `Softmax` says otherwise; undefined where unknown, or several. */
export function softmaxAxis(layer: Layer): number | undefined {
    const { class: name, arguments: given } = effective(layer);
    return name === 'Softmax' ? intOf(given.get('axis')?.value) : -1;
}

/** How many numbers share the one; undefined where unknown. */
export function softmaxWidth(application: Application): number | undefined {
    const axis = softmaxAxis(application.layer);
    if (axis === undefined) return undefined;
    const shape = only(application.outputs)?.shape;
    return shape?.at(axis) ?? (shape === undefined && axis === -1 ? unitsBefore(application) : undefined);
}

/** What the layer itself says where shapes are unknown, as in a `Sequential` without an input. */
function unitsBefore(application: Application): number | undefined {
    const own = unitsOf(application.layer);
    if (own !== undefined || !application.layer.roles.has('activation')) return own;
    const { end } = backward(application, ({ layer }) => isPass(layer) && !layer.roles.has('reshape'));
    return end && end.layer.roles.has('linear') ? unitsOf(end.layer) : undefined;
}

/** Whether it sums to one over the features, the last axis. */
export function isOverFeatures(application: Application): boolean {
    const axis = softmaxAxis(application.layer);
    const rank = only(application.outputs)?.shape?.length;
    return axis === -1 || (axis !== undefined && rank !== undefined && axis === rank - 1);
}
