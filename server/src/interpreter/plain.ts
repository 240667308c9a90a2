import type { Value } from '../../../shared-rules/model/value';
import { frozenArray } from './arrays';
import { withSite, type Runtime } from './values';

/** The value as rules and specs may see it, where it is plain data; undefined for functions, classes and objects. */
export function freezePlain(value: Runtime): Value | undefined {
    switch (value.kind) {
        case 'int':
        case 'float':
        case 'bool':
        case 'str':
        case 'none':
        case 'ellipsis':
        case 'symbol':
        case 'unknown':
            return value;
        case 'array':
            return frozenArray(value);
        default:
            return undefined;
    }
}

/**
 * What may be looked at before a value counts as too large: tuples may share their parts, and a list may hold itself
 * (`a.append(a)`), so that how deep one may look must not depend on what our own stack bears.
 */
export interface Fuel {
    left: number;
    depth: number;
}

const DEEPEST = 64;

const fuelFor = (): Fuel => ({ left: 4000, depth: 0 });

/** The value as rules and specs may see it; `others` says what a library's object is. */
export function freeze(value: Runtime, others: (value: Runtime) => Value | undefined, fuel = fuelFor()): Value {
    const plain = freezePlain(value) ?? others(value);
    if (plain) {
        const whole = value.kind === 'native' && value.derived ? { ...plain, derived: value.derived } : plain;
        return whole.site || !value.site ? whole : withSite(whole, value.site);
    }
    if (--fuel.left < 0 || fuel.depth >= DEEPEST) return { kind: 'unknown', reason: 'a value too large to follow' };
    fuel.depth++;
    const frozen = freezeCollection(value, others, fuel);
    fuel.depth--;
    return withSite(frozen, value.site);
}

function freezeCollection(value: Runtime, others: (value: Runtime) => Value | undefined, fuel: Fuel): Value {
    switch (value.kind) {
        case 'tuple':
            return { kind: 'tuple', items: value.items.map((item) => freeze(item, others, fuel)) };
        case 'list': {
            const items = value.cell.content;
            const open: Value = { kind: 'unknown', reason: 'a list whose elements are not known' };
            if (!items) return value.derived ? { ...open, derived: value.derived } : open;
            return { kind: 'list', items: items.map((item) => freeze(item, others, fuel)) };
        }
        case 'dict': {
            const entries = value.cell.content;
            if (!entries) return { kind: 'unknown', reason: 'a dict whose entries are not known' };
            return {
                kind: 'dict',
                entries: entries.map(([key, item]) => [freeze(key, others, fuel), freeze(item, others, fuel)]),
            };
        }
        case 'function':
            return { kind: 'function', name: value.name };
        case 'class':
            return { kind: 'function', name: value.name };
        default:
            return { kind: 'unknown', reason: 'something that footgun does not follow' };
    }
}
