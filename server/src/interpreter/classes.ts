import type { Site } from '../../../shared-rules/model/site';
import { callValue } from './calls';
import { makeTuple } from './collections';
import { callFunction } from './functions';
import { noArguments } from './library';
import { equal } from './operators';
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
            : !isPlainBuiltin(base) && !(base.kind === 'symbol' && isFollowed(base.name, machine)),
    );
}

/** `class Config(dict)` has what a dictionary has, which is not followed. */
const isPlainBuiltin = (base: Runtime): boolean =>
    base.kind === 'builtin' && (base.name === 'object' || /(Error|Exception)$/.test(base.name));

const PLAIN_BASES = /^python\.(abc\.ABC|typing(_extensions)?\.(Generic|Protocol|NamedTuple)|enum\.\w+|object)$/;

const isFollowed = (name: string, machine: Machine): boolean =>
    machine.library.adopts(name) || machine.library.isPlainBase(name) || PLAIN_BASES.test(name);

/** `Net(10)`: an instance, with `__init__` run. */
export function instantiate(value: ClassValue, given: Given, at: CallSite, machine: Machine): Runtime {
    const base = libraryBase(value, machine);
    machine.deeds.instantiated.add(value.members);
    if (value.flavour === 'namedtuple') return makeTuple(value, valuesOf(value, given), machine);
    if (value.flavour === 'enum' || value.flavour === 'intenum') return memberWith(value, given, at);
    const object = newObject(value, base, at, machine);
    const init = findMember(value, '__init__');
    if (init?.kind === 'function') {
        if (base) machine.library.construct?.(object, init, given, at, machine);
        callFunction(init, withReceiver(object, given), at, machine);
    } else if (value.fields) {
        assignFields(object, value.fields, given, at, machine);
        const after = findMember(value, '__post_init__');
        if (after?.kind === 'function') callFunction(after, withReceiver(object, noArguments), at, machine);
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
function assignFields(
    object: ObjectValue,
    fields: readonly string[],
    given: Given,
    at: CallSite,
    machine: Machine,
): void {
    const values = valuesOf(object.class, given);
    fields.forEach((field, i) => {
        const fallback = given.complete ? findMember(object.class, field) : undefined;
        const made = fallback?.kind === 'partial' && fallback.isFactory;
        const value = values[i] ?? (made ? callValue(fallback.callee, noArguments, at, machine) : fallback);
        machine.bind(object.attributes, field, value ?? unknown(`field \`${field}\``));
    });
}

const valuesOf = ({ fields = [] }: ClassValue, { keywords, positional }: Given): readonly (Runtime | undefined)[] =>
    fields.map((field, i) => keywords.get(field)?.value ?? positional[i]?.value);

/** `Act("relu")`: the member of an enumeration that has this value. */
function memberWith({ members, name, flavour }: ClassValue, given: Given, at: CallSite): Runtime {
    const wanted = given.positional[0]?.value ?? none;
    const found = members.values();
    const valueOf = (it: Runtime | undefined): Runtime | undefined =>
        it?.kind === 'object' && flavour === 'enum' ? it.attributes.get('value') : it;
    const member = found.find((it) => it && equal(valueOf(it) ?? none, wanted) === true);
    return member ?? (wanted.kind === 'object' ? wanted : unknown(`a member of \`${name}\``, at.site));
}

/** `object.name = value`, as the library hears of it. */
export function assignAttribute(
    target: Runtime,
    name: string,
    value: Runtime,
    site: Site | undefined,
    machine: Machine,
): void {
    if (target.kind === 'native') machine.library.assign(target.native, name, value, machine, site);
    else if (target.kind === 'object') {
        machine.bind(target.attributes, name, value.site ? value : withSite(value, site));
        // `net.trainable = False` is the library's business too, where the class derives from one of its own.
        if (target.native) machine.library.assign(target.native as Native, name, value, machine);
    } else if (target.kind === 'class') machine.bind(target.members, name, value);
    else if (target.kind === 'module') machine.bind(target.scope, name, value.site ? value : withSite(value, site));
}

/** `super().method(…)`: what comes after the class in the order in which Python looks, or the library's. */
export function superMember(object: ObjectValue, owner: ClassValue, name: string, machine: Machine): Runtime {
    const order = resolution(object.class);
    const place = order.findIndex((it) => it.members === owner.members);
    for (const next of place < 0 ? resolution(owner).slice(1) : order.slice(place + 1)) {
        const member = next.members.get(name);
        if (member?.kind === 'function' && member.binding === 'property')
            return callFunction(member, withReceiver(object, noArguments), siteOfStatement(machine), machine);
        if (member?.kind === 'function') return { kind: 'bound', receiver: object, method: member };
    }
    if (libraryBase(object.class, machine)) return { kind: 'bound', receiver: object, method: `super.${name}` };
    return name === '__init__'
        ? { kind: 'bound', receiver: none, method: 'object.__init__' }
        : unknown(`\`super().${name}\``);
}

const siteOfStatement = (machine: Machine): CallSite => machine.callSite(machine.statement, machine.statement);

/** The class and its bases, each after all that derive from it: Python's order for hierarchies without surprises. */
function resolution(value: ClassValue, depth = 0): readonly ClassValue[] {
    if (depth > 20) return [value];
    const below = value.bases.flatMap((base) => (base.kind === 'class' ? resolution(base, depth + 1) : []));
    const all = [value, ...below];
    return all.filter((it, i) => !all.slice(i + 1).some((later) => later.members === it.members));
}
