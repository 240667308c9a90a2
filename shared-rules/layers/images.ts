import { certainly, type Shape } from '../model/shape';
import { keptDtype } from './dtype';
import {
    baseFactor,
    choice,
    factor,
    FILL_MODES,
    format,
    image,
    INTERPOLATIONS,
    namedFactor,
    SHEAR,
    SOLARIZATION,
    TRANSLATION,
    valueRange,
    ZOOM,
    type Check,
} from './imageArguments';
import {
    augmentations,
    boxNumbers,
    equalizationRange,
    grayscale,
    jitter,
    oddKernel,
    perspectiveScale,
} from './imageChecks';
import { defineLayer, only, raise, type LayerSpec } from './layer';
import { seedGenerator as seed } from './seed';
import { dataFormat, type DataFormat } from './standard';

/** A layer that changes colours or the places of pixels, but no shape; its constructor checks one thing after the other. */
const sameShape = (name: string, checks: readonly Check[]): LayerSpec =>
    defineLayer<unknown>({
        keras: `keras.layers.${name}`,
        roles: ['preprocessing'],
        configure: (args) => checks.forEach((check) => check(args)),
        call: (_, inputs) => only(inputs),
    });

/** The same for those whose result has the dtype of the input. */
const sameDtype = (name: string, checks: readonly Check[]): LayerSpec =>
    defineLayer<unknown>({ ...sameShape(name, checks), dtype: keptDtype });

const unit = factor([0, 1]);
const both = factor([-1, 1]);
const interpolation = choice('interpolation', INTERPOLATIONS);
const fills = [choice('fill_mode', FILL_MODES), interpolation];
const WITH_FACTOR = { bounds: [-1, 1] } as const;

const elasticFills = choice('fill_mode', ['constant', 'nearest', 'wrap', 'mirror', 'reflect'], true);

/** Of those that look at the colours, one alone says which it wants. */
const colorDegeneration = defineLayer<DataFormat | undefined>({
    keras: 'keras.layers.RandomColorDegeneration',
    roles: ['preprocessing'],
    configure(args) {
        [image('RandomColorDegeneration'), both, valueRange, seed].forEach((check) => check(args));
        return dataFormat(args);
    },
    call: (channels, inputs) => inThreeColours(only(inputs), channels),
});

function inThreeColours(input: Shape, format: DataFormat | undefined): Shape {
    if (input.length !== 3 && input.length !== 4) {
        raise(
            'Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received: input_shape={input}',
            { input },
            { code: 'rank' },
        );
    }
    const channels = format && input.at(format === 'channels_last' ? -1 : -3);
    if (certainly.differ(channels, 3)) {
        const sentence = 'Input images must have 3 channels, but received images with {channels} channels.';
        raise(sentence, { channels }, { code: 'channels' });
    }
    return input;
}

/** `keras/src/layers/preprocessing/image_preprocessing` */
export const images: readonly LayerSpec[] = [
    sameShape('AugMix', [image('AugMix'), unit, seed, augmentations, valueRange]),
    sameShape('AutoContrast', [image('AutoContrast'), valueRange]),
    sameShape('ContrastLimitedAdaptiveHistogramEqualization', [
        image('ContrastLimitedAdaptiveHistogramEqualization', { ...WITH_FACTOR, late: true }),
        format,
    ]),
    sameShape('CutMix', [image('CutMix'), unit, seed]),
    sameDtype('Equalization', [image('Equalization', { ...WITH_FACTOR, late: true }), equalizationRange, format]),
    sameShape('MaxNumBoundingBoxes', [image('MaxNumBoundingBoxes', WITH_FACTOR), boxNumbers]),
    sameShape('MixUp', [image('MixUp', WITH_FACTOR), seed]),
    sameShape('RandAugment', [image('RandAugment'), unit, seed, augmentations, valueRange]),
    sameShape('RandomBrightness', [image('RandomBrightness'), baseFactor, seed, valueRange]),
    colorDegeneration,
    sameShape('RandomColorJitter', [image('RandomColorJitter', WITH_FACTOR), seed, jitter]),
    sameShape('RandomContrast', [image('RandomContrast'), unit, seed]),
    sameShape('RandomElasticTransform', [
        image('RandomElasticTransform'),
        unit,
        factor([0, 1], 'scale'),
        seed,
        interpolation,
        elasticFills,
    ]),
    sameShape('RandomErasing', [image('RandomErasing'), unit, factor([0, 1], 'scale'), seed]),
    sameShape('RandomFlip', [image('RandomFlip'), seed]),
    sameShape('RandomGaussianBlur', [image('RandomGaussianBlur'), unit, oddKernel, factor([0, 1], 'sigma'), seed]),
    sameDtype('RandomGrayscale', [image('RandomGrayscale', { late: true }), grayscale, format, seed]),
    sameShape('RandomHue', [image('RandomHue'), unit, seed]),
    sameShape('RandomInvert', [image('RandomInvert'), unit, seed]),
    sameShape('RandomPerspective', [image('RandomPerspective'), unit, seed, perspectiveScale, interpolation]),
    sameShape('RandomPosterization', [image('RandomPosterization'), factor([1, 8]), valueRange, seed]),
    sameShape('RandomRotation', [image('RandomRotation'), baseFactor, seed, ...fills]),
    sameShape('RandomSaturation', [image('RandomSaturation'), both, valueRange, seed]),
    sameShape('RandomSharpness', [image('RandomSharpness'), unit, valueRange, seed]),
    sameShape('RandomShear', [
        image('RandomShear'),
        namedFactor('x_factor', SHEAR),
        namedFactor('y_factor', SHEAR),
        ...fills,
        seed,
    ]),
    sameShape('RandomTranslation', [
        image('RandomTranslation'),
        namedFactor('height_factor', TRANSLATION),
        namedFactor('width_factor', TRANSLATION),
        ...fills,
        seed,
    ]),
    sameShape('RandomZoom', [
        image('RandomZoom', { late: true }),
        namedFactor('height_factor', ZOOM),
        namedFactor('width_factor', ZOOM, true),
        ...fills,
        seed,
        format,
    ]),
    sameShape('Solarization', [
        image('Solarization'),
        seed,
        namedFactor('addition_factor', SOLARIZATION),
        namedFactor('threshold_factor', SOLARIZATION),
        valueRange,
    ]),
];
