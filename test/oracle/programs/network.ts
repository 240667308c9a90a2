import type { Shape } from '../../../shared-rules/model/shape';

/** A model that the program has made by now. */
export interface Network {
    readonly variable: string;
    readonly kind: 'Sequential' | 'Functional' | 'subclass';
    /** Of its inputs; undefined for a model that was not built yet. */
    readonly inputs: readonly Shape[] | undefined;
    /** Of its first output. */
    readonly output: Shape | undefined;
    /** Names of layers that were given explicitly. */
    readonly names: readonly string[];
    /** How many layers `model.layers` has at least. */
    readonly length: number;
    /** Whether a class of the file is in it. */
    readonly isOwn?: true;
}
