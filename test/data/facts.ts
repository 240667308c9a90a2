import type { Facts } from '../../shared-rules/model/data';
import type { Dim } from '../../shared-rules/model/shape';
import { stringOf, type Value } from '../../shared-rules/model/value';

/** What the libraries said of an array: `low` and `high` of its numbers. */
export interface ArrayFact {
    readonly kind?: 'array';
    readonly shape: readonly (number | null)[] | null;
    readonly dtype: string;
    readonly low?: number;
    readonly high?: number;
    readonly mean?: number;
    readonly std?: number;
}

export type ElementFact = ArrayFact | readonly ElementFact[] | { readonly [key: string]: ElementFact };

export interface StreamFact {
    readonly kind: 'stream';
    /** As TensorFlow promises it; absent for what is no dataset of its. */
    readonly element?: ElementFact;
    readonly batch: ElementFact;
    readonly length: number | 'infinite' | null;
}

export type Fact = ArrayFact | StreamFact;

/** What footgun says that the libraries deny. */
export function contradictionsOf(value: Value | undefined, fact: Fact): readonly string[] {
    if (fact.kind !== 'stream') return value?.kind === 'array' ? ofArray(value, fact) : [];
    if (value?.kind !== 'stream') return [];
    const { element, length, batchSize } = value.stream;
    const lengths = fact.length === 'infinite' ? Infinity : fact.length;
    return [
        ...(length !== undefined && length !== lengths ? [`${length} elements, not ${fact.length}`] : []),
        ...(element ? ofElement(element, fact.element ?? fact.batch, fact.element !== undefined) : []),
        ...(element ? ofElement(element, fact.batch, false) : []),
        ...(batchSize !== undefined && batchSize < (firstSize(fact.batch) ?? 0) ? ['the size of a batch'] : []),
    ];
}

function firstSize(fact: ElementFact): number | undefined {
    if (isArray(fact)) return fact.shape?.[0] ?? undefined;
    return Array.isArray(fact) ? firstSize((fact as readonly ElementFact[])[0] ?? []) : undefined;
}

const isArray = (fact: ElementFact): fact is ArrayFact => 'shape' in fact && 'dtype' in fact;

function ofElement(value: Value, fact: ElementFact, isExact: boolean): readonly string[] {
    if (value.kind === 'unknown') return [];
    if (isArray(fact))
        return value.kind === 'array' ? ofArray(value, fact, isExact) : [`an array, not a ${value.kind}`];
    if (Array.isArray(fact)) {
        const parts = fact as readonly ElementFact[];
        if (value.kind !== 'tuple' || value.items.length !== parts.length)
            return [`${parts.length} parts, not ${value.kind}`];
        return value.items.flatMap((item, i) => ofElement(item, parts[i] ?? [], isExact));
    }
    if (value.kind !== 'dict') return [`a dict, not a ${value.kind}`];
    const named = fact as Readonly<Record<string, ElementFact>>;
    return value.entries.flatMap(([key, item]) => ofElement(item, named[stringOf(key) ?? ''] ?? [], isExact));
}

type ArrayValue = Extract<Value, { kind: 'array' }>;

function ofArray({ shape, dtype, facts }: ArrayValue, fact: ArrayFact, isExact = true): readonly string[] {
    const fits = (size: Dim, real: number | null | undefined): boolean =>
        size === undefined || (size === null && !isExact) || (isExact && real === null) || size === real;
    const isShape =
        !shape ||
        !fact.shape ||
        (shape.length === fact.shape.length && shape.every((size, i) => fits(size, fact.shape?.[i])));
    const kinds: Readonly<Record<string, string>> = { O: 'object', U: 'string', bool: 'bool' };
    const real = kinds[fact.dtype] ?? fact.dtype;
    return [
        ...(isShape ? [] : [`shape ${JSON.stringify(shape)}, not ${JSON.stringify(fact.shape)}`]),
        ...(dtype === undefined || dtype === real ? [] : [`${dtype}, not ${real}`]),
        ...ofNumbers(facts ?? {}, fact),
    ];
}

/** Numbers lie in their range, labels among their classes. */
function ofNumbers({ range, labels }: Facts, { low, high, mean, std }: ArrayFact): readonly string[] {
    if (low === undefined || high === undefined) return [];
    const slack = 1e-6;
    const isOutside = range?.kind === 'between' && (low < range.low - slack || high > range.high + slack);
    const isOff = range?.kind === 'standardised' && (Math.abs(mean ?? 0) > 0.5 || Math.abs((std ?? 1) - 1) > 0.5);
    const isNoLabel = labels?.kind === 'index' && (low < 0 || (labels.classes !== undefined && high >= labels.classes));
    const isNoVector = (labels?.kind === 'one-hot' || labels?.kind === 'multi-hot') && (low < 0 || high > 1);
    return [
        ...(isOutside ? [`numbers from ${low} to ${high}`] : []),
        ...(isOff ? [`mean ${mean}, deviation ${std}`] : []),
        ...(isNoLabel ? [`labels from ${low} to ${high}`] : []),
        ...(isNoVector ? [`vectors from ${low} to ${high}`] : []),
    ];
}

/** Whether rank and sizes are known as far as the libraries know them. */
export function isKnownWell(value: Value | undefined, fact: Fact): boolean {
    if (fact.kind === 'stream') return value?.kind === 'stream' && value.stream.element !== undefined;
    return value?.kind === 'array' && value.shape?.every((size) => size !== undefined) === true;
}
