import type { Argument, ExpressionOf } from '../python/syntax';
import { callBuiltin } from './builtins';
import { instantiate, libraryBase, findMember, superMember, withReceiver } from './classes';
import type { Environment } from './environment';
import { evaluate } from './expressions';
import { callFunction } from './functions';
import { elementsOf } from './iterate';
import type { CallSite, Given, GivenValue } from './library';
import type { Machine } from './machine';
import { newDict } from './merge';
import { makeTuple } from './collections';
import { callMethod } from './methods';
import { callOwnMethod } from './pythonObjects';
import { none, string, unknown, withSite, type BoundValue, type Runtime, type TupleValue } from './values';

/** `callee(arguments)` */
export function call(expression: ExpressionOf<'call'>, env: Environment, machine: Machine): Runtime {
    const { callee, site } = expression;
    const parent = superCall(expression, env, machine);
    if (parent) return parent;
    const target = evaluate(callee, env, machine);
    const given = givenArguments(expression.arguments, env, machine);
    const result = callValue(target, given, machine.callSite(site, callee.site), machine);
    return result.site ? result : withSite(result, site);
}

/** `super().__init__(…)`, `super(Net, self).call(x)`: the receiver is the function's own first argument. */
function superCall(expression: ExpressionOf<'call'>, env: Environment, machine: Machine): Runtime | undefined {
    const { callee, site } = expression;
    if (callee.kind !== 'attribute' || callee.value.kind !== 'call') return undefined;
    const inner = callee.value.callee;
    if (inner.kind !== 'name' || inner.name !== 'super' || env.self?.kind !== 'object' || !env.owner) return undefined;
    const member = superMember(env.self, env.owner, callee.attribute, machine);
    const given = givenArguments(expression.arguments, env, machine);
    return callValue(member, given, machine.callSite(site, callee.site), machine);
}

/** The arguments as given, stars spread where they are known. */
export function givenArguments(written: readonly Argument[], env: Environment, machine: Machine): Given {
    const positional: GivenValue[] = [];
    const keywords = new Map<string, GivenValue>();
    let complete = true;
    for (const argument of written) {
        const value = evaluate(argument.value, env, machine);
        const given = { value, site: argument.value.site, whole: argument.site };
        // What name was meant in `ResNet50(??=None)` nobody knows.
        if (argument.kind === 'keyword') {
            if (argument.keyword) keywords.set(argument.keyword, given);
            else complete = false;
        } else if (argument.kind === 'positional') positional.push(given);
        else if (argument.kind === 'star') {
            const elements = elementsOf(value, machine);
            if (elements) positional.push(...elements.map((element) => ({ ...given, value: element })));
            else complete = false;
        } else complete = spreadKeywords(value, given, keywords) && complete;
    }
    return { positional, keywords, complete };
}

/** `**config` of which every key is a known string. */
function spreadKeywords(value: Runtime, places: Omit<GivenValue, 'value'>, keywords: Map<string, GivenValue>): boolean {
    const entries = value.kind === 'dict' ? value.cell.content : undefined;
    for (const [key, item] of entries ?? []) {
        if (key.kind !== 'str') return false;
        keywords.set(key.value, { ...places, value: item });
    }
    return entries !== undefined;
}

export function callValue(target: Runtime, given: Given, at: CallSite, machine: Machine): Runtime {
    machine.step();
    switch (target.kind) {
        case 'function':
            return callFunction(target, given, at, machine);
        case 'class':
            return instantiate(target, given, at, machine);
        case 'bound':
            return callBound(target, given, at, machine);
        case 'builtin':
            return callBuiltin(target.name, given, at, machine);
        case 'symbol':
            return machine.library.callSymbol(target.name, given, at, machine);
        case 'native':
            return machine.library.call(target.native, given, at, machine);
        case 'object':
            return callObject(target, given, at, machine);
        case 'partial':
            return callValue(target.callee, completed(target.given, given), at, machine);
        case 'unknown':
            return machine.library.callUnknown(target, given, at, machine);
        default:
            return unknown('a call of something that is no function', at.site);
    }
}

/** What `functools.partial` was given, then what the call gives. */
const completed = (before: Given, now: Given): Given => ({
    positional: [...before.positional, ...now.positional],
    keywords: new Map([...before.keywords, ...now.keywords]),
    complete: before.complete && now.complete,
});

function callObject(
    target: Extract<Runtime, { kind: 'object' }>,
    given: Given,
    at: CallSite,
    machine: Machine,
): Runtime {
    const method = findMember(target.class, '__call__');
    if (method?.kind === 'function') return callFunction(method, withReceiver(target, given), at, machine);
    if (libraryBase(target.class, machine)) return machine.library.callObject(target, given, at, machine);
    return machine.library.callUnknown(
        { kind: 'unknown', reason: `a call of an instance of \`${target.class.name}\`` },
        given,
        at,
        machine,
    );
}

function callBound({ receiver, method }: BoundValue, given: Given, at: CallSite, machine: Machine): Runtime {
    if (typeof method !== 'string') {
        if (receiver.kind === 'object') machine.library.calls?.(receiver, method.name, machine);
        return callFunction(method, withReceiver(receiver, given), at, machine);
    }
    if (receiver.kind === 'native')
        return machine.library.method(receiver.native, method, given, at, machine, receiver.derived);
    if (receiver.kind === 'object') {
        const own = callOwnMethod(receiver, method, given, at, machine);
        if (own) return own;
        return machine.library.callInherited(receiver, method.replace(/^super\./, ''), given, at, machine);
    }
    if (method === 'object.__init__') return none;
    if (receiver.kind === 'array') {
        const result = machine.library.arrayMethod(receiver, method, given, machine, at.site);
        const known = result ?? unknown(`the result of \`.${method}()\``, at.site);
        return machine.library.stemming(known, receiver, method, given, at, machine);
    }
    if (receiver.kind === 'list' && (method === 'append' || method === 'extend')) gather(receiver, given, machine);
    if (receiver.kind === 'tuple' && receiver.class) return methodOfTuple(receiver, method, given, machine);
    return callMethod(receiver, method, given, at, machine);
}

/** `stage._replace(width=4)`, `stage._asdict()` */
function methodOfTuple({ items, class: kind }: TupleValue, method: string, given: Given, machine: Machine): Runtime {
    const fields = kind?.fields ?? [];
    if (method === '_asdict')
        return newDict(
            fields.map((name, i) => [string(name), items[i] ?? none]),
            machine,
        );
    const values = fields.map((name, i) => given.keywords.get(name)?.value ?? items[i]);
    return kind ? makeTuple(kind, values, machine) : none;
}

/** `items.append(value)`, `items.extend(values)` */
function gather(list: Extract<Runtime, { kind: 'list' }>, { positional }: Given, machine: Machine): void {
    const [element] = positional;
    if (element) machine.library.gathered(list.site, element.value, element.site, machine);
}
