import type { Said } from '../../../shared-rules/model/text';
import type { Site } from '../../../shared-rules/model/site';
import type { TextEdit } from '../analysis/analysis';
import { allFitted, cellAt, joinCells, wholeText, type CellSpan, type Joined } from '../features/cells';
import { applyEdits } from '../features/edits';
import { linesOf, type Lines } from '../analysis/lines';
import { decode, encode, type Encoding } from './encoding';
import { readNotebook, withCells, type Notebook } from './notebook';

/** A file as it stands on the disk: a script, or a notebook, whose cells are one program. */
export interface Document extends Joined {
    readonly file: Script | Notebook;
    readonly encoding: Encoding;
    readonly cells: readonly Piece[];
}

interface Script {
    readonly kind: 'script';
    readonly text: string;
}

/** A cell of a notebook, or the whole of a script. */
export interface Piece extends CellSpan {
    /** Among all cells of the notebook, from 1; undefined for a script. */
    readonly cell: number | undefined;
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
    const parts = file.kind === 'script' ? [{ position: undefined, text: file.text }] : file.cells;
    const joined = file.kind === 'script' ? wholeText(file.text) : joinCells(parts.map(({ text }) => text));
    const cells = joined.cells.map((span, index): Piece => {
        const { position, text } = parts[index] ?? { position: undefined, text: '' };
        return { ...span, cell: position, lines: linesOf(text) };
    });
    return { file, encoding, text: joined.text, cells };
}

/** Where a site of the program is in the file; what runs over the end of a cell is cut there. */
export function spanOf(document: Document, site: Site): Span | undefined {
    const piece = cellAt(document.cells, site.start);
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
function pieceOfLine({ cells }: Document, line: number): readonly [Piece | undefined, number] {
    let before = 0;
    for (const piece of cells) {
        if (line < before + piece.lines.count) return [piece, before];
        before += piece.lines.count;
    }
    return [cells.at(-1), before - (cells.at(-1)?.lines.count ?? 0)];
}

/** The file after edits of its program; undefined where an edit would run over the end of a cell. */
export function edited(document: Document, edits: readonly TextEdit[]): Document | undefined {
    const { file, encoding, cells } = document;
    const own = allFitted(edits, document);
    if (!own) return undefined;
    const texts = cells.map((piece) => {
        const inside = own.filter(({ site }) => cellAt(cells, site.start) === piece);
        return applyEdits(
            piece.lines.text,
            inside.map((edit) => shifted(edit, piece.start)),
        );
    });
    return compose(file.kind === 'script' ? { ...file, text: texts.join('') } : withCells(file, texts), encoding);
}

const shifted = ({ site, newText }: TextEdit, by: number): TextEdit => ({
    site: { start: site.start - by, end: site.end - by },
    newText,
});
