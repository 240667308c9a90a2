import { Arguments, type InnerLayer, type Inputs, type Outputs } from '../../../shared-rules/layers/layer';
import type { Weight } from '../../../shared-rules/model/graph';
import type { AnyShape, Shape } from '../../../shared-rules/model/shape';
import { apply } from '../inference/engine';
import { shapedLayer } from './construct';
import { weightsOf } from './forward';
import type { ModelNative } from './natives';

/**
 * A model inside a wrapper. A built one gives what it gave, for an input of the shape that it was built with; a
 * `Sequential` without an input is built by the wrapper.
 */
export function innerModel(native: ModelNative): InnerLayer {
    const isOpen = native.kind === 'Sequential' && !native.state.content.built;
    return {
        class: native.kind,
        name: native.layer.name,
        spec: undefined,
        config: undefined,
        arguments: new Arguments(new Map()),
        build: (inputs) => (isOpen ? passed(native, inputs)?.weights : builtWeights(native)),
        call(inputs) {
            if (!inputs) return undefined;
            return isOpen ? passed(native, inputs)?.output : outputFor(native, inputs);
        },
    };
}

function builtWeights(native: ModelNative): readonly Weight[] | undefined {
    const { built, complete } = native.state.content;
    return built && complete ? weightsOf(native) : undefined;
}

function outputFor(native: ModelNative, { shapes }: Inputs): Outputs {
    const { inputs, outputs, built, complete } = native.state.content;
    const [given, own, output] = [shapes[0], inputs[0]?.shape, outputs[0]?.shape];
    if (!built || !complete || inputs.length !== 1 || outputs.length !== 1) return undefined;
    return given && own && output && isAlike(given, own) ? [given[0], ...output.slice(1)] : undefined;
}

/** The batch may be another. */
const isAlike = (a: Shape, b: Shape): boolean =>
    a.length === b.length && a.every((size, axis) => axis === 0 || (size !== undefined && size === b[axis]));

interface Passed {
    readonly output: AnyShape;
    readonly weights: readonly Weight[] | undefined;
}

/** One layer after the other is built and called; what one of them refuses, the wrapper refuses. */
function passed(native: ModelNative, { shapes }: Inputs): Passed | undefined {
    const { members, complete } = native.state.content;
    let result: Passed = { output: shapes[0], weights: [] };
    for (const { native: member } of members) {
        const layer = member?.type === 'layer' ? shapedLayer(member) : undefined;
        if (!complete || member?.type !== 'layer' || !layer) return undefined;
        const inputs = { shapes: [result.output], dtypes: [undefined], nested: false, keywords: new Map() } as const;
        const outcome = apply(layer, member.built.content, inputs);
        if (outcome.kind === 'raised') throw outcome.exception;
        const { outputs, built } = outcome.result;
        if (outputs.length !== 1) return undefined;
        result = {
            output: outputs[0],
            weights: result.weights && built.weights && [...result.weights, ...built.weights],
        };
    }
    return members.length > 0 ? result : undefined;
}
