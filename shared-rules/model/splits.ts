import { factsOf } from './data';
import { callBehind, isSameObject, isSameSite, methodOf, sourcesOf } from './derivation';
import { once } from './facts';
import { fittings, type Fitting } from './fitting';
import type { Argument, Call, Program } from './graph';
import type { Site } from './site';
import { boolOf, type Value } from './value';
import type { Window } from './wording';

/** `train_test_split(x, y)`, `KFold(5, shuffle=True).split(x)`: rows are dealt out to training and test. */
export interface Split {
    readonly call: Call;
    /** Where it says whether rows are mixed first: the call itself, or the constructor. */
    readonly settings: Call;
    readonly data: readonly Argument[];
    /** Undefined where unknown. */
    readonly shuffles: boolean | undefined;
}

const FOLDS = /^sklearn\.model_selection\.(KFold|StratifiedKFold)$/;

/** Every random split of the program, in order. */
export const splits = once((program: Program): readonly Split[] =>
    program.calls.flatMap((call) => splitOf(call) ?? []),
);

function splitOf(call: Call): Split | undefined {
    const data = [...call.arguments.values()].filter(({ name, site }) => /^\d+$/.test(name) && site !== undefined);
    if (call.name === 'sklearn.model_selection.train_test_split')
        return { call, settings: call, data, shuffles: flagOf(call, true) };
    const folds = methodOf(call) === 'split' ? callBehind(call.receiver) : undefined;
    if (!folds || !FOLDS.test(folds.name)) return undefined;
    return { call, settings: folds, data, shuffles: flagOf(folds, false) };
}

function flagOf({ arguments: given, complete }: Call, otherwise: boolean): boolean | undefined {
    const argument = given.get('shuffle');
    return argument ? boolOf(argument.value) : complete ? otherwise : undefined;
}

const isSplit = (value: Value): boolean => {
    const call = callBehind(value);
    return call !== undefined && splitOf(call) !== undefined;
};

/** Learnt from all rows, and dealt out afterwards. */
export interface FittedFirst {
    readonly fitting: Fitting;
    readonly argument: Argument;
}

/** What has learnt from the rows of a split before they were dealt out, scalers and their like. */
export function fittedBefore(split: Split, program: Program): readonly FittedFirst[] {
    return split.data.flatMap((argument) => {
        const calls = sourcesOf(argument.value, (value) => !isSplit(value)).flatMap((it) => callBehind(it) ?? []);
        return fittings(program)
            .filter((fitting) => learnsNumbers(fitting) && isOfAll(fitting) && gave(fitting, calls))
            .map((fitting) => ({ fitting, argument }));
    });
}

/** A vocabulary is no answer; weights of words that count documents are numbers as a mean is one. */
const learnsNumbers = ({ family, name }: Fitting): boolean => family === 'scaler' || /^Tfidf/.test(name);

const isOfAll = ({ part, data }: Fitting): boolean => part === undefined && !sourcesOf(data.value).some(isSplit);

/** `x = scaler.fit_transform(x)`, or `scaler.fit(x)` and `x = scaler.transform(x)`. */
function gave(fitting: Fitting, calls: readonly Call[]): boolean {
    if (calls.includes(fitting.call)) return true;
    const isTransform = (call: Call) => methodOf(call) === 'transform' && isSameObject(call.receiver, fitting.receiver);
    return fitting.method === 'fit' && calls.some(isTransform);
}

/** Windows that overlap their neighbours, and the list that they are gathered in. */
export interface Overlap {
    /** `series[i : i + 24]`, or the call that slides. */
    readonly site: Site;
}

/** Windows of one series that share most of their rows with their neighbours, among the rows of a split. */
export function overlapIn(split: Split, program: Program): Overlap | undefined {
    for (const { value } of split.data) {
        const sources = sourcesOf(value, (it) => !isSplit(it));
        for (const source of sources) {
            const overlap = overlapOf(source, program);
            if (overlap) return overlap;
        }
    }
    return undefined;
}

function overlapOf(source: Value, program: Program): Overlap | undefined {
    const call = callBehind(source);
    if (call && methodOf(call) === 'sliding_window_view') return { site: call.site };
    const { windows } = factsOf(source);
    if (windows && windows.size !== undefined && windows.step < windows.size) return { site: windows.site };
    const overlapping = program.wording.windows.filter(isOverlapping);
    if (overlapping.length === 0 || !source.site) return undefined;
    const elements = program.gathered.filter(({ list }) => isSameSite(list, source.site));
    const found = elements.flatMap((element) => sourcesOf(element.value).map((it) => it.site));
    return overlapping.find((it) => found.some((site) => isSameSite(site, it.site)));
}

/** Texts and melodies are cut into windows too; their parts are no measurements over time. */
const NO_SERIES = /text|token|word|char|sentence|corpus|note|doc|string|dna/i;

/** A series of one turn of an outer loop is one of several recordings: these are told apart by more than time. */
function isOverlapping({ of, stride, width, nested }: Window): boolean {
    if (nested || stride === undefined || of.some((name) => NO_SERIES.test(name))) return false;
    return width === undefined ? stride === 1 : stride < width;
}
