import { stringRepr } from '../model/python';
import type { Shape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import { defineLayer, frozen, only, raise, trainable } from './layer';
import { bareType, compare, elements, int, isPlain, truth } from './operators';
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
        return { axis, renorm, scale: truth(args.value('scale')), center: truth(args.value('center')) };
    },

    inputSpec({ axis }, built) {
        const size = axis === undefined ? undefined : built?.at(axis);
        if (!built) return {};
        return { ndim: built.length, axes: new Map(axis !== undefined && typeof size === 'number' ? [[axis, size]] : []) };
    },

    build({ axis, renorm, scale, center }, inputs) {
        const sizes = [sizeAt(only(inputs), axis)];
        if (scale === undefined || center === undefined || renorm === undefined) return undefined;
        const shape = weightShape(scale ? 'gamma' : center ? 'beta' : 'moving_mean', sizes);
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

/** `int(value)`; undefined where it is unknown. */
export function toInt(value: Value, blame: string): number | undefined {
    const number = numberOf(value);
    if (number !== undefined && Number.isFinite(number)) return Math.trunc(number);
    if (number !== undefined || !isPlain(value)) return undefined;
    if (value.kind === 'str') {
        if (/^\s*[+-]?\d+\s*$/.test(value.value)) return Number(value.value);
        raise('invalid literal for int() with base 10: {text}', { text: stringRepr(value.value) }, { blame });
    }
    raise(
        "int() argument must be a string, a bytes-like object or a real number, not '{type}'",
        { type: bareType(value) },
        { exception: 'TypeError', blame },
    );
}

/** `float(value)`, of which only the exceptions matter. */
export function toFloat(value: Value, blame: string): void {
    if (numberOf(value) !== undefined || !isPlain(value)) return;
    if (value.kind === 'str') {
        if (/^\s*[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf(inity)?|nan)\s*$/i.test(value.value)) return;
        raise('could not convert string to float: {text}', { text: stringRepr(value.value) }, { blame });
    }
    raise(
        "float() argument must be a string or a real number, not '{type}'",
        { type: bareType(value) },
        { exception: 'TypeError', blame },
    );
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
    const [rmax, rmin, dmax] = CLIPS.map((clip) => value.entries[keys.indexOf(clip)]?.[1]).map((it) => it?.kind === 'none' ? undefined : it);
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

