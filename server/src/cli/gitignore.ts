import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { patternsOf, type Patterns } from '../features/patterns';
import { exists } from './paths';

/** Patterns of ignore files, the outermost first; each speaks of what lies below its own folder. */
export interface IgnoreChain {
    readonly folder: string;
    readonly patterns: Patterns;
    readonly outer: IgnoreChain | undefined;
}

/** The ignore files above a folder in the same repository; none, if they ignore the folder itself: it was asked for. */
export function ignoresAbove(folder: string): IgnoreChain | undefined {
    const root = repositoryOf(folder);
    if (root === undefined || root === folder) return undefined;
    let at = root;
    let chain = withIgnoreFile(root, undefined);
    for (const step of relative(root, folder).split(sep).slice(0, -1)) {
        at = join(at, step);
        chain = withIgnoreFile(at, chain);
    }
    return isIgnored(folder, true, chain) ? undefined : chain;
}

/** The chain with the `.gitignore` of one more folder, if it has one. */
export function withIgnoreFile(folder: string, outer: IgnoreChain | undefined): IgnoreChain | undefined {
    const text = readIfThere(join(folder, '.gitignore'));
    return text === undefined ? outer : withPatterns(folder, text.split(/\r?\n/), outer);
}

export function withPatterns(folder: string, lines: readonly string[], outer: IgnoreChain | undefined): IgnoreChain {
    return { folder, patterns: patternsOf(lines), outer };
}

/** The innermost file that has something to say decides. */
export function isIgnored(path: string, isFolder: boolean, chain: IgnoreChain | undefined): boolean {
    for (let link = chain; link; link = link.outer) {
        const inside = relative(link.folder, path).split(sep).join('/');
        if (inside === '' || inside.startsWith('../')) continue;
        const answer = link.patterns(isFolder ? `${inside}/` : inside);
        if (answer !== undefined) return answer;
    }
    return false;
}

function repositoryOf(folder: string): string | undefined {
    for (let at = folder; ; at = dirname(at)) {
        if (exists(join(at, '.git'))) return at;
        if (dirname(at) === at) return undefined;
    }
}

function readIfThere(path: string): string | undefined {
    try {
        return readFileSync(path, 'utf-8');
    } catch {
        return undefined;
    }
}
