import { float, none, type Runtime } from '../../interpreter/values';

const CONSTANTS: Readonly<Record<string, Runtime>> = {
    'numpy.newaxis': none,
    'tf.newaxis': none,
    'numpy.pi': float(Math.PI),
    'numpy.e': float(Math.E),
};

/** `np.newaxis`, `np.pi`; undefined for what is no constant. */
export function constant(owner: string, attribute: string): Runtime | undefined {
    const name = `${owner}.${attribute}`;
    return Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
}
