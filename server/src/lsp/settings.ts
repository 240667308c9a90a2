import { said, type Said } from '../../../shared-rules/model/text';
import { settingPhrases as phrases } from '../../../shared-rules/phrases';
import {
    languageChoices,
    profiles,
    ruleLevels,
    settingsSection,
    type EditorSettings,
    type RuleLevel,
} from '../../../shared-rules/protocol';
import { guess } from '../features/project';

/** The section `footgun` as an editor sent it. */
export interface SettingsReading {
    /** What was set; the rest is left to the defaults. */
    readonly settings: Partial<EditorSettings>;
    /** What could not be understood and has no effect. */
    readonly problems: readonly Said[];
}

/** Settings that the client alone uses: what the output channel shows. */
const keysOfClient = ['trace'];
const keys = ['enable', 'language', 'profile', 'rules', 'inlayHints', 'codeLens'];

/** Reads whatever an editor sent as our section. Total: what is not set is undefined or `null`. */
export function readSettings(section: unknown, isRule: ReadonlySet<string>): SettingsReading {
    if (section === undefined || section === null) return { settings: {}, problems: [] };
    if (!isObject(section)) {
        return { settings: {}, problems: [said(phrases.notAnObject, { key: settingsSection })] };
    }
    const problems: Said[] = [...unknownKeys(section)];
    const choose = <const Choice>(key: string, choices: readonly Choice[]): Choice | undefined =>
        choice(section[key], `${settingsSection}.${key}`, choices, problems);
    const onOff = (key: 'enable' | 'inlayHints' | 'codeLens') => {
        const value = choose(key, [true, false]);
        return value === undefined ? {} : { [key]: value };
    };
    const language = choose('language', languageChoices);
    const profile = choose('profile', profiles);
    const settings = {
        ...onOff('enable'),
        ...onOff('inlayHints'),
        ...onOff('codeLens'),
        ...(language && { language }),
        ...(profile && { profile }),
        rules: readLevels(section['rules'], isRule, problems),
    };
    return { settings, problems };
}

type Section = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Section {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKeys(section: Section): readonly Said[] {
    const unknown = Object.keys(section).filter((key) => !keys.includes(key) && !keysOfClient.includes(key));
    return unknown.map((key) =>
        said(phrases.unknownKey, { key: `${settingsSection}.${key}`, guess: guess(key, keys) }),
    );
}

function choice<Choice>(value: unknown, key: string, choices: readonly Choice[], problems: Said[]): Choice | undefined {
    if (value === undefined || value === null) return undefined;
    const known = choices.find((it) => it === value);
    if (known === undefined) {
        const meant = typeof value === 'string' ? guess(value, choices.map(String)) : '';
        const [shown, listed] = [JSON.stringify(value), choices.join(', ')];
        problems.push(said(phrases.badValue, { key, value: shown, guess: meant, choices: listed }));
    }
    return known;
}

function readLevels(
    value: unknown,
    isRule: ReadonlySet<string>,
    problems: Said[],
): Readonly<Record<string, RuleLevel>> {
    const key = `${settingsSection}.rules`;
    if (value === undefined || value === null) return {};
    if (!isObject(value)) {
        problems.push(said(phrases.notAnObject, { key }));
        return {};
    }
    const levels: Record<string, RuleLevel> = {};
    for (const [rule, given] of Object.entries(value)) {
        if (!isRule.has(rule)) problems.push(said(phrases.unknownRule, { key, rule, guess: guess(rule, isRule) }));
        const level = choice(given, `${key}.${rule}`, ruleLevels, problems);
        if (level && isRule.has(rule)) levels[rule] = level;
    }
    return levels;
}
