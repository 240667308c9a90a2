import { once } from './facts';
import type { Application, Program } from './graph';
import { effective, isNoise } from './vocabulary';
import { consumersOf } from './walk';

/** The input at the beginning of the way to an application, through anything. */
export function inputOf(application: Application): Application | undefined {
    const way: Application[] = [];
    let next: Application | undefined = application;
    while (next && !next.layer.roles.has('input') && !inputs.has(next)) {
        way.push(next);
        next = next.inputs[0]?.producer;
    }
    const input = next && (inputs.get(next)?.input ?? (next.layer.roles.has('input') ? next : undefined));
    for (const each of way) inputs.set(each, { input });
    return input;
}

/** Ways are long and have their beginnings in common. */
const inputs = new WeakMap<Application, { readonly input: Application | undefined }>();

/**
 * The input of a two-dimensional convolution that keeps its channels in front, as PyTorch does: (3, 224, 224). Nothing
 * in the file may speak of layouts.
 */
export function channelsFirstInput(program: Program, application: Application): Application | undefined {
    const input = inputOf(application);
    const [, channels, height, width, ...rest] = input?.outputs[0]?.shape ?? [];
    const isPicture = rest.length === 0 && typeof height === 'number' && height >= 8 && height === width;
    const isColoured = typeof channels === 'number' && [1, 3, 4].includes(channels);
    return isPicture && isColoured && entersConvolution(program, input) && !speaksOfLayouts(program)
        ? input
        : undefined;
}

function entersConvolution(program: Program, input: Application | undefined): boolean {
    const direct = input?.outputs.flatMap((tensor) => consumersOf(program, tensor)) ?? [];
    const noisy = direct.filter(({ layer }) => isNoise(layer)).flatMap(({ outputs }) => outputs);
    const readers = [...direct, ...noisy.flatMap((tensor) => consumersOf(program, tensor))];
    return readers.some(({ layer, inputs }) => {
        const before = inputs[0]?.producer;
        const isFirst = before === input || (before !== undefined && isNoise(before.layer));
        return isFirst && /^(Separable|Depthwise)?Conv2D$/.test(effective(layer).class);
    });
}

const speaksOfLayouts = once(({ layers, names }: Program): boolean => {
    const isGiven = layers.some(({ arguments: given }) => given.get('data_format')?.site !== undefined);
    const words = [
        'set_image_data_format',
        'set_image_dim_ordering',
        'image_dim_ordering',
        'image_data_format',
        'Permute',
        'permute',
        'transpose',
        'moveaxis',
        'channels_first',
    ];
    return isGiven || words.some((word) => names.has(word));
});
