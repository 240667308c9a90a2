import { stringRepr } from '../../../shared-rules/model/python';
import { given as argument, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { keepsClosed, layersOf } from './attributes';
import { nativeValue, type ModelNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { isFunctional, sublayers } from './subclass';

/** `model.get_layer("hidden")`, `model.get_layer(index=0)` */
export function getLayer(
    model: ModelNative,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const name = argument(given, 0, 'name');
    const index = argument(given, 1, 'index');
    const problem = given.complete ? choiceProblem(name, index) : undefined;
    if (problem !== undefined) refuseCall(model.layer, problem, { code: 'no-such-layer' }, at, machine, record);
    if (problem !== undefined) return undefined;
    if (keepsClosed(model, machine, record)) return undefined;
    const layers =
        model.object && model.kind === 'subclass' && !isFunctional(model) ? sublayers(model.object) : layersOf(model);
    const found =
        name?.kind === 'str'
            ? layers.find(({ layer }) => layer.name === name.value)
            : index?.kind === 'int'
              ? layers.at(index.value)
              : undefined;
    if (found) return nativeValue(found);
    const names = layers.map(({ layer }) => layer.name);
    if (!knowsLayers(model) || names.includes(undefined) || !given.complete) return undefined;
    const sentence = missingLayer(name, index, names);
    if (sentence !== undefined) refuseCall(model.layer, sentence, { code: 'no-such-layer' }, at, machine, record);
    return undefined;
}

/** A layer is asked for by its name or by its place. */
function choiceProblem(name: Runtime | undefined, index: Runtime | undefined): string | undefined {
    const isGiven = (it: Runtime | undefined) => it !== undefined && it.kind !== 'none';
    if (!isGiven(name) && !isGiven(index)) return 'Provide either a layer name or layer index at `get_layer`.';
    if (name?.kind !== 'str' || index?.kind !== 'int') return undefined;
    return `Provide only a layer name or a layer index. Received: index=${index.value}, name=${name.value}.`;
}

/** Of a class of the file: whether each of its attributes is known, where layers may stand. */
function knowsLayers({ kind, object, state }: ModelNative): boolean {
    if (kind !== 'subclass' || !object || state.content.given) return state.content.complete;
    return object.attributes.values().every((value) => value.kind !== 'unknown');
}

function missingLayer(
    name: Runtime | undefined,
    index: Runtime | undefined,
    names: readonly (string | undefined)[],
): string | undefined {
    if (index?.kind === 'int')
        return `Was asked to retrieve layer at index ${index.value} but model only has ${names.length} layers.`;
    if (name?.kind !== 'str') return undefined;
    return `No such layer: ${name.value}. Existing layers are: [${names.map((it) => stringRepr(it ?? '')).join(', ')}].`;
}
