import { lost, mergers, movedModules, successors } from '../../../shared-rules/keras/eras';
import { aliases } from '../../../shared-rules/keras/aliases';
import { signatures } from '../../../shared-rules/keras/signatures';
import { canonicalName } from '../inference/signature';

/** Libraries of which names are followed; everything else is unknown. */
const ROOTS: Readonly<Record<string, string>> = {
    keras: 'keras',
    tensorflow: 'tf',
    tf_keras: 'keras',
    numpy: 'numpy',
    sklearn: 'sklearn',
    pandas: 'pandas',
};

/** `tensorflow.keras.layers` is `keras.layers`; undefined for a module of no library that is followed. */
export function moduleName(path: string): string | undefined {
    const [first = '', ...rest] = path.split('.');
    const root = Object.hasOwn(ROOTS, first) ? ROOTS[first] : undefined;
    return root === undefined ? undefined : rest.reduce(memberName, root);
}

/** The canonical name of a member: `tf.keras` is `keras`, `keras.layers.MaxPool2D` is `keras.layers.MaxPooling2D`. */
export function memberName(owner: string, member: string): string {
    const name = `${owner}.${member}`;
    const before = resolved.get(name);
    if (before !== undefined) return before;
    const canonical = resolve(name, member);
    resolved.set(name, canonical);
    return canonical;
}

/** Names repeat with every keystroke; what they mean does not change. */
const resolved = new Map<string, string>();

function resolve(name: string, member: string): string {
    if (/^tf\.compat\.v[12]\.keras$/.test(name)) return 'keras';
    if (/^tf\.(python\.)?(keras|initializers|losses|metrics|optimizers)$/.test(name)) {
        return member === 'keras' ? 'keras' : `keras.${member}`;
    }
    if (!name.startsWith('keras.')) return name;
    return exported(name) ?? exported(modern(name)) ?? followed(modern(name)) ?? name;
}

const known = (name: string): boolean => Object.hasOwn(signatures, name) || Object.hasOwn(aliases, name);

function exported(name: string): string | undefined {
    return known(name) ? canonicalName(name) : undefined;
}

/** What Keras 3 has no longer, and what it meant is known. */
function followed(name: string): string | undefined {
    return Object.hasOwn(successors, name) || mergers.includes(name) || lost.includes(name) ? name : undefined;
}

/** Where older paths have gone: `keras.layers.core.Dense`, `keras.engine.topology.Layer`, `keras.src.layers.Dense`. */
function modern(name: string): string {
    const parts = name
        .split('.')
        .filter((part) => part !== 'src' && part !== 'api' && part !== '_v2' && part !== 'experimental');
    const last = parts.at(-1) ?? '';
    const moved = movedModules[`keras.${parts[1] ?? ''}`];
    if (moved !== undefined && parts.length > 2) return `${moved}.${last}`;
    if (parts[1] === 'engine') return known(`keras.layers.${last}`) ? `keras.layers.${last}` : `keras.models.${last}`;
    return [parts[0], parts[1], last].filter((part) => part !== undefined).join('.');
}

/** Modules whose members a snippet without imports may use bare, the first that has the name wins. */
const BARE = [
    'layers',
    'models',
    'optimizers',
    'callbacks',
    'losses',
    'metrics',
    'initializers',
    'regularizers',
    'utils',
];

/** Modules by the names under which snippets know them. */
const BARE_MODULES: Readonly<Record<string, string>> = {
    keras: 'keras',
    tf: 'tf',
    tensorflow: 'tf',
    np: 'numpy',
    numpy: 'numpy',
    K: 'keras.backend',
    pd: 'pandas',
};

/** What a name means that the file neither defines nor imports; undefined for a name that Keras does not export. */
export function bareName(name: string): string | undefined {
    if (Object.hasOwn(BARE_MODULES, name)) return BARE_MODULES[name];
    if (isModule(`keras.${name}`)) return `keras.${name}`;
    const owner = BARE.find((module) => known(`keras.${module}.${name}`));
    return owner === undefined ? undefined : canonicalName(`keras.${owner}.${name}`);
}

const modules = new Set(Object.keys(signatures).map((name) => name.slice(0, name.lastIndexOf('.'))));
const isModule = (name: string): boolean => modules.has(name);

/** What `from keras.layers import *` binds. */
export function starNames(path: string): readonly string[] {
    const module = moduleName(path);
    if (module === undefined) return [];
    const prefix = `${module}.`;
    const names = [...Object.keys(signatures), ...Object.keys(aliases)].filter((name) => name.startsWith(prefix));
    return names.map((name) => name.slice(prefix.length)).filter((name) => !name.includes('.'));
}

/** The last part: `Dense` of `keras.layers.Dense`. */
export const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `to_snake_case` of Keras (`keras/src/utils/naming.py`): `Conv2DTranspose` is `conv2d_transpose`. */
export function snakeCase(name: string): string {
    const known = snakes.get(name);
    if (known !== undefined) return known;
    const snake = toSnakeCase(name);
    snakes.set(name, snake);
    return snake;
}

const snakes = new Map<string, string>();

function toSnakeCase(name: string): string {
    return name
        .replace(/\W+/g, '')
        .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .toLowerCase();
}
