import type { Program } from './graph';

/**
 * Remembers what was found out about a thing, as long as the thing lives. Not about a model: it stays the same object
 * while it grows; ask about its applications.
 */
export function once<Thing extends object, Fact>(find: (thing: Thing) => Fact): (thing: Thing) => Fact {
    const known = new WeakMap<Thing, { readonly fact: Fact }>();
    return (thing) => {
        const before = known.get(thing);
        if (before) return before.fact;
        const fact = find(thing);
        known.set(thing, { fact });
        return fact;
    };
}

/** Remembers what was found out about a thing within a program: several rules ask the same. */
export function onceIn<Thing extends object, Fact>(
    find: (program: Program, thing: Thing) => Fact,
): (program: Program, thing: Thing) => Fact {
    const factsOf = once<Program, Map<Thing, Fact>>(() => new Map());
    return (program, thing) => {
        const facts = factsOf(program);
        const before = facts.get(thing);
        if (before !== undefined || facts.has(thing)) return before as Fact;
        const fact = find(program, thing);
        facts.set(thing, fact);
        return fact;
    };
}
