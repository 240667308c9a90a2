import { intOf, isNumpy } from '../model/value';
import { defineLayer, only, raise, trainable, withBias } from './layer';
import { adapted, loraRank } from './lora';
import { isObject, isPlain, truth } from './operators';
import { baseLayer, kernelIdentifiers, weightShape } from './standard';

/** `keras/src/layers/core/dense.py` */
export const dense = defineLayer({
    keras: 'keras.layers.Dense',
    roles: ['linear', 'dense'],

    configure(args) {
        const units = args.value('units');
        const count = intOf(units);
        if ((isPlain(units) || isObject(units)) && (count === undefined || count <= 0 || isNumpy(units))) {
            raise(
                'Received an invalid value for `units`, expected a positive integer. Received: units={units}',
                { units },
                { blame: 'units', code: 'positive-integer' },
            );
        }
        baseLayer('Dense', args);
        kernelIdentifiers(args);
        return { units: count, bias: truth(args.value('use_bias')), lora: loraRank(args) };
    },

    inputSpec: (_, built) =>
        typeof built?.at(-1) === 'number'
            ? { minNdim: 2, axes: new Map([[-1, Number(built.at(-1))]]) }
            : { minNdim: 2 },

    build({ units, bias, lora }, inputs) {
        const kernel = weightShape('kernel', [only(inputs).at(-1), units]);
        return adapted(withBias(bias, [trainable('kernel', kernel)], trainable('bias', [units])), lora);
    },

    call: ({ units }, inputs) => [...only(inputs).slice(0, -1), units],
});
