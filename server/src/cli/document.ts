import type { Said } from '../../../shared-rules/model/text';
import type { Site } from '../../../shared-rules/model/site';
import type { TextEdit } from '../analysis/analysis';
import { pythonOf } from '../features/cells';
import { applyEdits } from '../features/edits';
import { linesOf, type Lines } from '../analysis/lines';
import { decode, encode, type Encoding } from './encoding';
import { readNotebook, withCells, type Notebook } from './notebook';

/** A file as it stands on the disk: a script, or a notebook, whose cells are one program. */
export interface Document {
    readonly file: Script | Notebook;
    readonly encoding: Encoding;
    /** The program, and the pieces of the file that it was put together from. */
    readonly text: string;
    readonly pieces: readonly Piece[];
}

interface Script {
    readonly kind: 'script';
    readonly text: string;
}

/** A cell of a notebook, or the whole of a script. */
export interface Piece {
    /** Among all cells of the notebook, from 1; undefined for a script. */
    readonly cell: number | undefined;
    /** Where it begins in the program. */
    readonly start: number;
    readonly lines: Lines;
}

/** A range as people and the contract count it: from 1, columns in UTF-16 units, the end exclusive. */
export interface Span {
    readonly cell?: number;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

export function openDocument(bytes: Uint8Array, isNotebook: boolean): Document | Said {
    const decoded = decode(bytes);
    if (!('encoding' in decoded)) return decoded;
    const file = isNotebook ? readNotebook(decoded.text) : ({ kind: 'script', text: decoded.text } as const);
    return 'kind' in file ? compose(file, decoded.encoding) : file;
}

/** What goes to the disk. */
export function bytesOf({ file, encoding }: Document): Uint8Array | Said {
    return encode(file.kind === 'script' ? file.text : file.json, encoding);
}

function compose(file: Script | Notebook, encoding: Encoding): Document {
    if (file.kind === 'script') {
        const whole: Piece = { cell: undefined, start: 0, lines: linesOf(file.text) };
        return { file, encoding, text: file.text, pieces: [whole] };
    }
    let text = '';
    const pieces = file.cells.map((cell): Piece => {
        const piece = { cell: cell.position, start: text.length, lines: linesOf(cell.text) };
        text += `${pythonOf(cell.text)}\n`;
        return piece;
    });
    return { file, encoding, text, pieces };
}

/** Where a site of the program is in the file; what runs over the end of a cell is cut there. */
export function spanOf(document: Document, site: Site): Span | undefined {
    const piece = pieceAt(document, site.start);
    if (!piece) return undefined;
    const { lines, start, cell } = piece;
    const clamp = (offset: number) => Math.max(0, Math.min(offset - start, lines.text.length));
    const [from, to] = [clamp(site.start), clamp(site.end)];
    const [line, endLine] = [lines.at(from), lines.at(to)];
    return {
        ...(cell !== undefined && { cell }),
        line: line + 1,
        column: from - lines.start(line) + 1,
        endLine: endLine + 1,
        endColumn: to - lines.start(endLine) + 1,
    };
}

/** Where a line of the program, from 1, is in the file. */
export function lineOf(document: Document, line: number): { readonly cell?: number; readonly line: number } {
    const [{ cell, lines } = { cell: undefined, lines: undefined }, before] = pieceOfLine(document, line - 1);
    return { ...(cell !== undefined && { cell }), line: Math.min(line - before, lines?.count ?? line) };
}

/** The piece that holds a line of the program, from 0, and how many lines stand before it. */
function pieceOfLine({ pieces }: Document, line: number): readonly [Piece | undefined, number] {
    let before = 0;
    for (const piece of pieces) {
        if (line < before + piece.lines.count) return [piece, before];
        before += piece.lines.count;
    }
    return [pieces.at(-1), before - (pieces.at(-1)?.lines.count ?? 0)];
}

/** The file after edits of its program; undefined where an edit would run over the end of a cell. */
export function edited(document: Document, edits: readonly TextEdit[]): Document | undefined {
    const { file, encoding, pieces } = document;
    const texts: string[] = [];
    let carriedOut = 0;
    for (const piece of pieces) {
        const own = edits.filter(({ site }) => holds(piece, site) && pieceAt(document, site.start) === piece);
        carriedOut += own.length;
        texts.push(
            applyEdits(
                piece.lines.text,
                own.map((edit) => shifted(edit, piece.start)),
            ),
        );
    }
    if (carriedOut < edits.length) return undefined;
    return compose(file.kind === 'script' ? { ...file, text: texts.join('') } : withCells(file, texts), encoding);
}

function pieceAt({ pieces }: Document, offset: number): Piece | undefined {
    return pieces.findLast(({ start }) => start <= offset);
}

const holds = ({ start, lines }: Piece, { start: from, end }: Site): boolean =>
    from >= start && end <= start + lines.text.length;

const shifted = ({ site, newText }: TextEdit, by: number): TextEdit => ({
    site: { start: site.start - by, end: site.end - by },
    newText,
});
