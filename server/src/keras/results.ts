import type { AnyShape } from '../../../shared-rules/model/shape';
import type { Runtime } from '../interpreter/values';
import { tensorOf } from './natives';

/** What is nested in what `call` returns, in Keras' order: dictionaries by their keys. */
export function partsOf(value: Runtime): readonly Runtime[] | undefined {
    if (value.kind === 'tuple') return value.items;
    if (value.kind === 'list') return value.cell.content;
    return value.kind === 'dict' ? value.cell.content && byKey(value.cell.content).map(([, item]) => item) : undefined;
}

export type Entry = readonly [Runtime, Runtime];

const keyOf = ([key]: Entry): string => (key.kind === 'str' ? key.value : '');
export const byKey = (entries: readonly Entry[]): readonly Entry[] =>
    entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));

/** `return x, None`: what is no tensor is no result of Keras'. */
export const isPlain = ({ kind }: Runtime): boolean => ['none', 'int', 'float', 'bool', 'str'].includes(kind);

export const DEEPEST = 6;

export function resultShapes(value: Runtime, depth = 0): readonly AnyShape[] {
    const parts = depth < DEEPEST ? partsOf(value) : undefined;
    if (parts) return parts.flatMap((part) => resultShapes(part, depth + 1));
    if (isPlain(value)) return [];
    return [tensorOf(value)?.shape ?? (value.kind === 'array' ? value.shape : undefined)];
}
