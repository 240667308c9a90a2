import { isImageGenerator } from './augmentation';
import { callBehind, methodOf } from './derivation';
import type { Call } from './graph';
import { boolOf, numberOf, stringOf, type Value } from './value';

/** How data that is read batch by batch was made: `loader(…).map(f).batch(32)`, the first call first. */
export interface Chain {
    /** What it begins with is no method, or one of a generator; undefined where the beginning is not seen. */
    readonly source: Call | undefined;
    /** The methods after it. */
    readonly steps: readonly Call[];
    readonly type: ChainType | undefined;
}

/** As Keras calls them in its sentences. */
export type ChainType = 'tf.data.Dataset' | 'PyDataset' | 'generator';

/** Methods that give another data set. */
const STEPS = new Set([
    'apply',
    'batch',
    'bucket_by_sequence_length',
    'cache',
    'concatenate',
    'enumerate',
    'filter',
    'flat_map',
    'ignore_errors',
    'interleave',
    'map',
    'padded_batch',
    'prefetch',
    'ragged_batch',
    'rebatch',
    'repeat',
    'shard',
    'shuffle',
    'skip',
    'snapshot',
    'take',
    'take_while',
    'unbatch',
    'window',
    'with_options',
]);

/** Functions of Keras that give data sets, alone or two at once. */
const LOADER = /^keras\.(utils|preprocessing)(\.\w+)?\.(image|text|audio)_dataset_from_directory$/;
const SETS = /^keras\.(utils|preprocessing)(\.\w+)?\.(timeseries_dataset_from_array|split_dataset)$/;
const TENSORFLOW = /^tf\.data\.(experimental\.)?(Dataset\.\w+|\w+Dataset|make_csv_dataset)$/;

export const isLoader = ({ name }: Call): boolean => LOADER.test(name);

/** `datagen.flow_from_directory(…)` */
export function isFlow(call: Call): boolean {
    const generator = callBehind(call.receiver);
    return /^flow(_from_\w+)?$/.test(methodOf(call)) && generator !== undefined && isImageGenerator(generator);
}

/** How a value was made, if it is data that is read batch by batch; undefined for anything else, and where that is unknown. */
export function chainOf(value: Value | undefined): Chain | undefined {
    const calls = callsTo(value) ?? (value?.kind === 'stream' ? value.stream.steps : undefined);
    const first = calls?.findIndex((call) => typeOf(call) !== undefined) ?? -1;
    const source = calls?.[first];
    const steps = calls?.slice(first + 1) ?? [];
    if (!calls || calls.length === 0 || !steps.every((call) => STEPS.has(methodOf(call)))) return undefined;
    const type = source ? typeOf(source) : steps.some(isOfDatasetsAlone) ? 'tf.data.Dataset' : undefined;
    return type || steps.length > 0 ? { source, steps, type } : undefined;
}

/** Nothing else has these methods: so the beginning may be unknown, `tfds.load(…)`. */
const isOfDatasetsAlone = (call: Call): boolean =>
    /^(prefetch|padded_batch|with_options|unbatch)$/.test(methodOf(call));

function typeOf(call: Call): ChainType | undefined {
    if (isFlow(call)) return 'PyDataset';
    if (STEPS.has(methodOf(call))) return undefined;
    return TENSORFLOW.test(call.name) || LOADER.test(call.name) || SETS.test(call.name) ? 'tf.data.Dataset' : undefined;
}

/** Links of a chain that are looked at. */
const LONGEST = 100;

/** The calls from the beginning on, each a method of what the one before gave. */
function callsTo(value: Value | undefined): readonly Call[] | undefined {
    const calls: Call[] = [];
    let current = value;
    while (calls.length < LONGEST) {
        const whole = current && partOfSeveral(current);
        const call = callBehind(whole ?? current);
        if (!call) return calls.length > 0 ? calls.toReversed() : undefined;
        calls.push(call);
        if (!call.receiver || typeOf(call)) return calls.toReversed();
        current = call.receiver;
    }
    return undefined;
}

/** `train, val = split_dataset(…)`, `image_dataset_from_directory(…, subset="both")`: each is what the call gave. */
function partOfSeveral({ derived }: Value): Value | undefined {
    const call = derived?.kind === 'item' && numberOf(derived.index) !== undefined ? callBehind(derived.of) : undefined;
    if (!call || derived?.kind !== 'item') return undefined;
    const isBoth = LOADER.test(call.name) && stringOf(call.arguments.get('subset')?.value) === 'both';
    return isBoth || /\.split_dataset$/.test(call.name) ? derived.of : undefined;
}

/** All calls of a chain, in order. */
export const callsIn = ({ source, steps }: Chain): readonly Call[] => [...(source ? [source] : []), ...steps];

/** The call that gives each pass an order of its own; undefined where there is none, or that is not known. */
export function shuffledBy(chain: Chain): Call | undefined {
    const calls = callsIn(chain);
    const last = calls.findLastIndex((call) => isReshuffling(call));
    const isKept = calls
        .slice(last + 1)
        .some((call) => /^(cache|snapshot|apply|interleave|window)$/.test(methodOf(call)));
    return last >= 0 && !isKept ? calls[last] : undefined;
}

function isReshuffling(call: Call): boolean {
    const { arguments: given, complete } = call;
    if (isLoader(call) || isFlow(call)) {
        const shuffle = given.get('shuffle');
        return complete && (shuffle ? boolOf(shuffle.value) === true : !hasPlaces(call));
    }
    if (methodOf(call) !== 'shuffle' || call.receiver === undefined) return false;
    const again = given.get('reshuffle_each_iteration');
    return complete && (!again || again.value.kind === 'none' || boolOf(again.value) === true) && !given.has('2');
}

/** Arguments without names, so many that `shuffle` may be among them. */
const hasPlaces = ({ arguments: given }: Call): boolean => given.has('6');

/** How a loader of files writes the answers. */
export interface LoadedLabels {
    readonly loader: Call;
    /** As it was written or is the default; `none` for None. */
    readonly mode: string;
    readonly argument: 'label_mode' | 'class_mode';
}

/** Methods that leave each element what it is. */
const KEEPING = /^(batch|unbatch|cache|prefetch|shuffle|take|skip|shard|repeat|rebatch|with_options|ignore_errors)$/;

/** The labels as the loader gives them, where nothing has changed them since; undefined where that is unknown. */
export function loadedLabels({ source, steps }: Chain): LoadedLabels | undefined {
    if (!source || !steps.every((step) => KEEPING.test(methodOf(step)))) return undefined;
    const argument = isLoader(source) ? 'label_mode' : /^flow_from_/.test(methodOf(source)) ? 'class_mode' : undefined;
    if (!argument || (argument === 'class_mode' && !isFlow(source))) return undefined;
    const mode = modeOf(source, argument);
    return mode === undefined ? undefined : { loader: source, mode, argument };
}

function modeOf(loader: Call, argument: string): string | undefined {
    const given = loader.arguments.get(argument);
    if (!given && (!loader.complete || mayBePlaced(loader, argument))) return undefined;
    if (!given) return argument === 'label_mode' ? 'int' : 'categorical';
    return given.value.kind === 'none' ? 'none' : stringOf(given.value);
}

/** `flow_from_directory("photos", (64, 64), "rgb", None, "binary")`, where signatures are not known. */
const mayBePlaced = ({ arguments: given }: Call, argument: string): boolean =>
    given.has(argument === 'label_mode' ? '2' : '4');
