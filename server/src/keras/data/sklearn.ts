import type { Facts, LabelCoding, Origin } from '../../../../shared-rules/model/data';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import { newList } from '../../interpreter/merge';
import type { Machine } from '../../interpreter/machine';
import { indexOf, string, tuple, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import { nativeValue } from '../natives';
import { between, newArray } from './array';
import { callFor } from './calls';

/** A table that comes with scikit-learn 1.9: rows, columns, how many classes, how many of each where they stand in order. */
interface Table {
    readonly rows: number;
    readonly columns: number;
    readonly classes?: number;
    readonly groups?: readonly number[];
    /** Pixels of digits go from 0 to 16. */
    readonly most?: number;
}

const TABLES: Readonly<Record<string, Table>> = {
    load_iris: { rows: 150, columns: 4, classes: 3, groups: [50, 50, 50] },
    load_wine: { rows: 178, columns: 13, classes: 3, groups: [59, 71, 48] },
    load_breast_cancer: { rows: 569, columns: 30, classes: 2 },
    load_diabetes: { rows: 442, columns: 10 },
    load_digits: { rows: 1797, columns: 64, classes: 10, most: 16 },
    fetch_california_housing: { rows: 20_640, columns: 8 },
};

/** `load_iris()`, `make_moons(n_samples=200)`; undefined for what is neither. */
export function sklearnData(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    const [, bare = ''] = /^sklearn\.datasets\.(\w+)$/.exec(name) ?? [];
    const table = Object.hasOwn(TABLES, bare) ? TABLES[bare] : undefined;
    if (table) return loaded(table, name, given, at, machine);
    if (bare === 'load_sample_images') return samples(name, given, at, machine);
    return Object.hasOwn(MAKERS, bare) ? generated(bare, name, given, at) : undefined;
}

function loaded(table: Table, name: string, given: Given, at: CallSite, machine: Machine): Runtime {
    if (!given.complete || isTrue(given, 'as_frame') || given.keywords.has('n_class'))
        return unknown('a table', at.site);
    const origin: Origin = { call: callFor(name, given, at), content: table.most ? 'images' : 'table', splits: [] };
    const data = features(table, origin);
    const target = targets(table, origin, at);
    if (isTrue(given, 'return_X_y')) return tuple([data, target]);
    const names = newList(
        Array.from({ length: table.columns }, (_, i) => unknown(`the name of column ${i}`)),
        machine,
    );
    const classes = newList(
        Array.from({ length: table.classes ?? 0 }, (_, i) => unknown(`the name of class ${i}`)),
        machine,
    );
    const images = newArray([table.rows, 8, 8], { dtype: 'float64', facts: data.facts });
    const fields = new Map<string, Runtime>([
        ['data', data],
        ['target', target],
        ['feature_names', names],
        ['target_names', classes],
        ['DESCR', string('')],
    ]);
    if (table.most) fields.set('images', images);
    return nativeValue({ type: 'bunch', isData: true, fields });
}

/** A Chinese temple and a flower. */
function samples(name: string, given: Given, at: CallSite, machine: Machine): Runtime {
    const facts: Facts = {
        origin: { call: callFor(name, given, at), content: 'images', splits: [] },
        range: between(0, 255),
        scalings: [],
    };
    const picture = newArray([427, 640, 3], { dtype: 'uint8', facts });
    const fields = new Map<string, Runtime>([['images', newList([picture, picture], machine)]]);
    return nativeValue({ type: 'bunch', isData: true, fields });
}

const isTrue = (given: Given, name: string): boolean => {
    const value = given.keywords.get(name)?.value;
    return value !== undefined && !(value.kind === 'bool' && !value.value);
};

function features({ rows, columns, most }: Table, origin: Origin): ArrayValue {
    const facts: Facts = {
        origin: { ...origin, role: 'features' },
        scalings: [],
        ...(most && { range: between(0, most) }),
    };
    return newArray([rows, columns], { dtype: 'float64', facts });
}

function targets({ rows, classes, groups }: Table, origin: Origin, at: CallSite): ArrayValue {
    const labels: LabelCoding = classes === undefined ? { kind: 'real' } : { kind: 'index', classes };
    const order = groups && { order: { kind: 'grouped', site: at.site, sizes: groups } as const };
    const facts: Facts = { origin: { ...origin, role: 'targets' }, scalings: [], labels, ...order };
    return newArray([rows], { dtype: classes === undefined ? 'float64' : 'int64', facts });
}

/** Where a generator of examples takes the number of columns and of classes from. */
const MAKERS: Readonly<Record<string, { readonly columns: number | undefined; readonly classes: number | undefined }>> =
    {
        make_classification: { columns: 20, classes: 2 },
        make_regression: { columns: 100, classes: undefined },
        make_moons: { columns: 2, classes: 2 },
        make_circles: { columns: 2, classes: 2 },
        make_blobs: { columns: 2, classes: 3 },
    };

function generated(bare: string, name: string, given: Given, at: CallSite): Runtime | undefined {
    const defaults = MAKERS[bare];
    if (!defaults || !given.complete || isTrue(given, 'coef') || isTrue(given, 'return_centers')) return undefined;
    const samples = sizeOf(given, 0, 'n_samples', 100);
    const columns =
        bare === 'make_moons' || bare === 'make_circles' ? 2 : sizeOf(given, 1, 'n_features', defaults.columns);
    const classes =
        bare === 'make_classification'
            ? sizeOf(given, undefined, 'n_classes', 2)
            : bare === 'make_blobs'
              ? centres(given)
              : defaults.classes;
    const origin: Origin = { call: callFor(name, given, at), content: 'table', splits: [] };
    const isRegression = bare === 'make_regression';
    const shuffled = given.keywords.has('shuffle') ? {} : { order: { kind: 'shuffled' } as const };
    const labels: LabelCoding = isRegression
        ? { kind: 'real' }
        : classes === undefined
          ? { kind: 'index' }
          : { kind: 'index', classes };
    const outputs = isRegression ? sizeOf(given, undefined, 'n_targets', 1) : 1;
    const x = newArray([samples, columns], {
        dtype: 'float64',
        facts: { origin: { ...origin, role: 'features' }, scalings: [], ...shuffled },
    });
    const y = newArray(outputs === 1 ? [samples] : [samples, outputs], {
        dtype: isRegression ? 'float64' : 'int64',
        facts: { origin: { ...origin, role: 'targets' }, scalings: [], labels, ...shuffled },
    });
    return tuple([x, y]);
}

function sizeOf(
    given: Given,
    position: number | undefined,
    name: string,
    fallback: number | undefined,
): number | undefined {
    const value = position === undefined ? given.keywords.get(name)?.value : argument(given, position, name);
    return value ? indexOf(value) : fallback;
}

/** `centers=` of blobs: a number, or their places; three, unless `n_samples` lists how many there are of each. */
function centres(given: Given): number | undefined {
    const value = given.keywords.get('centers')?.value;
    if (value && value.kind !== 'none')
        return indexOf(value) ?? (value.kind === 'list' ? value.cell.content?.length : undefined);
    return sizeOf(given, 0, 'n_samples', 100) === undefined ? undefined : 3;
}
