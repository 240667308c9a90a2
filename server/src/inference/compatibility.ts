import { raise, type Inputs, type InputSpec } from '../../../shared-rules/layers/layer';
import { certainly, type Shape } from '../../../shared-rules/model/shape';
import type { Value } from '../../../shared-rules/model/value';

/**
 * Keras' check of a layer's first argument against its `input_spec`, in its order and words
 * (`keras/src/layers/input_spec.py`, `assert_input_compatibility`).
 */
export function assertCompatible(spec: InputSpec, inputs: Inputs, name: string | undefined): void {
    const layer = name ?? '?';
    const received = inputs.shapes.length;
    if (received !== 1) {
        const all = inputs.symbolic ? tensors(inputs) : undefined;
        raise(
            'Layer "{layer}" expects 1 input(s), but it received {received} input tensors. Inputs received: {inputs}',
            {
                layer,
                received,
                inputs: all,
            },
        );
    }
    for (const shape of inputs.shapes) checkShape(spec, shape, layer);
}

/** Whether an input has as many axes as a layer wants. */
export function hasRank({ ndim, minNdim, maxNdim }: InputSpec, { shapes }: Inputs): boolean {
    const rank = shapes[0]?.length ?? 0;
    return shapes.length === 1 && rank === (ndim ?? rank) && rank >= (minNdim ?? 0) && rank <= (maxNdim ?? rank);
}

/** The tensors as Python prints a list of them. */
const tensors = ({ shapes, dtypes }: Inputs): Value => ({
    kind: 'list',
    items: shapes.map((shape, id) => ({
        kind: 'tensor',
        tensor: { id, shape, dtype: dtypes[id], producer: undefined },
    })),
});

function checkShape({ ndim, minNdim, maxNdim, axes }: InputSpec, shape: Shape, layer: string): void {
    const found = shape.length;
    if (ndim !== undefined && found !== ndim) {
        raise(
            "Input 0 with name 'None' of layer '{layer}' is incompatible with the layer: expected ndim={ndim}, found ndim={found}. Full shape received: {shape}",
            { layer, ndim, found, shape },
            { code: 'rank' },
        );
    }
    if (maxNdim !== undefined && found > maxNdim) {
        raise(
            "Input 0 with name 'None' of layer '{layer}' is incompatible with the layer: expected max_ndim={maxNdim}, found ndim={found}",
            { layer, maxNdim, found },
            { code: 'rank' },
        );
    }
    if (minNdim !== undefined && found < minNdim) {
        raise(
            "Input 0 with name 'None' of layer '{layer}' is incompatible with the layer: expected min_ndim={minNdim}, found ndim={found}. Full shape received: {shape}",
            { layer, minNdim, found, shape },
            { code: 'rank' },
        );
    }
    for (const [axis, value] of axes ?? []) {
        if (!certainly.differ(shape.at(axis), value)) continue;
        raise(
            "Input 0 with name 'None' of layer '{layer}' is incompatible with the layer: expected axis {axis} of input shape to have value {value}, but received input with shape {shape}",
            { layer, axis, value, shape },
            { code: 'axis' },
        );
    }
}
