import type { StatementOf } from '../python/syntax';
import { bindName } from './assign';
import { pythonMember } from './standardModules';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { symbol, unknown, withSite, type Runtime } from './values';

/** Modules of Python itself whose functions are followed. */
const STANDARD = new Set([
    'math',
    'functools',
    'itertools',
    'os',
    'sys',
    'collections',
    'dataclasses',
    'typing',
    'random',
    'time',
    'json',
    're',
    'operator',
    'copy',
    'string',
]);

/** `import a.b.c as d`, `import a.b` (which binds `a`) */
export function importModule({ names }: StatementOf<'import'>, env: Environment, machine: Machine): void {
    for (const { name, as, site } of names) {
        const path = as === undefined ? (name.split('.')[0] ?? name) : name;
        bindName(as ?? path, withSite(moduleValue(path, machine), site), env, machine);
    }
}

const member = (owner: string, name: string, machine: Machine): Runtime =>
    owner.startsWith('python.') ? pythonMember(owner, name) : machine.library.member(owner, name);

function moduleValue(path: string, machine: Machine): Runtime {
    const libraries = machine.library.module(path);
    if (libraries) return libraries;
    return STANDARD.has(path.split('.')[0] ?? '') ? symbol(`python.${path}`) : unknown(`module \`${path}\``);
}

/** `from a.b import c as d`; a star of a module that nobody knows may bind anything, and binds nothing we know. */
export function importNames(
    { module, level, names }: StatementOf<'importFrom'>,
    env: Environment,
    machine: Machine,
): void {
    const path = '.'.repeat(level) + module;
    if (names === '*') {
        for (const name of level > 0 ? [] : machine.library.starNames(module)) {
            bindName(name, starMember(module, name, machine), env, machine);
        }
        return;
    }
    const owner = level > 0 ? unknown(`module \`${path}\``) : moduleValue(module, machine);
    for (const { name, as, site } of names) {
        const value =
            owner.kind === 'symbol'
                ? member(owner.name, name, machine)
                : unknown(`\`${name}\` comes from module \`${path}\``);
        bindName(as ?? name, withSite(value, site), env, machine);
    }
}

function starMember(module: string, name: string, machine: Machine): Runtime {
    const owner = moduleValue(module, machine);
    return owner.kind === 'symbol' ? member(owner.name, name, machine) : owner;
}
