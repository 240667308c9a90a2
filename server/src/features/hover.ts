import { editorPhrases as phrases } from '../../../shared-rules/phrases';
import { rulePage } from '../../../shared-rules/protocol';
import type { Site } from '../../../shared-rules/model/site';
import { said, words, type Language } from '../../../shared-rules/model/text';
import type { Analysis, Diagnostic } from '../analysis/analysis';
import type { Gathered } from './gathered';
import { layerAt } from './layerHover';
import { link, prose } from './markdown';
import type { RuleBook, RulePage } from './ruleBook';

export interface Hover {
    readonly site: Site;
    readonly markdown: string;
}

/** What an editor shows of a program, and in which language. */
export interface HoverContext {
    readonly analysis: Analysis;
    readonly diagnostics: readonly Gathered[];
    readonly language: Language;
    readonly rules: RuleBook;
}

/** What there is to say about a place: the mistakes under it, or the layer. */
export function hoverAt({ analysis, diagnostics, language, rules }: HoverContext, offset: number): Hover | undefined {
    const found = diagnostics
        .map(({ diagnostic }) => diagnostic)
        .filter(({ site }) => site.start <= offset && offset <= site.end);
    const [first] = found;
    const layer = layerAt(analysis, offset, language);
    if (!first) return layer;
    const parts = found.map((diagnostic) => explain(diagnostic, language, rules.get(diagnostic.rule)));
    const whole = layer?.onName ? [...parts, layer.markdown] : parts;
    return { site: first.site, markdown: whole.join('\n\n---\n\n') };
}

/** The heading, the sentences with the numbers of this network, the references. */
function explain(diagnostic: Diagnostic, language: Language, rule: RulePage | undefined): string {
    const heading = rule ? rule.title[language] : words(diagnostic.message, language);
    const sentences = diagnostic.explanation.map((sentence) => words(sentence, language));
    const body = sentences.length > 0 ? sentences.join(' ') : (rule?.why[language] ?? '');
    const links = [link(diagnostic.rule, rulePage(diagnostic.rule)), ...(rule?.references ?? []).map(reference)];
    const more = words(said(phrases.more, { links: links.join(' · ') }), language);
    return [`**${prose(heading)}**`, prose(body), more].filter((part) => part !== '').join('\n\n');
}

/** A reference is named after its site and its last part: `keras.io: dense`. */
function reference(address: string): string {
    const { host, pathname } = new URL(address);
    const last = pathname.split('/').filter(Boolean).at(-1);
    return link(last === undefined ? host : `${host}: ${last}`, address);
}
