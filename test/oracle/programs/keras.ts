import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NO_KERAS, python, ROOT } from '../keras';
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
    const workerOf = (text: string): Worker => (/^class |lambda.*\btf\./m.test(text) ? tensorflow : jax);
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

/** A process that is started anew where a program kills it: TensorFlow does not survive every division by nothing. */
async function worker(backend: string): Promise<Worker> {
    let started = await start(backend);
    return {
        version: started.version,
        async run(texts) {
            const outcomes: Outcome[] = [];
            for (const text of texts) {
                const outcome = await started.ask(text);
                outcomes.push(outcome ?? KILLED);
                if (!outcome) started = await start(backend);
            }
            return outcomes;
        },
        close: () => started.close(),
    };
}

const KILLED: Outcome = { calls: [], models: [], error: { line: 0, class: 'Killed', message: '', keras: false } };

interface Started {
    readonly version: string;
    /** Undefined where the process died of it. */
    ask(text: string): Promise<Outcome | undefined>;
    close(): Promise<void>;
}

async function start(backend: string): Promise<Started> {
    const child = spawn(python, [join(ROOT, 'test/oracle/programs.py')], {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { ...process.env, KERAS_BACKEND: backend },
    });
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async () => {
        const line = await lines.next();
        return line.done ? undefined : (JSON.parse(line.value) as unknown);
    };
    const hello = (await next()) as { readonly keras: string } | undefined;
    if (!hello) throw new Error(NO_KERAS);
    return {
        version: hello.keras,
        async ask(text) {
            child.stdin.write(`${JSON.stringify(text)}\n`);
            return (await next()) as Outcome | undefined;
        },
        async close() {
            child.stdin.end();
            if (child.exitCode === null) await once(child, 'exit');
        },
    };
}
