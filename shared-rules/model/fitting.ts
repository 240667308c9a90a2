import { callBehind, isSameObject, methodOf } from './derivation';
import { once } from './facts';
import type { Argument, Call, Program } from './graph';
import { partNamed, partsOf, type Part } from './names';
import type { Value } from './value';

/** `scaler.fit_transform(x_train)`: something learns from data what it will do to data. */
export interface Fitting {
    readonly call: Call;
    /** `fit_transform`, `fit`, `adapt`, `fit_on_texts`. */
    readonly method: string;
    /** Its class, `StandardScaler`, or what the program calls it where that is unknown. */
    readonly name: string;
    /** What the numbers are for; undefined where the class is unknown. */
    readonly family: Family | undefined;
    readonly receiver: Value;
    readonly data: Argument;
    /** The part of the data that the names of the argument speak of. */
    readonly part: Part | undefined;
}

export type Family = 'scaler' | 'encoder' | 'text';

/** Classes of scikit-learn whose numbers come from the features of all rows. */
const SCALER =
    /^sklearn\.(preprocessing\.(StandardScaler|MinMaxScaler|MaxAbsScaler|RobustScaler|QuantileTransformer|PowerTransformer|KBinsDiscretizer)|decomposition\.\w+|impute\.\w+|feature_selection\.\w+)$/;
/** And those that number categories or words. */
const ENCODER = /^sklearn\.preprocessing\.(\w*Encoder|LabelBinarizer|MultiLabelBinarizer)$/;
const TEXT = /^sklearn\.feature_extraction\.text\.(CountVectorizer|TfidfVectorizer|TfidfTransformer)$/;
const TOKENIZER = /^keras\..*\bTokenizer$/;
const LAYERS: Readonly<Record<string, Family>> = {
    Normalization: 'scaler',
    Discretization: 'scaler',
    TextVectorization: 'text',
    StringLookup: 'encoder',
    IntegerLookup: 'encoder',
};

const METHODS = ['fit_transform', 'fit', 'adapt', 'fit_on_texts'];

/** Every fitting of the program that is seen, in order. */
export const fittings = once((program: Program): readonly Fitting[] =>
    program.calls.flatMap((call) => fittingOf(call, program) ?? []),
);

function fittingOf(call: Call, { wording }: Program): Fitting | undefined {
    const method = methodOf(call);
    const { receiver } = call;
    if (!receiver || !METHODS.includes(method)) return undefined;
    const [data] = call.arguments.values();
    if (!data?.site) return undefined;
    const known = familyOf(receiver);
    const spoken = known ? undefined : spokenName(method, wording.wordsAt(call.callee));
    const name = known?.name ?? spoken;
    if (name === undefined) return undefined;
    const part = partNamed(wording.wordsAt(data.site));
    return { call, method, name, family: known?.family, receiver, data, part };
}

function familyOf(receiver: Value): { readonly name: string; readonly family: Family } | undefined {
    if (receiver.kind === 'layer') {
        const name = receiver.layer.class;
        const family = Object.hasOwn(LAYERS, name) ? LAYERS[name] : undefined;
        return family && { name, family };
    }
    const name = callBehind(receiver)?.name ?? '';
    const family = SCALER.test(name)
        ? 'scaler'
        : ENCODER.test(name)
          ? 'encoder'
          : TEXT.test(name) || TOKENIZER.test(name)
            ? 'text'
            : undefined;
    return family && { name: name.slice(name.lastIndexOf('.') + 1), family };
}

/** `scaler.fit_transform(…)` where nothing but the name says what it is. */
function spokenName(method: string, callee: readonly string[]): string | undefined {
    const [name, ...rest] = callee.slice(0, -1).toReversed();
    if (name === undefined || method !== 'fit_transform') return undefined;
    const isKnown = partsOf(name).some((part) => /^(scaler|imputer|vectorizer|normalizer)$/.test(part));
    return isKnown && rest.every((it) => it === 'self') ? name : undefined;
}

/** Whether two fittings are of one object; where the object is unknown, of one name. */
export function isSameFitted(a: Fitting, b: Fitting): boolean {
    if (a.family === undefined || b.family === undefined) return a.family === b.family && a.name === b.name;
    return isSameObject(a.receiver, b.receiver);
}
