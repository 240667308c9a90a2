import { stemming, stemmingInside } from '../interpreter/derivation';
import type { Call } from '../../../shared-rules/model/graph';
import type { BinaryOperator, ComparisonOperator, Module } from '../python/syntax';
import { type CallSite, type Given, type Library } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import {
    none,
    symbol,
    tuple,
    unknown,
    type FunctionValue,
    type Native,
    type ObjectValue,
    type Runtime,
} from '../interpreter/values';
import { callLayer } from './apply';
import { asData, asFrame, assignColumn, frameMethod, indexFrame } from './data/frames';
import { arrayOperator, compared, unaryArray } from './data/arithmetic';
import { constant } from './data/constants';
import { dataMethod } from './data/data';
import { indexArray, rowOf, rowsOf } from './data/indexing';
import { arrayAttribute, arrayMethod } from './data/methods';
import { asStream, atRunTime, newStream } from './data/stream';
import { streamMethod } from './data/streamMembers';
import { attributeOf, setTrainable } from './attributes';
import { findMember } from '../interpreter/classes';
import { escaping } from './escaping';
import { builtinOfTensor } from './builtins';
import { callModel } from './forward';
import { modelMethod, refill } from './modelMethods';
import { callFunctionOf } from './functions';
import { asNative, layerOf, nativeValue, tensorOf, tensorValue, type KerasNative, type ModelNative } from './natives';
import { layerMethod } from './methods';
import { connectInstance } from './model';
import { join } from './paths';
import { bareName, memberName, moduleName, starNames } from './names';
import { classNameOf, derivesFrom, isInstanceOf } from './instances';
import type { KerasRecord, Recorded } from './record';
import { removedIn } from './removed';
import { checkConstruction, checkParent } from './ownCall';
import { addWeight, adopt, callSubclass, initialise, isFunctional, markBuilt, uncalled } from './subclass';
import { ownerName, recordAttribute, recordCall, recordUnknown, resultOf } from './uses';
import { indexShape, operationStep, tensorComparison, tensorOperator, unaryTensor } from './tensors';
import { indexProblem } from './indexing';
import { isPlaceholder, refuseIteration, refuseTruth } from './symbolic';
import { refuseCall } from './refuse';
import { eitherShape, type Shape } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import { type ValueOf, type Derivation } from '../../../shared-rules/model/value';
import { frozen } from './freeze';
import { without } from './data/without';

/** What Keras, TensorFlow and NumPy mean to a program: the first front end of the graph. */
export class KerasLibrary implements Library {
    constructor(private readonly record: KerasRecord) {}

    ambient(name: string): Runtime | undefined {
        const known = bareName(name);
        return known === undefined ? undefined : symbol(known);
    }

    module(path: string): Runtime | undefined {
        const name = moduleName(path);
        return name === undefined ? undefined : symbol(name);
    }

    starNames(path: string): readonly string[] {
        return starNames(path);
    }

    member(owner: string, attribute: string): Runtime {
        return constant(owner, attribute) ?? symbol(memberName(owner, attribute));
    }

    callSymbol(name: string, given: Given, at: CallSite, machine: Machine): Runtime {
        const call = recordCall(name, given, at, machine, this.record);
        return resultOf(call, callFunctionOf(name, given, recorded(at, call), machine, this.record));
    }

    callUnknown(target: ValueOf<'unknown'>, given: Given, at: CallSite, machine: Machine): Runtime {
        const call = recordUnknown(target, given, at, machine, this.record);
        return resultOf(call, escaping(target.reason, 'unknown', given, at, machine, this.record));
    }

    stemming(
        result: Runtime,
        receiver: Runtime,
        method: string,
        given: Given,
        at: CallSite,
        machine: Machine,
    ): Runtime {
        return resultOf(recordCall(`Array.${method}`, given, at, machine, this.record, receiver), result);
    }

    gathered(list: Site | undefined, value: Runtime, site: Site | undefined, machine: Machine): void {
        this.record.gathered({ list, value: frozen(value), site, frames: machine.frames }, machine);
    }

