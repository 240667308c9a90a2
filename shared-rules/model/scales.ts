/**
 * The scale on which a network of `keras.applications` was trained: `caffe` BGR minus the mean of ImageNet, `tf` -1 to 1,
 * `torch` 0 to 1 minus mean over deviation, `none` 0 to 255, which the network scales itself.
 */
export type Mode = 'caffe' | 'tf' | 'torch' | 'none';

/** By module: what `preprocess_input` makes of (0, 127.5, 255), asked of Keras 3.15.1. */
const MODES: Readonly<Record<string, Mode>> = {
    convnext: 'none',
    densenet: 'torch',
    efficientnet: 'none',
    efficientnet_v2: 'none',
    imagenet_utils: 'caffe',
    inception_resnet_v2: 'tf',
    inception_v3: 'tf',
    mobilenet: 'tf',
    mobilenet_v2: 'tf',
    mobilenet_v3: 'none',
    nasnet: 'tf',
    resnet: 'caffe',
    resnet50: 'caffe',
    resnet_v2: 'tf',
    vgg16: 'caffe',
    vgg19: 'caffe',
    xception: 'tf',
};

/** Of a module of `keras.applications`: `vgg16`. */
export const modeOf = (family: string): Mode | undefined => (Object.hasOwn(MODES, family) ? MODES[family] : undefined);

const FAMILIES: readonly (readonly [RegExp, string])[] = [
    [/^VGG16$/, 'vgg16'],
    [/^VGG19$/, 'vgg19'],
    [/^ResNet\d+V2$/, 'resnet_v2'],
    [/^ResNet\d+$/, 'resnet'],
    [/^DenseNet/, 'densenet'],
    [/^InceptionV3$/, 'inception_v3'],
    [/^InceptionResNetV2$/, 'inception_resnet_v2'],
    [/^Xception$/, 'xception'],
    [/^MobileNetV3/, 'mobilenet_v3'],
    [/^MobileNetV2$/, 'mobilenet_v2'],
    [/^MobileNet$/, 'mobilenet'],
    [/^NASNet/, 'nasnet'],
    [/^EfficientNetV2/, 'efficientnet_v2'],
    [/^EfficientNetB/, 'efficientnet'],
    [/^ConvNeXt/, 'convnext'],
];

/** The module of a network: `resnet` of `ResNet50`. */
export const familyOf = (network: string): string | undefined =>
    FAMILIES.find(([pattern]) => pattern.test(network))?.[1];
