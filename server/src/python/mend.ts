import type { Site } from '../../../shared-rules/model/site';
import { endOfLine } from './foreign';
import type { LineStart } from './lines';
import { Mending, type Guess, type Mended } from './mending';
import type { SyntaxProblem } from './syntax';

/**
 * Mends the statement that starts there: closes what is open, puts placeholders where something is missing and blanks
 * out what is too much. What was meant is not certain, so the guess that leaves least to complain of is taken.
 */
export function mend(text: string, from: LineStart, unclosed: ReadonlyMap<number, number>): Mended {
    let best = new Mending(text, from, unclosed, GUESSES[0]).run();
    if (best.end - from.start > LENGTH_LIMIT) return best;
    for (const guess of GUESSES.slice(1)) {
        if (costOf(best) <= 1) return best;
        best = cheaper(best, new Mending(text, from, unclosed, guess).run());
    }
    return quotesOf(text, best).reduce(
        (cheapest, quote) => cheaper(cheapest, withQuote(text, from, unclosed, quote)),
        best,
    );
}

/** Longer statements are data: one guess is enough. */
const LENGTH_LIMIT = 20_000;

const GUESSES = [
    { byIndent: true, crosses: true, opens: false },
    { byIndent: false, crosses: true, opens: false },
    { byIndent: false, crosses: false, opens: false },
    { byIndent: true, crosses: true, opens: true },
] as const satisfies readonly Guess[];

const cheaper = (first: Mended, second: Mended): Mended => (costOf(second) < costOf(first) ? second : first);

/** To drop a whole word is worse than to add a bracket. */
const costOf = ({ problems, leavesRest }: Mended): number =>
    problems.reduce((sum, each) => sum + priceOf(each), leavesRest ? 2 : 0);

const priceOf = ({ kind, site }: SyntaxProblem): number => (kind === 'unexpected' && site.end - site.start > 1 ? 2 : 1);

interface Quote {
    readonly at: number;
    readonly mark: string;
}

/** Lines with more quotes, or longer, are not looked into. */
const QUOTES_LIMIT = 12;
const LINE_LIMIT = 500;

/**
 * A string that its line ends shows that a quote is missing, though seldom where: in `padding=same", name="x"` every
 * string begins where it should end. A quote may be missing before or after any word that touches another quote's string.
 */
function quotesOf(text: string, { problems, end }: Mended): readonly Quote[] {
    const open = problems.find(({ token }) => token !== undefined && /^\}?["']/.test(token));
    const mark = open?.token?.at(-1);
    if (open === undefined || mark === undefined || open.token?.length !== 1) return [];
    const start = Math.max(text.lastIndexOf('\n', open.site.start), text.lastIndexOf('\r', open.site.start)) + 1;
    const line = { start, end: Math.min(endOfLine(text, open.site.start), end) };
    if (line.end - line.start > LINE_LIMIT) return [];
    const places = placesOfQuotes(text.slice(line.start, line.end), mark);
    return places.map((place) => ({ at: line.start + place, mark }));
}

function placesOfQuotes(line: string, mark: string): readonly number[] {
    const between = line.split(mark);
    if (between.length > QUOTES_LIMIT) return [];
    let start = 0;
    return between.flatMap((part, i) => {
        const from = start;
        start += part.length + 1;
        const after = i > 0 ? /^[\w./%-]+(?=.)/.exec(part)?.[0].length : undefined;
        const before = i < between.length - 1 ? [part.search(/[\w./%-]+$/), part.search(/[^(,=[{:\s][^(,=[{:]*$/)] : [];
        return [after ?? 0, ...before].filter((place) => place > 0).map((place) => from + place);
    });
}

/** Mends the text as it were with that quote, and counts offsets without it. */
function withQuote(text: string, from: LineStart, unclosed: ReadonlyMap<number, number>, { at, mark }: Quote): Mended {
    const quoted = text.slice(0, at) + mark + text.slice(at);
    const mended = new Mending(quoted, from, unclosed, GUESSES[0]).run();
    const { source, end, problems, comments } = mended;
    const back = (offset: number) => (offset > at ? offset - 1 : offset);
    const move = <T extends { readonly site: Site }>(each: T): T => ({
        ...each,
        site: { start: back(each.site.start), end: back(each.site.end) },
    });
    const missing: SyntaxProblem = { kind: 'missing', token: mark, site: { start: at, end: at } };
    return {
        source: { ...source, place: (offset) => back(from.start + source.place(offset)) - from.start },
        end: back(end),
        problems: [...problems.map(move), missing].sort((a, b) => a.site.start - b.site.start),
        comments: comments.map(move),
        leavesRest: mended.leavesRest,
    };
}
