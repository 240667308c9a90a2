import { numberOf, type Value } from '../model/value';
import { defineLayer, only, raise, trainable, type Arguments, type Inputs } from './layer';
import { bareType, compare, float, int, isInt, isPlain } from './operators';
import { baseLayer, identifier, weightShape } from './standard';

const same = (_: unknown, inputs: Inputs) => only(inputs);

/** `keras/src/layers/activations/activation.py` */
export const activation = defineLayer({
    keras: 'keras.layers.Activation',
    roles: ['activation'],
    configure(args) {
        baseLayer('Activation', args);
        identifier(args, 'activation', 'activations');
    },
    call: same,
});

export const relu = defineLayer({
    keras: 'keras.layers.ReLU',
    roles: ['activation'],
    activation: 'relu',
    configure(args) {
        baseLayer('ReLU', args);
        if (!args.isNone('max_value')) {
            const max_value = notNegative(args, 'max_value');
            if (max_value) {
                raise(
                    'max_value of a ReLU layer cannot be a negative value. Received: max_value={max_value}',
                    { max_value },
                    { blame: 'max_value', code: 'activation-argument' },
                );
            }
        }
        for (const name of ['negative_slope', 'threshold']) {
            const value = notNegative(args, name);
            if (!value) continue;
            raise(
                '{name} of a ReLU layer cannot be None or a negative value. Received: {name}={value}',
                { name, value },
                { blame: name, code: 'activation-argument' },
            );
        }
    },
    call: same,
});

/** The argument, if it is `None` or below zero. */
function notNegative(args: Arguments, name: string): Value | undefined {
    const value = args.value(name);
    const detail = { blame: name, code: 'activation-argument' };
    return value.kind === 'none' || compare(value, '<', float(0), detail) ? value : undefined;
}

export const leakyRelu = defineLayer({
    keras: 'keras.layers.LeakyReLU',
    roles: ['activation'],
    activation: 'leaky_relu',
    configure(args) {
        baseLayer('LeakyReLU', args, ['alpha']);
        const name = args.extra.includes('alpha') ? 'alpha' : 'negative_slope';
        const slope = args.value(name);
        const detail = { blame: name, code: 'activation-argument' };
        if (slope.kind !== 'none' && !compare(slope, '<', int(0), detail)) return;
        raise(
            'The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float. Received: negative_slope={slope}',
            { slope },
            detail,
        );
    },
    call: same,
});

export const elu = defineLayer({
    keras: 'keras.layers.ELU',
    roles: ['activation'],
    activation: 'elu',
    configure: (args) => baseLayer('ELU', args),
    call: same,
});

export const softmax = defineLayer({
    keras: 'keras.layers.Softmax',
    roles: ['activation'],
    activation: 'softmax',
    configure: (args) => baseLayer('Softmax', args),
    call: same,
});

/** `keras/src/layers/activations/prelu.py`: one slope for every number of the input but along `shared_axes`. */
export const prelu = defineLayer<readonly Value[] | undefined>({
    keras: 'keras.layers.PReLU',
    roles: ['activation'],
    activation: 'prelu',

    configure(args) {
        baseLayer('PReLU', args);
        identifier(args, 'alpha_initializer', 'initializers');
        identifier(args, 'alpha_regularizer', 'regularizers');
        identifier(args, 'alpha_constraint', 'constraints');
        const shared = args.value('shared_axes');
        if (shared.kind === 'none') return [];
        if (!isPlain(shared)) return undefined;
        return shared.kind === 'tuple' || shared.kind === 'list' ? shared.items : [shared];
    },

    inputSpec(shared, built) {
        if (!built || !shared?.every(isPlain)) return {};
        const apart = built.flatMap((size, axis): [number, number][] =>
            axis > 0 && typeof size === 'number' && shared.length > 0 && !shared.some((it) => numberOf(it) === axis)
                ? [[axis, size]]
                : [],
        );
        return { ndim: built.length, axes: new Map(apart) };
    },

    build(shared, inputs) {
        const sizes = [...only(inputs).slice(1)];
        if (!shared?.every(isPlain)) return undefined;
        for (const axis of shared) sizes[indexOf(axis, sizes.length)] = 1;
        return [trainable('alpha', weightShape('alpha', sizes))];
    },

    call: same,
});

/** The place of `param_shape[axis - 1]`, counted from the end where it is negative, as Python does. */
function indexOf(axis: Value, length: number): number {
    const detail = { blame: 'shared_axes', code: 'axis' };
    if (axis.kind === 'float') {
        raise('list indices must be integers or slices, not float', {}, { ...detail, exception: 'TypeError' });
    }
    if (!isInt(axis)) {
        const sentence = "unsupported operand type(s) for -: '{type}' and 'int'";
        raise(sentence, { type: bareType(axis) }, { ...detail, exception: 'TypeError' });
    }
    const index = (numberOf(axis) ?? 0) - 1;
    const place = index < 0 ? index + length : index;
    if (place >= 0 && place < length) return place;
    raise('list assignment index out of range', {}, { ...detail, exception: 'IndexError' });
}

export const activations = [activation, relu, leakyRelu, elu, softmax, prelu];
