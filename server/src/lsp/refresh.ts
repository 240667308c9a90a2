import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Service } from './question';

/** Has the client ask again for diagnostics, where it is the one who asks. */
export async function refreshDiagnostics({ client, connection }: Service): Promise<void> {
    if (client.pulls && client.refreshes) await connection.languages.diagnostics.refresh();
}

/** Has the client ask again for what stands between the lines of code. */
export async function refreshShown({ client, connection }: Service): Promise<void> {
    if (client.refreshesInlayHints) await connection.languages.inlayHint.refresh();
    if (client.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
}
