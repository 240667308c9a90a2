import { statSync, type Stats } from 'node:fs';

/** Whether something is there, of whatever kind; what cannot even be asked about is not. */
export const exists = (path: string): boolean => look(path) !== undefined;
export const isFile = (path: string): boolean => look(path)?.isFile() ?? false;
export const isFolder = (path: string): boolean => look(path)?.isDirectory() ?? false;

function look(path: string): Stats | undefined {
    try {
        return statSync(path, { throwIfNoEntry: false });
    } catch {
        return undefined;
    }
}
