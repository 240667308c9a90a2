import { defineLayer, only, raise, type InnerLayer } from './layer';
import { compare, int, isNoLayer } from './operators';
import { baseLayer } from './standard';

/** The layers that have their kernel, or their table, as an attribute of their own. */
const WITH_KERNEL = /^(Dense|EinsumDense|(Depthwise)?Conv\dD(Transpose)?|(Reversible)?Embedding)$/;

/** `keras/src/layers/normalization/spectral_normalization.py` */
export const spectralNormalization = defineLayer<InnerLayer | undefined>({
    keras: 'keras.layers.SpectralNormalization',
    roles: ['wrapper'],
    borrowsWeights: true,

    configure(args, inner) {
        const [layer, iterations] = [args.value('layer'), args.value('power_iterations')];
        if (isNoLayer(layer)) {
            raise(
                "Layer {layer} supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer is a valid Keras layer.",
                { layer },
                { blame: 'layer', code: 'not-a-layer' },
            );
        }
        baseLayer('SpectralNormalization', args);
        if (compare(iterations, '<=', int(0), { blame: 'power_iterations' })) {
            raise(
                '`power_iterations` should be greater than zero. Received: `power_iterations={iterations}`',
                { iterations },
                { blame: 'power_iterations', code: 'positive-integer' },
            );
        }
        return inner(layer);
    },

    inputSpec(_, built) {
        const size = built?.at(-1);
        return built ? { minNdim: 1, axes: new Map(typeof size === 'number' ? [[-1, size]] : []) } : {};
    },

    /** The kernel is the wrapper's own weight as well, and so comes first. */
    build(layer, inputs) {
        if (only(inputs).length === 0) raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
        const weights = layer?.build(inputs);
        if (layer?.spec && !WITH_KERNEL.test(layer.class)) {
            raise(
                "{class} object has no attribute 'kernel' nor 'embeddings'",
                { class: layer.class },
                { blame: 'layer', code: 'no-kernel' },
            );
        }
        const kernel = weights?.find(({ name }) => name === 'kernel' || name === 'embeddings');
        if (!weights || !kernel || weights.some(({ name }) => name.startsWith('lora_'))) return undefined;
        const vector = { name: 'vector_u', shape: [1, kernel.shape.at(-1)], trainable: false };
        return [kernel, vector, ...weights.filter((it) => it !== kernel)];
    },

    call: (layer, inputs) => layer?.call({ ...inputs, shapes: [only(inputs)] }),
    callUnknown: (layer) => layer?.call(undefined),
});
