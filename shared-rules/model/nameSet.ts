/** The names in a text, as far as they may be asked for. */
export interface Names {
    has(name: string): boolean;
    /** Whether one of them matches. `key` is the pattern as text, where it is at hand. */
    some(pattern: RegExp, key?: string): boolean;
}

/** An answer, and the question. */
interface Answer {
    readonly pattern: RegExp;
    readonly found: boolean;
}

/** The names of one version of a text; what is asked again is not looked for again. */
export class NameSet implements Names {
    private readonly known: Map<string, Answer>;

    /** @param before those of the version before: an answer that no name of the difference touches still holds */
    constructor(
        readonly all: ReadonlySet<string>,
        before?: NameSet,
    ) {
        const changed = before ? difference(all, before.all) : [];
        const answers = [...(before?.known ?? [])];
        this.known = new Map(answers.filter(([, { pattern }]) => !changed.some((name) => pattern.test(name))));
    }

    has(name: string): boolean {
        return this.all.has(name);
    }

    some(pattern: RegExp, key = String(pattern)): boolean {
        const known = this.known.get(key);
        if (known) return known.found;
        const found = [...this.all].some((name) => pattern.test(name));
        this.known.set(key, { pattern, found });
        return found;
    }
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [
    ...[...a].filter((name) => !b.has(name)),
    ...[...b].filter((name) => !a.has(name)),
];

export const noNames: Names = new NameSet(new Set());
