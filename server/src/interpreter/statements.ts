import type { Block, Expression, Statement, StatementOf } from '../python/syntax';
import { writeInPlace } from './arrays';
import { assign, bindName } from './assign';
import { deleteTarget } from './deletion';
import { runTry } from './tries';
import { runWith } from './contexts';
import { defineClass, defineFunction } from './definitions';
import { normal, type Completion, type Environment, type Explored } from './environment';
import { applyOperator, evaluate, truthOf } from './expressions';
import type { Changes } from './heap';
import { importModule, importNames } from './imports';
import { runFor, runWhile } from './loops';
import type { Machine } from './machine';
import { runMatch } from './match';
import { none, unknown } from './values';

/** Runs statements in order until one of them leaves. */
export function runBlock(block: Block, env: Environment, machine: Machine): Completion {
    for (const [i, statement] of block.entries()) {
        const end = runStatement(statement, env, machine);
        if (end.kind === 'maybe') return runPerhaps(block.slice(i + 1), end, env, machine);
        if (end.kind !== 'normal') return end;
    }
    return normal;
}

/** After `if unknown: break` the rest of the block happens only perhaps. */
export function runPerhaps(rest: Block, left: Completion, env: Environment, machine: Machine): Completion {
    const { result, changes } = explore(machine, () => runBlock(rest, env, machine));
    machine.heap.applyEither(changes, new Map());
    if (result.kind === 'return') env.returned.push(result.value);
    return result.kind === 'maybe' || result.kind === 'normal' ? left : { kind: 'maybe', escape: 'break' };
}

export function explore(machine: Machine, path: () => Completion): Explored {
    return machine.heap.explore(() => machine.perhaps(path));
}

function runStatement(statement: Statement, env: Environment, machine: Machine): Completion {
    machine.step();
    machine.statement = statement.site;
    switch (statement.kind) {
        case 'expression':
            evaluate(statement.value, env, machine);
            return normal;
        case 'assign': {
            machine.binding = bindingOf(statement);
            const value = evaluate(statement.value, env, machine);
            for (const target of statement.targets) assign(target, value, env, machine);
            return normal;
        }
        case 'annotatedAssign':
            if (statement.value) assign(statement.target, evaluate(statement.value, env, machine), env, machine);
            return normal;
        case 'augmentedAssign':
            augmentedAssign(statement, env, machine);
            return normal;
        case 'import':
            importModule(statement, env, machine);
            return normal;
        case 'importFrom':
            importNames(statement, env, machine);
            return normal;
        case 'function':
            defineFunction(statement, env, machine);
            return normal;
        case 'class':
            defineClass(statement, env, machine);
            return normal;
        case 'if':
            return runIf(statement.test, statement.body, statement.otherwise, env, machine);
        case 'for':
            return runFor(statement, env, machine);
        case 'while':
            return runWhile(statement, env, machine);
        case 'try':
            return runTry(statement, env, machine);
        case 'with':
            return runWith(statement, env, machine);
        case 'match':
            return runMatch(statement, env, machine);
        case 'return':
            return { kind: 'return', value: statement.value ? evaluate(statement.value, env, machine) : none };
        case 'raise':
            if (statement.value) evaluate(statement.value, env, machine);
            return { kind: 'raise' };
        case 'assert':
            return truthOf(evaluate(statement.test, env, machine), machine) === false ? { kind: 'raise' } : normal;
        case 'delete':
            for (const target of statement.targets) deleteTarget(target, env, machine);
            return normal;
        case 'global':
        case 'nonlocal':
            declareElsewhere(statement, env);
            return normal;
        case 'break':
        case 'continue':
            return { kind: statement.kind };
        case 'pass':
            return normal;
        case 'gap':
            for (const name of statement.binds)
                bindName(name, unknown('the code here could not be read', statement.site), env, machine);
            return normal;
    }
}

