import type { Content, Facts, LabelCoding, Origin } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import { numberOf, tuple, type Runtime } from '../../interpreter/values';
import { between, newArray } from './array';
import { callFor } from './calls';

/** What `keras.datasets.<name>.load_data()` gives: images or texts, the shape of one, how many there are, the answers. */
interface DataSet {
    readonly content: Content;
    readonly train: number;
    readonly test: number;
    readonly sample: readonly number[];
    readonly dtype: string | undefined;
    readonly targets: readonly number[];
    readonly targetType: string | undefined;
    readonly classes?: number;
}

const images = (train: number, sample: readonly number[], targets: readonly number[] = []): DataSet => ({
    content: 'images',
    train,
    test: 10_000,
    sample,
    dtype: 'uint8',
    targets,
    targetType: 'uint8',
    classes: 10,
});

/** Sizes as the loaders of Keras 3.15.1 assert or document them. */
const DATASETS: Readonly<Record<string, DataSet>> = {
    mnist: images(60_000, [28, 28]),
    fashion_mnist: images(60_000, [28, 28]),
    cifar10: images(50_000, [32, 32, 3], [1]),
    cifar100: { ...images(50_000, [32, 32, 3], [1]), targetType: 'int64', classes: 100 },
    boston_housing: table(404, 102, 13, 'float64'),
    california_housing: table(16_512, 4128, 8, undefined),
    imdb: texts(25_000, 25_000, 2),
    reuters: texts(8982, 2246, 46),
};

function table(train: number, test: number, columns: number, dtype: string | undefined): DataSet {
    return { content: 'table', train, test, sample: [columns], dtype, targets: [], targetType: dtype };
}

function texts(train: number, test: number, classes: number): DataSet {
    return { content: 'text', train, test, sample: [], dtype: 'object', targets: [], targetType: 'int64', classes };
}

/** `keras.datasets.mnist.load_data()`; with arguments that change how much is loaded, the counts may be unknown. */
export function loadData(name: string, given: Given, at: CallSite): Runtime | undefined {
    const [, which = ''] = /^keras\.datasets\.(\w+)\.load_data$/.exec(name) ?? [];
    const data = Object.hasOwn(DATASETS, which) ? DATASETS[which] : undefined;
    if (!data) return undefined;
    const classes = which === 'cifar100' ? cifarClasses(given) : data.classes;
    const call = callFor(name, given, at);
    const [train, test] = countsOf(data, given);
    return tuple([part(data, train, 'train', classes, call), part(data, test, 'test', classes, call)]);
}

function part(
    data: DataSet,
    count: number | undefined,
    name: 'train' | 'test',
    classes: number | undefined,
    call: Call,
): Runtime {
    const origin: Origin = { call, content: data.content, part: name, splits: [] };
    const range = data.content === 'images' && { range: between(0, 255) };
    const features: Facts = { origin: { ...origin, role: 'features' }, scalings: [], ...range };
    const labels: LabelCoding = data.classes === undefined ? { kind: 'real' } : withClasses(classes);
    const targets: Facts = { origin: { ...origin, role: 'targets' }, scalings: [], labels };
    return tuple([
        newArray([count, ...data.sample], { dtype: data.dtype, facts: features }),
        newArray([count, ...data.targets], { dtype: data.targetType, facts: targets }),
    ]);
}

const withClasses = (classes: number | undefined): LabelCoding =>
    classes === undefined ? { kind: 'index' } : { kind: 'index', classes };

/** `test_split=0.1`, `version="small"`; `maxlen` leaves out nobody knows how many. */
function countsOf({ train, test }: DataSet, given: Given): readonly (number | undefined)[] {
    const [split, version] = [given.keywords.get('test_split'), given.keywords.get('version')];
    if (!given.complete || given.keywords.has('maxlen')) return [];
    if (version && version.value.kind !== 'str') return [];
    const all = version?.value.kind === 'str' && version.value.value === 'small' ? 600 : train + test;
    const share = split ? numberOf(split.value) : all === train + test ? undefined : 0.2;
    if (share === undefined) return split ? [] : [train, test];
    const cut = Math.trunc(all * (1 - share));
    return [cut, all - cut];
}

/** `label_mode="coarse"` has 20 classes of the 100. */
function cifarClasses(given: Given): number | undefined {
    const mode = argument(given, 0, 'label_mode');
    if (mode === undefined) return 100;
    return mode.kind === 'str' ? (mode.value === 'coarse' ? 20 : 100) : undefined;
}
