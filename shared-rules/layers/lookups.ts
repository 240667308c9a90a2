import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, none, stringOf, type Value } from '../model/value';
import { oneHot, oneOf } from './categories';
import { Arguments, defineLayer, only, raise, type LayerSpec } from './layer';
import { compare, int, isPlain, truth } from './operators';
import { baseLayer, layerName, wholeShape } from './standard';
import { vocabularySize } from './vocabulary';

/** What a table of words or numbers knows of its results. */
export interface Lookup {
    /** `int`, `one_hot`, `multi_hot`, `count`, `tf_idf`. */
    readonly mode: string | undefined;
    readonly depth: Dim | Value;
    /** False where what Keras makes of the arguments depends on files or on the types inside a vocabulary. */
    readonly isClear: boolean;
}

const MODES = ['int', 'one_hot', 'multi_hot', 'count', 'tf_idf'];
const POPPED = ['vocabulary_size', 'has_input_vocabulary', 'trainable', 'dtype'];

/** `IndexLookup.__init__` (`keras/src/layers/preprocessing/index_lookup.py`); `caller` is the class in its sentences. */
export function configureLookup(args: Arguments, caller: string): Lookup {
    sizes(args);
    if (args.has('oov_method')) oneOf(args, 'oov_method', ['floormod', 'farmhash'], caller);
    salt(args, caller);
    const mode = modeOf(args.value('output_mode'));
    oneOf(args, 'output_mode', MODES, caller, mode);
    modeFits(args, mode);
    layerName(args);
    leftovers(args);
    const [vocabulary, weights] = [args.value('vocabulary'), args.value('idf_weights')];
    if (stringOf(mode) === 'tf_idf' && isPlain(vocabulary) && vocabulary.kind !== 'none' && weights.kind === 'none') {
        raise(
            'When specifying the `vocabulary` argument, in TF-IDF output mode, the `idf_weights` argument must also be provided.',
            {},
            { blame: 'idf_weights', code: 'choice' },
        );
    }
    const size = vocabularySize(args, stringOf(mode), caller === 'IntegerLookup' ? 'int' : 'str');
    const isPadded = truth(args.value('pad_to_max_tokens'));
    const depth = isPadded ? args.value('max_tokens') : isPadded === false ? size.count : undefined;
    return { mode: stringOf(mode), depth, isClear: size.isClear && weights.kind === 'none' };
}

/** Older spellings of two modes. */
export function modeOf(mode: Value): Value {
    const newer: Readonly<Record<string, string>> = { binary: 'multi_hot', 'tf-idf': 'tf_idf' };
    return mode.kind === 'str' ? { ...mode, value: newer[mode.value] ?? mode.value } : mode;
}

function sizes(args: Arguments): void {
    const [most, strangers] = [args.value('max_tokens'), args.value('num_oov_indices')];
    const detail = { blame: 'max_tokens', code: 'positive-integer' };
    if (most.kind !== 'none' && compare(most, '<=', int(1), detail)) {
        raise('If set, `max_tokens` must be greater than 1. Received: max_tokens={most}', { most }, detail);
    }
    if (truth(args.value('pad_to_max_tokens')) && most.kind === 'none') {
        raise('If pad_to_max_tokens is True, must set `max_tokens`. Received: max_tokens={most}', { most }, detail);
    }
    if (compare(strangers, '<', int(0), { ...detail, blame: 'num_oov_indices' })) {
        raise(
            '`num_oov_indices` must be greater than or equal to 0. Received: num_oov_indices={strangers}',
            { strangers },
            { ...detail, blame: 'num_oov_indices' },
        );
    }
}

function salt(args: Arguments, caller: string): void {
    const value = args.value('salt');
    const method = args.value('oov_method');
    const detail = { blame: 'salt', code: 'seed' };
    if (value.kind === 'none' || !isPlain(value)) return;
    if (caller === 'IntegerLookup' && isPlain(method) && stringOf(method) !== 'farmhash') {
        raise(
            "`salt` can only be used when `oov_method='farmhash'`. Received: oov_method={method}",
            { method },
            detail,
        );
    }
    if (itemsOf(value)?.length === 2 || intOf(value) !== undefined) return;
    raise(
        'The `salt` argument for `IndexLookup` can only be a tuple of 2 integers, or a single integer. Received: salt={value}.',
        { value },
        detail,
    );
}

