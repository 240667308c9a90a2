import type { ExceptHandler, StatementOf } from '../python/syntax';
import { bindName } from './assign';
import type { Completion, Environment } from './environment';
import type { Machine } from './machine';
import { Raised } from './raising';
import { explore, runBlock, runEither } from './statements';
import { unknown } from './values';

type Try = StatementOf<'try'>;

/**
 * The body is followed as if nothing were raised, but for what certainly is. With handlers, what Keras would raise in it
 * is the program's own business (`try: model.fit(…) except ValueError: …`), and each handler may have run as well.
 */
export function runTry(statement: Try, env: Environment, machine: Machine): Completion {
    if (mayLackModule(statement)) return runDoubtful(statement, env, machine);
    const body = guarded(statement, env, machine);
    if (body.kind === 'raise') return finish(statement, runHandlers(statement, body, env, machine), env, machine);
    quietHandlers(statement, env, machine);
    const end = body.kind === 'normal' ? runBlock(statement.otherwise, env, machine) : body;
    return finish(statement, end, env, machine);
}

type Ended = Completion | { readonly kind: 'raise'; readonly exception: string };

function guarded({ body, handlers }: Try, env: Environment, machine: Machine): Ended {
    if (handlers.length === 0) return runBlock(body, env, machine);
    const { catching } = machine;
    machine.guarded++;
    machine.catching = machine.uncertain;
    try {
        return runBlock(body, env, machine);
    } catch (error) {
        if (error instanceof Raised) return { kind: 'raise', exception: error.exception };
        throw error;
    } finally {
        machine.guarded--;
        machine.catching = catching;
    }
}

/** `try: import something` */
const mayLackModule = ({ body, handlers }: Try): boolean =>
    handlers.length > 0 && body.some(({ kind }) => kind === 'import' || kind === 'importFrom');

/** Nobody knows whether a module that footgun does not know is there: then both ways are open. */
function runDoubtful(statement: Try, env: Environment, machine: Machine): Completion {
    const before = machine.strangeModules;
    const tried = machine.heap.explore((): Completion => {
        const body = guarded(statement, env, machine);
        return body.kind === 'normal' ? runBlock(statement.otherwise, env, machine) : body;
    });
    const isKnown = machine.strangeModules === before;
    if (tried.result.kind === 'raise')
        return finish(statement, runHandlers(statement, tried.result, env, machine), env, machine);
    if (isKnown) {
        machine.heap.apply(tried.changes);
        quietHandlers(statement, env, machine);
        return finish(statement, tried.result, env, machine);
    }
    const handled = explore(machine, () => runHandlers(statement, { kind: 'raise' }, env, machine));
    return finish(statement, runEither(tried, handled, env, machine), env, machine);
}

function runHandlers(statement: Try, raised: Ended, env: Environment, machine: Machine): Completion {
    const exception = 'exception' in raised ? raised.exception : undefined;
    const handler = statement.handlers.find((it) => mayCatch(it, exception)) ?? statement.handlers[0];
    if (!handler) return { kind: 'raise' };
    if (handler.name) bindName(handler.name, unknown('an exception'), env, machine);
    return runBlock(handler.body, env, machine);
}

/** `except (KeyError, IndexError)`; everything that is not plainly of another kind may catch it. */
function mayCatch({ type }: ExceptHandler, exception: string | undefined): boolean {
    if (exception === undefined || type === undefined) return true;
    const names = type.kind === 'tuple' ? type.items : [type];
    return names.some((it) => it.kind !== 'name' || [exception, 'Exception', 'LookupError'].includes(it.name));
}

/** A handler that only perhaps runs (`except ImportError: import y as x`) leaves the body's names alone. */
function quietHandlers(statement: Try, env: Environment, machine: Machine): void {
    for (const handler of statement.handlers) {
        machine.quietly(() =>
            explore(machine, () => {
                if (handler.name) bindName(handler.name, unknown('an exception'), env, machine);
                return runBlock(handler.body, env, machine);
            }),
        );
    }
}

function finish(statement: Try, end: Completion, env: Environment, machine: Machine): Completion {
    const final = runBlock(statement.final, env, machine);
    return final.kind === 'normal' ? end : final;
}
