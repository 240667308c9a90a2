import type { Application, Layer, Tensor } from '../../../shared-rules/model/graph';
import { itemsOf, intOf, type Value } from '../../../shared-rules/model/value';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { opaqueLayer } from './apply';
import type { LayerNative, ModelNative } from './natives';

/** `batch_input_shape=(32, 10, 8)`, `input_length=10, input_dim=8`: Keras 3 has neither. */
export function oldBatchShape({ call }: Layer): Runtime | undefined {
    const written = (name: string): Value | undefined => call.arguments.get(name)?.value;
    const items = itemsOf(written('batch_input_shape'));
    if (items) return { kind: 'tuple', items: items.map(sizeValue) };
    const [length, dim] = [written('input_length'), written('input_dim')];
    if (!length || dim?.kind !== 'int' || call.name === 'keras.layers.Embedding') return undefined;
    return { kind: 'tuple', items: [NONE, sizeValue(length), dim] };
}

const NONE: Runtime = { kind: 'none' };

/** `input_shape=(28, 28, 1)`, `input_dim=39` of a first layer. */
export function inputShapeArgument(native: LayerNative | ModelNative): Runtime | undefined {
    const { layer } = native;
    if (isPretrained(native)) return undefined;
    // An `Embedding` has an `input_dim` of its own.
    const isOwn = native.type === 'layer' && !native.extra.includes('input_dim');
    const dim = isOwn ? undefined : layer.call.arguments.get('input_dim')?.value;
    if (dim && dim.kind !== 'none') return dim.kind === 'int' ? { kind: 'tuple', items: [dim] } : undefined;
    const shape = layer.call.arguments.get('input_shape')?.value;
    const items = itemsOf(shape);
    if (items) return { kind: 'tuple', items: items.map(sizeValue) };
    return shape && intOf(shape) !== undefined && shape.kind === 'int' ? shape : undefined;
}

const sizeValue = (value: Value): Runtime =>
    value.kind === 'int' || value.kind === 'none' ? value : { kind: 'unknown', reason: 'a size that is not known' };

export const isPretrained = (native: LayerNative | ModelNative): boolean =>
    native.type === 'model' && native.kind === 'backbone' && native.state.content.built;

/** The `InputLayer` that Keras makes where nobody wrote one. */
export function impliedInput(
    input: Tensor,
    name: string | undefined,
    { layer }: ModelNative,
    machine: Machine,
): Application {
    const { site, callee, statement, frames } = layer.call;
    const own = opaqueLayer('InputLayer', { site, callee, statement, frames }, machine, new Set(['input']));
    const base = { id: machine.id(), place: { site, frames }, inputs: [], weights: [], refusal: undefined };
    return { ...base, layer: { ...own, name }, outputs: [input] };
}
