import type { Analysis, Diagnostic, Settings, TextFix } from '../../server/src/analysis/analysis';
import type { RuleBook } from '../../server/src/features/ruleBook';
import type { Reading } from '../../server/src/python/syntax';
import type { Site } from '../../shared-rules/model/site';
import { said } from '../../shared-rules/model/text';
import { noNames } from '../../shared-rules/model/nameSet';
import { noWording } from '../../shared-rules/model/wording';
import { defineRule, type Profile, type Severity } from '../../shared-rules/rules/rule';

/**
 * An engine of three words instead of rules: for tests of the protocol, which must not depend on what is true of Keras.
 * `zeros` is an error with a sure fix, `sgd` is the teacher's advice with a suggestion, `ones` is a warning without a fix.
 */
interface Word {
    readonly rule: string;
    readonly severity: Severity;
    readonly profile: Profile;
    readonly fix?: { readonly code: string; readonly kind: TextFix['kind'] };
}

const words: Readonly<Record<string, Word>> = {
    zeros: { rule: 'no-zeros', severity: 'error', profile: 'standard', fix: { code: 'he_normal', kind: 'sure' } },
    ones: { rule: 'no-ones', severity: 'warning', profile: 'standard' },
    sgd: { rule: 'no-sgd', severity: 'info', profile: 'teaching', fix: { code: 'adam', kind: 'suggestion' } },
};

const texts = {
    message: { en: '`{word}` is a mistake', ru: '`{word}` — это ошибка' },
    because: { en: 'It stands at {start}.', ru: 'Стоит на месте {start}.' },
    replace: { en: 'Replace by `{code}`', ru: 'Заменить на `{code}`' },
    first: { en: 'the first line', ru: 'первая строка' },
} as const;

export const wordRules: RuleBook = new Map(
    Object.entries(words).map(([word, { rule, severity, profile }]) => [
        rule,
        defineRule({
            id: rule,
            severity,
            profile,
            since: '0.1.0',
            title: { en: `The word ${word}`, ru: `Слово ${word}` },
            why: { en: 'A word.', ru: 'Слово.' },
            messages: {},
            references: ['https://keras.io/api/layers/initializers/'],
            check: () => undefined,
        }),
    ]),
);

export function analyseWords(reading: Reading, settings: Settings): Analysis {
    return {
        reading,
        program: emptyProgram,
        summary: { models: [], calls: [], errors: [], unknown: [] },
        diagnostics: find(reading, settings),
        elsewhere: [],
        heeded: [],
        files: [],
        resolutions: [],
        fixesOf: ({ site }) => fixesOf(site, reading),
        draftOf: ({ site }) => fixesOf(site, reading).find(({ kind }) => kind === 'sure')?.edits,
        heals: () => true,
    };
}

const emptyProgram = {
    layers: [],
    applications: [],
    models: [],
    frozen: new Set<number>(),
    refusals: [],
    calls: [],
    attributes: [],
    imports: [],
    loops: [],
    gathered: [],
    wording: noWording,
    names: noNames,
    task: undefined,
};

function find({ text, comments }: Reading, { profile, rules }: Settings): readonly Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (const { 0: found, index: start } of text.matchAll(/\b(zeros|ones|sgd)\b/g)) {
        const word = words[found]!;
        const severity = rules[word.rule] ?? word.severity;
        const off = severity === 'off' || (word.profile === 'teaching' && profile === 'standard');
        if (off || isSilenced(start, word.rule, text, comments)) continue;
        const site = { start, end: start + found.length };
        diagnostics.push({
            rule: word.rule,
            severity,
            site,
            message: said(texts.message, { word: found }),
            explanation: [said(texts.because, { start })],
            related: [{ site: { start: 0, end: 1 }, said: said(texts.first) }],
            fixable: word.fix !== undefined,
        });
    }
    return diagnostics;
}

/** A comment that begins so, in the line of the word or the one before, as everywhere in footgun. */
function isSilenced(at: number, rule: string, text: string, comments: Reading['comments']): boolean {
    const lineOf = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
    return comments.some((comment) => {
        const list = /footgun: ignore\[([^\]]*)\]/.exec(comment.text)?.[1]?.split(', ') ?? [];
        const distance = lineOf(at) - lineOf(comment.site.start);
        return list.includes(rule) && (distance === 0 || distance === 1);
    });
}

function fixesOf(site: Site, { text }: Reading): readonly TextFix[] {
    const fix = words[text.slice(site.start, site.end)]?.fix;
    if (!fix) return [];
    const { code, kind } = fix;
    const title = said(texts.replace, { code });
    return [{ title, kind, preferred: kind === 'sure', edits: [{ site, newText: code }] }];
}
