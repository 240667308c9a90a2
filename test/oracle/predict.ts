import { bind, type GivenArguments } from '../../server/src/inference/bind';
import { callInputs } from '../../server/src/inference/call';
import { apply, construct, type Built, type Outcome, type ShapedLayer } from '../../server/src/inference/engine';
import { innerLayer } from '../../server/src/inference/inner';
import { signatureOf } from '../../server/src/inference/signature';
import { layers } from '../../shared-rules/layers';
import { computeDtype } from '../../shared-rules/layers/dtype';
import {
    Arguments,
    className,
    constructorName,
    type InnerLayer,
    isSeveral,
    KerasException,
    type LayerSpec,
    type Outputs,
} from '../../shared-rules/layers/layer';
import type { Layer } from '../../shared-rules/model/graph';
import type { Value } from '../../shared-rules/model/value';
import { decode, type Configuration, type Construction } from './encoding';
import type { Result, Results } from './outcome';

const specs = new Map(layers.map((spec) => [spec.keras, spec]));

/** What footgun says of a configuration; undefined where it knows nothing of the class. */
export function predict(configuration: Configuration): Result | undefined {
    const spec = specs.get(`keras.layers.${configuration.class}`);
    if (!spec) return undefined;
    const naming = names();
    const inner = new Map<Layer, InnerLayer>();
    const layerOf = (it: Construction) => innerStub(it, naming, inner);
    const made = make(spec, configuration, naming, layerOf, inner);
    if (made.kind === 'raised') return failed('constructor', made.exception, []);
    return called(made.result, configuration, layerOf);
}

function called(
    layer: ShapedLayer & { readonly args: Arguments },
    { calls }: Configuration,
    layerOf: (it: Construction) => Layer,
): Result {
    const outputs: Results[] = inputOutput(layer);
    let built: Built | undefined;
    for (const [i, call] of calls.entries()) {
        const inputs = callInputs(layer.spec, given(call, layerOf));
        const applied: Outcome<{
            readonly result: Outputs;
            readonly dtype: string | undefined;
            readonly built: Built | undefined;
        }> = inputs.kind === 'raised' ? inputs : apply(layer, built, inputs.result);
        if (applied.kind === 'raised') return failed(`call ${i + 1}`, applied.exception, outputs);
        built = applied.result.built;
        outputs.push(results(applied.result.result, applied.result.dtype));
    }
    return { stage: 'done', outputs, weights: built ? weightsOf(layer.args, built) : [] };
}

/**
 * `layer.trainable_weights` has none of a layer that is not to be trained, whosever they are; where nobody knows
 * whether it is, the weights are not what Keras would say they are.
 */
function weightsOf(args: Arguments, { weights }: Built): Built['weights'] {
    if (args.has('trainable') && args.isUnknown('trainable')) return undefined;
    return args.bool('trainable') === false ? weights?.map((it) => ({ ...it, trainable: false })) : weights;
}

/** An `InputLayer` is never called: it has its output from the start. */
function inputOutput({ spec, config }: ShapedLayer): Results[] {
    if (!spec.roles.includes('input')) return [];
    const nothing = { shapes: [], dtypes: [], nested: false, keywords: new Map() } as const;
    return [results(spec.call(config, nothing), spec.dtype?.(config, nothing, undefined))];
}

function results(outputs: Outputs, dtype: string | undefined): Results {
    return isSeveral(outputs) ? outputs.several.map((it) => results(it, dtype)) : { shape: outputs, dtype };
}

const failed = (stage: string, { exception, sentence }: KerasException, outputs: readonly Results[]): Result => ({
    stage,
    exception,
    sentence,
    outputs,
});

function given(call: Pick<Construction, 'args' | 'kwargs'>, layerOf: (it: Construction) => Layer): GivenArguments {
    return {
        positional: call.args.map((it) => ({ value: decode(it, layerOf) })),
        keywords: Object.entries(call.kwargs).map(([name, it]) => ({ name, value: decode(it, layerOf) })),
        complete: true,
    };
}

/** A layer constructed as Python would: its arguments are bound, then its constructor runs. */
function make(
    spec: LayerSpec,
    construction: Construction,
    naming: Naming,
    layerOf: (it: Construction) => Layer,
    inner: ReadonlyMap<Layer, InnerLayer>,
): Outcome<ShapedLayer & { readonly args: Arguments }> {
    const parameters = signatureOf(spec.keras) ?? [];
    const bound = bind(parameters, given(construction, layerOf), constructorName(spec));
    if (bound.problem !== undefined) {
        return { kind: 'raised', exception: new KerasException('TypeError', bound.problem, {}) };
    }
    const values = new Map([...bound.arguments].map(([name, it]) => [name, it.value]));
    const args = new Arguments(
        values,
        bound.extra.map((it) => it.name),
    );
    const config = construct(spec, args, (value) => (value.kind === 'layer' ? inner.get(value.layer) : undefined));
    if (config.kind === 'raised') return config;
    const name = naming(className(spec), args.value('name'));
    return {
        kind: 'done',
        result: { spec, config: config.result, name, dtype: computeDtype(values.get('dtype')), args },
    };
}

function innerStub(construction: Construction, naming: Naming, inner: Map<Layer, InnerLayer>): Layer {
    const stub = { class: construction.class } as Layer;
    const spec = specs.get(`keras.layers.${construction.class}`);
    const made = spec && make(spec, construction, naming, (it) => innerStub(it, naming, inner), inner);
    if (made?.kind === 'done') inner.set(stub, innerLayer({ ...made.result, arguments: made.result.args }));
    return stub;
}

type Naming = (layer: string, given: Value) => string;

/** `auto_name` of Keras: `Conv2D` is `conv2d`, then `conv2d_1`. */
function names(): Naming {
    const counts = new Map<string, number>();
    return (layer, given) => {
        if (given.kind === 'str') return given.value;
        const name = snakeCase(layer);
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        return count === 0 ? name : `${name}_${count}`;
    };
}

const snakeCase = (name: string): string =>
    name
        .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .toLowerCase();
