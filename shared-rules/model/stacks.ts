import { activationFor } from './activations';
import type { Application, Program } from './graph';
import { effective, isNormalization, toNextWeighted } from './vocabulary';

/** A hidden layer, and what applies its activation: the layer itself or one behind it. */
export interface Hidden {
    readonly layer: Application;
    readonly applied: Application;
}

/** The longest chains of hidden layers with one of these activations, with nothing between that sets the scale anew. */
export function stacksOf(program: Program, activations: readonly string[]): readonly (readonly Hidden[])[] {
    const seen = new Set<Application>();
    return program.applications.flatMap((application) => {
        if (seen.has(application)) return [];
        const stack = stackFrom(program, application, activations);
        stack.forEach(({ layer }) => seen.add(layer));
        return stack.length > 0 ? [stack] : [];
    });
}

function stackFrom(program: Program, first: Application, activations: readonly string[]): readonly Hidden[] {
    const stack: Hidden[] = [];
    for (let layer: Application | undefined = first; layer && isPlain(layer);) {
        const activated = activationFor(program, layer);
        const { through, end } = toNextWeighted(program, layer);
        const isOne = activated && activations.includes(activated.activation);
        if (!isOne || !end || through.some((each) => isNormalization(each.layer))) break;
        stack.push({ layer, applied: activated.applied });
        layer = end;
    }
    return stack;
}

function isPlain({ layer }: Application): boolean {
    const { roles } = effective(layer);
    return roles.has('dense') || roles.has('convolution');
}
