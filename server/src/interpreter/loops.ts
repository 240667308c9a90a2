import type { Frame } from '../../../shared-rules/model/graph';
import type { Expression, StatementOf } from '../python/syntax';
import { assign } from './assign';
import { normal, type Completion, type Environment } from './environment';
import { evaluate, truthOf } from './expressions';
import { freezePlain } from './plain';
import { elementsOf } from './iterate';
import type { Machine } from './machine';
import { explore, runBlock } from './statements';
import { unknown, type Runtime } from './values';
import { itemOf } from './derivation';
import { repr } from '../../../shared-rules/model/python';

type Loop = StatementOf<'for' | 'while'>;

/** `for target in iterable`: known elements are followed one by one, each turn a frame of its own. */
export function runFor(loop: StatementOf<'for'>, env: Environment, machine: Machine): Completion {
    const iterable = evaluate(loop.iterable, env, machine);
    const elements = elementsOf(iterable, machine);
    const isPatient = elements !== undefined && holdsNatives(elements);
    if (!elements || elements.length > machine.budget.turns * (isPatient ? 5 : 1)) {
        const element = elementOf(iterable, machine);
        return runUnknownTimes(loop, env, machine, () => assign(loop.target, element, env, machine));
    }
    for (const [i, element] of elements.entries()) {
        if (i > 0 && !isPatient && machine.isIdle())
            return runUnknownTimes(loop, env, machine, () => assignAny(loop, env, machine));
        assign(loop.target, element, env, machine);
        const frame = turn(loop, i + 1, loop.target, env, machine);
        const end = machine.within(frame, () => runBlock(loop.body, env, machine));
        if (end.kind === 'break') return normal;
        if (end.kind === 'maybe' && end.escape === 'break')
            return restPerhaps(loop, elements.slice(i + 1), i + 1, env, machine);
        if (end.kind === 'return' || end.kind === 'raise') return end;
    }
    return runBlock(loop.otherwise, env, machine);
}

/** `for layer in base.layers:`, `for i, layer in enumerate(base.layers):` — each of them may be changed. */
const holdsNatives = ([first]: readonly Runtime[]): boolean =>
    first?.kind === 'native' || (first?.kind === 'tuple' && first.items.some(({ kind }) => kind === 'native'));

/** After many turns that make no layer the rest is data, or training, and is as any turn would be. */
function assignAny(loop: StatementOf<'for'>, env: Environment, machine: Machine): void {
    assign(loop.target, unknown('a loop with too many turns to follow'), env, machine);
}

/** What any turn gets, where they are not followed one by one. */
export function elementOf(iterable: Runtime, machine: Machine): Runtime {
    const reason = iterable.kind === 'unknown' ? iterable.reason : 'an element of something that is not known';
    return itemOf(machine.library.element?.(iterable, machine) ?? unknown(reason), iterable, undefined);
}

/** After a `break` that perhaps happened, the turns that are left happen only perhaps. */
function restPerhaps(
    loop: StatementOf<'for'>,
    elements: readonly Runtime[],
    done: number,
    env: Environment,
    machine: Machine,
): Completion {
    const { result, changes } = explore(machine, () => {
        for (const [i, element] of elements.entries()) {
            if (i > 0 && machine.isIdle())
                return runUnknownTimes(loop, env, machine, () => assignAny(loop, env, machine));
            assign(loop.target, element, env, machine);
            const end = machine.within(turn(loop, done + i + 1, loop.target, env, machine), () =>
                runBlock(loop.body, env, machine),
            );
            if (end.kind === 'return') env.returned.push(end.value);
            if (end.kind === 'break' || end.kind === 'raise' || end.kind === 'return') break;
        }
        return normal;
    });
    machine.heap.applyEither(changes, new Map());
    return result;
}

/** What a turn is known by: its number and what the loop variables hold, `filters=256`. */
function turn(loop: Loop, number: number, target: Expression, env: Environment, machine: Machine): Frame {
    const variables = namesIn(target).flatMap((name) => {
        const value = machine.lookup(env.elsewhere.get(name) ?? env.scope, name);
        const plain = value && value.kind !== 'symbol' ? freezePlain(value) : undefined;
        const text = plain && repr(plain);
        return text ? [`${name}=${text}`] : [];
    });
    return { kind: 'turn', site: loop.header, turn: number, variables: variables.join(', ') };
}

function namesIn(target: Expression): readonly string[] {
    if (target.kind === 'name') return [target.name];
    if (target.kind === 'starred') return namesIn(target.value);
    return target.kind === 'tuple' || target.kind === 'list' ? target.items.flatMap(namesIn) : [];
}

/** `while test`: as long as the test is known to hold, turn by turn. */
export function runWhile(loop: StatementOf<'while'>, env: Environment, machine: Machine): Completion {
    for (let number = 1; ; number++) {
        const known = truthOf(evaluate(loop.test, env, machine), machine);
        if (known === false) return runBlock(loop.otherwise, env, machine);
        if (known === undefined || number > machine.budget.turns || (number > 1 && machine.isIdle()))
            return runUnknownTimes(loop, env, machine, () => undefined);
        const frame: Frame = { kind: 'turn', site: loop.header, turn: number, variables: '' };
        const end = machine.within(frame, () => runBlock(loop.body, env, machine));
        if (end.kind === 'break') return normal;
        if (end.kind === 'maybe' && end.escape === 'break') return runUnknownTimes(loop, env, machine, () => undefined);
        if (end.kind === 'return' || end.kind === 'raise') return end;
    }
}

/**
 * A loop of which the number of turns is unknown. The first pass only finds out what a turn changes, and makes that
 * unknown; the second sees the body as any turn would.
 */
function runUnknownTimes(loop: Loop, env: Environment, machine: Machine, prepare: () => void): Completion {
    const body = (): Completion => {
        prepare();
        return runBlock(loop.body, env, machine);
    };
    const trial = machine.quietly(() => explore(machine, body));
    machine.heap.applyEither(trial.changes, new Map());
    const { result, changes } = explore(machine, body);
    machine.heap.applyEither(changes, new Map());
    if (result.kind === 'return') env.returned.push(result.value);
    return normal;
}
