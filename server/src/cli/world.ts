import type { PythonParser } from '../python/parser';

/** What the command line needs of the machine; `main.cli.ts` gives the real one. */
export interface World {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly version: string;
    readonly out: Output;
    readonly err: Output;
    readStdin(): Promise<Uint8Array>;
    /** `brief`: for a few files, where the time to start counts most. */
    createParser(use: 'brief' | 'long'): Promise<PythonParser>;
    /** The file whose code a worker thread runs: this very program. */
    readonly program: string;
    /** Speaks the language server protocol until the editor hangs up. */
    serve(): void;
}

export interface Output {
    write(text: string): void;
    readonly isTerminal: boolean;
    /** Undefined where it is no terminal. */
    readonly columns: number | undefined;
}

/** What the shell gets to see. */
export const exitStatus = { clean: 0, found: 1, misuse: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
