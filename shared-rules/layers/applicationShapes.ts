import type { ApplicationData } from '../keras/applications';
import { sidesOf } from '../model/backbones';
import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { raise, type Arguments } from './layer';

interface Request {
    readonly args: Arguments;
    readonly weights: 'imagenet' | 'none' | 'file' | undefined;
    readonly top: boolean | undefined;
}

/** The shape of one picture that a network of `keras.applications` is built for; undefined where it is unknown. */
export function pictureShape(name: string, network: ApplicationData, request: Request): Shape | undefined {
    const given = request.args.value('input_shape');
    if (name.startsWith('MobileNetV3')) return lenientShape(given);
    if (name.startsWith('NASNet')) checkStatic(given, request);
    return obtainShape(given, sideOf(name, network, given), network.least, request);
}

/** `MobileNetV3` has a check of its own, and no size for its head. */
function lenientShape(given: Value): Shape | undefined {
    if (given.kind === 'none') return [null, null, 3];
    const shape = sizesIn(given);
    const [height, width] = shape ?? [];
    const areKnown = typeof height === 'number' && typeof width === 'number' && height * width > 0;
    if (areKnown && (height < 32 || width < 32)) {
        raise('Input size must be at least 32x32; Received `input_shape={given}`', { given }, PRETRAINED);
    }
    return shape?.length === 3 ? shape : undefined;
}

const PRETRAINED = { blame: 'input_shape', code: 'pretrained' };

function checkStatic(given: Value, { weights }: Request): void {
    if (weights !== 'imagenet' || given.kind !== 'tuple' || !given.items.some((it) => it.kind === 'none')) return;
    raise(
        'When specifying the input shape of a NASNet and loading `ImageNet` weights, the input_shape argument must be static (no None entries). Got: `input_shape={given}`.',
        { given },
        PRETRAINED,
    );
}

/** What the head is for: of several sizes that of the picture. */
function sideOf(name: string, { size }: ApplicationData, given: Value): number {
    const [height, width] = sizesIn(given) ?? [];
    const isOne = typeof height === 'number' && height === width && (sidesOf(name) ?? []).includes(height);
    return isOne ? height : (size ?? 224);
}

/** `obtain_input_shape` (`keras/src/applications/imagenet_utils.py`) */
function obtainShape(given: Value, side: number, least: number, request: Request): Shape | undefined {
    const { weights, top } = request;
    const shape = given.kind === 'none' ? [] : sizesIn(given);
    if (!shape || top === undefined) return undefined;
    if (weights === 'imagenet' && top) return headShape(given, shape, side);
    if (shape.length === 0) return top ? [side, side, 3] : [null, null, 3];
    if (weights === undefined && top) return shape.length === 3 ? shape : undefined;
    checkShape(given, shape, least, request);
    if (top && shape.includes(null)) {
        const sentence =
            'If `include_top` is True, you should specify a static `input_shape`. Received: input_shape={given}';
        raise(sentence, { given }, PRETRAINED);
    }
    return shape;
}

/** The head of ImageNet takes its own size only, as a tuple. */
function headShape(given: Value, shape: Shape, side: number): Shape | undefined {
    const own = [side, side, 3];
    if (given.kind === 'none') return own;
    if (shape.includes(undefined)) return shape.length === 3 ? own : undefined;
    if (given.kind === 'tuple' && shape.length === 3 && shape.every((size, axis) => size === own[axis])) return own;
    return raise(
        'When setting `include_top=True` and loading `imagenet` weights, `input_shape` should be {own}.  Received: input_shape={given}',
        { own, given },
        PRETRAINED,
    );
}

function checkShape(given: Value, shape: Shape, least: number, { weights }: Request): void {
    if (shape.length !== 3) raise('`input_shape` must be a tuple of three integers.', {}, PRETRAINED);
    const [height, width, channels] = shape;
    if (weights === 'imagenet' && channels !== undefined && channels !== 3) {
        raise('The input must have 3 channels; Received `input_shape={given}`', { given }, PRETRAINED);
    }
    if (isBelow(height, least) || isBelow(width, least)) {
        raise(
            'Input size must be at least {least}x{least}; Received: input_shape={given}',
            { least, given },
            PRETRAINED,
        );
    }
}

const isBelow = (size: Dim, least: number): boolean => typeof size === 'number' && size < least;

/** Undefined where the value is no list of sizes. */
function sizesIn(value: Value): Shape | undefined {
    return itemsOf(value)?.map((it) => (it.kind === 'none' ? null : intOf(it)));
}
