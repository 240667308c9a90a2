import type { Module, Statement } from '../python/syntax';
import type { Environment } from './environment';
import { callFunction, machineBound } from './functions';
import type { Library } from './library';
import { noArguments } from './library';
import { BudgetSpent, Machine, type Budget } from './machine';
import { runBlock } from './statements';
import { Scope, unknown, type FunctionValue } from './values';

/** Follows a whole file from top to bottom, then each function that nobody called. Total: a spent budget ends it early. */
export function runModule(module: Module, library: Library, budget?: Budget): Machine {
    const machine = new Machine(library, budget);
    const scope = new Scope(undefined, 'module');
    const bound = namesBound(module);
    machineBound.set(scope, bound);
    const env: Environment = {
        scope,
        module: scope,
        returned: [],
        yielded: undefined,
        self: undefined,
        owner: undefined,
        elsewhere: new Map(),
        bound,
    };
    withinBudget(() => {
        runBlock(module.body, env, machine);
        for (let i = 0; i < machine.defined.length; i++) {
            const fn = machine.defined[i];
            if (fn) runUncalled(fn, machine);
        }
    });
    return machine;
}

/** A library of model builders is checked too: with the parameters' defaults, what has none is unknown. */
function runUncalled(fn: FunctionValue, machine: Machine): void {
    if (fn.body.kind !== 'block' || machine.called.has(fn.body.definition)) return;
    const site = fn.site ?? fn.body.definition.site;
    const missing = fn.parameters.filter((it) => !it.default && it.kind !== 'star' && it.kind !== 'doubleStar');
    const reason = (name: string) => unknown(`\`${name}\` of \`${fn.name}\`, which nothing here calls`);
    const keywords = new Map(missing.map(({ name }) => [name, { value: reason(name) }]));
    machine.heap.explore(() => {
        callFunction(fn, { ...noArguments, keywords }, { site, callee: site, statement: site, frames: [] }, machine);
    });
}

function withinBudget(run: () => void): void {
    try {
        run();
    } catch (error) {
        if (!(error instanceof BudgetSpent) && !(error instanceof RangeError)) throw error;
    }
}

/** Every name that the file itself binds, wherever: by assignment, definition, import, loop, parameter. */
export function namesBound(module: Module): ReadonlySet<string> {
    const names = new Set<string>();
    collect(module.body, names);
    return names;
}

/** Plain data is searched with a stack of its own: sources may nest deeper than we may recurse. */
function collect(body: readonly Statement[], names: Set<string>): void {
    const stack: unknown[] = [...body];
    while (stack.length > 0) {
        const part = stack.pop();
        if (typeof part !== 'object' || part === null) continue;
        if (Array.isArray(part)) {
            stack.push(...(part as unknown[]));
            continue;
        }
        bindings(part as Statement, names);
        stack.push(...Object.values(part));
    }
}

function bindings(part: Statement, names: Set<string>): void {
    switch (part.kind) {
        case 'assign':
            for (const target of part.targets) targetNames(target, names);
            return;
        case 'annotatedAssign':
        case 'augmentedAssign':
        case 'for':
            targetNames(part.target, names);
            return;
        case 'function':
        case 'class':
            names.add(part.name);
            return;
        case 'import':
            for (const { name, as } of part.names) names.add(as ?? name.split('.')[0] ?? name);
            return;
        case 'importFrom':
            if (part.names !== '*') for (const { name, as } of part.names) names.add(as ?? name);
            return;
        case 'gap':
            for (const name of part.binds ?? []) names.add(name);
            return;
        default:
            return;
    }
}

function targetNames(target: unknown, names: Set<string>): void {
    const stack: unknown[] = [target];
    while (stack.length > 0) {
        const part = stack.pop() as { kind?: string; name?: string; items?: unknown[]; value?: unknown } | undefined;
        if (part?.kind === 'name' && part.name !== undefined) names.add(part.name);
        else if (part?.kind === 'tuple' || part?.kind === 'list') stack.push(...(part.items ?? []));
        else if (part?.kind === 'starred') stack.push(part.value);
    }
}

