import type { Dim } from '../../shared-rules/model/shape';
import type { Configuration, Construction, Encoded } from './encoding';

/** The same configuration with one thing unknown: each argument, each element of one, each size of an input. */
export function* lessKnown(configuration: Configuration): Generator<Configuration> {
    for (const vague of vagueCalls(configuration)) yield { ...configuration, ...vague };
    for (const [i, call] of configuration.calls.entries()) {
        for (const vague of vagueCalls(call)) {
            yield { ...configuration, calls: configuration.calls.map((it, k) => (k === i ? vague : it)) };
        }
    }
}

type Call = Pick<Construction, 'args' | 'kwargs'>;

function* vagueCalls({ args, kwargs }: Call): Generator<Call> {
    for (const [i, value] of args.entries()) {
        for (const vague of vagueValues(value)) yield { args: args.map((it, k) => (k === i ? vague : it)), kwargs };
    }
    for (const [name, value] of Object.entries(kwargs)) {
        for (const vague of vagueValues(value)) yield { args, kwargs: { ...kwargs, [name]: vague } };
    }
}

function* vagueValues(value: Encoded): Generator<Encoded> {
    if (isTensor(value)) {
        for (const shape of vagueShapes(value.tensor)) yield { ...value, tensor: shape };
        return;
    }
    const items = itemsOf(value);
    if (!items?.some((it) => isTensor(it))) yield { unknown: true };
    for (const [i, item] of (items ?? []).entries()) {
        for (const vague of vagueValues(item)) {
            const some = items?.map((it, k) => (k === i ? vague : it)) ?? [];
            yield Array.isArray(value) ? some : { list: some };
        }
    }
}

const isTensor = (value: Encoded): value is Extract<Encoded, { tensor: unknown }> =>
    typeof value === 'object' && value !== null && 'tensor' in value;

function itemsOf(value: Encoded): readonly Encoded[] | undefined {
    if (Array.isArray(value)) return value as readonly Encoded[];
    return typeof value === 'object' && value !== null && 'list' in value ? value.list : undefined;
}

function* vagueShapes(shape: readonly Dim[]): Generator<readonly Dim[]> {
    for (const axis of shape.keys()) yield shape.map((dim, k) => (k === axis ? undefined : dim));
}
