import type { Argument, AttributeUse, Call } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import type { Value, ValueOf } from '../../../shared-rules/model/value';
import { signatureOf } from '../inference/signature';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { stemmingInside } from '../interpreter/derivation';
import type { Runtime } from '../interpreter/values';
import { ownerOfStream } from './data/owner';
import { callOf, frozen, frozenArguments } from './freeze';
import { callsIn } from './mapped';
import { layerOf, nativeValue, tensorOf, type KerasNative } from './natives';
import type { KerasRecord } from './record';
import { spelt, type Spelt } from './spelling';

/** Layers and models have a list of their own, and so has what happens to a model. */
const ELSEWHERE =
    /^keras\.(layers\.([A-Z]\w*|Input)|models\.(Sequential|Model))$|^Model\.(compile|fit|evaluate|predict)$/;

/** A call of a library's function or class, or of a method whose receiver is known. */
export function recordCall(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
    receiver?: Runtime,
): Call | undefined {
    if (machine.quiet > 0 || ELSEWHERE.test(name) || (name === 'Model.add' && addsLayer(given))) return undefined;
    const plain = callOf(name, { arguments: argumentsOf(name, given) }, given.complete, at);
    const method = receiver ? { ...plain, receiver: frozen(receiver) } : plain;
    const call = receiver && name.endsWith('.map') ? { ...method, inside: callsIn(given, machine) } : method;
    record.called(call);
    return call;
}

/** `scaler.fit(x)`: a method of what a library gave, or of anything else that is unknown. */
export function recordUnknown(
    { derived }: ValueOf<'unknown'>,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Call | undefined {
    if (derived?.kind !== 'attribute') return undefined;
    const name = `${classOf(derived.of)}.${derived.name}`;
    return recordCall(name, given, at, machine, record, derived.of as Runtime);
}

/** The class, where the value came of its constructor: `sklearn.preprocessing.StandardScaler`; else nothing. */
function classOf({ derived }: Value): string {
    const name = derived?.kind === 'call' ? derived.call.name : '';
    return /(^|\.)[A-Z]\w*$/.test(name) ? name : '';
}

/** What a call gave remembers the call; so does each of several. */
export function resultOf(call: Call | undefined, result: Runtime): Runtime {
    return call ? stemmingInside(result, { kind: 'call', call }) : result;
}

/** `model.add(layer)`: only what is none is of interest. */
function addsLayer({ positional, keywords }: Given): boolean {
    const value = positional[0]?.value ?? keywords.get('layer')?.value;
    return layerOf(value) !== undefined || tensorOf(value) !== undefined;
}

/** What `*arrays` takes is called by its place. */
function withRest({ arguments: named, written: { rest } }: Spelt): Call['arguments'] {
    if (rest.length === 0) return named;
    return new Map([...rest.map((it, i) => [String(i), { name: String(i), ...it }] as const), ...named]);
}

/** By parameter where the signature is known; else positional ones are called by their place, `0`, `1`. */
export function argumentsOf(name: string, given: Given): Call['arguments'] {
    const written = frozenArguments(given);
    const signature = signatureOf(name);
    if (signature) return withRest(spelt(name, given, `${name}()`));
    const positional = written.positional.map((argument, i): Argument => ({ name: String(i), ...argument }));
    return new Map([...positional, ...written.keywords].map((argument) => [argument.name, argument]));
}

/** An attribute of one of the library's objects, read (a method about to be called too) or set. */
export function recordAttribute(
    native: KerasNative,
    name: string,
    value: Runtime | undefined,
    site: Site,
    machine: Machine,
    record: KerasRecord,
): void {
    if (machine.quiet > 0) return;
    const use: AttributeUse = {
        owner: ownerName(native),
        receiver: frozen(nativeValue(native)),
        name,
        site,
        statement: machine.statement,
        frames: machine.frames,
        value: value && frozen(value),
    };
    record.used(use);
}

/** What the graph calls the class of an object. */
export function ownerName(native: KerasNative): string {
    switch (native.type) {
        case 'tensor':
            return 'Tensor';
        case 'layer':
            return 'Layer';
        case 'model':
            return 'Model';
        case 'instance':
            return native.class;
        case 'stream':
            return ownerOfStream(native);
        case 'frame':
            return 'pandas.DataFrame';
        case 'bunch':
            return 'sklearn.utils.Bunch';
    }
}
