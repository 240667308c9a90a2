import type { Site } from '../../../shared-rules/model/site';
import type { Finding } from '../../../shared-rules/rules/rule';
import type { Ignore, NamedRule } from './directives';
import { indentation, lineStart, nextLine, type Layout } from './edits/layout';
import type { Lines } from './lines';

/**
 * Which findings a comment silences. At the end of a line it speaks of every squiggle that begins or ends on that line:
 * of a call over several lines, the first and the last one will do. Alone on its line it speaks of the squiggles that
 * begin on the next line, other comments in between aside. `ignore-file` speaks of all, wherever it stands.
 */
export interface Silencer {
    /** Whether a comment speaks of the finding's rule and place. */
    silences(finding: Finding): boolean;
    /** Whether one does so by naming the rule. */
    silencesByName(finding: Finding): boolean;
    /** Whether a comment, or one name in its list, silences any of these. */
    isUsed(ignore: Ignore, name: NamedRule | undefined, findings: readonly Finding[]): boolean;
}

export function silencerOf(ignores: readonly Ignore[], layout: Layout, lines: Lines): Silencer {
    const placed = new Map(ignores.map((ignore) => [ignore, reachOf(ignore, layout, lines)]));
    const covers = (ignore: Ignore, { place: { site } }: Finding): boolean => {
        const reach = placed.get(ignore);
        if (!reach || site.file !== undefined) return false;
        if (reach.kind === 'file') return true;
        const last = lines.at(Math.max(site.start, site.end - 1));
        return lines.at(site.start) === reach.line || (reach.kind === 'trailing' && last === reach.line);
    };
    return {
        silences: (finding) => ignores.some((it) => covers(it, finding) && (!it.rules || names(it, finding))),
        silencesByName: (finding) => ignores.some((it) => covers(it, finding) && names(it, finding)),
        isUsed: (ignore, name, findings) =>
            findings.some((it) => covers(ignore, it) && (name === undefined || name.name === it.rule)),
    };
}

const names = ({ rules }: Ignore, { rule }: Finding): boolean => rules?.some(({ name }) => name === rule) ?? false;

type Reach = { readonly kind: 'file' } | { readonly kind: 'trailing' | 'alone'; readonly line: number };

function reachOf({ scope, site }: Ignore, layout: Layout, lines: Lines): Reach {
    if (scope === 'file') return { kind: 'file' };
    const comment = layout.comments.find((it) => it.site.start <= site.start && site.end <= it.site.end);
    if (!comment || indentation(layout, comment.site.start) === undefined) {
        return { kind: 'trailing', line: lines.at(site.start) };
    }
    return { kind: 'alone', line: lines.at(lineOfCode(layout, comment.site.end)) };
}

/** The next line that is not a comment and nothing else. */
function lineOfCode(layout: Layout, offset: number): number {
    const next = nextLine(layout, offset);
    const comment = layout.comments.find(({ site }) => lineStart(layout, site.start) === next);
    const isAlone = comment && indentation(layout, comment.site.start) !== undefined;
    return isAlone && comment.site.end > offset ? lineOfCode(layout, comment.site.end) : next;
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
