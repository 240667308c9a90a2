import { Arguments, flattened, raise } from '../../../shared-rules/layers/layer';
import { certainly, type AnyShape } from '../../../shared-rules/model/shape';
import { isUnknown, type Value } from '../../../shared-rules/model/value';
import { operations } from '../../../shared-rules/ops';
import type { OpResult, OpSpec } from '../../../shared-rules/ops/op';
import { bind, type GivenArguments } from './bind';
import { attempt, type Outcome } from './engine';
import { signatureOf } from './signature';

const specs: ReadonlyMap<string, OpSpec> = new Map(operations.map((spec) => [spec.keras, spec]));

export interface OperationResult {
    /** Tensors as they are nested, or a value that is none. */
    readonly result: OpResult;
    readonly dtype: string | undefined;
}

/**
 * Calls a function of `keras.ops` by its canonical name; undefined where footgun knows nothing of it. Without a tensor of
 * Keras among the arguments it computes at once: then what it refuses is unknown, and so is the result.
 */
export function operate(name: string, given: GivenArguments): Outcome<OperationResult> | undefined {
    const spec = specs.get(name);
    if (!spec) return undefined;
    const parameters = signatureOf(name) ?? [];
    const bound = bind(parameters, given, `${name.slice(name.lastIndexOf('.') + 1)}()`);
    const values = new Map([...bound.arguments].map(([key, it]) => [key, it.value]));
    const star = parameters.find((it) => it.kind === 'star');
    if (star) values.set(star.name, { kind: 'tuple', items: bound.rest.map((it) => it.value) });
    const args = new Arguments(
        values,
        bound.extra.map((it) => it.name),
    );
    const outcome = attempt(undefined, () => {
        if (bound.problem !== undefined) raiseTypeError(bound.problem);
        const result = spec.call(args);
        if (!isValue(result)) flattened(result).forEach(assertNotNegative);
        return { result, dtype: dtypeOf(spec, args, values) };
    });
    const isSymbolic = bound.problem !== undefined || [...values.values()].some(holdsTensor);
    return outcome.kind === 'raised' && !isSymbolic ? undefined : outcome;
}

export const isValue = (result: OpResult): result is { readonly value: Value } =>
    result !== undefined && 'value' in result;

/** Keras makes a tensor of the result before anything is computed. */
function assertNotNegative(shape: AnyShape): void {
    if (!shape?.some((size) => certainly.below(size, 0))) return;
    raise("Cannot convert '{shape}' to a shape. Negative dimensions are not allowed.", { shape }, { code: 'shape' });
}

function raiseTypeError(sentence: string): never {
    return raise('{sentence}', { sentence }, { exception: 'TypeError', code: 'argument-binding' });
}

/** Whether a tensor of Keras is in a value, which makes the call a step of the network. */
export function holdsTensor(value: Value): boolean {
    if (value.kind === 'tensor') return true;
    return (value.kind === 'list' || value.kind === 'tuple') && value.items.some(holdsTensor);
}

/** Of floats comes a float of the same kind; of whole numbers, who knows. */
function dtypeOf({ dtype }: OpSpec, args: Arguments, values: ReadonlyMap<string, Value>): string | undefined {
    if (typeof dtype === 'function') return dtype(args);
    if (dtype === 'bool' || dtype === 'int32') return dtype;
    const all = [...values.values()];
    if (all.some(isUnknown)) return undefined;
    const [only, ...others] = new Set((dtype === 'same' ? all.slice(0, 1) : all).flatMap(dtypesIn));
    return others.length === 0 && (dtype === 'same' || /float/.test(only ?? '')) ? only : undefined;
}

function dtypesIn(value: Value): readonly (string | undefined)[] {
    if (value.kind === 'tensor') return [value.tensor.dtype];
    if (value.kind === 'array') return [value.dtype];
    return value.kind === 'list' || value.kind === 'tuple' ? value.items.flatMap(dtypesIn) : [];
}
