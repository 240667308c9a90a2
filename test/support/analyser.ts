import { analyse } from '../../server/src/analysis/analyse';
import type { Analysis, TextEdit } from '../../server/src/analysis/analysis';
import type { PythonParser } from '../../server/src/python/parser';
import type { Profile } from '../../shared-rules/rules/rule';
import { loadParser } from './python';

/** Analyses texts from scratch. */
export interface Analyser {
    readonly parser: PythonParser;
    analyse(text: string, profile: Profile): Analysis;
}

export async function loadAnalyser(): Promise<Analyser> {
    const parser = await loadParser();
    const read = (text: string) => parser.read(text);
    return { parser, analyse: (text, profile) => analyse(read(text), { profile, rules: {} }, read, { onRuleError }) };
}

/** For a user one rule that throws is one rule less; a test has to hear of it. */
const onRuleError = (part: string, error: unknown): never => {
    throw new Error(`${part} threw`, { cause: error });
};

/** The text after edits that are in order and without overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    return edits.reduceRight(
        (result, { site, newText }) => result.slice(0, site.start) + newText + result.slice(site.end),
        text,
    );
}
