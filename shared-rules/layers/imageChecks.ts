import { itemsOf, numberOf, type Value } from '../model/value';
import { toInt } from './conversions';
import { choice, INTERPOLATIONS, SHEAR, valueRange, within, type Bounds, type Check } from './imageArguments';
import { raise } from './layer';
import { bareType, compare, float, int, isPlain, truth } from './operators';

/** What the layers inside `AugMix` and `RandAugment` say of the arguments that they are handed. */
export const augmentations: Check = (args) => {
    const range = itemsOf(args.value('factor')) ?? [args.value('factor')];
    for (const number of range) {
        if (!SHEAR.isOutside(number)) continue;
        raise(
            '{message}Received: input_number={number}',
            { message: SHEAR.message, number },
            { blame: 'factor', code: 'factor' },
        );
    }
    choice('interpolation', INTERPOLATIONS)(args);
};

/** `RandomGrayscale.__init__` */
export const grayscale: Check = (args) => {
    const value = args.value('factor');
    const detail = { blame: 'factor', code: 'factor' };
    if (!compare(value, '<', int(0), detail) && !compare(value, '>', int(1), detail)) return;
    raise('`factor` should be between 0 and 1. Received: factor={value}', { value }, detail);
};

/** `RandomPerspective.__init__` */
export const perspectiveScale: Check = (args) => {
    const scale = args.value('scale');
    const detail = { blame: 'scale', code: 'factor' };
    if (!compare(scale, '<', float(0), detail) && !compare(scale, '>', float(1), detail)) return;
    raise('The `scale` argument should be a number in the range [0,1]. Received: scale={scale}', { scale }, detail);
};

/** `RandomGaussianBlur._set_kernel_size`: what has a middle. */
export const oddKernel: Check = (args) => {
    const value = args.value('kernel_size');
    const detail = { blame: 'kernel_size', code: 'sizes' };
    const items = itemsOf(value);
    if (!isPlain(value)) return;
    if (items && items.length !== 2) {
        const sentence =
            'The `kernel_size` argument should be a number (or a list of two numbers) Received: kernel_size={value}';
        raise(sentence, { value }, detail);
    }
    if (!(items ?? [value]).some((size) => (items || numberOf(size) !== undefined ? isEven(size) : true))) return;
    raise('kernel_size must be an odd number. Received: kernel_size={value}', { value }, detail);
};

/** `size % 2 == 0` */
function isEven(size: Value): boolean {
    const number = numberOf(size);
    if (number !== undefined || !isPlain(size)) return number !== undefined && number % 2 === 0;
    const detail = { exception: 'TypeError', blame: 'kernel_size', code: 'sizes' };
    if (size.kind === 'str') raise('not all arguments converted during string formatting', {}, detail);
    raise("unsupported operand type(s) for %: '{type}' and 'int'", { type: bareType(size) }, detail);
}

/** `Equalization` stumbles over the words in which it would refuse a range. */
export const equalizationRange: Check = (args) => {
    const value = args.value('value_range');
    if (!isPlain(value) || itemsOf(value)?.length === 2) return valueRange(args);
    raise(
        "'Equalization' object has no attribute '_VALUE_RANGE_VALIDATION_ERROR'",
        {},
        { exception: 'AttributeError', blame: 'value_range', code: 'value-range' },
    );
};

/** `RandomColorJitter` makes a layer of each factor that is given. */
export const jitter: Check = (args) => {
    const parts: readonly (readonly [string, Bounds])[] = [
        ['brightness_factor', [-1, 1]],
        ['contrast_factor', [0, 1]],
        ['saturation_factor', [-1, 1]],
        ['hue_factor', [0, 1]],
    ];
    for (const [name, bounds] of parts) {
        const value = args.value(name);
        if (value.kind === 'none' || !isPlain(value)) continue;
        within(name === 'brightness_factor' && truth(value) === false ? float(0) : value, bounds, 'factor');
        if (name === 'brightness_factor' || name === 'saturation_factor') valueRange(args);
    }
};

/** `MaxNumBoundingBoxes.__init__` */
export const boxNumbers: Check = (args) => {
    toInt(args.value('max_number'), 'max_number');
    toInt(args.value('fill_value'), 'fill_value');
};
