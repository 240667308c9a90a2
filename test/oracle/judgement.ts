import type { CallSummary, ModelSummary, ProgramSummary } from '../../server/src/analysis/summary';
import type { AnyShape } from '../../shared-rules/model/shape';

type TracedShape = readonly (number | null)[];

/** What `test/oracle/trace.py` printed of one program. */
export interface Traced {
    readonly path: string;
    readonly syntax?: string;
    readonly calls?: readonly TracedCall[];
    readonly models?: readonly TracedModel[];
    readonly errors?: readonly TracedError[];
    /** What went wrong without Keras: a file that is not there, and names that are no longer there. */
    readonly failed?: readonly TracedError[];
    /** The lines that have run. */
    readonly lines?: readonly number[];
}

interface TracedError {
    readonly line: number | null;
    readonly exception?: string;
    readonly message?: string;
    /** The last line of the statement. */
    readonly end?: number;
}

/** A call counts once for each line, class and shape, however often a loop repeats it. */
export interface TracedCall {
    readonly line: number;
    readonly class: string;
    readonly outputShape: TracedShape | readonly TracedShape[];
    readonly params: number | null;
}

export interface TracedModel {
    readonly line: number;
    readonly class: string;
    readonly params: number | null;
    /** How many of them are learnt, when the program has ended. */
    readonly trainable?: number;
    /** Class, name and parameters of each. */
    readonly layers?: readonly (readonly [string, string, number | null])[];
}

export interface Counts {
    readonly right: number;
    /** Keras knows a size that footgun leaves open. */
    readonly unknown: number;
    /** A call that footgun has not seen. */
    readonly missing: number;
    /** A size, or a number of parameters, that Keras has not. */
    readonly wrong: number;
    readonly models: number;
    readonly listed: number;
    /** Errors that Keras did not raise near there. */
    readonly invented: number;
}

export interface Judged extends Counts {
    /** What is not right, a line each. */
    readonly said: readonly string[];
}

/** Whether two lines stand in the same statement of the file itself: what raises in it ends it. */
export type SameStatement = (line: number, other: number) => boolean;

export function judge(traced: Traced, summary: ProgramSummary, isSame: SameStatement = () => false): Judged {
    const calls = distinct(traced.calls ?? []).map((call) => verdictOf(call, summary));
    const strange = strangers(traced, summary, isSame);
    const models = unique(traced.models ?? []).map((model) => modelVerdict(model, summary, isStopped(traced, summary)));
    const invented = inventedIn(traced, summary, isSame);
    const count = (kind: string) => calls.filter(({ verdict }) => verdict === kind).length;
    return {
        right: count('right'),
        unknown: count('unknown'),
        missing: count('missing'),
        wrong: count('wrong') + strange.length + models.filter(({ verdict }) => verdict === 'wrong model').length,
        models: models.length,
        listed: models.filter(({ verdict }) => verdict !== 'missing model').length,
        invented: invented.length,
        said: [...calls, ...models].flatMap((it) => (it.verdict === 'right' ? [] : it.said)).concat(strange, invented),
    };
}

export function total(judged: readonly Counts[]): Counts {
    const sum = (key: keyof Counts) => judged.reduce((all, it) => all + it[key], 0);
    return {
        right: sum('right'),
        unknown: sum('unknown'),
        missing: sum('missing'),
        wrong: sum('wrong'),
        models: sum('models'),
        listed: sum('listed'),
        invented: sum('invented'),
    };
}

const isNested = (shape: TracedCall['outputShape']): shape is readonly TracedShape[] => Array.isArray(shape[0]);
const shapesOf = ({ outputShape }: TracedCall): readonly TracedShape[] =>
    isNested(outputShape) ? outputShape : [outputShape];

/** Sizes of batches are those of data that is made up for the run. */
const withoutBatch = (call: TracedCall): string =>
    JSON.stringify([call.line, call.class, shapesOf(call).map((shape) => shape.slice(1)), shapesOf(call)[0]?.length]);

function distinct(calls: readonly TracedCall[]): readonly TracedCall[] {
    return [...new Map(calls.map((call) => [withoutBatch(call), call])).values()];
}

/** A constructor in a loop or a function is one place. */
function unique(models: readonly TracedModel[]): readonly TracedModel[] {
    return [...new Map(models.map((it) => [`${it.line} ${it.class} ${it.params}`, it])).values()];
}

interface Verdict {
    readonly verdict: string;
    readonly said: string;
}

