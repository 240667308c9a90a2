import {
    className,
    inside,
    applyTrainable,
    type Arguments,
    type InnerLayer,
    type LayerSpec,
} from '../../../shared-rules/layers/layer';
import type { Built } from './engine';

/** A constructed layer of which footgun knows the class. */
export interface HeldLayer {
    readonly spec: LayerSpec;
    readonly config: unknown;
    readonly arguments: Arguments;
    readonly name: string | undefined;
}

/** The layer as the spec of its wrapper sees it; `built` says what is left of an application of its own. */
export function innerLayer(layer: HeldLayer, built: () => Built | undefined = () => undefined): InnerLayer {
    const { spec, config, name } = layer;
    return {
        ...layer,
        class: className(spec),
        build(inputs) {
            const before = built();
            if (before) return before.weights;
            return applyTrainable(
                spec,
                layer.arguments,
                inside(name, () => (spec.build ? spec.build(config, inputs) : [])),
            );
        },
        call: (inputs) => inside(name, () => (inputs ? spec.call(config, inputs) : spec.callUnknown?.(config))),
    };
}
