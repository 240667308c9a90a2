import type { Block } from '../python/syntax';
import type { Completion, Environment } from './environment';
import { evaluate } from './expressions';
import type { CallSite, Given } from './library';
import type { Machine } from './machine';
import { newDict, newIterator } from './merge';
import { runBlock } from './statements';
import { raiseIfGuarded } from './raising';
import { none, Scope, string, unknown, type FunctionValue, type Runtime } from './values';

/** Runs a function of the file on a call's arguments, inlined where it is called. */
export function callFunction(fn: FunctionValue, given: Given, at: CallSite, machine: Machine): Runtime {
    if (fn.body.kind === 'block') machine.deeds.called.add(fn.body.definition);
    if (machine.depth >= machine.budget.depth) return unknown('calls nested too deep to follow', at.site);
    if (isVagueRecursion(fn, machine)) return unknown('a recursion of which nobody knows the end', at.site);
    const scope = new Scope(machine, fn.scope, 'function');
    bindParameters(fn, given, scope, machine);
    machine.depth++;
    machine.running.push({ body: fn.body, uncertain: machine.uncertain });
    try {
        return machine.within({ kind: 'call', site: at.site, name: fn.name }, () => run(fn, scope, given, machine));
    } finally {
        machine.running.pop();
        machine.depth--;
    }
}

/** A function that calls itself on a path of which it is unknown whether it is taken may do so for ever. */
function isVagueRecursion({ body }: FunctionValue, { running, uncertain }: Machine): boolean {
    const own = running.filter((it) => it.body === body);
    const [outermost] = own;
    return outermost !== undefined && own.length > VAGUE && uncertain > outermost.uncertain;
}

/** Calls of itself that are followed all the same. */
const VAGUE = 2;

function run(fn: FunctionValue, scope: Scope, given: Given, machine: Machine): Runtime {
    const { body } = fn;
    const yielded: Runtime[] = [];
    const env: Environment = {
        scope,
        module: moduleOf(scope),
        returned: [],
        yielded,
        self: given.positional[0]?.value,
        owner: fn.owner,
        elsewhere: new Map(),
        bound: boundNames(fn),
    };
    if (body.kind === 'expression') return evaluate(body.expression, env, machine);
    const end = runBody(body.definition.body, env, machine);
    // A generator is known by what it has yielded; what it yields is all there at once.
    if (end === 'endless') return newIterator(yielded, machine, true);
    if (yielded.length > 0) return newIterator(yielded, machine);
    if (body.definition.async) return unknown('the result of an async function');
    if (end.kind === 'raise' && env.returned.length === 0) raiseIfGuarded('an exception', machine);
    if (end.kind === 'raise')
        return env.returned.reduce(machine.merge, env.returned[0] ?? unknown('the function raises'));
    const value = end.kind === 'return' ? end.value : none;
    return env.returned.reduce(machine.merge, value);
}

/** A generator that yields on and on is left after a while. */
function runBody(body: Block, env: Environment, machine: Machine): Completion | 'endless' {
    try {
        return runBlock(body, env, machine);
    } catch (error) {
        if (error instanceof EnoughYielded && error.yielded === env.yielded) return 'endless';
        throw error;
    }
}

/** Ends a generator that yields more than a loop may have turns. */
export class EnoughYielded extends Error {
    constructor(readonly yielded: readonly Runtime[]) {
        super();
    }
}

export function moduleOf(scope: Scope): Scope {
    let at = scope;
    while (at.parent) at = at.parent;
    return at;
}

/** Python's own binding; a parameter that is not given has its default, or is unknown. */
function bindParameters(fn: FunctionValue, given: Given, scope: Scope, machine: Machine): void {
    const rest = [...given.positional];
    const keywords = new Map(given.keywords);
    for (const { name, kind } of fn.parameters) {
        if (kind === 'star') {
            machine.bind(
                scope,
                name,
                given.complete
                    ? { kind: 'tuple', items: rest.splice(0).map((it) => it.value) }
                    : unknown(`\`*${name}\``),
            );
        } else if (kind === 'doubleStar') {
            const entries = [...keywords].map(([key, { value }]) => [string(key), value] as const);
            machine.bind(scope, name, newDict(given.complete ? entries : undefined, machine));
        } else {
            const value = (kind === 'keywordOnly' ? undefined : rest.shift()?.value) ?? keywords.get(name)?.value;
            keywords.delete(name);
            machine.bind(scope, name, value ?? missing(fn, name, given));
        }
    }
}

function missing(fn: FunctionValue, name: string, given: Given): Runtime {
    const fallback = fn.defaults.get(name);
    if (!fallback) return unknown(`parameter \`${name}\` of \`${fn.name}\` is not given`);
    return given.complete ? fallback : unknown(`parameter \`${name}\` may be among unknown arguments`);
}

/** Names that a function binds are its own; the rest is the file's. */
function boundNames(fn: FunctionValue): Environment['bound'] {
    return machineBound.get(moduleOf(fn.scope)) ?? { has: () => false };
}

/** The names that each module's file binds anywhere, set where its run starts. */
export const machineBound = new WeakMap<Scope, Environment['bound']>();
