/** The columns of a terminal that a text takes; a tab ends at the next multiple of four. */
export function displayWidth(text: string, from = 0): number {
    if (PLAIN.test(text)) return text.length;
    let column = from;
    for (const { segment } of segmenter().segment(text)) {
        column += segment === '\t' ? tabSize - (column % tabSize) : letterWidth(segment);
    }
    return column - from;
}

/** Tabs as spaces, so that what is drawn under a line stands right wherever the line begins. */
export function withoutTabs(text: string): string {
    if (!text.includes('\t')) return text;
    return text.split('\t').reduce((line, part) => line + ' '.repeat(tabSize - (displayWidth(line) % tabSize)) + part);
}

const tabSize = 4;

/** Latin, Greek, Cyrillic and their punctuation: a column each. */
const PLAIN =
    /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u2190-\u22ff\u2500-\u25ff]*$/;

/** A whole letter as people see it: with its accents, a family of emoji. */
function letterWidth(letter: string): number {
    if (/^[\p{Mark}\p{Format}\p{Control}]+$/u.test(letter)) return 0;
    return WIDE.test(letter) ? 2 : 1;
}

const WIDE =
    /\p{Emoji_Presentation}|\ufe0f|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

let graphemes: Intl.Segmenter | undefined;
const segmenter = (): Intl.Segmenter => (graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
