import { convolutions } from './convolution';
import { dense } from './dense';
import type { LayerSpec } from './layer';

/** Every layer that footgun knows, by family; nothing is discovered at run time. */
export const layers: readonly LayerSpec[] = [...convolutions, dense];
