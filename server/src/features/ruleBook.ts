import { rules } from '../../../shared-rules/rules/index';
import type { AnyRule } from '../../../shared-rules/rules/rule';
import { syntaxError } from '../../../shared-rules/syntaxError';
import { commentRules } from '../analysis/comments';

/** What there is to read about a rule. */
export type RulePage = Pick<AnyRule, 'title' | 'why' | 'references'>;

/** Rules by their ids. */
export type RuleBook = ReadonlyMap<string, RulePage>;

/** Everything about a rule but how it is found. */
export type RuleEntry = Omit<AnyRule, 'run'>;

/** Every rule that a setting or a comment may name, sorted by id. */
export const ruleBook: ReadonlyMap<string, RuleEntry> = new Map(
    [...rules, ...commentRules, syntaxError]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((rule): [string, RuleEntry] => [rule.id, rule]),
);

export const ruleIds: readonly string[] = [...ruleBook.keys()];
