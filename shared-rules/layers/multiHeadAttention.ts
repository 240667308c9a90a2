import type { Role, Weight } from '../model/graph';
import type { AnyShape, Dim, Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, type Value } from '../model/value';
import { at, withScores } from './attention';
import { toFloat } from './conversions';
import { defineLayer, only, raise, trainable, type Arguments, type Inputs } from './layer';
import { bareType, compare, compareKept, elements, float, int, isInt, isPlain, keptType, truth } from './operators';
import { seedOf } from './recurrentCells';
import { baseLayer, dimOf, identifier, weightShape } from './standard';
import { isGiven, shapeIn } from './tensors';

const roles: readonly Role[] = ['attention'];

/** `keras/src/layers/attention/multi_head_attention.py` */
export const multiHeadAttention = defineLayer({
    keras: 'keras.layers.MultiHeadAttention',
    roles,
    borrowsWeights: true,

    configure(args) {
        const heads = positive(args, 'num_heads');
        const keyDim = positive(args, 'key_dim');
        const valueDim = args.isNone('value_dim') ? keyDim : positive(args, 'value_dim');
        baseLayer('MultiHeadAttention', args.rest());
        const output = outputSizes(args.value('output_shape'));
        sharedIdentifiers(args);
        attentionAxes(args.value('attention_axes'));
        slidingWindow(args);
        flashAttention(args);
        return { args, heads, keyDim, valueDim, output };
    },

    build(config, inputs) {
        const { args, heads, keyDim, valueDim, output } = config;
        const query = only(inputs);
        assertValue('MultiHeadAttention', inputs);
        const [value, key] = valueAndKey(inputs);
        assertSameLength(value, key);
        assertInitializers(args);
        if ([query, value, key].some(isFlat)) return undefined;
        const parts = [
            project('query', [query.at(-1)], [heads, keyDim]),
            project('key', [key?.at(-1)], [heads, keyDim]),
            ...(truth(args.value('use_gate')) ? [project('gate', [query.at(-1)], [heads, valueDim])] : []),
            project('value', [value?.at(-1)], [heads, valueDim]),
        ];
        if (value) assertAxes(args.value('attention_axes'), value.length + 1);
        dropoutLayer(args);
        const last =
            output === undefined ? undefined : project('attention_output', [heads, valueDim], output ?? [query.at(-1)]);
        return last && truth(args.value('use_gate')) !== undefined ? biased(args, [...parts, last]) : undefined;
    },

    call({ heads, output }, inputs) {
        const query = only(inputs);
        const [value, key] = valueAndKey(inputs);
        assertSameLength(value, key);
        if (output === undefined || [query, value, key].some(isFlat)) return undefined;
        const result = output ? [...query.slice(0, -1), ...output.map(dimOf)] : query;
        const wanted = inputs.keywords.get('return_attention_scores');
        return withScores(result, wanted, () => [query[0], heads, at(query, 1), at(query, 1)]);
    },
});

/** `keras/src/layers/attention/grouped_query_attention.py` */
export const groupedQueryAttention = defineLayer({
    keras: 'keras.layers.GroupQueryAttention',
    class: 'GroupedQueryAttention',
    roles,
    borrowsWeights: true,

    configure(args) {
        baseLayer('GroupedQueryAttention', args.rest());
        const [queryHeads, keyHeads] = [args.value('num_query_heads'), args.value('num_key_value_heads')];
        assertDivisible(queryHeads, keyHeads);
        slidingWindow(args);
        sharedIdentifiers(args);
        assertRoot(args.value('head_dim'));
        flashAttention(args);
        return { args, size: args.value('head_dim'), queryHeads, keyHeads };
    },

    build({ args, size, queryHeads, keyHeads }, inputs) {
        const query = only(inputs);
        assertValue('GroupedQueryAttention', inputs);
        const [value, key] = valueAndKey(inputs);
        const gate = truth(args.value('use_gate'));
        assertInitializers(args);
        const parts = [
            project('query', [at(query, 2)], [queryHeads, size]),
            project('key', [key && at(key, 2)], [keyHeads, size]),
            ...(gate ? [project('gate', [at(query, 2)], [queryHeads, size])] : []),
            project('value', [value && at(value, 2)], [keyHeads, size]),
        ];
        dropoutLayer(args);
        const all = [...parts, project('attention_output', [queryHeads, size], [query.at(-1)])];
        const isUsual = [query, value, key].every((shape) => shape === undefined || shape.length === 3);
        return gate === undefined || !isUsual ? undefined : biased(args, all);
    },

    call({ queryHeads }, inputs) {
        const query = only(inputs);
        const [value, key] = valueAndKey(inputs);
        if (value && differ(at(query, -1), at(value, -1))) {
            raise(
                'The last dimension of `query_shape` and `value_shape` must be equal, but are {last}, {other}. Received: query_shape={query}, value_shape={value}',
                { last: query.at(-1), other: value.at(-1), query, value },
                { code: 'attention' },
            );
        }
        assertSameLength(value, key);
        const wanted = inputs.keywords.get('return_attention_scores');
        return withScores(query, wanted, () => [query[0], numberOf(queryHeads), at(query, 1), key && at(key, 1)]);
    },
});

