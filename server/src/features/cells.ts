import type { Site } from '../../../shared-rules/model/site';
import type { TextEdit } from '../analysis/analysis';

/** The cells of a notebook as one program, in their order; a line break follows each. */
export interface Joined {
    readonly text: string;
    readonly cells: readonly CellSpan[];
}

/** Where a cell stands in the program, without the line break that follows it. */
export interface CellSpan extends Site {
    /** What the program has otherwise than the cell: magics, and cells that are not Python. Of the same length. */
    readonly foreign: readonly Site[];
}

export function joinCells(texts: readonly string[]): Joined {
    const cells: CellSpan[] = [];
    let text = '';
    for (const cell of texts) {
        const start = text.length;
        const { python, foreign } = pythonOf(cell);
        cells.push({ start, end: start + cell.length, foreign: foreign.map((site) => movedBy(site, start)) });
        text += `${python}\n`;
    }
    return { text, cells };
}

const movedBy = ({ start, end }: Site, by: number): Site => ({ start: start + by, end: end + by });

/** A text that is a program by itself: one cell, and nothing behind it. */
export function wholeText(text: string): Joined {
    return { text, cells: [{ start: 0, end: text.length, foreign: [] }] };
}

/** The cell that holds an offset; the line break behind a cell is its own. */
export function cellAt<Cell extends Site>(cells: readonly Cell[], offset: number): Cell | undefined {
    return cells.findLast(({ start }) => start <= offset);
}

/**
 * The same change as one of a single cell: the line break behind a cell is nobody's text, so the last line of a cell goes
 * with the break before it. Undefined where it would reach into two cells, into what is not Python, or another file.
 */
export function fitted({ site, newText }: TextEdit, { text, cells }: Joined): TextEdit | undefined {
    const cell = cellAt(cells, site.start);
    if (!cell || site.file !== undefined) return undefined;
    const edit = site.end <= cell.end ? { site, newText } : withoutBreak({ site, newText }, cell, text);
    return edit && !cell.foreign.some((foreign) => touches(edit.site, foreign)) ? edit : undefined;
}

/** Of an edit that takes the line break behind the cell as well: what it does to the cell. */
function withoutBreak({ site, newText }: TextEdit, cell: Site, text: string): TextEdit | undefined {
    if (text.slice(cell.end, site.end).trim() !== '') return undefined;
    if (newText.endsWith('\n')) return { site: { start: site.start, end: cell.end }, newText: newText.slice(0, -1) };
    const before = /(?:\r\n|\r|\n)$/.exec(text.slice(cell.start, site.start))?.[0].length ?? 0;
    return newText === '' ? { site: { start: site.start - before, end: cell.end }, newText } : undefined;
}

/** What is inserted right behind a magic leaves it as it is. */
const touches = ({ start, end }: Site, foreign: Site): boolean =>
    start < foreign.end && (end > foreign.start || (start === end && start >= foreign.start));

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
        return {
            start,
            end: cell.end + shift,
            foreign: cell.foreign.map((site) => movedIn(site, own, start - cell.start)),
        };
    });
}

/** An edit in a cell moves what stands behind it. */
function movedIn(site: Site, edits: readonly TextEdit[], by: number): Site {
    const before = edits.filter((edit) => edit.site.end <= site.start);
    return movedBy(
        site,
        before.reduce((sum, { site: { start, end }, newText }) => sum + newText.length - (end - start), by),
    );
}

interface PythonCell {
    readonly python: string;
    readonly foreign: readonly Site[];
}

/** The Python of a cell: of the same length and lines, without what is not Python. */
function pythonOf(cell: string): PythonCell {
    const magic = /^\s*%%(\w*)[^\r\n]*/.exec(cell);
    if (!magic) return withTimed(cell, []);
    if (!pythonMagics.has(magic[1] ?? '')) return { python: blank(cell), foreign: [{ start: 0, end: cell.length }] };
    return withTimed(cell.replace('%%', '# '), [{ start: 0, end: magic[0].length }]);
}

const TIMED =
    /^([ \t]*)(%time(?:it)?(?:[ \t]+-\w+(?:[ \t]+[\d.]+)?)*[ \t]+)(?=[^\s-])(?!(?:for|while|with|if|try|def|class|async|match)\b)/gm;

/** `%time model.fit(x, y)` runs what it times: `0    ;model.fit(x, y)`, so that offsets stay as they are. */
function withTimed(cell: string, foreign: readonly Site[]): PythonCell {
    const found = [...cell.matchAll(TIMED)].map(({ index, 1: blanks = '', 2: magic = '' }) => {
        const start = index + blanks.length;
        return { start, end: start + magic.length };
    });
    const python = cell.replace(
        TIMED,
        (_, blanks: string, magic: string) => `${blanks}0${' '.repeat(magic.length - 2)};`,
    );
    return { python, foreign: [...foreign, ...found] };
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
