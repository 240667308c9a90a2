import { readProject, type ProjectReading } from '../features/project';

/** Gives the text of a file, or undefined where there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** A `pyproject.toml` with `[tool.footgun]`. */
export interface Project extends ProjectReading {
    readonly uri: string;
}

/** Finds the settings that the folders of the workspace hold. What lies outside of them is never read. */
export class Projects {
    constructor(
        private readonly readText: ReadText,
        private readonly ruleIds: readonly string[],
        /** The addresses of the workspace's folders. */
        private folders: readonly string[],
    ) {}

    setFolders(added: readonly string[], removed: readonly string[]): void {
        this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
    }

    /** The nearest one above a document. */
    async nearest(document: string): Promise<Project | undefined> {
        for (const folder of this.above(document)) {
            const uri = `${folder}/pyproject.toml`;
            const text = await this.readText(uri);
            const reading = text === undefined ? undefined : await readProject(text, this.ruleIds);
            if (reading?.settings || reading?.problems.length) return { uri, ...reading };
        }
        return undefined;
    }

    /** From the document's own folder up to that of the workspace. */
    private above(document: string): readonly string[] {
        const root = this.folders.find((folder) => document.startsWith(`${folder}/`));
        if (root === undefined) return [];
        const steps = document.slice(root.length).split('/').slice(1, -1);
        return steps.map((_, count) => [root, ...steps.slice(0, steps.length - count)].join('/')).concat(root);
    }
}
