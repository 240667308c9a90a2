import { sourceOf, type Source } from './patch';
import { readPiece, type Parse, type Piece } from './piece';
import type { ReadLineAt } from './lineReader';
import { shift } from './shift';

/** The lines of a reading by what stands there and where. */
type Lines = Map<string, Map<number, Piece>>;

/**
 * Remembers the lines of the last reading: one that still stands where it stood is the same object, one that has moved
 * is a copy, and only what is new is parsed.
 */
export class Memory {
    private before: Lines = new Map();
    private now: Lines = new Map();

    constructor(private readonly parse: Parse) {}

    readonly readLine: ReadLineAt = (text, site, mended) => {
        const original = text.slice(site.start, site.end);
        const key = mended === undefined ? original : `${original}\0${mended.text}`;
        const piece = this.recall(key, site.start) ?? this.read(mended ?? sourceOf(original), site.start);
        if (piece !== undefined) this.remember(key, site.start, piece);
        return piece;
    };

    /** What the next reading does not meet again is forgotten with the one after it. */
    nextReading(): void {
        this.before = this.now;
        this.now = new Map();
    }

    private read(source: Source, start: number): Piece | undefined {
        const piece = readPiece(source, this.parse);
        return piece && shift(piece, start);
    }

    private recall(key: string, start: number): Piece | undefined {
        const places = this.before.get(key) ?? this.now.get(key);
        const same = places?.get(start);
        if (same !== undefined) return same;
        for (const [place, piece] of places ?? []) return shift(piece, start - place);
        return undefined;
    }

    private remember(key: string, start: number, piece: Piece): void {
        const places = this.now.get(key);
        if (places === undefined) this.now.set(key, new Map([[start, piece]]));
        else places.set(start, piece);
    }
}
