import type { World } from '../../server/src/lsp/server';
import { loadParser } from './python';
import { wordRules, analyseWords } from './words';

/** The engine behind the server of a test. */
export async function loadWorld(): Promise<World> {
    return {
        parser: await loadParser(),
        analyse: analyseWords,
        rules: wordRules,
        version: '0.0.0',
        readText: () => Promise.resolve(undefined),
    };
}
