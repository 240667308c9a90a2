import type { Facts } from '../../../../shared-rules/model/data';
import type { Call } from '../../../../shared-rules/model/graph';
import { factsNow } from '../../interpreter/arrays';
import type { CallSite, Given } from '../../interpreter/library';
import type { Machine } from '../../interpreter/machine';
import { numberOf, tuple, unknown, type ArrayValue, type Runtime } from '../../interpreter/values';
import { asArray, copyOf, newArray } from './array';
import { callFor } from './calls';
import { arrayOfFrame, asFrame, frame } from './frames';
import type { FrameNative } from '../natives';
import { without } from './without';

/** `train_test_split(x, y, test_size=0.2)`: for each array its two parts. */
export function trainTestSplit(given: Given, at: CallSite, machine: Machine): Runtime {
    const call = callFor('sklearn.model_selection.train_test_split', given, at);
    if (!given.complete) return unknown('how many arrays are split', at.site);
    const shuffles = shuffling(given);
    const halves = given.positional.flatMap(({ value }) => {
        const table = asFrame(value);
        if (table) return tables(table, given, call, shuffles, machine);
        const array = asArray(value) ?? (value.kind === 'list' ? newArray([value.cell.content?.length]) : undefined);
        if (!array) return (['train', 'test'] as const).map(() => unknown('a part of what is not known', at.site));
        const [train, test] = sizesOf(array.shape?.[0] ?? undefined, given);
        return [half(array, train, 'train', call, shuffles), half(array, test, 'test', call, shuffles)];
    });
    return tuple(halves);
}

/** A table's parts are tables. */
function tables(
    table: FrameNative,
    given: Given,
    call: Call,
    shuffles: boolean | undefined,
    machine: Machine,
): readonly Runtime[] {
    const whole = arrayOfFrame(table);
    const sizes = sizesOf(table.rows ?? undefined, given);
    return (['train', 'test'] as const).map((part, i) => {
        const { facts = {} } = half(whole, sizes[i], part, call, shuffles);
        return frame(sizes[i], table.columns.content, without(facts, 'columns'), machine);
    });
}

function shuffling(given: Given): boolean | undefined {
    const value = given.keywords.get('shuffle')?.value;
    if (!value) return true;
    return value.kind === 'bool' ? value.value : undefined;
}

function half(
    array: ArrayValue,
    count: number | undefined,
    part: 'train' | 'test',
    call: Call,
    shuffles: boolean | undefined,
): ArrayValue {
    const { order, windows, origin, ...rest } = factsNow(array);
    const facts: Facts = {
        ...rest,
        ...(origin && { origin: { ...origin, part, splits: [...origin.splits, call] } }),
        ...(windows && { windows }),
        ...(shuffles ? { order: { kind: 'shuffled', site: call.site } } : shuffles === false && order ? { order } : {}),
    };
    return copyOf(array, array.shape && [count, ...array.shape.slice(1)], facts);
}

/** The sizes of both parts as scikit-learn rounds them (`_validate_shuffle_split`): the test up, the rest down. */
function sizesOf(n: number | undefined, given: Given): readonly (number | undefined)[] {
    const [test, train] = ['test_size', 'train_size'].map((name) => given.keywords.get(name)?.value);
    const [testSize, trainSize] = [share(test), share(train)];
    if (n === undefined || testSize === 'unknown' || trainSize === 'unknown') return [];
    const tests = testSize === undefined ? undefined : testSize < 1 ? Math.ceil(testSize * n) : testSize;
    const trains = trainSize === undefined ? undefined : trainSize < 1 ? Math.floor(trainSize * n) : trainSize;
    if (tests === undefined && trains === undefined) return [n - Math.ceil(0.25 * n), Math.ceil(0.25 * n)];
    return [trains ?? n - (tests ?? 0), tests ?? n - (trains ?? 0)];
}

/** A share of all, or a number of rows; undefined where it is left to its default. */
function share(value: Runtime | undefined): number | 'unknown' | undefined {
    if (!value || value.kind === 'none') return undefined;
    const number = numberOf(value);
    return number === undefined || number <= 0 ? 'unknown' : number;
}

/** `sklearn.utils.shuffle(x, y)`: the arrays again, in one new order. */
export function shuffledTogether(given: Given, at: CallSite): Runtime {
    const items = given.positional.map(({ value }): Runtime => {
        const array = asArray(value);
        if (!array) return unknown('something that is shuffled', at.site);
        const isWhole = !given.keywords.has('n_samples');
        const shape = isWhole ? array.shape : array.shape && [undefined, ...array.shape.slice(1)];
        return copyOf(array, shape, { ...factsNow(array), order: { kind: 'shuffled', site: at.site } });
    });
    const [only] = items;
    return items.length === 1 && only ? only : tuple(items);
}
