import { aliases } from '../../../shared-rules/keras/aliases';
import { dataSignatures } from '../../../shared-rules/keras/dataSignatures';
import { signatures } from '../../../shared-rules/keras/signatures';
import { none, unknown, type Value } from '../../../shared-rules/model/value';

/** A parameter of a library's class or function. */
export interface ParameterSpec {
    readonly name: string;
    readonly kind: 'plain' | 'keywordOnly' | 'star' | 'doubleStar';
    /** Undefined: required. */
    readonly default: Value | undefined;
}

/** The name that Keras knows a thing by: `keras.layers.MaxPool2D` is `keras.layers.MaxPooling2D`. */
export function canonicalName(name: string): string {
    return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
}

/** What a canonical name takes, as the library itself says; undefined for a name it does not export. */
export function signatureOf(name: string): readonly ParameterSpec[] | undefined {
    const known = parsed.get(name);
    if (known) return known;
    const text = Object.hasOwn(signatures, name) ? signatures[name] : dataSignature(name);
    if (text === undefined) return undefined;
    const parameters = parseSignature(text);
    parsed.set(name, parameters);
    return parameters;
}

const dataSignature = (name: string): string | undefined =>
    Object.hasOwn(dataSignatures, name) ? dataSignatures[name] : undefined;

/** Signatures are text until asked for; what was read stays. */
const parsed = new Map<string, readonly ParameterSpec[]>();

/** `units, activation=None, *, axis=-1, **kwargs` */
export function parseSignature(text: string): readonly ParameterSpec[] {
    const parameters: ParameterSpec[] = [];
    let keywordOnly = false;
    for (const part of splitTopLevel(text)) {
        const [, stars = '', name = '', literal] = /^(\*{0,2})(\w*)(?:=(.*))?$/s.exec(part) ?? [];
        if (stars === '**') parameters.push({ name, kind: 'doubleStar', default: undefined });
        else if (stars === '*') {
            keywordOnly = true;
            if (name) parameters.push({ name, kind: 'star', default: undefined });
        } else {
            const value = literal === undefined ? undefined : parseLiteral(literal);
            parameters.push({ name, kind: keywordOnly ? 'keywordOnly' : 'plain', default: value });
        }
    }
    return parameters;
}

/** A default of the generated signatures: a Python literal, or `...` for what is none. */
function parseLiteral(text: string): Value {
    if (text === 'None') return none;
    if (text === 'True' || text === 'False') return { kind: 'bool', value: text === 'True' };
    if (text === '...') return unknown('a default that is no literal');
    if (/^-?\d+$/.test(text)) return { kind: 'int', value: Number(text) };
    if (/^['"]/.test(text)) return { kind: 'str', value: text.slice(1, -1).replaceAll('\\\\', '\\') };
    if (/^[([]/.test(text)) {
        const items = splitTopLevel(text.slice(1, -1)).map(parseLiteral);
        return { kind: text.startsWith('(') ? 'tuple' : 'list', items };
    }
    return { kind: 'float', value: Number(text) };
}

/** Splits at commas that stand in no bracket and no string. */
function splitTopLevel(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let part = '';
    for (const piece of text.match(/'(?:\\.|[^'])*'|"(?:\\.|[^"])*"|[^'"]/gs) ?? []) {
        if ('([{'.includes(piece)) depth++;
        if (')]}'.includes(piece)) depth--;
        if (piece !== ',' || depth > 0) part += piece;
        else {
            parts.push(part);
            part = '';
        }
    }
    return [...parts, part].map((it) => it.trim()).filter((it) => it !== '');
}