/** `model = …` */
function bindingOf({ targets, value }: StatementOf<'assign'>): Machine['binding'] {
    const [target] = targets;
    return target?.kind === 'name' ? { name: target.name, value: value.site } : undefined;
}

/** `x += 1`: a list is changed in place, anything else is bound anew. */
function augmentedAssign(statement: StatementOf<'augmentedAssign'>, env: Environment, machine: Machine): void {
    const before = evaluate(statement.target, env, machine);
    const value = evaluate(statement.value, env, machine);
    const result = applyOperator(statement.operator, before, value, statement.site, machine);
    // `y = x; x /= 255`: `y` is divided too.
    if (before.kind === 'array') writeInPlace(before, 'written', machine);
    if (before.kind === 'list' && result.kind === 'list') machine.heap.write(before.cell, result.cell.content);
    else assign(statement.target, result, env, machine);
}

function declareElsewhere({ kind, names }: StatementOf<'global' | 'nonlocal'>, env: Environment): void {
    for (const name of names) {
        let scope = kind === 'global' ? env.module : env.scope.parent;
        while (kind === 'nonlocal' && scope?.parent && !scope.has(name)) scope = scope.parent;
        if (scope) env.elsewhere.set(name, scope);
    }
}

/** With an unknown test both branches are followed from the same state, and what differs becomes unknown. */
export function runIf(test: Expression, body: Block, otherwise: Block, env: Environment, machine: Machine): Completion {
    const known = truthOf(evaluate(test, env, machine), machine);
    if (known !== undefined) return runBlock(known ? body : otherwise, env, machine);
    return runEither(
        explore(machine, () => runBlock(body, env, machine)),
        explore(machine, () => runBlock(otherwise, env, machine)),
        env,
        machine,
    );
}

/** What is left of two paths that start here: a path that raises, or returns, leaves the other alone. */
export function runEither(a: Explored, b: Explored, env: Environment, machine: Machine): Completion {
    if (a.result.kind === 'raise') return take(b, machine);
    if (b.result.kind === 'raise') return take(a, machine);
    const aEnds = endsFunction(a.result);
    const bEnds = endsFunction(b.result);
    if (aEnds && !bEnds) return leaveBehind(a, b, env, machine);
    if (bEnds && !aEnds) return leaveBehind(b, a, env, machine);
    machine.heap.applyEither(a.changes, b.changes);
    if (a.result.kind === 'return' && b.result.kind === 'return') {
        return { kind: 'return', value: machine.merge(a.result.value, b.result.value) };
    }
    return eitherWay(a.result, b.result);
}

const endsFunction = (end: Completion): boolean => end.kind === 'return';

function take({ result, changes }: Explored, machine: Machine): Completion {
    machine.heap.apply(changes);
    return result;
}

/** `if unknown: return a`: the value is remembered, the function's own variables are as the other path left them. */
function leaveBehind(gone: Explored, stays: Explored, env: Environment, machine: Machine): Completion {
    if (gone.result.kind === 'return') env.returned.push(gone.result.value);
    const own = env.scope.ownCells();
    const outside: Changes = new Map([...gone.changes].filter(([cell]) => !own.has(cell)));
    const others = new Map([...stays.changes].filter(([cell]) => !outside.has(cell)));
    const shared = new Map([...stays.changes].filter(([cell]) => outside.has(cell)));
    machine.heap.applyEither(outside, shared);
    machine.heap.apply(others);
    return stays.result;
}

function eitherWay(a: Completion, b: Completion): Completion {
    if (a.kind === b.kind && a.kind !== 'maybe') return a;
    const escapes = [a, b].flatMap((end) =>
        end.kind === 'break' || end.kind === 'continue' ? end.kind : end.kind === 'maybe' ? end.escape : [],
    );
    const escape = escapes.includes('break') ? 'break' : escapes[0];
    return escape ? { kind: 'maybe', escape } : normal;
}
