import type { Program } from './graph';

/** What of a program hangs together: layers, models, and the calls, refusals and data that speak of them. */
export type IslandContent = Pick<
    Program,
    'layers' | 'applications' | 'models' | 'refusals' | 'calls' | 'attributes' | 'gathered'
>;

/**
 * A part of a program to which nothing outside refers, and which refers to nothing outside: rules look at one at a time.
 * Most files hold several: one network after another, data that no network sees.
 */
export interface Island {
    /** The same objects in the same order are the same island, whatever else has changed in the file. */
    readonly stamp: readonly unknown[];
    /** Put together when it is asked for. */
    readonly content: IslandContent;
}
