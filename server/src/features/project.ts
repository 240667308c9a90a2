import { nearest } from '../../../shared-rules/model/nearest';
import { said, type Said } from '../../../shared-rules/model/text';
import { projectPhrases as phrases } from '../../../shared-rules/phrases';
import {
    languageChoices,
    profiles,
    ruleLevels,
    type LanguageChoice,
    type RuleLevel,
} from '../../../shared-rules/protocol';
import type { Profile } from '../../../shared-rules/rules/rule';

/** `[tool.footgun]` of a `pyproject.toml`; what is absent was not said. */
export interface ProjectSettings {
    readonly language?: LanguageChoice;
    readonly profile?: Profile;
    readonly rules: Readonly<Record<string, RuleLevel>>;
    readonly select?: readonly string[];
    readonly ignore: readonly string[];
    /** Patterns as in `.gitignore`, from the folder of the file. */
    readonly exclude: readonly string[];
}

export interface ProjectReading {
    /** Undefined where the file has no `[tool.footgun]`. */
    readonly settings: ProjectSettings | undefined;
    /** What is wrong in it; the rest of it counts. */
    readonly problems: readonly Said[];
}

const keys = ['language', 'profile', 'rules', 'select', 'ignore', 'exclude'];

/** Reads the text of a `pyproject.toml`. Total: what cannot be understood is a problem and has no effect. */
export async function readProject(text: string, ruleIds: readonly string[]): Promise<ProjectReading> {
    const document = await parseToml(text);
    if ('problem' in document) return { settings: undefined, problems: [document.problem] };
    const value = table(document.table['tool'])?.['footgun'];
    const section = table(value);
    if (section) return readSection(section, ruleIds);
    return {
        settings: undefined,
        problems: value === undefined ? [] : [said(phrases.notTable, { key: 'tool.footgun' })],
    };
}

type Table = Readonly<Record<string, unknown>>;

const table = (value: unknown): Table | undefined =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
        ? (value as Table)
        : undefined;

/** The library is an ECMAScript module, and not every run meets a settings file: it is loaded when it is needed. */
async function parseToml(text: string): Promise<{ readonly table: Table } | { readonly problem: Said }> {
    const { parse, TomlError } = await import('smol-toml');
    try {
        return { table: parse(text) };
    } catch (error) {
        if (!(error instanceof TomlError)) throw error;
        const reason = error.message.split('\n')[0] ?? '';
        return { problem: said(phrases.badToml, { line: String(error.line), reason }) };
    }
}

function readSection(section: Table, ruleIds: readonly string[]): ProjectReading {
    const reader = new SectionReader(section, ruleIds);
    const language = reader.choice('language', languageChoices);
    const profile = reader.choice('profile', profiles);
    const select = reader.ruleNames('select');
    const settings: ProjectSettings = {
        ...(language && { language }),
        ...(profile && { profile }),
        ...(select && { select }),
        rules: reader.levels(),
        ignore: reader.ruleNames('ignore') ?? [],
        exclude: reader.strings('exclude') ?? [],
    };
    reader.unknownKeys();
    return { settings, problems: reader.problems };
}

/** Takes values out of a table, and notes what is wrong with them; lives only while one file is read. */
class SectionReader {
    readonly problems: Said[] = [];

    constructor(
        private readonly section: Table,
        private readonly ruleIds: readonly string[],
    ) {}

    choice<const Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
        const value = this.section[key];
        return value === undefined ? undefined : this.oneOf(key, value, choices);
    }

    strings(key: string): readonly string[] | undefined {
        const value = this.section[key];
        if (value === undefined) return undefined;
        if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
        this.problems.push(said(phrases.notStrings, { key }));
        return undefined;
    }

    ruleNames(key: string): readonly string[] | undefined {
        return this.strings(key)?.filter((name) => this.isRule(name, key));
    }

    levels(): Readonly<Record<string, RuleLevel>> {
        const value = this.section['rules'];
        const given = table(value);
        if (value !== undefined && !given) this.problems.push(said(phrases.notTable, { key: 'rules' }));
        const levels: Record<string, RuleLevel> = {};
        for (const [rule, level] of Object.entries(given ?? {})) {
            if (!this.isRule(rule, 'rules')) continue;
            const known = this.oneOf(`rules.${rule}`, level, ruleLevels);
            if (known) levels[rule] = known;
        }
        return levels;
    }

    unknownKeys(): void {
        for (const key of Object.keys(this.section).filter((name) => !keys.includes(name))) {
            this.problems.push(said(phrases.unknownKey, { key, guess: guess(key, keys) }));
        }
    }

    private oneOf<const Choice extends string>(
        key: string,
        value: unknown,
        choices: readonly Choice[],
    ): Choice | undefined {
        const known = choices.find((choice) => choice === value);
        if (known === undefined) {
            const shown = JSON.stringify(value) ?? String(value);
            const meant = guess(String(value), choices);
            this.problems.push(
                said(phrases.badValue, { key, value: shown, choices: choices.join(', '), guess: meant }),
            );
        }
        return known;
    }

    private isRule(rule: string, key: string): boolean {
        if (this.ruleIds.includes(rule)) return true;
        this.problems.push(said(phrases.unknownRule, { rule, key, guess: guess(rule, this.ruleIds) }));
        return false;
    }
}

/** `; maybe …`, or nothing. */
export function guess(name: string, names: Iterable<string>): Said | '' {
    const meant = nearest(name, names);
    return meant === undefined ? '' : said(phrases.maybe, { name: meant });
}
