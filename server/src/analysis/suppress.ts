import { unsited, type Site } from '../../../shared-rules/model/site';
import type { Finding } from '../../../shared-rules/rules/rule';
import type { SourceFile } from '../interpreter/sources';
import type { Comment, Reading } from '../python/syntax';
import { ignoresIn, type Ignore, type NamedRule } from './directives';
import { indentation, layoutOf, lineStart, nextLine, type Layout } from './edits/layout';
import { linesOf, type Lines } from './lines';

/**
 * The comments that speak of a finding's place. At the end of a line a comment speaks of every squiggle that begins or
 * ends on that line: of a call over several lines, the first and the last one will do. Alone on its line it speaks of
 * the squiggles that begin on the next line, other comments in between aside. `ignore-file` speaks of all, wherever it
 * stands.
 */
export type CommentsOn = (finding: Finding) => readonly Ignore[];

export function commentsOn(ignores: readonly Ignore[], layout: Layout, lines: Lines): CommentsOn {
    if (ignores.length === 0) return () => [];
    const below = linesBelow(layout, lines);
    const everywhere = ignores.filter(({ scope }) => scope === 'file');
    const local = ignores.filter(({ scope }) => scope === 'line');
    const alone = byLine(local, ({ comment }) => below.get(comment));
    const trailing = byLine(local, ({ comment }) => (below.has(comment) ? undefined : lines.at(comment.site.start)));
    return ({ place: { site } }) => {
        if (site.file !== undefined) return [];
        const first = lines.at(site.start);
        const last = lines.at(Math.max(site.start, site.end - 1));
        const onLast = last === first ? [] : (trailing.get(last) ?? []);
        return [...everywhere, ...(alone.get(first) ?? []), ...(trailing.get(first) ?? []), ...onLast];
    };
}

/** The same for a program of several files: the comments of a file speak of what is found in it. */
export function commentsIn(files: readonly SourceFile[], own: CommentsOn): CommentsOn {
    const known = new Map<string, CommentsOn>();
    const commentsOf = (file: string): CommentsOn => {
        const reading = files.find((it) => it.file === file)?.reading;
        const found = known.get(file) ?? (reading ? commentsOfReading(reading) : () => []);
        known.set(file, found);
        return found;
    };
    return (finding) => {
        const { start, end, file } = unsited(finding.place.site);
        if (file === undefined) return own(finding);
        return commentsOf(file)({ ...finding, place: { ...finding.place, site: { start, end } } });
    };
}

const commentsOfReading = ({ text, comments }: Reading): CommentsOn =>
    commentsOn(ignoresIn(comments), layoutOf(text, comments), linesOf(text));

function byLine(ignores: readonly Ignore[], lineOf: (it: Ignore) => number | undefined): ReadonlyMap<number, Ignore[]> {
    const found = new Map<number, Ignore[]>();
    for (const ignore of ignores) {
        const line = lineOf(ignore);
        if (line !== undefined) found.set(line, [...(found.get(line) ?? []), ignore]);
    }
    return found;
}

/** For each comment alone on its line the next line that is no such comment. */
function linesBelow(layout: Layout, lines: Lines): ReadonlyMap<Comment, number> {
    const below = new Map<Comment, number>();
    const passed = new Map<number, number>();
    for (const comment of layout.comments.toReversed()) {
        if (indentation(layout, comment.site.start) === undefined) continue;
        const line = lines.at(comment.site.start);
        const next = passed.get(line + 1) ?? line + 1;
        passed.set(line, next);
        below.set(comment, next);
    }
    return below;
}

/** Whether one of the comments on a finding means its rule. */
export const isSilenced = (finding: Finding, on: CommentsOn): boolean =>
    on(finding).some(({ rules }) => !rules || rules.some(({ name }) => name === finding.rule));

/** Whether one of them does so by its name. */
export const isSilencedByName = (finding: Finding, on: CommentsOn): boolean =>
    on(finding).some(({ rules }) => rules?.some(({ name }) => name === finding.rule) ?? false);

/** The comments without a list, and the names in lists, that silence any of these. */
export function usedBy(findings: readonly Finding[], on: CommentsOn): ReadonlySet<Ignore | NamedRule> {
    const used = new Set<Ignore | NamedRule>();
    for (const finding of findings) {
        for (const ignore of on(finding)) {
            if (!ignore.rules) used.add(ignore);
            else for (const name of ignore.rules) if (name.name === finding.rule) used.add(name);
        }
    }
    return used;
}

/** What has to go for a comment to be gone: its line if it has one, else the blanks in front of it. */
export function commentWithBlanks(layout: Layout, { start, end }: Site): Site {
    if (indentation(layout, start) !== undefined)
        return { start: lineStart(layout, start), end: nextLine(layout, end) };
    const before = layout.text.slice(0, start);
    return { start: before.trimEnd().length, end };
}

/** What has to go for a name to be gone from the list: it and a comma. */
export function nameWithComma(ignore: Ignore, name: NamedRule): Site {
    const rules = ignore.rules ?? [];
    const index = rules.indexOf(name);
    const [before, after] = [rules[index - 1], rules[index + 1]];
    if (after) return { start: name.site.start, end: after.site.start };
    return { start: before?.site.end ?? name.site.start, end: name.site.end };
}
