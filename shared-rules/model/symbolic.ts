import type { Call, Tensor } from './graph';
import { itemsOf, type Value } from './value';

/** Whether a tensor is only a form yet, without numbers: one that comes from an `Input`. */
export const isSymbolic = (tensor: Tensor): boolean =>
    comesFrom(tensor, ({ producer }) => producer?.layer.roles.has('input') === true);

/** Whether it is a tensor at all: what an unknown function makes of one may as well be its shape. */
export const isSurelyTensor = (tensor: Tensor): boolean =>
    comesFrom(tensor, ({ producer }) => !producer || /^keras\.(layers|Input)/.test(producer.layer.call.name));

/** Whether there is such a tensor among those that it was made from, unknown functions left out, or it is one itself. */
function comesFrom(tensor: Tensor, isSuch: (it: Tensor) => boolean): boolean {
    const seen = new Set<number>();
    const waiting = [tensor];
    for (let it = waiting.pop(); it; it = waiting.pop()) {
        if (seen.has(it.id)) continue;
        seen.add(it.id);
        if (isSuch(it)) return true;
        if (it.producer && !it.producer.layer.roles.has('escape')) waiting.push(...it.producer.inputs);
    }
    return false;
}

/** The argument in which a call is given such a tensor, by itself or in a list. */
export function symbolicArgument(call: Call): Value | undefined {
    return [...call.arguments.values()]
        .map(({ value }) => value)
        .find((value) =>
            [value, ...(itemsOf(value) ?? [])].some((it) => it.kind === 'tensor' && isSymbolic(it.tensor)),
        );
}

/** In the `call` of a layer or a model of the file, Keras lends the tensors numbers. */
export const isInsideCall = ({ frames }: Call): boolean =>
    frames.some((frame) => frame.kind === 'call' && /(^|\.)call$/.test(frame.name));
