import { numberOf, type Runtime } from '../../interpreter/values';
import type { BinaryOperator } from '../../python/syntax';
import { asArray } from './array';

const INTEGER = /^u?int\d+$/;
const FLOAT = /^b?float\d+$/;

/** The dtype of `a + b` where NumPy's rules leave no doubt; TensorFlow's differ for whole numbers. */
export function resultType(operator: BinaryOperator, left: Runtime, right: Runtime): string | undefined {
    const [a, b] = [asArray(left), asArray(right)];
    if (a && b) return ofArrays(operator, a.dtype, b.dtype, a.eager ?? b.eager ?? false);
    const array = a ?? b;
    const number = a ? right : left;
    if (!array?.dtype || numberOf(number) === undefined) return undefined;
    if (FLOAT.test(array.dtype)) return array.dtype;
    if (!INTEGER.test(array.dtype)) return undefined;
    if (operator === '/') return array.eager ? divided(array.dtype) : 'float64';
    if (number.kind === 'float') return array.eager ? undefined : 'float64';
    return number.kind === 'int' ? array.dtype : undefined;
}

/** TensorFlow divides whole numbers as floats of a width that fits. */
const divided = (dtype: string): string => (/8|16/.test(dtype) ? 'float32' : 'float64');

function ofArrays(
    operator: BinaryOperator,
    a: string | undefined,
    b: string | undefined,
    eager: boolean,
): string | undefined {
    if (a === undefined || b === undefined) return undefined;
    if (a === b) return operator === '/' && INTEGER.test(a) ? (eager ? divided(a) : 'float64') : a;
    if (eager || !FLOAT.test(a) || !FLOAT.test(b)) return undefined;
    return Number(/\d+/.exec(a)?.[0]) > Number(/\d+/.exec(b)?.[0]) ? a : b;
}

export const isWhole = (dtype: string | undefined): boolean =>
    dtype !== undefined && (INTEGER.test(dtype) || dtype === 'bool');

/** The name of a type, however it is given: `"float32"`, `np.float32`, `tf.float32`, `float`. */
export function dtypeOf(value: Runtime | undefined): string | undefined {
    if (value?.kind === 'str') return canonical(value.value);
    if (value?.kind === 'symbol') return canonical(value.name.slice(value.name.lastIndexOf('.') + 1));
    return value?.kind === 'builtin' ? canonical(value.name) : undefined;
}

/** Python's own types are NumPy's widest. */
const canonical = (name: string): string | undefined =>
    ({
        float: 'float64',
        int: 'int64',
        single: 'float32',
        double: 'float64',
        f4: 'float32',
        bool_: 'bool',
        bool: 'bool',
    })[name] ?? (/^(u?int(8|16|32|64)|b?float(16|32|64)|string|object)$/.test(name) ? name : undefined);