function modeFits(args: Arguments, mode: Value): void {
    const [sparse, weights] = [args.value('sparse'), args.value('idf_weights')];
    const detail = { blame: 'output_mode', code: 'choice' };
    const isInt = stringOf(mode) === 'int';
    if (truth(args.value('invert')) && !isInt && isPlain(mode)) {
        raise("`output_mode` must be `'int'` when `invert` is true. Received: output_mode={mode}", { mode }, detail);
    }
    if (truth(sparse) && isInt) {
        raise(
            "`sparse` may only be true if `output_mode` is `'one_hot'`, `'multi_hot'`, `'count'` or `'tf_idf'`. Received: sparse={sparse} and output_mode={mode}",
            { sparse, mode },
            { ...detail, blame: 'sparse' },
        );
    }
    if (weights.kind !== 'none' && isPlain(weights) && isPlain(mode) && stringOf(mode) !== 'tf_idf') {
        raise(
            "`idf_weights` should only be set if `output_mode` is `'tf_idf'`. Received: idf_weights={weights} and output_mode={mode}",
            { weights, mode },
            { ...detail, blame: 'idf_weights' },
        );
    }
}

function leftovers(args: Arguments): void {
    const strangers = args.extra.filter((name) => !POPPED.includes(name));
    const [first] = strangers;
    if (first === undefined) return;
    const kwargs: Value = {
        kind: 'dict',
        entries: strangers.map((name) => [{ kind: 'str', value: name }, args.value(name)]),
    };
    raise('Unrecognized keyword argument(s): {kwargs}', { kwargs }, { blame: first, code: 'unknown-argument' });
}

/** `IndexLookup.compute_output_shape` */
export function lookedUp({ mode, depth }: Lookup, input: Shape): Shape | undefined {
    if (mode === undefined) return undefined;
    if (mode === 'int') return input;
    return wholeShape(mode === 'one_hot' ? oneHot(input, depth) : [...input.slice(0, -1), depth], 'max_tokens');
}

const dtypeOf = ({ mode }: Lookup): string | undefined =>
    mode === undefined ? undefined : mode === 'int' ? 'int64' : 'float32';

const lookup = (caller: 'IntegerLookup' | 'StringLookup', check: (args: Arguments) => void): LayerSpec =>
    defineLayer<Lookup>({
        keras: `keras.layers.${caller}`,
        roles: ['preprocessing'],
        configure(args) {
            check(args);
            return configureLookup(args, caller);
        },
        call: (config, inputs) => (config.isClear ? lookedUp(config, only(inputs)) : undefined),
        dtype: dtypeOf,
    });

/** `keras/src/layers/preprocessing/integer_lookup.py` */
function integerArguments(args: Arguments): void {
    const [most, strangers, dtype] = ['max_tokens', 'num_oov_indices', 'vocabulary_dtype'].map((name) =>
        args.value(name),
    );
    const detail = { blame: 'max_tokens', code: 'positive-integer' };
    if (most && most.kind !== 'none' && compare(most, '<=', int(1), detail)) {
        raise(
            'If `max_tokens` is set for `IntegerLookup`, it must be greater than 1. Received: max_tokens={most}',
            { most },
            detail,
        );
    }
    if (strangers && compare(strangers, '<', int(0), { ...detail, blame: 'num_oov_indices' })) {
        raise(
            'The value of `num_oov_indices` argument for `IntegerLookup` must >= 0. Received: num_oov_indices={strangers}',
            { strangers },
            { ...detail, blame: 'num_oov_indices' },
        );
    }
    if (dtype && isPlain(dtype) && stringOf(dtype) !== 'int64') {
        raise(
            "Only `vocabulary_dtype='int64'` is supported at this time. Received: vocabulary_dtype={dtype}",
            { dtype },
            { blame: 'vocabulary_dtype', code: 'dtype' },
        );
    }
}

