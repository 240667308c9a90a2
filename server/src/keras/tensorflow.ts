import { tensorflowLayers, tensorflowOwn } from '../../../shared-rules/keras/eras';
import { itemsOf, intOf } from '../../../shared-rules/model/value';
import { given as argument, noArguments, type CallSite, type Given, type GivenValue } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { callLayer } from './apply';
import { constructLayer } from './construct';
import { callOf, frozen, frozenArguments } from './freeze';
import { lastName } from './names';
import { asNative, tensorValue, type LayerNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';
import { virtualInput } from './sequentialInput';

/** TensorFlow 1: `tf.layers.dense(x, 64)` is `Dense(64)(x)`, `tf.placeholder` a tensor of its shape. */
export function tensorflowCall(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const [, compat, rest = ''] = /^tf\.(compat\.v1\.)?(.+)$/.exec(name) ?? [];
    if (rest === 'placeholder') {
        if (!compat) refuse(name, 'placeholder', given, at, machine, record);
        return tensorValue(virtualInput(shapeOf(argument(given, 1, 'shape')), machine));
    }
    const layer = lastName(name);
    const known =
        rest === `layers.${layer}` && Object.hasOwn(tensorflowLayers, layer) ? tensorflowLayers[layer] : undefined;
    if (known === undefined) return undefined;
    refuse(name, compat ? layer : 'layers', given, at, machine, record);
    return layerCall(known, given, at, machine, record);
}

function shapeOf(value: Runtime | undefined) {
    return (value && itemsOf(frozen(value)))?.map((it) => (it.kind === 'none' ? null : intOf(it)));
}

/** Keras 3 has taken the place of what `tf.compat.v1.layers` stood on. */
function refuse(name: string, what: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    if (record.removed.asksForKeras2) return;
    const sentence = name.startsWith('tf.compat.')
        ? `\`${what}\` is not available with Keras 3.`
        : `module 'tensorflow' has no attribute '${what}'`;
    const keywords = frozenArguments(given).keywords.map((it) => [it.name, it] as const);
    const call = callOf(name, { arguments: new Map(keywords) }, given.complete, at);
    refuseCall(undefined, sentence, { exception: 'AttributeError', code: 'removed-name' }, at, machine, record, call);
}

function layerCall(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const [first, ...positional] = given.positional;
    const inputs = first ?? given.keywords.get('inputs');
    const keywords = new Map([...given.keywords].filter(([key]) => !tensorflowOwn.includes(key)));
    if (name === 'Dropout' && positional.length === 0 && !keywords.has('rate')) keywords.set('rate', HALF);
    const places = tensorflowPlaces(name, positional);
    const own = { positional: places, keywords, complete: given.complete && places.length === positional.length };
    const layer = asNative(constructLayer(`keras.layers.${name}`, own, at, machine, record)) as LayerNative;
    return callLayer(layer, { ...noArguments, positional: inputs ? [inputs] : [] }, at, machine, record);
}

/** What `tf.layers.dropout` drops where nothing else is said. */
const HALF: GivenValue = { value: { kind: 'float', value: 0.5 } };

/** The first places are those of Keras; the others differ, and nobody counts that far. */
const tensorflowPlaces = (name: string, positional: Given['positional']): Given['positional'] =>
    positional.slice(0, name.startsWith('Conv') ? 4 : name === 'Flatten' ? 0 : 3);
