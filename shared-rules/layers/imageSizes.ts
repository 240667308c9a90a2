import type { AnyShape, Dim, Shape } from '../model/shape';
import type { Value } from '../model/value';
import { format, image, type Check } from './imageArguments';
import { defineLayer, only, raise, type LayerSpec } from './layer';
import { seedGenerator } from './seed';
import { dataFormat, wholeShape, type DataFormat } from './standard';

interface Sizes {
    readonly height: Value;
    readonly width: Value;
    readonly format: DataFormat | undefined;
}

/** A layer that gives images another size. */
const imageSizes = (
    name: string,
    checks: readonly Check[],
    resize: (input: Shape, sizes: Sizes) => AnyShape,
): LayerSpec =>
    defineLayer<Sizes>({
        keras: `keras.layers.${name}`,
        roles: ['preprocessing'],
        configure(args) {
            checks.forEach((check) => check(args));
            return { height: args.value('height'), width: args.value('width'), format: dataFormat(args) };
        },
        call: (sizes, inputs) => resize(only(inputs), sizes),
    });

/** Height and width put at two neighbouring axes; from the end where `axis` is below zero. */
function withSize(input: Shape, axis: number, { height, width }: Sizes): AnyShape {
    const output: (Dim | Value)[] = [...input];
    for (const [at, size] of [[axis, height] as const, [axis + 1, width] as const]) {
        const place = at < 0 ? at + output.length : at;
        if (place < 0 || place >= output.length) {
            raise('list assignment index out of range', {}, { exception: 'IndexError', code: 'rank' });
        }
        output[place] = size;
    }
    return firstIsSize(output) ? wholeShape(output, 'height') : undefined;
}

/** A shape that does not begin with a size is taken for several shapes, the first of which is none. */
function firstIsSize([first]: readonly (Dim | Value)[]): boolean {
    if (first === null || typeof first !== 'object' || ['int', 'bool', 'none'].includes(first.kind)) return true;
    if (first.kind !== 'float') return false;
    raise("Cannot convert '{first}' to a shape.", { first }, { blame: 'height', code: 'shape' });
}

const unknownSizes = (input: Shape): Shape => input.map(() => undefined);

/** Whatever is no batch of images counts as one image. */
function resized(input: Shape, sizes: Sizes): AnyShape {
    if (sizes.format === undefined) return unknownSizes(input);
    const first = sizes.format === 'channels_last' ? 0 : 1;
    return withSize(input, input.length === 4 ? first + 1 : first, sizes);
}

function centred(input: Shape, sizes: Sizes): AnyShape {
    if (input.length === 3 || input.length === 4) return resized(input, sizes);
    if (input.length === 0) raise('list index out of range', {}, { exception: 'IndexError', code: 'rank' });
    raise(
        '`input_shape` must be a non-nested tuple or list of rank-1 with size 3 (unbatched) or 4 (batched). ',
        {},
        { code: 'rank' },
    );
}

const cropped = (input: Shape, sizes: Sizes): AnyShape =>
    sizes.format === undefined
        ? unknownSizes(input)
        : withSize(input, sizes.format === 'channels_last' ? -3 : -2, sizes);

const LATE = { late: true } as const;

export const resizings: readonly LayerSpec[] = [
    imageSizes('CenterCrop', [image('CenterCrop')], centred),
    imageSizes('RandomCrop', [image('RandomCrop', { ...LATE, bounds: [-1, 1] }), seedGenerator, format], cropped),
    imageSizes('Resizing', [image('Resizing', LATE), format], resized),
];
