/** The modules that a text seems to import, without reading it as Python: a name too many is looked for in vain. */
export function importedNames(text: string): ReadonlySet<string> {
    const names = new Set<string>();
    for (const [, module, members, modules] of text.matchAll(IMPORT)) {
        for (const name of wordsOf(modules)) names.add(name);
        if (module === undefined) continue;
        names.add(module);
        for (const name of wordsOf(members)) names.add(module.endsWith('.') ? module + name : `${module}.${name}`);
    }
    return names;
}

const IMPORT = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]*(\([^)]*\)?|.*)|import[ \t]+(.*))/gm;

/** `a.b as c, d` is `a.b` and `d`. */
function wordsOf(list = ''): readonly string[] {
    const bare = list.replace(/#.*/g, '').replace(/[()\\]/g, ' ');
    return bare.split(',').flatMap((part) => /^\s*([.\w]+)/.exec(part)?.[1] ?? []);
}