function verdictOf(call: TracedCall, { calls }: ProgramSummary): Verdict {
    const here = calls.filter((it) => it.line === call.line && it.class === call.class);
    const theirs = shapesOf(call);
    const fitting = here.filter((it) => fits(theirs, it.outputShapes));
    const counted = fitting.filter(({ params }) => params === undefined || !call.params || params === call.params);
    const exact = counted.filter((it) => isKnown(theirs, it.outputShapes));
    const verdict = exact.length > 0 ? 'right' : counted.length > 0 ? 'unknown' : here.length > 0 ? 'wrong' : 'missing';
    const ours = here.slice(0, 4).map((it) => JSON.stringify([it.outputShapes, it.params]));
    const found = `Keras ${JSON.stringify([call.outputShape, call.params])}, footgun ${ours.join(' ')}`;
    return { verdict, said: `${call.line} ${verdict} ${call.class} ${found}` };
}

/** Shapes that footgun names for a call that Keras made there, with another result each time, in a program run to its end. */
function strangers(traced: Traced, summary: ProgramSummary, isSame: SameStatement): readonly string[] {
    const { calls = [], failed = [], errors = [] } = traced;
    if (foreseenIn(traced, summary).length > 0) return [];
    const all = [...failed, ...errors];
    if (all.some(({ exception }) => exception === 'TooLong')) return [];
    const said = summary.calls.flatMap((ours) => {
        const theirs = calls.filter((it) => it.line === ours.line && it.class === ours.class);
        if (all.some(({ line }) => line !== null && isSame(line, ours.line))) return [];
        if (theirs.length === 0 || theirs.some((it) => fits(shapesOf(it), ours.outputShapes))) return [];
        return [`${ours.line} strange ${ours.class} footgun ${JSON.stringify(ours.outputShapes)}`];
    });
    return [...new Set(said)];
}

const isAlike = (ours: number | undefined, theirs: number | null | undefined): boolean =>
    ours === undefined || theirs === undefined || theirs === null || theirs === 0 || ours === theirs;

/** Where Keras refused something that footgun foresees: there the program ends, and footgun goes on as it was meant. */
const foreseenIn = ({ errors = [] }: Traced, summary: ProgramSummary): readonly number[] =>
    errors.flatMap(({ line, message = '?' }) => {
        const isForeseen = summary.errors.some((it) => it.message.slice(0, 80) === message.slice(0, 80));
        return line !== null && isForeseen ? line : [];
    });

/** Whether such a line comes after one: what is made there is half built. */
function isStopped(traced: Traced, summary: ProgramSummary): (line: number) => boolean {
    const foreseen = foreseenIn(traced, summary);
    return (line) => foreseen.some((it) => it >= line);
}

function modelVerdict(model: TracedModel, { models }: ProgramSummary, isHalf: (line: number) => boolean): Verdict {
    const here = models.filter((it) => it.line === model.line && isClass(it, model.class));
    const counted = here.filter((it) => isAlike(it.params, model.params) && isAlike(it.trainable, model.trainable));
    const verdict =
        here.length === 0 ? 'missing model' : counted.length > 0 || isHalf(model.line) ? 'right' : 'wrong model';
    const said = `${model.line} ${verdict} ${model.class} Keras ${model.params}, footgun ${here.map((it) => it.params).join(' ')}`;
    return { verdict, said };
}

const isClass = (ours: ModelSummary, theirs: string): boolean => ours.class === theirs || theirs === 'Functional';

function fits(theirs: readonly TracedShape[], ours: CallSummary['outputShapes']): boolean {
    return theirs.every((shape, i) => !contradicts(shape, ours[i]));
}

function contradicts(theirs: TracedShape, ours: AnyShape): boolean {
    if (!ours) return false;
    return (
        ours.length !== theirs.length ||
        ours.some((size, axis) => axis > 0 && size !== undefined && size !== theirs[axis])
    );
}

const isKnown = (theirs: readonly TracedShape[], ours: CallSummary['outputShapes']): boolean =>
    theirs.every((_, i) => ours[i] !== undefined && !ours[i]?.slice(1).includes(undefined));

/** Of lines that have run, and after which the program went on. */
function inventedIn(
    { errors = [], failed = [], lines = [] }: Traced,
    summary: ProgramSummary,
    isSame: SameStatement,
): readonly string[] {
    const raised = (line: number) =>
        [...errors, ...failed].some((it) => isNear(it, line) || (it.line !== null && isSame(it.line, line)));
    return summary.errors
        .filter((it) => it.class !== 'import' && lines.includes(it.line) && !raised(it.line))
        .map((it) => `${it.line} invented ${it.class} ${it.message.slice(0, 150)}`);
}

const isNear = ({ line, end }: TracedError, at: number): boolean =>
    line !== null && ((at >= line - 2 && at <= (end ?? line)) || Math.abs(at - line) < 3);
