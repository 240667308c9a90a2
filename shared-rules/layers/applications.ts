import { applications, type ApplicationData, type ApplicationVariant } from '../keras/applications';
import { identifiers } from '../keras/identifiers';
import type { Weight } from '../model/graph';
import { lift, product, type AnyShape, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, stringOf } from '../model/value';
import { defineLayer, frozen, only, raise, trainable, type Arguments, type Inputs, type LayerSpec } from './layer';
import { pictureShape } from './applicationShapes';
import { mobileNet } from './mobileNets';
import { slide } from './windows';

/** A network of `keras.applications` as its arguments make it; weights by the name of `imagenet` are taken to load. */
export interface ApplicationConfig {
    readonly network: ApplicationData;
    /** Undefined for a width that no weights exist for, or an unknown one. */
    readonly variant: ApplicationVariant | undefined;
    readonly weights: 'imagenet' | 'none' | 'file' | undefined;
    readonly top: boolean | undefined;
    /** `none` leaves the maps as they are; any other word does too. */
    readonly pooling: 'avg' | 'max' | 'none' | undefined;
    readonly classes: number | undefined;
    /** What it is built for, the batch included. */
    readonly input: AnyShape;
    /** Whether it can take pictures of sizes that it was not built for, so that nothing is said of them. */
    readonly isPicky: boolean;
}

/** The network with that name as one step between its input and its output; undefined for a name that Keras does not know. */
export function applicationSpec(name: string): LayerSpec | undefined {
    return specs.get(name);
}

const specs: ReadonlyMap<string, LayerSpec> = new Map(
    Object.entries(applications).map(([name, network]) => [name, specOf(name, network)]),
);

function specOf(name: string, network: ApplicationData): LayerSpec {
    return defineLayer<ApplicationConfig>({
        keras: `keras.applications.${name}`,
        roles: ['opaque'],
        borrowsWeights: true,
        configure: (args) => configure(name, network, args),
        build: weightsOf,
        call: (config, inputs) => outputOf(config, only(inputs)),
    });
}

/** The checks of the function in its order, because the first one wins. */
function configure(name: string, network: ApplicationData, args: Arguments): ApplicationConfig {
    const weights = sourceOf(network, args);
    const top = args.bool('include_top');
    const classes = classesOf(network, args, weights, top);
    const shape = pictureShape(name, network, { args, weights, top });
    if (weights === 'imagenet') checkWidth(name, args);
    const input = inputOf(args, shape);
    if (network.steps.includes('halved')) checkPadding(input);
    if (top && weights !== undefined && weights !== 'none') checkActivation(args);
    if (weights === 'imagenet' && name.startsWith('ConvNeXt')) checkName(network, args);
    const variant = variantOf(name, network, args, input);
    return {
        network,
        variant,
        weights,
        top,
        pooling: poolingOf(args),
        classes,
        input,
        isPicky: name.startsWith('NASNet'),
    };
}

/** A word without an ending is no path of a file with weights. */
function sourceOf({ wrongWeights }: ApplicationData, args: Arguments): ApplicationConfig['weights'] {
    if (args.isNone('weights')) return 'none';
    const weights = args.string('weights');
    if (weights === undefined) return undefined;
    if (weights === 'imagenet') return 'imagenet';
    if (/[./\\]/.test(weights)) return 'file';
    return raise(
        '{sentence}',
        { sentence: wrongWeights.replace('{weights}', weights) },
        { blame: 'weights', code: 'pretrained' },
    );
}

function classesOf(
    { wrongClasses }: ApplicationData,
    args: Arguments,
    weights: ApplicationConfig['weights'],
    top: boolean | undefined,
): number | undefined {
    const classes = intOf(args.value('classes'));
    if (weights !== 'imagenet' || !top || classes === undefined || classes === 1000) return classes;
    return raise(
        '{sentence}',
        { sentence: wrongClasses.replace('{classes}', String(classes)) },
        { blame: 'classes', code: 'pretrained' },
    );
}

/** A tensor stands in the place of the input that would be made. */
function inputOf(args: Arguments, shape: Shape | undefined): AnyShape {
    const tensor = args.value('input_tensor');
    if (tensor.kind === 'tensor') return tensor.tensor.shape;
    return tensor.kind === 'none' && shape ? [null, ...shape] : undefined;
}

