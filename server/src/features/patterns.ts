import ignore from 'ignore';

/** Whether patterns as in `.gitignore` leave a path out, or take it in again; undefined where they do not speak of it. */
export type Patterns = (path: string) => boolean | undefined;

/** `path` is counted from the folder that the patterns stand in, with `/`; that of a folder ends in one. */
export function patternsOf(lines: readonly string[]): Patterns {
    const patterns = ignore({ allowRelativePaths: true }).add([...lines]);
    return (path) => {
        const { ignored, unignored } = patterns.test(path);
        return ignored || unignored ? ignored : undefined;
    };
}
