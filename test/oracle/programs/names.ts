import type { Random } from '../random';

const STYLES = [
    'keras',
    'modules',
    'tensorflow',
    'tensorflow modules',
    'from',
    'from tensorflow',
    'star',
    'aliases',
] as const;

type Style = (typeof STYLES)[number];

/** How a program calls things of Keras, and the imports that this asks for. */
export class Names {
    private readonly style: Style;
    private readonly imported = new Map<string, Set<string>>();
    private readonly renamed = new Map<string, string>();
    private usesNumpy = false;

    constructor(private readonly random: Random) {
        this.style = random.pick(STYLES);
    }

    layer(name: string): string {
        switch (this.style) {
            case 'keras':
                return `keras.layers.${name}`;
            case 'tensorflow':
                return `tf.keras.layers.${name}`;
            case 'modules':
            case 'tensorflow modules':
                return `layers.${name}`;
            case 'star':
                return name;
            case 'aliases':
                return `L.${name}`;
            default:
                return this.from('layers', name);
        }
    }

    /** `Sequential`, `Model`, `clone_model`. */
    model(name: string): string {
        switch (this.style) {
            case 'keras':
                return name === 'clone_model' ? `keras.models.${name}` : `keras.${name}`;
            case 'tensorflow':
                return name === 'clone_model' ? `tf.keras.models.${name}` : `tf.keras.${name}`;
            case 'modules':
            case 'tensorflow modules':
                return this.random.chance(0.5) || name === 'clone_model' ? `keras.models.${name}` : `keras.${name}`;
            case 'star':
                return name;
            case 'aliases':
                this.renamed.set(name, `My${name}`);
                return `My${name}`;
            default:
                return this.from('models', name);
        }
    }

    input(): string {
        if (this.style === 'tensorflow') return 'tf.keras.Input';
        return this.style === 'keras' || this.random.chance(0.4) ? `${this.root()}.Input` : this.layer('Input');
    }

    /** `keras.ops.relu` as this program names it. */
    symbol(name: string): string {
        return name.replace(/^keras/, this.root());
    }

    numpy(): string {
        this.usesNumpy = true;
        return 'np';
    }

    imports(): readonly string[] {
        return [...this.libraries(), ...(this.usesNumpy ? ['import numpy as np'] : [])];
    }

    private root(): string {
        return this.style === 'tensorflow' ? 'tf.keras' : this.style === 'aliases' ? 'K' : 'keras';
    }

    private from(module: string, name: string): string {
        const names = this.imported.get(module) ?? new Set();
        this.imported.set(module, names.add(name));
        return name;
    }

    private libraries(): readonly string[] {
        switch (this.style) {
            case 'keras':
                return ['import keras'];
            case 'tensorflow':
                return ['import tensorflow as tf'];
            case 'modules':
                return ['import keras', 'from keras import layers'];
            case 'tensorflow modules':
                return ['from tensorflow import keras', 'from tensorflow.keras import layers'];
            case 'star':
                return ['import keras', 'from keras.layers import *', 'from keras.models import *'];
            case 'aliases':
                return [
                    'import keras as K',
                    'import keras.layers as L',
                    ...[...this.renamed].map(([name, as]) => `from keras.models import ${name} as ${as}`),
                ];
            default: {
                const library = this.style === 'from' ? 'keras' : 'tensorflow.keras';
                const from = [...this.imported].map(
                    ([module, names]) => `from ${library}.${module} import ${[...names].join(', ')}`,
                );
                return [this.style === 'from' ? 'import keras' : 'from tensorflow import keras', ...from];
            }
        }
    }
}
