import { modules } from '../keras/classes';
import { numberOf, type Value, type ValueOf } from './value';

/** A NumPy array inside a sentence: printed with spaces, `[1 1]`, as Keras' messages do. */
export class NumpyArray {
    constructor(
        readonly items: readonly (number | null | undefined | Value)[],
        /** Made of objects, `None` among them at first: then NumPy does not align the numbers. */
        readonly ofObjects = items.includes(null),
    ) {}

    /** `[ 3 28 28]` */
    print(): string {
        const isFloat = this.items.some((item) => item !== null && typeof item === 'object' && item.kind === 'float');
        const texts = aligned(this.items.map((item) => numberText(item, isFloat)));
        const width = this.ofObjects ? 0 : Math.max(...texts.map((text) => text.length));
        return `[${texts.map((text) => text.padStart(width)).join(' ')}]`;
    }
}

/** `3`, and `3.` among floats; a bool counts as a number. */
function numberText(item: number | null | undefined | Value, isFloat: boolean): string {
    if (item === null) return 'None';
    const number = typeof item === 'object' ? numberOf(item) : item;
    if (number === undefined) return '?';
    return isFloat && Number.isInteger(number) ? `${number}.` : String(number);
}

/** Decimal points stand under each other: `[1.5 2. ]`. */
function aligned(texts: readonly string[]): readonly string[] {
    const decimals = texts.map((text) => (text.includes('.') ? text.length - text.indexOf('.') : 0));
    return texts.map((text, i) => text + ' '.repeat(Math.max(...decimals) - (decimals[i] ?? 0)));
}

/** What the sentences of Keras may carry in their holes. */
export type Printable = Value | string | number | boolean | null | undefined | NumpyArray | readonly Printable[];

/** `repr(value)`, or undefined where something in it is unknown. */
export function repr(value: Value): string | undefined {
    switch (value.kind) {
        case 'int':
            return String(value.value);
        case 'float':
            return floatRepr(value.value);
        case 'bool':
            return value.value ? 'True' : 'False';
        case 'str':
            return stringRepr(value.value);
        case 'none':
            return 'None';
        case 'ellipsis':
            return 'Ellipsis';
        case 'tuple': {
            const items = all(value.items.map(repr));
            return items && (items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`);
        }
        case 'list': {
            const items = all(value.items.map(repr));
            return items && `[${items.join(', ')}]`;
        }
        case 'dict': {
            const items = all(value.entries.map(([key, item]) => all([repr(key), repr(item)])?.join(': ')));
            return items && `{${items.join(', ')}}`;
        }
        case 'symbol':
            return Object.hasOwn(modules, value.name) ? `<class '${modules[value.name]}'>` : undefined;
        case 'layer':
            return layerRepr(value);
        case 'tensor':
            return tensorRepr(value);
        default:
            return undefined;
    }
}

/** `<Dense name=dense, built=False>` */
function layerRepr({ layer, built }: ValueOf<'layer'>): string {
    const state = built === undefined ? '?' : built ? 'True' : 'False';
    return `<${layer.class} name=${layer.name ?? '?'}, built=${state}>`;
}

/** `<KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor>`: Keras counts the names. */
function tensorRepr({ tensor }: ValueOf<'tensor'>): string {
    const sizes = tensor.shape && print(tensor.shape);
    return `<KerasTensor shape=${sizes ?? '?'}, dtype=${tensor.dtype ?? '?'}, sparse=False, ragged=False, name=?>`;
}

/** `str(value)`: a string is printed bare, everything else as `repr`. */
export function str(value: Value): string | undefined {
    return value.kind === 'str' ? value.value : repr(value);
}

/** As an f-string prints it; a bare string of ours is printed bare, `null` is `None`, an array of sizes is a tuple. */
export function print(value: Printable): string | undefined {
    if (value === undefined) return undefined;
    if (value === null) return 'None';
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'True' : 'False';
    if (value instanceof NumpyArray) return value.print();
    if (!isArray(value)) return str(value);
    const items = value.map((item) => printInside(item) ?? '?');
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
}

/** Inside a tuple a string of the program has its quotes. */
const printInside = (value: Printable): string | undefined =>
    value !== null && typeof value === 'object' && 'kind' in value ? repr(value) : print(value);

const isArray = (value: Printable): value is readonly Printable[] => Array.isArray(value);

function all(parts: readonly (string | undefined)[]): readonly string[] | undefined {
    return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** `repr` of a Python float: `32.0`, `1e-07`, `1e+16`. */
export function floatRepr(value: number): string {
    if (Number.isNaN(value)) return 'nan';
    if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
        return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
    }
    const text = String(value);
    return /[.e]/.test(text) ? text : `${text}.0`;
}

/** `repr` of a Python string: single quotes unless the text has one and no double quote. */
export function stringRepr(text: string): string {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const escaped = text
        .replace(/\\/g, '\\\\')
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r')
        .replace(/\t/g, '\\t')
        .replaceAll(quote, `\\${quote}`);
    return quote + escaped + quote;
}
