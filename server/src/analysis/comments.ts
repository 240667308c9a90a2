import { nearest } from '../../../shared-rules/model/nearest';
import type { Site } from '../../../shared-rules/model/site';
import { said, type Said } from '../../../shared-rules/model/text';
import type { AnyRule, Finding, Fix, FixKind } from '../../../shared-rules/rules/rule';
import { unknownRule, unknownRuleMessages } from '../../../shared-rules/rules/unknown-rule';
import { unusedIgnore, unusedIgnoreMessages } from '../../../shared-rules/rules/unused-ignore';
import { syntaxError } from '../../../shared-rules/syntaxError';
import type { Ignore, NamedRule } from './directives';
import type { Layout } from './edits/layout';
import { commentWithBlanks, isSilencedByName, nameWithComma, type CommentsOn } from './suppress';

/** What there is to say about a comment. */
export interface CommentContext {
    readonly layout: Layout;
    readonly on: CommentsOn;
    /** What silences something that was found, whatever the settings: a rule that is off today may be on tomorrow. */
    readonly used: ReadonlySet<Ignore | NamedRule>;
    /** The names of all rules. */
    readonly known: ReadonlySet<string>;
    /** Whether all that a rule would find here is known; of any rule if none is named. */
    isSettled(rule: string | undefined): boolean;
}

/** The rules whose findings are made here, after all others. */
export const commentRules: readonly AnyRule[] = [unknownRule, unusedIgnore];

/** Whether what a rule finds is not among the findings that comments are compared with. */
const isFoundElsewhere = (name: string): boolean => [...commentRules, syntaxError].some(({ id }) => id === name);

export function aboutComments(ignores: readonly Ignore[], context: CommentContext): readonly Finding[] {
    const found = ignores.flatMap((ignore) => [...misspelt(ignore, context), ...unused(ignore, context)]);
    return found.filter((finding) => !isSilencedByName(finding, context.on));
}

function misspelt(ignore: Ignore, context: CommentContext): readonly Finding[] {
    const rules = ignore.rules?.filter(({ name }) => !context.known.has(name)) ?? [];
    return rules.map((rule) => {
        const name = nearest(rule.name, context.known);
        const texts = unknownRuleMessages;
        const message =
            name === undefined
                ? said(texts.unknown, { rule: rule.name })
                : said(texts.misspelt, { rule: rule.name, name });
        const correct = name === undefined ? [] : [replace('safe', said(texts.correct, { name }), rule.site, name)];
        return finding(unknownRule, rule.site, message, [...correct, withoutName(ignore, rule, context.layout)]);
    });
}

/** One finding for the whole comment where nothing of it is of use, else one for each name. */
function unused(ignore: Ignore, context: CommentContext): readonly Finding[] {
    const { rules } = ignore;
    const idle = rules?.filter((rule) => isIdle(ignore, rule, context)) ?? [];
    const isIdleWhole = rules?.length ? idle.length === rules.length : isIdle(ignore, undefined, context);
    if (isIdleWhole && rules?.length !== 1) return [idleComment(ignore, context)];
    return idle.map((rule) => idleName(ignore, rule, context));
}

function isIdle(ignore: Ignore, rule: NamedRule | undefined, context: CommentContext): boolean {
    const name = rule?.name;
    if (name !== undefined && (!context.known.has(name) || isFoundElsewhere(name))) return false;
    if (rule === undefined && ignore.rules?.length === 0) return true;
    return context.isSettled(name) && !context.used.has(rule ?? ignore);
}

function idleComment(ignore: Ignore, { layout }: CommentContext): Finding {
    const message = said(unusedIgnoreMessages[ignore.scope === 'file' ? 'nothingInFile' : 'nothing']);
    return finding(unusedIgnore, ignore.site, message, [withoutComment('sure', ignore, layout)]);
}

function idleName(ignore: Ignore, rule: NamedRule, { layout }: CommentContext): Finding {
    const text = unusedIgnoreMessages[ignore.scope === 'file' ? 'nothingOfItInFile' : 'nothingOfIt'];
    const fix = ignore.rules?.length === 1 ? withoutComment('sure', ignore, layout) : withoutIdleName(ignore, rule);
    return finding(unusedIgnore, rule.site, said(text, { rule: rule.name }), [fix]);
}

function withoutIdleName(ignore: Ignore, rule: NamedRule): Fix {
    const title = said(unusedIgnoreMessages.removeName, { rule: rule.name });
    return replace('sure', title, nameWithComma(ignore, rule), '');
}

function withoutName(ignore: Ignore, rule: NamedRule, layout: Layout): Fix {
    if (ignore.rules?.length === 1) return withoutComment('safe', ignore, layout);
    const title = said(unknownRuleMessages.removeName, { rule: rule.name });
    return replace('safe', title, nameWithComma(ignore, rule), '');
}

const withoutComment = (kind: FixKind, { site }: Ignore, layout: Layout): Fix =>
    replace(kind, said(unusedIgnoreMessages.removeComment), commentWithBlanks(layout, site), '');

const replace = (kind: FixKind, title: Said, site: Site, code: string): Fix => ({
    kind,
    title,
    edits: [{ kind: 'replace', site, code }],
});

function finding({ id, severity, profile }: AnyRule, site: Site, message: Said, fixes: readonly Fix[]): Finding {
    const explanation = id === unusedIgnore.id ? [said(unusedIgnoreMessages.where)] : [];
    return {
        rule: id,
        severity,
        profile,
        place: { site, frames: [] },
        message,
        explanation,
        related: [],
        fixes,
        speaksFor: [],
    };
}
