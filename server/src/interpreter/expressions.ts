import type { Site } from '../../../shared-rules/model/site';
import type { Expression, ExpressionOf } from '../python/syntax';
import { builtin } from './builtins';
import { call } from './calls';
import { hasUnknownBase } from './classes';
import { callDunder } from './dunder';
import { evaluateComprehension } from './comprehensions';
import type { Environment } from './environment';
import { bounded, formatted } from './format';
import { EnoughYielded } from './functions';
import { percent } from './percent';
import { attributeOf, indexInto } from './access';
import { elementsOf } from './iterate';
import type { Machine } from './machine';
import { newDict, newList, newSet } from './merge';
import { binary, compare, truth } from './operators';
import { distinct } from './sets';
import { operationOf } from './derivation';
import {
    bool,
    float,
    int,
    none,
    numberOf,
    string,
    unknown,
    withSite,
    type FunctionValue,
    type ObjectValue,
    type Runtime,
    type Scope,
} from './values';

/** The value of an expression. Total: what Python would refuse, or we cannot follow, is unknown with its reason. */
export function evaluate(expression: Expression, env: Environment, machine: Machine): Runtime {
    machine.step();
    const { site } = expression;
    switch (expression.kind) {
        case 'name':
            return readName(expression.name, site, env, machine);
        case 'int':
            return int(expression.value, site);
        case 'float':
            return float(expression.value, site);
        case 'string':
            return string(expression.value, site);
        case 'true':
        case 'false':
            return bool(expression.kind === 'true', site);
        case 'none':
            return withSite(none, site);
        case 'ellipsis':
            return { kind: 'ellipsis', site };
        case 'bytes':
            return unknown('bytes', site);
        case 'fstring':
            return formatted(expression, env, machine);
        case 'attribute':
            return attributeOf(evaluate(expression.value, env, machine), expression.attribute, site, machine);
        case 'call':
            return call(expression, env, machine);
        case 'subscript':
            return subscript(expression, env, machine);
        case 'slice':
            return slice(expression, env, machine);
        case 'unary':
            return unary(expression, env, machine);
        case 'binary':
            return operate(expression, env, machine);
        case 'boolean':
            return booleanOperator(expression, env, machine);
        case 'compare':
            return comparison(expression, env, machine);
        case 'conditional':
            return conditional(expression, env, machine);
        case 'lambda':
            return lambda(expression, env, machine);
        case 'tuple': {
            const items = spread(expression.items, env, machine);
            return items ? { kind: 'tuple', items, site } : unknown('a tuple with a star of unknown length', site);
        }
        case 'list':
            return withSite(newList(spread(expression.items, env, machine), machine), site);
        case 'set':
            return withSite(newSet(distinct(spread(expression.items, env, machine)), machine), site);
        case 'dict':
            return dictionary(expression, env, machine);
        case 'comprehension':
            return evaluateComprehension(expression, env, machine);
        case 'starred':
            return evaluate(expression.value, env, machine);
        case 'await':
            evaluate(expression.value, env, machine);
            return unknown('await', site);
        case 'yield':
            return yields(expression, env, machine);
        case 'named': {
            const value = evaluate(expression.value, env, machine);
            machine.bind(env.elsewhere.get(expression.name) ?? aroundComprehensions(env.scope), expression.name, value);
            return value;
        }
        case 'gap':
            return unknown('the code here could not be read', site);
    }
}

/** `[y for x in xs if (y := f(x))]` binds `y` outside. */
function aroundComprehensions(scope: Scope): Scope {
    let at = scope;
    while (at.kind === 'comprehension' && at.parent) at = at.parent;
    return at;
}

/** A name that the file binds anywhere is the file's own, even where it is not bound yet. */
function readName(name: string, site: Site, env: Environment, machine: Machine): Runtime {
    const value = machine.lookup(env.elsewhere.get(name) ?? env.scope, name);
    if (value) return value.site ? value : withSite(value, site);
    if (env.bound.has(name)) return unknown(`\`${name}\` has no known value here`, site);
    const ambient = builtin(name) ?? machine.library.ambient(name);
    return ambient ? withSite(ambient, site) : unknown(`\`${name}\` is not defined here`, site);
}

function subscript({ value, index, site }: ExpressionOf<'subscript'>, env: Environment, machine: Machine): Runtime {
    const container = evaluate(value, env, machine);
    const at = machine.callSite(site, value.site);
    return indexInto(container, evaluate(index, env, machine), at, machine);
}

