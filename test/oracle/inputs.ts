import type { Dim } from '../../shared-rules/model/shape';
import type { Construction, Encoded } from './encoding';
import type { Random } from './random';

/** `Conv2D` works along 2 axes: the digit in the name. */
export const rankOf = (layer: string): number => Number(/(\d)D/.exec(layer)?.[1] ?? 2);

/** How many axes, the batch included, a layer's input usually has. */
function usualNdim({ class: layer, args, kwargs }: Construction, random: Random): number {
    if (layer.startsWith('ConvLSTM')) return rankOf(layer) + 3;
    if (/\dD/.test(layer)) return rankOf(layer) + 2;
    if (layer === 'Permute') return 1 + lengthOf(kwargs['dims'] ?? args[0]);
    if (IMAGES.test(layer)) return random.pick([3, 4]);
    return FIXED[layer] ?? random.int(1, 4);
}

const IMAGES =
    /^(Random|AugMix|AutoContrast|CenterCrop|Resizing|RandAugment|Solarization|Equalization|CutMix|MixUp|Contrast)/;

const lengthOf = (value: Encoded | undefined): number => (Array.isArray(value) ? value.length : 2);

const FIXED: Readonly<Record<string, number>> = {
    AdditiveAttention: 3,
    Attention: 3,
    Bidirectional: 3,
    GRU: 3,
    GroupQueryAttention: 3,
    LSTM: 3,
    MultiHeadAttention: 3,
    RNN: 3,
    RepeatVector: 2,
    STFTSpectrogram: 3,
    SimpleRNN: 3,
    TimeDistributed: 5,
};

/** A shape that the layer may want: now and then of another rank, with open sizes, with a zero. */
export function inputShape(construction: Construction, random: Random, odd: boolean): readonly Dim[] {
    const usual = usualNdim(construction, random);
    const ndim = odd ? Math.max(0, usual + random.pick([-1, 1, -2, 2])) : usual;
    return Array.from({ length: ndim }, (_, axis) => size(axis, random));
}

function size(axis: number, random: Random): Dim {
    if (axis === 0) return random.chance(0.7) ? null : random.int(1, 4);
    if (random.chance(0.08)) return null;
    if (random.chance(0.01)) return random.int(0, 1);
    return random.chance(0.6) ? random.pick([2, 4, 6, 8, 8, 12, 28]) : random.int(3, 16);
}

/** Another shape for the second call of a layer: the same, or changed in one place. */
export function nextShape(shape: readonly Dim[], random: Random): readonly Dim[] {
    if (random.chance(0.1) || shape.length === 0) return [...shape, 3];
    const at = random.int(0, shape.length - 1);
    return shape.map((dim, axis) => (axis === at && random.chance(0.6) ? size(axis, random) : dim));
}
