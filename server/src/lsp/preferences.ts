import type { Connection } from 'vscode-languageserver';
import { words, type Language, type Said } from '../../../shared-rules/model/text';
import { settingsSection, type EditorSettings } from '../../../shared-rules/protocol';
import type { Settings } from '../analysis/analysis';
import type { Client } from './client';
import type { Log } from './log';
import type { Project, Projects } from './projects';
import { merge, readSettings } from './settings';

/** What the user wants for one document. */
export interface Preference {
    readonly enable: boolean;
    readonly language: Language;
    readonly settings: Settings;
}

/** The settings of each document: those of the editor, then those of the project; asked for again when they have changed. */
export class Preferences {
    private known = new Map<string, Promise<Preference>>();
    /** The section of a client that sends its settings instead of being asked. */
    private sent: unknown;

    constructor(
        private readonly connection: Connection,
        private readonly client: Client,
        private readonly log: Log,
        private readonly projects: Projects,
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

    /** Takes the settings of a client that sends them. */
    take(settings: unknown): void {
        this.sent = sectionOf(settings);
    }

    forgetAll(): void {
        this.known = new Map();
    }

    forget(uri: string): void {
        this.known.delete(uri);
    }

    private async ask(uri: string): Promise<Preference> {
        const [section, project] = await Promise.all([this.section(uri), this.project(uri)]);
        const { settings: set, problems } = readSettings(section, this.isRule);
        const { enable, language, ...settings } = merge(set, project?.settings, this.isRule);
        const preference = { enable, language: this.spoken(language), settings };
        this.complain(settingsSection, problems, preference.language);
        if (project) this.complain(project.uri, project.problems, preference.language);
        return preference;
    }

    private async project(uri: string): Promise<Project | undefined> {
        try {
            return await this.projects.nearest(uri);
        } catch (error) {
            this.log.error(uri, error);
            return undefined;
        }
    }

    private async section(uri: string): Promise<unknown> {
        if (!this.client.configures) return this.sent;
        try {
            return (await this.connection.workspace.getConfiguration({
                scopeUri: uri,
                section: settingsSection,
            })) as unknown;
        } catch (error) {
            this.log.error(uri, error);
            return undefined;
        }
    }

    private spoken(language: EditorSettings['language']): Language {
        return language === 'auto' ? this.client.language : language;
    }

    private complain(where: string, problems: readonly Said[], language: Language): void {
        problems.forEach((problem) => this.log.warn(`${where}: ${words(problem, language)}`));
    }
}

function sectionOf(settings: unknown): unknown {
    return typeof settings === 'object' && settings !== null && settingsSection in settings
        ? (settings as Readonly<Record<string, unknown>>)[settingsSection]
        : undefined;
}
