import { analyse } from '../../server/src/analysis/analyse';
import type { World } from '../../server/src/lsp/server';
import { ruleBook } from '../../server/src/features/ruleBook';
import { loadParser } from './python';
import { analyseWords, wordRules } from './words';

/** Behind the server of most tests: the real parser, and three words for rules. */
export async function loadWorld(): Promise<World> {
    const readText = () => Promise.resolve(undefined);
    return { parser: await loadParser(), analyse: analyseWords, rules: wordRules, version: '0.0.0', readText };
}

/** The server as users have it. */
export async function loadRealWorld(): Promise<World> {
    return { ...(await loadWorld()), analyse, rules: ruleBook };
}
