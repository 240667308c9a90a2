import { broadcast, matmul } from '../../../../shared-rules/layers/broadcast';
import type { Facts } from '../../../../shared-rules/model/data';
import { product, type AnyShape } from '../../../../shared-rules/model/shape';
import type { Site } from '../../../../shared-rules/model/site';
import { attempt } from '../../inference/engine';
import { factsNow } from '../../interpreter/arrays';
import { arithmetic } from '../../interpreter/operators';
import { none, numberOf, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import type { BinaryOperator } from '../../python/syntax';
import { asArray, between, constantOf, keptNumbers, newArray, numbersNow } from './array';
import { changed, ofNumbers, scaledBy, stepped } from './scaling';
import { resultType } from './types';

/** `x / 255`, `a @ b` of arrays and numbers; undefined where neither is an array. */
export function arrayOperator(
    operator: BinaryOperator,
    left: Runtime,
    right: Runtime,
    site: Site | undefined,
): Runtime | undefined {
    const subject = asArray(left) ?? asArray(right);
    if (!subject) return undefined;
    const shape = combined(operator, left, right);
    if (shape === 'misfit') return unknown('arrays of shapes that do not fit');
    const facts = site ? factsAfter(operator, left, right, site) : {};
    const eager = asArray(left)?.eager ?? asArray(right)?.eager;
    const numbers = keptNumbers(numbersAfter(operator, left, right, shape));
    return newArray(shape, { dtype: resultType(operator, left, right), facts, eager, ...(numbers && { numbers }) });
}

/** One by one, of arrays of one shape, or of one and a number. */
function numbersAfter(operator: BinaryOperator, left: Runtime, right: Runtime, shape: AnyShape): ArrayValue['numbers'] {
    const count = shape && product(...shape);
    const [a, b] = [left, right].map((it): ArrayValue['numbers'] => {
        const array = asArray(it);
        if (array) return product(...(array.shape ?? [])) === count ? numbersNow(array) : undefined;
        const number = numberOf(it);
        return number === undefined || typeof count !== 'number' || count > 64
            ? undefined
            : Array.from({ length: count }, () => number);
    });
    const all = a?.map((it, i) => computed(operator, it, b?.[i]));
    return all?.every((it) => it !== undefined) ? all : undefined;
}

/** As Python would; NumPy has no exception where something is divided by nothing. */
function computed(operator: BinaryOperator, a: number, b: number | undefined): number | undefined {
    if (b === undefined) return undefined;
    const result = numberOf(arithmetic(operator, asFloat(a), asFloat(b), a, b) ?? none);
    return result !== undefined && Number.isFinite(result) ? result : undefined;
}

const asFloat = (value: number): Runtime => ({ kind: 'float', value });

function combined(operator: BinaryOperator, left: Runtime, right: Runtime): AnyShape | 'misfit' {
    const [a, b] = [shapeOf(left), shapeOf(right)];
    if (!a || !b) return statisticKeeps(left, right);
    const outcome = attempt(undefined, () => (operator === '@' ? matmul(a, b) : broadcast(a, b)));
    return outcome.kind === 'done' ? outcome.result : 'misfit';
}

function shapeOf(value: Runtime): AnyShape {
    if (value.kind === 'array') return value.shape;
    return numberOf(value) === undefined ? undefined : [];
}

/** What is computed from an array fits it. */
function statisticKeeps(left: Runtime, right: Runtime): AnyShape {
    const [a, b] = [asArray(left), asArray(right)];
    if (a && !a.statistic && (b?.statistic || right.kind === 'unknown')) return b?.statistic ? a.shape : undefined;
    return undefined;
}

/** What is known of the numbers after an operator. */
function factsAfter(operator: BinaryOperator, left: Runtime, right: Runtime, site: Site): Facts {
    const [a, b] = [asArray(left), asArray(right)];
    const number = a && constantOf(right);
    if (a && number !== undefined) return affine(a, operator, number, site);
    const first = constantOf(left);
    if (b && first !== undefined && constantOf(right) === undefined) return reversed(b, operator, first, site);
    const subject = a && !a.statistic ? a : (b ?? a);
    const other = subject === a ? b : a;
    if (!subject) return {};
    if (other?.statistic) return withStatistic(subject, other, operator, site);
    return { ...changed(kept(subject), { kind: 'other', site }) };
}

const kept = (array: ArrayValue): Facts => {
    const { origin, scalings, order, augmented, windows } = factsNow(array);
    return {
        ...(origin && { origin }),
        ...(scalings && { scalings }),
        ...(order && { order }),
        ...(augmented && { augmented }),
        ...(windows && { windows }),
    };
};

/** `x * 2`, `x - 1` */
function affine(array: ArrayValue, operator: BinaryOperator, number: number, site: Site): Facts {
    const facts = factsNow(array);
    if (operator === '*') return scaledBy(facts, { factor: number, offset: 0, site });
    if (operator === '/' && number !== 0) return scaledBy(facts, { factor: 1 / number, offset: 0, site });
    if (operator === '+') return scaledBy(facts, { factor: 1, offset: number, site });
    if (operator === '-') return scaledBy(facts, { factor: 1, offset: -number, site });
    return changed(facts, { kind: 'other', site });
}

/** `1 - x`, `2 * x` */
function reversed(array: ArrayValue, operator: BinaryOperator, number: number, site: Site): Facts {
    if (operator === '-') return scaledBy(factsNow(array), { factor: -1, offset: number, site });
    if (operator === '+' || operator === '*') return affine(array, operator, number, site);
    return changed(factsNow(array), { kind: 'other', site });
}

/** `(x - mean) / std`: the last of both makes the numbers standardised. */
function withStatistic(array: ArrayValue, other: ArrayValue, operator: BinaryOperator, site: Site): Facts {
    const facts = factsNow(array);
    const isCentred = facts.scalings?.at(-1)?.kind === 'statistics';
    const after = stepped(kept(array), { kind: 'statistics', site });
    return operator === '/' && other.statistic === 'deviation' && isCentred
        ? { ...after, range: { kind: 'standardised' } }
        : after;
}

/** `-x`, `~mask` */
export function unaryArray(operator: '-' | '+' | '~', array: ArrayValue, site: Site): ArrayValue {
    const { shape, dtype, eager } = array;
    if (operator === '+') return array;
    if (operator === '~') return newArray(shape, { dtype, eager });
    return newArray(shape, { dtype, facts: scaledBy(factsNow(array), { factor: -1, offset: 0, site }), eager });
}

/** `x > 127`, `y == 5`: zeros and ones of the same shape. */
export function compared(left: Runtime, right: Runtime, site: Site | undefined): Runtime | undefined {
    const subject = asArray(left) ?? asArray(right);
    const shape = subject && combined('+', left, right);
    if (!subject || shape === 'misfit') return undefined;
    const facts = site ? changed(ofNumbers(factsNow(subject)), { kind: 'other', site }) : {};
    const { order } = factsNow(subject);
    const truth = { range: between(0, 1), labels: { kind: 'index', classes: 2 } as const };
    return newArray(shape, {
        dtype: 'bool',
        facts: { ...facts, ...truth, ...(order && { order }) },
        eager: subject.eager,
    });
}
