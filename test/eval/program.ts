import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

/** A public program as somebody fetched it. */
export interface Program {
    readonly file: string;
    /** `owner/name`, where one of its folders is called so; otherwise empty. */
    readonly source: string;
    /** Inside the repository. */
    readonly path: string;
}

/** Files are taken as they are named, folders with all the Python that lies in them. */
export function programsIn(paths: readonly string[], sources: readonly string[]): readonly Program[] {
    const files = paths.flatMap((path) => (statSync(path).isDirectory() ? filesIn(resolve(path)) : [resolve(path)]));
    return files.map((file) => ({ file, ...placeOf(file, sources) }));
}

function filesIn(folder: string): readonly string[] {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return entries
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) return filesIn(path);
            return entry.isFile() && ['.py', '.ipynb'].includes(extname(entry.name)) ? [path] : [];
        });
}

/** `…/owner/name/path` and `…/owner+name/path` both tell where a program comes from. */
function placeOf(file: string, sources: readonly string[]): Pick<Program, 'source' | 'path'> {
    const whole = file.split(sep).join('/');
    for (const source of sources) {
        for (const folder of [source, source.replace('/', '+')]) {
            const at = whole.lastIndexOf(`/${folder}/`);
            if (at >= 0) return { source, path: whole.slice(at + folder.length + 2) };
        }
    }
    return { source: '', path: whole };
}

/** The lines of a program: of the file, or of a cell of a notebook. */
export type Lines = (cell: number | undefined) => readonly string[];

export function linesOf(file: string): Lines {
    const text = readFileSync(file, 'utf-8');
    if (extname(file) !== '.ipynb') return () => text.split('\n');
    const notebook = JSON.parse(text) as { readonly cells?: readonly Cell[]; readonly worksheets?: readonly Sheet[] };
    const cells = notebook.cells ?? notebook.worksheets?.[0]?.cells ?? [];
    return (cell) => {
        const source = cells[(cell ?? 1) - 1]?.source ?? cells[(cell ?? 1) - 1]?.input ?? '';
        return (typeof source === 'string' ? source : source.join('')).split('\n');
    };
}

interface Sheet {
    readonly cells: readonly Cell[];
}
interface Cell {
    readonly source?: string | readonly string[];
    readonly input?: string | readonly string[];
}

/** What is kept of a line: enough to know it again, and none of its text. */
export const fingerprint = (line: string): string => createHash('sha256').update(line.trim()).digest('hex').slice(0, 8);
