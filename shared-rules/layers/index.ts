import { activations } from './activations';
import { batchNormalization } from './batchNormalization';
import { borders } from './borders';
import { concatenate } from './concatenate';
import { convolutions } from './convolution';
import { dense } from './dense';
import { depthwiseConvolutions } from './depthwiseConvolution';
import { dot } from './dot';
import { globalPoolings } from './globalPooling';
import { inputLayer } from './input';
import type { LayerSpec } from './layer';
import { merges } from './merge';
import { noises } from './noise';
import { poolings } from './pooling';
import { reshapings } from './reshaping';
import { separableConvolutions } from './separableConvolution';
import { transposedConvolutions } from './transposedConvolution';
import { upsamplings } from './upsampling';

/** Every layer that footgun knows, by family; nothing is discovered at run time. */
export const layers: readonly LayerSpec[] = [
    ...activations,
    batchNormalization,
    ...borders,
    concatenate,
    ...convolutions,
    dense,
    ...depthwiseConvolutions,
    dot,
    ...globalPoolings,
    inputLayer,
    ...merges,
    ...noises,
    ...poolings,
    ...reshapings,
    ...separableConvolutions,
    ...transposedConvolutions,
    ...upsamplings,
];
