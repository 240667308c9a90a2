import { buildModule, type ReadLine } from './blocks';
import { endOfLine, foreignLineAt, type ForeignLine } from './foreign';
import { afterBreak, commentAt, lineStartAt, logicalLineAt, type LineStart, type LogicalLine } from './lines';
import { mend } from './mend';
import { sourceOf, type Source } from './patch';
import type { Piece } from './piece';
import { isLineBreak } from './quotes';
import { shift } from './shift';
import type { Comment, Reading, SyntaxProblem } from './syntax';
import { unreadable } from './unreadable';

/** Reads a line, counting offsets from its start; undefined if it is broken. `original` is what stands in the file. */
export type ReadSource = (source: Source, original: string) => Piece | undefined;

/** Triple-quoted strings that lack their end, and where they were probably meant to end. */
export type Unclosed = ReadonlyMap<number, number>;

/** Reads a text line by line. */
export function read(text: string, readSource: ReadSource): Reading {
    const reader = new LineReader(text, readSource, new Map());
    reader.run();
    const { body, problems } = buildModule(reader.lines);
    return {
        text,
        module: { body },
        comments: reader.comments,
        problems: [...reader.problems, ...problems].sort((a, b) => a.site.start - b.site.start),
    };
}

const BYTE_ORDER_MARK = '\ufeff';

/** How far, in all, we may look for a bracket that never comes: this times the length of the text. */
const LOOKAHEAD = 20;

class LineReader {
    readonly lines: ReadLine[] = [];
    readonly comments: Comment[] = [];
    readonly problems: SyntaxProblem[] = [];
    private wasted = 0;

    constructor(
        private readonly text: string,
        private readonly readSource: ReadSource,
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
        const foreign = foreignLineAt(this.text, from.start);
        if (foreign !== undefined) return this.foreign(from, foreign);
        const line =
            this.wasted > LOOKAHEAD * this.text.length ? undefined : logicalLineAt(this.text, from, this.unclosed);
        const piece = line?.sound === true ? this.piece(sourceOf(this.text, line), line) : undefined;
        if (line === undefined || piece === undefined) return this.broken(from, line);
        this.comments.push(...line.comments);
        this.lines.push({ ...from, end: line.end, piece, broken: false });
        return line.next;
    }

    private piece(source: Source, { start, end }: Pick<LogicalLine, 'start' | 'end'>): Piece | undefined {
        const piece = this.readSource(source, this.text.slice(start, end));
        return piece && shift(piece, start);
    }

    private foreign(from: LineStart, { kind, end, binds }: ForeignLine): number {
        const site = { start: from.start, end };
        if (kind === 'conflict') this.problems.push({ kind: 'unexpected', token: undefined, site });
        const piece: Piece = { kind: 'statements', body: [{ kind: 'gap', binds, site }] };
        this.lines.push({ ...from, end, piece, broken: kind === 'conflict' });
        return end;
    }

    private broken(from: LineStart, line: LogicalLine | undefined): number {
        const mended = mend(this.text, from, this.unclosed);
        const { end } = mended;
        const piece = this.piece(mended.source, { start: from.start, end }) ?? unreadable(this.text, from.start, end);
        this.wasted += Math.max(0, (line?.next ?? end) - end);
        this.problems.push(...(mended.problems.length > 0 ? mended.problems : [this.unknown(from.start, end)]));
        this.comments.push(...mended.comments.filter((each) => each.site.end <= end));
        this.lines.push({ ...from, end, piece, broken: true });
        return end;
    }

    private unknown(start: number, end: number): SyntaxProblem {
        return {
            kind: 'unexpected',
            token: undefined,
            site: { start, end: Math.min(end, endOfLine(this.text, start)) },
        };
    }
}

const HASH = 35;
