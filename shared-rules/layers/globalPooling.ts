import type { Shape } from '../model/shape';
import { defineLayer, only, type LayerSpec } from './layer';
import { truth } from './operators';
import { baseLayer, channelsSecond, dataFormat } from './standard';
import { toFormat } from './windows';

type Rank = 1 | 2 | 3;

/** `keras/src/layers/pooling/base_global_pooling.py` */
const globalPooling = (kind: 'Max' | 'Average', rank: Rank): LayerSpec =>
    defineLayer({
        keras: `keras.layers.Global${kind}Pooling${rank}D`,
        roles: ['pooling', kind === 'Max' ? 'max-pooling' : 'average-pooling', 'global-pooling'],

        configure(args) {
            baseLayer(`Global${kind}Pooling${rank}D`, args);
            return { format: dataFormat(args), keep: truth(args.value('keepdims')) };
        },

        inputSpec: () => ({ ndim: rank + 2 }),

        call({ format, keep }, inputs) {
            const [batch, channels] = channelsSecond(only(inputs), format ?? 'channels_last');
            const known = format === undefined ? undefined : channels;
            return pooled([batch, known], keep, rank, format);
        },

        callUnknown: ({ format, keep }) => pooled([undefined, undefined], keep, rank, format),
    });

/** The spatial sizes are gone, or 1 with `keepdims=True`. Whether they are is a matter of rank: then the shape is unknown. */
function pooled(
    kept: Shape,
    keep: boolean | undefined,
    rank: Rank,
    format: 'channels_last' | 'channels_first' | undefined,
) {
    if (keep === undefined) return undefined;
    if (!keep) return kept;
    const ones = Array.from({ length: rank }, () => (format === undefined ? undefined : 1));
    return toFormat([...kept, ...ones], format ?? 'channels_last');
}

const RANKS: readonly Rank[] = [1, 2, 3];

export const globalPoolings = RANKS.flatMap((rank) => [globalPooling('Max', rank), globalPooling('Average', rank)]);
