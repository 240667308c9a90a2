import type { Facts } from '../../../../shared-rules/model/data';
import type { Dim } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import { indexOf, type ArrayValue, type Runtime } from '../../interpreter/values';
import { between, newArray, viewOf, withDtype } from './array';
import { callFor } from './calls';
import { asData } from './frames';
import { sizesOf } from './methods';
import { changedTo, scaledBy } from './scaling';
import { dtypeOf, isWhole } from './types';
import { without } from './without';

type Maker = (given: Given, at: CallSite, name: string) => Runtime | undefined;

const decoded: Maker = (given, at, name) =>
    raw([undefined, undefined, channels(argument(given, 1, 'channels'))], 'uint8', callFor(name, given, at));

const kept: Maker = (given) => subjectOf(given);

const flipped: Maker = (given, at) => {
    const image = subjectOf(given);
    const facts = image && factsNow(image);
    return (
        image &&
        facts &&
        newArray(image.shape, { ...image, facts: { ...facts, augmented: [...(facts.augmented ?? []), at.site] } })
    );
};

const adjusted: Maker = (given, at) => {
    const image = subjectOf(given);
    const facts = image && changedTo(factsNow(image), { kind: 'other', site: at.site }, undefined);
    return image && newArray(image.shape, { dtype: image.dtype, facts, eager: true });
};

/** Functions of TensorFlow and Keras on pictures. */
const FUNCTIONS: Readonly<Record<string, Maker>> = {
    'tf.io.decode_jpeg': decoded,
    'tf.io.decode_png': decoded,
    'tf.io.decode_image': decodedAny,
    'tf.image.decode_jpeg': decoded,
    'tf.image.decode_png': decoded,
    'tf.image.decode_image': decodedAny,
    'tf.io.read_file': () => newArray([], { dtype: 'string', eager: true }),
    'tf.image.convert_image_dtype': converted,
    'tf.image.flip_left_right': kept,
    'tf.image.flip_up_down': kept,
    'tf.image.random_flip_left_right': flipped,
    'tf.image.random_flip_up_down': flipped,
    'tf.image.random_brightness': adjusted,
    'tf.image.random_contrast': adjusted,
    'tf.image.random_saturation': adjusted,
    'tf.image.random_hue': adjusted,
    'tf.image.adjust_brightness': adjusted,
    'tf.image.adjust_contrast': adjusted,
    'tf.image.per_image_standardization': (given, at) => standardised(given, at),
    'tf.image.rgb_to_grayscale': (given) => withChannels(given, 1),
    'tf.image.grayscale_to_rgb': (given) => withChannels(given, 3),
    'tf.image.resize_with_pad': (given) =>
        cropped(given, argument(given, 1, 'target_height'), argument(given, 2, 'target_width'), 'float32'),
    'tf.image.resize_with_crop_or_pad': (given) =>
        cropped(given, argument(given, 1, 'target_height'), argument(given, 2, 'target_width')),
    'tf.image.crop_to_bounding_box': (given) =>
        cropped(given, argument(given, 3, 'target_height'), argument(given, 4, 'target_width')),
    'tf.image.random_crop': (given) => randomCrop(given),
    'keras.preprocessing.image.load_img': loadedImage,
    'keras.preprocessing.image.img_to_array': (given) => {
        const image = asData(argument(given, 0, 'img'));
        return image && withDtype(newArray(image.shape, { facts: factsNow(image) }), 'float32');
    },
    'keras.preprocessing.image.smart_resize': (given) => {
        const [height, width] = sizesOf(argument(given, 1, 'size')) ?? [];
        return resized(subjectOf(given), height, width, 'float32');
    },
};

/** `tf.io.decode_jpeg(bytes, channels=3)`, `img_to_array(img)`; undefined for a function that is not followed. */
export function imageFunction(name: string, given: Given, at: CallSite): Runtime | undefined {
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]?.(given, at, name) : undefined;
}

