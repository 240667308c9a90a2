import type { Weight } from '../model/graph';
import { none, numberOf, type Value } from '../model/value';
import { trainable, type Arguments } from './layer';
import { truth } from './operators';

/** What the base class of convolutions takes beside the arguments that their signatures name. */
export const LORA = ['lora_rank', 'lora_alpha'];

export const loraRank = (args: Arguments): Value => (args.has('lora_rank') ? args.value('lora_rank') : none);

/** `lora_rank=4`: two small trainable matrices beside a kernel, the first weight, that is frozen. */
export function adapted(weights: readonly Weight[] | undefined, lora: Value): readonly Weight[] | undefined {
    const [kernel, ...rest] = weights ?? [];
    if (!kernel || truth(lora) === false) return weights;
    if (truth(lora) === undefined) return undefined;
    const rank = numberOf(lora);
    return [
        { ...kernel, trainable: false },
        ...rest,
        trainable('lora_kernel_a', [...kernel.shape.slice(0, -1), rank]),
        trainable('lora_kernel_b', [rank, kernel.shape.at(-1)]),
    ];
}
