import type { Call, Model } from './graph';
import type { AnyShape } from './shape';
import { boolOf, intOf, stringOf } from './value';

/** What a network of `keras.applications` takes. */
export interface Backbone {
    /** The smallest side of a picture. */
    readonly least: number;
    /** The sides that its ImageNet head takes; undefined where it takes any. */
    readonly native: readonly number[] | undefined;
    /** Whether it looks at the channels of `input_shape` at all. */
    readonly wantsColours: boolean;
}

const sides: Readonly<Record<string, readonly number[]>> = {
    MobileNet: [128, 160, 192, 224],
    MobileNetV2: [96, 128, 160, 192, 224],
    InceptionV3: [299],
    InceptionResNetV2: [299],
    Xception: [299],
    NASNetLarge: [331],
    EfficientNetB1: [240],
    EfficientNetB2: [260],
    EfficientNetB3: [300],
    EfficientNetB4: [380],
    EfficientNetB5: [456],
    EfficientNetB6: [528],
    EfficientNetB7: [600],
    EfficientNetV2B1: [240],
    EfficientNetV2B2: [260],
    EfficientNetV2B3: [300],
    EfficientNetV2S: [384],
    EfficientNetV2M: [480],
    EfficientNetV2L: [480],
};

const least: Readonly<Record<string, number>> = { Xception: 71, InceptionV3: 75, InceptionResNetV2: 75 };

const PREFIX = 'keras.applications.';

/** The channels that come out where the head is taken off. */
const channels: readonly (readonly [RegExp, number])[] = [
    [/^VGG/, 512],
    [/^(ResNet|Xception|InceptionV3|EfficientNetB5|ConvNeXtXLarge)/, 2048],
    [/^(MobileNet|DenseNet121|ConvNeXtBase)$/, 1024],
    [/^(MobileNetV2|EfficientNetB[01]|EfficientNetV2(B0|B1|S|M|L))$/, 1280],
    [/^(EfficientNetB2|EfficientNetV2B2)$/, 1408],
    [/^(EfficientNetB3|EfficientNetV2B3|InceptionResNetV2|ConvNeXtLarge)$/, 1536],
    [/^ConvNeXt(Tiny|Small)$/, 768],
    [/^DenseNet169$/, 1664],
    [/^DenseNet201$/, 1920],
    [/^EfficientNetB4$/, 1792],
    [/^EfficientNetB6$/, 2304],
    [/^EfficientNetB7$/, 2560],
    [/^MobileNetV3Large$/, 960],
    [/^MobileNetV3Small$/, 576],
    [/^NASNetLarge$/, 4032],
    [/^NASNetMobile$/, 1056],
];

/** What comes out of a network of the collection: maps without its head, a vector with a pooling or with the head. */
export function backboneOutput({ name, arguments: given, complete }: Call): AnyShape {
    const [top, pooling] = [boolOf(given.get('include_top')?.value), given.get('pooling')?.value];
    if (!complete || top === undefined) return undefined;
    if (top) return [null, intOf(given.get('classes')?.value)];
    const width = channels.find(([names]) => names.test(name.slice(PREFIX.length)))?.[1];
    if (stringOf(pooling) !== undefined) return [null, width];
    return pooling?.kind === 'none' ? [null, undefined, undefined, width] : undefined;
}

/** Whether a network of the collection has BatchNormalization inside. */
export const hasBatchNorm = ({ name }: Call): boolean =>
    name.startsWith(PREFIX) && !/^(VGG|ConvNeXt)/.test(name.slice(PREFIX.length));

/** What Keras 3.15.1 says of a network of its collection; undefined for any other model. */
export function backboneOf({ call }: Model): Backbone | undefined {
    if (!call.name.startsWith(PREFIX)) return undefined;
    const name = call.name.slice(PREFIX.length);
    const isLenient = name.startsWith('MobileNetV3');
    return {
        least: least[name] ?? 32,
        native: isLenient ? undefined : (sides[name] ?? [224]),
        wantsColours: !isLenient,
    };
}
