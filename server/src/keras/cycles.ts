import { repr } from '../../../shared-rules/model/python';
import type { Application, Tensor } from '../../../shared-rules/model/graph';

/**
 * What `Equalization` gives for a tensor of Keras is that tensor itself (its `compute_output_spec` returns its argument),
 * which so becomes its own origin: no model can be made of it, unless the walk back from the outputs ends there.
 */
export function cycleProblem(
    applications: readonly Application[],
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
): string | undefined {
    const given = new Set(inputs.map(originOf));
    const looped = applications.find(({ layer, inputs: [own], outputs: [result] }) => {
        if (layer.class !== 'Equalization' || !own || !result || !isSame(own, result)) return false;
        return !given.has(originOf(own)) || outputs.some((it) => originOf(it) === originOf(own));
    });
    const [tensor] = looped?.inputs ?? [];
    if (!looped || !tensor) return undefined;
    const shown = repr({ kind: 'tensor', tensor: originOf(tensor) }) ?? '?';
    return `Tensor ${shown} from operation '${looped.layer.name ?? '?'}' is part of a cycle.`;
}

/** The tensor behind one equalization or several. */
export function originOf(tensor: Tensor): Tensor {
    let at = tensor;
    for (let own = ownOf(at); own; own = ownOf(at)) at = own;
    return at;
}

/** What is cast first is another tensor. */
const isSame = (own: Tensor, result: Tensor): boolean => own.dtype !== undefined && own.dtype === result.dtype;

function ownOf({ producer, dtype }: Tensor): Tensor | undefined {
    const [own] = producer?.layer.class === 'Equalization' ? producer.inputs : [];
    return own && dtype !== undefined && own.dtype === dtype ? own : undefined;
}

/** Whether it is unknown if an equalization gives its own argument. */
export const isVague = (applications: readonly Application[]): boolean =>
    applications.some(({ layer, inputs: [own] }) => layer.class === 'Equalization' && own?.dtype === undefined);
