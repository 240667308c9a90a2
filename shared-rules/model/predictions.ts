import { callsIn, chainOf, shuffledBy } from './chains';
import { factsOf, streamOf } from './data';
import { callBehind, callsBehind, isSameSite, methodOf, parentsOf } from './derivation';
import { once } from './facts';
import type { Call, Program } from './graph';
import { itemsOf, type Value } from './value';

/** Predictions in the order of one pass, beside labels in another order. */
export interface Misaligned {
    /** `model.predict(stream)` */
    readonly predict: Call;
    /** What gives each pass an order of its own: the loader, or `.shuffle(…)`. */
    readonly shuffle: Call;
    /** The call in which both meet: `confusion_matrix(…)`. */
    readonly meeting: Call;
    /** The labels in the order of the files, or of a pass of their own. */
    readonly labels: Labels;
}

export interface Labels {
    readonly kind: 'listing' | 'pass';
    readonly value: Value;
    /** `classes`, `filenames`, for a listing. */
    readonly name: string;
}

/** Attributes of loaders that keep the order of the files. */
const LISTINGS = new Set(['classes', 'labels', 'filenames', 'filepaths', 'file_paths']);

/** Functions that compare or pair rows with rows; sums and means of what was compared. */
const MEETINGS =
    /^(sklearn\.metrics\.\w+|tf\.math\.confusion_matrix|numpy\.(sum|mean|average|count_nonzero|equal|array_equal|column_stack|stack)|pandas\.(DataFrame|crosstab))$|(^|\.)(sum|mean)$/;

/** What leads to a value directly, in this program. */
type Back = (value: Value) => readonly Value[];

/** Where predictions of shuffled data meet labels in another order. */
export const misaligned = once((program: Program): readonly Misaligned[] => {
    const shuffled = predictionsOf(program);
    if (shuffled.size === 0) return [];
    const back = backIn(program);
    return program.calls.filter(({ name }) => MEETINGS.test(name)).flatMap((call) => meetingIn(call, shuffled, back));
});

/** Data that was predicted on, in an order that no other pass has. */
interface Shuffled {
    readonly shuffle: Call;
    readonly made: readonly Call[];
    /** Its `id`, where it is a stream that is known. */
    readonly stream: number | undefined;
}

type Predictions = ReadonlyMap<Call, Shuffled>;

function predictionsOf(program: Program): Predictions {
    const events = program.models.flatMap(({ life }) => life.map(({ call }) => call));
    const others = program.calls.filter(({ receiver }) => receiver !== undefined);
    const predictions = [...events, ...others].filter((call) => PREDICT.test(methodOf(call)));
    return new Map(
        predictions.flatMap((call): [Call, Shuffled][] => {
            const data = (call.arguments.get('x') ?? call.arguments.get('0'))?.value;
            const chain = chainOf(data);
            const shuffle = chain && shuffledBy(chain);
            return shuffle ? [[call, { shuffle, made: callsIn(chain), stream: streamOf(data)?.id }]] : [];
        }),
    );
}

const PREDICT = /^predict(_generator|_proba)?$/;

/** A list leads on to what was put into it. */
function backIn({ gathered }: Program): Back {
    return (value) => {
        const own = value.kind === 'dict' ? value.entries.map(([, item]) => item) : parentsOf(value);
        const elements = value.site ? gathered.filter(({ list }) => isSameSite(list, value.site)) : [];
        return [...own, ...elements.map((element) => element.value)];
    };
}

function meetingIn(call: Call, predictions: Predictions, back: Back): readonly Misaligned[] {
    const given = [...call.arguments.values()].filter(({ site }) => site !== undefined).map(({ value }) => value);
    const sides = [...given, ...(call.receiver ? [call.receiver] : [])].flatMap(sidesOf);
    const predicted = sides.map((side) => predictionIn(side, predictions, back));
    const predict = predicted.find((it) => it !== undefined);
    const data = predict && predictions.get(predict);
    if (!data) return [];
    const others = sides.filter((_, i) => predicted[i] === undefined);
    const labels = others.map((side) => labelsIn(side, data, back)).find((it) => it !== undefined);
    return labels ? [{ predict, shuffle: data.shuffle, meeting: call, labels }] : [];
}

/** The rows that are laid side by side: `(a == b)`, `{"file": a, "class": b}`, `[a, b]`. */
function sidesOf(value: Value): readonly Value[] {
    if (value.kind === 'dict') return value.entries.map(([, item]) => item);
    const items = itemsOf(value);
    if (items) return items;
    const { derived } = value;
    return derived?.kind === 'operation' && /^[!=]=$/.test(derived.operator) ? derived.operands : [value];
}

function predictionIn(side: Value, predictions: Predictions, back: Back): Call | undefined {
    for (const value of reach(side, back, (it) => !isPredicted(it))) {
        const call = callBehind(value);
        if (call && predictions.has(call)) return call;
        const { pass } = factsOf(value);
        const known = pass?.what === 'predictions' && [...predictions].find(([, it]) => it.stream === pass.stream);
        if (known) return known[0];
    }
    return undefined;
}

function isPredicted(value: Value): boolean {
    const call = callBehind(value);
    return factsOf(value).pass?.what === 'predictions' || (call !== undefined && PREDICT.test(methodOf(call)));
}

/** `stream.classes`, or `y` of `for x, y in stream`. */
function labelsIn(side: Value, { shuffle, made }: Shuffled, back: Back): Labels | undefined {
    for (const value of reach(side, back, (it) => !isPredicted(it))) {
        const { derived } = value;
        if (derived?.kind === 'attribute' && LISTINGS.has(derived.name)) {
            const [call] = callsBehind(derived.of);
            if (call && made.includes(call)) return { kind: 'listing', value, name: derived.name };
        }
        if (derived?.kind === 'item' && derived.index === undefined && isPassOver(derived.of, shuffle))
            return { kind: 'pass', value: side, name: '' };
    }
    return undefined;
}

function isPassOver(stream: Value, shuffle: Call): boolean {
    const chain = chainOf(stream);
    return chain !== undefined && callsIn(chain).includes(shuffle);
}

const FARTHEST = 400;

/** The value and what leads to it; behind values that do not pass nothing is looked for. */
function reach(value: Value, back: Back, passes: (value: Value) => boolean): readonly Value[] {
    const found = new Set<Value>();
    const waiting = [value];
    for (const next of waiting) {
        if (found.has(next) || found.size >= FARTHEST) continue;
        found.add(next);
        if (passes(next)) waiting.push(...back(next));
    }
    return [...found];
}
