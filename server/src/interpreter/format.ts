import { str, repr } from '../../../shared-rules/model/python';
import type { ExpressionOf, FStringPart } from '../python/syntax';
import type { Environment } from './environment';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { freeze } from './plain';
import { string, unknown, type Runtime } from './values';

/** `str(value)`; undefined where it is not known. */
export function textOf(value: Runtime): string | undefined {
    return str(freeze(value, () => undefined));
}

export function reprOf(value: Runtime): string | undefined {
    return repr(freeze(value, () => undefined));
}

/** `f"block{i}_conv"` */
export function formatted({ parts, site }: ExpressionOf<'fstring'>, env: Environment, machine: Machine): Runtime {
    const texts = parts.map((part) => partText(part, env, machine));
    if (texts.every((text) => text !== undefined)) return bounded(string(texts.join(''), site), machine);
    return unknown('a formatted string whose parts are not all known', site);
}

/** A string that grows without end is none that is followed. */
export function bounded(value: Runtime, machine: Machine): Runtime {
    return value.kind === 'str' && value.value.length > machine.budget.size
        ? unknown('a string too long to follow', value.site)
        : value;
}

function partText(part: FStringPart, env: Environment, machine: Machine): string | undefined {
    if (part.kind === 'text') return part.text;
    const value = evaluate(part.value, env, machine);
    const text = part.conversion === 'r' ? reprOf(value) : undefined;
    return part.format ? applyFormat(value, part.format) : (text ?? textOf(value));
}

/** Python's format specification, as far as names of layers use it: `02d`, `.2f`, `d`, `>5`. */
export function applyFormat(value: Runtime, format: string): string | undefined {
    const [, zero, width, precision, type] = /^(0?)(\d*)(?:\.(\d+))?([dfs]?)$/.exec(format) ?? [];
    if (zero === undefined) return undefined;
    const number = value.kind === 'int' || value.kind === 'float' ? value.value : undefined;
    const text =
        number !== undefined && (type === 'f' || precision !== undefined)
            ? number.toFixed(precision === undefined ? 6 : Number(precision))
            : type === 'd' && value.kind !== 'int'
              ? undefined
              : textOf(value);
    if (text === undefined) return undefined;
    const size = Number(width ?? 0);
    if (number === undefined) return text.padEnd(size);
    return zero ? text.padStart(size, '0') : text.padStart(size);
}
