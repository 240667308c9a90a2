import type { Dim } from '../../../shared-rules/model/shape';

/** What Keras made of a program, as `programs.py` says it. */
export interface Outcome {
    readonly calls: readonly CallOutcome[];
    /** Every model that the program made, as it is at the end; none where something was raised. */
    readonly models: readonly ModelOutcome[];
    readonly error: ErrorOutcome | null;
}

export interface CallOutcome {
    readonly line: number;
    readonly class: string;
    readonly shapes: readonly (readonly Dim[])[];
    readonly params: number | null;
}

export interface ModelOutcome {
    readonly line: number;
    readonly class: string;
    readonly name: string;
    readonly params: number | null;
    readonly trainable: number | null;
    readonly nonTrainable: number | null;
    readonly outputs: readonly (readonly Dim[])[];
    readonly layers: readonly { readonly class: string; readonly name: string; readonly params: number | null }[];
}

export interface ErrorOutcome {
    readonly line: number;
    readonly class: string;
    readonly message: string;
    /** Whether Keras took part; else it is Python's own. */
    readonly keras: boolean;
}
