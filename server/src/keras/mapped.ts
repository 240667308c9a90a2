import type { InnerCall } from '../../../shared-rules/model/graph';
import type { Value } from '../../../shared-rules/model/value';
import type { Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { FunctionValue, Runtime, Scope } from '../interpreter/values';
import { childrenOf, partsOf } from '../python/children';
import type { Block, Expression, ExpressionOf } from '../python/syntax';
import { frozen } from './freeze';
import { layerOf } from './natives';

/** Functions that call functions are followed so far. */
const DEEPEST = 3;

/** What of a library the function calls that `map` is given, or the layer itself; nothing is run. */
export function callsIn({ positional, keywords }: Given, machine: Machine): readonly InnerCall[] {
    const given = positional[0] ?? keywords.get('map_func');
    if (!given) return [];
    if (given.value.kind === 'function') return callsOf(given.value, machine, 0);
    const callee = layerOf(given.value) && frozen(given.value);
    return callee && given.site ? [{ callee, site: given.site, keywords: new Map() }] : [];
}

function callsOf(fn: FunctionValue, machine: Machine, depth: number): readonly InnerCall[] {
    const { body } = fn;
    const calls = body.kind === 'expression' ? inExpression(body.expression) : inBlock(body.definition.body);
    return calls.flatMap((call) => {
        const callee = meant(call.callee, fn, machine);
        if (callee?.kind === 'function' && depth < DEEPEST) return callsOf(callee, machine, depth + 1);
        const value = callee && (layerOf(callee) || callee.kind === 'symbol') ? frozen(callee) : undefined;
        return value ? [{ callee: value, site: call.site, keywords: keywordsOf(call) }] : [];
    });
}

const inBlock = (block: Block): readonly ExpressionOf<'call'>[] =>
    block.flatMap((statement) => {
        const { expressions, blocks } = partsOf(statement);
        return [...expressions.flatMap(inExpression), ...blocks.flatMap(inBlock)];
    });

function inExpression(expression: Expression): readonly ExpressionOf<'call'>[] {
    const inner = childrenOf(expression).flatMap(inExpression);
    return expression.kind === 'call' ? [...inner, expression] : inner;
}

/** A name that the function does not bind, or an attribute of a library's. */
function meant(callee: Expression, fn: FunctionValue, machine: Machine): Runtime | undefined {
    if (callee.kind === 'name') {
        const isOwn = fn.parameters.some(({ name }) => name === callee.name);
        return isOwn ? undefined : (machine.lookup(fn.scope, callee.name) ?? ambient(callee.name, fn.scope, machine));
    }
    const owner = callee.kind === 'attribute' ? meant(callee.value, fn, machine) : undefined;
    if (callee.kind !== 'attribute' || owner?.kind !== 'symbol') return undefined;
    return machine.library.member(owner.name, callee.attribute);
}

const ambient = (name: string, scope: Scope, machine: Machine): Runtime | undefined =>
    isBound(name, scope) ? undefined : machine.library.ambient(name);

const isBound = (name: string, scope: Scope | undefined): boolean =>
    scope !== undefined && (scope.has(name) || isBound(name, scope.parent));

function keywordsOf(call: ExpressionOf<'call'>): ReadonlyMap<string, Value> {
    return new Map(
        call.arguments.flatMap(({ keyword, value }): [string, Value][] =>
            keyword === undefined ? [] : [[keyword, plain(value)]],
        ),
    );
}

function plain({ kind, site, ...rest }: Expression): Value {
    if (kind === 'true' || kind === 'false') return { kind: 'bool', value: kind === 'true', site };
    if ((kind === 'int' || kind === 'float') && 'value' in rest && typeof rest.value === 'number') {
        return { kind, value: rest.value, site };
    }
    return { kind: 'unknown', reason: 'an argument in a function that is not run', site };
}
