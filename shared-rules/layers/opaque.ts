import { defineLayer, type LayerSpec } from './layer';

/** Layers around something from outside Keras, or around a function: their results are theirs alone to know. */
const opaque = (name: string): LayerSpec =>
    defineLayer({
        keras: `keras.layers.${name}`,
        roles: ['opaque'],
        configure: () => undefined,
        build: () => undefined,
        call: () => undefined,
        dtype: () => undefined,
    });

export const opaques: readonly LayerSpec[] = [
    'FlaxLayer',
    'JaxLayer',
    'Pipeline',
    'TFSMLayer',
    'TorchModuleWrapper',
].map(opaque);
