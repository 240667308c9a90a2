import {
    DidChangeConfigurationNotification,
    DidChangeWatchedFilesNotification,
    DidChangeWorkspaceFoldersNotification,
    LSPErrorCodes,
    ResponseError,
    TextDocumentSyncKind,
    type Connection,
    type DiagnosticServerCancellationData,
    type DocumentDiagnosticParams,
    type DocumentDiagnosticReport,
    type InitializeResult,
} from 'vscode-languageserver';
import { checkWorkspaceCommand, settingsSection } from '../../../shared-rules/protocol';
import { ruleBook, type RuleBook } from '../features/ruleBook';
import { readClient, type Client } from './client';
import { codeActionKinds, codeActions } from './handlers/codeActions';
import { codeLenses } from './handlers/codeLenses';
import { completion, completionTriggers } from './handlers/completion';
import { diagnosticReport } from './handlers/diagnostics';
import { hover } from './handlers/hover';
import { inlayHintsIn } from './handlers/inlayHints';
import { documentSymbols } from './handlers/symbols';
import { Log } from './log';
import { Preferences } from './preferences';
import { Projects, type ReadText } from './projects';
import { Publisher } from './publisher';
import { answering, type Question, type Service } from './question';
import { refreshDiagnostics, refreshShown } from './refresh';
import { Session } from './session';
import { followNotebooks, notebookSync } from './notebooks';
import { Ripples } from './ripples';
import type { Engine } from './understanding';
import { checkWorkspace, WorkspaceCheck, type ListFiles } from './workspaceCheck';
import type { Disk } from './workspaceFiles';

/** What the server needs beyond a connection. */
export interface World extends Engine {
    /** All of footgun's unless said otherwise. */
    readonly rules?: RuleBook;
    readonly version: string;
    readonly readText: ReadText;
    /** None where files cannot be looked for: then there is no command that checks them all. */
    readonly listFiles?: ListFiles;
    /** None where there is no disk that can be looked at without waiting: then programs import what is open. */
    readonly disk?: Disk;
}

/** The language server: says what it can do, and connects every message with what handles it. */
export function createServer(connection: Connection, world: World): void {
    connection.onInitialize((params) => {
        const service = createService(connection, world, readClient(params));
        const publisher = service.client.pulls ? undefined : new Publisher(service);
        const check = world.listFiles && new WorkspaceCheck(service, world.listFiles, world.readText);
        const ripples = new Ripples(service, publisher, check);
        if (check) followCommands(service, check);
        answerQuestions(service, ripples);
        followDocuments(service, publisher, ripples, check);
        followNotebooks(service, publisher, ripples);
        followSettings(service, publisher, ripples, check);
        return describe(service.client, world);
    });
}

function createService(connection: Connection, world: World, client: Client): Service {
    const { rules = ruleBook, readText } = world;
    const log = new Log(connection.console);
    const projects = new Projects(readText, [...rules.keys()], client.folders);
    const workspace = { folders: () => projects.roots, isWatched: client.watchesFiles };
    const session = new Session(world, workspace, (uri, rule, error) => log.error(`${uri}: ${rule}`, error));
    const preferences = new Preferences(connection, client, log, projects, new Set(rules.keys()));
    return { connection, client, log, session, projects, preferences, rules, speakers: new Map() };
}

function describe({ pulls }: Client, { version, listFiles }: World): InitializeResult {
    const diagnosticProvider = { identifier: 'footgun', interFileDependencies: true, workspaceDiagnostics: false };
    return {
        serverInfo: { name: 'footgun', version },
        capabilities: {
            positionEncoding: 'utf-16',
            notebookDocumentSync: notebookSync,
            textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
            hoverProvider: true,
            codeActionProvider: { codeActionKinds },
            inlayHintProvider: true,
            codeLensProvider: {},
            documentSymbolProvider: { label: 'footgun' },
            completionProvider: { triggerCharacters: completionTriggers },
            workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
            ...(listFiles && { executeCommandProvider: { commands: [checkWorkspaceCommand], workDoneProgress: true } }),
            ...(pulls && { diagnosticProvider }),
        },
    };
}

function answerQuestions(service: Service, ripples: Ripples): void {
    const { connection } = service;
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    const report = (question: Question, params: DocumentDiagnosticParams) => {
        const answer = diagnosticReport(question, params);
        ripples.told(question.part.document, answer.resultId);
        return answer;
    };
    connection.languages.diagnostics.on(answering(service, nothing, report, askAgain));
    connection.onHover(answering(service, null, hover));
    connection.onCodeAction(answering(service, [], codeActions));
    connection.languages.inlayHint.on(answering(service, [], inlayHintsIn));
    connection.onCodeLens(answering(service, [], codeLenses));
    connection.onDocumentSymbol(answering(service, [], documentSymbols));
    connection.onCompletion(answering(service, [], completion));
}

/** Files are looked at when somebody wants it, and again when they, or the settings, have changed. */
function followCommands(service: Service, check: WorkspaceCheck): void {
    const { connection } = service;
    connection.onExecuteCommand(({ command }) =>
        command === checkWorkspaceCommand ? checkWorkspace(service, check) : undefined,
    );
}

/** What the protocol wants to hear where diagnostics were asked for and the document has changed since. */
const askAgain = new ResponseError<DiagnosticServerCancellationData>(
    LSPErrorCodes.ServerCancelled,
    'The document has changed',
    { retriggerRequest: true },
);

function followDocuments(
    { connection, session, preferences }: Service,
    publisher: Publisher | undefined,
    ripples: Ripples,
    check: WorkspaceCheck | undefined,
): void {
    connection.onDidOpenTextDocument(async ({ textDocument }) => {
        session.open(textDocument);
        await check?.forget(textDocument.uri);
        publisher?.schedule(textDocument.uri);
        ripples.schedule();
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
        session.change(uri, contentChanges, version);
        publisher?.schedule(uri);
    });
    connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
        session.close(uri);
        preferences.forget(uri);
        await publisher?.clear(uri);
        ripples.schedule();
    });
    connection.onShutdown(() => session.closeAll());
}

/** Settings act at once, wherever they have changed. */
function followSettings(
    service: Service,
    publisher: Publisher | undefined,
    ripples: Ripples,
    check: WorkspaceCheck | undefined,
): void {
    const { connection, session, preferences, projects } = service;
    const actAnew = async () => {
        preferences.forgetAll();
        session.documents.forEach((uri) => publisher?.schedule(uri));
        await refreshDiagnostics(service);
        await refreshShown(service);
        await check?.again();
    };
    connection.onDidChangeConfiguration(({ settings }) => {
        preferences.take(settings);
        return actAnew();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
        session.imported.forget();
        ripples.schedule();
        const files = changes.map(({ uri }) => uri);
        return files.length > 0 && files.every(isPython) ? check?.again(files) : actAnew();
    });
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
        projects.setFolders(
            added.map(({ uri }) => uri),
            removed.map(({ uri }) => uri),
        );
        return actAnew();
    });
    connection.onInitialized(() => askForChanges(service));
}

const isPython = (uri: string): boolean => uri.endsWith('.py');

/** Some clients tell of changes only if they are asked to. */
async function askForChanges({ connection, client }: Service): Promise<void> {
    if (client.configures && client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
    if (client.watchesFiles) {
        const watchers = [{ globPattern: '**/pyproject.toml' }, { globPattern: '**/*.py' }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
}
