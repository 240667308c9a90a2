import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, stringOf, type Value } from '../model/value';
import { computeDtype } from './dtype';
import { defineLayer, only, raise, type Arguments, type LayerSpec } from './layer';
import { bareType, compare, int, isPlain, truth } from './operators';
import { inputShape } from './tensors';
import { baseLayer, dtypePolicy, layerName, wholeShape } from './standard';

type Depth = Dim | Value;

/** `validate_string_arg`: what is not one of the strings is refused. */
export function oneOf(
    args: Arguments,
    name: string,
    allowed: readonly string[],
    caller: string,
    value = args.value(name),
): void {
    if (!isPlain(value) || (value.kind === 'str' && allowed.includes(value.value))) return;
    raise(
        'Unknown value for `{name}` argument of {caller}. Allowed values are: {allowed}. Received: {name}={value}',
        { name, caller, allowed: `(${allowed.map((it) => `'${it}'`).join(', ')})`, value },
        { blame: name, code: 'choice' },
    );
}

/** One-hot vectors take the place of a last axis of size 1, or stand behind the last axis. */
export function oneHot(input: Shape, depth: Depth): readonly Depth[] {
    return input.length > 1 && input.at(-1) === 1 ? [...input.slice(0, -1), depth] : [...input, depth];
}

interface Encoding {
    readonly mode: string | undefined;
    readonly depth: Depth;
}

/** `keras/src/layers/preprocessing/category_encoding.py` */
const categoryEncoding = defineLayer<Encoding>({
    keras: 'keras.layers.CategoryEncoding',
    roles: ['preprocessing'],

    configure(args) {
        baseLayer('CategoryEncoding', args);
        const mode = args.value('output_mode');
        const depth = args.value('num_tokens');
        const detail = { blame: 'num_tokens', code: 'positive-integer' };
        if (isPlain(mode) && !['binary', 'multi_hot', 'count', 'one_hot'].includes(stringOf(mode) ?? '')) {
            raise('Unknown arg for output_mode: {mode}', { mode }, { blame: 'output_mode', code: 'choice' });
        }
        if (depth.kind === 'none') {
            raise(
                'num_tokens must be set to use this layer. If the number of tokens is not known beforehand, use the IntegerLookup layer instead.',
                {},
                detail,
            );
        }
        if (compare(depth, '<', int(1), detail)) {
            raise('`num_tokens` must be >= 1. Received: num_tokens={depth}.', { depth }, detail);
        }
        return { mode: stringOf(mode), depth };
    },

    call({ mode, depth }, inputs) {
        const input = only(inputs);
        if (mode === undefined) return undefined;
        if (mode === 'one_hot' && input.length > 0) return wholeShape(oneHot(input, depth), 'num_tokens');
        return wholeShape([...input.slice(0, -1), depth], 'num_tokens');
    },
});

interface Bins extends Encoding {
    readonly isInt: boolean;
    readonly dtype: string | undefined;
}

const MODES = ['int', 'one_hot', 'multi_hot', 'count'];

/** `keras/src/layers/preprocessing/discretization.py` */
const discretization = defineLayer<Bins & { readonly boundaries: Value }>({
    keras: 'keras.layers.Discretization',
    roles: ['preprocessing'],

    configure(args) {
        baseLayer('Discretization', args);
        const mode = args.value('output_mode');
        const [bins, boundaries] = [args.value('num_bins'), args.value('bin_boundaries')];
        notSparseInt(args, mode);
        oneOf(args, 'output_mode', MODES, 'Discretization');
        binsOrBoundaries(bins, boundaries);
        const dtype = stringOf(mode) === 'int' ? 'int32' : computeDtype(args.value('dtype'));
        return { mode: stringOf(mode), isInt: stringOf(mode) === 'int', depth: bins, boundaries, dtype };
    },

    call({ mode, depth, boundaries, isInt }, inputs) {
        const input = only(inputs);
        if (mode === undefined) return undefined;
        if (isInt) return input;
        const count = boundaries.kind === 'none' ? depth : countOf(boundaries);
        if (mode === 'one_hot') return wholeShape(oneHot(input, count), 'num_bins');
        return wholeShape(input.length >= 2 ? [input[0], ...input.slice(2), count] : [count], 'num_bins');
    },

    dtype: ({ dtype }) => dtype,
});

function notSparseInt(args: Arguments, mode: Value): void {
    if (truth(args.value('sparse')) !== true || stringOf(mode) !== 'int') return;
    const sparse = args.value('sparse');
    raise(
        "`sparse=True` may only be used if `output_mode` is `'one_hot'`, `'multi_hot'`, or `'count'`. Received: sparse={sparse} and output_mode={mode}",
        { sparse, mode },
        { blame: 'sparse', code: 'choice' },
    );
}

function binsOrBoundaries(bins: Value, boundaries: Value): void {
    const detail = { blame: 'num_bins', code: 'positive-integer' };
    if (bins.kind !== 'none' && compare(bins, '<', int(0), detail)) {
        raise('`num_bins` must be greater than or equal to 0. Received: `num_bins={bins}`', { bins }, detail);
    }
    if (!isPlain(bins) || !isPlain(boundaries)) return;
    if (bins.kind !== 'none' && boundaries.kind !== 'none') {
        raise(
            'Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins={bins}` and `bin_boundaries={boundaries}`',
            { bins, boundaries },
            detail,
        );
    }
    if (bins.kind === 'none' && boundaries.kind === 'none') {
        raise('You need to set either `num_bins` or `bin_boundaries`.', {}, detail);
    }
}

