import { broadcast, matmul } from '../../../shared-rules/layers/broadcast';
import { product, type AnyShape, type Dim } from '../../../shared-rules/model/shape';
import { attempt } from '../inference/engine';
import type { BinaryOperator } from '../python/syntax';
import { given as argument, type Given } from '../interpreter/library';
import { indexOf, int, numberOf, string, unknown, type Runtime } from '../interpreter/values';
import { indexShape, shapeTuple } from './tensors';

type ArrayValue = Extract<Runtime, { kind: 'array' }>;

/** An array of a shape. */
export function arrayOf(shape: AnyShape, dtype?: string): Runtime {
    return dtype === undefined ? { kind: 'array', shape } : { kind: 'array', shape, dtype };
}

/** The same labels, with what is known of their classes. */
export function withClasses(array: Runtime, classes: number | undefined): Runtime {
    if (array.kind !== 'array' || classes === undefined) return array;
    return { ...array, facts: { ...array.facts, labels: { kind: 'index', classes } } };
}

/** Functions of NumPy, and of libraries like it, whose result is an array of a shape that stands in their arguments. */
const CREATORS =
    /^(numpy|keras\.ops|tf)\.(zeros|ones|empty|full)$|^numpy\.random\.(random|random_sample|uniform|normal|randint|standard_normal)$|^tf\.random\.(normal|uniform)$|^keras\.random\.(normal|uniform)$/;

/** An array whose shape the call gives; undefined for any other function. */
export function arrayFunction(name: string, given: Given): Runtime | undefined {
    if (name === 'numpy.random.rand' || name === 'numpy.random.randn') {
        const sizes = given.positional.map(({ value }) => indexOf(value));
        return arrayOf(given.complete ? sizes : undefined);
    }
    if (!CREATORS.test(name)) return undefined;
    const position = name.startsWith('numpy.random.') && /(uniform|normal|randint)$/.test(name) ? 2 : 0;
    return arrayOf(sizesOf(argument(given, position, name.startsWith('numpy.random.') ? 'size' : 'shape')));
}

/** A shape as functions take it: one size, or several. */
export function sizesOf(value: Runtime | undefined): readonly Dim[] | undefined {
    if (!value) return undefined;
    const size = indexOf(value);
    if (size !== undefined) return [size];
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    return items?.map(indexOf);
}

/** `x.shape`, `x.ndim`; undefined: a method. */
export function arrayAttribute({ shape, dtype }: ArrayValue, name: string): Runtime | undefined {
    switch (name) {
        case 'shape':
            return shapeTuple(shape);
        case 'ndim':
            return shape ? int(shape.length) : unknown('the rank of an array');
        case 'size': {
            const size = shape && product(...shape);
            return typeof size === 'number' ? int(size) : unknown('the size of an array');
        }
        case 'dtype':
            return dtype === undefined ? unknown('the dtype of an array') : string(dtype);
        case 'T':
            return arrayOf(shape?.toReversed(), dtype);
        default:
            return undefined;
    }
}

/** `x / 255`, `a @ b` of arrays and numbers; undefined where neither is an array. */
export function arrayOperator(operator: BinaryOperator, left: Runtime, right: Runtime): Runtime | undefined {
    if (left.kind !== 'array' && right.kind !== 'array') return undefined;
    const [a, b] = [shapeOf(left), shapeOf(right)];
    if (!a || !b) return arrayOf(undefined);
    const outcome = attempt(undefined, () => (operator === '@' ? matmul(a, b) : broadcast(a, b)));
    return outcome.kind === 'done' ? arrayOf(outcome.result) : unknown('arrays of shapes that do not fit');
}

function shapeOf(value: Runtime): AnyShape {
    if (value.kind === 'array') return value.shape;
    return numberOf(value) === undefined ? undefined : [];
}

/** How many classes labels are known to be of. */
export function classesOf({ facts }: ArrayValue): number | undefined {
    return facts?.labels && 'classes' in facts.labels ? facts.labels.classes : undefined;
}

/** `x[0]`, `x[:, :10]`, `x[..., None]`; a mask or a list of indices takes an unknown number. */
export function indexArray(array: ArrayValue, index: Runtime): Runtime {
    const { shape, dtype } = array;
    const part = arrayOf(shape && indexShape(shape, index), dtype);
    return index.kind === 'slice' ? withClasses(part, classesOf(array)) : part;
}

