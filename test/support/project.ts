import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Profile } from '../../shared-rules/rules/rule';
import { analyse } from '../../server/src/analysis/analyse';
import { FileBases, sourceFile, type Analysis, type SourceFile } from '../../server/src/analysis/analysis';
import { sourcesOf, type ProjectFiles } from '../../server/src/features/modules';
import type { PythonParser } from '../../server/src/python/parser';

/** The root of every project in memory. */
export const projectRoot = '/project';

/** A project in memory: Python files by their paths from its root. */
export class Project implements ProjectFiles {
    private readonly files = new Map<string, SourceFile>();
    private readonly folders = new Set<string>();

    constructor(
        private readonly parser: PythonParser,
        readonly texts: Readonly<Record<string, string>>,
    ) {
        const bases = new FileBases();
        Object.entries(texts).forEach(([path, text]) => {
            const file = `${projectRoot}/${path}`;
            this.files.set(file, sourceFile({ file, base: bases.of(file) }, parser.read(text)));
            for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
                this.folders.add(file.slice(0, at));
            }
        });
    }

    child(folder: string, name: string): string {
        return `${folder}/${name}`;
    }

    isFile(name: string): boolean {
        return this.files.has(name);
    }

    isFolder(name: string): boolean {
        return this.folders.has(name);
    }

    read(name: string): SourceFile | undefined {
        return this.files.get(name);
    }

    analyse(path: string, profile: Profile = 'strict'): Analysis {
        const read = (text: string) => this.parser.read(text);
        const sources = sourcesOf({ file: `${projectRoot}/${path}`, root: projectRoot }, this);
        return analyse(read(this.texts[path] ?? ''), { profile, rules: {} }, read, { sources, onRuleError });
    }
}

const onRuleError = (part: string, error: unknown): never => {
    throw new Error(`${part} threw`, { cause: error });
};

/** The Python files below a folder, by their paths from there. */
export function filesBelow(folder: string, inside = ''): Readonly<Record<string, string>> {
    const entries = readdirSync(join(folder, inside)).sort();
    const files = entries.map((name): Readonly<Record<string, string>> => {
        const path = join(inside, name);
        if (name === '__pycache__') return {};
        if (statSync(join(folder, path)).isDirectory()) return filesBelow(folder, path);
        return name.endsWith('.py') ? { [path.split(sep).join('/')]: readFileSync(join(folder, path), 'utf8') } : {};
    });
    return Object.assign({}, ...files) as Readonly<Record<string, string>>;
}