const subjectOf = (given: Given): ArrayValue | undefined =>
    asData(
        given.positional[0]?.value ??
            given.keywords.get('image')?.value ??
            given.keywords.get('images')?.value ??
            given.keywords.get('x')?.value,
    );

function raw(shape: readonly Dim[] | undefined, dtype: string, call: ReturnType<typeof callFor>): ArrayValue {
    const facts: Facts = { origin: { call, content: 'images', splits: [] }, scalings: [], range: between(0, 255) };
    return newArray(shape, { dtype, facts, eager: true });
}

/** 0, the default, takes what the file has. */
function channels(value: Runtime | undefined): Dim {
    const count = value && indexOf(value);
    return count === 0 ? undefined : count;
}

/** Animations have an axis more, unless they are not wanted. */
function decodedAny(given: Given, at: CallSite, name: string): Runtime {
    const expands = argument(given, 4, 'expand_animations') ?? given.keywords.get('expand_animations')?.value;
    const isFlat = expands?.kind === 'bool' && !expands.value;
    return raw(
        isFlat ? [undefined, undefined, channels(argument(given, 1, 'channels'))] : undefined,
        'uint8',
        callFor(name, given, at),
    );
}

/** Whole numbers are divided by the largest of their type. */
function converted(given: Given, at: CallSite): Runtime | undefined {
    const image = subjectOf(given);
    const dtype = dtypeOf(argument(given, 1, 'dtype'));
    if (!image) return undefined;
    const facts = factsNow(image);
    const isDivided = image.dtype === 'uint8' && dtype !== undefined && dtype.startsWith('float');
    const isKept = image.dtype !== undefined && !isWhole(image.dtype) && dtype?.startsWith('float') === true;
    const after = isDivided
        ? scaledBy(facts, { factor: 1 / 255, offset: 0, site: at.site })
        : isKept
          ? facts
          : changedTo(facts, { kind: 'other', site: at.site }, undefined);
    return newArray(image.shape, { dtype, facts: after, eager: true });
}

function standardised(given: Given, at: CallSite): Runtime | undefined {
    const image = subjectOf(given);
    const facts = image && changedTo(factsNow(image), { kind: 'statistics', site: at.site }, { kind: 'standardised' });
    return image && newArray(image.shape, { dtype: 'float32', facts, eager: true });
}

function withChannels(given: Given, count: number): Runtime | undefined {
    const image = subjectOf(given);
    return image && viewOf(image, image.shape && [...image.shape.slice(0, -1), count]);
}

function cropped(
    given: Given,
    height: Runtime | undefined,
    width: Runtime | undefined,
    dtype?: string,
): Runtime | undefined {
    return resized(subjectOf(given), height && indexOf(height), width && indexOf(width), dtype);
}

/** The last three axes are rows, columns and channels. */
function resized(image: ArrayValue | undefined, height: Dim, width: Dim, dtype?: string): ArrayValue | undefined {
    if (!image) return undefined;
    const { shape } = image;
    const sized = viewOf(image, shape && [...shape.slice(0, -3), height, width, ...shape.slice(-1)]);
    return dtype === undefined ? sized : withDtype(sized, dtype);
}

function randomCrop(given: Given): Runtime | undefined {
    const image = subjectOf(given);
    return image && viewOf(image, sizesOf(argument(given, 1, 'size')));
}

/** A picture of `PIL`: what `np.array` makes of it is all that counts. */
function loadedImage(given: Given, at: CallSite, name: string): Runtime {
    const [height, width] = sizesOf(argument(given, 2, 'target_size')) ?? [];
    const mode = argument(given, 1, 'color_mode');
    const count = !mode ? 3 : mode.kind === 'str' && mode.value === 'rgb' ? 3 : undefined;
    const isGrey = mode?.kind === 'str' && mode.value === 'grayscale';
    const shape = isGrey ? undefined : [height, width, count];
    return without(raw(shape, 'uint8', callFor(name, given, at)), 'eager');
}
