import { activations } from './activations';
import { adaptivePoolings } from './adaptivePooling';
import { attentions } from './attention';
import { batchNormalization } from './batchNormalization';
import { bidirectional } from './bidirectional';
import { borders } from './borders';
import { categories } from './categories';
import { concatenate } from './concatenate';
import { convLstms } from './convLstm';
import { convolutions } from './convolution';
import { core } from './core';
import { dense } from './dense';
import { depthwiseConvolutions } from './depthwiseConvolution';
import { dot } from './dot';
import { einsumDense } from './einsumDense';
import { embedding, reversibleEmbedding } from './embedding';
import { globalPoolings } from './globalPooling';
import { images } from './images';
import { resizings } from './imageSizes';
import { inputLayer } from './input';
import type { LayerSpec } from './layer';
import { lookups } from './lookups';
import { merges } from './merge';
import { groupedQueryAttention, multiHeadAttention } from './multiHeadAttention';
import { noises } from './noise';
import { groupNormalization, layerNormalization, rmsNormalization, unitNormalization } from './normalization';
import { opaques } from './opaque';
import { poolings } from './pooling';
import { recurrents, rnn } from './recurrent';
import { cells, stackedCells } from './recurrentCells';
import { rescalings } from './rescaling';
import { reshapings } from './reshaping';
import { separableConvolutions } from './separableConvolution';
import { spectralNormalization } from './spectralNormalization';
import { spectrograms } from './spectrograms';
import { timeDistributed } from './timeDistributed';
import { transposedConvolutions } from './transposedConvolution';
import { upsamplings } from './upsampling';
import { wrapper } from './wrapper';

/** Every layer that footgun knows, by family; nothing is discovered at run time. */
export const layers: readonly LayerSpec[] = [
    ...activations,
    ...adaptivePoolings,
    ...attentions,
    batchNormalization,
    bidirectional,
    ...borders,
    ...categories,
    ...cells,
    concatenate,
    ...convLstms,
    ...convolutions,
    ...core,
    dense,
    ...depthwiseConvolutions,
    dot,
    einsumDense,
    embedding,
    ...globalPoolings,
    groupNormalization,
    groupedQueryAttention,
    ...images,
    inputLayer,
    layerNormalization,
    ...lookups,
    ...merges,
    multiHeadAttention,
    ...noises,
    ...opaques,
    ...poolings,
    ...recurrents,
    ...rescalings,
    reversibleEmbedding,
    ...reshapings,
    ...resizings,
    rmsNormalization,
    rnn,
    ...separableConvolutions,
    spectralNormalization,
    ...spectrograms,
    stackedCells,
    timeDistributed,
    ...transposedConvolutions,
    unitNormalization,
    ...upsamplings,
    wrapper,
];
