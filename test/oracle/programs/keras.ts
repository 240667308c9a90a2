import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { python, ROOT } from '../keras';
import type { Outcome } from './outcome';

/** Live Keras that runs whole programs. */
export interface PythonKeras {
    readonly version: string;
    run(texts: readonly string[]): Promise<readonly Outcome[]>;
    close(): Promise<void>;
}

/** JAX starts fastest; what classes of the file compute, TensorFlow traces with open sizes, as most people see it. */
export async function startPrograms(): Promise<PythonKeras> {
    const [jax, tensorflow] = await Promise.all([worker('jax'), worker('tensorflow')]);
    const workerOf = (text: string): Worker => (/^class /m.test(text) ? tensorflow : jax);
    return {
        version: jax.version,
        async run(texts) {
            const parts = await Promise.all(
                [jax, tensorflow].map((it) => it.run(texts.filter((text) => workerOf(text) === it))),
            );
            const left = new Map([jax, tensorflow].map((it, i) => [it, [...parts[i]!]]));
            return texts.map((text) => left.get(workerOf(text))!.shift()!);
        },
        async close() {
            await Promise.all([jax.close(), tensorflow.close()]);
        },
    };
}

type Worker = PythonKeras;

async function worker(backend: string): Promise<Worker> {
    const child = spawn(python, [join(ROOT, 'test/oracle/programs.py')], {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { ...process.env, KERAS_BACKEND: backend },
    });
    child.stderr.resume();
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async () => {
        const line = await lines.next();
        if (line.done) throw new Error('Keras ended; run test/oracle/programs.py by hand to see why');
        return JSON.parse(line.value) as unknown;
    };
    const { keras } = (await next()) as { keras: string };
    return {
        version: keras,
        async run(texts) {
            const outcomes: Outcome[] = [];
            // One at a time: whoever writes more than a pipe holds would wait for a reader who waits for him.
            for (const text of texts) {
                child.stdin.write(`${JSON.stringify(text)}\n`);
                outcomes.push((await next()) as Outcome);
            }
            return outcomes;
        },
        async close() {
            child.stdin.end();
            if (child.exitCode === null) await once(child, 'exit');
        },
    };
}