function positive(args: Arguments, name: 'num_heads' | 'key_dim' | 'value_dim'): number | undefined {
    const value = args.value(name);
    const count = intOf(value);
    if (!isPlain(value) || (count !== undefined && count > 0)) return count;
    raise(
        'Received an invalid value for argument `{name}`, expected a positive integer{alternative}. Received: {name}={value}',
        { name, value, alternative: name === 'value_dim' ? ' or `None`' : '' },
        { blame: name, code: 'positive-integer' },
    );
}

/** The sizes that the result ends in; `null` where they are the query's own, undefined where that is unknown. */
function outputSizes(value: Value): readonly Value[] | null | undefined {
    const given = truth(value);
    if (given !== true) return given === false ? null : undefined;
    if (isInt(value)) return [value];
    if (itemsOf(value) || value.kind === 'str' || value.kind === 'dict' || !isPlain(value)) return elements(value);
    raise(
        'Invalid `output_shape`: {value}. When specified, the `output_shape` should be of type tuple, list, or int.',
        { value },
        { blame: 'output_shape' },
    );
}

function sharedIdentifiers(args: Arguments): void {
    for (const name of ['kernel', 'bias']) identifier(args, `${name}_initializer`, 'initializers');
    for (const name of ['kernel', 'bias', 'activity']) identifier(args, `${name}_regularizer`, 'regularizers');
    for (const name of ['kernel', 'bias']) identifier(args, `${name}_constraint`, 'constraints');
}

/** Each layer inside gets an initializer made after this one, which `None` cannot be. */
function assertInitializers(args: Arguments): void {
    for (const name of ['kernel_initializer', 'bias_initializer']) {
        if (!args.isNone(name)) continue;
        const sentence = "type object 'NoneType' has no attribute 'from_config'";
        raise(sentence, {}, { exception: 'AttributeError', blame: name });
    }
}

function attentionAxes(value: Value): void {
    if (isInt(value) !== false || itemsOf(value) || !truth(value)) return;
    raise(
        '`attention_axes` must be an int, list, or tuple.Received: attention_axes={value}',
        { value },
        { blame: 'attention_axes', code: 'axis' },
    );
}

/** The axes must exist in the projected values, which have one axis more than they came with. */
function assertAxes(value: Value, rank: number): void {
    for (const item of itemsOf(value) ?? [value]) {
        const axis = intOf(item);
        if (axis === undefined) continue;
        const index = axis >= 0 ? axis : rank - 1 + axis;
        if (index < rank && index >= -rank) continue;
        raise(
            'index {index} is out of bounds for axis 0 with size {rank}',
            { index, rank },
            { exception: 'IndexError', blame: 'attention_axes', code: 'axis' },
        );
    }
}

function slidingWindow(args: Arguments): void {
    const value = args.value('sliding_window');
    const size = intOf(value);
    if (value.kind === 'none' || !isPlain(value) || (size !== undefined && size > 0)) return;
    raise(
        '`sliding_window` must be `None` or a positive integer. Received: sliding_window={value}',
        { value },
        { blame: 'sliding_window', code: 'positive-integer' },
    );
}

function flashAttention(args: Arguments): void {
    const detail = { blame: 'dropout', code: 'flash-attention' };
    if (!truth(args.value('flash_attention')) || !compareKept(args.value('dropout'), '>', float(0), detail)) return;
    raise(
        'Dropout is not supported when flash attention is enabled. Please set dropout to 0.0 to use flash attention.',
        {},
        detail,
    );
}

