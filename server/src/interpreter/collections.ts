import { elements, first, second, toDict, type Builtin } from './builtins';
import { callValue } from './calls';
import { assignAttribute, newObject } from './classes';
import { given, noArguments } from './library';
import type { Machine } from './machine';
import { newDict, newList } from './merge';
import { equal } from './operators';
import { int, none, Scope, string, tuple, withSite, type ClassValue, type ObjectValue, type Runtime } from './values';

/** `namedtuple("Block", "filters size", defaults=[3])`: a class whose instances are tuples. */
const namedtuple: Builtin = (args, at, machine) => {
    const [name, fields] = [first(args), second(args)];
    const names = fields?.kind === 'str' ? fields.value.split(/[\s,]+/).filter(Boolean) : undefined;
    const listed = names ?? elements(args, machine, 1)?.map((it) => (it.kind === 'str' ? it.value : undefined));
    if (!listed?.every((it) => it !== undefined) || name.kind !== 'str') return undefined;
    const members = new Scope(machine, undefined, 'class');
    const given = args.keywords.get('defaults')?.value;
    const defaults = given?.kind === 'tuple' ? given.items : given?.kind === 'list' ? (given.cell.content ?? []) : [];
    listed.slice(listed.length - defaults.length).forEach((field, i) => {
        machine.bind(members, field, defaults[i] ?? none);
    });
    const flavour = 'namedtuple';
    return { kind: 'class', name: name.value, bases: [], members, fields: listed, flavour, site: at.site };
};

/** `defaultdict(list, {...})` */
const defaultdict: Builtin = (args, _, machine) => {
    const [missing, ...rest] = args.positional;
    const made = toDict({ ...args, positional: rest }, machine);
    if (made?.kind !== 'dict') return undefined;
    return missing && missing.value.kind !== 'none' ? { ...made, missing: missing.value } : made;
};

/** `Counter("aab")`: how often each element stands in something. */
const counter: Builtin = (args, _, machine) => {
    const items = args.positional.length === 0 ? [] : elements(args, machine);
    const counts: [Runtime, number][] = [];
    for (const item of items ?? []) {
        const matches = counts.map(([other]) => equal(other, item));
        if (matches.includes(undefined)) return undefined;
        const found = counts[matches.indexOf(true)];
        if (found) found[1]++;
        else counts.push([item, 1]);
    }
    if (!items || args.keywords.size > 0) return undefined;
    return newDict(
        counts.map(([item, count]) => [item, int(count)]),
        machine,
    );
};

/** `field(default=3)` is its default, `field(default_factory=list)` what the factory will make. */
const field: Builtin = (args) => {
    const factory = args.keywords.get('default_factory')?.value;
    if (factory) return { kind: 'partial', callee: factory, given: noArguments, isFactory: true };
    return args.keywords.get('default')?.value;
};

const fieldsOf = ({ class: kind, attributes }: ObjectValue): readonly (readonly [string, Runtime])[] =>
    (kind.fields ?? []).map((name) => [name, attributes.get(name) ?? none]);

const asdict: Builtin = (args, _, machine) => {
    const value = first(args);
    if (value.kind !== 'object') return undefined;
    return newDict(
        fieldsOf(value).map(([name, item]) => [string(name), item]),
        machine,
    );
};

/** `dataclasses.replace(config, units=3)` */
const replace: Builtin = (args, at, machine) => {
    const value = first(args);
    if (value.kind !== 'object') return undefined;
    const fields = fieldsOf(value).map(([name, item]) => [name, args.keywords.get(name) ?? { value: item }] as const);
    return callValue(value.class, { ...noArguments, keywords: new Map(fields) }, at, machine);
};

/** A copy of an object has attributes of its own; what they hold is the same. */
const copied: Builtin = (args, at, machine) => {
    const value = first(args);
    if (value.kind === 'list') return withSite(newList(value.cell.content, machine), value.site);
    if (value.kind === 'dict') return withSite(newDict(value.cell.content, machine), value.site);
    if (value.kind !== 'object') return value.kind === 'native' ? undefined : value;
    if (value.native) return undefined;
    const object = newObject(value.class, undefined, at, machine);
    for (const name of value.attributes.boundNames()) {
        const content = value.attributes.get(name);
        if (content) assignAttribute(object, name, content, undefined, machine);
    }
    return object;
};

/** Members of an enumeration are numbered as they come. */
export const AUTO = 'python.enum.auto()';

export const COLLECTIONS: Readonly<Record<string, Builtin>> = {
    'collections.namedtuple': namedtuple,
    'collections.defaultdict': defaultdict,
    'collections.OrderedDict': (args, _, machine) => toDict(args, machine),
    'collections.deque': (args, _, machine) =>
        newList(args.positional.length === 0 ? [] : elements(args, machine), machine),
    'collections.Counter': counter,
    'collections.ChainMap': () => undefined,
    'dataclasses.field': field,
    'dataclasses.asdict': asdict,
    'dataclasses.astuple': (args) => {
        const value = first(args);
        return value.kind === 'object' ? tuple(fieldsOf(value).map(([, item]) => item)) : undefined;
    },
    'dataclasses.replace': replace,
    'dataclasses.is_dataclass': () => undefined,
    'copy.deepcopy': copied,
    'copy.copy': copied,
    'enum.auto': () => ({ kind: 'symbol', name: AUTO }),
    'operator.itemgetter': () => undefined,
    'typing.cast': (args) => second(args),
    'dict.fromkeys': (args, _, machine) => {
        const keys = elements(args, machine);
        const value = given(args, 1, 'value') ?? none;
        return keys && newDict(uniquely(keys, value), machine);
    },
};

function uniquely(keys: readonly Runtime[], value: Runtime): readonly (readonly [Runtime, Runtime])[] {
    const kept: Runtime[] = [];
    for (const key of keys) if (!kept.some((other) => equal(other, key) === true)) kept.push(key);
    return kept.map((key) => [key, value]);
}

/** `Stage(3, width=4)`: the tuple that a class of named tuples makes; undefined where a field is not given. */
export function makeTuple(kind: ClassValue, values: readonly (Runtime | undefined)[], machine: Machine): Runtime {
    const items = (kind.fields ?? []).map(
        (name, i) => values[i] ?? kind.members.get(name) ?? { kind: 'unknown' as const, reason: `field \`${name}\`` },
    );
    machine.step();
    return { kind: 'tuple', items, class: kind };
}
