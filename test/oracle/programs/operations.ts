import { decode, show, type Encoded } from '../encoding';
import { operate } from '../../../server/src/inference/operation';
import { isSeveral, type Outputs } from '../../../shared-rules/layers/layer';
import type { Dim, Shape } from '../../../shared-rules/model/shape';
import type { Random } from '../random';
import type { Step } from './functional';
import type { Writer } from './writer';

/** A call of `keras.ops` on a tensor: what stands after it. */
interface Call {
    readonly name: string;
    readonly args: readonly Encoded[];
    readonly kwargs?: Readonly<Record<string, Encoded>>;
    /** The tensor stands twice, in a list. */
    readonly twice?: true;
}

type Make = (random: Random, shape: Shape) => Call;

const list = (...items: Encoded[]): Encoded => ({ list: items });
const axisOf = (random: Random, shape: Shape): number => random.int(-shape.length, shape.length - 1);
const lastly = (random: Random, shape: Shape): number => (shape.length > 1 ? random.int(1, shape.length - 1) : 0);

const ALIKE =
    'abs relu gelu sigmoid tanh exp log1p square sqrt softplus silu sin negative floor sign relu6 elu leaky_relu hard_sigmoid ones_like zeros_like stop_gradient isnan logical_not copy';
const REDUCING = 'mean sum max min prod std var any all logsumexp amax amin';

const MAKES: readonly Make[] = [
    (random) => ({ name: random.pick(ALIKE.split(' ')), args: [] }),
    (random, shape) => ({
        name: random.pick(REDUCING.split(' ')),
        args: [],
        kwargs: {
            axis: random.pick<Encoded>([lastly(random, shape), -1, [1, -1], [1], list(1, 2), axisOf(random, shape)]),
            ...(random.chance(0.4) ? { keepdims: true } : {}),
        },
    }),
    (random, shape) => ({ name: random.pick(['argmax', 'argmin']), args: [], kwargs: { axis: lastly(random, shape) } }),
    (random, shape) => ({ name: 'expand_dims', args: [], kwargs: { axis: random.pick([1, -1, shape.length]) } }),
    (random, shape) => ({ name: 'squeeze', args: [random.pick([lastly(random, shape), -1])] }),
    (_, shape) => ({ name: 'transpose', args: [[0, ...shape.slice(1).map((__, i) => shape.length - 1 - i)]] }),
    (random, shape) => ({
        name: 'reshape',
        args: [random.pick<Encoded>([[-1, volume(shape.slice(1))], [-1, 1, volume(shape.slice(1))], list(-1, 2, 3)])],
    }),
    (random, shape) => ({
        name: random.pick(['flip', 'cumsum', 'softmax', 'sort', 'cumprod']),
        args: [],
        kwargs: { axis: lastly(random, shape) },
    }),
    (random, shape) => ({ name: 'repeat', args: [random.int(2, 3)], kwargs: { axis: lastly(random, shape) } }),
    (random, shape) => ({ name: 'tile', args: [[1, ...shape.slice(1).map(() => random.int(1, 2))]] }),
    (random, shape) => ({ name: 'pad', args: [[[0, 0], ...shape.slice(1).map((): Encoded => [random.int(0, 2), 1])]] }),
    (random, shape) => ({
        name: random.pick(['concatenate', 'stack']),
        args: [],
        twice: true,
        kwargs: { axis: random.pick([-1, 1, axisOf(random, shape)]) },
    }),
    (random, shape) => ({ name: 'moveaxis', args: [lastly(random, shape), random.pick([1, -1])] }),
    (random, shape) => ({ name: 'swapaxes', args: [lastly(random, shape), random.pick([1, -1])] }),
    (random) => ({ name: 'clip', args: [0, random.pick([1, 6])] }),
    (random) => ({ name: 'cast', args: [random.pick(['float16', 'float32', 'int32', 'bool'])] }),
    (random) => ({
        name: random.pick(['maximum', 'minimum', 'power', 'add', 'multiply', 'greater', 'divide']),
        args: [random.pick<Encoded>([0, 2, { float: 0.5 }])],
    }),
    (random, shape) => ({
        name: 'take',
        args: [random.pick<Encoded>([0, list(0, 1), 1])],
        kwargs: { axis: lastly(random, shape) },
    }),
    (random) => ({ name: 'normalize', args: [], kwargs: { axis: random.pick([-1, 1]) } }),
    (random) => ({ name: 'norm', args: [], kwargs: { axis: random.pick([-1, 1]), keepdims: random.chance(0.5) } }),
    (random) => ({ name: 'image.resize', args: [random.pick<Encoded>([[8, 8], [4, 6], 5])] }),
    (random) => ({
        name: random.pick(['max_pool', 'average_pool']),
        args: [2],
        kwargs: random.chance(0.5) ? { strides: 1, padding: 'same' } : {},
    }),
    (random, shape) => ({ name: 'roll', args: [1], kwargs: { axis: lastly(random, shape) } }),
    (random) => ({ name: 'one_hot', args: [random.int(2, 5)] }),
    (random) => ({ name: 'diff', args: [], kwargs: { axis: random.pick([-1, 1]) } }),
];

