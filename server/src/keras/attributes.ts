import type { Tensor } from '../../../shared-rules/model/graph';
import type { Machine } from '../interpreter/machine';
import { newList } from '../interpreter/merge';
import { bool, int, string, tuple, unknown, type Runtime } from '../interpreter/values';
import { nativeValue, tensorValue, type KerasNative, type LayerNative, type ModelNative } from './natives';
import { shapeTuple, tensorAttribute } from './tensors';

/** An attribute of one of the library's objects; undefined: it is a method, or nothing that is followed. */
export function attributeOf(native: KerasNative, name: string, machine: Machine): Runtime | undefined {
    switch (native.type) {
        case 'tensor':
            return tensorAttribute(native.tensor, name);
        case 'layer':
            return layerAttribute(native, name);
        case 'model':
            return modelAttribute(native, name, machine) ?? layerAttribute(native, name);
        case 'instance':
            return instanceAttribute(name);
    }
}

function instanceAttribute(name: string): Runtime | undefined {
    return ['learning_rate', 'lr', 'iterations', 'history', 'name'].includes(name)
        ? unknown(`attribute \`${name}\``)
        : undefined;
}

function layerAttribute(native: LayerNative | ModelNative, name: string): Runtime | undefined {
    if (name === 'name')
        return native.layer.name === undefined ? unknown('the name of a layer') : string(native.layer.name);
    if (name === 'trainable')
        return native.trainable.content === undefined ? unknown('trainable') : bool(native.trainable.content);
    if (name === 'built') return unknown('whether a layer is built');
    if (native.type === 'layer' && (name === 'output' || name === 'input'))
        return oneOf(native.applied.content, 'the output of a layer');
    const argument = native.layer.call.arguments.get(name)?.value;
    if (argument?.kind === 'int') return int(argument.value);
    return argument?.kind === 'str'
        ? string(argument.value)
        : LATER.has(name)
          ? unknown(`attribute \`${name}\` of a layer`)
          : undefined;
}

/** Attributes that exist, but of which nothing is known. */
const LATER = new Set([
    'weights',
    'trainable_weights',
    'non_trainable_weights',
    'variables',
    'trainable_variables',
    'losses',
    'metrics',
    'kernel',
    'bias',
    'dtype',
    'input_shape',
    'output_shape',
    'units',
    'optimizer',
    'history',
    'metrics_names',
    'stop_training',
]);

function modelAttribute(model: ModelNative, name: string, machine: Machine): Runtime | undefined {
    const { inputs, outputs, complete } = model.state.content;
    switch (name) {
        case 'output':
            return model.state.content.built
                ? oneOf(outputs, 'the output of a model')
                : unknown('the output of a model');
        case 'input':
            return oneOf(inputs, 'the input of a model');
        case 'outputs':
            return newList(outputs.map(tensorValue), machine);
        case 'inputs':
            return newList(inputs.map(tensorValue), machine);
        case 'input_shape':
            return shapeTuple(inputs[0]?.shape);
        case 'output_shape':
            return shapeTuple(outputs[0]?.shape);
        case 'layers':
            return complete ? newList(layersOf(model).map(nativeValue), machine) : unknown('the layers of a model');
        default:
            return undefined;
    }
}

/** `model.layers`: a Sequential does not count its input. */
export function layersOf(model: ModelNative): readonly (LayerNative | ModelNative)[] {
    const natives = model.state.content.members.flatMap(({ native }) => native ?? []);
    const counted = model.kind === 'Sequential' ? natives.filter(({ layer }) => !layer.roles.has('input')) : natives;
    return [...new Set(counted)];
}

function oneOf(tensors: readonly Tensor[] | undefined, what: string): Runtime {
    const [first] = tensors ?? [];
    if (!tensors || !first) return unknown(what);
    return tensors.length === 1 ? tensorValue(first) : tuple(tensors.map(tensorValue));
}

/** `layer.trainable = False`: of a model, of every layer in it. */
export function setTrainable(native: LayerNative | ModelNative, value: Runtime, machine: Machine): void {
    const known = value.kind === 'bool' ? value.value : undefined;
    machine.heap.write(native.trainable, known);
    if (native.type === 'model') for (const layer of layersOf(native)) setTrainable(layer, value, machine);
}
