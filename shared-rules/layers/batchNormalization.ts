import type { Shape } from '../model/shape';
import type { Value } from '../model/value';
import { toFloat, toInt } from './conversions';
import { defineLayer, frozen, only, raise, trainable } from './layer';
import { compare, elements, int, isPlain, truth } from './operators';
import { baseLayer, identifier, weightShape } from './standard';

/** `keras/src/layers/normalization/batch_normalization.py` */
export const batchNormalization = defineLayer({
    keras: 'keras.layers.BatchNormalization',
    roles: ['normalization', 'batch-normalization'],

    configure(args) {
        baseLayer('BatchNormalization', args);
        const axis = toInt(args.value('axis'), 'axis');
        toFloat(args.value('momentum'), 'momentum');
        toFloat(args.value('epsilon'), 'epsilon');
        for (const name of ['beta', 'gamma', 'moving_mean', 'moving_variance']) {
            identifier(args, `${name}_initializer`, 'initializers');
        }
        for (const name of ['beta', 'gamma']) identifier(args, `${name}_regularizer`, 'regularizers');
        for (const name of ['beta', 'gamma']) identifier(args, `${name}_constraint`, 'constraints');
        const renorm = truth(args.value('renorm'));
        if (renorm) clipping(args.value('renorm_clipping'));
        const variance = args.value('moving_variance_initializer');
        return { axis, renorm, variance, scale: truth(args.value('scale')), center: truth(args.value('center')) };
    },

    inputSpec({ axis }, built) {
        const size = axis === undefined ? undefined : built?.at(axis);
        if (!built) return {};
        return {
            ndim: built.length,
            axes: new Map(axis !== undefined && typeof size === 'number' ? [[axis, size]] : []),
        };
    },

    build({ axis, renorm, scale, center, variance }, inputs) {
        const sizes = [sizeAt(only(inputs), axis)];
        if (scale === undefined || center === undefined || renorm === undefined) return undefined;
        const shape = weightShape(scale ? 'gamma' : center ? 'beta' : 'moving_mean', sizes);
        if (renorm && variance.kind === 'none') {
            const detail = { exception: 'TypeError', blame: 'moving_variance_initializer' };
            raise("'NoneType' object is not callable", {}, detail);
        }
        const trained = [...(scale ? ['gamma'] : []), ...(center ? ['beta'] : [])];
        const moving = ['moving_mean', 'moving_variance', ...(renorm ? RENORM : [])];
        return [...trained.map((name) => trainable(name, shape)), ...moving.map((name) => frozen(name, shape))];
    },

    call: (_, inputs) => only(inputs),
});

const RENORM = ['moving_stddev', 'renorm_mean', 'renorm_stddev'];

function sizeAt(input: Shape, axis: number | undefined) {
    if (axis === undefined || (axis < input.length && axis >= -input.length)) {
        return axis === undefined ? undefined : input.at(axis);
    }
    raise('tuple index out of range', {}, { exception: 'IndexError', blame: 'axis', code: 'axis' });
}

const CLIPS = ['rmax', 'rmin', 'dmax'];

/** The holes in two of these sentences are Keras' own: it forgot to fill them. */
function clipping(value: Value): void {
    const detail = { blame: 'renorm_clipping', code: 'renorm-clipping' };
    const items = truth(value) ? (elements(value, detail) ?? []) : [];
    const keys = items.map((key) => (key.kind === 'str' ? key.value : isPlain(key) ? '' : undefined));
    if (keys.some((key) => key !== undefined && !CLIPS.includes(key))) {
        raise(
            "Received invalid keys for `renorm_clipping` argument: {value}. Supported values: ['rmax', 'rmin', 'dmax'].",
            { value },
            detail,
        );
    }
    if (value.kind !== 'dict') return;
    const [rmax, rmin, dmax] = CLIPS.map((clip) => value.entries[keys.indexOf(clip)]?.[1]).map((it) =>
        it?.kind === 'none' ? undefined : it,
    );
    if (rmax && rmin && compare(rmax, '<', rmin, detail)) {
        raise(
            'rmax should be greater than rmin in the `renorm_clipping` argument. Received: rmax={rmax}, rmin={rmin}.',
            { rmax: '{rmax}', rmin: '{rmin}' },
            detail,
        );
    }
    if (dmax && compare(dmax, '<', int(0), detail)) {
        raise(
            'dmax should be non-negative in the `renorm_clipping` argument. Received: dmax={dmax}.',
            { dmax: '{dmax}' },
            detail,
        );
    }
}
