import type { Frame } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import { Deeds } from './episode';
import { Cell, Heap } from './heap';
import type { CallSite, Library } from './library';
import { writable } from './arrays';
import { either } from './merge';
import { Modules } from './modules';
import { Scope, type Runtime } from './values';

/** How much a program may cost before what is left of it is unknown. The same input always ends at the same place. */
export interface Budget {
    /** Statements and expressions. */
    readonly steps: number;
    /** Turns of one loop that are followed one by one. */
    readonly turns: number;
    /** Turns of loops, one after the other, in which no layer is made or called for the first time, and what they cost. */
    readonly idle: { readonly turns: number; readonly steps: number };
    /** Calls inside calls. */
    readonly depth: number;
    /** Elements of one list, characters of one string. */
    readonly size: number;
}

export const defaultBudget: Budget = {
    steps: 120_000,
    turns: 256,
    idle: { turns: 150, steps: 6000 },
    depth: 48,
    size: 10_000,
};

/** So many turns are followed whatever they cost. */
const FEW = 12;

/** The program has cost its budget; caught where the program is started. */
export class BudgetSpent extends Error {}

/** The one mutable thing of a run: what has been written, where we are, what it has cost. */
export class Machine {
    readonly heap = new Heap();
    /** The names of the file that is analysed. */
    readonly main = new Scope(this, undefined, 'module');
    /** The files that it imports. */
    readonly modules: Modules;
    /** The loop turns and calls around the current place, outermost first. */
    frames: readonly Frame[] = [];
    statement: Site = { start: 0, end: 0 };
    /** The name that the current statement binds, and the expression whose value it gets. */
    binding: { readonly name: string; readonly value: Site } | undefined;
    /** More than zero while a path is followed whose events shall not be kept. */
    quiet = 0;
    /** More than zero inside a `try` with handlers: what is raised there is the program's own business. */
    guarded = 0;
    /** Imports of modules that nobody here knows. */
    strangeModules = 0;
    /** How uncertain the path is on which the innermost `try` with handlers stands. */
    catching: number | undefined = undefined;
    /** More than zero on a path of which it is unknown whether it is taken. */
    uncertain = 0;
    /** More than zero in code that the program itself does not run: functions nobody calls. */
    probing = 0;
    depth = 0;
    /** Functions that are running, outermost first, with how uncertain it was that they run. */
    readonly running: { readonly body: object; readonly uncertain: number }[] = [];
    /** What is defined, called and made from now on is noted there. */
    deeds = new Deeds();
    private steps = 0;
    private limit: number;
    private ids = 0;
    private idleTurns = 0;
    private idleSince = 0;

    constructor(
        readonly library: Library,
        readonly budget: Budget = defaultBudget,
    ) {
        this.limit = budget.steps;
        this.modules = new Modules(this.main);
    }

    /** What costs more than a step of Python says how many it is worth. */
    step(cost = 1): void {
        if ((this.steps += cost) > this.limit) throw new BudgetSpent();
    }

    /** Follows something that may cost a share of what is left and no more: what is left of it then is unknown. */
    affordably(share: number, run: () => void): void {
        const { limit, quiet, guarded, uncertain, probing, depth } = this;
        this.limit = this.steps + Math.floor((limit - this.steps) * share);
        try {
            run();
        } catch (error) {
            if (!(error instanceof BudgetSpent) || this.steps >= limit) throw error;
            Object.assign(this, { quiet, guarded, uncertain, probing, depth });
            this.running.length = depth;
        } finally {
            this.limit = limit;
        }
    }

    /** A layer or a model was made: the loops around go on. */
    made(): void {
        this.idleTurns = 0;
        this.idleSince = this.steps;
    }

    /** Counts a turn; whether that are too many since anything was made. */
    isIdle(): boolean {
        const { turns, steps } = this.budget.idle;
        return ++this.idleTurns > turns || (this.idleTurns > FEW && this.steps - this.idleSince > steps);
    }

    get spent(): number {
        return this.steps;
    }

    id(): number {
        return ++this.ids;
    }

    /** Where the next ids come from: those of what happens later are larger. */
    countFrom(id: number): void {
        this.ids = id;
    }

    /** The program is followed anew. */
    restart(): void {
        this.steps = 0;
    }

    cell<Content>(content: Content, merge: (a: Content, b: Content) => Content): Cell<Content> {
        return this.heap.bear(new Cell(this.heap, content, merge, this.heap.episode));
    }

    /** What is left of two values where it is unknown which one is there. */
    readonly merge = (a: Runtime, b: Runtime): Runtime => either(a, b, this);

    /** A variable that only one path binds has that path's value: on the other, Python would have raised. */
    readonly mergeVariable = (a: Runtime | undefined, b: Runtime | undefined): Runtime | undefined =>
        a === undefined ? b : b === undefined ? a : either(a, b, this);

    lookup(scope: Scope, name: string): Runtime | undefined {
        for (let at: Scope | undefined = scope; at; at = at.parent) {
            if (at !== scope && at.kind === 'class') continue;
            const content = at.get(name);
            if (content !== undefined) return content;
        }
        return undefined;
    }

    /** Data that has a name may be written into, under any of its names. */
    bind(scope: Scope, name: string, value: Runtime): void {
        scope.set(name, value.kind === 'array' ? writable(value, this) : value);
    }

    unbind(scope: Scope, name: string): void {
        if (scope.has(name)) scope.set(name, undefined);
    }

    callSite(site: Site, callee: Site): CallSite {
        return { site, callee, statement: this.statement, frames: this.frames };
    }

    /** Runs something one frame deeper. */
    within<Result>(frame: Frame, run: () => Result): Result {
        const { frames, statement, binding } = this;
        this.frames = [...frames, frame];
        try {
            return run();
        } finally {
            this.frames = frames;
            this.statement = statement;
            this.binding = binding;
        }
    }

    /** Follows a path whose events shall not be kept. */
    quietly<Result>(run: () => Result): Result {
        this.quiet++;
        try {
            return run();
        } finally {
            this.quiet--;
        }
    }

    /** Follows code that the program itself does not run. */
    probe<Result>(run: () => Result): Result {
        this.probing++;
        try {
            return this.perhaps(run);
        } finally {
            this.probing--;
        }
    }

    /** Follows a path of which it is unknown whether it is taken. */
    perhaps<Result>(run: () => Result): Result {
        this.uncertain++;
        try {
            return run();
        } finally {
            this.uncertain--;
        }
    }
}
