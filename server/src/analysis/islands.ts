import type { Import, Loop, Program, TaskHint } from '../../../shared-rules/model/graph';
import type { Island } from '../../../shared-rules/model/island';
import type { Wording } from '../../../shared-rules/model/wording';

interface Seen {
    imports?: readonly Import[];
    loops?: readonly Loop[];
    windows?: Wording['windows'];
    task?: { readonly hint: TaskHint | undefined };
}

/** What the rules have asked of the file around an island: as long as the answers are the same, so are the findings. */
export class Around {
    private readonly seen: Seen = {};
    private readonly named = new Map<string, boolean>();
    private readonly matched = new Map<string, { readonly pattern: RegExp; readonly answer: boolean }>();

    /** The island as a program of its own; what is asked of the whole file is noted. */
    programOf({ content }: Island, whole: Program): Program {
        const { seen } = this;
        const wording: Wording = {
            wordsAt: (site) => whole.wording.wordsAt(site),
            codeAt: (site) => whole.wording.codeAt(site),
            boundBy: (site) => whole.wording.boundBy(site),
            get windows() {
                return (seen.windows = whole.wording.windows);
            },
        };
        return {
            ...content,
            wording,
            frozen: whole.frozen,
            ...(whole.unsettled && { unsettled: whole.unsettled }),
            names: this.namesOf(whole),
            get imports() {
                return (seen.imports = whole.imports);
            },
            get loops() {
                return (seen.loops = whole.loops);
            },
            get task() {
                seen.task = { hint: whole.task };
                return whole.task;
            },
        };
    }

    private namesOf({ names }: Program): Program['names'] {
        return {
            has: (name) => {
                const answer = names.has(name);
                this.named.set(name, answer);
                return answer;
            },
            some: (pattern) => {
                const answer = names.some(pattern);
                this.matched.set(String(pattern), { pattern, answer });
                return answer;
            },
        };
    }

    /** Takes over what was asked elsewhere: whether all of it holds is then one question. */
    include({ seen, named, matched }: Around): void {
        Object.assign(this.seen, seen);
        for (const [name, answer] of named) this.named.set(name, answer);
        for (const [key, answer] of matched) this.matched.set(key, answer);
    }

    /** Whether all questions would be answered alike now. */
    holds(whole: Program): boolean {
        const { imports, loops, windows, task } = this.seen;
        return (
            (!imports || areSameImports(imports, whole.imports)) &&
            (!loops || areSameLoops(loops, whole.loops)) &&
            (!windows || isSameList(windows, whole.wording.windows)) &&
            (!task || isSameTask(task.hint, whole.task)) &&
            [...this.named].every(([name, answer]) => whole.names.has(name) === answer) &&
            [...this.matched].every(([key, { pattern, answer }]) => whole.names.some(pattern, key) === answer)
        );
    }
}

export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
    a === b || (a.length === b.length && a.every((item, i) => item === b[i]));

/** Rules that look at islands ask what is imported, not where. */
function areSameImports(a: readonly Import[], b: readonly Import[]): boolean {
    return a === b || (a.length === b.length && a.every((item, i) => isSameImport(item, b[i])));
}

const isSameImport = (a: Import, b: Import | undefined): boolean =>
    a === b || (a.module === b?.module && a.name === b.name && a.as === b.as && a.guarded === b.guarded);

/** A loop that has changed stands in a statement that has, and what happens in it is another island now. */
function areSameLoops(a: readonly Loop[], b: readonly Loop[]): boolean {
    return a === b || (a.length === b.length && a.every((item, i) => isSameLoop(item, b[i])));
}

const isSameLoop = (a: Loop, b: Loop | undefined): boolean =>
    a === b || (b !== undefined && isSameList(a.variables, b.variables) && isSameList(a.over, b.over));

const isSameTask = (a: TaskHint | undefined, b: TaskHint | undefined): boolean =>
    a === b ||
    (a?.task === b?.task &&
        a?.classes === b?.classes &&
        a?.site.start === b?.site.start &&
        a?.site.end === b?.site.end);