    call(native: Native, given: Given, at: CallSite, machine: Machine): Runtime {
        const own = native as KerasNative;
        if (own.type === 'layer') return callLayer(own, given, at, machine, this.record);
        if (own.type === 'model') return callModel(own, given, at, machine, this.record);
        return escaping('a call of something that is no layer', own.type, given, at, machine, this.record);
    }

    method(native: Native, name: string, given: Given, at: CallSite, machine: Machine, derived?: Derivation): Runtime {
        const own = native as KerasNative;
        const receiver = stemming(nativeValue(own), derived);
        const call = recordCall(`${ownerName(own)}.${name}`, given, at, machine, this.record, receiver);
        return resultOf(call, methodOf(own, name, given, recorded(at, call), machine, this.record));
    }

    attribute(native: Native, name: string, machine: Machine, site?: Site, derived?: Derivation): Runtime | undefined {
        if (site) recordAttribute(native as KerasNative, name, undefined, site, machine, this.record);
        const value = attributeOf(native as KerasNative, name, machine, this.record);
        const of = native.isData ? frozen(stemming(nativeValue(native as KerasNative), derived)) : undefined;
        return value && of ? stemming(value, { kind: 'attribute', of, name }) : value;
    }

    assign(native: Native, name: string, value: Runtime, machine: Machine, site?: Site): void {
        const own = native as KerasNative;
        if (site) recordAttribute(own, name, value, site, machine, this.record);
        if (name === 'trainable' && (own.type === 'layer' || own.type === 'model')) setTrainable(own, value, machine);
    }

    operator(
        operator: BinaryOperator,
        left: Runtime,
        right: Runtime,
        at: CallSite,
        machine: Machine,
    ): Runtime | undefined {
        if (!tensorOf(left) && !tensorOf(right))
            return arrayOperator(operator, asData(left) ?? left, asData(right) ?? right, at.site);
        return tensorOperator(operator, left, right, at, machine, this.record);
    }

    unary(operator: '-' | '+' | '~', operand: Runtime, at: CallSite, machine: Machine): Runtime | undefined {
        const tensor = tensorOf(operand);
        if (operand.kind === 'array') return unaryArray(operator, operand, at.site);
        return tensor && unaryTensor(operator, tensor, at, machine, this.record);
    }

    compare(
        operator: ComparisonOperator,
        left: Runtime,
        right: Runtime,
        at: CallSite,
        machine: Machine,
    ): Runtime | undefined {
        if (!tensorOf(left) && !tensorOf(right))
            return /^(==|!=|<=?|>=?)$/.test(operator)
                ? compared(asData(left) ?? left, asData(right) ?? right, at.site)
                : undefined;
        const result = tensorComparison(operator, left, right, at, machine, this.record);
        return result ?? unknown('a comparison of tensors');
    }

    index(value: Runtime, index: Runtime, at: CallSite, machine: Machine): Runtime | undefined {
        const tensor = tensorOf(value);
        if (value.kind === 'array') return indexArray(value, asData(index) ?? index);
        if (!tensor) return partOf(value, index, indexNative(asNative(value), index, machine));
        const problem = tensor.shape && isPlaceholder(tensor, this.record) && indexProblem(tensor.shape, index);
        if (problem) refuseCall(undefined, problem, { code: 'index' }, at, machine, this.record, indexCall(at));
        const shape = tensor.shape && !problem ? indexShape(tensor.shape, index) : undefined;
        const again = (other: Shape) => indexShape(other, index);
        return tensorValue(operationStep('GetItem', tensor, shape, at, machine, this.record, again));
    }

    iterate(value: Runtime, machine: Machine): readonly Runtime[] | undefined {
        refuseIteration(value, machine, this.record);
        const stream = asStream(value);
        const only = stream?.length === 1 ? atRunTime(stream, machine) : undefined;
        if (only) return [only];
        return value.kind === 'array' ? rowsOf(value, machine.budget.turns) : undefined;
    }

