import { Worker, type MessagePort } from 'node:worker_threads';
import { checkFile, type Engine, type FileReport, type Job } from './checkFile';

/** The other end of a `Helper`: checks one file after another until it is told to end. */
export async function work(port: MessagePort, engine: Promise<Engine>): Promise<void> {
    const ready = await engine;
    port.on('message', (job: Job) => port.postMessage(checkFile(job, ready)));
}

/** A thread that checks files, one at a time. */
export class Colleague {
    private readonly worker: Worker;

    constructor(program: string) {
        this.worker = new Worker(program);
    }

    /** Fails if the thread dies over the file. */
    check(job: Job): Promise<FileReport> {
        return new Promise((resolve, reject) => {
            const settle = (done: () => void) => {
                // By name: the worker listens to itself too.
                for (const event of ['message', 'error', 'exit']) this.worker.removeAllListeners(event);
                done();
            };
            this.worker.once('message', (report: FileReport) => settle(() => resolve(report)));
            this.worker.once('error', (error) => settle(() => reject(error)));
            this.worker.once('exit', (code) => settle(() => reject(new Error(`the worker ended with ${code}`))));
            this.worker.postMessage(job);
        });
    }

    async close(): Promise<void> {
        await this.worker.terminate();
    }
}
