import { modules } from '../keras/classes';
import { isSymbolic } from '../model/symbolic';
import { numberOf, itemsOf, type Value } from '../model/value';
import { raise, type Blame } from './layer';

/** What Python's operators and built-in functions make of the values a constructor gets, with Python's own exceptions. */

const TYPES: Partial<Record<Value['kind'], string>> = {
    int: 'int',
    float: 'float',
    bool: 'bool',
    str: 'str',
    none: 'NoneType',
    tuple: 'tuple',
    list: 'list',
    dict: 'dict',
    ellipsis: 'ellipsis',
    function: 'function',
};

/** `type(value).__name__`; undefined where it is unknown. */
export function bareType(value: Value): string | undefined {
    return TYPES[value.kind];
}

/** The same for a value that a layer keeps as an attribute, where lists and dictionaries become Keras' own. */
export function keptType(value: Value): string | undefined {
    return value.kind === 'list' ? 'TrackedList' : value.kind === 'dict' ? 'TrackedDict' : bareType(value);
}

/** `str(type(value))`: `<class 'int'>`. */
export function typeName(value: Value): string | undefined {
    const name = bareType(value) ?? objectType(value);
    return name && `<class '${name}'>`;
}

/** The types of what Keras exports and makes. */
function objectType(value: Value): string | undefined {
    if (value.kind === 'symbol') return Object.hasOwn(modules, value.name) ? 'type' : undefined;
    if (value.kind === 'tensor') return 'keras.src.backend.common.keras_tensor.KerasTensor';
    if (value.kind !== 'layer') return undefined;
    const { call, class: kind } = value.layer;
    if (kind === 'Functional') return 'keras.src.models.functional.Functional';
    return Object.hasOwn(modules, call.name) ? modules[call.name] : undefined;
}

/** Numbers, strings, `None` and containers: what is neither unknown nor an object of whose operators we know nothing. */
export function isPlain(value: Value): boolean {
    return bareType(value) !== undefined && value.kind !== 'function';
}

/** A tensor that certainly has no numbers: an `Input` stands behind it, and no step that nobody knows. */
export const isKerasTensor = (value: Value): boolean =>
    value.kind === 'tensor' &&
    value.tensor.shape !== undefined &&
    value.tensor.producer?.layer.roles.has('escape') !== true &&
    isSymbolic(value.tensor);

/** A tensor, a layer, a class that was not called: somebody has mistaken the arguments for the input. */
export const isObject = (value: Value): boolean =>
    isKerasTensor(value) || value.kind === 'layer' || (value.kind === 'symbol' && Object.hasOwn(modules, value.name));

/** `type(value).__name__`, of objects too. */
export const nameOfType = (value: Value): string | undefined => {
    if (isKerasTensor(value)) return 'KerasTensor';
    if (value.kind === 'layer') return value.layer.class;
    return isObject(value) ? 'type' : bareType(value);
};

/** What a tensor of Keras says where numbers are wanted of it. */
export const NO_NUMBERS =
    "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value.";

/** What is certainly no layer: plain data, and a class of layers that was not called. */
export const isNoLayer = (value: Value): boolean =>
    isPlain(value) || (value.kind === 'symbol' && Object.hasOwn(modules, value.name));

type Comparison = '<' | '<=' | '>' | '>=';

const COMPARE: Record<Comparison, (a: number | string, b: number | string) => boolean> = {
    '<': (a, b) => a < b,
    '<=': (a, b) => a <= b,
    '>': (a, b) => a > b,
    '>=': (a, b) => a >= b,
};

/** `left < right`; undefined where a side is unknown, a `TypeError` where Python raises one. */
export function compare(left: Value, operator: Comparison, right: Value, detail: Blame = {}): boolean | undefined {
    const [a, b] = [comparable(left), comparable(right)];
    if (a !== undefined && b !== undefined && typeof a === typeof b) return COMPARE[operator](a, b);
    if (isKerasTensor(left) || isKerasTensor(right)) return assertTruth(left, right, detail);
    const areKnown = [left, right].every((it) => isPlain(it) || isObject(it));
    if (!areKnown || (itemsOf(left) && left.kind === right.kind)) return undefined;
    raise(
        "'{operator}' not supported between instances of '{left}' and '{right}'",
        { operator, left: nameOfType(left), right: nameOfType(right) },
        { ...detail, exception: 'TypeError' },
    );
}

/** A comparison with a tensor gives a tensor, and that is no truth. */
function assertTruth(left: Value, right: Value, detail: Blame): undefined {
    const other = left.kind === 'tensor' ? right : left;
    if (numberOf(other) === undefined) return undefined;
    raise('A symbolic KerasTensor cannot be used as a boolean.', {}, { ...detail, exception: 'TypeError' });
}

/** The same for values that a layer already keeps as an attribute: there lists and dictionaries are Keras' own. */
export function compareKept(left: Value, operator: Comparison, right: Value, detail: Blame): boolean | undefined {
    const isKept = (value: Value) => value.kind === 'list' || value.kind === 'dict';
    const areAlike = left.kind === right.kind || !isPlain(left) || !isPlain(right);
    if (areAlike || (!isKept(left) && !isKept(right))) return compare(left, operator, right, detail);
    raise(
        "'{operator}' not supported between instances of '{kept}' and '{right}'",
        { operator, kept: keptType(left), right: keptType(right) },
        { ...detail, exception: 'TypeError' },
    );
}

const comparable = (value: Value): number | string | undefined =>
    value.kind === 'str' ? value.value : numberOf(value);

const NO_ROWS = 'Iterating over a symbolic KerasTensor is not supported.';

/** `tuple(value)`: the elements, a string's letters, a dictionary's keys. Undefined: unknown. */
export function elements(value: Value, detail: Blame = {}): readonly Value[] | undefined {
    if (value.kind === 'str') return [...value.value].map((letter) => ({ kind: 'str', value: letter }));
    if (value.kind === 'dict') return value.entries.map(([key]) => key);
    const items = itemsOf(value);
    if (items || !(isPlain(value) || isObject(value))) return items;
    if (isKerasTensor(value)) raise(NO_ROWS, {}, { ...detail, exception: 'NotImplementedError' });
    raise("'{type}' object is not iterable", { type: nameOfType(value) }, { ...detail, exception: 'TypeError' });
}

/** `bool(value)`; undefined where it is unknown. */
export function truth(value: Value): boolean | undefined {
    if (value.kind === 'str') return value.value !== '';
    if (value.kind === 'dict') return value.entries.length > 0;
    if (value.kind === 'none') return false;
    if (value.kind === 'ellipsis' || value.kind === 'function') return true;
    const items = itemsOf(value);
    if (items) return items.length > 0;
    const number = numberOf(value);
    return number === undefined ? undefined : number !== 0;
}

/** `isinstance(value, int)`; undefined where it is unknown. */
export function isInt(value: Value): boolean | undefined {
    if (value.kind === 'int' || value.kind === 'bool') return true;
    return isPlain(value) ? false : undefined;
}

export const int = (value: number): Value => ({ kind: 'int', value });
export const float = (value: number): Value => ({ kind: 'float', value });
