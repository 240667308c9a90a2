import type { Expression, StatementOf } from '../python/syntax';
import { bindName } from './assign';
import { evaluate, defaultsOf } from './expressions';
import type { Environment } from './environment';
import type { Machine } from './machine';
import { runBlock } from './statements';
import { Scope, unknown, type ClassValue, type FunctionValue, type Runtime } from './values';

/** Decorators that leave what a function does as it is. */
const TRANSPARENT =
    /(^|\.)(staticmethod|classmethod|property|abstractmethod|cached_property|override|wraps|lru_cache|cache|function|register_keras_serializable|typechecked|no_grad)$/;

/** `def f(…)`: a decorator that footgun does not know makes the name unknown. */
export function defineFunction(statement: StatementOf<'function'>, env: Environment, machine: Machine): void {
    const { name, parameters, decorators, nameSite } = statement;
    const names = decorators.map(decoratorName);
    if (names.some((it) => it === `${name}.setter` || it === `${name}.deleter`)) {
        // What is read is still the property: `@model.setter` adds to it.
        machine.deeds.called.add(statement);
        return;
    }
    const opaque = names.some((it) => it === undefined || !TRANSPARENT.test(it));
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
    if (opaque) machine.deeds.called.add(statement);
    else if (env.scope.kind !== 'class' && env.module === machine.main) machine.deeds.defined.push(value);
    bindName(name, opaque ? unknown(`\`${name}\` is decorated`, nameSite) : value, env, machine);
}

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
    const fields = dataclass ? fieldsOf(statement) : undefined;
    const value: ClassValue = { kind: 'class', name, bases, members, fields, site: nameSite };
    runBlock(body, { ...env, scope: members, owner: value, elsewhere: new Map() }, machine);
    if (env.module === machine.main) machine.deeds.classes.push(value);
    const opaque = names.some((it) => it === undefined || !(/dataclass$/.test(it) || TRANSPARENT.test(it)));
    bindName(name, opaque ? unknown(`\`${name}\` is decorated`, nameSite) : value, env, machine);
}

/** `@dataclass class Config: units: int = 32`: its fields in order. */
function fieldsOf({ body }: StatementOf<'class'>): readonly string[] {
    return body.flatMap((it) => (it.kind === 'annotatedAssign' && it.target.kind === 'name' ? [it.target.name] : []));
}
