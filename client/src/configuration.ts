import { Uri, workspace } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';
import { settingsSection } from '../../shared-rules/protocol';

/** Sends what was set, by anyone and anywhere: a default of the manifest must not win over a `pyproject.toml`. */
export const setSettings: ConfigurationMiddleware = {
    configuration: (params, token, next) =>
        params.items.every(({ section }) => section === settingsSection)
            ? params.items.map(({ scopeUri }) => whatIsSet(scopeUri))
            : next(params, token),
};

const keys = ['enable', 'language', 'profile', 'rules', 'inlayHints', 'codeLens'];

function whatIsSet(scopeUri: string | undefined): Readonly<Record<string, unknown>> {
    const settings = workspace.getConfiguration(settingsSection, scopeUri ? Uri.parse(scopeUri) : undefined);
    const isSet = (key: string) => {
        const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
        return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
    };
    return Object.fromEntries(keys.filter(isSet).map((key) => [key, settings.get<unknown>(key)]));
}
