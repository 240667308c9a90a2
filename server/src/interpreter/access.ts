import type { Site } from '../../../shared-rules/model/site';
import { pythonMember, standardFunction } from './standardModules';
import { callFunction } from './functions';
import { lengthOf, sliceIndices } from './iterate';
import { noArguments, type CallSite } from './library';
import type { Machine } from './machine';
import { hasMethod } from './methods';
import { newDict, newList } from './merge';
import { itemOf, stemming } from './derivation';
import { equal } from './operators';
import { withEntry } from './assign';
import { callValue } from './calls';
import { findMember, libraryBase } from './classes';
import { callDunder } from './dunder';
import { hasOwnMethod } from './pythonObjects';
import { raiseIfGuarded } from './raising';
import {
    indexOf,
    string,
    tuple,
    unknown,
    withSite,
    type ClassValue,
    type DictValue,
    type ObjectValue,
    type RangeValue,
    type Scope,
    type TupleValue,
    type Runtime,
    type SliceValue,
} from './values';

/** `value.name` */
export function attributeOf(value: Runtime, name: string, site: Site, machine: Machine): Runtime {
    return withSiteIfNone(lookupAttribute(value, name, site, machine), site);
}

const withSiteIfNone = (value: Runtime, site: Site): Runtime => (value.site ? value : withSite(value, site));

function lookupAttribute(value: Runtime, name: string, site: Site, machine: Machine): Runtime {
    switch (value.kind) {
        case 'unknown':
            return stemming(unknown(value.reason, site), { kind: 'attribute', of: value, name });
        case 'symbol':
            if (name === '__name__') return string(value.name.slice(value.name.lastIndexOf('.') + 1));
            return value.name.startsWith('python.')
                ? pythonMember(value.name, name)
                : machine.library.member(value.name, name);
        case 'native':
            return (
                machine.library.attribute(value.native, name, machine, site, value.derived) ?? {
                    kind: 'bound',
                    receiver: value,
                    method: name,
                }
            );
        case 'module':
            return value.scope.get(name) ?? unknown(`\`${name}\` of module \`${value.name}\``, site);
        case 'object':
            return objectAttribute(value, name, site, machine);
        case 'class':
            return classAttribute(value, name, site, machine);
        case 'tuple':
            return fieldOf(value, name) ?? methodOf(value, name, site);
        case 'builtin':
            return builtinAttribute(value.name, name, site);
        case 'function':
            return name === '__name__' ? string(value.name) : unknown(`attribute \`${name}\` of a function`, site);
        case 'array':
            return machine.library.arrayAttribute(value, name) ?? { kind: 'bound', receiver: value, method: name };
        default:
            return methodOf(value, name, site);
    }
}

function methodOf(value: Runtime, name: string, site: Site): Runtime {
    // The members of an `IntEnum` are the numbers themselves.
    if (name === 'value' && (value.kind === 'int' || value.kind === 'str')) return value;
    if (hasMethod(value, name)) return { kind: 'bound', receiver: value, method: name };
    return unknown(`attribute \`${name}\``, site);
}

/** `stage.filters`, `stage._fields`, and methods of the class of a named tuple. */
function fieldOf({ items, class: kind }: TupleValue, name: string): Runtime | undefined {
    const fields = kind?.fields;
    if (!kind || !fields) return undefined;
    const place = fields.indexOf(name);
    if (place >= 0) return items[place];
    if (name === '_fields') return tuple(fields.map((field) => string(field)));
    const receiver = { kind: 'tuple', items, class: kind } as const;
    if (name === '_replace' || name === '_asdict') return { kind: 'bound', receiver, method: name };
    const member = findMember(kind, name);
    return member?.kind === 'function' ? { kind: 'bound', receiver, method: member } : member;
}

/** `int.__name__`, `dict.fromkeys`, `itertools.chain.from_iterable` */
function builtinAttribute(owner: string, name: string, site: Site): Runtime {
    if (name === '__name__') return string(owner);
    const path = `${owner}.${name}`;
    return standardFunction(path) ? { kind: 'builtin', name: path } : unknown(`attribute \`${name}\``, site);
}

/** What the instance holds, then what its classes define, then what a library's base gives. */
function objectAttribute(object: ObjectValue, name: string, site: Site, machine: Machine): Runtime {
    const own = object.attributes.get(name);
    if (own) return own;
    if (name === '__class__') return object.class;
    if (name === '__dict__') return attributesOf(object, machine);
    if (object.class.flavour && hasOwnMethod(object.class.flavour, name))
        return { kind: 'bound', receiver: object, method: name };
    const member = findMember(object.class, name);
    if (member?.kind === 'function') return boundTo(object, member, site, machine);
    if (member) return member;
    const asked = name.startsWith('__') ? undefined : callDunder(object, '__getattr__', [string(name)], machine);
    if (asked) return asked;
    const inherited = libraryBase(object.class, machine) ? machine.library.inherited(object, name, machine) : undefined;
    return inherited ?? unknown(`attribute \`${name}\` of \`${object.class.name}\``, site);
}

const namesIn = (scope: Scope): readonly (readonly [string, Runtime | undefined])[] =>
    scope.boundNames().map((name) => [name, scope.get(name)]);

/** `vars(object)`: what is written to it is written to the object. */
function attributesOf(object: ObjectValue, machine: Machine): Runtime {
    const known = namesIn(object.attributes).flatMap(([name, content]): [Runtime, Runtime][] =>
        content && !name.startsWith('#') ? [[string(name), content]] : [],
    );
    const isOpen = object.attributes.get('#open') !== undefined;
    return { ...newDict(isOpen ? undefined : known, machine), owner: object };
}

