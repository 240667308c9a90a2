import type { Site } from '../../../shared-rules/model/site';
import { patch, PLACEHOLDER, type Insertion, type Replacement, type Source } from './patch';
import type { SyntaxProblem } from './syntax';

/** What is being mended: insertions and deletions from left to right, and a problem for each place they are at. */
export class Draft {
    private readonly insertions: Insertion[] = [];
    private readonly replacements: Replacement[] = [];
    private readonly noted: SyntaxProblem[] = [];

    constructor(private readonly text: string) {}

    get problems(): readonly SyntaxProblem[] {
        return this.noted;
    }

    source(site: Site): Source {
        return patch(this.text, site, this.insertions, this.replacements);
    }

    /** A token is missing. */
    insert(at: number, token: string): void {
        this.insertions.push({ at, text: token });
        this.note({ start: at, end: at }, token);
    }

    /** Some name or expression is missing, perhaps with words before it. */
    insertPlaceholder(at: number, before = '', after = ''): void {
        this.insertions.push({ at, text: `${before} ${PLACEHOLDER} ${after}` });
        this.note({ start: at, end: at }, undefined);
    }

    /** This does not belong there. */
    drop({ start, end }: Site): void {
        this.replace({ start, end }, ' '.repeat(end - start));
    }

    /** Something as wide should stand there. */
    replace({ start, end }: Site, text: string): void {
        this.replacements.push({ start, end, text });
        this.reject({ start, end });
    }

    private reject(site: Site): void {
        const last = this.noted.at(-1);
        if (last?.kind === 'unexpected' && this.isBlank(last.site.end, site.start)) {
            this.noted[this.noted.length - 1] = { ...last, site: { start: last.site.start, end: site.end } };
        } else {
            this.noted.push({ kind: 'unexpected', token: undefined, site });
        }
    }

    /** What is missing at one place is one problem; its token is known only if no placeholder is part of it. */
    private note(site: Site, token: string | undefined): void {
        const last = this.noted.at(-1);
        if (last?.kind === 'missing' && last.site.start === site.start) {
            const joined = last.token === undefined || token === undefined ? undefined : last.token + token;
            this.noted[this.noted.length - 1] = { ...last, token: joined };
        } else {
            this.noted.push({ kind: 'missing', token, site });
        }
    }

    private isBlank(start: number, end: number): boolean {
        return /^[ \t]*$/.test(this.text.slice(start, end));
    }
}
