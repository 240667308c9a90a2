import {
    DidChangeConfigurationNotification,
    LSPErrorCodes,
    ResponseError,
    TextDocumentSyncKind,
    type Connection,
    type DiagnosticServerCancellationData,
    type DocumentDiagnosticReport,
    type InitializeResult,
} from 'vscode-languageserver';
import { settingsSection } from '../../../shared-rules/protocol';
import type { RuleBook } from '../features/hover';
import { readClient, type Client } from './client';
import { codeActionKinds, codeActions } from './handlers/codeActions';
import { diagnosticReport } from './handlers/diagnostics';
import { hover } from './handlers/hover';
import { Preferences } from './preferences';
import { Publisher } from './publisher';
import { answering, type Service } from './question';
import { Session, type Engine } from './session';

/** What the server needs beyond a connection. */
export interface World extends Engine {
    readonly rules: RuleBook;
    readonly version: string;
}

/** The language server: says what it can do, and connects every message with what handles it. */
export function createServer(connection: Connection, world: World): void {
    connection.onInitialize((params) => {
        const service = createService(connection, world, readClient(params));
        answerQuestions(service);
        followDocuments(service, service.client.pulls ? undefined : new Publisher(service));
        return describe(service.client, world.version);
    });
}

function createService(connection: Connection, world: World, client: Client): Service {
    const { rules } = world;
    const preferences = new Preferences(connection, client, new Set(rules.keys()));
    return { connection, client, session: new Session(world), preferences, rules };
}

function describe({ pulls }: Client, version: string): InitializeResult {
    const diagnosticProvider = { identifier: 'footgun', interFileDependencies: false, workspaceDiagnostics: false };
    return {
        serverInfo: { name: 'footgun', version },
        capabilities: {
            positionEncoding: 'utf-16',
            textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
            hoverProvider: true,
            codeActionProvider: { codeActionKinds },
            ...(pulls && { diagnosticProvider }),
        },
    };
}

function answerQuestions(service: Service): void {
    const { connection } = service;
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    connection.languages.diagnostics.on(answering(service, nothing, diagnosticReport, askAgain));
    connection.onHover(answering(service, null, hover));
    connection.onCodeAction(answering(service, [], codeActions));
}

/** What the protocol wants to hear where diagnostics were asked for and the document has changed since. */
const askAgain = new ResponseError<DiagnosticServerCancellationData>(
    LSPErrorCodes.ServerCancelled,
    'The document has changed',
    { retriggerRequest: true },
);

function followDocuments(
    { connection, client, session, preferences }: Service,
    publisher: Publisher | undefined,
): void {
    connection.onDidOpenTextDocument(({ textDocument }) => {
        session.open(textDocument);
        publisher?.schedule(textDocument.uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
        session.find(uri)?.change(contentChanges, version);
        publisher?.schedule(uri);
    });
    connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
        session.close(uri);
        preferences.forget(uri);
        await publisher?.clear(uri);
    });
    connection.onInitialized(async () => {
        if (!client.configures || !client.registersConfiguration) return;
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
        preferences.change(settings);
        session.uris.forEach((uri) => publisher?.schedule(uri));
        if (client.pulls && client.refreshes) await connection.languages.diagnostics.refresh();
    });
    connection.onShutdown(() => session.uris.forEach((uri) => session.close(uri)));
}
