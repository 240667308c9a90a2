import {
    l10n,
    languages,
    LanguageStatusSeverity,
    window,
    workspace,
    type Disposable,
    type DocumentSelector,
    type LanguageStatusItem,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { defaultEditorSettings, settingsSection, type EditorSettings } from '../../shared-rules/protocol';

/** The item in the status of the language Python: whether footgun is there, and with which profile. */
export function showStatus(client: BaseLanguageClient, selector: DocumentSelector): readonly Disposable[] {
    const item = languages.createLanguageStatusItem('footgun.status', selector);
    item.name = 'footgun';
    const update = () => describe(item, client.state);
    update();
    return [
        item,
        client.onDidChangeState(update),
        window.onDidChangeActiveTextEditor(update),
        workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(settingsSection) && update()),
    ];
}

function describe(item: LanguageStatusItem, state: State): void {
    const stopped = state === State.Stopped;
    item.busy = state === State.Starting;
    item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text = stopped ? l10n.t('footgun has stopped') : `footgun: ${profileHere()}`;
    item.command = stopped ? restart() : openSettings();
}

function profileHere(): string {
    const settings = workspace.getConfiguration(settingsSection, window.activeTextEditor?.document);
    const { enable, profile } = defaultEditorSettings;
    const enabled = settings.get<EditorSettings['enable']>('enable', enable);
    return enabled ? settings.get<EditorSettings['profile']>('profile', profile) : l10n.t('off');
}

function openSettings() {
    return { title: l10n.t('Settings'), command: 'workbench.action.openSettings', arguments: [settingsSection] };
}

function restart() {
    return { title: l10n.t('Restart'), command: 'footgun.restart' };
}
