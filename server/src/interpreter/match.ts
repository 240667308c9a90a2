import type { Pattern, StatementOf } from '../python/syntax';
import { bindName } from './assign';
import { normal, type Completion, type Environment } from './environment';
import { evaluate, truthOf } from './expressions';
import { attributeOf } from './access';
import { hasUnknownBase } from './classes';
import { isInstance } from './instances';
import { elementsOf } from './iterate';
import type { Machine } from './machine';
import { newDict, newList } from './merge';
import { equal } from './operators';
import { explore, runBlock, runEither } from './statements';
import { none, unknown, type Runtime } from './values';

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
        case 'star':
            if (pattern.name !== undefined) bindName(pattern.name, subject, env, machine);
            return true;
        case 'mapping':
            return matchesMapping(pattern, subject, env, machine);
        case 'class':
            return matchesClass(pattern, subject, env, machine);
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
    const star = items.findIndex(({ kind }) => kind === 'star');
    if (elements && (star < 0 ? elements.length !== items.length : elements.length < items.length - 1)) return false;
    const values = elements && star >= 0 ? gathered(elements, star, items.length, machine) : elements;
    const each = items.map((item, i) => matches(item, values?.[i] ?? unknown('an element'), env, machine));
    if (!elements) return subject.kind === 'unknown' || subject.kind === 'list' ? undefined : false;
    return all(each);
}

const all = (each: readonly (boolean | undefined)[]): boolean | undefined =>
    each.includes(false) ? false : each.includes(undefined) ? undefined : true;

/** `[first, *rest, last]`: what the star takes becomes a list. */
function gathered(elements: readonly Runtime[], star: number, count: number, machine: Machine): readonly Runtime[] {
    const behind = count - star - 1;
    const middle = elements.slice(star, elements.length - behind);
    return [...elements.slice(0, star), newList(middle, machine), ...elements.slice(elements.length - behind)];
}

/** `{"units": n, **rest}`: a dictionary may have more than is asked for. */
function matchesMapping(
    { entries, rest }: Extract<Pattern, { kind: 'mapping' }>,
    subject: Runtime,
    env: Environment,
    machine: Machine,
): boolean | undefined {
    const content = subject.kind === 'dict' ? subject.cell.content : undefined;
    const keys = entries.map(({ key }) => evaluate(key, env, machine));
    const isOther = (key: Runtime): boolean => keys.every((it) => equal(it, key) === false);
    if (rest !== undefined) {
        const others = content?.filter(([key]) => isOther(key));
        bindName(rest, others ? newDict(others, machine) : unknown('what is left of a mapping'), env, machine);
    }
    const each = entries.map(({ pattern }, i) => {
        const found = content?.find(([key]) => equal(key, keys[i] ?? none) === true)?.[1];
        if (content && !found)
            return content.every(([key]) => equal(key, keys[i] ?? none) === false) ? false : undefined;
        return matches(pattern, found ?? unknown('an entry of a mapping'), env, machine);
    });
    if (subject.kind === 'object') return hasUnknownBase(subject.class, machine) ? undefined : false;
    if (subject.kind !== 'dict') return subject.kind === 'unknown' ? undefined : false;
    return content ? all(each) : undefined;
}

/** `Conv(filters, size=3)`, `int(n)` */
function matchesClass(
    pattern: Extract<Pattern, { kind: 'class' }>,
    subject: Runtime,
    env: Environment,
    machine: Machine,
): boolean | undefined {
    const type = evaluate(pattern.class, env, machine);
    const isOne = isInstance(subject, type, machine);
    const { site } = pattern;
    const fields = type.kind === 'class' ? (type.fields ?? []) : [];
    const places = pattern.positional.map((inner, i) => {
        const name = fields[i];
        // `int(n)` captures the number itself.
        const part =
            type.kind === 'builtin'
                ? subject
                : name === undefined
                  ? undefined
                  : attributeOf(subject, name, site, machine);
        return matches(inner, isOne && part ? part : unknown('a part of an object'), env, machine);
    });
    const named = pattern.keywords.map(({ name, pattern: inner }) => {
        const part = isOne ? attributeOf(subject, name, site, machine) : unknown('a part of an object');
        return matches(inner, part, env, machine);
    });
    return isOne === true ? all([...places, ...named]) : isOne;
}
