import { availableParallelism } from 'node:os';
import { checkFile, ourFault, type Engine, type FileReport, type Job } from './checkFile';
import { Colleague } from './worker';

export interface Crew {
    /** The program that a worker thread runs. */
    readonly program: string;
    createEngine(use: 'brief' | 'long'): Promise<Engine>;
}

/** Below this many files a second thread costs more than it brings. */
const fewFiles = 24;
const filesForOneThread = 12;
const mostThreads = 8;

/** The reports of files, in their order, whoever made them. `tick` is told how many are done. */
export async function checkFiles(
    jobs: readonly Job[],
    crew: Crew,
    tick: (done: number) => void,
): Promise<readonly FileReport[]> {
    if (jobs.length === 0) return [];
    const threads = Math.min(availableParallelism(), mostThreads, Math.ceil(jobs.length / filesForOneThread));
    return jobs.length <= fewFiles || threads < 2
        ? checkHere(jobs, crew, tick)
        : checkTogether(jobs, crew, threads, tick);
}

async function checkHere(jobs: readonly Job[], crew: Crew, tick: (done: number) => void): Promise<FileReport[]> {
    const engine = await crew.createEngine(jobs.length > fewFiles ? 'long' : 'brief');
    return jobs.map((job, index) => {
        const report = checkFile(job, engine);
        tick(index + 1);
        return report;
    });
}

/** Each thread takes the next file as soon as it is free. */
async function checkTogether(
    jobs: readonly Job[],
    { program }: Crew,
    threads: number,
    tick: (done: number) => void,
): Promise<FileReport[]> {
    const reports = new Array<FileReport>(jobs.length);
    const queue = jobs.entries();
    let done = 0;
    const lane = async (): Promise<void> => {
        let colleague = new Colleague(program);
        for (const [index, job] of queue) {
            try {
                reports[index] = await colleague.check(job);
            } catch (error) {
                reports[index] = ourFault(job, error);
                colleague = new Colleague(program);
            }
            tick(++done);
        }
        await colleague.close();
    };
    await Promise.all(Array.from({ length: threads }, lane));
    return reports;
}
