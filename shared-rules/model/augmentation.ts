import { callBehind, methodOf } from './derivation';
import type { Argument, Call, InnerCall, Layer } from './graph';
import { boolOf, itemsOf, numberOf, stringOf, type Value } from './value';

/** Arguments of `ImageDataGenerator` that change each picture at random. */
const RANDOM = [
    'rotation_range',
    'width_shift_range',
    'height_shift_range',
    'brightness_range',
    'shear_range',
    'zoom_range',
    'channel_shift_range',
    'horizontal_flip',
    'vertical_flip',
];

/** What says how they do it, and is of no use without them. */
const MANNER = ['fill_mode', 'cval'];

export const isImageGenerator = ({ name }: Call): boolean => /(^|\.)ImageDataGenerator$/.test(name);

/** The arguments by which a generator changes pictures at random, as far as they are known. */
export const randomArguments = ({ arguments: given }: Call): readonly Argument[] =>
    RANDOM.flatMap((name) => given.get(name) ?? []).filter(({ value, site }) => site !== undefined && isOn(value));

function isOn(value: Value): boolean {
    if (itemsOf(value)) return true;
    return boolOf(value) === true || (numberOf(value) ?? 0) > 0;
}

/** What is left of a generator's arguments without anything random; undefined where it learns from data, or a star is in it. */
export function plainArguments({ arguments: given, complete }: Call): readonly Argument[] | undefined {
    const written = [...given.values()].filter(({ site }) => site !== undefined);
    const isFitted = written.some(({ name }) => /^featurewise_|^zca_/.test(name) || /^\d+$/.test(name));
    if (isFitted || !complete) return undefined;
    return written.filter(({ name }) => !RANDOM.includes(name) && !MANNER.includes(name));
}

/** `datagen.flow_from_directory(…)` of a generator that is seen. */
export interface Flow {
    readonly call: Call;
    readonly generator: Call;
    readonly subset: string | undefined;
}

export function flowOf(call: Call): Flow | undefined {
    const generator = callBehind(call.receiver);
    if (!generator || !isImageGenerator(generator) || !/^flow(_from_\w+)?$/.test(methodOf(call))) return undefined;
    return { call, generator, subset: stringOf(call.arguments.get('subset')?.value) };
}

const RANDOM_LAYER = /^(Random[A-Z]\w*|CutMix|MixUp|AugMix|RandAugment)$/;

/** Whether the layer, or one inside of it, changes its input at random while training. */
export function isAugmentation({ class: name, model, inner }: Layer): boolean {
    if (RANDOM_LAYER.test(name) || inner.some(isAugmentation)) return true;
    return model?.applications.some(({ layer }) => layer.model !== model && isAugmentation(layer)) ?? false;
}

/** `augment(x)`, `augment(x, training=True)`, `tf.image.random_flip_left_right(x)` in a function that `map` is given. */
export function augments({ callee, keywords }: InnerCall): boolean {
    if (callee.kind === 'symbol') return /^tf\.image\.random_\w+$/.test(callee.name);
    if (callee.kind !== 'layer' || !isAugmentation(callee.layer)) return false;
    const training = keywords.get('training');
    return training === undefined || boolOf(training) === true;
}
