import { once, onceIn } from './facts';
import type { Application, Layer, Model, Program, Role, Tensor } from './graph';
import { certainly, product, type Dim } from './shape';
import { boolOf, intOf, itemsOf, numberOf, stringOf } from './value';
import { ancestorsOf, consumersOf, forward, only, previousOf, type Walk } from './walk';

/** Asked of every layer by most rules. */
function has({ roles: own }: Layer, ...roles: readonly Role[]): boolean {
    for (const role of roles) if (own.has(role)) return true;
    return false;
}

/** `TimeDistributed` applies its layer step by step, so what holds of that layer holds of it; any other layer is itself. */
export function effective(layer: Layer): Layer {
    return layer.class === 'TimeDistributed' ? (only(layer.inner) ?? layer) : layer;
}

/** Dense or convolution of any kind that is known to apply no activation of its own. */
export function isLinear(layer: Layer): boolean {
    return layer.activation === 'linear' && layer.roles.has('linear');
}

/** Keeps a linear map linear: dropout, reshaping, padding, averaging, upsampling, BatchNormalization, `Activation('linear')`. */
export function isPass({ roles, activation, class: name }: Layer): boolean {
    if (roles.has('opaque') || roles.has('model')) return false;
    if (roles.has('activation')) return activation === 'linear';
    for (const role of roles) if (PASSING.has(role)) return true;
    return name.startsWith('GlobalAveragePooling');
}

const PASSING: ReadonlySet<Role> = new Set([
    'dropout',
    'noise',
    'flatten',
    'reshape',
    'border',
    'batch-normalization',
    'upsampling',
    'identity',
    'average-pooling',
]);

export const isOpaque = ({ roles }: Layer): boolean => roles.has('opaque');
export const isNoise = ({ roles }: Layer): boolean => roles.has('noise') || roles.has('dropout');
export const isNormalization = ({ roles }: Layer): boolean =>
    roles.has('normalization') || roles.has('batch-normalization');

/** Has a kernel, or a table, that is trained: linear, recurrent, embedding, attention; a wrapper if what is inside has. */
export function isWeighted(layer: Layer): boolean {
    if (has(layer, 'wrapper')) return layer.inner.some(isWeighted);
    return (
        has(layer, 'linear', 'recurrent', 'embedding') ||
        /^(MultiHead|GroupQuery|GroupedQuery)Attention$/.test(layer.class)
    );
}

const RELUS = ['relu', 'relu6', 'leaky_relu', 'prelu'];
const SMOOTH_RELUS = ['elu', 'celu', 'gelu', 'silu', 'hard_silu', 'mish', 'softplus'];

/** ReLU and its leaky kin. */
export const isRelu = (activation: string | undefined): boolean => RELUS.includes(activation ?? '');

/** Whatever is near zero below zero and near the identity above: ReLU, ELU, GELU, SiLU. */
export const isReluLike = (activation: string | undefined): boolean =>
    isRelu(activation) || SMOOTH_RELUS.includes(activation ?? '');

/** The activation that a layer applies: its own, or what an activation layer is; undefined where unknown, `linear` for none. */
export function activationOf(layer: Layer): string | undefined {
    const inside = effective(layer);
    if (inside.class === 'PReLU') return 'prelu';
    if (inside.class === 'ReLU') return reluVariant(inside);
    return isOpaque(inside) ? undefined : inside.activation;
}

/** `ReLU(negative_slope=0.1)` is a leaky one; with a threshold of its own it is none that we know. */
function reluVariant(layer: Layer): string | undefined {
    const slope = numberOf(layer.arguments.get('negative_slope')?.value);
    const most = layer.arguments.get('max_value')?.value;
    if (numberOf(layer.arguments.get('threshold')?.value) !== 0 || slope === undefined) return undefined;
    if (most?.kind !== 'none') return slope === 0 && numberOf(most) === 6 ? 'relu6' : undefined;
    return slope === 0 ? 'relu' : 'leaky_relu';
}

/** From an application on, to the next weighted layer, through everything known that takes one tensor. */
export const toNextWeighted = onceIn((program, application: Application): Walk => {
    const walk = forward(program, application, leadsOn);
    return walk.end && isWeighted(walk.end.layer) ? walk : { ...walk, end: undefined };
});

const leadsOn = ({ layer }: Application) =>
    isPass(layer) || has(layer, 'activation', 'pooling') || isNormalization(layer);

/** A layer as people write it: `Dense(64)`, and without units `Flatten`. */
export function shortly(layer: Layer): string {
    const units = unitsOf(layer);
    return `\`${effective(layer).class}${units === undefined ? '' : `(${units})`}\``;
}

/** How many numbers a layer learns or keeps; undefined where unknown. */
export const parametersOf = once(({ weights }: Application): number | undefined => {
    let sum = 0;
    for (const { shape } of weights ?? []) {
        const size = product(...shape);
        if (typeof size !== 'number') return undefined;
        sum += size;
    }
    return weights && sum;
});

/** How many numbers each unit of a Dense or convolutional layer adds up; undefined where unknown. */
export function fanIn({ layer, weights }: Application): number | undefined {
    const { roles } = effective(layer);
    const isSpecial = roles.has('depthwise') || roles.has('separable') || roles.has('transposed-convolution');
    const kernel = isSpecial || !roles.has('linear') ? undefined : weights?.find(({ name }) => name === 'kernel');
    return (kernel && product(...kernel.shape.slice(0, -1))) ?? undefined;
}

/** Units of a Dense or recurrent layer, filters of a convolution. */
export function unitsOf(layer: Layer): number | undefined {
    const inside = effective(layer);
    return intOf((inside.arguments.get('units') ?? inside.arguments.get('filters'))?.value);
}

