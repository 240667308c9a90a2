import { once } from './facts';
import type { Application, Program, Role } from './graph';
import { effective } from './vocabulary';

/** The applications of layers in a role, or of wrappers that run such a layer step by step, in the program's order. */
export function inRole(program: Program, role: Role): readonly Application[] {
    return byRole(program).get(role) ?? [];
}

const byRole = once(({ applications }: Program): ReadonlyMap<Role, readonly Application[]> => {
    const found = new Map<Role, Application[]>();
    for (const application of applications) {
        for (const role of effective(application.layer).roles) {
            const known = found.get(role);
            if (known) known.push(application);
            else found.set(role, [application]);
        }
    }
    return found;
});
