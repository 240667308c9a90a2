import { apply, elements, type Builtin } from './builtins';
import { truthOf } from './expressions';
import type { CallSite, Given } from './library';
import type { Machine } from './machine';
import { compare } from './operators';
import { none, type Runtime } from './values';

/** `min(a, b)`, `max(items, key=len, default=0)`: the first of the best. */
export function extreme(operator: '<' | '>', args: Given, at: CallSite, machine: Machine): ReturnType<Builtin> {
    const items = args.positional.length === 1 ? elements(args, machine) : args.positional.map((it) => it.value);
    if (items?.length === 0) return args.keywords.get('default')?.value;
    const key = args.keywords.get('key')?.value;
    const keyed = items?.map((item) => [item, key ? apply(key, [item], at, machine) : item] as const);
    let [best] = keyed ?? [];
    for (const candidate of keyed?.slice(1) ?? []) {
        const better = best && compare(operator, candidate[1], best[1]);
        if (better === undefined) return undefined;
        if (better) best = candidate;
    }
    return best?.[0];
}

/** `sorted(items, key=…, reverse=…)`; equal ones keep their order. */
export function sortItems(
    items: readonly Runtime[],
    args: Given,
    at: CallSite,
    machine: Machine,
): readonly Runtime[] | undefined {
    const key = args.keywords.get('key')?.value;
    const keys = items.map((item) => (key && key.kind !== 'none' ? apply(key, [item], at, machine) : item));
    const reverse = truthOf(args.keywords.get('reverse')?.value ?? none, machine);
    if (reverse === undefined || items.length > machine.budget.turns * 4) return undefined;
    let comparable = true;
    const isBelow = (a: Runtime, b: Runtime): boolean => {
        const below = compare('<', a, b);
        if (below === undefined) comparable = false;
        return below === true;
    };
    const order = items.map((item, i) => ({ item, key: keys[i] ?? item }));
    order.sort((a, b) => {
        machine.step();
        return (isBelow(a.key, b.key) ? -1 : isBelow(b.key, a.key) ? 1 : 0) * (reverse ? -1 : 1);
    });
    return comparable ? order.map(({ item }) => item) : undefined;
}
