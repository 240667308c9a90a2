import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
    createProtocolConnection,
    DidOpenTextDocumentNotification,
    DocumentDiagnosticRequest,
    ExitNotification,
    InitializeRequest,
    ShutdownRequest,
    StreamMessageReader,
    StreamMessageWriter,
    type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { zeros } from '../support/cli';

const program = join(__dirname, '../../../dist/cli.js');

/** The rest of the protocol is tested elsewhere; here it is the way through the built program. */
it('footgun lsp --stdio serves an editor and ends when told to', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        capabilities: { textDocument: { diagnostic: {} } },
    });
    assert.equal(serverInfo?.name, 'footgun');
    await connection.sendNotification('initialized', {});
    const uri = 'file:///a.py';
    const textDocument = { uri, languageId: 'python', version: 1, text: zeros };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const codes = (report as FullDocumentDiagnosticReport).items.map(({ code }) => code);
    assert.ok(codes.includes('constant-kernel-init'), codes.join());
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
});
