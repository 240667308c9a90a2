import { className, type Arguments, type InnerLayer, type LayerSpec } from '../../../shared-rules/layers/layer';
import type { Built } from './engine';

/** A constructed layer as the spec of its wrapper sees it; `built` says what is left of an application of its own. */
export function innerLayer(
    spec: LayerSpec,
    config: unknown,
    args: Arguments,
    built: () => Built | undefined = () => undefined,
): InnerLayer {
    return {
        class: className(spec),
        spec,
        config,
        arguments: args,
        build: (inputs) => {
            const before = built();
            if (before) return before.weights;
            return spec.build ? spec.build(config, inputs) : [];
        },
        call: (inputs) => (inputs ? spec.call(config, inputs) : spec.callUnknown?.(config)),
    };
}
