import { Arguments } from '../../../shared-rules/layers/layer';
import { baseLayer } from '../../../shared-rules/layers/standard';
import { bind } from '../inference/bind';
import { attempt } from '../inference/engine';
import { boundCall } from '../inference/call';
import type { ParameterSpec } from '../inference/signature';
import { findMember, hasUnknownBase, libraryBase } from '../interpreter/classes';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { FunctionValue, ObjectValue, Scope } from '../interpreter/values';
import { childrenOf, partsOf } from '../python/children';
import type { Block, Expression } from '../python/syntax';
import { frozen, frozenArguments } from './freeze';
import type { LayerNative, ModelNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** Where it is noted that `super().__init__()` has run. */
export const INITIALISED = '#initialised';

/** What `Layer.__call__` looks at before it runs the `call` of a class of the file. */
export function checkOwnCall(
    object: ObjectValue,
    native: LayerNative | ModelNative,
    call: FunctionValue,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    if (machine.probing > 0 || hasUnknownBase(object.class, machine)) return;
    const { name } = object.class;
    if (forgetsParent(object)) {
        const sentence = `In layer '${name}', you forgot to call \`super().__init__()\` as the first statement in the \`__init__()\` method. Go add it!`;
        refuseCall(native.layer, sentence, { exception: 'RuntimeError', code: 'super-init' }, at, machine, record);
        return;
    }
    if (call.binding !== 'instance' || findMember(object.class, '__call__')) return;
    const parameters = parametersOf(call).slice(takesSelf(call) ? 1 : 0);
    const outcome = attempt(native.layer.name, () => boundCall(parameters, frozenArguments(given), name));
    if (outcome.kind !== 'raised') return;
    const { sentence, exception, detail } = outcome.exception;
    refuseCall(native.layer, sentence, { ...detail, exception }, at, machine, record);
}

const takesSelf = ({ parameters }: FunctionValue): boolean => parameters[0]?.kind.startsWith('p') === true;

/** As far as binding goes: whether a parameter has a default, not which. */
const parametersOf = ({ parameters, defaults }: FunctionValue): readonly ParameterSpec[] =>
    parameters.map(({ name, kind }) => ({
        name,
        kind: kind === 'positionalOnly' ? 'plain' : kind,
        default: defaults.has(name) ? { kind: 'none' } : undefined,
    }));

/** `Net(8)` of a class whose constructor takes something else: Python's own words, before anything of it runs. */
export function checkConstruction(
    { class: own }: ObjectValue,
    init: FunctionValue,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const owner = init.owner?.name;
    // A class inside a function has a longer name.
    if (
        owner === undefined ||
        init.binding !== 'instance' ||
        isInsideFunction(init.scope) ||
        hasUnknownBase(own, machine)
    )
        return;
    if (!given.complete || machine.probing > 0 || !takesSelf(init)) return;
    const { problem } = bind(parametersOf(init).slice(1), frozenArguments(given), `${owner}.__init__()`);
    if (problem === undefined) return;
    refuseCall(undefined, problem, { exception: 'TypeError', code: 'argument-binding' }, at, machine, record);
}

function isInsideFunction(scope: Scope): boolean {
    for (let at: Scope | undefined = scope; at; at = at.parent) if (at.kind === 'function') return true;
    return false;
}

/** What `Layer.__init__` does not know of the keywords that a class of the file hands on. */
export function checkParent(
    { class: own }: ObjectValue,
    { positional, keywords, complete }: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    if (!complete || positional.length > 0 || machine.probing > 0 || hasUnknownBase(own, machine)) return;
    if (own.bases.length !== 1 || libraryBase(own, machine) === 'keras.models.Sequential') return;
    if (keywords.has('inputs') || keywords.has('outputs')) return;
    const values = new Map([...keywords].map(([name, it]) => [name, frozen(it.value)]));
    const outcome = attempt(undefined, () => baseLayer(own.name, new Arguments(values, [...keywords.keys()])));
    if (outcome.kind !== 'raised') return;
    const { sentence, exception, detail } = outcome.exception;
    refuseCall(undefined, sentence, { ...detail, exception }, at, machine, record);
}

/** A constructor that has run to its end without a word of its parent's. */
function forgetsParent({ class: own, attributes }: ObjectValue): boolean {
    const init = findMember(own, '__init__');
    if (init?.kind !== 'function' || init.body.kind !== 'block' || attributes.has(INITIALISED)) return false;
    return !mentionsParent(init.body.definition.body);
}

/** `super()`, `keras.Model.__init__(self)`, `self.setup()`: whatever may call the parent in the end. */
function mentionsParent(body: Block): boolean {
    const blocks: Block[] = [body];
    for (let block = blocks.pop(); block; block = blocks.pop()) {
        for (const statement of block) {
            const parts = partsOf(statement);
            if (parts.expressions.some(mayCallParent)) return true;
            blocks.push(...parts.blocks);
        }
    }
    return false;
}

function mayCallParent(expression: Expression): boolean {
    const left: Expression[] = [expression];
    for (let node = left.pop(); node; node = left.pop()) {
        if (node.kind === 'name' && node.name === 'super') return true;
        if (node.kind === 'attribute' && node.attribute.startsWith('__')) return true;
        if (node.kind === 'call' && isOwnMethod(node.callee)) return true;
        if (node.kind === 'gap') return true;
        left.push(...childrenOf(node));
    }
    return false;
}

const isOwnMethod = (callee: Expression): boolean =>
    callee.kind === 'attribute' && callee.value.kind === 'name' && callee.value.name === 'self';
