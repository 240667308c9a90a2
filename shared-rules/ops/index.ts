import { creatings } from './creating';
import { diagonals } from './diagonal';
import { elementwise } from './elementwise';
import { images } from './image';
import { indexings } from './indexing';
import { joinings } from './joining';
import { linears } from './linear';
import { losses } from './loss';
import { nn } from './nn';
import type { OpSpec } from './op';
import { reductions } from './reduction';
import { repeatings } from './repeating';
import { shapings } from './shaping';
import { signals } from './signal';
import { slidings } from './sliding';

/** Every function of `keras.ops` whose shapes footgun knows, by family; of the others (`map`, `scan`, `cond` …) the result is unknown. */
export const operations: readonly OpSpec[] = [
    ...creatings,
    ...diagonals,
    ...elementwise,
    ...images,
    ...indexings,
    ...joinings,
    ...linears,
    ...losses,
    ...nn,
    ...reductions,
    ...repeatings,
    ...shapings,
    ...signals,
    ...slidings,
];
