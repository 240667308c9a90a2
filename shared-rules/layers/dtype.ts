import type { Value } from '../model/value';
import type { Inputs } from './layer';

/** What a layer computes in, as its `dtype` says: a dtype, or a policy such as `mixed_float16`. Undefined: unknown. */
export function computeDtype(policy: Value | undefined): string | undefined {
    if (policy === undefined || policy.kind === 'none') return 'float32';
    if (policy.kind !== 'str' || policy.value.includes('_from_')) return undefined;
    return policy.value.replace('mixed_', '');
}

const isFloat = (dtype: string): boolean => /^b?float/.test(dtype);

/** What only moves numbers keeps their dtype, but floats become what the layer computes in. */
export function keptDtype(_: unknown, { dtypes }: Inputs, compute: string | undefined): string | undefined {
    const [dtype] = dtypes;
    return dtype === undefined || isFloat(dtype) ? dtype && compute : dtype;
}
