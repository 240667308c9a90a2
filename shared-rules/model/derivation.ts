import type { Call } from './graph';
import type { Site } from './site';
import type { Value } from './value';

/** Steps back that are looked at: programs are longer than that only where a loop goes round and round. */
const FARTHEST = 400;

/** Whether a step of the way back may be taken: from the value that came of it. */
export type Passes = (value: Value) => boolean;

/**
 * The value and what it came of, the nearest first, each once: what methods were called on, what functions were given.
 * The way goes on only behind values that pass.
 */
export function sourcesOf(value: Value | undefined, passes: Passes = () => true): readonly Value[] {
    const found = new Set<Value>();
    const waiting = value ? [value] : [];
    for (const next of waiting) {
        if (found.has(next) || found.size >= FARTHEST) continue;
        found.add(next);
        if (passes(next)) waiting.push(...parentsOf(next));
    }
    return [...found];
}

/** What a value directly came of. */
export function parentsOf(value: Value): readonly Value[] {
    const { derived } = value;
    if (value.kind === 'tuple' || value.kind === 'list') return value.items;
    switch (derived?.kind) {
        case 'call': {
            const given = [...derived.call.arguments.values()].filter(({ site }) => site !== undefined);
            const receiver = derived.call.receiver;
            return [...(receiver ? [receiver] : []), ...given.map((argument) => argument.value)];
        }
        case 'attribute':
        case 'item':
            return [derived.of];
        case 'operation':
            return derived.operands;
        case undefined:
            return [];
    }
}

/** The call that gave the value; undefined for what came of something else. */
export function callBehind(value: Value | undefined): Call | undefined {
    if (value?.kind === 'instance') return value.call;
    return value?.derived?.kind === 'call' ? value.derived.call : undefined;
}

/** Every call that the value came of, the nearest first; of a stream the calls that made it. */
export function callsBehind(value: Value | undefined, passes?: Passes): readonly Call[] {
    const calls = sourcesOf(value, passes).flatMap((it) => [...stepsOf(it), callBehind(it)]);
    return [...new Set(calls)].filter((call) => call !== undefined);
}

const stepsOf = (value: Value): readonly Call[] => (value.kind === 'stream' ? value.stream.steps.toReversed() : []);

/** The last part of a call's name: `fit` of `Model.fit`. */
export const methodOf = ({ name }: Call): string => name.slice(name.lastIndexOf('.') + 1);

export const isSameSite = (a: Site | undefined, b: Site | undefined): boolean =>
    a !== undefined && a.start === b?.start && a.end === b.end && a.file === b.file;

/** Whether two values are one object: what one call gave, or what was bound at one place. */
export function isSameObject(a: Value | undefined, b: Value | undefined): boolean {
    if (!a || !b) return false;
    if (a.kind === 'layer' || b.kind === 'layer')
        return a.kind === 'layer' && b.kind === 'layer' && a.layer.id === b.layer.id;
    const [one, other] = [callBehind(a), callBehind(b)];
    return one !== undefined && one === other;
}
