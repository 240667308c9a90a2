import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Said } from '../../../shared-rules/model/text';
import { readProject, type ProjectSettings } from '../features/project';
import { failure, type Notice } from './discover';
import { exists, isFile, isFolder } from './paths';

/** What counts in a folder: the nearest `pyproject.toml` above that has a `[tool.footgun]`. */
export interface FolderSettings {
    readonly folder: string;
    readonly settings: ProjectSettings;
}

const nothing: ProjectSettings = { rules: {}, ignore: [], exclude: [] };

/** Finds and reads settings files, each once. */
export class Projects {
    readonly notices: Notice[] = [];
    private readonly known = new Map<string, Promise<FolderSettings>>();

    constructor(
        private readonly cwd: string,
        private readonly ruleIds: readonly string[],
    ) {}

    /** The folder in which a path lies, or which it is. */
    folderOf(path: string): string {
        const absolute = resolve(this.cwd, path);
        return isFolder(absolute) ? absolute : dirname(absolute);
    }

    of(folder: string): Promise<FolderSettings> {
        const known = this.known.get(folder) ?? this.look(folder);
        this.known.set(folder, known);
        return known;
    }

    private async look(folder: string): Promise<FolderSettings> {
        const own = await this.read(folder);
        if (own) return { folder, settings: own };
        const above = dirname(folder);
        return above === folder || isRepository(folder) ? { folder, settings: nothing } : this.of(above);
    }

    private async read(folder: string): Promise<ProjectSettings | undefined> {
        const path = join(folder, 'pyproject.toml');
        if (!isFile(path)) return undefined;
        try {
            const { settings, problems } = await readProject(readFileSync(path, 'utf-8'), this.ruleIds);
            for (const problem of problems) this.complain(path, problem);
            return settings;
        } catch (error) {
            this.complain(path, failure(error));
            return undefined;
        }
    }

    private complain(path: string, said: Said): void {
        this.notices.push({ path: relative(this.cwd, path) || path, said, serious: true });
    }
}

/** Where a project ends: what lies above belongs to somebody else. */
const isRepository = (folder: string): boolean => exists(join(folder, '.git'));
