import type { StatementOf } from '../python/syntax';
import { bindName } from './assign';
import type { Environment } from './environment';
import { elementsOf } from './iterate';
import type { Machine } from './machine';
import { isStandard, pythonMember } from './standardModules';
import { symbol, unknown, withSite, type ModuleValue, type Runtime } from './values';

/** `import a.b.c as d`, `import a.b` (which binds `a`) */
export function importModule({ names }: StatementOf<'import'>, env: Environment, machine: Machine): void {
    for (const { name, as, site } of names) {
        const modules = machine.modules.import(name, site, machine);
        const own = as === undefined ? modules[0] : modules.at(-1);
        const path = as === undefined ? (name.split('.')[0] ?? name) : name;
        const value = modules.length > 0 ? (own ?? noModule(name, machine)) : installed(path, machine);
        bindName(as ?? path, withSite(value, site), env, machine);
    }
}

/** Nobody knows whether it is installed. */
function noModule(path: string, machine: Machine): Runtime {
    machine.strangeModules++;
    return unknown(`module \`${path}\``);
}

const member = (owner: string, name: string, machine: Machine): Runtime =>
    owner.startsWith('python.') ? pythonMember(owner, name) : machine.library.member(owner, name);

/** A module of a library or of Python itself. */
function installed(path: string, machine: Machine): Runtime {
    return machine.library.module(path) ?? (isStandard(path) ? symbol(`python.${path}`) : noModule(path, machine));
}

/** `from a.b import c as d`; a star of a module that nobody knows may bind anything, and binds nothing we know. */
export function importNames(statement: StatementOf<'importFrom'>, env: Environment, machine: Machine): void {
    const { module, level, names, site } = statement;
    const path = '.'.repeat(level) + module;
    const modules = machine.modules.import(path, site, machine);
    const own = modules.at(-1);
    if (own) importOwn(own, path, statement, env, machine);
    else if (names === '*') importStar(level > 0 || modules.length > 0 ? '' : path, env, machine);
    else {
        const owner = level > 0 || modules.length > 0 ? noModule(path, machine) : installed(path, machine);
        for (const { name, as, site: written } of names)
            bindName(as ?? name, withSite(memberOf(owner, name, path, machine), written), env, machine);
    }
}

function memberOf(owner: Runtime, name: string, path: string, machine: Machine): Runtime {
    return owner.kind === 'symbol'
        ? member(owner.name, name, machine)
        : unknown(`\`${name}\` comes from module \`${path}\``);
}

/** From a file of the project. What was written there keeps its place: it is there that it would have to change. */
function importOwn(
    owner: ModuleValue,
    path: string,
    { names, site }: StatementOf<'importFrom'>,
    env: Environment,
    machine: Machine,
): void {
    const wanted = names === '*' ? publicNames(owner, machine).map((name) => ({ name, as: undefined, site })) : names;
    for (const { name, as, site: written } of wanted) {
        const value = machine.modules.member(owner, path, name, site, machine);
        const known = value ?? unknown(`\`${name}\` comes from module \`${path}\``);
        bindName(as ?? name, known.site ? known : withSite(known, written), env, machine);
    }
}

/** What a star takes: what `__all__` lists, else every name without an underscore in front. */
function publicNames({ scope }: ModuleValue, machine: Machine): readonly string[] {
    const listed = scope.get('__all__');
    if (!listed) return scope.boundNames().filter((name) => !name.startsWith('_'));
    const names = elementsOf(listed, machine) ?? [];
    return names.flatMap((name) => (name.kind === 'str' ? [name.value] : []));
}

function importStar(module: string, env: Environment, machine: Machine): void {
    for (const name of machine.library.starNames(module)) {
        bindName(name, memberOf(installed(module, machine), name, module, machine), env, machine);
    }
}