    truth(value: Runtime, machine: Machine): boolean | undefined {
        refuseTruth(value, machine, this.record);
        const length = this.length(value);
        return length === undefined ? undefined : length > 0;
    }

    element(value: Runtime, machine: Machine): Runtime | undefined {
        const stream = asStream(value);
        if (value.kind === 'array') return rowOf(value);
        return partOf(value, undefined, stream && atRunTime(stream, machine));
    }

    numbered(value: Runtime, machine: Machine): Runtime | undefined {
        const stream = asStream(value);
        const element = stream && atRunTime(stream, machine);
        if (!stream || !element) return undefined;
        return newStream(
            { ...without(stream, 'type', 'id'), element: tuple([unknown('the number of a turn'), element]) },
            machine,
        );
    }

    assignElement(container: Native, index: Runtime, machine: Machine): void {
        const table = asFrame(nativeValue(container as KerasNative));
        if (table) assignColumn(table, index, machine);
    }

    length(value: Runtime): number | undefined {
        const stream = asStream(value);
        if (stream) return stream.length === Infinity ? undefined : stream.length;
        const tensor = tensorOf(value);
        // What Keras gives for an input of its own has no length, nor any truth.
        if (tensor && !this.record.isConcrete(tensor)) return undefined;
        const [count] = asData(value)?.shape ?? tensor?.shape ?? [];
        return count ?? undefined;
    }

    builtin(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
        return builtinOfTensor(name, given, at, machine, this.record);
    }

    arrayAttribute(value: Extract<Runtime, { kind: 'array' }>, name: string): Runtime | undefined {
        return arrayAttribute(value, name);
    }

    arrayMethod(
        value: Extract<Runtime, { kind: 'array' }>,
        name: string,
        given: Given,
        machine: Machine,
        site?: Site,
    ): Runtime | undefined {
        return arrayMethod(value, name, given, machine, site);
    }

    /** Two tensors where paths meet: what is left has the sizes they share. */
    either(a: Native, b: Native, machine: Machine): Runtime | undefined {
        const [one, other] = [a as KerasNative, b as KerasNative];
        if (one.type !== 'tensor' || other.type !== 'tensor') return undefined;
        const joined = join([one.tensor, other.tensor], eitherShape(one.tensor.shape, other.tensor.shape), machine);
        this.record.stepped(joined, machine);
        return joined.outputs[0] && tensorValue(joined.outputs[0]);
    }

    cutShort(machine: Machine): void {
        this.record.forget(machine.statement, 'from here on the program costs more than footgun follows', machine);
    }

    isInstance(native: Native, name: string): boolean | undefined {
        return isInstanceOf(native as KerasNative, name);
    }

    derives(name: string, base: string): boolean | undefined {
        return derivesFrom(name, base);
    }

    classOf(native: Native): string | undefined {
        return classNameOf(native as KerasNative);
    }

    isCallable(native: Native): boolean | undefined {
        const own = native as KerasNative;
        return own.type === 'instance' ? undefined : own.type !== 'tensor';
    }

    adoptsObject(object: ObjectValue): boolean {
        return layerOf(object) !== undefined;
    }

    isPlainBase(name: string): boolean {
        return name === 'tf.Module';
    }

    adopts(name: string): boolean {
        return name === 'keras.models.Model' || name === 'keras.models.Sequential' || name === 'keras.layers.Layer';
    }

    construct(object: ObjectValue, init: FunctionValue, given: Given, at: CallSite, machine: Machine): void {
        checkConstruction(object, init, given, at, machine, this.record);
    }

    adopt(object: ObjectValue, base: string, at: CallSite, machine: Machine): unknown {
        return adopt(object, base, at, machine, this.record);
    }

    inherited(object: ObjectValue, name: string, machine: Machine): Runtime | undefined {
        const native = layerOf(object);
        const known = native && attributeOf(native, name, machine, this.record);
        return known ?? { kind: 'bound', receiver: object, method: name };
    }

