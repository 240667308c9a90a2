import type { Block, Expression, Module, Statement } from '../python/syntax';
import { partsOf } from '../python/children';
import type { Library } from './library';

/** The names that are the file's own, wherever it binds them. */
export const namesOf = (module: Module, library: Library): ReadonlySet<string> =>
    namesBound(module, (statement) => isLibraryImport(statement, library));

/** `from keras.layers import Dense` inside a function: elsewhere in the file `Dense` means the same. */
function isLibraryImport(statement: Statement, library: Library): boolean {
    if (statement.kind !== 'importFrom' || statement.names === '*' || statement.level > 0) return false;
    return library.module(statement.module) !== undefined && statement.names.every(({ as }) => as === undefined);
}

/** Every name that the file itself binds by a statement, at whatever depth. */
export function namesBound(module: Module, leaveOut: (it: Statement) => boolean = () => false): ReadonlySet<string> {
    const names = new Set<string>();
    const blocks: Block[] = [module.body];
    for (let block = blocks.pop(); block; block = blocks.pop()) {
        for (const statement of block) {
            if (!leaveOut(statement)) bindings(statement, names);
            blocks.push(...partsOf(statement).blocks);
        }
    }
    return names;
}

function bindings(statement: Statement, names: Set<string>): void {
    switch (statement.kind) {
        case 'assign':
            for (const target of statement.targets) targetNames(target, names);
            return;
        case 'annotatedAssign':
        case 'augmentedAssign':
        case 'for':
            targetNames(statement.target, names);
            return;
        case 'with':
            for (const { target } of statement.items) if (target) targetNames(target, names);
            return;
        case 'function':
        case 'class':
            names.add(statement.name);
            return;
        case 'import':
            for (const { name, as } of statement.names) names.add(as ?? name.split('.')[0] ?? name);
            return;
        case 'importFrom':
            if (statement.names !== '*') for (const { name, as } of statement.names) names.add(as ?? name);
            return;
        case 'gap':
            for (const name of statement.binds) names.add(name);
            return;
        default:
            return;
    }
}

function targetNames(target: Expression, names: Set<string>): void {
    if (target.kind === 'name') names.add(target.name);
    else if (target.kind === 'tuple' || target.kind === 'list')
        for (const item of target.items) targetNames(item, names);
    else if (target.kind === 'starred') targetNames(target.value, names);
}
