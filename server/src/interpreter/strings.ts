import { applyFormat, textOf } from './format';
import { elementsOf } from './iterate';
import type { Given } from './library';
import { newList } from './merge';
import type { Method } from './methods';
import { bool, indexOf, int, none, string, tuple, type Runtime } from './values';

type Text = Extract<Runtime, { kind: 'str' }>;

const text = (value: Runtime | undefined): string | undefined => (value?.kind === 'str' ? value.value : undefined);
const argument = (args: Given, i = 0): Runtime => args.positional[i]?.value ?? none;

const mapped =
    (f: (value: string) => string): Method<Text> =>
    ({ value }) =>
        string(f(value));

/** A question that another string, or one of several, answers. */
const tested =
    (f: (value: string, other: string) => boolean): Method<Text> =>
    ({ value }, args) => {
        const given = argument(args);
        const others = given.kind === 'tuple' ? given.items.map(text) : [text(given)];
        if (args.positional.length !== 1 || others.includes(undefined)) return undefined;
        return bool(others.some((other) => other !== undefined && f(value, other)));
    };

const asked =
    (pattern: RegExp): Method<Text> =>
    ({ value }) =>
        bool(pattern.test(value));

/** What is cut off both ends, or one: blanks, or the letters given. */
const stripped =
    (ends: 'both' | 'left' | 'right'): Method<Text> =>
    ({ value }, args) => {
        const letters = args.positional.length === 0 ? ' \t\n\r\v\f' : text(argument(args));
        if (letters === undefined) return undefined;
        let [from, to] = [0, value.length];
        while (ends !== 'right' && from < to && letters.includes(value.charAt(from))) from++;
        while (ends !== 'left' && to > from && letters.includes(value.charAt(to - 1))) to--;
        return string(value.slice(from, to));
    };

/** `ljust`, `rjust`, `center` */
const padded =
    (left: (missing: number, width: number) => number): Method<Text> =>
    ({ value }, args) => {
        const width = indexOf(argument(args));
        const fill = args.positional.length > 1 ? text(argument(args, 1)) : ' ';
        if (width === undefined || fill === undefined || width > 1000) return undefined;
        const missing = Math.max(0, width - value.length);
        const before = left(missing, width);
        return string(fill.repeat(before) + value + fill.repeat(missing - before));
    };

/** Python centres an odd rest to the left where the width is even, and to the right where it is odd. */
const centred = (missing: number, width: number): number => Math.floor(missing / 2) + (missing & width & 1);

/** `split`, from one end, as often as allowed. */
const split =
    (fromRight: boolean): Method<Text> =>
    ({ value }, args, machine) => {
        const given = args.positional[0]?.value ?? args.keywords.get('sep')?.value ?? none;
        const separator = given.kind === 'none' ? null : text(given);
        const most = indexOf(args.positional[1]?.value ?? args.keywords.get('maxsplit')?.value ?? int(-1));
        if (separator === undefined || separator === '' || most === undefined) return undefined;
        const parts = separator === null ? value.trim().split(/\s+/).filter(Boolean) : value.split(separator);
        const kept = most < 0 ? parts : limited(parts, most, separator ?? ' ', fromRight);
        return newList(
            kept.map((part) => string(part)),
            machine,
        );
    };

function limited(parts: readonly string[], most: number, separator: string, fromRight: boolean): readonly string[] {
    if (parts.length <= most + 1) return parts;
    if (!fromRight) return [...parts.slice(0, most), parts.slice(most).join(separator)];
    return [parts.slice(0, parts.length - most).join(separator), ...parts.slice(parts.length - most)];
}

const partition =
    (fromRight: boolean): Method<Text> =>
    ({ value }, args) => {
        const separator = text(argument(args));
        if (!separator) return undefined;
        const at = fromRight ? value.lastIndexOf(separator) : value.indexOf(separator);
        const whole = fromRight ? ['', '', value] : [value, '', ''];
        const parts = at < 0 ? whole : [value.slice(0, at), separator, value.slice(at + separator.length)];
        return tuple(parts.map((part) => string(part)));
    };

/** A place in the string; `index` raises where there is none. */
const place =
    (find: (value: string, other: string) => number, raises: boolean): Method<Text> =>
    ({ value }, args) => {
        const other = text(argument(args));
        if (other === undefined || args.positional.length !== 1) return undefined;
        const at = find(value, other);
        return at < 0 && raises ? undefined : int(at);
    };