/** The axis that holds the features, for a layer that may keep its channels in front. */
export function channels(tensor: Tensor | undefined, layer: Layer): Dim {
    const format = layer.arguments.get('data_format');
    const first = stringOf(format?.value) === 'channels_first';
    if (format?.value.kind === 'unknown') return undefined;
    return first ? tensor?.shape?.[1] : tensor?.shape?.at(-1);
}

/** The sizes of a layer's argument, such as `kernel_size`, however it was written; undefined where one is unknown. */
export function sizesOf(layer: Layer, argument: string): readonly number[] | undefined {
    const value = layer.arguments.get(argument)?.value;
    const sizes: number[] = [];
    for (const item of itemsOf(value) ?? [value]) {
        const size = intOf(item);
        if (size === undefined) return undefined;
        sizes.push(size);
    }
    return sizes.length > 0 ? sizes : undefined;
}

const allAre = (sizes: readonly number[] | undefined, size: number) => sizes?.every((each) => each === size) ?? false;

/** A convolution that only mixes the channels of each point: kernel 1 in every direction, stride 1. */
export function isPointwise(layer: Layer): boolean {
    if (!has(layer, 'convolution')) return false;
    return allAre(sizesOf(layer, 'kernel_size'), 1) && allAre(sizesOf(layer, 'strides'), 1);
}

/** A result that weighs another one: multiplied with it, or read by attention. Where an unknown reads it, it may be one. */
export function isGate(program: Program, tensor: Tensor): boolean {
    const waiting = [tensor];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const readers = consumersOf(program, next);
        if (readers.some(({ layer }) => weighs(layer))) return true;
        waiting.push(
            ...readers.filter(({ layer }) => isPass(layer) || has(layer, 'activation')).flatMap((it) => it.outputs),
        );
    }
    return false;
}

const weighs = (layer: Layer) => /^(Multiply|Dot)$/.test(layer.class) || has(layer, 'attention', 'opaque');

/** A pretrained network that is used as a layer. */
export function isBackbone(layer: Layer): boolean {
    return /^keras\.applications\.|load_model$|\bhub\b|KerasLayer$/.test(layer.call.name);
}

const isUpsampling = (layer: Layer) =>
    has(layer, 'upsampling') || (has(layer, 'transposed-convolution') && !allAre(sizesOf(layer, 'strides'), 1));

/** Whether a tensor lies behind a layer that makes the picture, or the sequence, larger. */
export const isDecoded = once((tensor: Tensor): boolean =>
    ancestorsOf(tensor).some(({ layer }) => isUpsampling(layer) || layer.class.includes('PixelShuffle')),
);

/** A network that gives back what has the shape of its input: autoencoder, denoiser. */
export function isAutoencoder(model: Model): boolean {
    const input = only(model.inputs)?.shape;
    const output = only(model.outputs)?.shape;
    if (!input || input.length !== output?.length) return false;
    const isNumber = input.length === 2 && input[1] === 1;
    return !isNumber && input.slice(1).every((size, axis) => certainly.equal(size, output[axis + 1]));
}

/** The recurrent layer that a layer is, or that `Bidirectional` runs both ways. */
export function recurrentIn(layer: Layer): Layer | undefined {
    return has(layer, 'recurrent') && layer.inner.length === 0
        ? layer
        : layer.inner.find((inner) => has(inner, 'recurrent'));
}

/** Whether one vector an object is left: Flatten, global pooling, a recurrent layer that gives its last step only. */
export function flattens(layer: Layer): boolean {
    if (has(layer, 'flatten', 'global-pooling')) return true;
    return boolOf(recurrentIn(layer)?.arguments.get('return_sequences')?.value) === false;
}

/** The layers of the chain between the last Flatten, global pooling or recurrent layer without sequences, and an output. */
export function headOf(output: Tensor): readonly Application[] {
    const head: Application[] = [];
    for (let next = output.producer; next && !flattens(next.layer); next = previousOf(next)) head.unshift(next);
    return head;
}

/** Convolutions, then Flatten or global pooling, then Dense at the output; nothing that enlarges. */
export function isClassifierNet(model: Model): boolean {
    const output = only(model.outputs);
    if (!model.complete || !output) return false;
    const isConvolved = model.applications.some(({ layer }) => has(layer, 'convolution', 'depthwise', 'separable'));
    const isFlat = isConvolved && model.applications.some(({ layer }) => has(layer, 'flatten', 'global-pooling'));
    return isFlat && headOf(output).some(({ layer }) => layer.roles.has('dense')) && !isDecoded(output);
}

/** One weighted layer in all, and nothing unknown: logistic or linear regression, a convex task. */
export const isLinearModel = ({ complete, applications }: Model): boolean => complete && isOneMap(applications);

const isOneMap = once(
    (applications: Model['applications']) =>
        !applications.some(({ layer }) => isOpaque(layer)) &&
        applications.filter(({ layer }) => isWeighted(layer)).length <= 1,
);

/** The models that stand alone: neither a layer of another model, nor kept for something larger. */
export function standingModels(program: Program): readonly Model[] {
    return program.models.filter((model) => !model.nested && !isPart(model));
}

/** The models that stand alone, of which we know all that lies between inputs and outputs. */
export function wholeModels(program: Program): readonly Model[] {
    return standingModels(program).filter(({ complete }) => complete);
}

/** Kept by an object, or handed to something unknown: unless it is trained itself, it may be a part of something larger. */
function isPart({ variable, escapes, life }: Model): boolean {
    return (escapes || variable?.includes('.') === true) && !life.some(({ kind }) => kind === 'compile');
}
