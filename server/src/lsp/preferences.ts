import type { Connection } from 'vscode-languageserver';
import { words, type Language } from '../../../shared-rules/model/text';
import { defaultEditorSettings, settingsSection, type EditorSettings } from '../../../shared-rules/protocol';
import type { Settings } from '../analysis/analysis';
import type { Client } from './client';
import { readSettings } from './settings';

/** What the user wants for one document. */
export interface Preference {
    readonly enable: boolean;
    readonly language: Language;
    readonly settings: Settings;
}

/** Asks the editor for the settings of each document, and asks again when they have changed. */
export class Preferences {
    private known = new Map<string, Promise<Preference>>();
    /** The section of a client that sends its settings instead of being asked. */
    private sent: unknown;
    private readonly complaints = new Set<string>();

    constructor(
        private readonly connection: Connection,
        private readonly client: Client,
        private readonly isRule: ReadonlySet<string>,
    ) {
        this.sent = sectionOf(client.initialSettings) ?? client.initialSettings;
    }

    /** Never what was asked before a change, however long the answer took. */
    async of(uri: string): Promise<Preference> {
        const { known } = this;
        const asked = known.get(uri) ?? this.ask(uri);
        known.set(uri, asked);
        const preference = await asked;
        return known === this.known ? preference : this.of(uri);
    }

    change(settings: unknown): void {
        this.sent = sectionOf(settings);
        this.known = new Map();
    }

    forget(uri: string): void {
        this.known.delete(uri);
    }

    private async ask(uri: string): Promise<Preference> {
        const { settings: set, problems } = readSettings(await this.section(uri), this.isRule);
        const { enable, language, profile, rules } = { ...defaultEditorSettings, ...set };
        const preference = { enable, language: this.spoken(language), settings: { profile, rules } };
        problems.forEach((problem) => this.complain(words(problem, preference.language)));
        return preference;
    }

    private async section(uri: string): Promise<unknown> {
        if (!this.client.configures) return this.sent;
        try {
            return (await this.connection.workspace.getConfiguration({
                scopeUri: uri,
                section: settingsSection,
            })) as unknown;
        } catch (error) {
            this.complain(String(error));
            return undefined;
        }
    }

    private spoken(language: EditorSettings['language']): Language {
        return language === 'auto' ? this.client.language : language;
    }

    /** The same settings are read for every document: what is wrong with them is said once. */
    private complain(problem: string): void {
        if (!this.complaints.has(problem)) this.connection.console.warn(`${settingsSection}: ${problem}`);
        this.complaints.add(problem);
    }
}

function sectionOf(settings: unknown): unknown {
    return typeof settings === 'object' && settings !== null && settingsSection in settings
        ? (settings as Readonly<Record<string, unknown>>)[settingsSection]
        : undefined;
}