/** The `Dropout` inside, which is made when the layer is built. */
function dropoutLayer(args: Arguments): void {
    const rate = args.value('dropout');
    const detail = { blame: 'dropout', code: 'rate' };
    if (rate.kind === 'list' || rate.kind === 'dict') {
        const sentence = "'<=' not supported between instances of 'int' and '{type}'";
        raise(sentence, { type: keptType(rate) }, { ...detail, exception: 'TypeError' });
    }
    if (compare(int(0), '<=', rate, detail) === false || compare(rate, '<=', int(1), detail) === false) {
        raise(
            'Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate={rate}',
            { rate },
            detail,
        );
    }
    if (compare(rate, '>', int(0))) seedOf(args);
}

function assertDivisible(query: Value, key: Value): void {
    const detail = { blame: 'num_key_value_heads', code: 'groups' };
    const [a, b] = [numberOf(query), numberOf(key)];
    if (a === undefined || b === undefined) {
        if (!isPlain(query) || !isPlain(key)) return;
        if (query.kind === 'str') {
            raise('not all arguments converted during string formatting', {}, { ...detail, exception: 'TypeError' });
        }
        const [left, right] = [bareType(query), bareType(key)];
        const sentence = "unsupported operand type(s) for %: '{left}' and '{right}'";
        raise(sentence, { left, right }, { ...detail, exception: 'TypeError' });
    }
    if (b === 0) {
        const sentence = query.kind === 'float' || key.kind === 'float' ? 'float modulo' : 'integer modulo by zero';
        raise(sentence as 'float modulo', {}, { ...detail, exception: 'ZeroDivisionError' });
    }
    if (a % b !== 0) raise('`num_query_heads` must be divisible by `num_key_value_heads`.', {}, detail);
}

/** `1.0 / math.sqrt(float(head_dim))` */
function assertRoot(value: Value): void {
    if (value.kind === 'list' || value.kind === 'dict') {
        raise(
            "float() argument must be a string or a real number, not '{type}'",
            { type: keptType(value) },
            { exception: 'TypeError', blame: 'head_dim' },
        );
    }
    toFloat(value, 'head_dim');
    const number = numberOf(value);
    const detail = { blame: 'head_dim', code: 'positive-integer' };
    if (number === 0) raise('float division by zero', {}, { ...detail, exception: 'ZeroDivisionError' });
    if (number !== undefined && number < 0) raise('math domain error', {}, detail);
}

/** A wrapper builds its layer with one shape, and `value=None` has none. */
function assertValue(name: string, { keywords }: Inputs): void {
    if (isGiven(keywords.get('value'))) return;
    raise(
        "{name}.build() missing 1 required positional argument: 'value_shape'",
        { name },
        { exception: 'TypeError', code: 'argument-binding' },
    );
}

/** The shapes of value and key; without a key, the values are their own keys. */
function valueAndKey({ keywords }: Inputs): readonly [AnyShape, AnyShape] {
    const [value, key] = [keywords.get('value'), keywords.get('key')];
    return [shapeIn(value), isGiven(key) ? shapeIn(key) : shapeIn(value)];
}

function assertSameLength(value: AnyShape, key: AnyShape): void {
    if (!value || !key) return;
    const [left, right] = [value.slice(1, -1), key.slice(1, -1)];
    if (left.length === right.length && !left.some((size, i) => differ(size, right[i]))) return;
    raise(
        'All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape={value} and key_shape={key}',
        { value, key },
        { code: 'attention' },
    );
}

/** Without an axis of time the projections are not what they are meant to be. */
const isFlat = (shape: AnyShape): boolean => shape !== undefined && shape.length < 2;

/** Python's `!=`, for which `None` differs from every size. */
const differ = (a: Dim, b: Dim): boolean => a !== undefined && b !== undefined && a !== b;

type Sizes = readonly (Dim | Value)[];

/** An `EinsumDense` that multiplies the last axes away. */
const project = (name: string, from: Sizes, to: Sizes): readonly [Weight, Weight] => [
    trainable('kernel', weightShape(`${name}/kernel`, [...from, ...to])),
    trainable('bias', shapeOf(to)),
];

const shapeOf = (sizes: Sizes): Shape => sizes.map(dimOf);

function biased(args: Arguments, parts: readonly (readonly [Weight, Weight])[]): readonly Weight[] | undefined {
    const bias = truth(args.value('use_bias'));
    return bias === undefined ? undefined : parts.flatMap(([kernel, it]) => (bias ? [kernel, it] : [kernel]));
}
