import type { Found, SourceFile, Sources } from '../analysis/analysis';

/** The files of a project, as imports look for them. Names are paths or addresses, with slashes between folders. */
export interface ProjectFiles {
    /** What a file or folder in a folder is called. */
    child(folder: string, name: string): string;
    isFile(name: string): boolean;
    isFolder(name: string): boolean;
    /** Undefined for what cannot be read, or is too large to be followed. */
    read(name: string): SourceFile | undefined;
}

/** A script and the folder of its project, above which nothing is looked at. */
export interface Script {
    readonly file: string;
    readonly root: string;
}

/** What Python finds in the files of a project when a script of it runs. */
export function sourcesOf(script: Script, files: ProjectFiles): Sources {
    const [first] = searchPath(script, files);
    return {
        resolve(name, from) {
            const place = placeOf(name, from ?? script.file, script, files);
            return place && foundAt(place, first, script, files);
        },
    };
}

/** The file that a module's name means in a file that a script imports, or in itself; undefined for what is none. */
export function moduleFile(name: string, from: string, script: Script, files: ProjectFiles): string | undefined {
    return placeOf(name, from, script, files)?.file;
}

/** One dot is the folder of the file that imports, each further one the folder above. */
function placeOf(name: string, from: string, script: Script, files: ProjectFiles): Place | undefined {
    const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(name) ?? [];
    const parts = rest === '' ? [] : rest.split('.');
    if (!parts.every((part) => /^[\p{L}\p{N}_]+$/u.test(part))) return undefined;
    if (dots === '') return locate(parts, searchPath(script, files), files);
    let home = folderOf(from);
    for (let level = 1; level < dots.length; level++) home = folderOf(home);
    if (!isWithin(home, script.root)) return undefined;
    return parts.length === 0 ? packageAt(home, files) : locate(parts, [home], files);
}

/**
 * Where a script's imports are looked for: first beside it, as Python does; then in the folders above it up to the
 * project's, from which it may be run as part of a package, and in the `src` folders of these.
 */
function searchPath({ file, root }: Script, files: ProjectFiles): readonly string[] {
    const folders: string[] = [];
    for (let folder = folderOf(file); isWithin(folder, root); folder = folderOf(folder)) {
        folders.push(folder, files.child(folder, 'src'));
        if (folder === root) break;
    }
    return folders;
}

/** A module or package, and where its own modules lie. */
interface Place {
    readonly file: string | undefined;
    readonly folders: readonly string[];
    /** The folder of the search path in which it was found. */
    readonly home: string | undefined;
}

/** A package or a module goes before a folder that is nothing but a folder, wherever each of them lies. */
function locate(parts: readonly string[], path: readonly string[], files: ProjectFiles): Place | undefined {
    const [name, ...rest] = parts;
    if (name === undefined) return undefined;
    const place = regular(name, path, files) ?? folder(name, path, files);
    if (!place || rest.length === 0) return place;
    const inner = locate(rest, place.folders, files);
    return inner && { ...inner, home: place.home };
}

function regular(name: string, path: readonly string[], files: ProjectFiles): Place | undefined {
    for (const home of path) {
        const [inner, file] = [files.child(home, name), files.child(home, `${name}.py`)];
        const init = files.child(inner, INIT);
        if (files.isFile(init)) return { file: init, folders: [inner], home };
        if (files.isFile(file)) return { file, folders: [], home };
    }
    return undefined;
}

function folder(name: string, path: readonly string[], files: ProjectFiles): Place | undefined {
    const folders = path.map((home) => files.child(home, name)).filter((it) => files.isFolder(it));
    return folders.length > 0 ? { file: undefined, folders, home: undefined } : undefined;
}

function packageAt(folder: string, files: ProjectFiles): Place {
    const init = files.child(folder, INIT);
    return { file: files.isFile(init) ? init : undefined, folders: [folder], home: undefined };
}

function foundAt(
    { file, folders, home }: Place,
    first: string | undefined,
    script: Script,
    files: ProjectFiles,
): Found | undefined {
    if (file === undefined) return { kind: 'folder', path: folders[0] ?? '' };
    if (file === script.file) return { kind: 'main' };
    const source = files.read(file);
    return source && { kind: 'file', source, first: home === first };
}

/** What makes a folder a package. */
const INIT = '__init__.py';

/** The folder in which a file or a folder lies. */
const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

const isWithin = (folder: string, root: string): boolean => folder === root || folder.startsWith(`${root}/`);
