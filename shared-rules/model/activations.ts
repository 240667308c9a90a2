import type { Application, Program } from './graph';
import { activationOf, effective, isLinear, isPass } from './vocabulary';
import { forward } from './walk';

/** The application that gives a linear layer its activation: the layer itself, or an activation layer behind it. */
export interface Activated {
    /** Canonical name, never `linear`. */
    readonly activation: string;
    readonly applied: Application;
    /** Dropout, reshaping and the like between the layer and the activation. */
    readonly between: readonly Application[];
}

/** The activation of a Dense or convolutional layer, wherever it is written; undefined for none, and where unknown. */
export function activationFor(program: Program, application: Application): Activated | undefined {
    const { layer } = application;
    if (!effective(layer).roles.has('linear')) return undefined;
    if (!isLinear(effective(layer))) return activated(application, []);
    const { through, end } = forward(program, application, (each) => isPass(each.layer));
    return end?.layer.roles.has('activation') ? activated(end, through) : undefined;
}

function activated(applied: Application, between: readonly Application[]): Activated | undefined {
    const activation = activationOf(applied.layer);
    return activation === undefined || activation === 'linear' ? undefined : { activation, applied, between };
}
