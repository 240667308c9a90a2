import type { Site } from '../../../shared-rules/model/site';
import { pythonMember } from './standardModules';
import { callFunction } from './functions';
import { lengthOf, sliceIndices } from './iterate';
import { noArguments, type CallSite } from './library';
import type { Machine } from './machine';
import { hasMethod } from './methods';
import { newList } from './merge';
import { itemOf, stemming } from './derivation';
import { equal } from './operators';
import { findMember, libraryBase } from './classes';
import {
    indexOf,
    string,
    unknown,
    withSite,
    type ClassValue,
    type ObjectValue,
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
            return value.name.startsWith('python.')
                ? pythonMember(value.name, name)
                : machine.library.member(value.name, name);
        case 'native':
            return (
                machine.library.attribute(value.native, name, machine, site) ?? {
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
        case 'function':
            return name === '__name__' ? string(value.name) : unknown(`attribute \`${name}\` of a function`, site);
        case 'array':
            return machine.library.arrayAttribute(value, name) ?? { kind: 'bound', receiver: value, method: name };
        default:
            if (hasMethod(value, name)) return { kind: 'bound', receiver: value, method: name };
            return unknown(`attribute \`${name}\``, site);
    }
}

/** What the instance holds, then what its classes define, then what a library's base gives. */
function objectAttribute(object: ObjectValue, name: string, site: Site, machine: Machine): Runtime {
    const own = object.attributes.get(name);
    if (own) return own;
    if (name === '__class__') return object.class;
    const member = findMember(object.class, name);
    if (member?.kind === 'function') return boundTo(object, member, site, machine);
    if (member) return member;
    const inherited = libraryBase(object.class, machine) ? machine.library.inherited(object, name, machine) : undefined;
    return inherited ?? unknown(`attribute \`${name}\` of \`${object.class.name}\``, site);
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
    if (name === '__name__') return string(value.name);
    const member = findMember(value, name);
    if (member?.kind === 'function' && member.binding === 'class')
        return { kind: 'bound', receiver: value, method: member };
    if (member) return member;
    const base = libraryBase(value, machine);
    return base ? machine.library.member(base, name) : unknown(`attribute \`${name}\` of \`${value.name}\``, site);
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
    if (container.kind === 'dict') return dictElement(container, index);
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

export function dictElement(dict: Extract<Runtime, { kind: 'dict' }>, key: Runtime): Runtime | undefined {
    return dict.cell.content?.find(([other]) => equal(other, key) === true)?.[1];
}

/** `items[1:-1]`, `text[::2]` */
function sliceOf(container: Runtime, slice: SliceValue, machine: Machine): Runtime | undefined {
    const bounds = [slice.lower, slice.upper, slice.step].map((it) =>
        it.kind === 'none' ? undefined : (indexOf(it) ?? NaN),
    );
    if (bounds.some((bound) => Number.isNaN(bound))) return undefined;
    const [lower, upper, step = 1] = bounds;
    const length = lengthOf(container, machine);
    if (length === undefined) return undefined;
    const indices = sliceIndices({ lower, upper, step }, length);
    const pick = (items: readonly Runtime[]) => indices.flatMap((i) => items[i] ?? []);
    if (container.kind === 'tuple') return { kind: 'tuple', items: pick(container.items) };
    if (container.kind === 'list') return newList(container.cell.content && pick(container.cell.content), machine);
    if (container.kind !== 'str') return undefined;
    const letters = [...container.value];
    return string(indices.map((i) => letters[i] ?? '').join(''));
}
