import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
    ConfigurationRequest,
    createConnection,
    createProtocolConnection,
    DiagnosticRefreshRequest,
    InitializeRequest,
    InitializedNotification,
    LogMessageNotification,
    PublishDiagnosticsNotification,
    RegistrationRequest,
    ShowMessageNotification,
    ShutdownRequest,
    StreamMessageReader,
    StreamMessageWriter,
    type ClientCapabilities,
    type InitializeResult,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    type Registration,
} from 'vscode-languageserver/node';
import { createServer, type World } from '../../server/src/lsp/server';
import type { Disk } from '../../server/src/lsp/workspaceFiles';
import { OpenFile } from './openFile';
import { OpenNotebook, type CellSource } from './openNotebook';
import { loadWorld } from './world';

export interface EditorOptions {
    /** The section `footgun`, or what to answer for each document. */
    readonly settings?: unknown;
    /** Instead of what VS Code can do. */
    readonly capabilities?: ClientCapabilities;
    readonly locale?: string;
    readonly initializationOptions?: unknown;
    readonly world?: Partial<World>;
    /** Files on the disk, by name; the workspace is `/project`. */
    readonly disk?: Readonly<Record<string, string>>;
}

/** The folder of every test. */
export const root = 'file:///project';

/** What VS Code says that it can do, as far as the server looks. */
export const vscode: ClientCapabilities = {
    workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceFolders: true,
        diagnostics: { refreshSupport: true },
        workspaceEdit: { documentChanges: true },
    },
    textDocument: {
        diagnostic: { relatedInformation: true },
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
        hover: { contentFormat: ['markdown', 'plaintext'] },
    },
};

/** A client that is sent diagnostics instead of asking, and knows its settings only if told. */
export const plainEditor: ClientCapabilities = {
    textDocument: { publishDiagnostics: {}, codeAction: vscode.textDocument!.codeAction! },
};

/** Runs a test in an editor; afterwards the server must have nothing to complain of that the test did not take. */
export async function withEditor(
    options: EditorOptions,
    test: (editor: Editor) => Promise<void> | void,
): Promise<void> {
    const editor = await Editor.start(options);
    await test(editor);
    await editor.close();
    assert.deepEqual(editor.log, [], 'the server complained');
}

/** An editor at the other end of two streams: a real client connection, a real server. */
export class Editor {
    /** What the server logged, in order. Tests that expect something empty it. */
    readonly log: string[] = [];
    /** How often the server asked for settings. */
    readonly asked = { configuration: 0 };
    readonly registered: Registration[] = [];
    server: InitializeResult = { capabilities: {} };
    private settings: unknown;
    private readonly published = new Inbox<PublishDiagnosticsParams>();
    private readonly refreshes = new Inbox<void>();

    private constructor(
        readonly client: ProtocolConnection,
        private readonly hangUp: () => void,
    ) {
        client.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
        client.onNotification(ShowMessageNotification.type, () => undefined);
        client.onNotification(PublishDiagnosticsNotification.type, (sent) => this.published.put(sent));
        client.onRequest(RegistrationRequest.type, ({ registrations }) => void this.registered.push(...registrations));
        client.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.put());
        client.onRequest(ConfigurationRequest.type, ({ items }) => {
            this.asked.configuration++;
            return items.map(() => this.settings ?? null);
        });
        client.listen();
    }

    static async start({ settings, world, disk = {}, ...options }: EditorOptions): Promise<Editor> {
        const [up, down] = [new PassThrough(), new PassThrough()];
        const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
        createServer(connection, { ...(await loadWorld()), readText: diskOf(disk), disk: looksAt(disk), ...world });
        connection.listen();
        const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
        const editor = new Editor(client, () => connection.dispose());
        editor.settings = settings;
        await editor.initialize(options);
        return editor;
    }

    async open(name: string, text: string, version = 1): Promise<OpenFile> {
        const file = new OpenFile(
            this.client,
            TextDocument.create(name.includes(':') ? name : `${root}/${name}`, 'python', version, text),
        );
        await file.open();
        return file;
    }

    async openNotebook(name: string, ...cells: readonly CellSource[]): Promise<OpenNotebook> {
        const notebook = new OpenNotebook(this.client, `${root}/${name}`, cells);
        await notebook.open();
        return notebook;
    }

    /** Changes the section `footgun`; the server is told as the client's kind tells it. */
    async changeSettings(section: unknown): Promise<void> {
        this.settings = section;
        await this.client.sendNotification('workspace/didChangeConfiguration', { settings: { footgun: section } });
    }

    nextPublished(): Promise<PublishDiagnosticsParams> {
        return this.published.next();
    }

    nextRefresh(): Promise<void> {
        return this.refreshes.next();
    }

    /** Empties the log. */
    takeLog(): readonly string[] {
        return this.log.splice(0);
    }

    async close(): Promise<void> {
        await this.client.sendRequest(ShutdownRequest.type);
        assert.equal(this.published.size, 0, 'diagnostics were sent that nobody waited for');
        this.client.dispose();
        this.hangUp();
    }

    private async initialize({ capabilities = vscode, locale = 'ru', initializationOptions }: EditorOptions) {
        const workspaceFolders = [{ uri: root, name: 'project' }];
        const mine = { processId: null, rootUri: null, workspaceFolders, capabilities, locale, initializationOptions };
        this.server = await this.client.sendRequest(InitializeRequest.type, mine);
        await this.client.sendNotification(InitializedNotification.type, {});
    }
}

/** Messages and those who wait for them. */
class Inbox<Message> {
    private readonly messages: Message[] = [];
    private readonly waiting: ((message: Message) => void)[] = [];

    get size(): number {
        return this.messages.length;
    }

    put(message: Message): void {
        const waiter = this.waiting.shift();
        if (waiter) waiter(message);
        else this.messages.push(message);
    }

    next(): Promise<Message> {
        if (this.messages.length > 0) return Promise.resolve(this.messages.shift()!);
        return new Promise((resolve) => this.waiting.push(resolve));
    }
}

/** The same without waiting. */
function looksAt(files: Readonly<Record<string, string>>): Disk {
    const nameOf = (uri: string) => decodeURIComponent(uri.slice(root.length + 1));
    return {
        look(uri) {
            const name = nameOf(uri);
            const text = files[name];
            if (text !== undefined) return { kind: 'file', version: text };
            const isFolder = Object.keys(files).some((it) => it.startsWith(`${name}/`));
            return isFolder ? { kind: 'folder', version: '' } : undefined;
        },
        read: (uri) => files[nameOf(uri)],
    };
}

/** Changes of the record are changes of the disk. */
function diskOf(files: Readonly<Record<string, string>>): World['readText'] {
    return (uri) => Promise.resolve(files[uri.slice(root.length + 1)]);
}
