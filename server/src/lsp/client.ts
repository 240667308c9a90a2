import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import type { Language } from '../../../shared-rules/model/text';

/** What the client at the other end can do, as far as it matters here. */
export interface Client {
    /** Asks for diagnostics itself; the others are sent them. */
    readonly pulls: boolean;
    /** Asks again when told to. */
    readonly refreshes: boolean;
    /** Asks again for what is shown in the code when told to. */
    readonly refreshesInlayHints: boolean;
    readonly refreshesCodeLenses: boolean;
    /** Answers `workspace/configuration`. */
    readonly configures: boolean;
    /** Wants to be asked before it tells of changed settings. */
    readonly registersConfiguration: boolean;
    /** Tells of changed files if asked to. */
    readonly watchesFiles: boolean;
    /** Understands edits of a certain version of a document. */
    readonly versionedEdits: boolean;
    readonly codeActions: boolean;
    readonly markdown: boolean;
    readonly relatedInformation: boolean;
    /** The language of the editor, for those who chose `auto`. */
    readonly language: Language;
    /** The addresses of the workspace's folders. */
    readonly folders: readonly string[];
    /** Settings of a client that sends them once. */
    readonly initialSettings: unknown;
}

export function readClient(params: InitializeParams): Client {
    const { workspace, textDocument } = params.capabilities;
    const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
    return {
        pulls: textDocument?.diagnostic !== undefined,
        refreshes: workspace?.diagnostics?.refreshSupport ?? false,
        refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
        refreshesCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
        configures: workspace?.configuration ?? false,
        registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
        watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
        versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
        codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
        markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
        relatedInformation: diagnostics?.relatedInformation ?? false,
        language: params.locale?.toLowerCase().startsWith('ru') ? 'ru' : 'en',
        folders: foldersOf(params),
        initialSettings: params.initializationOptions as unknown,
    };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
    if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
    return rootUri ? [rootUri] : [];
}
