import type { Role } from '../model/graph';
import { intOf, type Value } from '../model/value';
import { defineLayer, only, raise, type Arguments, type Inputs, type LayerSpec } from './layer';
import { bareType, compare, elements, int, isInt, isObject, isPlain } from './operators';
import { seedGenerator } from './seed';
import { baseLayer, dataFormat } from './standard';

const same = (_: unknown, inputs: Inputs) => only(inputs);

/** `0 <= rate <= 1`, and the seed of what is random (`keras/src/layers/regularization`). */
function rate(args: Arguments, name: 'rate' | 'stddev'): void {
    const value = args.value(name);
    const detail = { blame: name, code: 'rate' };
    if (compare(int(0), '<=', value, detail) === false || compare(value, '<=', int(1), detail) === false) {
        raise(
            'Invalid value received for argument `{name}`. Expected a float value between 0 and 1. Received: {name}={value}',
            { name, value },
            detail,
        );
    }
}

/** What drops nothing needs no seed. */
function seed(args: Arguments, name: 'rate' | 'stddev'): void {
    if (compare(args.value(name), '>', int(0))) seedGenerator(args);
}

const noise = (name: string, roles: readonly Role[], strength: 'rate' | 'stddev'): LayerSpec =>
    defineLayer({
        keras: `keras.layers.${name}`,
        roles,
        configure(args) {
            baseLayer(name, args);
            rate(args, strength);
            seed(args, strength);
        },
        call: same,
    });

export const dropout = defineLayer({
    keras: 'keras.layers.Dropout',
    roles: ['noise', 'dropout'],
    configure(args) {
        baseLayer('Dropout', args);
        rate(args, 'rate');
        noiseShape(args.value('noise_shape'));
        seed(args, 'rate');
    },
    call: same,
});

/** `Dropout._validate_noise_shape` */
function noiseShape(value: Value): void {
    const detail = { blame: 'noise_shape', code: 'noise-shape' };
    if (value.kind === 'none' || !(isPlain(value) || isObject(value))) return;
    const invalid = 'Invalid value received for argument `noise_shape`.';
    if (value.kind === 'str') {
        raise(`${invalid} Expected a tuple or list of integers. Received: noise_shape={value}`, { value }, detail);
    }
    if (!['tuple', 'list', 'dict', 'tensor'].includes(value.kind)) {
        raise(
            `${invalid} Expected an iterable of integers (e.g., a tuple or list). Received: noise_shape={value}`,
            { value },
            detail,
        );
    }
    elements(value)?.forEach((size, i) => {
        if (size.kind === 'none' || !isPlain(size)) return;
        if (!isInt(size)) {
            raise(
                `${invalid} Expected all elements to be integers or None. Received element at index {i}: {size} (type: {type})`,
                { i, size, type: bareType(size) },
                detail,
            );
        }
        if ((intOf(size) ?? 1) > 0) return;
        raise(
            `${invalid} Expected all dimensions to be positive integers or None. Received negative or zero value at index {i}: {size}`,
            { i, size },
            detail,
        );
    });
}

/** Drops whole channels (`keras/src/layers/regularization/spatial_dropout.py`). */
const spatialDropout = (rank: 1 | 2 | 3): LayerSpec =>
    defineLayer({
        keras: `keras.layers.SpatialDropout${rank}D`,
        roles: ['noise', 'dropout'],
        configure(args) {
            baseLayer(`SpatialDropout${rank}D`, args);
            rate(args, 'rate');
            seed(args, 'rate');
            if (rank > 1) dataFormat(args);
        },
        inputSpec: () => ({ ndim: rank + 2 }),
        call: same,
        callUnknown: () => Array.from({ length: rank + 2 }, () => undefined),
    });

export const noises = [
    dropout,
    ...([1, 2, 3] as const).map(spatialDropout),
    noise('GaussianDropout', ['noise', 'dropout'], 'rate'),
    noise('AlphaDropout', ['noise', 'dropout'], 'rate'),
    noise('GaussianNoise', ['noise'], 'stddev'),
];

/** TensorFlow's Keras still has the one of Keras 2, which takes whatever rate it is given (`keras/src/legacy/layers.py`). */
export const oldAlphaDropout = defineLayer({
    keras: 'keras.layers.AlphaDropout',
    roles: ['noise', 'dropout'],
    configure(args) {
        baseLayer('AlphaDropout', args);
    },
    call: same,
});
