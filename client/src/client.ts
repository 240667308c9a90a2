import { commands, type Disposable } from 'vscode';
import { RevealOutputChannelOn, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { setSettings } from './configuration';
import { showStatus } from './status';

export const clientId = 'footgun';
export const clientName = 'footgun';

/** Python on disk, not yet saved, in folders that are not on this machine, and in the cells of notebooks. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell'];
const selector = schemes.map((scheme) => ({ scheme, language: 'python' }));

export const clientOptions: LanguageClientOptions = {
    documentSelector: [...selector, { notebook: '*', language: 'python' }],
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { workspace: setSettings },
};

/** What the desktop and the browser share: the commands and the status beside the language. */
export function connectClient(client: BaseLanguageClient): readonly Disposable[] {
    return [
        commands.registerCommand('footgun.restart', () => restart(client)),
        commands.registerCommand('footgun.showOutput', () => client.outputChannel.show()),
        ...showStatus(client, selector),
    ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
    if (client.isRunning()) await client.stop();
    await client.start();
}
