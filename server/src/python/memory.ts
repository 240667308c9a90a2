import { commonEnd, commonStart } from './commonEnds';
import type { ReadLineAt } from './lineReader';
import { moveBy, offsetsIn } from './move';
import { sourceOf, type Source } from './patch';
import { readPiece, type Piece } from './piece';
import { shift } from './shift';
import { Statements } from './topLevel';
import type { Slot } from './tree';
import type { Recollection, Trees } from './trees';

/** A line that was met, and where it stands by now. */
interface Line {
    readonly piece: Piece;
    readonly offsets: ReturnType<typeof offsetsIn>;
    start: number;
}

/** What one reading has met. */
interface Met {
    /** The lines by what stands there and where; of broken ones, that they are. */
    readonly lines: Map<string, Map<number, Line> | 'broken'>;
    readonly slots: Map<string, Slot>;
}

const nothing = (): Met => ({ lines: new Map(), slots: new Map() });

/** Where what stands at an offset of the new text stood in the old one; undefined for what is new. */
type Origin = (offset: number) => number | undefined;

/**
 * Remembers the lines of the last reading: one that is still there is the same object, moved to where it stands now,
 * and only what is new is parsed.
 */
export class Memory {
    readonly statements = new Statements();
    private before = nothing();
    private now = nothing();
    private origin: Origin = () => undefined;
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
        this.origin = originOf(before, now);
        this.statements.nextReading();
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
        const origin = this.origin(start);
        const lines = this.before.lines.get(key);
        const line = origin !== undefined && lines instanceof Map ? lines.get(origin) : undefined;
        if (!line) return undefined;
        moveBy(line.offsets, start - line.start);
        line.start = start;
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

/** What stands before the change stands where it stood; what stands behind it has moved. */
function originOf(before: string, now: string): Origin {
    const start = commonStart(before, now);
    const rest = now.length - commonEnd(before, now, start);
    const by = before.length - now.length;
    return (offset) => (offset < start ? offset : offset >= rest ? offset + by : undefined);
}
