import { patternsOf } from '../features/patterns';
import { readProject, type ProjectReading } from '../features/project';

/** Gives the text of a file, or undefined where there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** A `pyproject.toml` with `[tool.footgun]`. */
export interface Project extends ProjectReading {
    readonly uri: string;
    readonly folder: string;
    readonly text: string;
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

    /** The addresses of the workspace's folders. */
    get roots(): readonly string[] {
        return this.folders;
    }

    /** Those above a document, the nearest first. */
    async above(document: string): Promise<readonly Project[]> {
        const found = await Promise.all(this.foldersAbove(document).map((folder) => this.read(folder)));
        return found.filter((project) => project !== undefined);
    }

    /** The addresses at which there may be one for a document. */
    placesFor(document: string): readonly string[] {
        return this.foldersAbove(document).map(fileIn);
    }

    private async read(folder: string): Promise<Project | undefined> {
        const uri = fileIn(folder);
        const text = await this.readText(uri);
        if (text === undefined) return undefined;
        const reading = await readProject(text, this.ruleIds);
        return reading.settings || reading.problems.length > 0 ? { uri, folder, text, ...reading } : undefined;
    }

    /** From the document's own folder up to that of the workspace. */
    private foldersAbove(document: string): readonly string[] {
        const root = this.folders.find((folder) => document.startsWith(`${folder}/`));
        if (root === undefined) return [];
        const steps = document.slice(root.length).split('/').slice(1, -1);
        return steps.map((_, count) => [root, ...steps.slice(0, steps.length - count)].join('/')).concat(root);
    }
}

const fileIn = (folder: string): string => `${folder}/pyproject.toml`;

/** Whether the projects above a document leave it out; the nearest that speaks of it decides. */
export function isExcluded(document: string, projects: readonly Project[]): boolean {
    for (const { folder, settings } of projects) {
        const path = decodeURIComponent(document.slice(folder.length + 1));
        const answer = settings && patternsOf(settings.exclude)(path);
        if (answer !== undefined) return answer;
    }
    return false;
}