const volume = (shape: readonly Dim[]): number => shape.reduce<number>((all, size) => all * (size ?? 1), 1);

/** `x = keras.ops.mean(x, axis=1)`, or one that Keras refuses. */
export const operation: Step = (writer, x) => {
    const { random } = writer;
    for (let attempt = 0; attempt < 25; attempt++) {
        const call = random.pick(MAKES)(random, x.shape);
        const outcome = foreseen(call, x.shape);
        const shape = outcome === 'refused' ? undefined : outcome;
        if (outcome === 'refused' && !writer.errs(0.4)) continue;
        if (outcome !== 'refused' && (!shape || volume(shape) > 100_000 || shape.length > 5)) continue;
        const variable = writer.fresh('op');
        writer.line(`${variable} = ${written(writer, call, x.variable)}`);
        return { variable, shape: shape ?? x.shape };
    }
    return x;
};

function written({ names }: Writer, { name, args, kwargs, twice }: Call, variable: string): string {
    const first = twice ? `[${variable}, ${variable}]` : variable;
    const rest = [...args.map(show), ...Object.entries(kwargs ?? {}).map(([key, value]) => `${key}=${show(value)}`)];
    return `${names.symbol(`keras.ops.${name}`)}(${[first, ...rest].join(', ')})`;
}

function foreseen({ name, args, kwargs = {}, twice }: Call, shape: Shape): Shape | 'refused' | undefined {
    const tensor: Encoded = { tensor: shape };
    const value = (it: Encoded) =>
        decode(it, () => {
            throw new Error('no layer among the arguments of a function');
        });
    const outcome = operate(`keras.ops.${name}`, {
        positional: [twice ? list(tensor, tensor) : tensor, ...args].map((it) => ({ value: value(it) })),
        keywords: Object.entries(kwargs).map(([key, it]) => ({ name: key, value: value(it) })),
        complete: true,
    });
    if (!outcome) return undefined;
    return outcome.kind === 'raised' ? 'refused' : shapeOf(outcome.result.result);
}

function shapeOf(result: unknown): Shape | undefined {
    const outputs = result as Outputs;
    if (outputs === undefined || !Array.isArray(outputs) || isSeveral(outputs)) return undefined;
    return (outputs as readonly Dim[]).every((it) => it !== undefined && it !== 0) ? (outputs as Shape) : undefined;
}

/** `x[:, 1:-1, None]` */
export const slicing: Step = (writer, x) => {
    const { random } = writer;
    const keys = [':'];
    const shape: Dim[] = [x.shape[0]];
    for (const size of x.shape.slice(1)) {
        if (random.chance(0.15)) {
            keys.push('None');
            shape.push(1);
        }
        if (random.chance(0.2) && typeof size === 'number') {
            keys.push(String(random.int(-size, size - 1)));
            continue;
        }
        const [text, length] = random.pick(SLICES);
        const sliced = typeof size === 'number' ? length(size) : size;
        keys.push(sliced === 0 ? ':' : text);
        shape.push(sliced === 0 ? size : sliced);
    }
    if (writer.errs(0.3)) keys.push(random.pick(['99', '0', '"a"', '1.0', ':']));
    const variable = writer.fresh('cut');
    writer.line(`${variable} = ${x.variable}[${keys.join(', ')}]`);
    return { variable, shape: shape };
};

const SLICES: readonly (readonly [string, (size: number) => number])[] = [
    [':', (size) => size],
    ['1:', (size) => Math.max(0, size - 1)],
    [':-1', (size) => size - 1],
    [':2', (size) => Math.min(2, size)],
    ['::2', (size) => Math.ceil(size / 2)],
    ['::-1', (size) => size],
    ['-2:', (size) => Math.min(2, size)],
];
