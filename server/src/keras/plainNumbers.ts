import { numberOf, numpyNumber, float, int, none, tuple, type Runtime } from '../interpreter/values';
import type { Given } from '../interpreter/library';
import { tensorOf } from './natives';

/** Functions of NumPy on numbers that stand in the program: sizes are computed so. */
const OF_ONE: Readonly<Record<string, (value: number) => Runtime>> = {
    ceil: (value) => float(Math.ceil(value)),
    floor: (value) => float(Math.floor(value)),
    sqrt: (value) => float(Math.sqrt(value)),
    log2: (value) => float(Math.log2(value)),
    log: (value) => float(Math.log(value)),
    exp: (value) => float(Math.exp(value)),
    int32: (value) => numpyNumber(Math.trunc(value), true),
    int64: (value) => numpyNumber(Math.trunc(value), true),
    float32: (value) => float(value),
    float64: (value) => float(value),
};

const OF_MANY: Readonly<Record<string, (values: readonly number[]) => number>> = {
    prod: (values) => values.reduce((a, b) => a * b, 1),
    product: (values) => values.reduce((a, b) => a * b, 1),
    sum: (values) => values.reduce((a, b) => a + b, 0),
    max: (values) => Math.max(...values),
    min: (values) => Math.min(...values),
    amax: (values) => Math.max(...values),
    amin: (values) => Math.min(...values),
};

/** `np.prod((28, 28, 1))`, `np.ceil(n / 2)`; undefined for what is none of these, or not on plain numbers. */
export function plainNumber(name: string, { positional, keywords, complete }: Given): Runtime | undefined {
    const [, which = ''] = /^(?:numpy|tf\.math|tf|keras\.backend)\.(\w+)$/.exec(name) ?? [];
    const [argument] = positional;
    if (!argument || !complete || positional.length > 1 || keywords.size > 0) return undefined;
    const one = Object.hasOwn(OF_ONE, which) && name.startsWith('numpy.') ? OF_ONE[which] : undefined;
    const value = numberOf(argument.value);
    if (one) return value === undefined || !Number.isFinite(value) ? undefined : one(value);
    const many = Object.hasOwn(OF_MANY, which) && name.startsWith('numpy.') ? OF_MANY[which] : undefined;
    const items = many ? numbersIn(argument.value) : undefined;
    if (!many || !items || items.length === 0) return undefined;
    const result = many(items.map((it) => it.value));
    return numpyNumber(
        result,
        items.every((it) => it.whole),
    );
}

function numbersIn(value: Runtime): readonly { readonly value: number; readonly whole: boolean }[] | undefined {
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    const numbers = items?.map((item) => {
        const number = numberOf(item);
        return number === undefined ? undefined : { value: number, whole: item.kind !== 'float' };
    });
    return numbers?.every((it) => it !== undefined) ? numbers : undefined;
}

/** `tf.TensorShape((None, 3))` is read as its sizes are. */
export function tensorShape(name: string, { positional }: Given): Runtime | undefined {
    const [sizes] = positional;
    if (name !== 'tf.TensorShape' || !sizes) return undefined;
    const items = sizes.value.kind === 'list' ? sizes.value.cell.content : undefined;
    return sizes.value.kind === 'tuple' ? sizes.value : items && tuple(items);
}

/** `tf.shape(x)`: what is settled at run time is a number all the same, in a tensor without axes. */
export function dynamicShape(name: string, { positional, keywords }: Given): Runtime | undefined {
    if (name !== 'tf.shape' && name !== 'keras.backend.shape') return undefined;
    const value = (positional[0] ?? keywords.get('input') ?? keywords.get('x'))?.value ?? none;
    const shape = value.kind === 'array' ? value.shape : tensorOf(value)?.shape;
    return shape && tuple(shape.map((size) => (typeof size === 'number' ? int(size) : { kind: 'array', shape: [] })));
}

/** `tf.Variable(initial)` has the shape of what it begins with. */
export function variable(name: string, { positional, keywords }: Given): Runtime | undefined {
    if (!/^(tf\.(compat\.v1\.)?Variable|keras\.(backend\.)?[vV]ariable)$/.test(name)) return undefined;
    const value = (positional[0] ?? keywords.get('initial_value') ?? keywords.get('value'))?.value ?? none;
    if (value.kind === 'array') return { kind: 'array', shape: value.shape };
    if (numberOf(value) !== undefined) return { kind: 'array', shape: [] };
    const tensor = tensorOf(value);
    return tensor && { kind: 'array', shape: tensor.shape };
}