    calls(object: ObjectValue, method: string, machine: Machine): void {
        if (method === 'build' && layerOf(object)) markBuilt(object, machine);
    }

    callInherited(object: ObjectValue, name: string, given: Given, at: CallSite, machine: Machine): Runtime {
        const native = layerOf(object);
        if (name === '__init__') checkParent(object, given, at, machine, this.record);
        if (name === '__init__') initialise(object, given, machine, this.record);
        if (name === '__init__' && native?.type === 'model' && native.kind === 'Sequential')
            refill(native, given, at, machine, this.record);
        if (name === '__init__' && native?.type === 'model' && native.kind === 'subclass')
            connectInstance(native, given, at, machine, this.record);
        if (name === '__init__' || name === 'build') return none;
        if (name === 'add_weight' || name === 'add_variable') return addWeight(object, given, machine);
        if (name === '__call__') return callSubclass(object, given, at, machine, this.record);
        if (native?.type === 'model') return modelMethod(native, name, given, at, machine, this.record);
        return unknown(`the result of \`.${name}()\``, at.site);
    }

    restart(machine: Machine): void {
        this.record.restart(machine);
    }

    /** Inside a `try`, or where it is unknown whether it is imported at all, what its imports raise is its own business. */
    enter(module: Module, text: string, machine: Machine): void {
        const removed = removedIn(module, text, machine.frames);
        this.record.enters(removed, machine);
        for (const refusal of removed.refusals) this.record.refuse(refusal, machine);
    }

    open(): unknown {
        return this.record.open();
    }

    recall(recorded: unknown): void {
        this.record.recall(recorded as Recorded);
    }

    settle(machine: Machine): void {
        this.record.settle(machine);
    }

    uncalled(machine: Machine) {
        return uncalled(machine, this.record);
    }

    callObject(object: ObjectValue, given: Given, at: CallSite, machine: Machine): Runtime {
        const native = layerOf(object);
        if (native?.type === 'model' && (native.kind === 'Sequential' || isFunctionalAlone(native, object)))
            return callModel(native, given, at, machine, this.record);
        return callSubclass(object, given, at, machine, this.record);
    }
}

/** Without a `call` of its own the class does what Keras does. */
const isFunctionalAlone = (native: ModelNative, object: ObjectValue): boolean =>
    isFunctional(native) && findMember(object.class, 'call') === undefined;

/** `x[:, 0]` */
const indexCall = ({ site, callee, statement, frames }: CallSite): Call => ({
    name: 'GetItem',
    site,
    callee,
    statement,
    frames,
    arguments: new Map(),
    complete: true,
});

/** A method of one of the library's objects. */
function methodOf(
    own: KerasNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    if (own.type === 'model') return modelMethod(own, name, given, at, machine, record);
    if (own.type === 'stream') return streamMethod(own, name, given, at, machine, record);
    if (own.type === 'frame') return frameMethod(own, name, given, at, machine);
    const known =
        own.type === 'layer'
            ? layerMethod(own, name, given, at, machine, record)
            : own.type === 'instance'
              ? dataMethod(own, name, given, at, machine)
              : undefined;
    return known ?? unknown(`the result of \`.${name}()\``, at.site);
}

/** What an element or a part of data came of. */
function partOf(whole: Runtime, index: Runtime | undefined, part: Runtime | undefined): Runtime | undefined {
    return part && stemmingInside(part, { kind: 'item', of: frozen(whole), index: index && frozen(index) });
}

const recorded = (at: CallSite, call: Call | undefined): CallSite => (call ? { ...at, call } : at);

/** `df["price"]`, `iris["data"]`, `batches[0]` */
function indexNative(native: KerasNative | undefined, index: Runtime, machine: Machine): Runtime | undefined {
    if (native?.type === 'frame') return indexFrame(native, index, machine);
    if (native?.type === 'bunch') return index.kind === 'str' ? native.fields.get(index.value) : undefined;
    return native?.type === 'stream' ? atRunTime(native, machine) : undefined;
}
