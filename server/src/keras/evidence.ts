import type { Module } from '../python/syntax';

const collected = new WeakMap<Module, ReadonlySet<string>>();

/** Every name, attribute, keyword and short string of a file, once: evidence of what it is about. */
export function namesIn(module: Module): ReadonlySet<string> {
    const known = collected.get(module);
    if (known) return known;
    const names = new Set<string>();
    const stack: unknown[] = [...module.body];
    while (stack.length > 0) {
        const part = stack.pop();
        if (typeof part === 'string') names.add(part);
        else if (Array.isArray(part)) stack.push(...(part as unknown[]));
        else if (typeof part === 'object' && part !== null) stack.push(...Object.values(part));
    }
    collected.set(module, names);
    return names;
}
