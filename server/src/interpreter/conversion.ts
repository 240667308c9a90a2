import type { Builtin } from './builtins';
import { float, indexOf, int, none, numberOf } from './values';

/** `int(x)`, `int("ff", 16)` */
export const toInt: Builtin = (args) => {
    const value = args.positional.length === 0 ? int(0) : (args.positional[0]?.value ?? none);
    const base = args.positional[1]?.value ?? args.keywords.get('base')?.value ?? int(10);
    if (value.kind === 'str') return parsed(value.value, indexOf(base));
    const size = numberOf(value);
    return size === undefined || !Number.isFinite(size) ? undefined : int(Math.trunc(size));
};

function parsed(text: string, base: number | undefined) {
    const digits = text.trim().replace(/_/g, '').toLowerCase();
    if (base === 10) return /^[+-]?\d+$/.test(digits) ? int(Number(digits)) : undefined;
    if (base === undefined || base < 2 || base > 36) return undefined;
    const bare = digits.replace({ 16: /^0x/, 8: /^0o/, 2: /^0b/ }[base] ?? /^$/, '');
    const value = parseInt(bare, base);
    return /^[a-z\d]+$/.test(bare) && Number.isSafeInteger(value) ? int(value) : undefined;
}

const NAMED: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, '-inf': -Infinity };

/** `float(x)`; not a number is none that is followed. */
export const toFloat: Builtin = (args) => {
    const value = args.positional.length === 0 ? int(0) : (args.positional[0]?.value ?? none);
    if (value.kind !== 'str') {
        const number = numberOf(value);
        return number === undefined ? undefined : float(number);
    }
    const text = value.value.trim().toLowerCase();
    const number = NAMED[text] ?? (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined);
    return number === undefined ? undefined : float(number);
};
