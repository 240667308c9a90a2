import { TextDocument } from 'vscode-languageserver-textdocument';
import { FileBases, sourceFile, type SourceFile, type Sources } from '../analysis/analysis';
import { sourcesOf, type ProjectFiles } from '../features/modules';
import type { PythonParser } from '../python/parser';
import { siting } from '../python/sited';
import type { Module, Reading } from '../python/syntax';

/** Looks at files at once, as an analysis needs it that does not wait; none where there is no disk, as in a browser. */
export interface Disk {
    /** What is there; `version` is another one after each change of a file. */
    look(uri: string): { readonly kind: 'file' | 'folder'; readonly version: string } | undefined;
    read(uri: string): string | undefined;
}

/** What is open in the editor counts before what lies on the disk. */
export interface OpenReadings {
    readingOf(uri: string): Reading | undefined;
    documentOf(uri: string): TextDocument | undefined;
    readonly uris: readonly string[];
}

/** No file that people write is as long; what is may be data. */
const LONGEST = 1_000_000;

/** A file as it was read last. */
interface Known {
    readonly version: string;
    readonly reading: Reading | undefined;
}

/** The Python files of a workspace, as programs import them: each version is read once. Names are addresses. */
export class WorkspaceFiles implements ProjectFiles {
    private looks = new Map<string, ReturnType<Disk['look']>>();
    private readonly readings = new Map<string, Known>();
    private readonly documents = new Map<string, TextDocument>();
    private readonly sources = new Map<string, SourceFile>();
    private readonly bases = new FileBases();
    private readonly places = new Map<string, { readonly base: number; readonly site: (it: Module) => Module }>();

    constructor(
        private readonly parser: PythonParser,
        private readonly disk: Disk | undefined,
        private readonly open: OpenReadings,
        private readonly workspace: {
            folders(): readonly string[];
            /** Whether the editor tells of changes on the disk; else it is looked at again and again. */
            readonly isWatched: boolean;
        },
    ) {}

    /** What a file may import: what lies beside it and above it, up to the folder of the workspace. */
    sourcesFor(uri: string): Sources {
        const root = () => this.folderOf(uri) ?? uri.slice(0, uri.lastIndexOf('/'));
        return { resolve: (name, from) => sourcesOf({ file: uri, root: root() }, this).resolve(name, from) };
    }

    /** The text of a file, for positions. */
    documentOf(uri: string): TextDocument | undefined {
        const open = this.open.documentOf(uri);
        const text = open ? undefined : this.read(uri)?.reading.text;
        if (text === undefined) return open;
        const known = this.documents.get(uri);
        const document = known?.getText() === text ? known : TextDocument.create(uri, 'python', 0, text);
        this.documents.set(uri, document);
        return document;
    }

    /** Something on the disk has changed, come or gone. */
    forget(): void {
        this.looks = new Map();
    }

    child(folder: string, name: string): string {
        return `${folder}/${encodeURIComponent(name)}`;
    }

    isFile(uri: string): boolean {
        return this.open.readingOf(uri) !== undefined || this.look(uri)?.kind === 'file';
    }

    isFolder(uri: string): boolean {
        return this.look(uri)?.kind === 'folder' || this.open.uris.some((it) => it.startsWith(`${uri}/`));
    }

    read(uri: string): SourceFile | undefined {
        const reading = this.open.readingOf(uri) ?? this.readDisk(uri);
        if (!reading || reading.text.length > LONGEST) return undefined;
        const known = this.sources.get(uri);
        if (known?.reading === reading) return known;
        const { base, site } = this.placeOf(uri);
        const source = sourceFile({ file: uri, base }, reading, site);
        this.sources.set(uri, source);
        return source;
    }

    private readDisk(uri: string): Reading | undefined {
        const found = this.look(uri);
        if (found?.kind !== 'file') return undefined;
        const known = this.readings.get(uri);
        if (known?.version === found.version) return known.reading;
        const text = this.disk?.read(uri);
        const reading = text === undefined || text.length > LONGEST ? undefined : this.parser.read(text);
        this.readings.set(uri, { version: found.version, reading });
        return reading;
    }

    /** What lies outside of the workspace is not even looked at. */
    private look(uri: string): ReturnType<Disk['look']> {
        if (!this.disk || this.folderOf(uri) === undefined) return undefined;
        if (!this.workspace.isWatched) return this.disk.look(uri);
        if (!this.looks.has(uri)) this.looks.set(uri, this.disk.look(uri));
        return this.looks.get(uri);
    }

    private folderOf(uri: string): string | undefined {
        return this.workspace.folders().find((folder) => uri.startsWith(`${folder}/`));
    }

    private placeOf(uri: string) {
        const base = this.bases.of(uri);
        const place = this.places.get(uri) ?? { base, site: siting({ file: uri, base }) };
        this.places.set(uri, place);
        return place;
    }
}
