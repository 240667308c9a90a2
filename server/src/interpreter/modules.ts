import type { Site } from '../../../shared-rules/model/site';
import type { Environment } from './environment';
import { machineBound } from './functions';
import type { Deeds } from './episode';
import { Cell } from './heap';
import type { Machine } from './machine';
import { namesOf } from './namesBound';
import { noSources, stillHold, type Found, type Resolution, type SourceFile, type Sources } from './sources';
import { isInstalled } from './standardModules';
import { runBlock } from './statements';
import { Scope, string, type ModuleValue, type Runtime } from './values';

/** How many files a program may import before the others are unknown. */
const MOST_FILES = 400;

/** The part of what is left of the budget that a file may cost while it is imported. */
const SHARE = 0.5;

/**
 * The modules of a program that are files of its project. Each is run when it is first imported, in a scope of its own,
 * and then kept, as in Python; a module that is imported while it runs is there with the names it has by then.
 */
export class Modules {
    /** The files that were run, in the order of their first import. */
    readonly files = new Map<string, SourceFile>();
    private readonly asked = new Map<string, Resolution>();
    private sources: Sources = noSources;
    /** By file: `sys.modules`. A path of the program that is taken back takes its imports back too. */
    private readonly loaded = new Map<string, Cell<ModuleValue | undefined>>();

    constructor(
        /** The scope of the file that is being analysed. */
        private readonly main: Scope,
    ) {}

    /** The program is followed from its start, among these files. */
    restart(sources: Sources): void {
        this.sources = sources;
        this.files.clear();
        this.asked.clear();
    }

    /** Whether what an episode has asked of other files has the same answers. */
    holds({ resolutions }: Deeds): boolean {
        return resolutions.length === 0 || stillHold(resolutions, this.sources);
    }

    /** What an episode has asked and read counts as if it had been followed again. */
    recall({ resolutions, files }: Deeds): void {
        for (const resolution of resolutions) this.asked.set(keyOf(resolution), resolution);
        for (const file of files) this.files.set(file.file, file);
    }

    /** What has been asked of the sources: all that imports depend on, beside the state of the program. */
    get resolutions(): readonly Resolution[] {
        return [...this.asked.values()];
    }

    /**
     * `import a.b.c`: runs `a`, `a.b` and `a.b.c`, where they have not been run yet. The modules in this order, as many
     * of them as there are; none where the name means something that is installed, or nothing that is known.
     */
    import(name: string, at: Site, machine: Machine): readonly (ModuleValue | undefined)[] {
        const modules: (ModuleValue | undefined)[] = [];
        for (const part of prefixes(name)) {
            const owner = modules.at(-1);
            const module = this.load(part, at, machine);
            if (!module && modules.length === 0) return [];
            if (module?.isNew && owner) machine.bind(owner.scope, lastPart(part), module.value);
            modules.push(module?.value);
            if (!module) break;
        }
        return modules;
    }

    /** `from path import name`: what the module binds, or a module that lies in it. */
    member(owner: ModuleValue, path: string, name: string, at: Site, machine: Machine): Runtime | undefined {
        const own = owner.scope.get(name);
        return own ?? this.import(path.endsWith('.') ? path + name : `${path}.${name}`, at, machine).at(-1);
    }

    private load(
        name: string,
        at: Site,
        machine: Machine,
    ): { readonly value: ModuleValue; readonly isNew: boolean } | undefined {
        const found = this.find(name, at, machine);
        if (!found) return undefined;
        if (found.kind === 'main') return { value: moduleOf(name, this.main), isNew: false };
        const cell = this.cellOf(found, machine);
        const known = cell.content;
        if (known) return { value: known, isNew: false };
        const value = moduleOf(name, new Scope(machine, undefined, 'module'));
        machine.heap.write(cell, value);
        if (found.kind === 'file') this.run(found.source, value, at, machine);
        return { value, isNew: true };
    }

    private find(name: string, { file: from }: Site, machine: Machine): Found | undefined {
        const found = this.sources.resolve(name, from);
        const resolution = { name, from, found };
        this.asked.set(keyOf(resolution), resolution);
        machine.deeds.resolutions.push(resolution);
        if (found?.kind === 'main') return found;
        const isFirst = found?.kind === 'file' && found.first;
        if (isInstalled(name, isFirst) || (machine.library.module(name) && !isFirst)) return undefined;
        const isTooMuch = found?.kind === 'file' && !this.files.has(found.source.file) && this.files.size >= MOST_FILES;
        return isTooMuch ? undefined : found;
    }

    private cellOf(found: Exclude<Found, { kind: 'main' }>, machine: Machine): Cell<ModuleValue | undefined> {
        const key = found.kind === 'file' ? found.source.file : `${found.path}/`;
        const known = this.loaded.get(key);
        if (known) return known;
        const cell = new Cell<ModuleValue | undefined>(machine.heap, undefined, (a, b) => a ?? b, undefined);
        this.loaded.set(key, cell);
        return cell;
    }

    private run(source: SourceFile, { name, scope }: ModuleValue, at: Site, machine: Machine): void {
        this.files.set(source.file, source);
        machine.deeds.files.push(source);
        const bound = namesOf(source.module, machine.library);
        machineBound.set(scope, bound);
        machine.bind(scope, '__name__', string(name));
        const env = environmentOf(scope, bound);
        machine.within({ kind: 'import', site: at, name }, () =>
            machine.affordably(SHARE, () => {
                machine.library.enter(source.module, source.reading.text, machine);
                runBlock(source.module.body, env, machine);
            }),
        );
    }
}

/** What the statements at the top of a module need. */
export function environmentOf(scope: Scope, bound: Environment['bound']): Environment {
    return {
        scope,
        module: scope,
        returned: [],
        yielded: [],
        self: undefined,
        owner: undefined,
        elsewhere: new Map(),
        bound,
    };
}

const moduleOf = (path: string, scope: Scope): ModuleValue => ({
    kind: 'module',
    name: path.replace(/^\.+/, ''),
    scope,
});

/** `a.b.c` lies in `a.b`, and that in `a`; `..b.c` in `..b`, and that in `..`. */
function prefixes(name: string): readonly string[] {
    const dots = /^\.*/.exec(name)?.[0] ?? '';
    const parts = name.slice(dots.length).split('.').filter(Boolean);
    const whole = parts.map((_, i) => dots + parts.slice(0, i + 1).join('.'));
    return dots === '' ? whole : [dots, ...whole];
}

const keyOf = ({ from, name }: Resolution): string => `${from ?? ''}\n${name}`;

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
