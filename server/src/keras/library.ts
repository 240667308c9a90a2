import type { BinaryOperator, ComparisonOperator, Module } from '../python/syntax';
import { findMember } from '../interpreter/classes';
import { given as argument, type CallSite, type Given, type Library } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { none, symbol, unknown, type Native, type ObjectValue, type Runtime } from '../interpreter/values';
import { callLayer, opaqueStep, tensorsIn } from './apply';
import { arrayAttribute, arrayMethod, arrayOperator, indexArray, rowsOf } from './arrays';
import { attributeOf, setTrainable } from './attributes';
import { callModel } from './forward';
import { callFunctionOf } from './functions';
import { layerOf, nativeValue, tensorOf, tensorValue, type KerasNative, type ModelNative } from './natives';
import { modelMethod } from './modelMethods';
import { layerMethod } from './methods';
import { connectInstance } from './model';
import { join } from './paths';
import { fillSequential } from './sequential';
import { bareName, memberName, moduleName, starNames } from './names';
import { classNameOf, derivesFrom, isInstanceOf } from './instances';
import type { KerasRecord, Recorded } from './record';
import { removedIn } from './removed';
import { addWeight, adopt, callSubclass, initialise, isFunctional, uncalled } from './subclass';
import { ownerName, recordAttribute, recordCall, recordUnknown, resultOf } from './uses';
import { indexShape, operationStep, tensorComparison, tensorOperator } from './tensors';
import type { Call } from '../../../shared-rules/model/graph';
import { eitherShape } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import { type ValueOf } from '../../../shared-rules/model/value';
import { frozen } from './freeze';
import { indexProblem } from './indexing';
import { isPlaceholder, refuseIteration, refuseTruth } from './symbolic';
import { refuseCall } from './refuse';

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
        return symbol(memberName(owner, attribute));
    }

    callSymbol(name: string, given: Given, at: CallSite, machine: Machine): Runtime {
        const call = recordCall(name, given, at, machine, this.record);
        return resultOf(call, callFunctionOf(name, given, at, machine, this.record));
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

    method(native: Native, name: string, given: Given, at: CallSite, machine: Machine): Runtime {
        const own = native as KerasNative;
        const call = recordCall(`${ownerName(own)}.${name}`, given, at, machine, this.record, nativeValue(own));
        if (own.type === 'model') return resultOf(call, modelMethod(own, name, given, at, machine, this.record));
        const known = own.type === 'layer' ? layerMethod(own, name, given, at, machine, this.record) : undefined;
        return resultOf(call, known ?? unknown(`the result of \`.${name}()\``, at.site));
    }

    attribute(native: Native, name: string, machine: Machine, site?: Site): Runtime | undefined {
        if (site) recordAttribute(native as KerasNative, name, undefined, site, machine, this.record);
        return attributeOf(native as KerasNative, name, machine, this.record);
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
        if (!tensorOf(left) && !tensorOf(right)) return arrayOperator(operator, left, right);
        return tensorOperator(operator, left, right, at, machine, this.record);
    }

    unary(_: '-' | '+' | '~', operand: Runtime, at: CallSite, machine: Machine): Runtime | undefined {
        const tensor = tensorOf(operand);
        if (operand.kind === 'array') return operand;
        return tensor && tensorValue(operationStep('Negative', tensor, tensor.shape, at, machine, this.record));
    }

    compare(
        operator: ComparisonOperator,
        left: Runtime,
        right: Runtime,
        at: CallSite,
        machine: Machine,
    ): Runtime | undefined {
        if (!tensorOf(left) && !tensorOf(right)) return undefined;
        const result = tensorComparison(operator, left, right, at, machine, this.record);
        return result ?? unknown('a comparison of tensors');
    }

    index(value: Runtime, index: Runtime, at: CallSite, machine: Machine): Runtime | undefined {
        const tensor = tensorOf(value);
        if (value.kind === 'array') return indexArray(value, index);
        if (!tensor) return undefined;
        const problem = tensor.shape && isPlaceholder(tensor, this.record) && indexProblem(tensor.shape, index);
        if (problem) refuseCall(undefined, problem, { code: 'index' }, at, machine, this.record, indexCall(at));
        const shape = tensor.shape && !problem ? indexShape(tensor.shape, index) : undefined;
        return tensorValue(operationStep('GetItem', tensor, shape, at, machine, this.record));
    }

    iterate(value: Runtime, machine: Machine): readonly Runtime[] | undefined {
        refuseIteration(value, machine, this.record);
        return value.kind === 'array' ? rowsOf(value, machine.budget.turns) : undefined;
    }

    truth(value: Runtime, machine: Machine): boolean | undefined {
        refuseTruth(value, machine, this.record);
        const length = this.length(value);
        return length === undefined ? undefined : length > 0;
    }

    length(value: Runtime): number | undefined {
        const tensor = tensorOf(value);
        // What Keras gives for an input of its own has no length, nor any truth.
        if (tensor && !this.record.isConcrete(tensor)) return undefined;
        const [count] = value.kind === 'array' ? (value.shape ?? []) : (tensor?.shape ?? []);
        return count ?? undefined;
    }

    arrayAttribute(value: Extract<Runtime, { kind: 'array' }>, name: string): Runtime | undefined {
        return arrayAttribute(value, name);
    }

    arrayMethod(value: Extract<Runtime, { kind: 'array' }>, name: string, given: Given): Runtime | undefined {
        return arrayMethod(value, name, given);
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

    adopt(object: ObjectValue, base: string, at: CallSite, machine: Machine): unknown {
        return adopt(object, base, at, machine, this.record);
    }

    inherited(object: ObjectValue, name: string, machine: Machine): Runtime | undefined {
        const native = layerOf(object);
        const known = native && attributeOf(native, name, machine, this.record);
        return known ?? { kind: 'bound', receiver: object, method: name };
    }

    callInherited(object: ObjectValue, name: string, given: Given, at: CallSite, machine: Machine): Runtime {
        const native = layerOf(object);
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

/** `super().__init__([…])` of a class that is a `Sequential`. */
function refill(model: ModelNative, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    const layers = argument(given, 0, 'layers');
    if (layers) fillSequential(model, layers, at, machine, record);
}

/** Something is handed to what we do not know: tensors go through it, models may be changed there. */
export function escaping(
    reason: string,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const values = [...given.positional, ...given.keywords.values()].map((it) => it.value);
    for (const value of values) {
        const native = layerOf(value);
        if (native?.type === 'model') record.escapes(native);
        if (native) machine.heap.write(native.applied, { kind: 'unknown' });
    }
    const tensors = values.flatMap((value) => tensorsIn(value, machine)?.filter((it) => it.producer) ?? []);
    if (tensors.length === 0) return unknown(reason, at.site);
    record.forget(at.site, reason, machine);
    return tensorValue(opaqueStep(name, tensors, undefined, at, machine, record));
}
