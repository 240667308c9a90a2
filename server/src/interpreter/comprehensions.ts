import type { ComprehensionClause, ExpressionOf } from '../python/syntax';
import { unpack } from './assign';
import type { Environment } from './environment';
import { evaluate, truthOf } from './expressions';
import { elementsOf } from './iterate';
import { elementOf } from './loops';
import type { Machine } from './machine';
import { newDict, newIterator, newList, newSet } from './merge';
import { distinct } from './sets';
import { withEntry } from './assign';
import { Scope, withSite, type Runtime } from './values';

type Comprehension = ExpressionOf<'comprehension'>;

/** `[Dense(n) for n in sizes if n]`; with an unknown iterable the element is followed once, and the result is unknown. */
export function evaluateComprehension(expression: Comprehension, env: Environment, machine: Machine): Runtime {
    const inner: Environment = { ...env, scope: new Scope(machine, env.scope, 'comprehension') };
    const items: (readonly Runtime[])[] = [];
    const complete = runClauses(expression.clauses, inner, machine, () => {
        const element = expression.element.map((part) => evaluate(part, inner, machine));
        const [value, another] = element;
        if (value && !another) machine.library.gathered(expression.site, value, expression.element[0]?.site, machine);
        items.push(element);
    });
    return withSite(collect(expression.of, complete ? items : undefined, machine), expression.site);
}

/** Runs `body` for each combination; false where it is unknown which there are. */
function runClauses(
    clauses: readonly ComprehensionClause[],
    env: Environment,
    machine: Machine,
    body: () => void,
): boolean {
    const [clause, ...rest] = clauses;
    if (!clause) {
        body();
        return true;
    }
    if (clause.kind === 'if') {
        const known = truthOf(evaluate(clause.test, env, machine), machine);
        if (known === false) return true;
        return runClauses(rest, env, machine, body) && known !== undefined;
    }
    const iterable = evaluate(clause.iterable, env, machine);
    const elements = elementsOf(iterable, machine);
    if (!elements || elements.length > machine.budget.turns) {
        unpack(clause.target, elementOf(iterable, machine), env, machine);
        machine.perhaps(() => runClauses(rest, env, machine, body));
        return false;
    }
    let complete = true;
    elements.forEach((element, i) => {
        unpack(clause.target, element, env, machine);
        const frame = { kind: 'turn', site: clause.iterable.site, turn: i + 1, variables: '' } as const;
        complete = machine.within(frame, () => runClauses(rest, env, machine, body)) && complete;
    });
    return complete;
}

function collect(
    of: Comprehension['of'],
    items: readonly (readonly Runtime[])[] | undefined,
    machine: Machine,
): Runtime {
    if (of === 'dict') {
        const start: readonly (readonly [Runtime, Runtime])[] = [];
        const entries = items?.reduce<typeof start | undefined>(
            (all, [key, value]) => all && key && value && withEntry(all, key, value),
            start,
        );
        return newDict(entries, machine);
    }
    const values = items?.flatMap(([value]) => value ?? []);
    if (of === 'generator') return newIterator(values, machine);
    return of === 'set' ? newSet(distinct(values), machine) : newList(values, machine);
}
