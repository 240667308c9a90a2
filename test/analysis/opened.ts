import { analyse } from '../../server/src/analysis/analyse';
import type { Analysis, Diagnostic, Settings, TextFix } from '../../server/src/analysis/analysis';
import type { OnError } from '../../server/src/analysis/findings';
import { applyEdits } from '../../server/src/analysis/textEdits';
import type { PythonParser } from '../../server/src/python/parser';
import { words } from '../../shared-rules/model/text';
import type { AnyRule } from '../../shared-rules/rules/rule';

/** What a test of the façade may choose; a rule that throws fails the test unless it is expected to. */
export interface Choice {
    readonly rules: readonly AnyRule[];
    readonly settings?: Partial<Settings>;
    readonly onRuleError?: OnError;
}

export function analysed(
    parser: PythonParser,
    text: string,
    { rules, settings, onRuleError = rethrow }: Choice,
): Analysis {
    const read = (it: string) => parser.read(it);
    return analyse(read(text), { profile: 'standard', rules: {}, ...settings }, read, { rules, onRuleError });
}

const rethrow: OnError = (part, error) => {
    throw new Error(part, { cause: error });
};

/** `wide-dense@3`: the rule and the line of each squiggle. */
export function shown({ diagnostics, reading }: Analysis): readonly string[] {
    return diagnostics.map(({ rule, site }) => `${rule}@${lineOf(reading.text, site.start)}`);
}

export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;

export const message = (diagnostic: Diagnostic): string => words(diagnostic.message, 'en');

/** `3 turn 2: n=64`: the line and the words of what is related. */
export const related = (analysis: Analysis, diagnostic: Diagnostic): readonly string[] =>
    diagnostic.related.map(({ site, said }) => `${lineOf(analysis.reading.text, site.start)} ${words(said, 'en')}`);

export const titles = (fixes: readonly TextFix[]): readonly string[] => fixes.map(({ title }) => words(title, 'en'));

export const fixed = ({ reading }: Analysis, { edits }: TextFix): string => applyEdits(reading.text, edits);
