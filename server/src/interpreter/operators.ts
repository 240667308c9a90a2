import type { BinaryOperator, ComparisonOperator } from '../python/syntax';
import type { Machine } from './machine';
import { withEntry } from './assign';
import { newDict, newList, same } from './merge';
import { setOperator } from './sets';
import { indexOf, numberOf, numpyNumber, unknown, type DictValue, type Runtime } from './values';

/** `left operator right` for Python's own values; undefined where it is none of Python's business or would raise. */
export function binary(operator: BinaryOperator, left: Runtime, right: Runtime, machine: Machine): Runtime | undefined {
    const a = numberOf(left);
    const b = numberOf(right);
    if (a !== undefined && b !== undefined) return arithmetic(operator, left, right, a, b);
    if (left.kind === 'set' && right.kind === 'set') return setOperator(operator, left, right, machine);
    if (operator === '|' && left.kind === 'dict' && right.kind === 'dict') return union(left, right, machine);
    if (operator === '+') return concatenate(left, right, machine);
    if (operator === '*') return repeat(left, right, machine) ?? repeat(right, left, machine);
    return undefined;
}

/** What Python's numbers give. */
export function arithmetic(
    operator: BinaryOperator,
    left: Runtime,
    right: Runtime,
    a: number,
    b: number,
): Runtime | undefined {
    const whole = left.kind !== 'float' && right.kind !== 'float';
    const result = compute(operator, a, b, whole);
    if (result === undefined) return undefined;
    if (operator === '/' || !whole || (operator === '**' && b < 0)) return { kind: 'float', value: result };
    if (!Number.isSafeInteger(result)) return unknown('an integer too large to follow');
    return isNumpy(left) || isNumpy(right) ? numpyNumber(result, true) : { kind: 'int', value: result };
}

const isNumpy = (value: Runtime): boolean => value.kind === 'int' && value.numpy === true;

function compute(operator: BinaryOperator, a: number, b: number, whole: boolean): number | undefined {
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return b === 0 ? undefined : a / b;
        case '//':
            return b === 0 ? undefined : Math.floor(a / b);
        case '%':
            return b === 0 ? undefined : a - b * Math.floor(a / b);
        case '**':
            return a ** b;
        default:
            return whole ? bits(operator, a, b) : undefined;
    }
}

/** Bit operators of Python have no width; here they end at 2^31. */
function bits(operator: BinaryOperator, a: number, b: number): number | undefined {
    if (operator === '<<') return b >= 0 && b < 53 ? a * 2 ** b : undefined;
    if (operator === '>>') return b >= 0 ? Math.floor(a / 2 ** b) : undefined;
    if (Math.abs(a) >= 2 ** 31 || Math.abs(b) >= 2 ** 31) return undefined;
    if (operator === '&') return a & b;
    if (operator === '|') return a | b;
    return operator === '^' ? a ^ b : undefined;
}

function concatenate(left: Runtime, right: Runtime, machine: Machine): Runtime | undefined {
    if (left.kind === 'str' && right.kind === 'str') {
        const value = left.value + right.value;
        return value.length > machine.budget.size ? unknown('a string too long to follow') : { kind: 'str', value };
    }
    if (left.kind === 'tuple' && right.kind === 'tuple')
        return { kind: 'tuple', items: [...left.items, ...right.items] };
    if (left.kind === 'list' && right.kind === 'list') {
        const a = left.cell.content;
        const b = right.cell.content;
        return newList(a && b && a.length + b.length <= machine.budget.size ? [...a, ...b] : undefined, machine);
    }
    return undefined;
}

/** `{"a": 1} | {"b": 2}` */
function union(left: DictValue, right: DictValue, machine: Machine): Runtime {
    const [a, b] = [left.cell.content, right.cell.content];
    const all = b?.reduce<typeof a>((entries, [key, value]) => entries && withEntry(entries, key, value), a);
    return newDict(all, machine);
}

/** `[0] * 3`, `"-" * 10` */
function repeat(sequence: Runtime, times: Runtime, machine: Machine): Runtime | undefined {
    const count = indexOf(times);
    if (times.kind === 'native') return undefined;
    if (sequence.kind === 'list') {
        const items = sequence.cell.content;
        const fits = items && count !== undefined && items.length * count <= machine.budget.size;
        return newList(fits ? repeated(items, count) : undefined, machine);
    }
    if (count === undefined) return undefined;
    if (sequence.kind === 'tuple') {
        if (sequence.items.length * count > machine.budget.size) return unknown('a tuple too long to follow');
        return { kind: 'tuple', items: repeated(sequence.items, count) };
    }
    if (sequence.kind !== 'str') return undefined;
    if (sequence.value.length * count > machine.budget.size) return unknown('a string too long to follow');
    return { kind: 'str', value: sequence.value.repeat(Math.max(0, count)) };
}

const repeated = <Item>(items: readonly Item[], count: number): readonly Item[] =>
    Array.from({ length: Math.max(0, count) }, () => items).flat();

/** Truth of a Python value; undefined where it is unknown. */
export function truth(value: Runtime): boolean | undefined {
    switch (value.kind) {
        case 'none':
            return false;
        case 'int':
        case 'float':
        case 'bool':
            return Boolean(value.value);
        case 'str':
            return value.value !== '';
        case 'tuple':
            return value.items.length > 0;
        case 'list':
        case 'set':
        case 'dict':
            return value.cell.content && value.cell.content.length > 0;
        case 'range':
            return rangeLength(value) > 0;
        case 'function':
        case 'class':
        case 'builtin':
        case 'bound':
        case 'ellipsis':
            return true;
        default:
            return undefined;
    }
}

