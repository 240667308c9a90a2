import { dictElement } from './access';
import { withEntry } from './assign';
import { applyFormat, bounded, textOf } from './format';
import { elementsOf } from './iterate';
import { given, type CallSite, type Given } from './library';
import type { Machine } from './machine';
import { newDict, newList } from './merge';
import { equal } from './operators';
import {
    bool,
    indexOf,
    int,
    none,
    string,
    tuple,
    unknown,
    type DictValue,
    type ListValue,
    type Runtime,
} from './values';

type Method<Receiver> = (receiver: Receiver, args: Given, machine: Machine) => Runtime | undefined;

/** Whether a value of Python's own has a method that is followed. */
export function hasMethod(value: Runtime, name: string): boolean {
    return table(value) !== undefined && Object.hasOwn(table(value) ?? {}, name);
}

/** `items.append(x)`, `"a,b".split(",")`; a method that may change its receiver in a way we do not follow makes it unknown. */
export function callMethod(receiver: Runtime, name: string, args: Given, at: CallSite, machine: Machine): Runtime {
    const methods = table(receiver) as Readonly<Record<string, Method<Runtime>>> | undefined;
    const run = methods && Object.hasOwn(methods, name) ? methods[name] : undefined;
    const result = args.complete ? run?.(receiver, args, machine) : undefined;
    if (result) return bounded(result, machine);
    if (receiver.kind === 'list' || receiver.kind === 'dict' || receiver.kind === 'set') {
        if (!PURE.has(name)) machine.heap.write<unknown>(receiver.cell as never, undefined);
    }
    return unknown(receiver.kind === 'unknown' ? receiver.reason : `the result of \`.${name}()\``, at.site);
}

/** Methods of collections that leave them as they are. */
const PURE = new Set(['get', 'keys', 'values', 'items', 'copy', 'index', 'count']);

function table(value: Runtime): object | undefined {
    switch (value.kind) {
        case 'str':
            return STRING;
        case 'list':
            return LIST;
        case 'dict':
            return DICT;
        case 'tuple':
            return TUPLE;
        case 'set':
            return SET;
        default:
            return undefined;
    }
}

const first = (args: Given): Runtime => args.positional[0]?.value ?? none;
const text = (value: Runtime | undefined): string | undefined => (value?.kind === 'str' ? value.value : undefined);

type Text = Extract<Runtime, { kind: 'str' }>;
const mapped =
    (f: (value: string) => string): Method<Text> =>
    ({ value }) =>
        string(f(value));
const tested =
    (f: (value: string, other: string) => boolean): Method<Text> =>
    ({ value }, args) => {
        const other = text(first(args));
        return other === undefined ? undefined : bool(f(value, other));
    };

const STRING: Readonly<Record<string, Method<Text>>> = {
    lower: mapped((value) => value.toLowerCase()),
    upper: mapped((value) => value.toUpperCase()),
    capitalize: mapped((value) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()),
    title: mapped((value) =>
        value.replace(/\w+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()),
    ),
    strip: ({ value }, args) => (args.positional.length === 0 ? string(value.trim()) : undefined),
    startswith: tested((value, other) => value.startsWith(other)),
    endswith: tested((value, other) => value.endsWith(other)),
    isdigit: ({ value }) => bool(/^\d+$/.test(value)),
    replace: ({ value }, args) => {
        const [from, to] = [text(first(args)), text(args.positional[1]?.value)];
        return from === undefined || to === undefined ? undefined : string(value.replaceAll(from, to));
    },
    split: ({ value }, args, machine) => {
        const separator = text(args.positional[0]?.value);
        if (args.positional.length > 1 || (args.positional.length === 1 && !separator)) return undefined;
        const parts = separator ? value.split(separator) : value.trim().split(/\s+/).filter(Boolean);
        return newList(
            parts.map((part) => string(part)),
            machine,
        );
    },
    join: ({ value }, args, machine) => {
        const parts = elementsOf(first(args), machine)?.map(text);
        return parts?.every((part) => part !== undefined) ? string(parts.join(value)) : undefined;
    },
    format: ({ value }, args) => formatFields(value, args),
};

/** `"block{}_{name}".format(1, name="conv")` */
function formatFields(template: string, args: Given): Runtime | undefined {
    let next = 0;
    let known = true;
    const result = template.replace(
        /\{\{|\}\}|\{(\w*)(?::([^{}]*))?\}/g,
        (whole, field: string | undefined, format: string | undefined) => {
            if (whole === '{{' || whole === '}}') return whole.charAt(0);
            const value = !field
                ? args.positional[next++]?.value
                : /^\d+$/.test(field)
                  ? args.positional[Number(field)]?.value
                  : args.keywords.get(field)?.value;
            const shown = value && (format ? applyFormat(value, format) : textOf(value));
            if (shown === undefined) known = false;
            return shown ?? '';
        },
    );
    return known ? string(result) : undefined;
}

