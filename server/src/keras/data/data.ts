import type { CallSite, Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import type { Runtime } from '../../interpreter/values';
import type { InstanceNative } from '../natives';
import { callFor } from './calls';
import { created, type Making } from './creation';
import { loadData } from './datasets';
import { estimatorMethod, isEstimator, newEstimator } from './estimators';
import { newFrame } from './frames';
import { imageFunction } from './images';
import { imageGeneratorMethod, isImageGenerator, newImageGenerator } from './imageGenerator';
import { newLoader } from './loaders';
import { paddedSequences, tensorSpec } from './sequences';
import { drawn } from './random';
import { sklearnData } from './sklearn';
import { newDataset } from './sources';
import { shuffledTogether, trainTestSplit } from './split';
import { splitDataset } from './streamMembers';
import { nativeValue } from '../natives';

/** What a function that makes, loads, splits or reads data gives; undefined for any other function. */
export function dataFunction(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    switch (name) {
        case 'sklearn.model_selection.train_test_split':
            return trainTestSplit(given, at, machine);
        case 'sklearn.utils.shuffle':
            return shuffledTogether(given, at);
        case 'keras.utils.split_dataset':
            return splitDataset(given, at, machine);
        case 'keras.preprocessing.sequence.pad_sequences':
            return paddedSequences(given);
        case 'tf.TensorSpec':
            return tensorSpec(given);
    }
    if (name.startsWith('sklearn.')) return newEstimator(name, given, at) ?? sklearnData(name, given, at, machine);
    if (name.startsWith('pandas.')) return newFrame(name, given, at, machine);
    return ofTensors(name, given, at, machine) ?? ofFiles(name, given, at, machine);
}

function ofFiles(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    return (
        loadData(name, given, at) ??
        newLoader(name, given, at, machine) ??
        newImageGenerator(name, given, at) ??
        newDataset(name, given, at, machine) ??
        imageFunction(name, given, at)
    );
}

const MAKING = /^(numpy|keras\.ops|tf)\.(\w+)$/;
const DRAWING = /^(numpy|keras|tf)\.random\.(\w+)$/;
const GENERATOR = /^numpy\.random\.(default_rng|RandomState|Generator)$/;

/** Functions that make arrays out of nothing. */
function ofTensors(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    const call = () => callFor(name, given, at);
    if (GENERATOR.test(name)) return nativeValue({ type: 'instance', class: 'numpy.random.Generator', call: call() });
    const [, library = '', bare = ''] = MAKING.exec(name) ?? DRAWING.exec(name) ?? [];
    if (bare === '') return undefined;
    const making: Making = { given, name: bare, library: libraryOf(library), call };
    return DRAWING.test(name) ? drawn(making, machine) : created(making);
}

const libraryOf = (name: string): Making['library'] => (name === 'numpy' ? 'numpy' : name === 'tf' ? 'tf' : 'keras');

/** `scaler.fit_transform(x)`, `datagen.flow(x, y)`, `rng.normal(size=3)`; undefined for objects of another kind. */
export function dataMethod(
    native: InstanceNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
): Runtime | undefined {
    if (isEstimator(native)) return estimatorMethod(native, name, given, at, machine);
    if (isImageGenerator(native)) return imageGeneratorMethod(native, name, given, at, machine);
    if (native.class !== 'numpy.random.Generator') return undefined;
    const call = () => callFor(`numpy.random.Generator.${name}`, given, at);
    return drawn({ given, name, library: 'numpy', call }, machine);
}