/** `correct_pad` of `imagenet_utils.py` looks at the height and then takes the width for known. */
function checkPadding(input: AnyShape): void {
    if (typeof input?.[1] !== 'number' || input[2] !== null) return;
    const detail = { exception: 'TypeError', blame: 'input_shape', code: 'pretrained' };
    raise("unsupported operand type(s) for %: 'NoneType' and 'int'", {}, detail);
}

/** The file with weights has the name of the model. */
function checkName({ name: own }: ApplicationData, args: Arguments): void {
    const name = args.string('name');
    if (name === undefined || name.includes(own)) return;
    const sentence =
        'Model name "{name}" does not match weights variant "{own}". When using imagenet weights, model name must contain the weights variant (e.g., "{own}").';
    raise(sentence, { name, own }, { blame: 'name', code: 'pretrained' });
}

/** The function that Keras prints has an address. */
function checkActivation(args: Arguments): void {
    const name = identifiers.activations?.[args.string('classifier_activation') ?? ''];
    if (name === undefined || name === 'softmax' || name === 'linear') return;
    raise(
        'Only `None` and `softmax` activations are allowed for the `classifier_activation` argument when using pretrained weights, with `include_top=True`; Received: classifier_activation={activation}',
        { activation: undefined },
        { blame: 'classifier_activation', code: 'pretrained' },
    );
}

/** Widths that ImageNet weights exist for. */
function checkWidth(name: string, args: Arguments): void {
    const [alpha, depth] = [numberOf(args.value('alpha')), numberOf(args.value('depth_multiplier'))];
    const detail = { blame: 'alpha', code: 'pretrained' };
    if (name === 'MobileNet' && depth !== undefined && depth !== 1) {
        const sentence =
            'If imagenet weights are being loaded, depth multiplier must be 1.  Received depth_multiplier={depth}';
        raise(sentence, { depth: args.value('depth_multiplier') }, { ...detail, blame: 'depth_multiplier' });
    }
    if (alpha === undefined) return;
    if (name === 'MobileNet' && ![0.25, 0.5, 0.75, 1].includes(alpha)) {
        const sentence =
            'If imagenet weights are being loaded, alpha can be one of`0.25`, `0.50`, `0.75` or `1.0` only.  Received alpha={alpha}';
        raise(sentence, { alpha: args.value('alpha') }, detail);
    }
    if (name === 'MobileNetV2' && ![0.35, 0.5, 0.75, 1, 1.3, 1.4].includes(alpha)) {
        const sentence =
            'If imagenet weights are being loaded, alpha must be one of `0.35`, `0.50`, `0.75`, `1.0`, `1.3` or `1.4` only; Received `alpha={alpha}`';
        raise(sentence, { alpha: args.value('alpha') }, detail);
    }
    const minimalistic = args.bool('minimalistic');
    if (name.startsWith('MobileNetV3') && alpha !== 1 && (minimalistic || (minimalistic === false && alpha !== 0.75))) {
        raise(
            'If imagenet weights are being loaded, alpha can be one of `0.75`, `1.0` for non minimalistic or `1.0` for minimalistic only.',
            {},
            detail,
        );
    }
}

function variantOf(
    name: string,
    { variants }: ApplicationData,
    args: Arguments,
    input: AnyShape,
): ApplicationVariant | undefined {
    const [alpha, depth] = [numberOf(args.value('alpha')), intOf(args.value('depth_multiplier'))];
    const isLean = args.has('minimalistic') ? args.bool('minimalistic') : false;
    if (args.has('alpha'))
        return alpha === undefined || isLean === undefined || (args.has('depth_multiplier') && depth === undefined)
            ? undefined
            : mobileNet(name, alpha, depth ?? 1, isLean);
    const isOpen = input?.[1] === undefined ? undefined : input[1] === null;
    return variants.find((it) => variants.every(({ open }) => !open) || (it.open ?? false) === isOpen);
}

function poolingOf(args: Arguments): ApplicationConfig['pooling'] {
    const pooling = args.value('pooling');
    const word = stringOf(pooling);
    if (word === 'avg' || word === 'max') return word;
    return pooling.kind === 'unknown' ? undefined : 'none';
}

/** What comes out for pictures of some size. */
function outputOf(config: ApplicationConfig, picture: Shape): AnyShape {
    const { top, pooling, classes, variant } = config;
    const [batch] = picture;
    if (top === undefined || picture.length !== 4) return undefined;
    if (top) return [batch, classes];
    if (pooling === 'none') return [batch, ...mapsOf(config, picture), variant?.channels];
    return pooling && [batch, variant?.channels];
}