const titled = (value: string): string =>
    value.replace(/[a-zA-Zа-яёА-ЯЁ]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

const swapped = (value: string): string =>
    [...value].map((it) => (it === it.toLowerCase() ? it.toUpperCase() : it.toLowerCase())).join('');

/** Methods of strings. */
export const STRING: Readonly<Record<string, Method<Text>>> = {
    lower: mapped((value) => value.toLowerCase()),
    casefold: mapped((value) => value.toLowerCase()),
    upper: mapped((value) => value.toUpperCase()),
    capitalize: mapped((value) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()),
    title: mapped(titled),
    swapcase: mapped(swapped),
    strip: stripped('both'),
    lstrip: stripped('left'),
    rstrip: stripped('right'),
    startswith: tested((value, other) => value.startsWith(other)),
    endswith: tested((value, other) => value.endsWith(other)),
    isdigit: asked(/^\d+$/),
    isnumeric: asked(/^\d+$/),
    isdecimal: asked(/^\d+$/),
    isalpha: asked(/^\p{L}+$/u),
    isalnum: asked(/^[\p{L}\d]+$/u),
    isspace: asked(/^\s+$/),
    isupper: ({ value }) => bool(value === value.toUpperCase() && value !== value.toLowerCase()),
    islower: ({ value }) => bool(value === value.toLowerCase() && value !== value.toUpperCase()),
    isidentifier: asked(/^[\p{L}_][\p{L}\d_]*$/u),
    replace: ({ value }, args) => {
        const [from, to] = [text(argument(args)), text(args.positional[1]?.value)];
        if (from === undefined || to === undefined || args.positional.length > 2) return undefined;
        return string(value.split(from).join(to));
    },
    removeprefix: ({ value }, args) => {
        const other = text(argument(args));
        return other === undefined ? undefined : string(value.startsWith(other) ? value.slice(other.length) : value);
    },
    removesuffix: ({ value }, args) => {
        const other = text(argument(args));
        if (other === undefined) return undefined;
        return string(other !== '' && value.endsWith(other) ? value.slice(0, -other.length) : value);
    },
    split: split(false),
    rsplit: split(true),
    splitlines: ({ value }, args, machine) => {
        const lines = value.split(/\r\n|\r|\n/);
        if (args.positional.length > 0) return undefined;
        return newList(
            (lines.at(-1) === '' ? lines.slice(0, -1) : lines).map((line) => string(line)),
            machine,
        );
    },
    partition: partition(false),
    rpartition: partition(true),
    join: ({ value }, args, machine) => {
        const parts = elementsOf(argument(args), machine)?.map(text);
        return parts?.every((part) => part !== undefined) ? string(parts.join(value)) : undefined;
    },
    find: place((value, other) => value.indexOf(other), false),
    rfind: place((value, other) => value.lastIndexOf(other), false),
    index: place((value, other) => value.indexOf(other), true),
    rindex: place((value, other) => value.lastIndexOf(other), true),
    count: ({ value }, args) => {
        const other = text(argument(args));
        return other && args.positional.length === 1 ? int(value.split(other).length - 1) : undefined;
    },
    ljust: padded(() => 0),
    rjust: padded((missing) => missing),
    center: padded(centred),
    zfill: ({ value }, args) => {
        const width = indexOf(argument(args));
        if (width === undefined || width > 1000) return undefined;
        const [, sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(value) ?? [];
        return string(sign + digits.padStart(width - sign.length, '0'));
    },
    format: ({ value }, args) => formatFields(value, args),
};

/** `"block{}_{name}".format(1, name="conv")` */
function formatFields(template: string, args: Given): Runtime | undefined {
    let next = 0;
    let known = true;
    const result = template.replace(
        /\{\{|\}\}|\{(\w*)(?:!([rsa]))?(?::([^{}]*))?\}/g,
        (whole, field: string | undefined, conversion: string | undefined, format: string | undefined) => {
            if (whole === '{{' || whole === '}}') return whole.charAt(0);
            const value = !field
                ? args.positional[next++]?.value
                : /^\d+$/.test(field)
                  ? args.positional[Number(field)]?.value
                  : args.keywords.get(field)?.value;
            const shown = value && conversion !== 'r' ? shownAs(value, format) : undefined;
            if (shown === undefined) known = false;
            return shown ?? '';
        },
    );
    // What is left in braces is `{x.y}` or `{x[0]}`.
    return known && !/\{\w*[.[]/.test(template) ? string(result) : undefined;
}

const shownAs = (value: Runtime, format: string | undefined): string | undefined =>
    format ? applyFormat(value, format) : textOf(value);
