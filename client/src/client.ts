import { commands, type Disposable } from 'vscode';
import { RevealOutputChannelOn, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { setSettings } from './configuration';
import { showStatus } from './status';

export const clientId = 'footgun';
export const clientName = 'footgun';

/** Python on disk, not yet saved, and in folders that are not on this machine. */
const selector = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ scheme, language: 'python' }));

export const clientOptions: LanguageClientOptions = {
    documentSelector: selector,
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
