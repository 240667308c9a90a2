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

/** With a state to start from, by position or by name; Keras does not look at its shape before it computes. */
const sequence: Make = (shape, random, odd) => {
    const states = { list: Array.from({ length: random.pick([1, 2, 4]) }, () => tensor([null, 3])) };
    if (random.chance(0.8)) return one(shape, random, odd);
    if (odd) return random.pick([{ args: [tensor(shape)], kwargs: { states } }, positional(tensor(shape), 3)]);
    return random.pick([
        positional(tensor(shape), states),
        { args: [tensor(shape)], kwargs: { initial_state: states } },
    ]);
};

const queryAndValue: Make = (shape, random, odd) => {
    const value = random.chance(0.5) && shape.length > 1 ? shape.map((dim, axis) => (axis === 1 ? 5 : dim)) : shape;
    const key = tensor(odd ? nextShape(value, random) : value);
    const kwargs: Record<string, Encoded> = random.chance(0.2) ? { return_attention_scores: true } : {};
    if (odd && random.chance(0.1)) return { args: [tensor(shape)], kwargs };
    if (random.chance(0.2)) return { args: [tensor(shape)], kwargs: { ...kwargs, value: tensor(value), key } };
    return { args: [tensor(shape), tensor(value), ...(random.chance(0.2) ? [key] : [])], kwargs };
};

const attended: Make = (shape, random, odd) => {
    const { args, kwargs } = queryAndValue(shape, random, false);
    const tensors = odd && random.chance(0.3) ? args.slice(0, 1) : args;
    return { args: [odd && random.chance(0.3) ? tensors : { list: tensors }], kwargs: args.length > 1 ? kwargs : {} };
};

const SPECIAL: Readonly<Record<string, Make>> = {
    Add: listOf(undefined),
    AdditiveAttention: attended,
    Attention: attended,
    Average: listOf(undefined),
    Bidirectional: sequence,
    Concatenate: listOf(undefined),
    Dot: listOf(2),
    Embedding: whole,
    GRU: sequence,
    GroupQueryAttention: queryAndValue,
    HashedCrossing: listOf(2),
    LSTM: sequence,
    Maximum: listOf(undefined),
    Minimum: listOf(undefined),
    MultiHeadAttention: queryAndValue,
    Multiply: listOf(undefined),
    RNN: sequence,
    ReversibleEmbedding: whole,
    SimpleRNN: sequence,
    Subtract: listOf(2),
};
