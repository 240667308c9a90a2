import { findMember, hasUnknownBase, libraryBase } from './classes';
import type { Machine } from './machine';
import { symbol, type ClassValue, type ObjectValue, type Runtime } from './values';

const KIND_OF_BUILTIN: Readonly<Record<string, readonly Runtime['kind'][]>> = {
    int: ['int', 'bool'],
    float: ['float'],
    bool: ['bool'],
    str: ['str'],
    tuple: ['tuple'],
    list: ['list'],
    dict: ['dict'],
    set: ['set'],
    range: ['range'],
};

/** Numbers, texts and collections are none of anybody's classes. */
const PLAIN = new Set<Runtime['kind']>([
    'int',
    'float',
    'bool',
    'str',
    'none',
    'tuple',
    'list',
    'dict',
    'set',
    'range',
]);

/** `isinstance(value, class)` for Python's own types, for classes of the file and of a library. */
export function isInstance(value: Runtime, type: Runtime, machine: Machine): boolean | undefined {
    if (value.kind === 'unknown') return undefined;
    if (type.kind === 'tuple') {
        const each = type.items.map((item) => isInstance(value, item, machine));
        return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
    }
    if (type.kind === 'builtin') return isBuiltin(value, type.name);
    if (type.kind === 'class') return isOfClass(value, type, machine);
    return type.kind === 'symbol' ? isOfLibrary(value, type.name, machine) : undefined;
}

function isBuiltin(value: Runtime, name: string): boolean | undefined {
    if (name === 'object') return true;
    // An instance of a class of the file may derive from one of Python's types.
    if (value.kind === 'object' || value.kind === 'array') return undefined;
    return KIND_OF_BUILTIN[name]?.includes(value.kind);
}

function isOfClass(value: Runtime, type: ClassValue, machine: Machine): boolean | undefined {
    if (value.kind === 'tuple') return value.class !== undefined && derives(value.class, type);
    if (value.kind !== 'object') return value.kind === 'native' || value.kind === 'array' ? undefined : false;
    return derives(value.class, type) || (hasUnknownBase(value.class, machine) ? undefined : false);
}

function isOfLibrary(value: Runtime, name: string, machine: Machine): boolean | undefined {
    if (PLAIN.has(value.kind)) return name.startsWith('python.') ? undefined : false;
    // A class is no instance of another.
    if (value.kind === 'symbol' && /\.[A-Z]\w*$/.test(value.name)) return false;
    if (value.kind === 'native') return machine.library.isInstance(value.native, name);
    const base = value.kind === 'object' ? libraryBase(value.class, machine) : undefined;
    return base === undefined ? undefined : machine.library.derives(base, name);
}

export const derives = (one: ClassValue, other: ClassValue): boolean =>
    one.members === other.members || one.bases.some((base) => base.kind === 'class' && derives(base, other));

/** `type(value)` */
export function typeOf(value: Runtime, machine: Machine): Runtime | undefined {
    if (value.kind === 'object') return value.class;
    if (value.kind === 'tuple' && value.class) return value.class;
    if (value.kind === 'native') {
        const name = machine.library.classOf(value.native);
        return name === undefined ? undefined : symbol(name);
    }
    if (value.kind === 'none') return { kind: 'builtin', name: 'NoneType' };
    if (value.kind === 'class' || (value.kind === 'symbol' && /\.[A-Z]\w*$/.test(value.name)))
        return { kind: 'builtin', name: 'type' };
    return PLAIN.has(value.kind) ? { kind: 'builtin', name: value.kind } : undefined;
}

/** Whether an object of the file certainly lacks an attribute. */
export function lacks(object: ObjectValue, name: string, machine: Machine): boolean {
    if (object.native || hasUnknownBase(object.class, machine)) return false;
    if (object.attributes.get('#open')) return false;
    return (
        object.attributes.get(name) === undefined &&
        findMember(object.class, name) === undefined &&
        findMember(object.class, '__getattr__') === undefined &&
        !name.startsWith('__')
    );
}
