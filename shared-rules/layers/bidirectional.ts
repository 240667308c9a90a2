import type { Weight } from '../model/graph';
import { lift, type AnyShape } from '../model/shape';
import { numberOf, type Value } from '../model/value';
import {
    defineLayer,
    inside,
    isSeveral,
    raise,
    applyTrainable,
    type Arguments,
    type InnerLayer,
    type Inputs,
    type Outputs,
} from './layer';
import { bareType, isNoLayer, isPlain, truth } from './operators';
import type { Recurrent } from './recurrent';
import { baseLayer } from './standard';

interface Config {
    readonly forward: InnerLayer | undefined;
    readonly backward: InnerLayer | undefined;
    /** `null` keeps the two results apart; undefined is unknown. */
    readonly mode: 'sum' | 'mul' | 'ave' | 'concat' | null | undefined;
    readonly state: boolean | undefined;
}

const MODES = ['sum', 'mul', 'ave', 'concat'] as const;

/** `keras/src/layers/rnn/bidirectional.py` */
export const bidirectional = defineLayer<Config>({
    keras: 'keras.layers.Bidirectional',
    roles: ['wrapper'],
    borrowsWeights: true,

    configure(args, inner) {
        const [layer, backwardLayer] = [args.value('layer'), args.value('backward_layer')];
        assertLayers(layer, backwardLayer);
        const mode = mergeMode(args.value('merge_mode'));
        baseLayer('Bidirectional', args);
        const [forward, given] = [inner(layer), inner(backwardLayer)];
        if (forward?.spec) assertRecurrent(forward, backwardLayer.kind === 'none');
        if (given?.spec) assertRecurrent(given, false);
        if (forward?.spec && (given?.spec || backwardLayer.kind === 'none')) assertOpposite(forward, given);
        assertSized(args.value('weights'));
        const state = forward?.spec && (forward.config as Recurrent).state;
        return { forward, backward: backwardLayer.kind === 'none' ? forward : given, mode, state };
    },

    inputSpec: ({ forward }) => forward?.spec?.inputSpec?.(forward.config, undefined) ?? {},

    build({ forward, backward }, inputs) {
        const first = forward && copied(forward, 'forward', inputs);
        const second =
            backward && (backward === forward ? copied(forward, 'backward', inputs) : backward.build(inputs));
        return first && second && [...first, ...second];
    },

    call: (config, inputs) => merged(config, config.forward?.call(inputs)),
    callUnknown: (config) => merged(config, config.forward?.call(undefined)),
});

function assertLayers(layer: Value, backward: Value): void {
    if (isNoLayer(layer)) {
        raise(
            'Please initialize `Bidirectional` layer with a `keras.layers.Layer` instance. Received: {layer}',
            { layer },
            { blame: 'layer', code: 'not-a-layer' },
        );
    }
    if (isNoLayer(backward) && backward.kind !== 'none') {
        raise(
            '`backward_layer` need to be a `keras.layers.Layer` instance. Received: {backward}',
            { backward },
            { blame: 'backward_layer', code: 'not-a-layer' },
        );
    }
}

function mergeMode(value: Value): Config['mode'] {
    if (value.kind === 'none') return null;
    const mode = value.kind === 'str' ? MODES.find((it) => it === value.value) : undefined;
    if (mode || !isPlain(value)) return mode;
    raise(
        'Invalid merge mode. Received: {value}. Merge mode should be one of {allowed}',
        { value, allowed: '{"sum", "mul", "ave", "concat", None}' },
        { blame: 'merge_mode', code: 'merge-mode' },
    );
}

const RECURRENT = ['SimpleRNN', 'GRU', 'LSTM', 'RNN', 'ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'];
/** They make themselves again from a configuration in a way of their own. */
const REMADE = ['Bidirectional', 'TimeDistributed', 'SpectralNormalization', 'Wrapper'];

