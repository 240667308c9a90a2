/** The Python of a notebook's cell as part of one program: of the same length and lines, without what is not Python. */
export function pythonOf(cell: string): string {
    const magic = /^\s*%%(\w*)/.exec(cell);
    if (!magic) return cell;
    return pythonMagics.has(magic[1] ?? '') ? cell.replace('%%', '# ') : blank(cell);
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