/** The rows of a small array: what a loop over it gives. */
export function rowsOf({ shape, dtype }: ArrayValue, most: number): readonly Runtime[] | undefined {
    const [count, ...row] = shape ?? [];
    if (typeof count !== 'number' || count > most) return undefined;
    return Array.from({ length: count }, () => arrayOf(row, dtype));
}

/** Methods that leave each label what it is. */
const KEEPS_LABELS = new Set(['astype', 'copy', 'reshape', 'flatten', 'ravel', 'squeeze', 'numpy']);
const REDUCTIONS = new Set(['mean', 'sum', 'max', 'min', 'std', 'var', 'prod', 'argmax', 'argmin', 'any', 'all']);
const SAME = new Set(['astype', 'copy', 'clip', 'round', 'cumsum', 'numpy', 'cpu', 'detach']);

/** `x.reshape(-1, 784)`, `x.astype("float32")`; undefined for a method that is not followed. */
export function arrayMethod(array: ArrayValue, name: string, given: Given): Runtime | undefined {
    const result = methodResult(array, name, given);
    return result && KEEPS_LABELS.has(name) ? withClasses(result, classesOf(array)) : result;
}

function methodResult(array: ArrayValue, name: string, given: Given): Runtime | undefined {
    const { shape } = array;
    const dtype = name === 'astype' ? dtypeOf(argument(given, 0, 'dtype')) : array.dtype;
    if (SAME.has(name)) return arrayOf(shape, dtype);
    if (name === 'reshape') return arrayOf(reshaped(shape, newSizes(given)), dtype);
    if (name === 'flatten' || name === 'ravel') return arrayOf([shape && product(...shape)], dtype);
    if (name === 'transpose') return arrayOf(transposed(shape, newSizes(given)), dtype);
    if (name === 'squeeze' && given.positional.length === 0)
        return arrayOf(
            shape?.filter((size) => size !== 1),
            dtype,
        );
    if (REDUCTIONS.has(name)) return reduced(shape, argument(given, 0, 'axis'), argument(given, 4, 'keepdims'));
    if (name === 'item' || name === 'tolist') return unknown('the numbers in an array');
    return undefined;
}

const dtypeOf = (value: Runtime | undefined): string | undefined =>
    value?.kind === 'str'
        ? value.value
        : value?.kind === 'symbol'
          ? value.name.slice(value.name.lastIndexOf('.') + 1)
          : undefined;

/** `reshape(2, 3)` and `reshape((2, 3))` mean the same. */
function newSizes({ positional, complete }: Given): readonly Dim[] | undefined {
    if (!complete) return undefined;
    return positional.length === 1 ? sizesOf(positional[0]?.value) : positional.map(({ value }) => indexOf(value));
}

/** The sizes with `-1` worked out. */
export function reshaped(shape: AnyShape, sizes: readonly Dim[] | undefined): AnyShape {
    if (!sizes?.includes(-1)) return sizes;
    const all = shape && product(...shape);
    const others = product(...sizes.filter((size) => size !== -1));
    const fits = typeof all === 'number' && typeof others === 'number' && others > 0 && all % others === 0;
    return sizes.map((size) => (size === -1 ? (fits ? all / others : undefined) : size));
}

function transposed(shape: AnyShape, axes: readonly Dim[] | undefined): AnyShape {
    if (!shape) return undefined;
    if (!axes) return shape.map(() => undefined);
    if (axes.length === 0) return shape.toReversed();
    return axes.map((axis) => (typeof axis === 'number' ? shape.at(axis) : undefined));
}

/** A sum over all axes is a number; over some, an array without them. */
function reduced(shape: AnyShape, axis: Runtime | undefined, keepdims: Runtime | undefined): Runtime | undefined {
    if (!axis || axis.kind === 'none')
        return keepdims ? arrayOf(undefined) : unknown('a number that is computed from data');
    const axes = sizesOf(axis)?.map((it) => (typeof it === 'number' && it < 0 && shape ? it + shape.length : it));
    if (!shape || !axes || axes.includes(undefined)) return arrayOf(undefined);
    const kept = (size: Dim, i: number): Dim[] => (axes.includes(i) ? (keepdims ? [1] : []) : [size]);
    return arrayOf(shape.flatMap(kept));
}
