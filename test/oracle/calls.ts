import type { Dim } from '../../shared-rules/model/shape';
import type { Configuration, Construction, Encoded } from './encoding';
import { inputShape, nextShape } from './inputs';
import type { Random } from './random';

type Call = Configuration['calls'][number];

/** How a layer is called: mostly with one tensor. */
export function callsOf(construction: Construction, random: Random, odd: boolean): readonly Call[] {
    const shape = inputShape(construction, random, odd);
    const make = SPECIAL[construction.class] ?? one;
    const shapes = random.chance(0.2) ? [shape, nextShape(shape, random)] : [shape];
    return shapes.map((it) => make(it, random, odd));
}

type Make = (shape: readonly Dim[], random: Random, odd: boolean) => Call;

const tensor = (shape: readonly Dim[], dtype?: string): Encoded => ({ tensor: shape, ...(dtype ? { dtype } : {}) });
const positional = (...args: Encoded[]): Call => ({ args, kwargs: {} });

const one: Make = (shape) => positional(tensor(shape));

/** Several tensors of one shape, an odd one among them now and then. */
const listOf =
    (count: number | undefined): Make =>
    (shape, random, odd) => {
        const length = odd && random.chance(0.3) ? random.int(0, 4) : (count ?? random.int(2, 3));
        const tensors = Array.from({ length }, (_, i) => tensor(i > 0 && odd ? nextShape(shape, random) : shape));
        if (odd && random.chance(0.2)) return one(shape, random, odd);
        return positional(random.chance(0.2) ? tensors : { list: tensors });
    };

const whole: Make = (shape) => positional(tensor(shape, 'int32'));

const queryAndValue: Make = (shape, random, odd) => {
    const value = random.chance(0.5) && shape.length > 1 ? shape.map((dim, axis) => (axis === 1 ? 5 : dim)) : shape;
    const key = odd ? nextShape(value, random) : value;
    return positional(tensor(shape), tensor(value), ...(random.chance(0.2) ? [tensor(key)] : []));
};

const attended: Make = (shape, random, odd) => {
    const { args } = queryAndValue(shape, random, odd);
    return positional({ list: args });
};

const SPECIAL: Readonly<Record<string, Make>> = {
    Add: listOf(undefined),
    AdditiveAttention: attended,
    Attention: attended,
    Average: listOf(undefined),
    Concatenate: listOf(undefined),
    Dot: listOf(2),
    Embedding: whole,
    GroupQueryAttention: queryAndValue,
    HashedCrossing: listOf(2),
    Maximum: listOf(undefined),
    Minimum: listOf(undefined),
    MultiHeadAttention: queryAndValue,
    Multiply: listOf(undefined),
    ReversibleEmbedding: whole,
    Subtract: listOf(2),
};
