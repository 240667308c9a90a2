import { type FilePlace, type Site, sited } from '../../../shared-rules/model/site';
import { moveBy, offsetsIn } from './move';
import type { Module, Statement } from './syntax';

/**
 * Gives the syntax of a file the sites that it has for the programs that import the file. What it has given for a
 * statement it gives again, so that what did not change between two versions of the file stays the same object.
 */
export function siting(place: FilePlace): (module: Module) => Module {
    const known = new WeakMap<Statement, { readonly own: Statement; start: number }>();
    const statementIn = (statement: Statement): Statement => {
        const { start } = statement.site;
        const before = known.get(statement) ?? { own: copied(statement, place), start };
        // It may have moved in its file.
        if (start !== before.start) moveBy(offsetsIn(before.own), start - before.start);
        before.start = start;
        known.set(statement, before);
        return before.own;
    };
    return ({ body }) => ({ body: body.map(statementIn) });
}

/** A copy made in one go and then changed keeps the hidden class, which makes it several times as fast. */
function copied<T extends object>(value: T, place: FilePlace): T {
    const copy = { ...value };
    for (const key in copy) copy[key] = copiedProperty(copy[key], key, place) as (typeof copy)[typeof key];
    return copy;
}

function copiedProperty(value: unknown, key: string, place: FilePlace): unknown {
    if (typeof value === 'number') return key === 'open' || key === 'close' ? value + place.base : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each: unknown) => copiedProperty(each, '', place));
    return isSite(value) ? sited(value, place) : copied(value, place);
}

const isSite = (value: object): value is Site => 'start' in value;
