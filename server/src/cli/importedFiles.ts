import { readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { FileBases, sourceFile, type SourceFile, type Sources } from '../analysis/analysis';
import { importedNames } from '../features/importedNames';
import { moduleFile, sourcesOf, type ProjectFiles, type Script } from '../features/modules';
import type { PythonParser } from '../python/parser';
import type { FoundFile } from './discover';
import { openDocument, type Document } from './document';
import { exists, isFile, isFolder } from './paths';
import { mayMatter } from '../features/relevance';

/** No file that people write is as long; what is may be data. */
const LONGEST = 1_000_000;

/** How many files one looks through for a trace of a network. */
const FARTHEST = 100;

/** The files that scripts import, each read once in a run. Their names are paths with slashes. */
export class ImportedFiles implements ProjectFiles {
    private readonly known = new Map<string, 'file' | 'folder' | 'nothing'>();
    private readonly documents = new Map<string, Document | undefined>();
    private readonly sources = new Map<string, SourceFile | undefined>();
    private readonly roots = new Map<string, string | undefined>();
    private readonly bases = new FileBases();

    constructor(private readonly parser: PythonParser) {}

    child(folder: string, name: string): string {
        return `${folder}/${name}`;
    }

    isFile(name: string): boolean {
        return this.kindOf(name) === 'file';
    }

    isFolder(name: string): boolean {
        return this.kindOf(name) === 'folder';
    }

    read(name: string): SourceFile | undefined {
        if (this.sources.has(name)) return this.sources.get(name);
        const document = this.document(name);
        const place = { file: name, base: this.bases.of(name) };
        const source = document && sourceFile(place, this.parser.read(document.text));
        this.sources.set(name, source);
        return source;
    }

    /** A file as it stands on the disk; undefined for what cannot be read, or is too long to be followed. */
    document(name: string): Document | undefined {
        if (!this.documents.has(name)) this.documents.set(name, load(name));
        return this.documents.get(name);
    }

    /** What a file may import: what lies beside it and above it, up to the folder of its project. */
    sourcesFor(file: FoundFile): Sources {
        return sourcesOf(this.scriptOf(file), this);
    }

    /** Whether a text, or a file of the project that it imports, may have to do with networks. */
    mayMatter(text: string, file: FoundFile): boolean {
        const script = this.scriptOf(file);
        const seen = new Set<string>();
        const waiting = [{ text, name: script.file }];
        for (let next = waiting.pop(); next && seen.size < FARTHEST; next = waiting.pop()) {
            if (mayMatter(next.text)) return true;
            for (const module of importedNames(next.text)) {
                const name = moduleFile(module, next.name, script, this);
                const document = name !== undefined && !seen.has(name) ? this.document(name) : undefined;
                if (name === undefined || !document) continue;
                seen.add(name);
                waiting.push({ text: document.text, name });
            }
        }
        return false;
    }

    private scriptOf({ absolute, folder }: FoundFile): Script {
        const home = dirname(absolute);
        return { file: slashed(absolute), root: slashed(this.rootOf(home) ?? folder ?? home) };
    }

    /** The nearest folder above that says where a project begins. */
    private rootOf(folder: string): string | undefined {
        if (this.roots.has(folder)) return this.roots.get(folder);
        const isRoot = ['pyproject.toml', '.git'].some((name) => exists(join(folder, name)));
        const above = dirname(folder);
        const root = isRoot ? folder : above === folder ? undefined : this.rootOf(above);
        this.roots.set(folder, root);
        return root;
    }

    private kindOf(name: string) {
        const known = this.known.get(name) ?? (isFile(name) ? 'file' : isFolder(name) ? 'folder' : 'nothing');
        this.known.set(name, known);
        return known;
    }
}

function load(name: string): Document | undefined {
    try {
        if (statSync(name).size > LONGEST) return undefined;
        const document = openDocument(readFileSync(name), false);
        return 'file' in document ? document : undefined;
    } catch {
        return undefined;
    }
}

export const slashed = (path: string): string => path.split(sep).join('/');
