import type { Facts, LabelCoding, NumberRange } from '../../../../shared-rules/model/data';
import type { AnyShape } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { given as argument } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { writeInPlace } from '../../interpreter/arrays';
import { indexOf, none, numberOf, type Runtime } from '../../interpreter/values';
import { asArray, between, copyOf, newArray } from './array';
import { floatOf, made, originOf, type Making } from './creation';
import { sizesOf } from './methods';
import { dtypeOf } from './types';

type Drawer = (making: Making, machine: Machine) => Runtime | undefined;

/** What `np.random`, a `Generator`, `tf.random` and `keras.random` draw, by the function's name. */
const DRAWERS: Readonly<Record<string, Drawer>> = {
    rand: (it) => real(it, spread(it), between(0, 1)),
    randn: (it) => real(it, spread(it), { kind: 'standardised' }),
    random: (it) => real(it, sized(it, 0), between(0, 1)),
    random_sample: (it) => real(it, sized(it, 0), between(0, 1)),
    ranf: (it) => real(it, sized(it, 0), between(0, 1)),
    sample: (it) => real(it, sized(it, 0), between(0, 1)),
    standard_normal: (it) => real(it, sized(it, 0), { kind: 'standardised' }),
    normal: (it) => real(it, sized(it, 2), normalRange(it)),
    uniform: (it) => uniform(it),
    truncated_normal: (it) => real(it, sized(it, 2), undefined),
    randint: (it) => whole(it),
    integers: (it) => whole(it),
    binomial: (it) => binomial(it),
    choice: (it) => choice(it),
    permutation: (it) => permutation(it),
    permuted: (it) => permutation(it),
    shuffle: (it, machine) => shuffled(it, machine),
    seed: () => none,
};

/** `np.random.rand(100, 3)`; undefined for a function that is not followed. */
export function drawn(making: Making, machine: Machine): Runtime | undefined {
    return Object.hasOwn(DRAWERS, making.name) ? DRAWERS[making.name]?.(making, machine) : undefined;
}

function real(making: Making, shape: AnyShape, range: NumberRange | undefined): Runtime {
    const written = making.given.keywords.get('dtype')?.value;
    const facts: Facts = {
        ...originOf(making),
        ...(range && { range }),
        labels: { kind: 'real' },
        order: { kind: 'shuffled' },
    };
    return made(making, shape, { dtype: written ? dtypeOf(written) : floatOf(making), facts });
}

/** `rand(2, 3)` */
const spread = ({ given }: Making): AnyShape =>
    given.complete ? given.positional.map(({ value }) => indexOf(value)) : undefined;

/** `size=` of NumPy at its place, `shape=` of the others in front; without it one number. */
function sized({ given, library }: Making, position: number): AnyShape {
    const size = library === 'numpy' ? argument(given, position, 'size') : argument(given, 0, 'shape');
    if (!size) return given.complete ? [] : undefined;
    return size.kind === 'none' ? [] : sizesOf(size);
}

function normalRange({ given, library }: Making): NumberRange | undefined {
    const shift = library === 'numpy' ? 0 : 1;
    const mean = argument(given, shift, library === 'numpy' ? 'loc' : 'mean');
    const scale = argument(given, shift + 1, library === 'numpy' ? 'scale' : 'stddev');
    const isStandard = (mean ? numberOf(mean) : 0) === 0 && (scale ? numberOf(scale) : 1) === 1;
    return isStandard && given.complete ? { kind: 'standardised' } : undefined;
}

function uniform(making: Making): Runtime {
    const { given, library } = making;
    const [first, second] = library === 'numpy' ? (['low', 'high'] as const) : (['minval', 'maxval'] as const);
    const start = library === 'numpy' ? 0 : 1;
    const [low, high] = [argument(given, start, first), argument(given, start + 1, second)];
    const dtype = given.keywords.get('dtype')?.value;
    if (dtype && /^u?int/.test(dtypeOf(dtype) ?? '')) return made(making, sized(making, 2), { dtype: dtypeOf(dtype) });
    const [a, b] = [low ? numberOf(low) : 0, high && high.kind !== 'none' ? numberOf(high) : 1];
    const range = a !== undefined && b !== undefined && given.complete ? between(a, b) : undefined;
    return real(making, sized(making, 2), range);
}

/** `randint(10, size=n)`, `randint(0, 10, n)`: the upper end is left out. */
function whole(making: Making): Runtime {
    const { given, library } = making;
    const start = library === 'numpy' ? 0 : 1;
    const [first, second] = [
        argument(given, start, library === 'numpy' ? 'low' : 'minval'),
        argument(given, start + 1, library === 'numpy' ? 'high' : 'maxval'),
    ];
    const isOne = !second || second.kind === 'none';
    const [low, high] = isOne ? [0, first && indexOf(first)] : [first && indexOf(first), indexOf(second)];
    const shape = sized(making, 2);
    const written = given.keywords.get('dtype')?.value;
    const dtype = written ? dtypeOf(written) : library === 'numpy' ? 'int64' : 'int32';
    const isKnown = low !== undefined && high !== undefined && !given.keywords.has('endpoint');
    const labels = isKnown && low === 0 ? classesOf(high, shape) : undefined;
    const facts: Facts = {
        ...originOf(making),
        ...(isKnown && { range: between(low, high - 1) }),
        ...(labels && { labels }),
        order: { kind: 'shuffled' },
    };
    return made(making, shape, { dtype, facts });
}

function classesOf(classes: number, shape: AnyShape): LabelCoding | undefined {
    const isColumn = shape?.length === 1 || (shape?.length === 2 && shape[1] === 1);
    if (isColumn) return { kind: 'index', classes };
    return classes === 2 && shape?.length === 2 ? { kind: 'multi-hot' } : undefined;
}

function binomial(making: Making): Runtime {
    const trials = argument(making.given, 0, 'n');
    const shape = sized(making, 2);
    const labels = trials && indexOf(trials) === 1 ? classesOf(2, shape) : undefined;
    return made(making, shape, { dtype: 'int64', facts: { ...originOf(making), ...(labels && { labels }) } });
}

function choice(making: Making): Runtime {
    const [from, size] = [argument(making.given, 0, 'a'), argument(making.given, 1, 'size')];
    const rest = asArray(from)?.shape?.slice(1) ?? [];
    const lead = size && size.kind !== 'none' ? sizesOf(size) : [];
    return made(making, lead && [...lead, ...rest], { facts: originOf(making) });
}

/** A shuffled copy, or the shuffled numbers up to n. */
function permutation(making: Making): Runtime | undefined {
    const source = making.given.positional[0]?.value;
    const count = source && indexOf(source);
    const order = { kind: 'shuffled', site: making.call().site } as const;
    const array = asArray(source);
    if (array) return copyOf(array, array.shape, { ...factsNow(array), order });
    if (source?.kind === 'unknown') return newArray([undefined], { dtype: 'int64', facts: { order } });
    return count === undefined ? undefined : newArray([count], { dtype: 'int64', facts: { order } });
}

/** `np.random.shuffle(x)` gives nothing and changes its argument; Keras' gives a copy. */
function shuffled(making: Making, machine: Machine): Runtime | undefined {
    const array = asArray(making.given.positional[0]?.value);
    if (making.library !== 'numpy') return permutation(making);
    if (array) writeInPlace(array, 'shuffled', machine);
    return none;
}
