import type { Import } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import { said, words, type Language } from '../../../shared-rules/model/text';
import { completionPhrases as phrases } from '../../../shared-rules/phrases';
import type { Analysis } from '../analysis/analysis';
import { linesOf } from '../analysis/lines';
import { choicesFor } from './arguments';
import type { CellSpan } from './cells';
import { cursorAt, type Cursor } from './cursor';
import { prose } from './markdown';
import type { RuleBook } from './ruleBook';

/** What may be written at a place, the likeliest first. */
export interface Completion {
    readonly label: string;
    /** What it takes the place of. */
    readonly site: Site;
    readonly newText: string;
    /** In Markdown. */
    readonly explanation: string | undefined;
}

export interface Asked {
    readonly analysis: Analysis;
    /** The file, or the cell, that is typed in. */
    readonly part: CellSpan;
    readonly language: Language;
    readonly rules: RuleBook;
}

export function completionsAt(offset: number, asked: Asked): readonly Completion[] {
    const { text } = asked.analysis.reading;
    const cursor = cursorAt(text, offset, asked.part.start);
    if (cursor.kind === 'comment') return inComment(cursor, offset, asked);
    return cursor.kind === 'argument' ? inArgument(cursor, offset, asked) : [];
}

/** The whole of the string is replaced, as far as it is one word. */
function inArgument(
    { start, callee, keyword, position }: Extract<Cursor, { kind: 'argument' }>,
    offset: number,
    { analysis, language }: Asked,
): readonly Completion[] {
    const rest = /^\w*/.exec(analysis.reading.text.slice(offset))?.[0] ?? '';
    const site = { start, end: offset + rest.length };
    const [root = ''] = callee.split('.');
    // `re.compile` is no method of a model.
    const isOfModule = /\.compile$/.test(callee) && analysis.program.imports.some((it) => nameOf(it) === root);
    return (isOfModule ? [] : choicesFor(callee, keyword, position)).map(({ name, text }) => ({
        label: name,
        site,
        newText: name,
        explanation: text && prose(words(said(text), language)),
    }));
}

/** What the file calls what it imports. */
const nameOf = ({ as, name, module }: Import): string => as ?? name ?? module.split('.')[0] ?? module;

const LIST = /#\s*footgun:\s*ignore(?:-file)?\s*\[(?:[^\]]*,)?\s*([\w-]*)$/;
const HINT = /#\s*footgun:(?:.*\s)?task\s*=\s*([\w-]*)$/;
const DIRECTIVE = /#\s*footgun:(\s*[\w-]*)$/;

function inComment(
    { text, start }: Extract<Cursor, { kind: 'comment' }>,
    offset: number,
    asked: Asked,
): readonly Completion[] {
    const until = (typed: string): Site => ({ start: offset - typed.length, end: offset });
    const [list, hint, directive] = [LIST, HINT, DIRECTIVE].map((pattern) => pattern.exec(text)?.[1]);
    if (list !== undefined) return ruleNames(until(list), start, asked);
    if (hint !== undefined) return tasks.map((task) => plain(task, until(hint), asked));
    if (directive === undefined) return [];
    return directives.map((name) => ({ ...plain(name, until(directive), asked), newText: ` ${name}` }));
}

const directives = ['ignore[', 'ignore-file[', 'task='] as const;
const tasks = ['single-label', 'multi-label', 'binary', 'regression'] as const;

const plain = (label: (typeof directives)[number] | (typeof tasks)[number], site: Site, { language }: Asked) => ({
    label,
    site,
    newText: label,
    explanation: words(said(phrases[label]), language),
});

/** Those first that have something to say on this line or the next. */
function ruleNames(site: Site, comment: number, { analysis, language, rules }: Asked): readonly Completion[] {
    const lines = linesOf(analysis.reading.text);
    const line = lines.at(site.start);
    const isHere = ({ start }: Site) => (start < comment ? lines.at(start) === line : lines.at(start) === line + 1);
    const here = analysis.diagnostics.filter((it) => isHere(it.site));
    const names = new Set([...here.map(({ rule }) => rule), ...rules.keys()]);
    return [...names].flatMap((label) => {
        const page = rules.get(label);
        if (!page) return [];
        const explanation = `**${prose(page.title[language])}**\n\n${prose(page.why[language].replace(/\s+/g, ' '))}`;
        return [{ label, site, newText: label, explanation }];
    });
}
