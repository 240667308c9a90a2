import type { AnyShape } from '../../../shared-rules/model/shape';

/** What `footgun inspect` prints: the static twin of `model.summary()`. Lines count from 1. */
export interface ProgramSummary {
    readonly models: readonly ModelSummary[];
    /** Every layer application that the program itself makes, in the order in which it happens. */
    readonly calls: readonly CallSummary[];
    readonly errors: readonly { readonly line: number; readonly class: string; readonly message: string }[];
    readonly unknown: readonly { readonly line: number; readonly reason: string }[];
}

export interface ModelSummary {
    readonly line: number;
    readonly name: string | undefined;
    readonly class: string;
    readonly params: number | undefined;
    readonly trainable: number | undefined;
    readonly nonTrainable: number | undefined;
    readonly inputs: readonly AnyShape[];
    readonly outputs: readonly AnyShape[];
    readonly layers: readonly LayerSummary[];
    readonly compile: CompileSummary | undefined;
}

export interface LayerSummary {
    readonly line: number;
    readonly class: string;
    readonly name: string | undefined;
    /** One shape an output. */
    readonly outputShapes: readonly AnyShape[];
    readonly params: number | undefined;
}

export interface CallSummary {
    readonly line: number;
    readonly class: string;
    readonly outputShapes: readonly AnyShape[];
    readonly params: number | undefined;
}

export interface CompileSummary {
    readonly line: number;
    readonly optimizer: string | undefined;
    readonly learningRate: number | undefined;
    readonly loss: string | undefined;
    readonly metrics: readonly string[];
}
