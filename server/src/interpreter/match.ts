import type { Pattern, StatementOf } from '../python/syntax';
import { bindName } from './assign';
import { normal, type Completion, type Environment } from './environment';
import { evaluate, truthOf } from './expressions';
import { elementsOf } from './iterate';
import type { Machine } from './machine';
import { equal } from './operators';
import { explore, runBlock, runEither } from './statements';
import { unknown, type Runtime } from './values';

/** `match subject:` as a chain of ifs. */
export function runMatch(statement: StatementOf<'match'>, env: Environment, machine: Machine): Completion {
    const subject = evaluate(statement.subject, env, machine);
    return tryCases(statement.cases, subject, env, machine);
}

function tryCases(
    cases: StatementOf<'match'>['cases'],
    subject: Runtime,
    env: Environment,
    machine: Machine,
): Completion {
    const [first, ...rest] = cases;
    if (!first) return normal;
    const fits = matches(first.pattern, subject, env, machine);
    const guard = fits !== false && first.guard ? truthOf(evaluate(first.guard, env, machine), machine) : true;
    if (fits === false || guard === false) return tryCases(rest, subject, env, machine);
    if (fits && guard) return runBlock(first.body, env, machine);
    const taken = explore(machine, () => runBlock(first.body, env, machine));
    const others = explore(machine, () => tryCases(rest, subject, env, machine));
    return runEither(taken, others, env, machine);
}

/** Whether a pattern fits, binding what it captures; undefined where that is unknown. */
function matches(pattern: Pattern, subject: Runtime, env: Environment, machine: Machine): boolean | undefined {
    switch (pattern.kind) {
        case 'wildcard':
            return true;
        case 'capture':
            bindName(pattern.name, subject, env, machine);
            return true;
        case 'value':
            return equal(subject, evaluate(pattern.value, env, machine));
        case 'as': {
            const fits = matches(pattern.pattern, subject, env, machine);
            bindName(pattern.name, subject, env, machine);
            return fits;
        }
        case 'or':
            return any(pattern.patterns.map((it) => matches(it, subject, env, machine)));
        case 'sequence':
            return matchesSequence(pattern.items, subject, env, machine);
        case 'other':
            for (const name of pattern.binds) bindName(name, unknown('what a pattern captures'), env, machine);
            return undefined;
    }
}

const any = (fits: readonly (boolean | undefined)[]): boolean | undefined =>
    fits.includes(true) ? true : fits.includes(undefined) ? undefined : false;

function matchesSequence(
    items: readonly Pattern[],
    subject: Runtime,
    env: Environment,
    machine: Machine,
): boolean | undefined {
    const elements = subject.kind === 'tuple' || subject.kind === 'list' ? elementsOf(subject, machine) : undefined;
    if (elements && elements.length !== items.length) return false;
    const each = items.map((item, i) => matches(item, elements?.[i] ?? unknown('an element'), env, machine));
    if (!elements) return subject.kind === 'unknown' || subject.kind === 'list' ? undefined : false;
    return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
}
