import type { ReadLineAt } from './lineReader';
import { sourceOf, type Source } from './patch';
import { readPiece, type Piece } from './piece';
import { shift } from './shift';
import type { Slot } from './tree';
import type { Recollection, Trees } from './trees';

/** What one reading has met. */
interface Met {
    /** The lines by what stands there and where; of broken ones, that they are. */
    readonly lines: Map<string, Map<number, Piece> | 'broken'>;
    readonly slots: Map<string, Slot>;
}

const nothing = (): Met => ({ lines: new Map(), slots: new Map() });

/**
 * Remembers the lines of the last reading: one that still stands where it stood is the same object, one that has moved
 * is a copy, and only what is new is parsed.
 */
export class Memory {
    private before = nothing();
    private now = nothing();
    private readonly recollection: Recollection = { slotOf: (text) => this.slotOf(text), last: undefined };

    constructor(private readonly trees: Trees) {}

    readonly readLine: ReadLineAt = (text, site, mended) => {
        const original = text.slice(site.start, site.end);
        const key = mended === undefined ? original : `${original}\0${mended.text}`;
        const known = this.before.lines.get(key) ?? this.now.lines.get(key);
        const piece =
            known === undefined ? this.read(mended ?? sourceOf(original), site.start) : recall(known, site.start);
        this.remember(key, site.start, piece);
        return piece;
    };

    /** What the next reading does not meet again is forgotten. */
    nextReading(): void {
        this.before = this.now;
        this.now = nothing();
    }

    /** Frees what lies in WebAssembly memory. */
    close(): void {
        this.recollection.last?.tree.delete();
        this.recollection.last = undefined;
    }

    private read(source: Source, start: number): Piece | undefined {
        const piece = readPiece(source, (each) => this.trees.parse(each, this.recollection));
        return piece && shift(piece, start);
    }

    private remember(key: string, start: number, piece: Piece | undefined): void {
        const places = this.now.lines.get(key);
        if (piece === undefined) this.now.lines.set(key, 'broken');
        else if (places === undefined || places === 'broken') this.now.lines.set(key, new Map([[start, piece]]));
        else places.set(start, piece);
    }

    private slotOf(text: string): Slot {
        const slot = this.now.slots.get(text) ?? this.before.slots.get(text) ?? { expression: undefined };
        this.now.slots.set(text, slot);
        return slot;
    }
}

function recall(known: ReadonlyMap<number, Piece> | 'broken', start: number): Piece | undefined {
    if (known === 'broken') return undefined;
    const same = known.get(start);
    if (same !== undefined) return same;
    for (const [place, piece] of known) return shift(piece, start - place);
    return undefined;
}