function slice({ lower, upper, step, site }: ExpressionOf<'slice'>, env: Environment, machine: Machine): Runtime {
    const part = (bound: Expression | undefined) => (bound ? evaluate(bound, env, machine) : none);
    return { kind: 'slice', lower: part(lower), upper: part(upper), step: part(step), site };
}

function unary({ operator, operand, site }: ExpressionOf<'unary'>, env: Environment, machine: Machine): Runtime {
    const value = evaluate(operand, env, machine);
    if (operator === 'not') {
        const known = truthOf(value, machine);
        return known === undefined ? unknown('a condition that is not known', site) : bool(!known, site);
    }
    const number = numberOf(value);
    if (number === undefined) {
        const at = machine.callSite(site, site);
        const result = value.kind === 'unknown' ? value : machine.library.unary(operator, value, at, machine);
        const known = result && withSite(result, site);
        return operationOf(known ?? unknown(`\`${operator}\` of something that is no number`, site), operator, [value]);
    }
    if (operator === '~') return value.kind === 'float' ? unknown('~ of a float', site) : int(~number, site);
    const signed = operator === '-' ? -number : number;
    return value.kind === 'float' ? float(signed, site) : int(signed === 0 ? 0 : signed, site);
}

function operate({ operator, left, right, site }: ExpressionOf<'binary'>, env: Environment, machine: Machine): Runtime {
    const a = evaluate(left, env, machine);
    const b = evaluate(right, env, machine);
    return applyOperator(operator, a, b, site, machine);
}

/** `a + b`, also for `a += b`. */
export function applyOperator(
    operator: ExpressionOf<'binary'>['operator'],
    a: Runtime,
    b: Runtime,
    site: Site,
    machine: Machine,
): Runtime {
    if (operator === '%' && a.kind === 'str') return formattedBy(a.value, b, site, machine);
    const own = binary(operator, a, b, machine);
    if (own) return own.kind === 'list' ? operationOf(withSite(own, site), operator, [a, b]) : withSite(own, site);
    const dunder = operatorOfClass(operator, a, b, machine);
    if (dunder) return dunder;
    const libraries = machine.library.operator(operator, a, b, machine.callSite(site, site), machine);
    if (libraries) return operationOf(withSite(libraries, site), operator, [a, b]);
    const cause = a.kind === 'unknown' ? a : b.kind === 'unknown' ? b : undefined;
    return cause
        ? operationOf(unknown(cause.reason, site), operator, [a, b])
        : unknown(`\`${operator}\` of values that footgun does not follow`, site);
}

const DUNDERS: Readonly<Record<string, string>> = {
    '+': 'add',
    '-': 'sub',
    '*': 'mul',
    '/': 'truediv',
    '//': 'floordiv',
    '%': 'mod',
    '**': 'pow',
    '@': 'matmul',
    '|': 'or',
    '&': 'and',
    '>>': 'rshift',
    '<<': 'lshift',
};

/** `block >> other`, where a class of the file says what that means. */
function operatorOfClass(operator: string, a: Runtime, b: Runtime, machine: Machine): Runtime | undefined {
    const name = DUNDERS[operator];
    if (name === undefined) return undefined;
    const own = a.kind === 'object' ? callDunder(a, `__${name}__`, [b], machine) : undefined;
    return own ?? (b.kind === 'object' ? callDunder(b, `__r${name}__`, [a], machine) : undefined);
}

/** `"fc%d" % i` */
function formattedBy(template: string, values: Runtime, site: Site, machine: Machine): Runtime {
    const text = percent(template, values);
    return text === undefined
        ? unknown('a formatted string whose parts are not all known', site)
        : bounded(string(text, site), machine);
}

/** `a or b` is one of its operands, not a boolean. */
function booleanOperator(expression: ExpressionOf<'boolean'>, env: Environment, machine: Machine): Runtime {
    const left = evaluate(expression.left, env, machine);
    const known = truthOf(left, machine);
    if (known !== undefined)
        return known === (expression.operator === 'and') ? evaluate(expression.right, env, machine) : left;
    const right = machine.perhaps(() => evaluate(expression.right, env, machine));
    return machine.merge(left, right);
}

function comparison(
    { operands, operators, site }: ExpressionOf<'compare'>,
    env: Environment,
    machine: Machine,
): Runtime {
    const values = operands.map((operand) => evaluate(operand, env, machine));
    let result: boolean | undefined = true;
    for (const [i, operator] of operators.entries()) {
        const left = values[i] ?? none;
        const right = values[i + 1] ?? none;
        const libraries = machine.library.compare(operator, left, right, machine.callSite(site, site), machine);
        if (libraries && operators.length === 1) return operationOf(withSite(libraries, site), operator, values);
        const holds = libraries ? truth(libraries) : compare(operator, left, right);
        if (holds === false) return bool(false, site);
        if (holds === undefined) result = undefined;
    }
    if (result !== undefined) return bool(true, site);
    return operationOf(unknown('a comparison of what is not known', site), operators[0] ?? '==', values);
}