export function rangeLength({ start, stop, step }: { start: number; stop: number; step: number }): number {
    return Math.max(0, Math.ceil((stop - start) / step));
}

/** A comparison of Python's own values; undefined where it is unknown. */
export function compare(operator: ComparisonOperator, left: Runtime, right: Runtime): boolean | undefined {
    switch (operator) {
        case '==':
            return equal(left, right);
        case '!=':
            return not(equal(left, right));
        case 'is':
            return identical(left, right);
        case 'is not':
            return not(identical(left, right));
        case 'in':
            return contains(right, left);
        case 'not in':
            return not(contains(right, left));
        default:
            return ordered(operator, left, right);
    }
}

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

/** Kinds whose values are never equal to, or the same as, a value of another kind. */
const PLAIN = new Set<Runtime['kind']>([
    'none',
    'str',
    'tuple',
    'list',
    'dict',
    'set',
    'function',
    'class',
    'ellipsis',
    'range',
]);

/** What may be compared before the answer counts as unknown. */
interface Fuel {
    left: number;
}

export function equal(left: Runtime, right: Runtime, fuel: Fuel = { left: 4000 }): boolean | undefined {
    if (--fuel.left < 0 || left.kind === 'unknown' || right.kind === 'unknown') return undefined;
    const a = numberOf(left);
    const b = numberOf(right);
    if (a !== undefined && b !== undefined) return a === b;
    if (same(left, right)) return left.kind === 'array' ? undefined : true;
    if (left.kind === 'str' && right.kind === 'str') return left.value === right.value;
    const items = [sequence(left), sequence(right)] as const;
    if (left.kind === 'builtin' && right.kind === 'builtin') return left.name === right.name;
    if (left.kind === 'object' && right.kind === 'object' && left.class.flavour === 'enum') return false;
    if (left.kind === 'class' && right.kind === 'class') return left.members === right.members;
    if (left.kind === right.kind && items[0] && items[1]) return equalItems(items[0], items[1], fuel);
    if (left.kind === right.kind) return left.kind === 'symbol' ? undefined : left.kind === 'none' ? true : undefined;
    const known = (value: Runtime) => PLAIN.has(value.kind) || numberOf(value) !== undefined;
    return known(left) && known(right) ? false : leftIsNone(left, right);
}

/** Nothing of a library equals `None`. */
function leftIsNone(left: Runtime, right: Runtime): boolean | undefined {
    const one = left.kind === 'none' ? right : right.kind === 'none' ? left : undefined;
    return one && (one.kind === 'native' || one.kind === 'object' || one.kind === 'symbol') ? false : undefined;
}

function equalItems(a: readonly Runtime[], b: readonly Runtime[], fuel: Fuel): boolean | undefined {
    if (a.length !== b.length) return false;
    const each = a.map((item, i) => equal(item, b[i] ?? item, fuel));
    return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
}

const sequence = (value: Runtime): readonly Runtime[] | undefined =>
    value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;

function identical(left: Runtime, right: Runtime): boolean | undefined {
    if (left.kind === 'unknown' || right.kind === 'unknown') return undefined;
    if (left.kind === 'none' || right.kind === 'none') return left.kind === right.kind;
    if (left.kind === 'bool' && right.kind === 'bool') return left.value === right.value;
    if (left.kind === 'builtin' && right.kind === 'builtin') return left.name === right.name;
    if (left.kind === 'object' && right.kind === 'object') return left.id === right.id;
    if (left.kind === 'class' && right.kind === 'class') return left.members === right.members;
    return same(left, right) ? true : left.kind === right.kind ? undefined : false;
}

function contains(container: Runtime, item: Runtime): boolean | undefined {
    if (container.kind === 'str' && item.kind === 'str') return container.value.includes(item.value);
    if (container.kind === 'dict')
        return containsItem(
            container.cell.content?.map(([key]) => key),
            item,
        );
    if (container.kind === 'set') return containsItem(container.cell.content, item);
    if (container.kind === 'range') {
        const value = indexOf(item);
        if (value === undefined) return undefined;
        const inside =
            container.step > 0
                ? value >= container.start && value < container.stop
                : value <= container.start && value > container.stop;
        return inside && (value - container.start) % container.step === 0;
    }
    return containsItem(sequence(container), item);
}

function containsItem(items: readonly Runtime[] | undefined, item: Runtime): boolean | undefined {
    if (!items) return undefined;
    const each = items.map((other) => equal(other, item));
    return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

function ordered(operator: ComparisonOperator, left: Runtime, right: Runtime): boolean | undefined {
    const [one, other] = [sequence(left), sequence(right)];
    if (one && other) return left.kind === right.kind ? orderedItems(operator, one, other) : undefined;
    const a = left.kind === 'str' && right.kind === 'str' ? left.value : numberOf(left);
    const b = left.kind === 'str' && right.kind === 'str' ? right.value : numberOf(right);
    if (a === undefined || b === undefined) return undefined;
    if (operator === '<') return a < b;
    if (operator === '<=') return a <= b;
    return operator === '>' ? a > b : a >= b;
}

/** `(1, "b") < (2, "a")`: the first place where they differ decides. */
function orderedItems(operator: ComparisonOperator, a: readonly Runtime[], b: readonly Runtime[]): boolean | undefined {
    for (const [i, item] of a.entries()) {
        const other = b[i];
        if (!other) break;
        const alike = equal(item, other);
        if (alike === undefined) return undefined;
        if (!alike) return ordered(operator, item, other);
    }
    return ordered(operator, { kind: 'int', value: a.length }, { kind: 'int', value: b.length });
}
