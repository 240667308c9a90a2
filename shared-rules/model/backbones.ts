import { applications } from '../keras/applications';
import type { Call, Model } from './graph';
import type { AnyShape } from './shape';
import { boolOf, intOf, numberOf, stringOf } from './value';

/** What a network of `keras.applications` takes. */
export interface Backbone {
    /** The smallest side of a picture. */
    readonly least: number;
    /** The sides that its ImageNet head takes; undefined where it takes any. */
    readonly native: readonly number[] | undefined;
    /** Whether it looks at the channels of `input_shape` at all. */
    readonly wantsColours: boolean;
}

/** Networks whose head comes in several sizes. */
const several: Readonly<Record<string, readonly number[]>> = {
    MobileNet: [128, 160, 192, 224],
    MobileNetV2: [96, 128, 160, 192, 224],
};

/** The sides of pictures that the ImageNet head of a network takes; undefined where it takes any, or there is no such network. */
export function sidesOf(name: string): readonly number[] | undefined {
    const size = applications[name]?.size;
    return several[name] ?? (typeof size === 'number' ? [size] : undefined);
}

const PREFIX = 'keras.applications.';

/** What comes out of a network of the collection: maps without its head, a vector with a pooling or with the head. */
export function backboneOutput({ name, arguments: given, complete }: Call): AnyShape {
    const [top, pooling] = [boolOf(given.get('include_top')?.value), given.get('pooling')?.value];
    if (!complete || top === undefined) return undefined;
    if (top) return [null, intOf(given.get('classes')?.value)];
    const width = widthOf(name, given);
    if (stringOf(pooling) !== undefined) return [null, width];
    return pooling?.kind === 'none' ? [null, undefined, undefined, width] : undefined;
}

/** The channels that come out where the head is taken off. */
function widthOf(name: string, given: Call['arguments']): number | undefined {
    const alpha = numberOf(given.get('alpha')?.value);
    const variants = applications[name.slice(PREFIX.length)]?.variants ?? [];
    return variants.find((it) => it.alpha === undefined || it.alpha === alpha)?.channels;
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
        least: applications[name]?.least ?? 1,
        native: sidesOf(name),
        wantsColours: !isLenient,
    };
}
