import type { Facts, LabelCoding } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import type { AnyShape } from '../../../../shared-rules/model/shape';
import { given as argument, type Given } from '../../interpreter/library';
import { indexOf, numberOf, type Runtime } from '../../interpreter/values';
import { between, keptNumbers, newArray, type Draft } from './array';
import { listedArray } from './listed';
import { sizesOf } from './methods';
import { dtypeOf } from './types';

/** What a creating function needs: what it was given, its own call for the record. */
export interface Making {
    readonly given: Given;
    /** The function's own name, `zeros`. */
    readonly name: string;
    readonly library: 'numpy' | 'tf' | 'keras';
    readonly call: () => Call;
}

type Maker = (making: Making) => Runtime | undefined;

/** Functions of NumPy, TensorFlow and Keras that make arrays out of nothing. */
const MAKERS: Readonly<Record<string, Maker>> = {
    zeros: (it) => filled(it, 0, 1),
    ones: (it) => filled(it, 1, 1),
    empty: (it) => filled(it, undefined, 1),
    full: (it) => filled(it, undefined, 2),
    fill: (it) => filled(it, undefined, 2),
    eye: (it) => identity(it),
    identity: (it) => identity(it),
    linspace: (it) => spaced(it),
    logspace: (it) => spaced(it),
    arange: (it) => counted(it),
    range: (it) => counted(it),
    array: (it) => listedArray(it),
    asarray: (it) => listedArray(it),
    constant: (it) => listedArray(it),
    convert_to_tensor: (it) => listedArray(it),
    Variable: (it) => listedArray(it),
};

/** `np.zeros((10, 3))`; undefined for a function that makes nothing we know. */
export function created(making: Making): Runtime | undefined {
    return Object.hasOwn(MAKERS, making.name) ? MAKERS[making.name]?.(making) : undefined;
}

export const made = ({ library }: Making, shape: AnyShape, draft: Draft): Runtime =>
    newArray(shape, { ...draft, eager: library !== 'numpy' });

/** What the libraries make where no type is asked for. */
export const floatOf = ({ library }: Making): string => (library === 'numpy' ? 'float64' : 'float32');

export const originOf = ({ call }: Making): Facts => ({
    origin: { call: call(), content: 'numbers', splits: [] },
    scalings: [],
});

function filled(making: Making, number: number | undefined, position: number): Runtime {
    const { given } = making;
    const written = argument(given, position, 'dtype');
    const value = number ?? constantFill(making);
    const range = value !== undefined && { range: between(value, value) };
    const dtype = written ? dtypeOf(written) : number === undefined ? undefined : floatOf(making);
    const shape = sizesOf(shapeArgument(given));
    return made(making, shape, {
        dtype,
        facts: { ...originOf(making), ...range, ...sameClass(value, shape) },
    });
}

const shapeArgument = (given: Given): Runtime | undefined => argument(given, 0, 'shape') ?? argument(given, 0, 'dims');

const constantFill = ({ name, given }: Making): number | undefined => {
    const value = name === 'empty' ? undefined : argument(given, 1, 'fill_value');
    return value && numberOf(value);
};

/** `np.ones(n)` may be the labels of one class. */
function sameClass(value: number | undefined, shape: AnyShape): { labels?: LabelCoding } {
    const isColumn = shape?.length === 1 || (shape?.length === 2 && shape[1] === 1);
    return isColumn && (value === 0 || value === 1) ? { labels: { kind: 'index' } } : {};
}

function identity(making: Making): Runtime {
    const { given } = making;
    const rows = argument(given, 0, 'N') ?? argument(given, 0, 'num_rows') ?? argument(given, 0, 'n');
    const columns = making.name === 'eye' ? (argument(given, 1, 'M') ?? argument(given, 1, 'num_columns')) : undefined;
    const [n, m] = [rows && indexOf(rows), columns && columns.kind !== 'none' ? indexOf(columns) : undefined];
    const isSquare = !columns || columns.kind === 'none';
    const classes = n !== undefined && isSquare ? { classes: n } : {};
    const written = given.keywords.get('dtype')?.value;
    const facts: Facts = { ...originOf(making), range: between(0, 1), labels: { kind: 'one-hot', ...classes } };
    return made(making, [n, isSquare ? n : m], { dtype: written ? dtypeOf(written) : floatOf(making), facts });
}

/** `np.linspace(0, 1, 100)`: in order, as if over time. */
function spaced(making: Making): Runtime {
    const { given, name } = making;
    const [start, stop] = [argument(given, 0, 'start'), argument(given, 1, 'stop')].map((it) => it && numberOf(it));
    const written = argument(given, 2, 'num');
    const isKnown = name === 'linspace' && start !== undefined && stop !== undefined;
    const range = isKnown && { range: between(Math.min(start, stop), Math.max(start, stop)) };
    const count = written ? indexOf(written) : given.complete ? 50 : undefined;
    const facts: Facts = { ...originOf(making), ...range, labels: { kind: 'real' } };
    return made(making, [count], { dtype: floatOf(making), facts });
}

function counted(making: Making): Runtime | undefined {
    const { given } = making;
    const values = given.positional.map(({ value }) => value);
    const numbers = values.map(numberOf);
    const isWhole = values.every((it) => it.kind === 'int');
    const written = given.keywords.get('dtype')?.value;
    const dtype = written ? dtypeOf(written) : isWhole ? (making.library === 'numpy' ? 'int64' : 'int32') : undefined;
    if (!given.complete || numbers.includes(undefined) || numbers.length === 0)
        return made(making, [undefined], { facts: originOf(making) });
    const [a = 0, b, step = 1] = numbers;
    const [start, stop] = b === undefined ? [0, a] : [a, b];
    const count = step === 0 ? undefined : Math.max(0, Math.ceil((stop - start) / step));
    const known = isWhole && count !== undefined && count <= 64 && dtype !== undefined && /int/.test(dtype);
    const all = known ? Array.from({ length: count }, (_, i) => start + i * step) : undefined;
    return made(making, [count], { dtype, facts: originOf(making), numbers: keptNumbers(all) });
}
