import type { Derivation, Value, ValueOf } from '../../../shared-rules/model/value';
import { same } from './merge';
import { freezePlain } from './plain';
import { unknown, withSite, type Runtime } from './values';

/** The same value, with what it came of: remembered of data, and of what is unknown. */
export function stemming(value: Runtime, derived: Derivation | undefined): Runtime {
    const isOpen = value.kind === 'list' && value.cell.content === undefined;
    const isData =
        value.kind === 'unknown' || value.kind === 'array' || (value.kind === 'native' && value.native.isData);
    if (!derived || !(isData || isOpen)) return value;
    return { ...value, derived };
}

/** Of several results each: `(x_train, y_train), (x_test, y_test)`. */
export function stemmingInside(result: Runtime, derived: Derivation): Runtime {
    if (result.kind !== 'tuple') return stemming(result, derived);
    const of: Value = { kind: 'unknown', reason: 'several results', derived };
    const items = result.items.map((it, i) =>
        stemmingInside(it, { kind: 'item', of, index: { kind: 'int', value: i } }),
    );
    return { ...result, items };
}

/** `x[:100]`, `x_train, x_test = …`; without an index what a loop takes in each turn. */
export function itemOf(value: Runtime, whole: Runtime, index: Runtime | undefined): Runtime {
    const of = freezePlain(whole) ?? opaque(whole);
    return of ? stemmingInside(value, { kind: 'item', of, index: index && (freezePlain(index) ?? OTHER) }) : value;
}

/** Of something that rules see otherwise, or not at all, the way that it came. */
const opaque = ({ derived }: Runtime): Value | undefined => derived && { ...OTHER, derived };

/** `x / 255`, `scores > 0.5` */
export function operationOf(value: Runtime, operator: string, operands: readonly Runtime[]): Runtime {
    return stemming(value, { kind: 'operation', operator, operands: operands.map(operandOf) });
}

/** A short list of plain values is kept: `[0] * count`. */
function operandOf(value: Runtime): Value {
    if (value.kind !== 'list') return freezePlain(value) ?? opaque(value) ?? OTHER;
    const items = value.cell.content;
    if (!items) return opaque(value) ?? OTHER;
    if (items.length > SHORT && !isOneAllOver(items)) return OTHER;
    return withSite<Value>({ kind: 'list', items: items.map((item) => freezePlain(item) ?? OTHER) }, value.site);
}

const SHORT = 8;

const isOneAllOver = ([first, ...others]: readonly Runtime[]): boolean =>
    first !== undefined && others.every((it) => same(it, first));

const OTHER: Value = { kind: 'unknown', reason: 'something that is no plain data' };

/** Where paths meet, nobody knows which of them a value came along. */
export function rootless(value: ValueOf<'unknown'> & Runtime): Runtime {
    return value.derived ? unknown(value.reason, value.site) : value;
}
