import { fileDistance, type FilePlace } from '../../../shared-rules/model/site';
import { siting } from '../python/sited';
import type { Module, Reading } from '../python/syntax';

/** A file that an import may mean. */
export interface SourceFile extends FilePlace {
    readonly reading: Reading;
    /** The syntax of the reading, with the sites that it has for a program that imports it. */
    readonly module: Module;
}

/** As many files can have a base of their own, as long as numbers are exact. */
const MOST_BASES = 2 ** 21 - 2;

/** What the sites of files are shifted by: the same for a file whatever was read before, so that no order shows. */
export class FileBases {
    private readonly bases = new Map<string, number>();
    private readonly taken = new Set<number>();

    of(file: string): number {
        const known = this.bases.get(file);
        if (known !== undefined) return known;
        let slot = hashOf(file) % MOST_BASES;
        while (this.taken.has(slot)) slot = (slot + 1) % MOST_BASES;
        this.taken.add(slot);
        const base = (slot + 1) * fileDistance;
        this.bases.set(file, base);
        return base;
    }
}

/** FNV-1a */
function hashOf(text: string): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash >>> 0;
}

/** `site` gives the syntax its sites; whoever reads a file again and again keeps it, and so what did not change. */
export function sourceFile({ file, base }: FilePlace, reading: Reading, site = siting({ file, base })): SourceFile {
    return { file, base, reading, module: site(reading.module) };
}

/** What stands behind a module's name. */
export type Found =
    | {
          readonly kind: 'file';
          readonly source: SourceFile;
          /** Whether Python finds it even before the libraries that are installed: it lies beside the script. */
          readonly first: boolean;
      }
    /** A folder without `__init__.py`. */
    | { readonly kind: 'folder'; readonly path: string }
    /** The file that is being analysed. */
    | { readonly kind: 'main' };

/**
 * The other files of a project, as one program among them may import them. Synchronous, and the same question has the
 * same answer as long as the program is followed.
 */
export interface Sources {
    /**
     * A module by its whole name, `models.blocks`, or relative to the file that imports it, `..blocks`.
     * @param from the file that imports it, as its sites call it; undefined for the one that is being analysed
     */
    resolve(name: string, from: string | undefined): Found | undefined;
}

/** A program that stands alone. */
export const noSources: Sources = { resolve: () => undefined };

/** A question that an import has asked, and its answer: what a program has seen of other files is the list of these. */
export interface Resolution {
    readonly name: string;
    readonly from: string | undefined;
    readonly found: Found | undefined;
}

/** Whether the sources would still answer so: then nothing that the program has seen of other files has changed. */
export function stillHold(resolutions: readonly Resolution[], sources: Sources): boolean {
    return resolutions.every(({ name, from, found }) => isSame(found, sources.resolve(name, from)));
}

function isSame(before: Found | undefined, now: Found | undefined): boolean {
    if (before?.kind !== 'file' || now?.kind !== 'file') return before?.kind === now?.kind;
    return before.source.reading === now.source.reading && before.source.file === now.source.file;
}

/** Answers every question once: one look at the files for a whole analysis and all that is asked of it. */
export function remembering(sources: Sources): Sources {
    const known = new Map<string, Found | undefined>();
    return {
        resolve(name, from) {
            const key = `${from ?? ''}\n${name}`;
            if (!known.has(key)) known.set(key, sources.resolve(name, from));
            return known.get(key);
        },
    };
}

/** The same files, but for some that have another text. */
export function replacing(sources: Sources, changed: ReadonlyMap<string, SourceFile>): Sources {
    return {
        resolve(name, from) {
            const found = sources.resolve(name, from);
            const other = found?.kind === 'file' ? changed.get(found.source.file) : undefined;
            return found?.kind === 'file' && other ? { ...found, source: other } : found;
        },
    };
}
