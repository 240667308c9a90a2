import type { ReadLine } from './blocks';
import { moveBy, offsetsIn, without, type Offsets } from './move';
import type { Piece } from './piece';
import type { Block } from './syntax';

/** What some lines were built into: they need not be built again, wherever they stand by now. */
interface Built {
    readonly lines: readonly BuiltLine[];
    readonly body: Block;
    /** Offsets that are not the lines' own: where a compound statement ends. */
    readonly offsets: Offsets;
    start: number;
}

interface BuiltLine extends Pick<ReadLine, 'piece' | 'column'> {
    /** How far it stands behind the first: a comment between two lines is no part of the statement, but moves its end. */
    readonly behind: number;
}

/** Remembers the statements of the file itself from one reading to the next, so that they stay the same objects. */
export class Statements {
    private before = new Map<Piece, Built>();
    private now = new Map<Piece, Built>();

    nextReading(): void {
        this.before = this.now;
        this.now = new Map();
    }

    /** What the lines from there on were built into when they were last read, with how many they are. */
    recall(lines: readonly ReadLine[], at: number): { readonly body: Block; readonly count: number } | undefined {
        const first = lines[at];
        const built = first && (this.now.get(first.piece) ?? this.before.get(first.piece));
        if (!built || !isSame(built, lines, at) || !isClosed(lines[at + built.lines.length])) return undefined;
        moveBy(built.offsets, first.start - built.start);
        built.start = first.start;
        this.now.set(first.piece, built);
        return { body: built.body, count: built.lines.length };
    }

    keep(lines: readonly ReadLine[], next: ReadLine | undefined, body: Block): void {
        const [first] = lines;
        if (!first || first.column !== 0 || lines.some(({ broken }) => broken) || !isClosed(next)) return;
        const own = offsetsIn(...lines.map(({ piece }) => piece));
        this.now.set(first.piece, {
            lines: lines.map(({ piece, column, start }) => ({ piece, column, behind: start - first.start })),
            body,
            offsets: without(offsetsIn(...body), own),
            start: first.start,
        });
    }
}

const isSame = (built: Built, lines: readonly ReadLine[], at: number): boolean =>
    built.lines.every(({ piece, column, behind }, i) => {
        const line = lines[at + i];
        return line?.piece === piece && line.column === column && line.start - (lines[at]?.start ?? 0) === behind;
    });

/** Whether a line surely belongs to no statement before it. */
const isClosed = (next: ReadLine | undefined): boolean =>
    next === undefined ||
    (next.column === 0 &&
        (next.piece.kind === 'statements' || next.piece.kind === 'compound' || next.piece.kind === 'decorator'));
