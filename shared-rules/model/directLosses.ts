import { once } from './facts';
import type { Application, Call, Program, Tensor } from './graph';
import { outputOf } from './output';
import { boolOf } from './value';
import { activationOf, effective, isWeighted, unitsOf } from './vocabulary';
import { only } from './walk';

/** A loss that the program computes itself, of an answer of its network: `tf.nn.softmax_cross_entropy_with_logits(…)`. */
export interface DirectLoss {
    readonly call: Call;
    /** The argument that the answer stands in. */
    readonly argument: string;
    readonly takes: 'logits' | 'probabilities';
    /** The activation that the answer has, or should have. */
    readonly kind: 'softmax' | 'sigmoid' | 'either';
    /** What was applied last, and its activation. */
    readonly applied: Application;
    readonly activation: string;
    readonly units: number | undefined;
}

type Form = readonly [argument: string, takes: DirectLoss['takes'], kind: DirectLoss['kind']];

/** The answer is the second argument of all of them. */
const FORMS: Readonly<Record<string, Form>> = {
    softmax_cross_entropy: ['logits', 'logits', 'softmax'],
    sparse_softmax_cross_entropy: ['logits', 'logits', 'softmax'],
    sigmoid_cross_entropy: ['logits', 'logits', 'sigmoid'],
    log_loss: ['predictions', 'probabilities', 'either'],
    softmax_cross_entropy_with_logits: ['logits', 'logits', 'softmax'],
    softmax_cross_entropy_with_logits_v2: ['logits', 'logits', 'softmax'],
    sparse_softmax_cross_entropy_with_logits: ['logits', 'logits', 'softmax'],
    sigmoid_cross_entropy_with_logits: ['logits', 'logits', 'sigmoid'],
    categorical_crossentropy: ['y_pred', 'probabilities', 'softmax'],
    sparse_categorical_crossentropy: ['y_pred', 'probabilities', 'softmax'],
    binary_crossentropy: ['y_pred', 'probabilities', 'sigmoid'],
};

export const directLosses = once(({ calls }: Program): readonly DirectLoss[] =>
    calls.flatMap((call) => {
        const [, name = ''] =
            /^(?:keras\.losses|tf\.nn|tf\.(?:compat\.v1\.)?(?:losses|nn))\.(\w+)$/.exec(call.name) ?? [];
        const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
        return form && call.complete ? (described(call, form) ?? []) : [];
    }),
);

function described(call: Call, [argument, takes, kind]: Form): DirectLoss | undefined {
    const key = [argument, '1'].find((it) => call.arguments.has(it));
    const answer = key === undefined ? undefined : call.arguments.get(key)?.value;
    const applied = answer?.kind === 'tensor' ? lastOf(answer.tensor) : undefined;
    const activation = applied && activationOf(applied.layer);
    if (!applied || key === undefined || activation === undefined) return undefined;
    const flag = call.arguments.get('from_logits')?.value;
    if (flag && boolOf(flag) === undefined) return undefined;
    const taken = boolOf(flag) === true ? 'logits' : takes;
    return { call, argument: key, takes: taken, kind, applied, activation, units: unitsOf(effective(applied.layer)) };
}

/** The layer that gave the answer: of a model that was called, its own last one. */
function lastOf({ producer }: Tensor): Application | undefined {
    const model = producer?.layer.model;
    const inside = model?.complete ? only(model.outputs) : undefined;
    if (model) return inside && outputOf(model, inside)?.applied;
    return producer && (isWeighted(producer.layer) || producer.layer.roles.has('activation')) ? producer : undefined;
}
