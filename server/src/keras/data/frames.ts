import type { Facts } from '../../../../shared-rules/model/data';
import type { Dim } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import { elementsOf } from '../../interpreter/iterate';
import type { Machine } from '../../interpreter/machine';
import { newList } from '../../interpreter/merge';
import { indexOf, int, string, tuple, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import { asNative, nativeValue, type FrameNative } from '../natives';
import { asArray, newArray } from './array';
import { callFor } from './calls';
import { reduced } from './statistics';

type Columns = readonly string[] | undefined;

/** `pd.read_csv(…)`, `pd.DataFrame(…)`; undefined for any other function. */
export function newFrame(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    if (name === 'pandas.read_csv' || name === 'pandas.read_excel') {
        const facts: Facts = { origin: { call: callFor(name, given, at), content: 'table', splits: [] }, scalings: [] };
        const isIndexed = given.keywords.has('index_col') || given.keywords.has('chunksize') || !given.complete;
        const columns = isIndexed ? undefined : namesIn(given.keywords.get('names')?.value, machine);
        return frame(undefined, given.keywords.has('usecols') ? undefined : columns, facts, machine);
    }
    return name === 'pandas.DataFrame' ? fromData(given, machine) : undefined;
}

/** A table with columns that may change. */
export function frame(rows: Dim, columns: Columns, facts: Facts, machine: Machine): Runtime {
    const cell = machine.cell<Columns>(columns, (a, b) => (a && b && a.join() === b.join() ? a : undefined));
    return nativeValue({ type: 'frame', isData: true, rows, facts, columns: cell });
}

function fromData(given: Given, machine: Machine): Runtime {
    const [data, columns] = [argument(given, 0, 'data'), argument(given, 2, 'columns')];
    const array = asArray(data);
    const names = columns ? namesIn(columns, machine) : data?.kind === 'dict' ? keysOf(data) : undefined;
    const first = data?.kind === 'dict' ? data.cell.content?.[0]?.[1] : undefined;
    const rows =
        array?.shape?.[0] ?? (first && machine.library.length(first)) ?? (first && elementsOf(first, machine)?.length);
    return frame(rows, names, array ? factsNow(array) : {}, machine);
}

const keysOf = (value: Extract<Runtime, { kind: 'dict' }>): Columns => {
    const names = value.cell.content?.map(([key]) => (key.kind === 'str' ? key.value : undefined));
    return names?.every((it) => it !== undefined) ? names : undefined;
};

function namesIn(value: Runtime | undefined, machine: Machine): Columns {
    const names = value && elementsOf(value, machine)?.map((it) => (it.kind === 'str' ? it.value : undefined));
    return names?.every((it) => it !== undefined) ? names : undefined;
}

export function asFrame(value: Runtime | undefined): FrameNative | undefined {
    const native = asNative(value);
    return native?.type === 'frame' ? native : undefined;
}

/** An array, or the array in a table. */
export function asData(value: Runtime | undefined): ArrayValue | undefined {
    const table = asFrame(value);
    return asArray(value) ?? (table && arrayOfFrame(table));
}

export function arrayOfFrame({ rows, columns, facts }: FrameNative): ArrayValue {
    const names = columns.content;
    return newArray([rows, names?.length], { facts: { ...facts, ...(names && { columns: names }) } });
}

/** One column. */
const series = ({ rows, facts }: FrameNative): ArrayValue => newArray([rows], { facts });

/** `df["price"]`, `df[["a", "b"]]`, `df[mask]` */
export function indexFrame(table: FrameNative, index: Runtime, machine: Machine): Runtime {
    if (index.kind === 'str') return series(table);
    const names = index.kind === 'list' ? namesIn(index, machine) : undefined;
    if (names) return frame(table.rows, names, table.facts, machine);
    const isRows = index.kind === 'array' || index.kind === 'slice';
    return isRows ? frame(undefined, table.columns.content, table.facts, machine) : unknown('a part of a table');
}

/** `df["ratio"] = …`: one column more, unless it is there. */
export function assignColumn(table: FrameNative, index: Runtime, machine: Machine): void {
    const columns = table.columns.content;
    if (!columns) return;
    const name = index.kind === 'str' ? index.value : undefined;
    const isKnown = name !== undefined && columns.includes(name);
    if (!isKnown) machine.heap.write(table.columns, name === undefined ? undefined : [...columns, name]);
}

/** `df.shape`, `df.values`; undefined: a method, or a column. */
export function frameAttribute(table: FrameNative, name: string, machine: Machine): Runtime | undefined {
    const columns = table.columns.content;
    switch (name) {
        case 'values':
            return arrayOfFrame(table);
        case 'shape':
            return tuple(
                [table.rows, columns?.length].map((size) =>
                    typeof size === 'number' ? int(size) : unknown('a size of a table'),
                ),
            );
        case 'columns':
            return columns
                ? newList(
                      columns.map((it) => string(it)),
                      machine,
                  )
                : unknown('the columns of a table');
        case 'iloc':
        case 'loc':
        case 'index':
        case 'dtypes':
        case 'T':
            return unknown(`\`${name}\` of a table`);
        default:
            return columns?.includes(name) ? series(table) : undefined;
    }
}

type Method = (table: FrameNative, given: Given, machine: Machine) => Runtime | undefined;

const sameRows: Method = ({ rows, columns, facts }, _, machine) => frame(rows, columns.content, facts, machine);
const someRows: Method = ({ columns, facts }, _, machine) => frame(undefined, columns.content, facts, machine);

const METHODS: Readonly<Record<string, Method>> = {
    copy: sameRows,
    fillna: sameRows,
    astype: sameRows,
    reset_index: (table, given, machine) => (given.keywords.has('drop') ? sameRows(table, given, machine) : undefined),
    dropna: (table, given, machine) => (given.keywords.has('axis') ? undefined : someRows(table, given, machine)),
    head: someRows,
    tail: someRows,
    query: someRows,
    drop_duplicates: someRows,
    sample: (table, _, machine) =>
        frame(undefined, table.columns.content, { ...table.facts, order: { kind: 'shuffled' } }, machine),
    to_numpy: (table) => arrayOfFrame(table),
    pop: (table, given, machine) => popped(table, given, machine),
    drop: (table, given, machine) => dropped(table, given, machine),
    describe: () => unknown('the statistics of a table'),
};

/** `df.drop(columns=["y"])`; a method that may change the table makes its columns unknown. */
export function frameMethod(table: FrameNative, name: string, given: Given, at: CallSite, machine: Machine): Runtime {
    const statistic = reduced(arrayOfFrame(table), name, int(0), undefined);
    const isInPlace = given.keywords.has('inplace');
    if (statistic) return statistic;
    const result = Object.hasOwn(METHODS, name) && !isInPlace ? METHODS[name]?.(table, given, machine) : undefined;
    if (isInPlace) machine.heap.write(table.columns, undefined);
    return result ?? unknown(`the result of \`.${name}()\``, at.site);
}

function popped(table: FrameNative, given: Given, machine: Machine): Runtime {
    const item = argument(given, 0, 'item');
    const columns = table.columns.content;
    const name = item?.kind === 'str' ? item.value : undefined;
    machine.heap.write(table.columns, name === undefined ? undefined : columns?.filter((it) => it !== name));
    return series(table);
}

/** Columns by `columns=`, or `axis=1`; anything else takes rows away. */
function dropped(table: FrameNative, given: Given, machine: Machine): Runtime {
    const axis = argument(given, 1, 'axis');
    const isColumns = axis && (indexOf(axis) === 1 || (axis.kind === 'str' && axis.value === 'columns'));
    const labels = given.keywords.get('columns')?.value ?? (isColumns ? argument(given, 0, 'labels') : undefined);
    if (!labels) return frame(undefined, table.columns.content, table.facts, machine);
    const names = labels.kind === 'str' ? [labels.value] : namesIn(labels, machine);
    const columns = names && table.columns.content?.filter((it) => !names.includes(it));
    return frame(table.rows, columns, table.facts, machine);
}
