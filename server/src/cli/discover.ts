import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { said, verbatim, type Said } from '../../../shared-rules/model/text';
import { pathPhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { ignoresAbove, isIgnored, withIgnoreFile, withPatterns, type IgnoreChain } from './gitignore';
import { exists } from './paths';

/** A file to look at: as it is shown, and where it is. */
export interface FoundFile {
    readonly path: string;
    readonly absolute: string;
    /** The folder that was named and in which it was found. */
    readonly folder?: string;
}

export interface Notice {
    /** The file or folder that it is about. */
    readonly path: string;
    readonly said: Said;
    /** Whether something could not be done, so that the exit status must tell. */
    readonly serious: boolean;
}

export interface Discovery {
    readonly files: readonly FoundFile[];
    readonly notices: readonly Notice[];
}

/** The patterns that the settings which count in a folder exclude, and the folder that they are written from. */
export type Excludes = (folder: string) => Promise<{ readonly folder: string; readonly patterns: readonly string[] }>;

/** Files as they were named, folders with what lies in them; each file once, in a fixed order. */
export async function discover(paths: readonly string[], cwd: string, excludes: Excludes): Promise<Discovery> {
    const walk = new Walk(cwd, excludes);
    for (const path of paths) await walk.enter(path);
    return walk;
}

export const isNotebook = (path: string): boolean => extname(path).toLowerCase() === '.ipynb';
const isPython = (path: string): boolean => ['.py', '.pyw'].includes(extname(path).toLowerCase()) || isNotebook(path);

/** What is passed over below a folder: by git's own files, and by our settings. */
interface Passed {
    readonly git: IgnoreChain | undefined;
    readonly settings: IgnoreChain | undefined;
}

/** One journey through folders; lives only while it lasts. */
class Walk implements Discovery {
    readonly files: FoundFile[] = [];
    readonly notices: Notice[] = [];
    private readonly seen = new Set<string>();
    /** Folders outside that links lead to. */
    private readonly linked = new Set<string>();
    /** The folder that was named last, and its name. */
    private root: FoundFile = { path: '', absolute: '' };

    constructor(
        private readonly cwd: string,
        private readonly excludes: Excludes,
    ) {}

    async enter(path: string): Promise<void> {
        const absolute = resolve(this.cwd, path);
        const stats = this.stat(absolute, path);
        if (!stats) return;
        if (stats.isDirectory()) await this.enterFolder(path, absolute);
        else if (isPython(path)) this.add({ path, absolute });
        else this.complain(path, said(phrases.notPython));
    }

    private async enterFolder(path: string, absolute: string): Promise<void> {
        this.root = { path, absolute };
        const complaints = this.notices.length;
        const { folder, patterns } = await this.excludes(absolute);
        const excluded = withPatterns(folder, patterns, undefined);
        // What is excluded is checked all the same if it is asked for by its name.
        const settings = isIgnored(absolute, true, excluded) ? undefined : excluded;
        await this.folder(absolute, { git: ignoresAbove(absolute), settings }, [realpathSync(absolute)]);
        const found = this.files.some((file) => file.absolute.startsWith(join(absolute, sep)));
        if (!found && this.notices.length === complaints) this.complain('', said(phrases.noPython, { path }));
    }

    private async folder(absolute: string, outer: Passed, above: readonly string[]): Promise<void> {
        const { folder, patterns } = await this.excludes(absolute);
        const settings = folder === absolute ? withPatterns(folder, patterns, outer.settings) : outer.settings;
        const passed = { git: withIgnoreFile(absolute, outer.git), settings };
        for (const entry of this.list(absolute)) await this.entry(absolute, entry, passed, above);
    }

    private async entry(folder: string, entry: Dirent, passed: Passed, above: readonly string[]): Promise<void> {
        const absolute = join(folder, entry.name);
        if (isHidden(entry.name) || (entry.isFile() && !isPython(entry.name))) return;
        const stats = entry.isSymbolicLink() ? this.followed(absolute, entry.name) : entry;
        if (!stats || isPassed(absolute, stats.isDirectory(), passed)) return;
        if (stats.isFile() && isPython(entry.name))
            this.add({ path: this.shown(absolute), absolute, folder: this.root.absolute });
        if (stats.isDirectory() && !isForeign(absolute))
            await this.subfolder(absolute, entry.isSymbolicLink(), passed, above);
    }

    private async subfolder(
        absolute: string,
        isLink: boolean,
        passed: Passed,
        above: readonly string[],
    ): Promise<void> {
        const real = realpathSync(absolute);
        if (above.includes(real)) this.noteLoop(absolute, real);
        else if (!isLink || this.isNew(real, above)) await this.folder(absolute, passed, [...above, real]);
    }

    /** A link into the folder that we walk shows nothing new, and what lies outside is looked at once. */
    private isNew(real: string, [top = '']: readonly string[]): boolean {
        if (real.startsWith(join(top, sep)) || this.linked.has(real)) return false;
        this.linked.add(real);
        return true;
    }

    private noteLoop(absolute: string, real: string): void {
        const target = this.shown(real);
        this.notices.push({ path: this.shown(absolute), said: said(phrases.linkLoop, { target }), serious: false });
    }

    private add(file: FoundFile): void {
        if (this.seen.has(file.absolute)) return;
        this.seen.add(file.absolute);
        this.files.push({ ...file, path: file.path.split(sep).join('/') });
    }

    private list(absolute: string): readonly Dirent[] {
        try {
            const entries = readdirSync(absolute, { withFileTypes: true });
            return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        } catch (error) {
            this.complain(this.shown(absolute), failure(error));
            return [];
        }
    }

    /** Where a link leads; one that leads nowhere matters only if it looks like a file of ours. */
    private followed(absolute: string, name: string): Stats | undefined {
        if (isPython(name)) return this.stat(absolute, this.shown(absolute));
        return exists(absolute) ? statSync(absolute) : undefined;
    }

    private stat(absolute: string, path: string): Stats | undefined {
        try {
            return statSync(absolute);
        } catch (error) {
            this.complain(path, failure(error, absolute));
            return undefined;
        }
    }

    private complain(path: string, said: Said): void {
        this.notices.push({ path, said, serious: true });
    }

    /** Below a folder that was named, files are shown with that name in front. */
    private shown(absolute: string): string {
        const inside = relative(this.root.absolute, absolute);
        return join(this.root.path, inside).split(sep).join('/');
    }
}

const isPassed = (path: string, isFolder: boolean, { git, settings }: Passed): boolean =>
    isIgnored(path, isFolder, git) || isIgnored(path, isFolder, settings);

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === '__pycache__';

/** A virtual environment: other people's code. */
const isForeign = (folder: string): boolean => exists(join(folder, 'pyvenv.cfg'));

/** An error of the file system in our words, where we have some. */
export function failure(error: unknown, absolute?: string): Said {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return said(absolute && isLink(absolute) ? phrases.danglingLink : phrases.missing);
    if (code === 'EACCES' || code === 'EPERM') return said(phrases.denied);
    if (code === 'ELOOP') return said(phrases.linkCircle);
    return said(phrases.unreadable, { reason: verbatim(error instanceof Error ? error.message : String(error)) });
}

function isLink(absolute: string): boolean {
    try {
        return lstatSync(absolute).isSymbolicLink();
    } catch {
        return false;
    }
}
