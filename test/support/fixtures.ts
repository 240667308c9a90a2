import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Python file under `test/`. */
export interface Fixture {
    /** Its name without the ending. */
    readonly name: string;
    readonly path: string;
    readonly text: string;
}

/** The fixtures of a folder under `test/`, sorted; what fixes left behind (`*.fixed.py`) is none of them. */
export function fixturesIn(folder: string): readonly Fixture[] {
    const root = join(__dirname, '../../../test', folder);
    return readdirSync(root)
        .filter((file) => file.endsWith('.py') && !file.endsWith('.fixed.py'))
        .sort()
        .map((file) => {
            const path = join(root, file);
            return { name: file.slice(0, -'.py'.length), path, text: readFileSync(path, 'utf8') };
        });
}

/** Whether expectations are to be written instead of compared. */
export const updating = process.env['FOOTGUN_UPDATE'] === '1';
