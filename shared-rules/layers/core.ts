import { identifiers } from '../keras/identifiers';
import { numberOf, type Value } from '../model/value';
import { keptDtype } from './dtype';
import { defineLayer, only, raise, type Arguments, type LayerSpec } from './layer';
import { compare, int, isInt, isPlain } from './operators';
import { baseLayer, wholeShape } from './standard';

/** `keras/src/layers/core/identity.py` */
export const identity = defineLayer({
    keras: 'keras.layers.Identity',
    roles: ['identity'],
    lists: true,
    configure: (args) => baseLayer('Identity', args),
    call: (_, { shapes, nested }) => (nested ? { several: shapes } : shapes[0]),
    dtype: keptDtype,
});

export const masking = defineLayer({
    keras: 'keras.layers.Masking',
    roles: ['identity'],
    configure: (args) => baseLayer('Masking', args),
    call(_, inputs) {
        const input = only(inputs);
        if (input.length > 0) return input;
        raise('axis -1 is out of bounds for an array with dimension 0.', {}, { code: 'rank' });
    },
});

/** `keras/src/layers/regularization/activity_regularization.py` */
export const activityRegularization = defineLayer({
    keras: 'keras.layers.ActivityRegularization',
    roles: ['identity'],
    configure(args) {
        for (const name of ['l1', 'l2']) strength(args, name);
        if (args.extra.includes('activity_regularizer')) {
            const sentence =
                "keras.src.layers.layer.Layer.__init__() got multiple values for keyword argument 'activity_regularizer'";
            raise(sentence, {}, { exception: 'TypeError', blame: 'activity_regularizer', code: 'argument' });
        }
        baseLayer('ActivityRegularization', args);
    },
    call: (_, inputs) => only(inputs),
});

/** `validate_float_arg` (`keras/src/regularizers/regularizers.py`), where `None` is 0. */
function strength(args: Arguments, name: string): void {
    const value = args.value(name);
    if (value.kind === 'none' || !isPlain(value)) return;
    const detail = { blame: name, code: 'rate' };
    if (numberOf(value) !== undefined && !compare(value, '<', int(0), detail)) return;
    raise(
        'Invalid value for argument {name}: expected a non-negative float.Received: {name}={value}',
        { name, value },
        detail,
    );
}

/** What a function of the user's makes of a tensor is not for a spec to say, unless the layer is told. */
export const lambda = defineLayer<{ readonly shape: Value; readonly isElementwise: boolean }>({
    keras: 'keras.layers.Lambda',
    lists: true,
    roles: ['opaque'],
    configure(args) {
        baseLayer('Lambda', args);
        assertCallable(args.value('function'));
        return {
            shape: args.value('output_shape'),
            isElementwise: args.isNone('arguments') && isActivation(args.value('function')),
        };
    },
    call({ shape, isElementwise }, inputs) {
        if (isElementwise && shape.kind === 'none' && !inputs.nested) return only(inputs);
        if (shape.kind !== 'tuple' || !shape.items.every((it) => it.kind === 'none' || isInt(it))) {
            return undefined;
        }
        // The batch is that of the first input.
        return wholeShape([inputs.shapes[0]?.[0], ...shape.items], 'output_shape');
    },
});

/** An activation leaves the shape alone, but for one that gates one half of the input with the other. */
function isActivation(value: Value): boolean {
    const [, name = ''] =
        (value.kind === 'symbol' && /^keras\.(?:activations|ops)\.(?:nn\.)?(\w+)$/.exec(value.name)) || [];
    return Object.hasOwn(identifiers.activations ?? {}, name) && !['glu', 'threshold'].includes(name);
}

function assertCallable(value: Value): void {
    if (!isPlain(value)) return;
    raise('unsupported callable', {}, { exception: 'TypeError', blame: 'function', code: 'not-callable' });
}

export const core: readonly LayerSpec[] = [activityRegularization, identity, lambda, masking];