/** The backward layer is the given one, made again with `go_backwards=True`, which only recurrent layers take. */
function assertRecurrent({ class: name }: InnerLayer, remade: boolean): void {
    if (RECURRENT.includes(name) || name === 'Lambda') return;
    const detail = { blame: 'layer', code: 'not-recurrent' };
    if (!remade) {
        const sentence = "'{name}' object has no attribute 'go_backwards'";
        raise(sentence, { name }, { ...detail, exception: 'AttributeError' });
    }
    if (REMADE.includes(name)) {
        const kwargs = "{'go_backwards': True}";
        raise('Unrecognized keyword arguments passed to {name}: {kwargs}', { name, kwargs }, detail);
    }
    raise(
        "<class '{path}'> could not be deserialized properly. Please ensure that components that are Python object instances (layers, models, etc.) returned by `get_config()` are explicitly deserialized in the model's `from_config()` method.\n\nconfig={config}.\n\nException encountered: {cause}",
        { path: undefined, config: undefined, cause: undefined },
        { ...detail, exception: 'TypeError' },
    );
}

/** `_verify_layer_config` */
function assertOpposite(forward: InnerLayer, given: InnerLayer | undefined): void {
    const backward = given?.arguments ?? forward.arguments;
    const [first, second] = [forward.arguments.value('go_backwards'), given ? backward.value('go_backwards') : TRUE];
    if (isSame(first, second)) {
        raise(
            'Forward layer and backward layer should have different `go_backwards` value. Received: forward_layer.go_backwards {first}, backward_layer.go_backwards={second}',
            { first, second },
            { blame: given ? 'backward_layer' : 'layer', code: 'go-backwards' },
        );
    }
    for (const name of ['stateful', 'return_sequences', 'return_state']) assertAlike(name, forward.arguments, backward);
}

/** `if weights: len(weights)` */
function assertSized(weights: Value): void {
    if (!['int', 'float', 'bool'].includes(weights.kind) || !truth(weights)) return;
    raise(
        "object of type '{type}' has no len()",
        { type: bareType(weights) },
        { exception: 'TypeError', blame: 'weights' },
    );
}

const TRUE: Value = { kind: 'bool', value: true };

function assertAlike(name: string, forward: Arguments, backward: Arguments): void {
    const [first, second] = [forward.value(name), backward.value(name)];
    if (isSame(first, second) !== false) return;
    raise(
        'Forward layer and backward layer are expected to have the same value for attribute "{name}", got "{first}" for forward layer and "{second}" for backward layer',
        { name, first, second },
        { blame: 'backward_layer', code: 'bidirectional' },
    );
}

/** `first == second` of flags; undefined where it is unknown. */
function isSame(first: Value, second: Value): boolean | undefined {
    const [a, b] = [numberOf(first), numberOf(second)];
    return a === undefined || b === undefined ? undefined : a === b;
}

/** The layer is made anew for its direction: what it had built before stays behind. */
function copied(
    { spec, config, name, arguments: args }: InnerLayer,
    direction: string,
    inputs: Inputs,
): readonly Weight[] | undefined {
    if (!spec) return undefined;
    const own = name?.startsWith(`${direction}_`) ? name : name && `${direction}_${name}`;
    return applyTrainable(
        spec,
        args,
        inside(own, () => (spec.build ? spec.build(config, inputs) : [])),
    );
}

const double = lift((size) => size * 2);

function merged({ mode, state }: Config, outputs: Outputs): Outputs {
    if (state === undefined || mode === undefined || outputs === undefined) return undefined;
    if (!isSeveral(outputs)) return mode === null ? { several: [outputs, outputs] } : joined(outputs, mode);
    const [output, ...states] = outputs.several;
    const results = mode === null ? [output, output] : [isSeveral(output) ? undefined : joined(output, mode)];
    return { several: [...results, ...states, ...states] };
}

const joined = (output: AnyShape, mode: Config['mode']): AnyShape =>
    mode === 'concat' ? output && [...output.slice(0, -1), double(output.at(-1))] : output;
