import type { Model } from '../../../shared-rules/model/graph';
import type { ModelState } from './natives';

/** What a model is when the program ends, or the function in which it was made. */
export type Settled = Pick<Model, 'applications' | 'inputs' | 'outputs' | 'complete' | 'life'>;

/** The same object for the same state: what does not change can be seen not to. */
export function settledOf(state: ModelState, life: Settled['life']): Settled {
    const known = settledStates.get(state);
    if (known?.life === life) return known;
    const { members, inputs, outputs, complete } = state;
    const settled = { applications: members.map((member) => member.application), inputs, outputs, complete, life };
    settledStates.set(state, settled);
    return settled;
}

const settledStates = new WeakMap<ModelState, Settled>();
