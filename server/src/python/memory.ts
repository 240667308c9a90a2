import { commonEnd, commonStart } from './commonEnds';
import type { Site } from '../../../shared-rules/model/site';
import type { ReadLine } from './blocks';
import type { ReadLineAt } from './lineReader';
import type { LineStart } from './lines';
import { moveBy, offsetsIn, type Offsets } from './move';
import { sourceOf, type Source } from './patch';
import { readPiece, type Piece } from './piece';
import { isLineBreak } from './quotes';
import { shift } from './shift';
import type { Comment } from './syntax';
import { Statements } from './topLevel';
import type { Slot } from './tree';
import type { Recollection, Trees } from './trees';

/** A line that was met, and where it stands by now. */
interface Line {
    readonly piece: Piece;
    offsets: Offsets;
    start: number;
}

/** A sound line with all that reading it gave. */
export interface KnownLine {
    readonly line: ReadLine;
    /** What it is followed by begins so much further on. */
    readonly length: number;
    readonly comments: readonly Comment[];
    readonly longStrings: readonly Site[];
}

/** What one reading has met. */
interface Met {
    /** The lines by what stands there and where; of broken ones, that they are. */
    readonly lines: Map<string, Map<number, Line> | 'broken'>;
    /** Sound lines by where they stood when they were read. */
    readonly sound: Map<number, KnownLine>;
    readonly slots: Map<string, Slot>;
}

const nothing = (): Met => ({ lines: new Map(), sound: new Map(), slots: new Map() });

/** What an edit left alone: what stands before `start` has not moved, what stands from `rest` on was `by` elsewhere. */
interface Change {
    readonly start: number;
    readonly rest: number;
    readonly by: number;
}

/**
 * Remembers the lines of the last reading: one that is still there is the same object, moved to where it stands now,
 * and only what is new is parsed.
 */
export class Memory {
    readonly statements = new Statements();
    private before = nothing();
    private now = nothing();
    private edit: Change = { start: 0, rest: Infinity, by: 0 };
    private readonly lineOf = new WeakMap<Piece, Line>();
    private readonly recollection: Recollection = { slotOf: (text) => this.slotOf(text), last: undefined };

    constructor(private readonly trees: Trees) {}

    readonly readLine: ReadLineAt = (text, site, mended) => {
        const original = text.slice(site.start, site.end);
        const key = mended === undefined ? original : `${original}\0${mended.text}`;
        const known = this.now.lines.get(key) ?? this.before.lines.get(key);
        if (known === 'broken') return this.remember(key, site.start, undefined);
        const line =
            this.recall(key, site.start) ??
            copyOf(known, site.start) ??
            this.read(mended ?? sourceOf(original), site.start);
        return this.remember(key, site.start, line);
    };

    /** What the next reading does not meet again is forgotten. */
    nextReading(before: string, now: string): void {
        this.before = this.now;
        this.now = nothing();
        this.edit = changeOf(before, now);
        this.statements.nextReading();
    }

    /** The sound line that begins there, if the edit has not touched it: it need not be looked at. */
    recallLine(text: string, from: LineStart): KnownLine | undefined {
        const known = this.before.sound.get(this.originOf(from.start) ?? -1);
        if (!known || known.line.column !== from.column || known.line.narrow !== from.narrow) return undefined;
        if (from.start < this.edit.start && !this.isUntouched(text, from.start + known.length)) return undefined;
        this.moveTo(from.start, known.line.piece);
        this.now.sound.set(from.start, known);
        return known;
    }

    /** Another edit may leave it alone. */
    keepLine(known: KnownLine): void {
        const line = this.lineOf.get(known.line.piece);
        if (!line) return;
        line.offsets = offsetsIn(known.line, ...known.comments, ...known.longStrings);
        this.now.sound.set(known.line.start, known);
    }

    /** Whether a line that ends there, before the edit, ends there still. */
    private isUntouched(text: string, next: number): boolean {
        return next <= this.edit.start && isLineBreak(text.charCodeAt(next - 1));
    }

    private originOf(offset: number): number | undefined {
        const { start, rest, by } = this.edit;
        return offset < start ? offset : offset >= rest ? offset + by : undefined;
    }

    private moveTo(start: number, piece: Piece): void {
        const line = this.lineOf.get(piece);
        if (!line || line.start === start) return;
        moveBy(line.offsets, start - line.start);
        line.start = start;
    }

    /** Frees what lies in WebAssembly memory. */
    close(): void {
        this.recollection.last?.tree.delete();
        this.recollection.last = undefined;
    }

    /** The line that stands there, moved if it stood elsewhere. */
    private recall(key: string, start: number): Line | undefined {
        const again = this.now.lines.get(key);
        const met = again instanceof Map ? again.get(start) : undefined;
        if (met) return met;
        const origin = this.originOf(start);
        const lines = this.before.lines.get(key);
        const line = origin !== undefined && lines instanceof Map ? lines.get(origin) : undefined;
        if (line) this.moveTo(start, line.piece);
        return line;
    }

    private read(source: Source, start: number): Line | undefined {
        const piece = readPiece(source, (each) => this.trees.parse(each, this.recollection));
        return piece && placed(piece, start, start);
    }

    private remember(key: string, start: number, line: Line | undefined): Piece | undefined {
        const places = this.now.lines.get(key);
        if (line === undefined) this.now.lines.set(key, 'broken');
        else if (places === undefined || places === 'broken') this.now.lines.set(key, new Map([[start, line]]));
        else places.set(start, line);
        if (line) this.lineOf.set(line.piece, line);
        return line?.piece;
    }

    private slotOf(text: string): Slot {
        const slot = this.now.slots.get(text) ?? this.before.slots.get(text) ?? { expression: undefined };
        this.now.slots.set(text, slot);
        return slot;
    }
}

/** The same words stand somewhere else too. */
function copyOf(known: ReadonlyMap<number, Line> | undefined, start: number): Line | undefined {
    const [line] = known?.values() ?? [];
    return line && placed(line.piece, start - line.start, start);
}

/** A copy that nothing else shares: it will be moved in place. */
function placed(piece: Piece, by: number, start: number): Line {
    const own = shift(piece, by);
    return { piece: own, offsets: offsetsIn(own), start };
}

function changeOf(before: string, now: string): Change {
    const start = commonStart(before, now);
    return { start, rest: now.length - commonEnd(before, now, start), by: before.length - now.length };
}