interface Text extends Lookup {
    readonly split: Value;
    readonly length: Value;
    /** Whether each text keeps a length of its own. */
    readonly isRagged: boolean;
}

/** `keras/src/layers/preprocessing/text_vectorization.py` */
const textVectorization = defineLayer<Text>({
    keras: 'keras.layers.TextVectorization',
    roles: ['preprocessing'],

    configure(args) {
        const optional = (name: string, allowed: readonly string[]) => {
            if (!args.isNone(name)) oneOf(args, name, allowed, 'TextVectorization');
        };
        optional('standardize', ['lower_and_strip_punctuation', 'lower', 'strip_punctuation']);
        optional('split', ['whitespace', 'character']);
        const mode = modeOf(args.value('output_mode'));
        oneOf(args, 'output_mode', MODES, 'TextVectorization', mode);
        ngrams(args.value('ngrams'));
        sequenceLength(args.value('output_sequence_length'), mode);
        baseLayer('TextVectorization', args, ['has_input_vocabulary', 'vocabulary_size']);
        const inside = configureLookup(stringLookupArguments(args, mode), 'StringLookup');
        const [split, length] = [args.value('split'), args.value('output_sequence_length')];
        return { ...inside, split, length, isRagged: truth(args.value('ragged')) === true };
    },

    call(config, inputs) {
        const input = only(inputs);
        if (!config.isClear || (config.mode !== 'int' && !isPlain(config.split))) return undefined;
        if (config.mode !== 'int')
            return lookedUp(
                config,
                config.split.kind !== 'none' ? [...input, null] : [...input, ...(input.length <= 1 ? [1] : [])],
            );
        if (input.length === 0) raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
        // Of texts that are there the longest decides.
        if (config.length.kind === 'none' && inputs.symbolic === false && !config.isRagged)
            return [input[0], undefined];
        return wholeShape([input[0], config.length], 'output_sequence_length');
    },

    dtype: dtypeOf,
});

/** The table of words that it makes for itself. */
function stringLookupArguments(args: Arguments, mode: Value): Arguments {
    const handed = ['max_tokens', 'vocabulary', 'idf_weights', 'pad_to_max_tokens', 'sparse', 'encoding'];
    const values: readonly (readonly [string, Value])[] = [
        ...handed.map((name) => [name, args.value(name)] as const),
        ['mask_token', { kind: 'str', value: '' }],
        ['oov_token', { kind: 'str', value: '[UNK]' }],
        ['num_oov_indices', int(1)],
        ['output_mode', mode],
        ['invert', { kind: 'bool', value: false }],
        ['salt', none],
        ['name', none],
    ];
    return new Arguments(new Map(values));
}

function ngrams(value: Value): void {
    const isFine = value.kind === 'none' || intOf(value) !== undefined;
    const isTuple = value.kind === 'tuple' && value.items.every((item) => intOf(item) !== undefined || !isPlain(item));
    if (isFine || isTuple || !isPlain(value)) return;
    raise(
        '`ngrams` must be None, an integer, or a tuple of integers. Received: ngrams={value}',
        { value },
        { blame: 'ngrams', code: 'sizes' },
    );
}

function sequenceLength(value: Value, mode: Value): void {
    const detail = { blame: 'output_sequence_length', code: 'positive-integer' };
    if (value.kind === 'none' || !isPlain(value) || !isPlain(mode)) return;
    if (stringOf(mode) !== 'int') {
        raise(
            "`output_sequence_length` must not be set if `output_mode` is not 'int'. Received output_sequence_length={value}.",
            { value },
            detail,
        );
    }
    if (intOf(value) !== undefined) return;
    raise(
        "`output_sequence_length` must be either None or an integer when `output_mode` is 'int'. Received: output_sequence_length={value}",
        { value },
        detail,
    );
}

export const lookups: readonly LayerSpec[] = [
    lookup('IntegerLookup', integerArguments),
    lookup('StringLookup', () => undefined),
    textVectorization,
];
