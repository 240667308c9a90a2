import type { LanguageChoice, RuleLevel } from '../../../shared-rules/protocol';
import type { Profile } from '../../../shared-rules/rules/rule';
import { defaultSettings, type Settings } from '../analysis/analysis';

/** What somebody wants of the rules: an editor, a project, a command line. What is absent was not said. */
export interface Wishes {
    readonly language?: LanguageChoice | undefined;
    readonly profile?: Profile | undefined;
    readonly rules?: Readonly<Record<string, RuleLevel>> | undefined;
    /** All the rules there are to be, whatever the profile. */
    readonly select?: readonly string[] | undefined;
    readonly ignore?: readonly string[] | undefined;
}

type Levels = ReadonlyMap<string, RuleLevel>;

/** The settings that come of several wishes; what counts most stands first. */
export function settle(wishes: readonly Wishes[], ruleIds: Iterable<string>): Settings {
    const said = wishes.find(({ profile }) => profile !== undefined)?.profile;
    const isSelected = wishes.some(({ select }) => select !== undefined);
    const all = [...ruleIds];
    const levels = wishes.reduceRight<Levels>((weaker, wish) => over(weaker, wish, all), new Map());
    return { profile: isSelected ? 'strict' : (said ?? defaultSettings.profile), rules: Object.fromEntries(levels) };
}

/** The language that was asked for first. */
export const languageOf = (wishes: readonly Wishes[]): LanguageChoice | undefined =>
    wishes.find(({ language }) => language !== undefined)?.language;

/** A selection switches on what a weaker wish has switched off, and leaves its severity. */
function over(weaker: Levels, { rules = {}, select, ignore = [] }: Wishes, all: readonly string[]): Levels {
    const chosen = select && new Set(select);
    const left = [...weaker].filter(([id, level]) => !(chosen?.has(id) && level === 'off'));
    const off = [...all.filter((id) => chosen && !chosen.has(id)), ...ignore].map((id) => [id, 'off'] as const);
    const own = Object.entries(rules).filter(([id]) => !ignore.includes(id));
    return new Map<string, RuleLevel>([...left, ...off, ...own]);
}
