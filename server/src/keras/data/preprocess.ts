import type { NumberRange } from '../../../../shared-rules/model/data';
import { modeOf } from '../../../../shared-rules/model/scales';
import { factsNow, writeInPlace } from '../../interpreter/arrays';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import type { ArrayValue, Runtime } from '../../interpreter/values';
import { asArray, between, copyOf } from './array';
import { callFor } from './calls';
import { changed, changedTo, stepped } from './scaling';
import { without } from './without';

const FUNCTION = /^keras\.applications\.(\w+)\.preprocess_input$/;

/** `keras.applications.vgg16.preprocess_input(x)` of an array; undefined for any other function. */
export function preprocessedArray(name: string, given: Given, at: CallSite, machine: Machine): Runtime | undefined {
    const [, family] = FUNCTION.exec(name) ?? [];
    const array = asArray(argument(given, 0, 'x'));
    if (family === undefined || !array) return undefined;
    const facts = factsNow(array);
    // NumPy's floats are written over.
    if (!array.eager) writeInPlace(array, 'written', machine);
    const step = { kind: 'preprocess', family, call: callFor(name, given, at), site: at.site } as const;
    const isOther = family === 'imagenet_utils' && given.keywords.has('mode');
    if (isOther) return copyOf(array, array.shape, changed(facts, { kind: 'other', site: at.site }));
    const mode = modeOf(family);
    const after = mode === 'none' ? stepped(facts, step) : changedTo(facts, step, rangeAfter(array, mode));
    return without(copyOf(array, array.shape, after), 'dtype');
}

/** Only networks of the kind of MobileNet bring pixels to a round range. */
function rangeAfter(array: ArrayValue, mode: string | undefined): NumberRange | undefined {
    const { range } = factsNow(array);
    return mode === 'tf' && range?.kind === 'between' && range.low === 0 && range.high === 255
        ? between(-1, 1)
        : undefined;
}