/** Height and width of the last maps. */
function mapsOf({ network, input, isPicky }: ApplicationConfig, picture: Shape): readonly [Dim, Dim] {
    const isFixed = typeof input?.[1] === 'number';
    const after = (axis: number): Dim => {
        const size = picture[axis];
        // What was built for any size pads as for even ones, and its branches may then differ.
        if (isPicky && !isFixed && size !== null) return undefined;
        return network.steps.reduce<Dim>((left, step) => stepped(left, step, isFixed), size);
    };
    return [after(1), after(2)];
}

function stepped(size: Dim, step: ApplicationData['steps'][number], isFixed: boolean): Dim {
    if (typeof size !== 'number') return size;
    const [kernel, stride, padding] = step === 'halved' ? [1, 2, isFixed ? 0 : -1] : step;
    const left = slide(size + padding, kernel, stride, 1, 'valid');
    return typeof left === 'number' && left > 0 ? left : undefined;
}

/** All its weights in two: those that are trained, and means, variances and counters. Undefined where their number is unknown. */
function weightsOf(config: ApplicationConfig, inputs: Inputs): readonly Weight[] | undefined {
    const { variant, top } = config;
    const picture = config.input ?? only(inputs);
    const colours = picture[3];
    const head = top ? headOf(config, picture) : top === undefined ? undefined : 0;
    if (!variant || typeof colours !== 'number' || typeof head !== 'number') return undefined;
    const [learned, measured] = [0, 1].map(
        (i) => (variant.params[i] ?? 0) + (colours - 3) * (variant.perChannel[i] ?? 0),
    );
    return [trainable('weights', [(learned ?? 0) + head]), frozen('statistics', [measured])];
}

const plus = lift((a, b) => a + b);
const more = lift((a) => a + 1);

/** Numbers in the head: each of its layers has a kernel and a bias. */
function headOf(config: ApplicationConfig, picture: Shape): Dim {
    const { network, variant, classes } = config;
    if (!variant || classes === undefined) return undefined;
    const first = network.flat ? product(variant.channels, ...mapsOf(config, picture)) : variant.channels;
    const widths = [first, ...network.hidden, classes];
    const sizes = widths.slice(1).map((width, i) => product(more(widths[i]), width));
    return sizes.reduce<Dim>((total, size) => plus(total, size), 0);
}

/** The name that it gives itself where it is given none: `mobilenet_1.00_224`. */
export function applicationName(name: string, args: Arguments): string | undefined {
    const network = applications[name];
    const [alpha, weights] = [numberOf(args.value('alpha')), args.value('weights')];
    if (!network || !args.has('alpha')) return network?.name;
    const rows = rowsOf(args, stringOf(weights) === 'imagenet');
    if (alpha === undefined || rows === undefined || weights.kind === 'unknown') return undefined;
    return network.name.replace('{alpha}', alpha.toFixed(2)).replace('{rows}', rows);
}

/** Of the input's shape, or of the weights that are nearest. */
function rowsOf(args: Arguments, isPretrained: boolean): string | undefined {
    const shape = args.value('input_shape');
    const [height, width] = itemsOf(shape)?.map((it) => (it.kind === 'none' ? null : intOf(it))) ?? [];
    if (shape.kind === 'none')
        return isPretrained || args.bool('include_top') ? '224' : args.isNone('input_tensor') ? 'None' : undefined;
    if (height === undefined || width === undefined) return undefined;
    return isPretrained && (height !== width || height === null) ? '224' : String(height ?? 'None');
}

/** How many layers of each name it makes, so that the names of later ones are counted from there. */
export function countedNames(
    { network, weights, top, pooling, input }: ApplicationConfig,
    args: Arguments,
): readonly (readonly [string, number])[] {
    const { own, imagenet, coloured, grey, top: head, avg, max } = network.counted;
    const isPreparing = args.has('include_preprocessing') ? args.bool('include_preprocessing') : true;
    const parts = [
        own,
        weights === 'imagenet' ? imagenet : undefined,
        isPreparing ? (input?.[3] === 3 ? coloured : grey) : undefined,
        top ? head : pooling === 'avg' ? avg : pooling === 'max' ? max : undefined,
    ];
    return parts.flatMap((part) => Object.entries(part ?? {}));
}
