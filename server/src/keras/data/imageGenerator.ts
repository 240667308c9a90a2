import type { Facts, LabelCoding, Origin, StreamType } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import type { AnyShape } from '../../../../shared-rules/model/shape';
import type { Site } from '../../../../shared-rules/model/site';
import { boolOf, intOf, itemsOf, numberOf, stringOf, type Value } from '../../../../shared-rules/model/value';
import { factsNow } from '../../interpreter/arrays';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { tuple, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import { nativeValue, type InstanceNative } from '../natives';
import { between, newArray } from './array';
import { callFor } from './calls';
import { asData } from './frames';
import { channelsOf, modeOf } from './loaders';
import { changed, scaledBy, stepped } from './scaling';
import { newStream } from './stream';
import { modeOf as modeOfFamily } from '../../../../shared-rules/model/scales';

const CLASS = 'keras.preprocessing.image.ImageDataGenerator';

/** `ImageDataGenerator(rescale=1/255, …)`; undefined for any other name. */
export function newImageGenerator(name: string, given: Given, at: CallSite): Runtime | undefined {
    const isOurs = /^keras\.preprocessing\.image\.ImageDataGenerator$/.test(name);
    return isOurs ? nativeValue({ type: 'instance', class: CLASS, call: callFor(CLASS, given, at) }) : undefined;
}

export const isImageGenerator = ({ class: name }: InstanceNative): boolean => name === CLASS;

/** `datagen.flow(x, y)` and its kin. */
export function imageGeneratorMethod(
    { call: made }: InstanceNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
): Runtime {
    if (name === 'fit') return { kind: 'none' };
    const call = callFor(`${CLASS}.${name}`, given, at);
    if (name === 'flow') return flow(made, call, given, machine);
    const type = TYPES[name];
    return type ? flowFromFiles(type, made, call, machine) : unknown(`the result of \`.${name}()\``, at.site);
}

const TYPES: Readonly<Record<string, StreamType>> = {
    flow_from_directory: 'DirectoryIterator',
    flow_from_dataframe: 'DataFrameIterator',
};

function flow(made: Call, call: Call, given: Given, machine: Machine): Runtime {
    const [x, y] = [asData(argument(given, 0, 'x')), argument(given, 1, 'y')];
    const size = intOf(call.arguments.get('batch_size')?.value);
    const features = x && newArray(batch(x.shape), { dtype: 'float32', facts: prepared(factsNow(x), made, call) });
    const answers = y && asData(y);
    const targets = answers && newArray(batch(answers.shape), { dtype: answers.dtype, facts: answers.facts });
    const isAlone = !y || y.kind === 'none';
    const count = x?.shape?.[0];
    const isSplit = call.arguments.get('subset')?.value.kind !== 'none';
    return newStream(
        {
            streamType: 'NumpyArrayIterator',
            steps: [made, call],
            element: features && (isAlone ? features : targets && tuple([features, targets])),
            batched: true,
            batchSize: size,
            length: typeof count === 'number' && size && !isSplit ? Math.ceil(count / size) : undefined,
            shuffle: shuffleOf(call),
        },
        machine,
    );
}

const batch = (shape: AnyShape): AnyShape => shape && [null, ...shape.slice(1)];

function shuffleOf(call: Call) {
    const shuffles = boolOf(call.arguments.get('shuffle')?.value);
    return { shuffled: shuffles, reshuffles: shuffles, call };
}

function flowFromFiles(streamType: StreamType, made: Call, call: Call, machine: Machine): Runtime {
    const value = (name: string) => call.arguments.get(name)?.value;
    const origin: Origin = { call, content: 'images', ...partOf(value('subset')), splits: [] };
    const [height, width] = itemsOf(value('target_size'))?.map(intOf) ?? [];
    const raw: Facts = { origin: { ...origin, role: 'features' }, scalings: [], range: between(0, 255) };
    const x = newArray([null, height, width, channelsOf(value('color_mode'))], {
        dtype: 'float32',
        facts: prepared(raw, made, call),
    });
    return newStream(
        {
            streamType,
            steps: [made, call],
            element: elementOf(x, value('class_mode'), value('classes'), origin),
            batched: true,
            batchSize: intOf(value('batch_size')),
            shuffle: shuffleOf(call),
            labelMode: modeOf(value('class_mode'), call, 'class_mode'),
        },
        machine,
    );
}

function partOf(subset: Value | undefined): Pick<Origin, 'part'> {
    const name = stringOf(subset);
    return name === 'training' ? { part: 'train' } : name === 'validation' ? { part: 'validation' } : {};
}

/** What each `class_mode` gives beside the pictures. */
function elementOf(
    x: ArrayValue,
    mode: Value | undefined,
    names: Value | undefined,
    origin: Origin,
): Runtime | undefined {
    if (mode?.kind === 'none') return x;
    const classes = itemsOf(names)?.length;
    const counted = classes !== undefined && { classes };
    const labelled = (shape: AnyShape, labels: LabelCoding): Runtime =>
        tuple([
            x,
            newArray(shape, {
                dtype: 'float32',
                facts: { origin: { ...origin, role: 'targets' }, scalings: [], labels },
            }),
        ]);
    switch (stringOf(mode)) {
        case 'categorical':
            return labelled([null, classes], { kind: 'one-hot', ...counted });
        case 'sparse':
            return labelled([null], { kind: 'index', ...counted });
        case 'binary':
            return labelled([null], { kind: 'index', classes: 2 });
        case 'input':
            return tuple([x, x]);
        default:
            return stringOf(mode) === undefined ? undefined : tuple([x, unknown('answers of a loader')]);
    }
}

/** What the generator does to a picture, in the order in which it does: its function, `rescale`, statistics. */
function prepared(facts: Facts, { arguments: args }: Call, call: Call): Facts {
    const value = (name: string) => args.get(name)?.value;
    const site = (name: string): Site => args.get(name)?.whole ?? args.get(name)?.site ?? call.site;
    const f = value('preprocessing_function');
    const shaped = f && f.kind !== 'none' ? applied(facts, f, site('preprocessing_function'), call) : facts;
    const factor = numberOf(value('rescale'));
    const isScaled = value('rescale')?.kind === 'unknown';
    const scaled =
        factor !== undefined && factor !== 0
            ? scaledBy(shaped, { factor, offset: 0, site: site('rescale') })
            : isScaled
              ? changed(shaped, { kind: 'other', site: site('rescale') })
              : shaped;
    const own = STATISTICS.find((name) => isOn(value(name)));
    const centred = own ? changed(scaled, { kind: 'statistics', site: site(own) }) : scaled;
    const random = RANDOM.filter((name) => isOn(value(name))).map(site);
    return random.length > 0 ? { ...centred, augmented: [...(centred.augmented ?? []), ...random] } : centred;
}

/** `preprocessing_function=preprocess_input` */
function applied(facts: Facts, f: Value, site: Site, call: Call): Facts {
    const [, family] = /^keras\.applications\.(\w+)\.preprocess_input$/.exec(f.kind === 'symbol' ? f.name : '') ?? [];
    if (family === undefined) return changed(facts, { kind: 'other', site });
    const step = { kind: 'preprocess', family, call, site } as const;
    return modeOfFamily(family) === 'none' ? stepped(facts, step) : changed(facts, step);
}

const STATISTICS = [
    'featurewise_center',
    'samplewise_center',
    'featurewise_std_normalization',
    'samplewise_std_normalization',
    'zca_whitening',
];

const RANDOM = [
    'rotation_range',
    'width_shift_range',
    'height_shift_range',
    'brightness_range',
    'shear_range',
    'zoom_range',
    'channel_shift_range',
    'horizontal_flip',
    'vertical_flip',
];

/** Anything but the default of off; an unknown value counts as on. */
const isOn = (value: Value | undefined): boolean =>
    value !== undefined && value.kind !== 'none' && numberOf(value) !== 0;
