import type { Reading } from '../python/syntax';
import type { Analysis, Settings } from './analysis';

/** Reads a text from scratch; used to try fixes. */
export type Read = (text: string) => Reading;

/** The façade: total, deterministic, synchronous. `read` is only called when a fix is tried. */
export declare function analyse(reading: Reading, settings: Settings, read: Read): Analysis;
