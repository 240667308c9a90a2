import type { Call, Place } from '../../model/graph';
import type { Loss } from '../../model/training';
import { lossClass } from '../../model/training';
import type { Edit } from '../rule';

/** What both the old and the new loss understand, so that an object may change its class and keep its arguments. */
const SHARED = ['from_logits', 'reduction', 'name', 'dtype'];

/** Where a loss stands in `compile`. */
export function placeOfLoss(compile: Call, loss: Loss): Place {
    return { site: loss.site ?? compile.callee, frames: compile.frames };
}

/**
 * Another loss in the place of this one, written as this one is: a string stays a string, an object an object.
 * `name` is the function's name, `categorical_crossentropy`. No edit where the place is not known.
 */
export function setLoss(compile: Call, loss: Loss, name: string): readonly Edit[] {
    if (loss.call) return replaceObject(loss.call, name);
    const code = loss.value.kind === 'symbol' ? `{keras.losses.${symbolFor(loss, name)}}` : `"${name}"`;
    return setLossCode(compile, loss, code);
}

const symbolFor = (loss: Loss, name: string) => (/^[A-Z]/.test(loss.written ?? '') ? (lossClass(name) ?? name) : name);

function replaceObject(call: Call, name: string): readonly Edit[] {
    const given = [...call.arguments.values()].filter(({ site }) => site);
    const isShared = call.complete && given.every((argument) => SHARED.includes(argument.name));
    const constructor = `{keras.losses.${lossClass(name) ?? name}}`;
    return isShared
        ? [{ kind: 'replace', site: call.callee, code: constructor }]
        : [{ kind: 'replace', site: call.site, code: `${constructor}()` }];
}

/** Any code in the place of a loss. */
export function setLossCode(compile: Call, loss: Loss, code: string): readonly Edit[] {
    if (loss.whole) return [{ kind: 'setArgument', call: compile, name: 'loss', code }];
    return loss.site ? [{ kind: 'replace', site: loss.site, code }] : [];
}

/** The same loss, told that it gets logits. */
export function setFromLogits(compile: Call, loss: Loss): readonly Edit[] {
    if (loss.call) return [{ kind: 'setArgument', call: loss.call, name: 'from_logits', code: 'True' }];
    const name = loss.name && lossClass(loss.name);
    return name ? setLossCode(compile, loss, `{keras.losses.${name}}(from_logits=True)`) : [];
}
