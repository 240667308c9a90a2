import { repr } from '../model/python';
import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import type { Weight } from '../model/graph';
import { defineLayer, only, raise, trainable, type Arguments } from './layer';
import { compare, int, isInt, isPlain, keptType, truth } from './operators';
import { baseLayer, identifier, weightShape } from './standard';

/** `keras/src/layers/normalization/layer_normalization.py` */
export const layerNormalization = defineLayer({
    keras: 'keras.layers.LayerNormalization',
    roles: ['normalization'],

    configure(args) {
        baseLayer('LayerNormalization', args, ['rms_scaling']);
        const axis = args.value('axis');
        if (isPlain(axis) && !itemsOf(axis) && !isInt(axis)) {
            raise(
                "Expected an int or a list/tuple of ints for the argument 'axis', but received: {axis}",
                { axis: repr(axis) },
                { exception: 'TypeError', blame: 'axis', code: 'axis' },
            );
        }
        scaleIdentifiers(args);
        const rms = args.extra.includes('rms_scaling') ? truth(args.value('rms_scaling')) : false;
        return { axis, rms, scale: truth(args.value('scale')), center: truth(args.value('center')) };
    },

    build({ axis, rms, scale, center }, inputs) {
        const sizes = sizesAt(axis, only(inputs));
        if (!sizes || rms === undefined) return undefined;
        return scaleAndCenter(sizes, scale === true || rms ? true : scale, rms ? false : center);
    },

    call({ axis }, inputs) {
        assertInside(axis, only(inputs));
        return only(inputs);
    },
});

/** `keras/src/layers/normalization/group_normalization.py` */
export const groupNormalization = defineLayer({
    keras: 'keras.layers.GroupNormalization',
    roles: ['normalization'],

    configure(args) {
        const groups = args.value('groups');
        const count = intOf(groups);
        if (isPlain(groups) && (count === undefined || (count <= 0 && count !== -1))) {
            raise(
                'Received an invalid value for argument `groups`, expected a positive integer (or `-1` for instance normalization). Received: groups={groups}',
                { groups },
                { blame: 'groups', code: 'positive-integer' },
            );
        }
        baseLayer('GroupNormalization', args);
        scaleIdentifiers(args);
        const [scale, center] = [truth(args.value('scale')), truth(args.value('center'))];
        return { groups: count, axis: args.value('axis'), scale, center };
    },

    inputSpec({ axis }, built) {
        if (!built) return {};
        const at = intOf(axis);
        const size = at === undefined ? undefined : built.at(at);
        return { ndim: built.length, axes: new Map(typeof size === 'number' && at !== undefined ? [[at, size]] : []) };
    },

    build({ groups, axis, scale, center }, inputs) {
        const input = only(inputs);
        const size = sizeAt(input, axis);
        if (size === null) {
            raise(
                'Axis {axis} of input tensor should have a defined dimension but the layer received an input with shape {input}.',
                { axis, input },
                { blame: 'axis', code: 'undefined-axis' },
            );
        }
        assertGroups(groups, size);
        return scaleAndCenter([size], scale, center);
    },

    call: (_, inputs) => only(inputs),
});

function assertGroups(groups: number | undefined, size: Dim): void {
    if (groups === undefined || groups === -1 || typeof size !== 'number') return;
    const detail = { blame: 'groups', code: 'groups' };
    if (size < groups) {
        raise(
            'Number of groups ({groups}) cannot be more than the number of channels ({size}).',
            { groups, size },
            detail,
        );
    }
    if (size % groups !== 0) {
        raise(
            'Number of groups ({groups}) must be a multiple of the number of channels ({size}).',
            { groups, size },
            detail,
        );
    }
}

/** `keras/src/layers/normalization/unit_normalization.py` */
export const unitNormalization = defineLayer({
    keras: 'keras.layers.UnitNormalization',
    roles: ['normalization'],

    configure(args) {
        baseLayer('UnitNormalization', args);
        const axis = args.value('axis');
        if (isPlain(axis) && !itemsOf(axis) && !isInt(axis)) {
            raise(
                'Invalid value for `axis` argument: expected an int or a list/tuple of ints. Received: axis={axis}',
                { axis },
                { exception: 'TypeError', blame: 'axis', code: 'axis' },
            );
        }
        return axis.kind === 'tuple' ? { ...axis, kind: 'list' as const } : axis;
    },

    call(axis, inputs) {
        const input = only(inputs);
        if (axesOf(axis)?.some((it) => isOutside(it, input))) {
            raise(
                'Axis {axis} is out of bounds for input shape {input}.',
                { axis, input },
                { blame: 'axis', code: 'axis' },
            );
        }
        return input;
    },
});

/** `keras/src/layers/normalization/rms_normalization.py` */
export const rmsNormalization = defineLayer({
    keras: 'keras.layers.RMSNormalization',
    roles: ['normalization'],

    configure(args) {
        baseLayer('RMSNormalization', args);
        return args.value('axis');
    },

    build(axis, inputs) {
        const sizes = sizesAt(axis, only(inputs));
        return sizes && [trainable('scale', weightShape('scale', sizes))];
    },

    call(axis, inputs) {
        assertInside(axis, only(inputs));
        return only(inputs);
    },
});

function scaleIdentifiers(args: Arguments): void {
    for (const what of ['initializer', 'regularizer', 'constraint'] as const) {
        for (const prefix of ['beta', 'gamma']) identifier(args, `${prefix}_${what}`, `${what}s`);
    }
}

function scaleAndCenter(
    sizes: Shape,
    scale: boolean | undefined,
    center: boolean | undefined,
): readonly Weight[] | undefined {
    if (scale) weightShape('gamma', sizes);
    else if (center && scale === false) weightShape('beta', sizes);
    if (scale === undefined || center === undefined) return undefined;
    return [...(scale ? [trainable('gamma', sizes)] : []), ...(center ? [trainable('beta', sizes)] : [])];
}

/** One axis, or several in their order, as far as that is known. */
function axesOf(axis: Value): readonly Value[] | undefined {
    const items = itemsOf(axis) ?? [axis];
    if (!items.every(isPlain)) return undefined;
    return items.every(isInt) ? [...items].sort((a, b) => (intOf(a) ?? 0) - (intOf(b) ?? 0)) : items;
}

const sizesAt = (axis: Value, input: Shape): Shape | undefined => axesOf(axis)?.map((it) => sizeAt(input, it));

/** `input_shape[axis]` */
function sizeAt(input: Shape, axis: Value): Dim {
    const at = intOf(axis);
    const detail = { blame: 'axis', code: 'axis' };
    if (at === undefined) {
        if (!isPlain(axis)) return undefined;
        const sentence = 'tuple indices must be integers or slices, not {type}';
        raise(sentence, { type: keptType(axis) }, { ...detail, exception: 'TypeError' });
    }
    if (at >= input.length || at < -input.length) {
        raise('tuple index out of range', {}, { ...detail, exception: 'IndexError' });
    }
    return input.at(at);
}

function isOutside(axis: Value, { length }: Shape): boolean {
    return Boolean(compare(axis, '>=', int(length)) || compare(axis, '<', int(-length)));
}

function assertInside(axis: Value, input: Shape): void {
    const all = axesOf(axis) ?? [];
    const outside = all.find((it) => isOutside(it, input));
    if (!outside) return;
    raise(
        'Axis {outside} is out of bounds for input shape {input}. Received: axis={axis}',
        { outside, input, axis: { kind: 'list', items: all } },
        { blame: 'axis', code: 'axis' },
    );
}
