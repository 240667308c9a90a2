/** A piece of source text: half-open, in UTF-16 units from the start of its file, so that an editor's offsets fit as they are. */
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