/** `len(boundaries) + 1` */
function countOf(boundaries: Value): Dim {
    const items = boundaries.kind === 'dict' ? boundaries.entries : itemsOf(boundaries);
    if (items) return items.length + 1;
    if (boundaries.kind === 'str') return boundaries.value.length + 1;
    if (!isPlain(boundaries)) return undefined;
    raise(
        "object of type '{type}' has no len()",
        { type: bareType(boundaries) },
        { exception: 'TypeError', blame: 'bin_boundaries', code: 'sizes' },
    );
}

/** `keras/src/layers/preprocessing/hashing.py` */
const hashing = defineLayer<Bins>({
    keras: 'keras.layers.Hashing',
    roles: ['preprocessing'],

    configure(args) {
        const mode = args.value('output_mode');
        const isInt = stringOf(mode) === 'int';
        const given = args.has('dtype') && !args.isNone('dtype');
        baseLayer('Hashing', args);
        const depth = args.value('num_bins');
        const detail = { blame: 'num_bins', code: 'positive-integer' };
        if (depth.kind === 'none' || compare(depth, '<=', int(0), detail)) {
            raise(
                'The `num_bins` for `Hashing` cannot be `None` or non-positive values. Received: num_bins={depth}.',
                { depth },
                detail,
            );
        }
        const dtype = given ? policyName(args.value('dtype')) : isInt ? 'int64' : 'float32';
        hashedDtype(isInt, dtype);
        hashedMode(args, mode);
        salt(args.value('salt'));
        return { mode: stringOf(mode), isInt, depth, dtype: given && dtype?.startsWith('mixed_') ? 'float32' : dtype };
    },

    call({ mode, depth, isInt }, inputs) {
        if (mode === undefined) return undefined;
        return isInt ? only(inputs) : wholeShape([...only(inputs).slice(0, -1), depth], 'num_bins');
    },

    dtype: ({ dtype }) => dtype,
});

const policyName = (dtype: Value): string | undefined => (dtype.kind === 'str' ? dtype.value : undefined);

function hashedDtype(isInt: boolean, dtype: string | undefined): void {
    if (!isInt || dtype === undefined || dtype === 'int32' || dtype === 'int64') return;
    raise(
        "When `output_mode=\"int\"`, `dtype` should be an integer type, 'int32' or 'in64'. Received: dtype={dtype}",
        { dtype },
        { blame: 'dtype', code: 'dtype' },
    );
}

function hashedMode(args: Arguments, mode: Value): void {
    const detail = { blame: 'output_mode', code: 'choice' };
    if (isPlain(mode) && !MODES.includes(stringOf(mode) ?? '')) {
        raise(
            "Invalid value for argument `output_mode`. Expected one of ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode={mode}",
            { mode },
            detail,
        );
    }
    const sparse = args.value('sparse');
    if (!truth(sparse) || stringOf(mode) !== 'int') return;
    raise(
        '`sparse` may only be true if `output_mode` is `"one_hot"`, `"multi_hot"`, or `"count"`. Received: sparse={sparse} and output_mode={mode}',
        { sparse, mode },
        { ...detail, blame: 'sparse' },
    );
}

function salt(value: Value): void {
    const isPair = itemsOf(value)?.length === 2;
    if (value.kind === 'none' || !isPlain(value) || isPair || intOf(value) !== undefined) return;
    raise(
        'The `salt` argument for `Hashing` can only be a tuple of size 2 integers, or a single integer. Received: salt={value}.',
        { value },
        { blame: 'salt', code: 'seed' },
    );
}

/** `keras/src/layers/preprocessing/hashed_crossing.py`; of the keywords of the base class only two get there. */
const hashedCrossing = defineLayer<Bins>({
    keras: 'keras.layers.HashedCrossing',
    roles: ['preprocessing'],
    lists: true,

    configure(args) {
        const mode = args.value('output_mode');
        const isInt = stringOf(mode) === 'int';
        layerName(args);
        dtypePolicy(args);
        oneOf(args, 'output_mode', ['int', 'one_hot'], 'HashedCrossing');
        const dtype = isInt && args.isNone('dtype') ? 'int64' : computeDtype(args.value('dtype'));
        return { mode: stringOf(mode), isInt, depth: args.value('num_bins'), dtype };
    },

    call({ mode, depth, isInt }, inputs) {
        const { shapes, nested } = inputs;
        const [first, second] = shapes;
        const received = inputShape(inputs);
        if (nested && shapes.length === 0) {
            raise(
                '`HashedCrossing` should be called on at least two inputs. Received: inputs={inputs}',
                { inputs: nested === 'list' ? '[]' : '()' },
                { code: 'inputs' },
            );
        }
        if (!nested || shapes.length !== 2 || !first || !second) {
            raise(
                'Expected as input a list/tuple of 2 tensors. Received input_shape={received}',
                { received },
                { code: 'inputs' },
            );
        }
        if (first.length === 0 || second.length === 0) {
            raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
        }
        if (mode === undefined) return undefined;
        if (first.at(-1) !== second.at(-1)) {
            if (first.at(-1) === undefined || second.at(-1) === undefined) return undefined;
            raise(
                'Expected the two input tensors to have identical shapes. Received input_shape={received}',
                { received },
                { code: 'inputs' },
            );
        }
        if (isInt) return first;
        // A shape of nothing but what is no size is taken for something else.
        if (first.length === 1 && first.at(-1) === 1 && !(typeof depth === 'object' && depth?.kind === 'int'))
            return undefined;
        return wholeShape(first.at(-1) === 1 ? [...first.slice(0, -1), depth] : [...first, depth], 'num_bins');
    },

    dtype: ({ dtype }) => dtype,
});

export const categories: readonly LayerSpec[] = [categoryEncoding, discretization, hashedCrossing, hashing];
