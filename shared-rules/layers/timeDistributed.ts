import type { Shape } from '../model/shape';
import { defineLayer, isSeveral, only, raise, type InnerLayer, type Inputs, type Outputs } from './layer';
import { isNoLayer } from './operators';
import { baseLayer } from './standard';

/** `keras/src/layers/rnn/time_distributed.py` */
export const timeDistributed = defineLayer<InnerLayer | undefined>({
    keras: 'keras.layers.TimeDistributed',
    roles: ['wrapper'],
    borrowsWeights: true,

    configure(args, inner) {
        const layer = args.value('layer');
        if (isNoLayer(layer)) {
            raise(
                'Please initialize `TimeDistributed` layer with a `keras.layers.Layer` instance. Received: {layer}',
                { layer },
                { blame: 'layer', code: 'not-a-layer' },
            );
        }
        baseLayer('TimeDistributed', args);
        return inner(layer);
    },

    build(layer, inputs) {
        const child = oneStep(inputs);
        return layer?.build(child);
    },

    call(layer, inputs) {
        const child = oneStep(inputs);
        return overTime(layer?.call(child), only(inputs));
    },

    callUnknown: (layer) => overTime(layer?.call(undefined), [undefined, undefined]),
});

function oneStep(inputs: Inputs): Inputs {
    const input = only(inputs);
    if (input.length < 3) {
        raise(
            '`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, received: {input}',
            { input },
            { code: 'rank' },
        );
    }
    return { ...inputs, shapes: [[input[0], ...input.slice(2)]], keywords: new Map() };
}

/** The child's result with the time back in its place. */
function overTime(output: Outputs, [, steps]: Shape): Outputs {
    if (output === undefined) return undefined;
    if (!isSeveral(output)) return [output[0], steps, ...output.slice(1)];
    if (typeof steps === 'number')
        raise("Cannot convert '{steps}' to a shape.", { steps }, { code: 'several-outputs' });
    return undefined;
}
