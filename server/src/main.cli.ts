import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort } from 'node:worker_threads';
import { engineOf } from './cli/checkFile';
import { run } from './cli/cli';
import { work } from './cli/worker';
import { exitStatus, type Output, type World } from './cli/world';
import { createParser, type PythonParser } from './python/parser';

const beside = (name: string): string => join(__dirname, name);

function createOurParser(): Promise<PythonParser> {
    const runtime = readFileSync(beside('web-tree-sitter.wasm'));
    return createParser({ runtime, language: readFileSync(beside('tree-sitter-python.wasm')) });
}

/** For a few files the time that V8 takes to optimise WebAssembly never comes back. */
function createBriefParser(): Promise<PythonParser> {
    setFlagsFromString('--liftoff-only');
    return createOurParser();
}

const output = (stream: NodeJS.WriteStream): Output => ({
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    // A terminal that does not know its width says 0.
    columns: stream.columns || undefined,
});

const world: World = {
    cwd: process.cwd(),
    env: process.env,
    get version() {
        const manifest = JSON.parse(readFileSync(beside('../package.json'), 'utf-8')) as { readonly version: string };
        return manifest.version;
    },
    out: output(process.stdout),
    err: output(process.stderr),
    readStdin: () => buffer(process.stdin),
    createParser: (use) => (use === 'brief' ? createBriefParser() : createOurParser()),
    program: __filename,
    serve: () => void import(pathToFileURL(beside('server.js')).href),
};

/** A reader that has seen enough, such as `head`, is no mistake of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
});

const engine = async () => engineOf(await createOurParser());

/** A mistake of ours is not a finding: the status says that the run came to nothing. */
function fail(error: unknown): void {
    console.error(error);
    process.exitCode = exitStatus.misuse;
}

/** The status is only noted, so that what is written still gets out; serving an editor goes on by itself. */
if (isMainThread) run(process.argv.slice(2), world).then((status) => (process.exitCode = status), fail);
else if (parentPort) void work(parentPort, engine());
