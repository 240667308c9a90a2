import type { Layer } from '../../../shared-rules/model/graph';
import type { Machine } from '../interpreter/machine';
import type { LayerNative } from './natives';
import type { KerasRecord } from './record';

/** Layers that a layer makes for itself when it is made, and that Keras counts when it names layers. */
const WHEN_MADE: Readonly<Record<string, readonly string[]>> = {
    AugMix: augmentations(),
    RandAugment: augmentations(),
};

/** The same, when it is built. */
const WHEN_BUILT: Readonly<Record<string, readonly string[]>> = {
    GroupedQueryAttention: ['Softmax', 'Dropout'],
    MultiHeadAttention: ['Softmax', 'Dropout'],
};

export function countMade({ class: name, arguments: args }: Layer, machine: Machine, record: KerasRecord): void {
    const jitters = name === 'RandomColorJitter' ? JITTERS.filter((it) => isGiven(args, it)) : [];
    // `AugMix` hands its own name on to those inside.
    const isNamed = Object.hasOwn(WHEN_MADE, name) && args.get('name')?.value.kind === 'str';
    const inside = isNamed ? [] : (WHEN_MADE[name] ?? jitters.map((it) => `Random${it}`));
    for (const it of inside) record.autoName(it, machine);
}

const JITTERS = ['Brightness', 'Contrast', 'Saturation', 'Hue'];

/** `brightness_factor=0.2` */
const isGiven = (args: Layer['arguments'], jitter: string): boolean =>
    (args.get(`${jitter.toLowerCase()}_factor`)?.value.kind ?? 'none') !== 'none';

/** Whether it makes the layers inside when it is built: what was frozen before does not reach them. */
export const makesLayers = ({ class: name }: Layer): boolean => Object.hasOwn(WHEN_BUILT, name);

export function countBuilt(
    { layer, trainable }: Pick<LayerNative, 'layer' | 'trainable'>,
    machine: Machine,
    record: KerasRecord,
): void {
    for (const name of WHEN_BUILT[layer.class] ?? []) record.autoName(name, machine);
    if (makesLayers(layer) && trainable.content === false) machine.heap.write(trainable, true);
}

function augmentations(): readonly string[] {
    const random = [
        'Shear',
        'Translation',
        'Rotation',
        'Brightness',
        'ColorDegeneration',
        'Contrast',
        'Sharpness',
        'Posterization',
    ];
    return [...random.map((it) => `Random${it}`), 'Solarization', 'AutoContrast', 'Equalization'];
}
