import type { Facts, LabelCoding, NumberRange, Scaling } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import type { Dim } from '../../../../shared-rules/model/shape';
import { factsNow } from '../../interpreter/arrays';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import { intOf, itemsOf, numberOf, type Value } from '../../../../shared-rules/model/value';
import { nativeValue, type InstanceNative } from '../natives';
import { lastName } from '../names';
import { asArray, between, newArray } from './array';
import { callFor } from './calls';
import { classesOf } from './categorical';
import { changedTo, ofNumbers } from './scaling';
import { without } from './without';

/** Modules of scikit-learn whose classes are fitted to data. */
const MODULES = /^sklearn\.(preprocessing|decomposition|feature_extraction\.text|impute)\.[A-Z]\w*$/;

/** `StandardScaler()`: undefined for what is no class of those. */
export function newEstimator(name: string, given: Given, at: CallSite): Runtime | undefined {
    if (!MODULES.test(name)) return undefined;
    return nativeValue({ type: 'instance', class: name, call: callFor(name, given, at) });
}

export const isEstimator = ({ class: name }: InstanceNative): boolean => MODULES.test(name);

/** `scaler.fit_transform(x)`; what is no method of scalers stays unknown. */
export function estimatorMethod(
    native: InstanceNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
): Runtime {
    if (name === 'fit' || name === 'partial_fit' || name === 'set_output') return nativeValue(native);
    const source = argument(given, 0, 'X') ?? argument(given, 0, 'y') ?? argument(given, 0, 'raw_documents');
    const array = asArray(source) ?? rowsOf(source, machine);
    if (name === 'inverse_transform' && array) return newArray(array.shape, { facts: ofOriginOnly(factsNow(array)) });
    if (!array || (name !== 'transform' && name !== 'fit_transform'))
        return unknown(`the result of \`.${name}()\``, at.site);
    return transformed(native, array, name === 'fit_transform', at, callFor(`${native.class}.${name}`, given, at));
}

/** Texts and tables in lists count as rows of which nothing is known. */
function rowsOf(source: Runtime | undefined, machine: Machine): ArrayValue | undefined {
    const length = source && source.kind !== 'unknown' ? machine.library.length(source) : undefined;
    return source?.kind === 'list'
        ? newArray([source.cell.content?.length])
        : length === undefined
          ? undefined
          : newArray([length]);
}

const ofOriginOnly = ({ origin }: Facts): Facts => (origin ? { origin } : {});

function transformed(native: InstanceNative, array: ArrayValue, fits: boolean, at: CallSite, call: Call): Runtime {
    const { class: name } = native;
    const step: Scaling = { kind: 'fitted', class: name, call, fits, site: at.site };
    const facts = factsNow(array);
    const { order, origin } = facts;
    const rows: Facts = { ...(order && { order }), ...(origin && { origin }) };
    const [count] = array.shape ?? [undefined];
    switch (lastName(name)) {
        case 'LabelEncoder':
            return newArray([count], { dtype: 'int64', facts: { ...rows, labels: numbered(array) } });
        case 'LabelBinarizer':
        case 'OneHotEncoder':
        case 'MultiLabelBinarizer':
            return binarised(lastName(name), array, count, rows);
        case 'OrdinalEncoder':
        case 'SimpleImputer':
        case 'KNNImputer':
            return newArray(array.shape, { dtype: 'float64', facts: without(facts, 'labels') });
        case 'PCA':
        case 'TruncatedSVD':
            return newArray([count, componentsOf(native)], {
                dtype: 'float64',
                facts: changedTo({ ...rows, scalings: facts.scalings ?? [] }, step, undefined),
            });
        case 'CountVectorizer':
        case 'TfidfVectorizer':
        case 'PolynomialFeatures':
        case 'KBinsDiscretizer':
            return newArray([count, undefined], {
                facts: changedTo({ ...rows, scalings: facts.scalings ?? [] }, step, undefined),
            });
        default:
            return scaled(native, array, step);
    }
}

function numbered(array: ArrayValue): LabelCoding {
    const classes = classesOf(array);
    return classes === undefined ? { kind: 'index' } : { kind: 'index', classes };
}

/** Two classes take one column of a `LabelBinarizer`, and two of a `OneHotEncoder`. */
function binarised(name: string, array: ArrayValue, count: Dim, rows: Facts): Runtime {
    const classes = array.shape?.length === 1 || array.shape?.[1] === 1 ? classesOf(array) : undefined;
    if (name === 'MultiLabelBinarizer')
        return newArray([count, undefined], { dtype: 'int64', facts: { ...rows, labels: { kind: 'multi-hot' } } });
    if (name === 'LabelBinarizer' && classes === undefined)
        return newArray([count, undefined], { dtype: 'int64', facts: rows });
    if (name === 'LabelBinarizer' && classes === 2)
        return newArray([count, 1], { dtype: 'int64', facts: { ...rows, labels: { kind: 'index', classes: 2 } } });
    const isColumn = array.shape?.length === 1 || array.shape?.[1] === 1;
    const labels = isColumn && { labels: { kind: 'one-hot', ...(classes !== undefined && { classes }) } as const };
    return newArray([count, classes], {
        dtype: name === 'OneHotEncoder' ? 'float64' : 'int64',
        facts: { ...rows, ...labels },
    });
}

const componentsOf = ({ call }: InstanceNative): number | undefined => intOf(call.arguments.get('n_components')?.value);

/** Same rows and columns on another scale. */
function scaled(
    { class: name, call }: InstanceNative,
    array: ArrayValue,
    step: Extract<Scaling, { kind: 'fitted' }>,
): Runtime {
    const { order, origin } = factsNow(array);
    const range = rangeAfter(lastName(name), call.arguments.get('feature_range')?.value, step.fits);
    const facts = changedTo(
        { ...ofNumbers(factsNow(array)), ...(order && { order }), ...(origin && { origin }) },
        step,
        range,
    );
    const dtype = array.dtype === 'float32' ? 'float32' : array.dtype === undefined ? undefined : 'float64';
    return newArray(array.shape, { dtype, facts });
}

/** Only the data that a scaler was fitted to lies within its bounds for certain. */
function rangeAfter(name: string, bounds: Value | undefined, fits: boolean): NumberRange | undefined {
    if (name === 'StandardScaler' || name === 'PowerTransformer') return { kind: 'standardised' };
    if (!fits) return undefined;
    if (name === 'MaxAbsScaler' || name === 'Normalizer') return between(-1, 1);
    const [low, high] = itemsOf(bounds)?.map(numberOf) ?? [];
    return name === 'MinMaxScaler' && low !== undefined && high !== undefined ? between(low, high) : undefined;
}
