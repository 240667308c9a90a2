import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Configuration } from './encoding';
import type { Result } from './outcome';

/** Live Keras in a process of its own. */
export interface Keras {
    readonly version: string;
    /** Every layer that it exports, with the name of its class: aliases have another. */
    readonly layers: Readonly<Record<string, string>>;
    run(configurations: readonly Configuration[]): Promise<readonly Result[]>;
    close(): Promise<void>;
}

/** The repository, from where this file is compiled to. */
export const ROOT = join(__dirname, '../../..');

export const python = process.env['PYTHON'] ?? 'python3';

export const NO_KERAS = `${python} has no Keras. Install it: ${python} -m pip install keras==3.15.1 jax
(or name another Python: PYTHON=…/bin/python npm run oracle)`;

/** Starts Keras; undefined where it is not installed. */
export async function startKeras(): Promise<Keras | undefined> {
    const child = spawn(python, [join(ROOT, 'test/oracle/run.py')], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.on('error', () => undefined);
    child.stderr.resume();
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async () => {
        const line = await lines.next();
        if (line.done) throw new Error('Keras ended; run test/oracle/run.py by hand to see why');
        return JSON.parse(line.value) as unknown;
    };
    const hello = (await next().catch(() => undefined)) as
        { keras: string; layers: Record<string, string> } | undefined;
    if (!hello) return undefined;
    return {
        version: hello.keras,
        layers: hello.layers,
        async run(configurations) {
            child.stdin.write(configurations.map((it) => `${JSON.stringify(it)}\n`).join(''));
            const results: Result[] = [];
            while (results.length < configurations.length) results.push((await next()) as Result);
            return results;
        },
        async close() {
            child.stdin.end();
            if (child.exitCode === null) await once(child, 'exit');
        },
    };
}
