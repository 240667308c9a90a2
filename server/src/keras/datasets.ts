import { given as argument, type Given } from '../interpreter/library';
import { indexOf, tuple, type Runtime } from '../interpreter/values';
import { arrayOf, classesOf, withClasses } from './arrays';

/** What `keras.datasets.<name>.load_data()` gives: images or texts, the shape of one, how many to train and to test on, the labels. */
interface DataSet {
    readonly train: number;
    readonly test: number;
    readonly sample: readonly number[];
    readonly dtype: string;
    readonly labels: readonly number[];
    readonly labelType: string;
    readonly classes?: number;
}

const images = (train: number, sample: readonly number[], labels: readonly number[] = []): DataSet => ({
    train,
    test: 10_000,
    sample,
    dtype: 'uint8',
    labels,
    labelType: 'uint8',
    classes: 10,
});

/** Sizes as the loaders' own documentation gives them (`keras/src/datasets`). */
const DATASETS: Readonly<Record<string, DataSet>> = {
    mnist: images(60_000, [28, 28]),
    fashion_mnist: images(60_000, [28, 28]),
    cifar10: images(50_000, [32, 32, 3], [1]),
    cifar100: { ...images(50_000, [32, 32, 3], [1]), labelType: 'int64', classes: 100 },
    boston_housing: { train: 404, test: 102, sample: [13], dtype: 'float64', labels: [], labelType: 'float64' },
    imdb: { train: 25_000, test: 25_000, sample: [], dtype: 'object', labels: [], labelType: 'int64', classes: 2 },
    reuters: { train: 8982, test: 2246, sample: [], dtype: 'object', labels: [], labelType: 'int64', classes: 46 },
};

/** `keras.datasets.mnist.load_data()`; with arguments that change how much is loaded, the counts are unknown. */
export function loadData(name: string, given: Given): Runtime | undefined {
    const [, which = ''] = /^keras\.datasets\.(\w+)\.load_data$/.exec(name) ?? [];
    const data = Object.hasOwn(DATASETS, which) ? DATASETS[which] : undefined;
    if (!data) return undefined;
    const whole = !['test_split', 'maxlen'].some((it) => given.keywords.has(it)) && given.complete;
    const classes = which === 'cifar100' ? cifarClasses(given) : data.classes;
    const part = (count: number): Runtime => {
        const size = whole ? count : undefined;
        const labels = arrayOf([size, ...data.labels], data.labelType);
        return tuple([arrayOf([size, ...data.sample], data.dtype), withClasses(labels, classes)]);
    };
    return tuple([part(data.train), part(data.test)]);
}

/** `label_mode="coarse"` has 20 classes of the 100. */
function cifarClasses(given: Given): number | undefined {
    const mode = argument(given, 0, 'label_mode');
    if (mode === undefined) return 100;
    return mode.kind === 'str' ? (mode.value === 'coarse' ? 20 : 100) : undefined;
}

/** `keras.utils.to_categorical(y, 10)`: one axis more, with a place for each class. */
export function toCategorical(given: Given): Runtime {
    const labels = argument(given, 0, 'x') ?? argument(given, 0, 'y');
    const classes = argument(given, 1, 'num_classes');
    const shape = labels?.kind === 'array' ? labels.shape : undefined;
    const kept = shape && shape.length > 1 && shape.at(-1) === 1 ? shape.slice(0, -1) : shape;
    const seen = labels?.kind === 'array' ? classesOf(labels) : undefined;
    return arrayOf(kept && [...kept, classes ? indexOf(classes) : seen], 'float64');
}
