import { bases } from '../../../shared-rules/keras/classes';
import type { KerasNative } from './natives';

/** The class of an object, as Keras exports it. */
export function classNameOf(native: KerasNative): string | undefined {
    switch (native.type) {
        case 'layer':
            return native.object ? undefined : native.layer.call.name;
        case 'model':
            return native.kind === 'Sequential' ? 'keras.models.Sequential' : 'keras.models.Model';
        case 'instance':
            return native.class;
        case 'tensor':
        case 'stream':
        case 'frame':
        case 'bunch':
            return undefined;
    }
}

/** `isinstance(item, keras.layers.Dense)`; undefined where that is not certain. */
export function isInstanceOf(native: KerasNative, name: string): boolean | undefined {
    if (native.type === 'tensor')
        return name.startsWith('keras.layers.') || name.startsWith('keras.models.') ? false : undefined;
    const isLayer = native.type === 'layer' || native.type === 'model';
    if (name === 'keras.layers.Layer') return isLayer;
    if (name === 'keras.models.Model') return native.type === 'model';
    if (name === 'keras.models.Sequential') return native.type === 'model' && native.kind === 'Sequential';
    const own = classNameOf(native);
    if (own === undefined || !own.startsWith('keras.') || !name.startsWith('keras.')) return undefined;
    return own === name || (bases[own]?.includes(name) ?? false);
}

/** Whether one of the classes that classes of the file derive from is the other, or derives from it. */
export function derivesFrom(name: string, base: string): boolean | undefined {
    if (name === base || base === 'keras.layers.Layer') return true;
    if (base === 'keras.models.Model') return name === 'keras.models.Sequential';
    return base.startsWith('keras.layers.') ? false : undefined;
}
