import type {
    NotebookDocument,
    NotebookDocumentChangeEvent,
    TextDocumentContentChangeEvent,
    TextDocumentItem,
} from 'vscode-languageserver';
import type { Analysis, Settings } from '../analysis/analysis';
import { OpenNotebook } from './openNotebook';
import { OpenFile, type OpenProgram } from './openProgram';
import type { Engine } from './understanding';
import { WorkspaceFiles, type Disk } from './workspaceFiles';

/** Told of a rule that threw; the others went on. */
export type OnRuleError = (uri: string, rule: string, error: unknown) => void;

/** The programs that are open. */
export class Session {
    private readonly files = new Map<string, OpenFile>();
    private readonly notebooks = new Map<string, OpenNotebook>();
    /** Those of the workspace, of which some are open. */
    readonly imported: WorkspaceFiles;

    constructor(
        private readonly engine: Engine & { readonly disk?: Disk },
        workspace: { folders(): readonly string[]; readonly isWatched: boolean },
        private readonly onRuleError: OnRuleError,
    ) {
        const { files } = this;
        const open = {
            readingOf: (uri: string) => files.get(uri)?.reading,
            documentOf: (uri: string) => files.get(uri)?.joined.cells[0].document,
            get uris() {
                return [...files.keys()];
            },
        };
        this.imported = new WorkspaceFiles(engine.parser, engine.disk, open, workspace);
    }

    open(item: TextDocumentItem): void {
        this.close(item.uri);
        this.files.set(
            item.uri,
            new OpenFile(item, this.engine, this.imported.sourcesFor(item.uri), this.errorsOf(item)),
        );
    }

    change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
        this.files.get(uri)?.change(changes, version);
    }

    openNotebook(notebook: NotebookDocument, cells: readonly TextDocumentItem[]): void {
        this.close(notebook.uri);
        const sources = this.imported.sourcesFor(notebook.uri);
        const opened = new OpenNotebook(notebook, cells, this.engine, sources, this.errorsOf(notebook));
        this.notebooks.set(notebook.uri, opened);
    }

    changeNotebook(uri: string, change: NotebookDocumentChangeEvent): void {
        this.notebooks.get(uri)?.change(change);
    }

    /** The program that a document is, or is a cell of. */
    find(document: string): OpenProgram | undefined {
        const holds = ({ joined }: OpenProgram) => joined.cells.some((cell) => cell.document.uri === document);
        return this.files.get(document) ?? [...this.notebooks.values()].find(holds);
    }

    /** What a file means that is not open. */
    analysisOf(uri: string, text: string, settings: Settings): Analysis {
        const { parser, analyse } = this.engine;
        const options = { sources: this.imported.sourcesFor(uri), onRuleError: this.errorsOf({ uri }) };
        const read = (changed: string) => parser.read(changed);
        return analyse(read(text), settings, read, options);
    }

    /** The version of a document, whatever the version of its program. */
    versionOf(document: string): number | undefined {
        const cells = this.find(document)?.joined.cells;
        return cells?.find((cell) => cell.document.uri === document)?.document.version;
    }

    /** The cells of Python of a notebook, in their order. */
    cellsOf(notebook: string): readonly string[] {
        return this.notebooks.get(notebook)?.joined.cells.map(({ document }) => document.uri) ?? [];
    }

    /** A file, or a notebook. */
    close(uri: string): void {
        for (const programs of [this.files, this.notebooks]) {
            programs.get(uri)?.close();
            programs.delete(uri);
        }
    }

    closeAll(): void {
        [...this.files.keys(), ...this.notebooks.keys()].forEach((uri) => this.close(uri));
    }

    get programs(): readonly OpenProgram[] {
        return [...this.files.values(), ...this.notebooks.values()];
    }

    /** Every document of every program. */
    get documents(): readonly string[] {
        return [...this.files.keys(), ...[...this.notebooks.keys()].flatMap((uri) => this.cellsOf(uri))];
    }

    private errorsOf({ uri }: { readonly uri: string }) {
        return (rule: string, error: unknown) => this.onRuleError(uri, rule, error);
    }
}
