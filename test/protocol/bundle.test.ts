import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
    createProtocolConnection,
    ExitNotification,
    InitializeRequest,
    InitializedNotification,
    IPCMessageReader,
    IPCMessageWriter,
    ShutdownRequest,
    type ProtocolConnection,
} from 'vscode-languageserver/node';
import { plainEditor } from '../support/editor';
import { OpenFile } from '../support/openFile';

const dist = join(__dirname, '../../../dist');

/** Each way in which an editor starts what `npm run build` has bundled. */
const ways: Readonly<Record<string, () => Started>> = {
    'server.js --stdio': () => overStreams(spawn(process.execPath, [join(dist, 'server.js'), '--stdio'])),
    'cli.js lsp --stdio': () => overStreams(spawn(process.execPath, [join(dist, 'cli.js'), 'lsp', '--stdio'])),
    'server.js over IPC': () => {
        const server = fork(join(dist, 'server.js'), ['--node-ipc'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
        const [reader, writer] = [new IPCMessageReader(server), new IPCMessageWriter(server)];
        return { server, client: createProtocolConnection(reader, writer) };
    },
};

interface Started {
    readonly server: ChildProcess;
    readonly client: ProtocolConnection;
}

function overStreams(server: ChildProcess): Started {
    return { server, client: createProtocolConnection(server.stdout!, server.stdin!) };
}

describe('the bundled server', () => {
    for (const [way, start] of Object.entries(ways)) {
        it(`lives from initialize to exit: ${way}`, async () => {
            const { server, client } = start();
            const ended = once(server, 'exit');
            const errors: string[] = [];
            server.stderr!.on('data', (chunk: Buffer) => errors.push(String(chunk)));
            client.listen();
            await initialize(client);
            const model = new OpenFile(client, TextDocument.create('file:///model.py', 'python', 1, program));
            await model.open();
            assert.deepEqual(await model.squiggles(), ['constant-kernel-init at "zeros"']);
            await client.sendRequest(ShutdownRequest.type);
            await client.sendNotification(ExitNotification.type);
            assert.deepEqual([await ended, errors], [[0, null], []]);
        });
    }
});

async function initialize(client: ProtocolConnection): Promise<void> {
    const capabilities = { textDocument: { ...plainEditor.textDocument, diagnostic: {} } };
    const { serverInfo } = await client.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        capabilities,
    });
    assert.equal(serverInfo?.name, 'footgun');
    assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+/);
    await client.sendNotification(InitializedNotification.type, {});
}

const program = `
model = Sequential([
    Input((20,)),
    Dense(64, activation="relu", kernel_initializer="zeros"),
    Dense(10, activation="softmax"),
])
`;
