import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const program = join(__dirname, '../../../dist/cli.js');

export interface Outcome {
    readonly status: number | null;
    readonly out: string;
    readonly err: string;
}

/** Runs the built command line as a shell would. The environment wishes for no colours and no language. */
export function footgun(args: readonly string[], options: SpawnSyncOptions = {}): Outcome {
    const env = { PATH: process.env['PATH'], ...options.env };
    const done = spawnSync(process.execPath, [program, ...args], { ...options, env, encoding: 'utf-8' });
    return { status: done.status, out: String(done.stdout), err: String(done.stderr) };
}

/** What `--format json` printed. */
export function findingsIn({ out }: Outcome): readonly JsonFinding[] {
    return JSON.parse(out) as JsonFinding[];
}

export interface JsonFinding {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly cell?: number;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly explanation?: string;
    readonly url: string;
    readonly fixes: readonly {
        readonly title: string;
        readonly preferred: boolean;
        readonly edits: readonly JsonEdit[];
    }[];
    readonly related: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

export interface JsonEdit {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly newText: string;
    readonly cell?: number;
}

/** A folder that lives as long as one test. */
export interface Folder {
    readonly path: string;
    readonly read: (name: string) => string;
    readonly bytes: (name: string) => Uint8Array;
    readonly run: (...args: readonly string[]) => Outcome;
}

/** Makes a folder with files, runs a test in it, and takes it away. */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>, test: (folder: Folder) => void): void {
    const path = realpathSync(mkdtempSync(join(tmpdir(), 'footgun-')));
    try {
        for (const [name, content] of Object.entries(files)) {
            mkdirSync(dirname(join(path, name)), { recursive: true });
            writeFileSync(join(path, name), content);
        }
        test({
            path,
            read: (name) => readFileSync(join(path, name), 'utf-8'),
            bytes: (name) => readFileSync(join(path, name)),
            run: (...args) => footgun(args, { cwd: path }),
        });
    } finally {
        rmSync(path, { recursive: true, force: true });
    }
}

/** A network with one mistake that `standard` reports: line 6, the zeros. Its sure fix takes them away. */
export const zeros = `import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu", kernel_initializer="zeros"),
    layers.Dense(1),
])
model.compile(optimizer="adam", loss="mse")
`;

/** The same network without it: nothing for \`standard\` to say. */
export const sound = zeros.replace(', kernel_initializer="zeros"', '');

/** A network with plain SGD, about which only `teaching` has something to say. */
export const withSgd = (text: string): string => text.replace('"adam"', '"sgd"');

/** A notebook of cells: Markdown where the text begins with `md:`. */
export function notebook(...cells: readonly string[]): string {
    const written = cells.map((text) =>
        text.startsWith('md:')
            ? { cell_type: 'markdown', metadata: {}, source: [text.slice(3)] }
            : { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: text.split(/(?<=\n)/) },
    );
    const whole = { cells: written, metadata: {}, nbformat: 4, nbformat_minor: 5 };
    return `${JSON.stringify(whole, null, 1)}\n`;
}
