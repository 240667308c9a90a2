import type { Site } from '../../../shared-rules/model/site';
import type { TextEdit } from '../analysis/analysis';

/** The cells of a notebook as one program, in their order; a line break follows each. */
export interface Joined {
    readonly text: string;
    readonly cells: readonly CellSpan[];
}

/** Where a cell stands in the program, without the line break that follows it. */
export interface CellSpan extends Site {
    /** From here on the program has the cell's text as it is; undefined for a cell that is not Python. */
    readonly python: number | undefined;
}

export function joinCells(texts: readonly string[]): Joined {
    const cells: CellSpan[] = [];
    let text = '';
    for (const cell of texts) {
        const [start, end] = [text.length, text.length + cell.length];
        const magic = magicOf(cell);
        const python = magic?.isPython === false ? undefined : start + (magic?.length ?? 0);
        cells.push({ start, end, python });
        text += `${pythonOf(cell, magic)}\n`;
    }
    return { text, cells };
}

/** A text that is a program by itself: one cell, and nothing behind it. */
export function wholeText(text: string): Joined {
    return { text, cells: [{ start: 0, end: text.length, python: 0 }] };
}

/** The cell that holds an offset; the line break behind a cell is its own. */
export function cellAt<Cell extends Site>(cells: readonly Cell[], offset: number): Cell | undefined {
    return cells.findLast(({ start }) => start <= offset);
}

/**
 * The same change as one of a single cell: the line break behind a cell is nobody's text, so the last line of a cell goes
 * with the break before it. Undefined where it would reach into two cells, into what is no Python, or another file.
 */
export function fitted({ site, newText }: TextEdit, { text, cells }: Joined): TextEdit | undefined {
    const cell = cellAt(cells, site.start);
    if (site.file !== undefined || cell?.python === undefined || site.start < cell.python) return undefined;
    if (site.end <= cell.end) return { site, newText };
    if (text.slice(cell.end, site.end).trim() !== '') return undefined;
    if (newText.endsWith('\n')) return { site: { ...site, end: cell.end }, newText: newText.slice(0, -1) };
    const lineBreak = /(?:\r\n|\r|\n)$/.exec(text.slice(cell.python, site.start))?.[0].length ?? 0;
    return newText === '' ? { site: { start: site.start - lineBreak, end: cell.end }, newText } : undefined;
}

/** All of them, or none. */
export function allFitted(edits: readonly TextEdit[], joined: Joined): readonly TextEdit[] | undefined {
    const own = edits.map((edit) => fitted(edit, joined));
    return own.every((edit) => edit !== undefined) ? own : undefined;
}

/** Where the cells stand after edits, each of which lies in one of them. */
export function movedCells(cells: readonly CellSpan[], edits: readonly TextEdit[]): readonly CellSpan[] {
    let shift = 0;
    return cells.map((cell) => {
        const own = edits.filter(({ site }) => cellAt(cells, site.start) === cell);
        const growth = own.reduce((sum, { site, newText }) => sum + newText.length - (site.end - site.start), 0);
        const start = cell.start + shift;
        shift += growth;
        const python = cell.python === undefined ? undefined : start + cell.python - cell.start;
        return { start, end: cell.end + shift, python };
    });
}

/** The first line of a cell that says what the cell is: `%%time`, `%%bash`. */
interface Magic {
    readonly length: number;
    readonly isPython: boolean;
}

function magicOf(cell: string): Magic | undefined {
    const magic = /^\s*%%(\w*)[^\r\n]*/.exec(cell);
    return magic ? { length: magic[0].length, isPython: pythonMagics.has(magic[1] ?? '') } : undefined;
}

/** The Python of a cell: of the same length and lines, without what is not Python. */
function pythonOf(cell: string, magic: Magic | undefined): string {
    if (!magic) return cell;
    return magic.isPython ? cell.replace('%%', '# ') : blank(cell);
}

/** Cell magics whose cell is Python all the same: the first line becomes a comment. */
const pythonMagics = new Set([
    'capture',
    'prun',
    'time',
    'timeit',
    'python',
    'python3',
    'memit',
    'mprun',
    'px',
    'mypy',
]);

/** Spaces for letters, so that offsets stay as they are. */
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
