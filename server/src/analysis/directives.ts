import type { TaskHint } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import type { Comment } from '../python/syntax';

/** `# footgun: ignore[rule-a, rule-b]`, `# footgun: ignore`, `# footgun: ignore-file[…]`. */
export interface Ignore {
    readonly scope: 'line' | 'file';
    /** What it is a part of. */
    readonly comment: Comment;
    /** From its `#` to the end of the comment: other comments may stand before it. */
    readonly site: Site;
    /** Undefined: all rules. */
    readonly rules: readonly NamedRule[] | undefined;
}

export interface NamedRule {
    readonly name: string;
    readonly site: Site;
}

/** A part of a comment that speaks to footgun. */
interface Directive {
    readonly site: Site;
    /** What follows `footgun:`, and where. */
    readonly text: string;
    readonly start: number;
}

const DIRECTIVE = /#\s*footgun:\s*/;

/** `# noqa  # footgun: ignore`: the last thing in a comment, whatever it begins with. */
function directiveIn({ site, text }: Comment): Directive | undefined {
    const whole = `#${text}`;
    const found = DIRECTIVE.exec(whole);
    if (!found) return undefined;
    const after = found.index + found[0].length;
    return {
        site: { start: site.start + found.index, end: site.end },
        text: whole.slice(after),
        start: site.start + after,
    };
}

export function ignoresIn(comments: readonly Comment[]): readonly Ignore[] {
    return comments.flatMap((comment) => {
        const directive = directiveIn(comment);
        return directive ? readIgnore(directive, comment) : [];
    });
}

function readIgnore({ site, text, start }: Directive, comment: Comment): readonly Ignore[] {
    const [whole, file, list] = /^ignore(-file)?(?![\w-])\s*(\[[^\]]*\]?)?/.exec(text) ?? [];
    if (whole === undefined) return [];
    const listStart = start + whole.length - (list?.length ?? 0);
    const rules = list === undefined ? undefined : namesIn(list, listStart);
    return [{ scope: file ? 'file' : 'line', comment, site, rules }];
}

const namesIn = (list: string, start: number): readonly NamedRule[] =>
    [...list.matchAll(/[^\s,[\]]+/g)].map(({ 0: name, index }) => ({
        name,
        site: { start: start + index, end: start + index + name.length },
    }));

/** `# footgun: task=single-label classes=10`: where a file has several, the first that says something counts. */
export function taskHint(comments: readonly Comment[]): TaskHint | undefined {
    const hints = comments.flatMap((comment) => {
        const directive = directiveIn(comment);
        return directive ? readHint(directive) : [];
    });
    return hints.reduceRight<TaskHint | undefined>((later, hint) => ({ ...later, ...hint }), undefined);
}

const TASKS = ['single-label', 'multi-label', 'binary', 'regression'] as const satisfies readonly TaskHint['task'][];

function readHint({ site, text }: Directive): readonly TaskHint[] {
    const values = new Map(
        [...text.matchAll(/(\w+)\s*=\s*([\w-]+)/g)].map(({ 1: key = '', 2: value = '' }) => [key, value]),
    );
    const task = TASKS.find((it) => it === values.get('task'));
    const classes = Number(values.get('classes'));
    const isCount = Number.isInteger(classes) && classes > 0;
    return task || isCount ? [{ site, ...(task && { task }), ...(isCount && { classes }) }] : [];
}
