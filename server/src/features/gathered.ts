import type { Site } from '../../../shared-rules/model/site';
import { words } from '../../../shared-rules/model/text';
import { unusedIgnore } from '../../../shared-rules/rules/unused-ignore';
import type { Analysis, Diagnostic, TextFix } from '../analysis/analysis';

/** The analysis of one file of a project. */
export interface Seen {
    readonly file: string;
    readonly analysis: Analysis;
}

/** A diagnostic as the file sees it in which it stands: sites of this file have no `file`, all others have. */
export interface Gathered {
    readonly diagnostic: Diagnostic;
    /** Whether the file's own analysis knows of it, or only that of one that imports it. */
    readonly own: boolean;
    readonly fixes: () => readonly TextFix[];
}

/** What several analyses say of one file: its own first; what others find there as well is said once. */
export function gathered(file: string, seen: readonly Seen[]): readonly Gathered[] {
    const heeded = seen.flatMap(({ analysis }) => analysis.heeded.filter((it) => it.file === file));
    const own = seen
        .filter((it) => it.file === file)
        .flatMap((it) => it.analysis.diagnostics.filter((each) => !isRefuted(each, heeded)).map(viewed(it, file)));
    const others = seen
        .filter((it) => it.file !== file)
        .flatMap((it) => it.analysis.elsewhere.filter(({ site }) => site.file === file).map(viewed(it, file)));
    return others.reduce(withOther, own).toSorted((a, b) => a.diagnostic.site.start - b.diagnostic.site.start);
}

/** That a comment silences nothing, where it silences what another file brings to light. */
const isRefuted = ({ rule, site }: Diagnostic, heeded: readonly Site[]): boolean =>
    rule === unusedIgnore.id && heeded.some(({ start, end }) => site.start <= start && end <= site.end);

/** The files of which these analyses have something to say, their own aside. */
export function filesElsewhere(seen: readonly Seen[]): ReadonlySet<string> {
    const sites = seen.flatMap(({ analysis: { elsewhere, heeded } }) => [
        ...elsewhere.map(({ site }) => site),
        ...heeded,
    ]);
    return new Set(sites.flatMap(({ file }) => file ?? []));
}

const viewed =
    ({ file: by, analysis }: Seen, from: string) =>
    (diagnostic: Diagnostic): Gathered => ({
        diagnostic: {
            ...diagnostic,
            site: siteFrom(diagnostic.site, by, from),
            related: diagnostic.related.map(({ site, said }) => ({ site: siteFrom(site, by, from), said })),
        },
        own: by === from,
        fixes: () =>
            analysis.fixesOf(diagnostic).map((fix) => ({
                ...fix,
                edits: fix.edits.map(({ site, newText }) => ({ site: siteFrom(site, by, from), newText })),
            })),
    });

/** A site in the analysis of one file, as another file sees it. */
export function siteFrom({ start, end, file }: Site, by: string, from: string): Site {
    const home = file ?? by;
    return home === from ? { start, end } : { start, end, file: home };
}

/** Where the same mistake is known already, the calls that lead to it from elsewhere are added. */
function withOther(known: readonly Gathered[], other: Gathered): readonly Gathered[] {
    const same = known.find((it) => isSame(it.diagnostic, other.diagnostic));
    if (!same) return [...known, other];
    const { diagnostic } = same;
    const more = other.diagnostic.related.filter((it) => !diagnostic.related.some((known) => isSameRelated(known, it)));
    const both = { ...same, diagnostic: { ...diagnostic, related: [...diagnostic.related, ...more] } };
    return known.map((it) => (it === same ? both : it));
}

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
    a.rule === b.rule && a.site.start === b.site.start && a.site.end === b.site.end;

type Related = Diagnostic['related'][number];

const isSameRelated = (a: Related, b: Related): boolean =>
    a.site.file === b.site.file && a.site.start === b.site.start && words(a.said, 'en') === words(b.said, 'en');
