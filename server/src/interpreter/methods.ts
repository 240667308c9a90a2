import { dictElement } from './access';
import { withEntry } from './assign';
import { bounded } from './format';
import { STRING } from './strings';
import { SET } from './sets';
import { elementsOf } from './iterate';
import { given, type CallSite, type Given } from './library';
import type { Machine } from './machine';
import { newDict, newList } from './merge';
import { equal } from './operators';
import { sortItems } from './ordering';
import {
    indexOf,
    int,
    none,
    string,
    tuple,
    unknown,
    type DictValue,
    type ListValue,
    type ObjectValue,
    type Runtime,
} from './values';

export type Method<Receiver> = (receiver: Receiver, args: Given, machine: Machine) => Runtime | undefined;

/** Whether a value of Python's own has a method that is followed. */
export function hasMethod(value: Runtime, name: string): boolean {
    return table(value) !== undefined && Object.hasOwn(table(value) ?? {}, name);
}

/** `items.append(x)`, `"a,b".split(",")`; a method that may change its receiver in a way we do not follow makes it unknown. */
export function callMethod(receiver: Runtime, name: string, args: Given, at: CallSite, machine: Machine): Runtime {
    const methods = table(receiver) as Readonly<Record<string, Method<Runtime>>> | undefined;
    const run = methods && Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (receiver.kind === 'list' && name === 'sort') return sortList(receiver, args, at, machine);
    const result = args.complete ? run?.(receiver, args, machine) : undefined;
    if (result) return bounded(result, machine);
    if (receiver.kind === 'list' || receiver.kind === 'dict' || receiver.kind === 'set') {
        if (!PURE.has(name)) machine.heap.write<unknown>(receiver.cell as never, undefined);
    }
    return unknown(receiver.kind === 'unknown' ? receiver.reason : `the result of \`.${name}()\``, at.site);
}

/** `sizes.sort(key=…, reverse=True)` */
function sortList({ cell }: ListValue, args: Given, at: CallSite, machine: Machine): Runtime {
    machine.heap.write(cell, cell.content && sortItems(cell.content, args, at, machine));
    return none;
}

/** A number of NumPy's as one of Python's own. */
const NUMPY = { item: ownInt, tolist: ownInt };

function ownInt(value: Runtime): Runtime | undefined {
    return value.kind === 'int' ? int(value.value) : undefined;
}

/** Methods of collections that leave them as they are. */
const PURE = new Set(['get', 'keys', 'values', 'items', 'copy', 'index', 'count']);

function table(value: Runtime): object | undefined {
    switch (value.kind) {
        case 'str':
            return STRING;
        case 'int':
            return value.numpy ? NUMPY : undefined;
        case 'list':
            return LIST_AND_SORT;
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
    count: ({ cell }, args) => counted(cell.content, first(args)),
    appendleft: changes((items, args) => [first(args), ...items]),
    extendleft: changes(() => undefined),
    rotate: changes(() => undefined),
    popleft: ({ cell }, _, machine) => {
        const [value, ...rest] = cell.content ?? [];
        machine.heap.write(cell, cell.content && rest);
        return value;
    },
};

/** The order of a list may depend on functions of the file. */
const LIST_AND_SORT = { ...LIST, sort: () => none };

function counted(items: readonly Runtime[] | undefined, value: Runtime): Runtime | undefined {
    const matches = items?.map((item) => equal(item, value));
    return matches && !matches.includes(undefined) ? int(matches.filter(Boolean).length) : undefined;
}

function position(items: readonly Runtime[] | undefined, value: Runtime): Runtime | undefined {
    const matches = items?.map((item) => equal(item, value));
    const place = matches?.indexOf(true) ?? -1;
    return place < 0 || matches?.slice(0, place).includes(undefined) ? undefined : int(place);
}

const TUPLE: Readonly<Record<string, Method<Extract<Runtime, { kind: 'tuple' }>>>> = {
    index: ({ items }, args) => position(items, first(args)),
    count: ({ items }, args) => counted(items, first(args)),
};

/** `self.__dict__.update(options)` */
function updateAttributes(owner: ObjectValue, more: DictValue['cell']['content'], args: Given, machine: Machine): void {
    const entries = [...(more ?? []), ...[...args.keywords].map(([key, { value }]) => [string(key), value] as const)];
    for (const [key, value] of entries) if (key.kind === 'str') machine.bind(owner.attributes, key.value, value);
    if (!more) machine.bind(owner.attributes, '#open', none);
}

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
    clear: ({ cell }, _, machine) => {
        machine.heap.write(cell, []);
        return none;
    },
    popitem: ({ cell }, _, machine) => {
        const last = cell.content?.at(-1);
        machine.heap.write(cell, last && cell.content?.slice(0, -1));
        return last && tuple(last);
    },
    update: ({ cell, owner }, args, machine) => {
        const other = args.positional[0]?.value;
        const more = other?.kind === 'dict' ? other.cell.content : other ? undefined : [];
        if (owner) updateAttributes(owner, more, args, machine);
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
