import type { Application, Place } from '../../model/graph';
import { constantStart, givenKernels } from '../../model/initializers';
import { effective } from '../../model/vocabulary';
import { at, type Edit } from '../rule';

/** Where the activation of an application was written. */
export function placeOfActivation({ layer }: Application): Place {
    return at(effective(layer).call, 'activation');
}

/** Gives another activation to what applies one: an argument `activation`, or a layer such as `Softmax()`. */
export function setActivation({ layer }: Application, activation: string): Edit {
    const inside = effective(layer);
    if (inside.arguments.has('activation'))
        return { kind: 'setArgument', call: inside.call, name: 'activation', code: `"${activation}"` };
    return { kind: 'replace', site: inside.call.site, code: `{keras.layers.Activation}("${activation}")` };
}

/** Takes the activation away: the argument, or the layer that is nothing else. */
export function dropActivation(application: Application): Edit {
    const inside = effective(application.layer);
    if (inside.roles.has('activation')) return { kind: 'removeLayer', application };
    return { kind: 'removeArgument', call: inside.call, name: 'activation' };
}

/**
 * Puts ReLU behind a linear layer: into the layer, or behind the normalisation that follows it. A kernel of zeros
 * would be dead under ReLU, so it gets another start in the same edit.
 */
export function addRelu(application: Application, between: readonly Application[]): readonly Edit[] {
    const normalization = between.find(({ layer }) => layer.roles.has('batch-normalization'));
    const { call } = effective(application.layer);
    const relu: Edit = normalization
        ? { kind: 'insertAfter', application: normalization, code: '{keras.layers.Activation}("relu")' }
        : { kind: 'setArgument', call, name: 'activation', code: '"relu"' };
    return [relu, ...freshStart(application)];
}

function freshStart({ layer }: Application): readonly Edit[] {
    const constant = givenKernels(effective(layer)).filter((argument) => constantStart(argument));
    const { call } = effective(layer);
    return constant.map(({ name }) => ({ kind: 'setArgument', call, name, code: '"he_normal"' }));
}
