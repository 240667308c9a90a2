import { onceIn } from './facts';
import type { Application, Layer, Program, Tensor } from './graph';
import { certainly, type Dim } from './shape';
import { channels, effective, isLinear, isPass, isPointwise, sizesOf, unitsOf } from './vocabulary';
import { forward, modelsEndingIn, modelsWith, only, usesOf } from './walk';

/** Two linear maps in a row, with nothing nonlinear between them: together they are one. */
export interface Collapse {
    readonly first: Application;
    readonly second: Application;
    readonly between: readonly Application[];
    /** The convolution 1×1 among the two, which is then the redundant one. */
    readonly pointwise: Application | undefined;
}

/**
 * Whether the linear layer of an application is one map with the next one. Not where the first is a bottleneck: a
 * matrix of low rank is not any matrix, and factorising one is a design.
 */
export const collapseAt = onceIn((program, first: Application): Collapse | undefined => {
    if (!isPlainLinear(first.layer) || isSampling(first.layer)) return undefined;
    if (usesOf(program, first.layer).length !== 1 || isDemonstration(program, first)) return undefined;
    const { through: between, end: second } = forward(program, first, ({ layer }) => isPass(layer));
    if (!second || !isDenseOrConvolution(second.layer) || isDesigned(first, between, second)) return undefined;
    if (!isFullRank(first, second)) return undefined;
    const pointwise = [second, first].find(({ layer }) => isPointwise(layer));
    return pointwise && isProjection(program, second) ? undefined : { first, second, between, pointwise };
});

/** A convolution without an activation, and the next layer with weights: between them only a maximum is not linear. */
export interface BarePooling {
    readonly first: Application;
    readonly pooling: Application;
    readonly second: Application;
}

export const barePoolingAt = onceIn((program, first: Application): BarePooling | undefined => {
    const isConvolution = isPlainLinear(first.layer) && effective(first.layer).roles.has('convolution');
    if (!isConvolution || isPointwise(first.layer) || isSampling(first.layer)) return undefined;
    if (usesOf(program, first.layer).length !== 1 || isDemonstration(program, first)) return undefined;
    const { through, end: second } = forward(program, first, ({ layer }) => isPass(layer) || isMaximum(layer));
    const pooling = through.find(({ layer }) => isMaximum(layer));
    return pooling && second && isDenseOrConvolution(second.layer) ? { first, pooling, second } : undefined;
});

const isMaximum = ({ roles }: Layer) => roles.has('max-pooling') && !roles.has('global-pooling');

/** Dense, or a convolution that mixes channels and places at once. */
function isDenseOrConvolution(layer: Layer): boolean {
    const { roles } = effective(layer);
    if (!roles.has('dense') && !roles.has('convolution')) return false;
    return !roles.has('depthwise') && !roles.has('separable') && !roles.has('transposed-convolution');
}

const isPlainLinear = (layer: Layer) => isLinear(effective(layer)) && isDenseOrConvolution(layer);

/** A patch embedding: the kernel is as long as its stride. */
function isSampling(layer: Layer): boolean {
    const kernel = sizesOf(layer, 'kernel_size');
    const strides = sizesOf(layer, 'strides') ?? [];
    const step = (axis: number) => strides[axis] ?? only(strides);
    return kernel?.every((size, axis) => size > 1 && size === step(axis)) ?? false;
}

/** A few units that no model is ever trained with, nor asked: the documentation shows a call. */
function isDemonstration(program: Program, application: Application): boolean {
    const units = unitsOf(application.layer);
    return units !== undefined && units <= 8 && modelsWith(program, application).every(({ life }) => life.length === 0);
}

function isDesigned(first: Application, between: readonly Application[], second: Application): boolean {
    const isStem = first.layer.roles.has('dense') && between.some(({ layer }) => layer.class === 'Reshape');
    return isStem || isFactorised(sizesOf(first.layer, 'kernel_size'), sizesOf(second.layer, 'kernel_size'));
}

/** 1×k and then k×1, a plane and then time: what is long in one is 1 in the other. */
function isFactorised(first: readonly number[] | undefined, second: readonly number[] | undefined): boolean {
    const shorter = (a: readonly number[], b: readonly number[]) =>
        a.some((size, axis) => size === 1 && (b[axis] ?? 1) > 1);
    return first !== undefined && second !== undefined && shorter(first, second) && shorter(second, first);
}

/** `units(A) ≥ min(in(A), out(B))`, in units or channels; certain as soon as one of the two sizes shows it. */
function isFullRank(first: Application, second: Application): boolean {
    const units = unitsOf(first.layer);
    const input = channels(only(first.inputs), effective(first.layer));
    return [input, unitsOf(second.layer)].some((size) => atLeast(units, size));
}

const atLeast = (units: Dim, size: Dim) => certainly.equal(units, size) || certainly.above(units, size);

/** A 1×1 convolution that fits the channels for an addition, or that gives the classes of each point. */
function isProjection(program: Program, { layer, outputs }: Application): boolean {
    if (!isPointwise(layer)) return false;
    const isOutput = (tensor: Tensor | undefined) => tensor && modelsEndingIn(program, tensor).length > 0;
    const application = only(outputs)?.producer;
    const { through, end } = application
        ? forward(program, application, (it) => isPass(it.layer) || it.layer.roles.has('activation'))
        : { through: [], end: undefined };
    return end ? end.layer.roles.has('merge') : Boolean(isOutput(only((through.at(-1) ?? { outputs }).outputs)));
}
