import type { Call } from '../../../shared-rules/model/graph';
import { once } from '../../../shared-rules/model/facts';
import type { Recorded } from './record';

/** What an episode recorded that others may refer to, or that rules look at by itself. */
export const ownOf = once((part: Recorded): readonly object[] => [
    ...part.layers,
    ...part.layers.map(({ call }) => call),
    ...part.steps,
    ...part.models.flatMap(({ model, layer }) => [model, layer, model.call]),
    ...part.calls,
    ...part.refusals,
    ...part.attributes,
    ...part.gathered,
]);

/** What of other episodes it refers to, through whatever values: calls, layers, models and steps. */
export const referencesOf = once((part: Recorded): readonly object[] => {
    const models = [...part.nested, ...part.escaped].map(({ model }) => model);
    return references([...ownOf(part), ...models], new Set(ownOf(part)));
});

/** What happened to a model refers to optimizers, losses and data. */
export const referencesIn = once((call: Call): readonly object[] => references([call], new Set([call])));

function references(from: readonly object[], own: ReadonlySet<object>): readonly object[] {
    const seen = new Set<object>();
    const found: object[] = [];
    const waiting = [...from];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (seen.has(next) || isSite(next)) continue;
        seen.add(next);
        if (!own.has(next) && isNode(next)) found.push(next);
        else waiting.push(...partsOf(next));
    }
    return found;
}

/** A call, a layer, a model, a step. What it refers to is the business of whoever recorded it. */
const isNode = (value: object): boolean =>
    'callee' in value || 'roles' in value || 'life' in value || ('outputs' in value && 'layer' in value);

const isSite = (value: object): boolean => 'start' in value && 'end' in value;

function partsOf(value: object): readonly object[] {
    const parts = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value);
    return parts.filter((part): part is object => typeof part === 'object' && part !== null);
}
