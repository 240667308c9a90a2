import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions, connectClient } from './client';

let client: LanguageClient | undefined;

/** In Node the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    client = new LanguageClient(clientId, clientName, server, clientOptions);
    context.subscriptions.push(...connectClient(client));
    await client.start();
}

export async function deactivate(): Promise<void> {
    await client?.dispose();
}
