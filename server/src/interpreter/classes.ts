import type { Site } from '../../../shared-rules/model/site';
import { callFunction } from './functions';
import type { CallSite, Given } from './library';
import type { Machine } from './machine';
import { none, Scope, unknown, withSite, type ClassValue, type Native, type ObjectValue, type Runtime } from './values';

/** A member of a class or of its bases, depth first, as simple hierarchies resolve. */
export function findMember(value: ClassValue, name: string): Runtime | undefined {
    const own = value.members.get(name);
    if (own) return own;
    for (const base of value.bases) {
        const found = base.kind === 'class' ? findMember(base, name) : undefined;
        if (found) return found;
    }
    return undefined;
}

/** The library's class that a class of the file derives from, directly or not. */
export function libraryBase(value: ClassValue, machine: Machine): string | undefined {
    for (const base of value.bases) {
        if (base.kind === 'symbol' && machine.library.adopts(base.name)) return base.name;
        const found = base.kind === 'class' ? libraryBase(base, machine) : undefined;
        if (found) return found;
    }
    return undefined;
}

/** Whether something we know nothing of stands among the bases. */
export function hasUnknownBase(value: ClassValue, machine: Machine): boolean {
    return value.bases.some((base) =>
        base.kind === 'class'
            ? hasUnknownBase(base, machine)
            : !(base.kind === 'builtin') && !(base.kind === 'symbol' && machine.library.adopts(base.name)),
    );
}

/** `Net(10)`: an instance, with `__init__` run. */
export function instantiate(value: ClassValue, given: Given, at: CallSite, machine: Machine): Runtime {
    const base = libraryBase(value, machine);
    machine.deeds.instantiated.add(value.members);
    if (!base && hasUnknownBase(value, machine))
        return unknown(`an instance of \`${value.name}\`, whose base is unknown`, at.site);
    const object = newObject(value, base, at, machine);
    const init = findMember(value, '__init__');
    if (init?.kind === 'function') {
        callFunction(init, withReceiver(object, given), at, machine);
    } else if (value.fields) {
        assignFields(object, value.fields, given, machine);
    } else if (base) {
        machine.library.callInherited(object, '__init__', given, at, machine);
    }
    return object;
}

export function newObject(value: ClassValue, base: string | undefined, at: CallSite, machine: Machine): ObjectValue {
    const attributes = new Scope(machine, undefined, 'instance');
    const object = {
        kind: 'object' as const,
        id: machine.id(),
        class: value,
        attributes,
        native: undefined as unknown,
        site: at.site,
    };
    // What the library keeps about the object points back at it.
    if (base) object.native = machine.library.adopt(object, base, at, machine);
    return object;
}

export const withReceiver = (receiver: Runtime, given: Given): Given => ({
    ...given,
    positional: [{ value: receiver }, ...given.positional],
});

/** The `__init__` that `@dataclass` writes. */
function assignFields(object: ObjectValue, fields: readonly string[], given: Given, machine: Machine): void {
    fields.forEach((field, i) => {
        const value = given.keywords.get(field)?.value ?? given.positional[i]?.value ?? findMember(object.class, field);
        machine.bind(object.attributes, field, value ?? unknown(`field \`${field}\``));
    });
}

/** `object.name = value`, as the library hears of it. */
export function assignAttribute(target: Runtime, name: string, value: Runtime, site: Site, machine: Machine): void {
    if (target.kind === 'native') machine.library.assign(target.native, name, value, machine, site);
    else if (target.kind === 'object') {
        machine.bind(target.attributes, name, value.site ? value : withSite(value, site));
        // `net.trainable = False` is the library's business too, where the class derives from one of its own.
        if (target.native) machine.library.assign(target.native as Native, name, value, machine);
    } else if (target.kind === 'class') machine.bind(target.members, name, value);
    else if (target.kind === 'module') machine.bind(target.scope, name, value.site ? value : withSite(value, site));
}

/** `super().method(…)`: what the bases of the class define, or the library's. */
export function superMember(object: ObjectValue, owner: ClassValue, name: string, machine: Machine): Runtime {
    for (const base of owner.bases) {
        const member = base.kind === 'class' ? findMember(base, name) : undefined;
        if (member?.kind === 'function') return { kind: 'bound', receiver: object, method: member };
    }
    if (libraryBase(owner, machine)) return { kind: 'bound', receiver: object, method: `super.${name}` };
    return name === '__init__'
        ? { kind: 'bound', receiver: none, method: 'object.__init__' }
        : unknown(`\`super().${name}\``);
}
