import type { Call, Frame } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import type { Derivation, ValueOf } from '../../../shared-rules/model/value';
import type { BinaryOperator, ComparisonOperator, Module } from '../python/syntax';
import type { Machine } from './machine';
import type { FunctionValue, Native, ObjectValue, Runtime } from './values';

/** Where a call, an operator or an index stands in the program. */
export interface CallSite {
    /** The whole expression. */
    readonly site: Site;
    readonly callee: Site;
    readonly statement: Site;
    readonly frames: readonly Frame[];
    /** The call as the library has recorded it. */
    readonly call?: Call;
}

export interface GivenValue {
    readonly value: Runtime;
    /** The value's expression in the call. */
    readonly site?: Site;
    /** With its keyword. */
    readonly whole?: Site;
}

/** The arguments of a call, stars already spread where they are known. */
export interface Given {
    readonly positional: readonly GivenValue[];
    readonly keywords: ReadonlyMap<string, GivenValue>;
    /** False where `*args` or `**kwargs` that we do not know may give more. */
    readonly complete: boolean;
}

/**
 * What the interpreter asks of the libraries a program uses. It knows Python; a library knows what `Dense(10)` is.
 * Every answer may be an unknown with its reason; `undefined` means "no such thing here".
 */
export interface Library {
    /** Called before a file is followed that the program imports. */
    enter(module: Module, text: string, machine: Machine): void;
    /** What a name means that the file neither defines nor imports: `Dense` in a snippet without imports. */
    ambient(name: string): Runtime | undefined;
    /** `import a.b`: undefined for a module that is none of the library's. */
    module(path: string): Runtime | undefined;
    /** Every name that `from module import *` binds. */
    starNames(path: string): readonly string[];
    /** An attribute of a symbol: `keras.layers` of `keras`. */
    member(symbol: string, attribute: string): Runtime;
    callSymbol(symbol: string, given: Given, at: CallSite, machine: Machine): Runtime;
    /** A call of something unknown: what is passed to it may live on there. */
    callUnknown(target: ValueOf<'unknown'>, given: Given, at: CallSite, machine: Machine): Runtime;
    /** A method of an array was called: its result, with what it came of. */
    stemming(result: Runtime, receiver: Runtime, method: string, given: Given, at: CallSite, machine: Machine): Runtime;
    /** `items.append(value)`, `[value for …]`: `written` is the element's expression. */
    gathered(list: Site | undefined, value: Runtime, written: Site | undefined, machine: Machine): void;
    call(native: Native, given: Given, at: CallSite, machine: Machine): Runtime;
    /** `derived` is what the object came of, where it is data. */
    method(native: Native, name: string, given: Given, at: CallSite, machine: Machine, derived?: Derivation): Runtime;
    /** `site` is the whole expression, where there is one. */
    attribute(native: Native, name: string, machine: Machine, site?: Site, derived?: Derivation): Runtime | undefined;
    assign(native: Native, name: string, value: Runtime, machine: Machine, site?: Site): void;
    /** An operator of which one side is the library's: a tensor, an array, a symbol. */
    operator(
        operator: BinaryOperator,
        left: Runtime,
        right: Runtime,
        at: CallSite,
        machine: Machine,
    ): Runtime | undefined;
    unary(operator: '-' | '+' | '~', operand: Runtime, at: CallSite, machine: Machine): Runtime | undefined;
    compare(
        operator: ComparisonOperator,
        left: Runtime,
        right: Runtime,
        at: CallSite,
        machine: Machine,
    ): Runtime | undefined;
    index(value: Runtime, index: Runtime, at: CallSite, machine: Machine): Runtime | undefined;
    iterate(value: Runtime, machine: Machine): readonly Runtime[] | undefined;
    length(value: Runtime): number | undefined;
    /** `abs(x)`, `float(x)`: a function of Python's own, of one of the library's objects. */
    builtin?(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined;
    /** Whether it counts as true in a condition. */
    truth(value: Runtime, machine: Machine): boolean | undefined;
    /** What each turn over it gives, where the turns are too many to follow or their number is unknown. */
    element?(value: Runtime, machine: Machine): Runtime | undefined;
    /** `enumerate` of such a thing. */
    numbered?(value: Runtime, machine: Machine): Runtime | undefined;
    /** `df["ratio"] = …` */
    assignElement?(container: Native, index: Runtime, machine: Machine): void;
    /** An attribute of an array; undefined for a method. */
    arrayAttribute(value: ValueOf<'array'>, name: string): Runtime | undefined;
    arrayMethod(
        value: ValueOf<'array'>,
        name: string,
        given: Given,
        machine: Machine,
        site?: Site,
    ): Runtime | undefined;
    /** What is left of two of its objects where it is unknown which one is there. */
    either(a: Native, b: Native, machine: Machine): Runtime | undefined;
    /** The program has cost all that it may cost: what comes after is not known. */
    cutShort(machine: Machine): void;
    /** `isinstance(layer, keras.layers.Layer)`; undefined where that is not known. */
    isInstance(native: Native, symbol: string): boolean | undefined;
    /** Whether one class of the library derives from another. */
    derives(symbol: string, base: string): boolean | undefined;
    /** `type(layer)`, as a symbol. */
    classOf(native: Native): string | undefined;
    isCallable(native: Native): boolean | undefined;
    /** Whether an instance of a class of the file is one of the library's things: a layer, a model. */
    adoptsObject(object: ObjectValue): boolean;
    /** Whether a class derived from this symbol is followed as if the symbol were `object`: `tf.Module`. */
    isPlainBase(symbol: string): boolean;
    /** Whether a class of the file that derives from this symbol is the library's to run: `keras.Model`. */
    adopts(symbol: string): boolean;
    /** The `__init__` of such a class is about to run. */
    construct?(object: ObjectValue, init: FunctionValue, given: Given, at: CallSite, machine: Machine): void;
    /** Called when an instance of such a class is made, before its `__init__` runs. */
    adopt(object: ObjectValue, symbol: string, at: CallSite, machine: Machine): unknown;
    /** A method or attribute that the class of the file does not define: `self.add_weight`, `super().__init__`. */
    inherited(object: ObjectValue, name: string, machine: Machine): Runtime | undefined;
    /** A method of the file's own class is about to run because the program itself calls it: `self.block.build(shape)`. */
    calls?(object: ObjectValue, method: string, machine: Machine): void;
    callInherited(object: ObjectValue, name: string, given: Given, at: CallSite, machine: Machine): Runtime;
    /** The program is followed from its start. */
    restart(machine: Machine): void;
    /** What is recorded from now on belongs together: one episode's. */
    open(): unknown;
    /** An episode is not followed again: what it recorded counts as if it had been. */
    recall(recorded: unknown): void;
    /** What was built so far is as it will stay: what follows is code that the program itself does not run. */
    settle(machine: Machine): void;
    /** Instances of such classes that were made and never called, each with what it would do with an unknown input. */
    uncalled(machine: Machine): Iterable<{ readonly subject: object; readonly run: () => void }>;
    callObject(object: ObjectValue, given: Given, at: CallSite, machine: Machine): Runtime;
}

/** The value of a parameter, by name or position; undefined where it is not given. */
export function given(arguments_: Given, position: number, name: string): Runtime | undefined {
    return (arguments_.keywords.get(name) ?? arguments_.positional[position])?.value;
}

export const noArguments: Given = { positional: [], keywords: new Map(), complete: true };
