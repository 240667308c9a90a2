import type { Expression } from '../python/syntax';
import { writeInPlace } from './arrays';
import { assignAttribute } from './classes';
import type { Environment } from './environment';
import { evaluate } from './expressions';
import { elementsOf, sliceIndices } from './iterate';
import { sliceBounds } from './access';
import { callDunder } from './dunder';
import type { Machine } from './machine';
import { newList } from './merge';
import { equal } from './operators';
import { itemOf } from './derivation';
import { indexOf, int, none, unknown, withSite, type Runtime, type SliceValue } from './values';

/** `target = value` */
export function assign(target: Expression, value: Runtime, env: Environment, machine: Machine): void {
    switch (target.kind) {
        case 'name':
            bindName(target.name, value.site ? value : withSite(value, target.site), env, machine);
            return;
        case 'attribute':
            assignAttribute(evaluate(target.value, env, machine), target.attribute, value, target.site, machine);
            return;
        case 'subscript':
            assignIn(target, value, env, machine);
            return;
        default:
            unpack(target, value, env, machine);
    }
}

export function bindName(name: string, value: Runtime, env: Environment, machine: Machine): void {
    machine.bind(env.elsewhere.get(name) ?? env.scope, name, value);
}

/** `(a, b), *rest = value` */
export function unpack(target: Expression, value: Runtime, env: Environment, machine: Machine): void {
    if (target.kind === 'starred') return unpack(target.value, value, env, machine);
    if (target.kind !== 'tuple' && target.kind !== 'list') {
        if (target.kind !== 'gap') assign(target, value, env, machine);
        return;
    }
    const values = split(target.items, elementsOf(value, machine), value, machine);
    target.items.forEach((item, i) => unpack(item, values[i] ?? unknown('an element that is not known'), env, machine));
}

/** One value for each target; a star takes what is left over. */
function split(
    targets: readonly Expression[],
    elements: readonly Runtime[] | undefined,
    whole: Runtime,
    machine: Machine,
): readonly Runtime[] {
    const star = targets.findIndex((target) => target.kind === 'starred');
    if (!elements || (star < 0 ? elements.length !== targets.length : elements.length < targets.length - 1)) {
        const reason = whole.kind === 'unknown' ? whole.reason : 'an element that is not known';
        return targets.map((target, i) => itemOf(unknown(reason, target.site), whole, int(i)));
    }
    if (star < 0) return elements;
    const behind = targets.length - star - 1;
    const middle = elements.slice(star, elements.length - behind);
    return [...elements.slice(0, star), newList(middle, machine), ...elements.slice(elements.length - behind)];
}

/** `container[index] = value` */
function assignIn(
    target: Extract<Expression, { kind: 'subscript' }>,
    value: Runtime,
    env: Environment,
    machine: Machine,
): void {
    const container = evaluate(target.value, env, machine);
    assignElement(container, evaluate(target.index, env, machine), value, machine);
}

function assignElement(container: Runtime, index: Runtime, value: Runtime, machine: Machine): void {
    if (container.kind === 'dict') {
        const entries = container.cell.content;
        machine.heap.write(container.cell, entries && withEntry(entries, index, value));
        if (container.owner && index.kind === 'str')
            assignAttribute(container.owner, index.value, value, undefined, machine);
        else if (container.owner) machine.bind(container.owner.attributes, '#open', none);
    } else if (container.kind === 'object') {
        callDunder(container, '__setitem__', [index, value], machine);
    } else if (container.kind === 'list' && index.kind === 'slice') {
        machine.heap.write(container.cell, withSlice(container.cell.content, index, value, machine));
    } else if (container.kind === 'list') {
        const items = container.cell.content;
        const position = indexOf(index);
        const place = position !== undefined && position < 0 ? position + (items?.length ?? 0) : position;
        const known = items && place !== undefined && place >= 0 && place < items.length;
        machine.heap.write(container.cell, known ? items.with(place, value) : undefined);
    } else if (container.kind === 'native') machine.library.assignElement?.(container.native, index, machine);
    else if (container.kind === 'array') {
        // `labels[labels > 1] = 1`: what the numbers are is no longer known.
        writeInPlace(container, 'written', machine);
    }
}

/** `items[1:3] = [a, b, c]`; with a step as many as there were. */
function withSlice(
    items: readonly Runtime[] | undefined,
    slice: SliceValue,
    value: Runtime,
    machine: Machine,
): readonly Runtime[] | undefined {
    const bounds = sliceBounds(slice);
    const more = elementsOf(value, machine);
    if (!items || !bounds || !more) return undefined;
    const places = sliceIndices(bounds, items.length);
    if (bounds.step !== 1) {
        if (places.length !== more.length) return undefined;
        return places.reduce((all, place, i) => all.with(place, more[i] ?? none), items);
    }
    const [start = clipped(bounds.lower ?? 0, items.length)] = places;
    return items.toSpliced(start, places.length, ...more);
}

const clipped = (index: number, length: number): number =>
    Math.min(Math.max(index < 0 ? index + length : index, 0), length);

type Entries = readonly (readonly [Runtime, Runtime])[];

/** A dictionary with more entries than this is data, not a configuration. */
const LARGEST = 500;

/** The entries with one set; unknown where it is unknown whether the key is there already. */
export function withEntry(entries: Entries, key: Runtime, value: Runtime): Entries | undefined {
    if (entries.length >= LARGEST) return undefined;
    const matches = entries.map(([other]) => equal(other, key));
    if (matches.includes(undefined)) return undefined;
    const place = matches.indexOf(true);
    return place < 0 ? [...entries, [key, value]] : entries.with(place, [entries[place]?.[0] ?? key, value]);
}
