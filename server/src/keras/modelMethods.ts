import { itemsOf } from '../../../shared-rules/model/value';
import type { AnyShape } from '../../../shared-rules/model/shape';
import { stemming } from '../interpreter/derivation';
import { findMember } from '../interpreter/classes';
import { given as argument, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { none, unknown, type ObjectValue, type Runtime } from '../interpreter/values';
import { isUnbuilt } from './attributes';
import { asData } from './data/frames';
import { predictions } from './data/predictions';
import { featuresOf, feed } from './feeding';
import { buildByCall, callModel } from './forward';
import { frozen } from './freeze';
import { getLayer } from './lookup';
import { notBuilt, shapeOf } from './methods';
import { isLifeEvent, live, liveAsBefore } from './model';
import type { ModelNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { addToSequential, buildWith, fillSequential, popFromSequential } from './sequential';
import { passThrough } from './subclass';

/** `super().__init__([…])` of a class that is a `Sequential`. */
export function refill(model: ModelNative, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    const layers = argument(given, 0, 'layers');
    if (layers) fillSequential(model, layers, at, machine, record);
}

/** `model.fit(x, y)`, `model.add(layer)`, `model.get_layer(name)` */
export function modelMethod(
    model: ModelNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    if (isLifeEvent(name)) {
        buildFromData(model, name, given, at, machine, record);
        const result = live(model, name, given, at, machine, record);
        if (name !== 'predict' || result.kind !== 'unknown') return result;
        return stemming(predictions(model, given, at, machine), result.derived);
    }
    const before = liveAsBefore(model, name, given, at, machine, record);
    if (before) {
        buildFromData(model, before.kind, before.given, at, machine, record);
        return unknown(`the result of \`.${name}()\``, at.site);
    }
    switch (name) {
        case 'add': {
            const layer = argument(given, 0, 'layer');
            if (layer) addToSequential(model, layer, at, machine, record);
            return none;
        }
        case 'pop':
            popFromSequential(model, at, machine, record);
            return unknown('the layer that `pop` gives');
        case 'build':
            if (model.kind === 'Sequential')
                buildWith(model, shapeOf(argument(given, 0, 'input_shape')), at, machine, record);
            else if (model.object && findMember(model.object.class, 'call'))
                buildByCalling(model.object, model, argument(given, 0, 'input_shape'), at, machine, record);
            return none;
        case 'call':
        case '__call__':
            return callModel(model, given, at, machine, record);
        case 'get_layer':
            return getLayer(model, given, at, machine, record) ?? unknown('a layer of a model', at.site);
        case 'count_params':
            refuseCounting(model, at, machine, record);
            return unknown('the number of parameters', at.site);
        case 'summary':
        case 'load_weights':
        case 'save':
        case 'save_weights':
            return none;
        default:
            return unknown(`the result of \`.${name}()\``, at.site);
    }
}

/** `net.build((None, 10))` runs nothing of Keras' own, but shows what `call` would do with tensors of these shapes. */
function buildByCalling(
    object: ObjectValue,
    model: ModelNative,
    given: Runtime | undefined,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const shapes = given && itemsOf(frozen(given));
    const isNested = shapes?.some((it) => itemsOf(it) !== undefined);
    if (isNested) return;
    const input = { id: machine.id(), shape: shapeOf(given), dtype: undefined, producer: undefined };
    const place = { site: at.site, frames: at.frames };
    record.foreseeing(() => passThrough(object, model, [input], place, machine, record));
}

/** Who has no weights yet cannot count them. */
function refuseCounting(model: ModelNative, at: CallSite, machine: Machine, record: KerasRecord): void {
    if (!isUnbuilt(model) || !model.state.content.complete) return;
    refuseCall(model.layer, notBuilt(model.layer), { code: 'not-built' }, at, machine, record);
}

/** The first batch that `fit` sees builds what has no input shape yet. */
function buildFromData(
    model: ModelNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    const data = name === 'compile' ? undefined : argument(given, 0, 'x');
    if (data) feed(model, data, at, machine, record);
    const batch = data && model.kind === 'Sequential' ? batchShape(data, machine) : undefined;
    if (!batch) return;
    const shape = [null, ...batch.slice(1)];
    buildByCall(model, shape, at, machine, record);
}

/** The shape of a batch of features: an array's, or that of what a stream gives. */
function batchShape(data: Runtime, machine: Machine): AnyShape {
    const features = featuresOf(data, machine);
    return features && asData(features)?.shape;
}
