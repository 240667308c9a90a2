import type { Block, Module, Parameter, Statement } from '../python/syntax';
import { BoundNames } from './bound';
import { findMember, instantiate, libraryBase } from './classes';
import { normal, type Completion, type Environment } from './environment';
import { Deeds, Episode } from './episode';
import { callFunction, machineBound } from './functions';
import { noArguments, type CallSite, type Given, type Library } from './library';
import { BudgetSpent, Machine, type Budget } from './machine';
import { environmentOf } from './modules';
import { noSources, type Sources } from './sources';
import { runBlock, runPerhaps } from './statements';
import { unknown, type ClassValue, type FunctionValue } from './values';
import type { Site } from '../../../shared-rules/model/site';

/** How many ids an episode may need, and how far apart those of two episodes begin, so that another fits between. */
const MOST_IDS = 2 ** 20;
const DISTANCE = 2 ** 32;

/** Ids of code that the program itself does not run are larger than any of what it runs. */
const PROBES = 2 ** 20 * DISTANCE;

/**
 * Follows a whole file from top to bottom, then each function that nobody called; and the same file again after an edit,
 * when only those episodes are followed that are new or would find something else than last time. Total: a spent budget
 * ends a run early.
 */
export class Run {
    readonly machine: Machine;
    /** Whether a run was cut off in the middle of an episode: then nothing can be built on it. */
    isSpoiled = false;
    private readonly env: Environment;
    private readonly bound: BoundNames;
    private before: readonly Episode[] = [];
    private known: ReadonlyMap<object, Episode> = new Map();
    private episodes: Episode[] = [];
    private defined: FunctionValue[] = [];
    private classes: ClassValue[] = [];
    private called = new Set<object>();
    private instantiated = new Set<object>();
    private probes = 0;

    constructor(
        private readonly library: Library,
        budget?: Budget,
    ) {
        this.machine = new Machine(library, budget);
        this.bound = new BoundNames(this.machine.heap);
        machineBound.set(this.machine.main, this.bound);
        this.env = environmentOf(this.machine.main, this.bound);
    }

    /** @param sources the other files of its project, which it may import */
    follow(module: Module, sources: Sources = noSources): void {
        const kept = this.rewind(module);
        this.machine.modules.restart(sources);
        try {
            for (const episode of kept) this.enter(this.count(episode));
            this.statements(module.body, kept.length);
            this.apart(() => this.library.settle(this.machine));
            this.probeFunctions();
            for (const value of [...this.classes]) this.probeClass(value);
            for (const { subject, run } of this.library.uncalled(this.machine)) this.probe(subject, run);
        } catch (error) {
            this.isSpoiled = true;
            if (!(error instanceof BudgetSpent) && !(error instanceof RangeError)) throw error;
            this.library.cutShort(this.machine);
        } finally {
            this.leave();
        }
    }

    /** Something that is done anew in each run, and in the library's record alone. */
    apart(run: () => void): void {
        this.leave();
        run();
    }

    private leave(): void {
        this.machine.heap.episode = undefined;
        this.machine.deeds = new Deeds();
        this.library.open();
    }

    /** The state of the cells before the first statement that is another one now; the episodes until then. */
    private rewind(module: Module): readonly Episode[] {
        const isSame = this.bound.update(module, this.library);
        const changed = isSame ? this.episodes.findIndex((episode, i) => !isKept(episode, module.body[i])) : 0;
        const kept = changed < 0 ? this.episodes : this.episodes.slice(0, changed);
        for (const episode of this.episodes.slice(kept.length).toReversed()) episode.undo();
        this.before = this.episodes;
        this.known = new Map(this.before.map((episode) => [episode.subject, episode]));
        this.episodes = [];
        this.defined = [];
        this.classes = [];
        this.called = new Set();
        this.instantiated = new Set();
        this.machine.restart();
        this.library.restart(this.machine);
        return kept;
    }

    private statements(body: Block, from: number): void {
        const alive = new Set<object>(body);
        for (const [i, statement] of body.entries()) {
            if (i < from) continue;
            const firstId = this.firstId(statement, alive);
            const end = this.episode(statement, firstId, () => runBlock([statement], this.env, this.machine));
            if (end.kind === 'maybe') this.perhaps(body.slice(i + 1), end, firstId + MOST_IDS);
            if (end.kind !== 'normal') return;
        }
    }

    /** After `if unknown: break` what follows happens only perhaps, all of it. */
    private perhaps(rest: Block, end: Completion, firstId: number): void {
        this.episode(rest, firstId, () => runPerhaps(rest, end, this.env, this.machine));
    }

