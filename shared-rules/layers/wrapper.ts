import { defineLayer, raise } from './layer';
import { isNoLayer } from './operators';
import { baseLayer } from './standard';

/** The base of layers that hold one; what it does is up to the class that is made of it (`keras/src/layers/core/wrapper.py`). */
export const wrapper = defineLayer({
    keras: 'keras.layers.Wrapper',
    roles: ['wrapper', 'opaque'],

    configure(args) {
        const layer = args.value('layer');
        if (isNoLayer(layer)) {
            raise(
                "Layer {layer} supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer is a valid Keras layer.",
                { layer },
                { blame: 'layer', code: 'not-a-layer' },
            );
        }
        baseLayer('Wrapper', args);
    },

    build: () => undefined,
    call: () => undefined,
});
