import type { Site } from '../../../shared-rules/model/site';
import type { Finding } from '../../../shared-rules/rules/rule';
import type { Statement } from '../python/syntax';

/** A place in a finding, as far behind the start of its statement as it will always be. */
interface Anchored {
    readonly site: { -readonly [Key in keyof Site]: Site[Key] };
    readonly statement: Site;
    readonly behind: number;
    readonly length: number;
}

/**
 * The places of findings that are kept while the text around them changes. A rule may have made a site of its own out of
 * those of the syntax, `{ ...site, end: … }`: it goes where its statement goes.
 */
export class Moving {
    private readonly places: readonly Anchored[];

    constructor(findings: readonly Finding[], statements: Statements) {
        const sites = new Set(findings.flatMap(sitesOf));
        this.places = [...sites].flatMap((site) => {
            const statement = statements.around(site);
            const behind = site.start - (statement?.start ?? 0);
            return statement ? [{ site, statement, behind, length: site.end - site.start }] : [];
        });
    }

    /** After an edit: every place is where its statement is now. */
    follow(): void {
        for (const { site, statement, behind, length } of this.places) {
            const start = statement.start + behind;
            if (site.start === start) continue;
            site.start = start;
            site.end = start + length;
        }
    }
}

function sitesOf({ place, related, fixes }: Finding): readonly Site[] {
    const edited = fixes.flatMap(({ edits }) =>
        edits.flatMap((edit) =>
            edit.kind === 'replace' ? [edit.site] : edit.kind === 'insertStatement' ? [edit.before] : [],
        ),
    );
    return [place.site, ...place.frames.map(({ site }) => site), ...related.map(({ site }) => site), ...edited];
}

/** The statements of the files of a program, to be found by what stands in them. */
export class Statements {
    private readonly sites: readonly Site[];

    constructor(bodies: readonly (readonly Statement[])[]) {
        this.sites = bodies.flatMap((body) => body.map(({ site }) => site)).sort((a, b) => a.start - b.start);
    }

    around({ start, end }: Site): Site | undefined {
        let [low, high] = [0, this.sites.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.sites[middle]?.start ?? 0) <= start) low = middle + 1;
            else high = middle;
        }
        const found = this.sites[low - 1];
        return found && found.end >= end ? found : undefined;
    }
}
