import type { Dim } from '../../shared-rules/model/shape';

/** What became of a configuration, in Keras or as footgun foresees it. */
export interface Result {
    /** `constructor`, `call 1`, `call 2` where it raised; `done` otherwise. */
    readonly stage: string;
    readonly exception?: string;
    readonly sentence?: string;
    /** Of each call that went through. */
    readonly outputs: readonly Results[];
    readonly weights?: readonly WeightResult[] | undefined;
}

export type Results = TensorResult | readonly Results[];

export interface TensorResult {
    readonly shape: readonly Dim[] | undefined;
    readonly dtype: string | undefined;
}

export interface WeightResult {
    readonly name: string;
    readonly shape: readonly Dim[];
    readonly trainable: boolean;
}
