import { rules } from '../../../shared-rules/rules/index';
import type { AnyRule } from '../../../shared-rules/rules/rule';
import { syntaxError } from '../../../shared-rules/syntaxError';
import { commentRules } from '../analysis/comments';

/** What there is to read about a rule. */
export type RulePage = Pick<AnyRule, 'title' | 'why' | 'references'>;

/** Rules by their ids. */
export type RuleBook = ReadonlyMap<string, RulePage>;

/** Every rule that a setting or a comment may name. */
export const ruleBook: RuleBook = new Map([...rules, ...commentRules, syntaxError].map((rule) => [rule.id, rule]));
