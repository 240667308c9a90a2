import { stringRepr } from '../model/python';
import { numberOf, type Value } from '../model/value';
import { raise } from './layer';
import { bareType, isKerasTensor, isObject, isPlain, nameOfType, NO_NUMBERS } from './operators';

/** `int(value)`; undefined where it is unknown. */
export function toInt(value: Value, blame: string): number | undefined {
    const number = numberOf(value);
    if (number !== undefined && Number.isFinite(number)) return Math.trunc(number);
    if (isKerasTensor(value)) raise(`${NO_NUMBERS} You cannot convert it to an int.`, {}, { blame });
    if (number !== undefined || !(isPlain(value) || isObject(value))) return undefined;
    if (value.kind === 'str') {
        if (/^\s*[+-]?\d+\s*$/.test(value.value)) return Number(value.value);
        raise('invalid literal for int() with base 10: {text}', { text: stringRepr(value.value) }, { blame });
    }
    raise(
        "int() argument must be a string, a bytes-like object or a real number, not '{type}'",
        { type: nameOfType(value) },
        { exception: 'TypeError', blame },
    );
}

/** `float(value)`, of which only the exceptions matter. */
export function toFloat(value: Value, blame: string): void {
    if (numberOf(value) !== undefined || !isPlain(value)) return;
    if (value.kind === 'str') {
        if (/^\s*[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf(inity)?|nan)\s*$/i.test(value.value)) return;
        raise('could not convert string to float: {text}', { text: stringRepr(value.value) }, { blame });
    }
    raise(
        "float() argument must be a string or a real number, not '{type}'",
        { type: bareType(value) },
        { exception: 'TypeError', blame },
    );
}