    /** Ids grow from one statement to the next, in whatever order they are followed. */
    private firstId(subject: object, alive: ReadonlySet<object>): number {
        const known = this.known.get(subject);
        if (known) return known.firstId;
        const last = this.episodes.at(-1)?.firstId ?? 0;
        const next = this.before.find((it) => it.firstId > last && alive.has(it.subject));
        if (!next) return last + DISTANCE;
        const between = Math.floor((last + next.firstId) / 2);
        if (between - last < 2 * MOST_IDS) this.isSpoiled = true;
        return between;
    }

    /** Follows it, unless it would do what it did last time. */
    private episode(subject: object, firstId: number, run: () => Completion): Completion {
        const known = this.known.get(subject);
        const holds = known?.holds() === true && this.machine.modules.holds(known.deeds);
        return this.enter(holds ? this.recall(known) : this.perform(new Episode(subject, firstId), run));
    }

    private enter(episode: Episode): Completion {
        this.episodes.push(episode);
        const { defined, classes, called, instantiated } = episode.deeds;
        this.defined.push(...defined);
        this.classes.push(...classes);
        for (const each of called) this.called.add(each);
        for (const each of instantiated) this.instantiated.add(each);
        return episode.end ?? normal;
    }

    private recall(episode: Episode): Episode {
        episode.redo();
        return this.count(episode);
    }

    private count(episode: Episode): Episode {
        this.machine.step(episode.steps);
        this.library.recall(episode.recorded);
        this.machine.modules.recall(episode.deeds);
        return episode;
    }

    private perform(episode: Episode, run: () => Completion): Episode {
        const { machine } = this;
        const before = machine.spent;
        machine.heap.episode = episode;
        machine.deeds = episode.deeds;
        machine.countFrom(episode.firstId);
        machine.made();
        episode.recorded = this.library.open();
        episode.end = run();
        episode.close();
        episode.steps = machine.spent - before;
        this.leave();
        return episode;
    }

    private probe(subject: object, run: () => void): void {
        this.episode(subject, PROBES + DISTANCE * this.probes++, () => {
            run();
            return normal;
        });
    }

    /** A library of model builders is checked too: with the parameters' defaults, what has none is unknown. */
    private probeFunctions(): void {
        for (let i = 0; i < this.defined.length; i++) {
            const fn = this.defined[i];
            if (fn?.body.kind !== 'block' || this.called.has(fn.body.definition)) continue;
            const { machine } = this;
            const at = apartFromAll(fn.site ?? fn.body.definition.site);
            const given = withoutArguments(fn, fn.parameters, 'calls');
            this.probe(fn, () => {
                machine.heap.explore(() => {
                    machine.probe(() => callFunction(fn, given, at, machine));
                    machine.library.settle(machine);
                });
            });
        }
    }

    /** A class of layers or models of which the file makes no instance: one is made with what its parameters default to. */
    private probeClass(value: ClassValue): void {
        const { machine } = this;
        if (this.instantiated.has(value.members) || !libraryBase(value, machine)) return;
        const init = findMember(value, '__init__');
        const parameters = init?.kind === 'function' ? init.parameters.slice(1) : [];
        const given = withoutArguments(value, parameters, 'makes');
        const at = apartFromAll(value.site ?? { start: 0, end: 0 });
        this.probe(value, () => {
            machine.probe(() => instantiate(value, given, at, machine));
        });
    }
}

/** Whether an episode is followed by what followed it, and depends on nothing outside the file. */
const isKept = ({ subject, deeds, end }: Episode, statement: Statement | undefined): boolean =>
    subject === statement && end?.kind === 'normal' && deeds.resolutions.length === 0;

/** Follows a whole file once. */
export function runModule(module: Module, library: Library, budget?: Budget, sources?: Sources): Machine {
    const run = new Run(library, budget);
    run.follow(module, sources);
    return run.machine;
}

const apartFromAll = (site: Site): CallSite => ({ site, callee: site, statement: site, frames: [] });

/**
 * `None` or 0 says only that callers need not give a value: `def head(x, include_top=True, classes=None)` is made for
 * callers who give `classes`, and nobody here is one who does not.
 */
function isLeftToCallers({ kind, default: fallback }: Parameter): boolean {
    const isNothing = !fallback || fallback.kind === 'none' || (fallback.kind === 'int' && fallback.value === 0);
    return kind !== 'star' && kind !== 'doubleStar' && isNothing;
}

/** Parameters with a default have it; of the others nothing is known. */
function withoutArguments(
    { name: owner }: FunctionValue | ClassValue,
    parameters: FunctionValue['parameters'],
    verb: 'calls' | 'makes',
): Given {
    const missing = parameters.filter(isLeftToCallers);
    const reason = (name: string) => unknown(`\`${name}\` of \`${owner}\`, which nothing here ${verb}`);
    return { ...noArguments, keywords: new Map(missing.map(({ name }) => [name, { value: reason(name) }])) };
}
