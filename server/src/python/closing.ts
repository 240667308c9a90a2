import { isFormatted } from './strings';

/** What closes a string, where, and how long the string is without what was not meant to be part of it. */
export interface Closing {
    readonly at: number;
    readonly quotes: string;
    readonly length: number;
}

/** Closes a string without its last quotes. Blanks and `enders` at its end are left out of it. */
export function closing(written: string, enders: string): Closing {
    const opening = /^\w*("""|'''|""|''|"|')/.exec(written);
    const marks = opening?.[1] ?? '';
    if (marks.length === 2) return { at: opening?.[0].length ?? 0, quotes: marks.charAt(0), length: written.length };
    const text = withoutTail(written, written.includes('\n') ? '' : enders);
    const end = marks.length === 3 ? withoutTail(text, marks.charAt(0)).length : text.length;
    const missing = marks.slice(Math.min(text.length - end, marks.length - 1));
    return {
        at: text.length,
        quotes: isFormatted(text) && opensField(text) ? `}${missing}` : missing,
        length: text.length,
    };
}

/** A loop, since a pattern would look at every run of blanks in the string. */
function withoutTail(text: string, enders: string): string {
    let end = text.length;
    while (end > 0 && ` \t\r\n${enders}`.includes(text.charAt(end - 1))) end--;
    return text.slice(0, end);
}

/** `f'{size` */
function opensField(text: string): boolean {
    const braces = text.replace(/\{\{|\}\}/g, '').replace(/[^{}]/g, '');
    return braces.lastIndexOf('{') > braces.lastIndexOf('}');
}
