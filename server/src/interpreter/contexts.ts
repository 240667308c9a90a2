import type { Expression, StatementOf } from '../python/syntax';
import { bindName, unpack } from './assign';
import { callDunder } from './dunder';
import type { Completion, Environment } from './environment';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { runBlock } from './statements';
import { none, unknown, type ObjectValue, type Runtime } from './values';

/** `with context as name: …` */
export function runWith({ items, body }: StatementOf<'with'>, env: Environment, machine: Machine): Completion {
    const objects: ObjectValue[] = [];
    for (const { context, target } of items) {
        const value = evaluate(context, env, machine);
        if (value.kind === 'object') objects.push(value);
        const entered = enter(value, machine);
        if (target) bindEntered(target, entered, env, machine);
    }
    const end = runBlock(body, env, machine);
    for (const object of objects.toReversed()) callDunder(object, '__exit__', [none, none, none], machine);
    return end;
}

/** What `__enter__` gives is known of classes of the file, of `@contextmanager`, and of the libraries' own scopes. */
function enter(context: Runtime, machine: Machine): Runtime {
    if (context.kind === 'native') return context;
    // A generator of the file: what it yields.
    if (context.kind === 'iterator') return context.cell.content?.[0] ?? unknown('what a `with` gives');
    const entered = context.kind === 'object' ? callDunder(context, '__enter__', [], machine) : undefined;
    return entered ?? unknown(context.kind === 'unknown' ? context.reason : 'what a `with` gives');
}

function bindEntered(target: Expression, entered: Runtime, env: Environment, machine: Machine): void {
    if (target.kind === 'name') bindName(target.name, entered, env, machine);
    else unpack(target, entered, env, machine);
}
