import { str, repr } from '../../../shared-rules/model/python';
import type { Site } from '../../../shared-rules/model/site';
import type { ExpressionOf, FStringPart } from '../python/syntax';
import type { Environment } from './environment';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { freeze } from './plain';
import { formatValue } from './spelling';
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
    const text = part.conversion === 'r' ? reprOf(value) : textOf(value);
    const format = part.format && formatOf(part.format, env, machine, part.value.site);
    if (!part.format || part.conversion === 'r') return text;
    return format === undefined ? undefined : applyFormat(value, format);
}

/** `f"{text:^{width}}"`: the format with what stands in braces. */
function formatOf(format: string, env: Environment, machine: Machine, site: Site): string | undefined {
    let known = true;
    const whole = format.replace(/\{(\w+)\}/g, (_, name: string) => {
        const shown = textOf(evaluate({ kind: 'name', name, site }, env, machine));
        if (shown === undefined) known = false;
        return shown ?? '';
    });
    return known ? whole : undefined;
}

/** Python's format specification: `02d`, `.2f`, `>5`. */
export function applyFormat(value: Runtime, format: string): string | undefined {
    return formatValue(value, format, textOf(value));
}
