import type { Site } from '../../shared-rules/model/site';
import { words } from '../../shared-rules/model/text';
import type { Diagnostic } from '../../server/src/analysis/analysis';

/** A line to be drawn under a site: `^` where the finding is, `~` where its reasons are. */
export interface Squiggle {
    readonly site: Site;
    readonly mark: '^' | '~';
    readonly text: string;
}

/** A comment that is nothing but a squiggle: `#    ^^^^ error rule-id: message`. */
const SQUIGGLE = /^[ \t]*#[ \t]*(?:\^+|~+)(?: .*)?\n?/gm;

/** The program as it was before squiggles were drawn under its lines. */
export function withoutSquiggles(text: string): string {
    return text.replace(SQUIGGLE, '');
}

/** What a diagnostic draws: itself, and the places that take part. */
export function squigglesOf(diagnostics: readonly Diagnostic[]): readonly Squiggle[] {
    return diagnostics.flatMap((it) => [
        { site: it.site, mark: '^', text: `${it.severity} ${it.rule}: ${words(it.message, 'en')}` },
        ...it.related.map(({ site, said }) => ({ site, mark: '~' as const, text: words(said, 'en') })),
    ]);
}

/** Draws each squiggle in a comment of its own below the line on which its site begins. */
export function withSquiggles(program: string, squiggles: readonly Squiggle[]): string {
    const below = new Map<number, Drawn[]>();
    for (const squiggle of squiggles) {
        const line = program.slice(0, squiggle.site.start).split('\n').length - 1;
        below.set(line, [...(below.get(line) ?? []), draw(program, squiggle)]);
    }
    const lines = program.split('\n');
    const drawn = lines.flatMap((line, i) => [line, ...inOrder(below.get(i) ?? [])]);
    return drawn.join('\n');
}

interface Drawn {
    readonly start: number;
    readonly mark: '^' | '~';
    readonly line: string;
}

/** From left to right, findings before reasons; what several findings say alike is drawn once. */
function inOrder(drawn: readonly Drawn[]): readonly string[] {
    const sorted = [...drawn].sort((a, b) => a.start - b.start || compare(a.mark, b.mark) || compare(a.line, b.line));
    return [...new Set(sorted.map(({ line }) => line))];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A site of several lines is drawn on its first, to its end. */
function draw(program: string, { site, mark, text }: Squiggle): Drawn {
    const lineStart = program.lastIndexOf('\n', site.start - 1) + 1;
    const newline = program.indexOf('\n', site.start);
    const lineEnd = newline < 0 ? program.length : newline;
    const before = program.slice(lineStart, site.start);
    const width = widthOf(program.slice(site.start, Math.min(site.end, lineEnd)).trimEnd());
    // In column 0 the `#` itself stands for the first column.
    const marks = mark.repeat(Math.max(1, before === '' ? width - 1 : width));
    return { start: site.start, mark, line: `#${blanks(before)}${marks} ${text}`.trimEnd() };
}

/** As wide as the text before the squiggle, less the `#`; tabs stay tabs, so that it fits whatever their width. */
function blanks(before: string): string {
    const blank = [...before].map((char) => (char === '\t' ? '\t' : ' '.repeat(widthOf(char)))).join('');
    return blank.startsWith('\t') ? blank : blank.slice(1);
}

/** Columns on the screen: letters of East Asia and emoji take two, combining marks none. */
function widthOf(text: string): number {
    return [...text].reduce((width, char) => width + (/\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);
}

const WIDE =
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303F\uFF01-\uFF60]/u;