function conditional(expression: ExpressionOf<'conditional'>, env: Environment, machine: Machine): Runtime {
    const known = truthOf(evaluate(expression.test, env, machine), machine);
    if (known !== undefined) return evaluate(known ? expression.body : expression.otherwise, env, machine);
    const paths = [expression.body, expression.otherwise].map((branch) =>
        machine.heap.explore(() => machine.perhaps(() => evaluate(branch, env, machine))),
    );
    const [a, b] = paths;
    if (!a || !b) return unknown('a condition that is not known', expression.site);
    machine.heap.applyEither(a.changes, b.changes);
    return machine.merge(a.result, b.result);
}

/** Truth, where a library's object may be asked. */
export function truthOf(value: Runtime, machine: Machine): boolean | undefined {
    if (value.kind === 'object') return truthOfObject(value, machine);
    if (value.kind === 'iterator') return true;
    if (value.kind === 'native') return machine.library.truth(value, machine);
    return truth(value);
}

/** `__bool__`, `__len__`; what has neither is true. */
function truthOfObject(object: ObjectValue, machine: Machine): boolean | undefined {
    const own = callDunder(object, '__bool__', [], machine) ?? callDunder(object, '__len__', [], machine);
    if (own) return truth(own);
    return hasUnknownBase(object.class, machine) ? undefined : true;
}

function lambda({ parameters, body, site }: ExpressionOf<'lambda'>, env: Environment, machine: Machine): Runtime {
    const value: FunctionValue = {
        kind: 'function',
        name: '<lambda>',
        parameters,
        defaults: defaultsOf(parameters, env, machine),
        body: { kind: 'expression', expression: body },
        scope: env.scope,
        owner: undefined,
        binding: 'instance',
        site,
    };
    return value;
}

/** Defaults are evaluated once, where the function is defined. */
export function defaultsOf(
    parameters: FunctionValue['parameters'],
    env: Environment,
    machine: Machine,
): ReadonlyMap<string, Runtime> {
    return new Map(
        parameters.flatMap((it): [string, Runtime][] =>
            it.default ? [[it.name, evaluate(it.default, env, machine)]] : [],
        ),
    );
}

/** The elements of a display, stars spread; undefined where a star's elements are unknown. */
function spread(items: readonly Expression[], env: Environment, machine: Machine): readonly Runtime[] | undefined {
    const result: Runtime[] = [];
    let complete = true;
    for (const item of items) {
        const value = evaluate(item, env, machine);
        if (item.kind !== 'starred') result.push(value);
        else {
            const elements = elementsOf(value, machine);
            if (elements) result.push(...elements);
            else complete = false;
        }
    }
    return complete ? result : undefined;
}

function dictionary({ entries, site }: ExpressionOf<'dict'>, env: Environment, machine: Machine): Runtime {
    const result: (readonly [Runtime, Runtime])[] = [];
    let complete = true;
    for (const { key, value } of entries) {
        const content = evaluate(value, env, machine);
        if (key) result.push([evaluate(key, env, machine), content]);
        else if (content.kind === 'dict' && content.cell.content) result.push(...content.cell.content);
        else complete = false;
    }
    return withSite(newDict(complete ? lastOfEach(result) : undefined, machine), site);
}

/** `{"a": 1, "a": 2}` keeps the first key's place and the last value. */
function lastOfEach(entries: readonly (readonly [Runtime, Runtime])[]): readonly (readonly [Runtime, Runtime])[] {
    const byKey = new Map<string, readonly [Runtime, Runtime]>();
    entries.forEach((entry, i) => {
        const [key] = entry;
        byKey.set('value' in key && typeof key.value !== 'object' ? `${key.kind}:${key.value}` : `#${i}`, entry);
    });
    return [...byKey.values()];
}

function yields({ value, from, site }: ExpressionOf<'yield'>, env: Environment, machine: Machine): Runtime {
    const result = value ? evaluate(value, env, machine) : none;
    if (from) env.yielded.push(...(elementsOf(result, machine) ?? [unknown('yield from something unknown', site)]));
    else env.yielded.push(result);
    if (env.yielded.length > machine.budget.turns) throw new EnoughYielded(env.yielded);
    return unknown('what is sent to a generator', site);
}