/** A method bound to its receiver; a property is run at once. */
export function boundTo(
    object: ObjectValue,
    method: Extract<Runtime, { kind: 'function' }>,
    site: Site,
    machine: Machine,
): Runtime {
    if (method.binding === 'static') return method;
    const receiver = method.binding === 'class' ? object.class : object;
    if (method.binding !== 'property') return { kind: 'bound', receiver, method };
    return callFunction(
        method,
        { ...noArguments, positional: [{ value: receiver }] },
        machine.callSite(site, site),
        machine,
    );
}

function classAttribute(value: ClassValue, name: string, site: Site, machine: Machine): Runtime {
    if (name === '__name__' || name === '__qualname__') return string(value.name);
    if (name === '__members__' && value.flavour) return membersByName(value, machine);
    const member = findMember(value, name);
    if (member?.kind === 'function' && member.binding === 'class')
        return { kind: 'bound', receiver: value, method: member };
    if (member) return member;
    if (value.flavour === 'namedtuple' && name === '_fields')
        return tuple((value.fields ?? []).map((field) => string(field)));
    const base = libraryBase(value, machine);
    return base ? machine.library.member(base, name) : unknown(`attribute \`${name}\` of \`${value.name}\``, site);
}

function membersByName({ members }: ClassValue, machine: Machine): Runtime {
    const known = namesIn(members).flatMap(([name, content]): [Runtime, Runtime][] =>
        content && content.kind !== 'function' && !name.startsWith('_') ? [[string(name), content]] : [],
    );
    return newDict(known, machine);
}

/** `container[index]` */
export function indexInto(container: Runtime, index: Runtime, at: CallSite, machine: Machine): Runtime {
    const { site } = at;
    if (container.kind === 'unknown') return itemOf(unknown(container.reason, site), container, index);
    const own = ownElement(container, index, machine);
    if (own) return own.site ? own : withSite(own, site);
    const libraries = machine.library.index(container, index, at, machine);
    return libraries
        ? itemOf(withSite(libraries, site), container, index)
        : unknown('an element that is not known', site);
}

function ownElement(container: Runtime, index: Runtime, machine: Machine): Runtime | undefined {
    if (container.kind === 'dict') return dictElement(container, index) ?? defaultElement(container, index, machine);
    if (container.kind === 'object') return callDunder(container, '__getitem__', [index], machine);
    // `Act["RELU"]`; `list[int]` and `Optional[int]` mean the same class.
    if (container.kind === 'class')
        return container.flavour && index.kind === 'str' ? findMember(container, index.value) : container;
    if (container.kind === 'builtin') return container;
    if (index.kind === 'slice') return sliceOf(container, index, machine);
    const position = indexOf(index);
    const items =
        container.kind === 'tuple' ? container.items : container.kind === 'list' ? container.cell.content : undefined;
    if (position !== undefined && items) return items.at(position);
    if (position !== undefined && container.kind === 'str') {
        const letter = [...container.value].at(position);
        return letter === undefined ? undefined : string(letter);
    }
    if (position === undefined || container.kind !== 'range') return undefined;
    const length = lengthOf(container, machine) ?? 0;
    const place = position < 0 ? position + length : position;
    return place >= 0 && place < length ? { kind: 'int', value: container.start + place * container.step } : undefined;
}

/** `groups["x"]` of a `defaultdict(list)` makes the list; a key that is not there raises. */
function defaultElement(dict: DictValue, key: Runtime, machine: Machine): Runtime | undefined {
    const isAbsent = dict.cell.content?.every(([other]) => equal(other, key) === false) ?? false;
    if (!isAbsent) return undefined;
    if (!dict.missing) return raiseIfGuarded('KeyError', machine);
    const { statement } = machine;
    const value = callValue(dict.missing, noArguments, machine.callSite(statement, statement), machine);
    machine.heap.write(dict.cell, dict.cell.content && withEntry(dict.cell.content, key, value));
    return value;
}

export function dictElement(dict: Extract<Runtime, { kind: 'dict' }>, key: Runtime): Runtime | undefined {
    return dict.cell.content?.find(([other]) => equal(other, key) === true)?.[1];
}

/** The numbers of a slice; undefined where one of them is unknown. */
export function sliceBounds(slice: SliceValue) {
    const bounds = [slice.lower, slice.upper, slice.step].map((it) =>
        it.kind === 'none' ? undefined : (indexOf(it) ?? NaN),
    );
    if (bounds.some((bound) => Number.isNaN(bound))) return undefined;
    const [lower, upper, step = 1] = bounds;
    return { lower, upper, step };
}

/** `items[1:-1]`, `text[::2]` */
function sliceOf(container: Runtime, slice: SliceValue, machine: Machine): Runtime | undefined {
    const bounds = sliceBounds(slice);
    const length = container.kind === 'object' ? undefined : lengthOf(container, machine);
    if (!bounds || length === undefined || length > machine.budget.size) return undefined;
    const { step } = bounds;
    const indices = sliceIndices(bounds, length);
    const pick = (items: readonly Runtime[]) => indices.flatMap((i) => items[i] ?? []);
    if (container.kind === 'tuple') return { kind: 'tuple', items: pick(container.items) };
    if (container.kind === 'range') return slicedRange(container, indices, step);
    if (container.kind === 'list') return newList(container.cell.content && pick(container.cell.content), machine);
    if (container.kind !== 'str') return undefined;
    const letters = [...container.value];
    return string(indices.map((i) => letters[i] ?? '').join(''));
}

/** `range(10)[2:8:3]` is a range. */
function slicedRange(range: RangeValue, indices: readonly number[], step: number): Runtime {
    const [first = 0] = indices;
    const by = range.step * step;
    const start = range.start + first * range.step;
    return { kind: 'range', start, stop: start + indices.length * by, step: by };
}
