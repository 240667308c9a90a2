import { rules } from '../../../shared-rules/rules/index';
import type { AnyRule } from '../../../shared-rules/rules/rule';
import { syntaxError } from '../../../shared-rules/syntaxError';

/** Everything the command line may report, sorted by id. */
export const ruleBook: readonly Omit<AnyRule, 'run'>[] = [...rules, syntaxError].sort((a, b) => (a.id < b.id ? -1 : 1));

export const ruleIds: readonly string[] = ruleBook.map(({ id }) => id);
