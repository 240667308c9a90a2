import type { Language } from './model/text';
import type { Profile, Severity } from './rules/rule';

/** What client and server agree on, beyond the language server protocol itself. The only file of ours that the client imports. */

/** The section of the settings: `footgun.language`, `footgun.profile` … */
export const settingsSection = 'footgun';

/** The code action that applies every sure fix of a file. */
export const fixAllKind = 'source.fixAll.footgun';

/** The command that looks at all files of the workspace. */
export const checkWorkspaceCommand = 'footgun.checkWorkspace';

export const languageChoices = ['ru', 'en', 'auto'] as const satisfies readonly (Language | 'auto')[];
export const profiles = ['standard', 'teaching', 'strict'] as const satisfies readonly Profile[];
export const ruleLevels = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[];

export type LanguageChoice = (typeof languageChoices)[number];
export type RuleLevel = (typeof ruleLevels)[number];

/** The section `footgun` as the server uses it. */
export interface EditorSettings {
    readonly enable: boolean;
    /** `auto` is the language of the editor. */
    readonly language: LanguageChoice;
    readonly profile: Profile;
    readonly rules: Readonly<Record<string, RuleLevel>>;
    /** The shapes of what layers give, behind their code. */
    readonly inlayHints: boolean;
    /** A line about each network, above its code. */
    readonly codeLens: boolean;
}

export const defaultEditorSettings: EditorSettings = {
    enable: true,
    language: 'ru',
    profile: 'teaching',
    rules: {},
    inlayHints: true,
    codeLens: true,
};

const rulePages = 'https://github.com/footgun-dev/footgun/blob/main/docs/rules/';

/** Where a rule is documented. */
export const rulePage = (rule: string): string => `${rulePages}${rule}.md`;
