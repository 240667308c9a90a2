import type { Connection } from 'vscode-languageserver';
import { words, type Language, type Said } from '../../../shared-rules/model/text';
import { defaultEditorSettings, settingsSection, type EditorSettings } from '../../../shared-rules/protocol';
import type { Settings } from '../analysis/analysis';
import { languageOf, settle } from '../features/settings';
import type { Client } from './client';
import type { Log } from './log';
import { ProjectDiagnostics } from './projectDiagnostics';
import { isExcluded, type Project, type Projects } from './projects';
import { readSettings } from './settings';

/** What the user wants for one document. */
export interface Preference {
    readonly enable: boolean;
    readonly language: Language;
    readonly settings: Settings;
    readonly shows: Shown;
}

/** What is shown beside findings. */
export type Shown = Pick<EditorSettings, 'inlayHints' | 'codeLens'>;

/** The settings of each document: those of the editor, then those of the project; asked for again when they have changed. */
export class Preferences {
    private known = new Map<string, Promise<Preference>>();
    /** The section of a client that sends its settings instead of being asked. */
    private sent: unknown;
    private readonly projectDiagnostics: ProjectDiagnostics;

    constructor(
        private readonly connection: Connection,
        private readonly client: Client,
        private readonly log: Log,
        private readonly projects: Projects,
        private readonly isRule: ReadonlySet<string>,
    ) {
        this.projectDiagnostics = new ProjectDiagnostics(connection);
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
        const [section, projects] = await Promise.all([this.section(uri), this.above(uri)]);
        const { settings: set, problems } = readSettings(section, this.isRule);
        const project = projects.find(({ settings }) => settings !== undefined)?.settings;
        const wishes = [set, project ?? {}, defaultEditorSettings];
        const language = this.spoken(languageOf(wishes) ?? defaultEditorSettings.language);
        this.complain(settingsSection, problems, language);
        projects.forEach((it) => this.complain(it.uri, it.problems, language));
        await this.projectDiagnostics.tell(this.projects.placesFor(uri), projects, language);
        const { enable, inlayHints, codeLens } = { ...defaultEditorSettings, ...set };
        const isOn = enable && !isExcluded(uri, projects);
        return { enable: isOn, language, settings: settle(wishes, this.isRule), shows: { inlayHints, codeLens } };
    }

    private async above(uri: string): Promise<readonly Project[]> {
        try {
            return await this.projects.above(uri);
        } catch (error) {
            this.log.error(uri, error);
            return [];
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
