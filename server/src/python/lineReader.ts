import type { Site } from '../../../shared-rules/model/site';
import type { ReadLine } from './blocks';
import { endOfLine, foreignLineAt, type ForeignLine } from './foreign';
import { afterBreak, commentAt, lineStartAt, logicalLineAt, type LineStart, type LogicalLine } from './lines';
import { mend } from './mend';
import type { Source } from './patch';
import type { KnownLine, Memory } from './memory';
import type { Piece } from './piece';
import { isLineBreak } from './quotes';
import type { Comment, SyntaxProblem } from './syntax';
import { halfOpenString } from './statementStart';
import { unreadable } from './unreadable';

/** Reads a line that stands at `site`, `mended` if it is broken as it stands; undefined if it is broken all the same. */
export type ReadLineAt = (text: string, site: Site, mended?: Source) => Piece | undefined;

/** Triple-quoted strings that lack their end, and where they were probably meant to end. */
export type Unclosed = ReadonlyMap<number, number>;

const BYTE_ORDER_MARK = '\ufeff';

/** How far, in all, we may look for a bracket that never comes: this times the length of the text. */
const LOOKAHEAD = 20;

/** How many broken lines we look at to find the string at fault. */
const SUSPECTS = 3;

/** Goes through a text line by line. */
export class LineReader {
    readonly lines: ReadLine[] = [];
    readonly comments: Comment[] = [];
    readonly problems: SyntaxProblem[] = [];
    /** A triple-quoted string that the end of the text ends. */
    openString: number | undefined;
    /** The long string in or before each of the first broken lines: it may have swallowed what makes them whole. */
    readonly suspects: Site[] = [];
    private lastString: Site | undefined;
    private wasted = 0;

    constructor(
        private readonly text: string,
        private readonly memory: Pick<Memory, 'readLine' | 'recallLine' | 'keepLine'>,
        private readonly unclosed: Unclosed,
    ) {}

    run(): void {
        for (let at = this.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0; at < this.text.length;) {
            const from = lineStartAt(this.text, at);
            const code = this.text.charCodeAt(from.start);
            if (Number.isNaN(code)) break;
            if (isLineBreak(code)) at = afterBreak(this.text, from.start);
            else if (code === HASH) at = commentAt(this.text, from.start, this.comments);
            else at = this.statement(from);
        }
    }

    /** Reads the logical line that starts there; returns where to go on. */
    private statement(from: LineStart): number {
        // What a string without its end swallows depends on more than the line.
        const known = this.unclosed.size === 0 ? this.memory.recallLine(this.text, from) : undefined;
        return known ? this.take(known) : this.unknown(from);
    }

    private take({ line, length, comments, longStrings }: KnownLine): number {
        this.lastString = longStrings.at(-1) ?? this.lastString;
        this.comments.push(...comments);
        this.lines.push(line);
        return line.start + length;
    }

    private unknown(from: LineStart): number {
        const foreign = foreignLineAt(this.text, from.start);
        if (foreign !== undefined) return this.foreign(from, foreign);
        const line =
            this.wasted > LOOKAHEAD * this.text.length ? undefined : logicalLineAt(this.text, from, this.unclosed);
        this.openString ??= line?.openString;
        const piece = line?.sound === true ? this.memory.readLine(this.text, line) : undefined;
        if (line === undefined || piece === undefined) return this.broken(from, line);
        const { comments, longStrings, next, end } = line;
        const known = {
            line: { ...from, end, piece, broken: false },
            length: next - from.start,
            comments,
            longStrings,
        };
        this.memory.keepLine(known);
        return this.take(known);
    }

    private foreign(from: LineStart, { kind, end, binds }: ForeignLine): number {
        const site = { start: from.start, end };
        if (kind === 'conflict') this.problems.push({ kind: 'unexpected', token: undefined, site });
        const piece: Piece = { kind: 'statements', body: [{ kind: 'gap', binds, site }] };
        this.lines.push({ ...from, end, piece, broken: kind === 'conflict' });
        return end;
    }

    private broken(from: LineStart, line: LogicalLine | undefined): number {
        const suspect = halfOpenString(this.text, from.start) ?? line?.longStrings[0] ?? this.lastString;
        if (suspect !== undefined && this.suspects.length < SUSPECTS) this.suspects.push(suspect);
        const mended = mend(this.text, from, this.unclosed);
        const { end } = mended;
        const site = { start: from.start, end };
        const piece = this.memory.readLine(this.text, site, mended.source) ?? unreadable(this.text, from.start, end);
        this.wasted += Math.max(0, (line?.next ?? end) - end);
        this.problems.push(...(mended.problems.length > 0 ? mended.problems : [this.unexpected(from.start, end)]));
        this.comments.push(...mended.comments.filter((each) => each.site.end <= end));
        this.lines.push({ ...from, end, piece, broken: true });
        return Math.max(end, from.start + 1);
    }

    private unexpected(start: number, end: number): SyntaxProblem {
        return {
            kind: 'unexpected',
            token: undefined,
            site: { start, end: Math.min(end, endOfLine(this.text, start)) },
        };
    }
}

const HASH = 35;