/** Changes a list and gives `None`. */
const changes =
    (
        f: (items: readonly Runtime[], args: Given, machine: Machine) => readonly Runtime[] | undefined,
    ): Method<ListValue> =>
    ({ cell }, args, machine) => {
        const items = cell.content && f(cell.content, args, machine);
        machine.heap.write(cell, items && items.length <= machine.budget.size ? items : undefined);
        return none;
    };

const LIST: Readonly<Record<string, Method<ListValue>>> = {
    append: changes((items, args) => [...items, first(args)]),
    extend: changes((items, args, machine) => {
        const more = elementsOf(first(args), machine);
        return more && [...items, ...more];
    }),
    insert: changes((items, args) => {
        const place = indexOf(first(args));
        const value = args.positional[1]?.value;
        return place === undefined || !value ? undefined : items.toSpliced(place, 0, value);
    }),
    remove: changes((items, args) => {
        const matches = items.map((item) => equal(item, first(args)));
        return matches.includes(undefined) ? undefined : items.toSpliced(matches.indexOf(true), 1);
    }),
    clear: changes(() => []),
    reverse: changes((items) => items.toReversed()),
    sort: changes(() => undefined),
    pop: ({ cell }, args, machine) => {
        const items = cell.content;
        const place = args.positional.length === 0 ? -1 : indexOf(first(args));
        if (!items || place === undefined || items.length === 0) return undefined;
        const value = items.at(place);
        machine.heap.write(cell, items.toSpliced(place, 1));
        return value;
    },
    copy: ({ cell }, _, machine) => newList(cell.content, machine),
    index: ({ cell }, args) => position(cell.content, first(args)),
    count: () => undefined,
};

function position(items: readonly Runtime[] | undefined, value: Runtime): Runtime | undefined {
    const matches = items?.map((item) => equal(item, value));
    const place = matches?.indexOf(true) ?? -1;
    return place < 0 || matches?.slice(0, place).includes(undefined) ? undefined : int(place);
}

const TUPLE: Readonly<Record<string, Method<Extract<Runtime, { kind: 'tuple' }>>>> = {
    index: ({ items }, args) => position(items, first(args)),
    count: () => undefined,
};

const SET: Readonly<Record<string, Method<Extract<Runtime, { kind: 'set' }>>>> = {
    add: ({ cell }, args, machine) => {
        const known = cell.content?.map((item) => equal(item, first(args)));
        const items = known?.includes(undefined)
            ? undefined
            : known?.includes(true)
              ? cell.content
              : cell.content && [...cell.content, first(args)];
        machine.heap.write(cell, items);
        return none;
    },
};

const DICT: Readonly<Record<string, Method<DictValue>>> = {
    get: (dict, args) => {
        const found = dictElement(dict, first(args));
        const certain = dict.cell.content?.every(([key]) => equal(key, first(args)) !== undefined);
        return found ?? (certain ? (given(args, 1, 'default') ?? none) : undefined);
    },
    keys: ({ cell }) => cell.content && tuple(cell.content.map(([key]) => key)),
    values: ({ cell }) => cell.content && tuple(cell.content.map(([, value]) => value)),
    items: ({ cell }) => cell.content && tuple(cell.content.map(([key, value]) => tuple([key, value]))),
    copy: ({ cell }, _, machine) => newDict(cell.content, machine),
    update: ({ cell }, args, machine) => {
        const other = args.positional[0]?.value;
        const more = other?.kind === 'dict' ? other.cell.content : other ? undefined : [];
        const keywords = [...args.keywords].map(([key, { value }]) => [string(key), value] as const);
        const all = more && [...more, ...keywords];
        machine.heap.write(
            cell,
            all?.reduce<typeof cell.content>(
                (entries, [key, value]) => entries && withEntry(entries, key, value),
                cell.content,
            ),
        );
        return none;
    },
    pop: (dict, args, machine) => {
        const found = dictElement(dict, first(args));
        const fallback = args.positional[1]?.value;
        if (!found)
            return fallback && dict.cell.content?.every(([key]) => equal(key, first(args)) === false)
                ? fallback
                : undefined;
        machine.heap.write(
            dict.cell,
            dict.cell.content?.filter(([key]) => equal(key, first(args)) !== true),
        );
        return found;
    },
    setdefault: (dict, args, machine) => {
        const found = dictElement(dict, first(args));
        if (found) return found;
        const value = args.positional[1]?.value ?? none;
        machine.heap.write(dict.cell, dict.cell.content && withEntry(dict.cell.content, first(args), value));
        return dict.cell.content ? value : undefined;
    },
};
