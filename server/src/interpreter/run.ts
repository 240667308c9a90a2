import type { Block, Expression, Module, Parameter, Statement } from '../python/syntax';
import type { Environment } from './environment';
import { callFunction, machineBound } from './functions';
import type { Library } from './library';
import { noArguments } from './library';
import { BudgetSpent, Machine, type Budget } from './machine';
import { runBlock } from './statements';
import { findMember, instantiate, libraryBase } from './classes';
import type { Sources } from './sources';
import { unknown, type ClassValue, type FunctionValue } from './values';

/** Follows a whole file from top to bottom, then each function that nobody called. Total: a spent budget ends it early. */
export function runModule(module: Module, library: Library, budget?: Budget, sources?: Sources): Machine {
    const machine = new Machine(library, budget, sources);
    const scope = machine.main;
    const bound = namesOf(module, library);
    machineBound.set(scope, bound);
    const env: Environment = {
        scope,
        module: scope,
        returned: [],
        yielded: [],
        self: undefined,
        owner: undefined,
        elsewhere: new Map(),
        bound,
    };
    withinBudget(() => {
        runBlock(module.body, env, machine);
        library.settle();
        for (let i = 0; i < machine.defined.length; i++) {
            const fn = machine.defined[i];
            if (fn) runUncalled(fn, machine);
        }
        for (const value of [...machine.classes]) runUninstantiated(value, machine);
        library.probeUncalled(machine);
    });
    return machine;
}

/** A library of model builders is checked too: with the parameters' defaults, what has none is unknown. */
function runUncalled(fn: FunctionValue, machine: Machine): void {
    if (fn.body.kind !== 'block' || machine.called.has(fn.body.definition)) return;
    const site = fn.site ?? fn.body.definition.site;
    const missing = fn.parameters.filter(isLeftToCallers);
    const reason = (name: string) => unknown(`\`${name}\` of \`${fn.name}\`, which nothing here calls`);
    const keywords = new Map(missing.map(({ name }) => [name, { value: reason(name) }]));
    machine.heap.explore(() => {
        const at = { site, callee: site, statement: site, frames: [] };
        machine.probe(() => callFunction(fn, { ...noArguments, keywords }, at, machine));
        machine.library.settle();
    });
}

/**
 * `None` or 0 says only that callers need not give a value: `def head(x, include_top=True, classes=None)` is made for
 * callers who give `classes`, and nobody here is one who does not.
 */
function isLeftToCallers({ kind, default: fallback }: Parameter): boolean {
    const isNothing = !fallback || fallback.kind === 'none' || (fallback.kind === 'int' && fallback.value === 0);
    return kind !== 'star' && kind !== 'doubleStar' && isNothing;
}

/** A class of layers or models of which the file makes no instance: one is made with what its parameters default to. */
function runUninstantiated(value: ClassValue, machine: Machine): void {
    if (machine.instantiated.has(value.members) || !libraryBase(value, machine)) return;
    const site = value.site ?? { start: 0, end: 0 };
    const init = findMember(value, '__init__');
    const parameters = init?.kind === 'function' ? init.parameters.slice(1) : [];
    const missing = parameters.filter(isLeftToCallers);
    const reason = (name: string) => unknown(`\`${name}\` of \`${value.name}\`, which nothing here makes`);
    const keywords = new Map(missing.map(({ name }) => [name, { value: reason(name) }]));
    machine.probe(() =>
        instantiate(value, { ...noArguments, keywords }, { site, callee: site, statement: site, frames: [] }, machine),
    );
}

function withinBudget(run: () => void): void {
    try {
        run();
    } catch (error) {
        if (!(error instanceof BudgetSpent) && !(error instanceof RangeError)) throw error;
    }
}

/** The names that are the file's own, wherever it binds them. */
export const namesOf = (module: Module, library: Library): ReadonlySet<string> =>
    namesBound(module, (statement) => isLibraryImport(statement, library));

/** Every name that the file itself binds by a statement, at whatever depth. */
export function namesBound(module: Module, leaveOut: (it: Statement) => boolean = () => false): ReadonlySet<string> {
    const names = new Set<string>();
    const blocks: Block[] = [module.body];
    for (let block = blocks.pop(); block; block = blocks.pop()) {
        for (const statement of block) {
            if (!leaveOut(statement)) bindings(statement, names);
            blocks.push(...blocksIn(statement));
        }
    }
    return names;
}

/** `from keras.layers import Dense` inside a function: elsewhere in the file `Dense` means the same. */
function isLibraryImport(statement: Statement, library: Library): boolean {
    if (statement.kind !== 'importFrom' || statement.names === '*' || statement.level > 0) return false;
    return library.module(statement.module) !== undefined && statement.names.every(({ as }) => as === undefined);
}

function blocksIn(statement: Statement): readonly Block[] {
    switch (statement.kind) {
        case 'function':
        case 'class':
        case 'with':
            return [statement.body];
        case 'if':
        case 'for':
        case 'while':
            return [statement.body, statement.otherwise];
        case 'try':
            return [statement.body, statement.otherwise, statement.final, ...statement.handlers.map((it) => it.body)];
        case 'match':
            return statement.cases.map((it) => it.body);
        default:
            return [];
    }
}

function bindings(statement: Statement, names: Set<string>): void {
    switch (statement.kind) {
        case 'assign':
            for (const target of statement.targets) targetNames(target, names);
            return;
        case 'annotatedAssign':
        case 'augmentedAssign':
        case 'for':
            targetNames(statement.target, names);
            return;
        case 'with':
            for (const { target } of statement.items) if (target) targetNames(target, names);
            return;
        case 'function':
        case 'class':
            names.add(statement.name);
            return;
        case 'import':
            for (const { name, as } of statement.names) names.add(as ?? name.split('.')[0] ?? name);
            return;
        case 'importFrom':
            if (statement.names !== '*') for (const { name, as } of statement.names) names.add(as ?? name);
            return;
        case 'gap':
            for (const name of statement.binds) names.add(name);
            return;
        default:
            return;
    }
}

function targetNames(target: Expression, names: Set<string>): void {
    if (target.kind === 'name') names.add(target.name);
    else if (target.kind === 'tuple' || target.kind === 'list')
        for (const item of target.items) targetNames(item, names);
    else if (target.kind === 'starred') targetNames(target.value, names);
}
