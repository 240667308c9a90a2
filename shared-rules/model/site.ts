/**
 * A piece of source text: half-open, in UTF-16 units from the start of its file, so that an editor's offsets fit as they
 * are. While a program of several files is followed, the sites of each imported file are shifted by a number of its own:
 * whoever compares two sites by their numbers need not ask for their files.
 */
export interface Site {
    readonly start: number;
    readonly end: number;
    /** The file, where it is not the one being analysed. */
    readonly file?: string;
}

/** The smallest site that holds both. */
export function spanning(first: Site, last: Site): Site {
    return { ...first, end: last.end };
}

/** The last so many characters of a piece: `fit` of `scaler.fit`. */
export function endOf(site: Site, length: number): Site {
    return { ...site, start: site.end - length };
}

/** Whether two sites are the same piece of the same text, however they are counted. */
export function sameSite(a: Site, b: Site): boolean {
    const [one, other] = [unsited(a), unsited(b)];
    return one.start === other.start && one.end === other.end && one.file === other.file;
}

/** Whether one site holds another, however they are counted. */
export function holdsSite(outer: Site, inner: Site): boolean {
    const [one, other] = [unsited(outer), unsited(inner)];
    return one.file === other.file && one.start <= other.start && other.end <= one.end;
}

/** A file that is not the one being analysed, and what its sites are shifted by; 2^32 and more apart from all others. */
export interface FilePlace {
    readonly file: string;
    readonly base: number;
}

/** How far the bases of two files are apart: no text is as long. */
export const fileDistance = 2 ** 32;

/** A site of a file, as programs see it that import the file. */
export function sited({ start, end }: Site, { file, base }: FilePlace): Site {
    return { start: start + base, end: end + base, file };
}

/** The same site counted from the start of its file, as editors and readers see it. */
export function unsited(site: Site): Site {
    if (site.file === undefined) return site;
    const base = site.start - (site.start % fileDistance);
    return { start: site.start - base, end: site.end - base, file: site.file };
}
