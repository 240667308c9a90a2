import type { Machine } from './machine';

/** An exception that the program certainly raises inside a `try` of its own; caught there and nowhere else. */
export class Raised extends Error {
    constructor(readonly exception: string) {
        super(exception);
    }
}

/**
 * Outside a `try` the program would end here; what follows is looked at all the same, with an unknown value. The path
 * to the `try` must be a certain one, else the exception is raised only perhaps.
 */
export function raiseIfGuarded(exception: string, machine: Machine): undefined {
    if (machine.catching !== undefined && machine.catching === machine.uncertain) throw new Raised(exception);
    return undefined;
}
