import { mergeModes } from '../../../shared-rules/keras/eras';
import type { Tensor } from '../../../shared-rules/model/graph';
import { given as argument, noArguments, type CallSite, type Given, type GivenValue } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { elementsOf } from '../interpreter/iterate';
import { newList } from '../interpreter/merge';
import type { Runtime } from '../interpreter/values';
import { callLayer, opaqueStep, tensorsIn } from './apply';
import { constructLayer } from './construct';
import { frozenArguments, callOf } from './freeze';
import { asNative, layerOf, tensorOf, tensorValue, type LayerNative } from './natives';
import type { KerasRecord } from './record';
import { refuseRemoved } from './removed';

/**
 * `merge([a, b], mode="concat", concat_axis=3)` is `Concatenate(axis=3)([a, b])`. `Merge` is the same for layers that
 * have been called: what it takes are their results.
 */
export function merged(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const bound = { arguments: new Map(frozenArguments(given).keywords.map((it) => [it.name, it] as const)) };
    refuseRemoved(name, callOf(name, bound, given.complete, at), at, machine, record);
    const layers = argument(given, 0, 'inputs') ?? argument(given, 0, 'layers');
    const mode = modeOf(given);
    if (mode === undefined || !given.complete) return unknownMerge(name, given, at, machine, record);
    if (!layers) return constructLayer(`keras.layers.${mode}`, modeArguments(mode, given), at, machine, record);
    const inputs = resultsOf(layers, machine);
    if (!inputs) return unknownMerge(name, given, at, machine, record);
    const layer = asNative(constructLayer(`keras.layers.${mode}`, modeArguments(mode, given), at, machine, record));
    const tensors = newList(inputs, machine);
    const all: Given = { ...noArguments, positional: [{ value: tensors }] };
    const result = callLayer(layer as LayerNative, all, at, machine, record);
    const tensor = tensorOf(result);
    if (tensor) record.merges.set(tensor, sourcesOf(layers, machine));
    return result;
}

/** What the models that are merged take. */
function sourcesOf(layers: Runtime, machine: Machine): readonly Tensor[] {
    const natives = (elementsOf(layers, machine) ?? []).map(layerOf);
    return natives.flatMap((native) => (native?.type === 'model' ? native.state.content.inputs : []));
}

/** Today's class; undefined for a mode that is a function, or unknown. */
function modeOf(given: Given): string | undefined {
    const mode = argument(given, 1, 'mode');
    if (!mode) return mergeModes.sum;
    return mode.kind === 'str' && Object.hasOwn(mergeModes, mode.value) ? mergeModes[mode.value] : undefined;
}

/** Tensors as they are; a model or a layer stands for its result. */
function resultsOf(value: Runtime | undefined, machine: Machine): readonly Runtime[] | undefined {
    const items = value && elementsOf(value, machine);
    const results = items?.map((it) => (tensorOf(it) ? it : resultOf(it)));
    return results?.every((it) => it !== undefined) ? results : undefined;
}

function resultOf(value: Runtime): Runtime | undefined {
    const native = layerOf(value);
    const [tensor, ...others] =
        native?.type === 'model' && native.state.content.built ? native.state.content.outputs : [];
    return tensor && others.length === 0 ? tensorValue(tensor) : undefined;
}

/** `concat_axis` is the axis, and the last one where it is left out, as it is today; `dot_axes` are those of `dot`. */
function modeArguments(mode: string, given: Given): Given {
    const old = (position: number, name: string): GivenValue | undefined =>
        given.keywords.get(name) ?? given.positional[position];
    const axis = mode === 'Concatenate' ? old(2, 'concat_axis') : undefined;
    const axes = mode === 'Dot' ? (old(3, 'dot_axes') ?? LAST) : undefined;
    const entries: readonly (readonly [string, GivenValue | undefined])[] = [
        ['axis', axis],
        ['axes', axes],
        ['name', given.keywords.get('name')],
    ];
    return { ...noArguments, keywords: new Map(entries.flatMap(([name, it]) => (it ? [[name, it] as const] : []))) };
}

const LAST: GivenValue = { value: { kind: 'int', value: -1 } };

function unknownMerge(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const values = [...given.positional, ...given.keywords.values()];
    const tensors = values.flatMap(({ value }) => tensorsIn(value, machine) ?? []);
    record.forget(at.site, `the result of \`${name}\``, machine);
    return tensorValue(opaqueStep(name, tensors, undefined, at, machine, record));
}
