import { random, seedOf } from '../random';
import { functional } from './functional';
import type { Network } from './network';
import { sequential } from './sequential';
import { subclass } from './subclass';
import { use } from './uses';
import { Writer } from './writer';

/** A program; in two of five something is wrong. */
export function program(seed: number, index: number): string {
    const dice = random(seedOf(`program ${index}`, seed));
    const writer = new Writer(dice, dice.chance(0.4));
    if (dice.chance(0.05)) writer.line(dice.pick(SETTINGS)(writer));
    const models: Network[] = [];
    const parts = dice.int(1, 3);
    for (let i = 0; i < parts; i++) {
        const model = dice.pick([sequential, sequential, functional, functional, subclass])(writer, models);
        models.push(model);
        const uses = dice.int(0, 2);
        for (let n = 0; n < uses; n++) use(writer, dice.pick(models));
    }
    return writer.text();
}

const SETTINGS: readonly ((writer: Writer) => string)[] = [
    ({ names }) => `${names.symbol('keras.config.set_dtype_policy')}("mixed_float16")`,
    ({ names }) => `${names.symbol('keras.mixed_precision.set_global_policy')}("mixed_float16")`,
    ({ names }) => `${names.symbol('keras.config.set_image_data_format')}("channels_first")`,
    ({ names }) => `${names.symbol('keras.utils.set_random_seed')}(1)`,
];
