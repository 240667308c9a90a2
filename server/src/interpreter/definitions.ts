import type { Expression, StatementOf } from '../python/syntax';
import { bindName } from './assign';
import { evaluate, defaultsOf } from './expressions';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { runBlock } from './statements';
import { AUTO } from './collections';
import { callValue } from './calls';
import { newObject } from './classes';
import { noArguments } from './library';
import { int, Scope, string, unknown, type ClassValue, type FunctionValue, type Runtime } from './values';

/** Decorators that leave what a function does as it is. */
const TRANSPARENT =
    /(^|\.)(staticmethod|classmethod|property|abstractmethod|cached_property|override|wraps|lru_cache|cache|function|register_keras_serializable|typechecked|no_grad|contextmanager|dataclass|dataclasses|total_ordering|unique|keras_export|tf_export|overload|final|singledispatch|njit|jit|autograph|do_not_convert|skipIf|skip|parametrize|deprecated)$/;

/** `def f(…)`: a decorator that footgun does not know makes the name unknown. */
export function defineFunction(statement: StatementOf<'function'>, env: Environment, machine: Machine): void {
    const { name, parameters, decorators, nameSite } = statement;
    const names = decorators.map(decoratorName);
    if (names.some((it) => it === `${name}.setter` || it === `${name}.deleter`)) {
        // What is read is still the property: `@model.setter` adds to it.
        machine.deeds.called.add(statement);
        return;
    }
    const value: FunctionValue = {
        kind: 'function',
        name,
        parameters,
        defaults: defaultsOf(parameters, env, machine),
        body: { kind: 'block', definition: statement },
        scope: env.scope,
        owner: env.scope.kind === 'class' ? env.owner : undefined,
        binding: bindingOf(names),
        site: nameSite,
    };
    const decorated = decorate(decorators, value, env, machine);
    if (decorated.kind === 'unknown') machine.deeds.called.add(statement);
    else if (env.scope.kind !== 'class' && env.module === machine.main) machine.deeds.defined.push(value);
    bindName(name, decorated, env, machine);
}

/** Decorators of the file are called; those that change nothing are left out, and of others nobody knows what is left. */
function decorate(
    decorators: readonly Expression[],
    value: FunctionValue | ClassValue,
    env: Environment,
    machine: Machine,
): Runtime {
    return decorators.toReversed().reduce<Runtime>((inner, decorator) => {
        const name = decoratorName(decorator);
        if (name !== undefined && TRANSPARENT.test(name)) return inner;
        const own = evaluate(decorator, env, machine);
        if (!isOfFile(own) || inner.kind === 'unknown') return unknown(`\`${value.name}\` is decorated`, value.site);
        const at = machine.callSite(decorator.site, decorator.site);
        return callValue(own, { ...noArguments, positional: [{ value: inner }] }, at, machine);
    }, value);
}

const isOfFile = ({ kind }: Runtime): boolean =>
    kind === 'function' || kind === 'class' || kind === 'bound' || kind === 'partial' || kind === 'object';

function bindingOf(decorators: readonly (string | undefined)[]): FunctionValue['binding'] {
    if (decorators.includes('staticmethod')) return 'static';
    if (decorators.includes('classmethod')) return 'class';
    return decorators.some((it) => it === 'property' || it?.endsWith('cached_property')) ? 'property' : 'instance';
}

/** `@tf.function(jit_compile=True)` is `tf.function`. */
function decoratorName(decorator: Expression): string | undefined {
    if (decorator.kind === 'name') return decorator.name;
    if (decorator.kind === 'call') return decoratorName(decorator.callee);
    if (decorator.kind !== 'attribute') return undefined;
    const owner = decoratorName(decorator.value);
    return owner === undefined ? undefined : `${owner}.${decorator.attribute}`;
}

/** `class Net(keras.Model): …` */
export function defineClass(statement: StatementOf<'class'>, env: Environment, machine: Machine): void {
    const { name, body, nameSite, decorators } = statement;
    const bases: Runtime[] = statement.arguments
        .filter((it) => it.kind !== 'keyword')
        .map((it) => (it.kind === 'positional' ? evaluate(it.value, env, machine) : unknown('a base class')));
    const members = new Scope(machine, env.scope, 'class');
    const names = decorators.map(decoratorName);
    const dataclass = names.some((it) => it === 'dataclass' || it === 'dataclasses.dataclass');
    const flavour = flavourOf(bases);
    const fields = dataclass || flavour === 'namedtuple' ? fieldsOf(statement, bases) : undefined;
    const plain: ClassValue = { kind: 'class', name, bases, members, fields, site: nameSite };
    const value: ClassValue = flavour ? { ...plain, flavour } : plain;
    runBlock(body, { ...env, scope: members, owner: value, elsewhere: new Map() }, machine);
    if (flavour === 'enum' || flavour === 'intenum') makeMembers(value, machine);
    if (env.module === machine.main) machine.deeds.classes.push(value);
    bindName(name, decorate(decorators, value, env, machine), env, machine);
}

/** `@dataclass class Config: units: int = 32`: its fields in order, after those of its bases. */
function fieldsOf({ body }: StatementOf<'class'>, bases: readonly Runtime[]): readonly string[] {
    const inherited = bases.flatMap((base) => (base.kind === 'class' ? (base.fields ?? []) : []));
    const own = body.flatMap((it) =>
        it.kind === 'annotatedAssign' && it.target.kind === 'name' && !isClassVariable(it.annotation)
            ? [it.target.name]
            : [],
    );
    return [...new Set([...inherited, ...own])];
}

/** `count: ClassVar[int] = 0` is none of the instance's. */
function isClassVariable(annotation: Expression): boolean {
    const named = annotation.kind === 'subscript' ? annotation.value : annotation;
    return (
        (named.kind === 'name' && named.name === 'ClassVar') ||
        (named.kind === 'attribute' && named.attribute === 'ClassVar')
    );
}

function flavourOf(bases: readonly Runtime[]): ClassValue['flavour'] {
    for (const base of bases) {
        if (base.kind === 'class' && base.flavour) return base.flavour;
        if (base.kind !== 'symbol') continue;
        if (/^python\.typing(_extensions)?\.NamedTuple$/.test(base.name)) return 'namedtuple';
        if (/^python\.enum\.(IntEnum|StrEnum|IntFlag)$/.test(base.name)) return 'intenum';
        if (/^python\.enum\.(Enum|Flag)$/.test(base.name)) return 'enum';
    }
    return undefined;
}

/** Members of an `Enum` are objects with a name and a value; those of an `IntEnum` are their values. */
function makeMembers(value: ClassValue, machine: Machine): void {
    let count = 0;
    for (const name of value.members.boundNames()) {
        const content = value.members.get(name);
        if (!content || content.kind === 'function' || name.startsWith('_')) continue;
        count++;
        const own = content.kind === 'symbol' && content.name === AUTO ? int(count) : content;
        machine.bind(value.members, name, value.flavour === 'enum' ? memberOf(value, name, own, machine) : own);
    }
}

function memberOf(value: ClassValue, name: string, own: Runtime, machine: Machine): Runtime {
    const site = own.site ?? machine.statement;
    const member = newObject(value, undefined, machine.callSite(site, site), machine);
    machine.bind(member.attributes, 'name', string(name));
    machine.bind(member.attributes, 'value', own);
    return member;
}
