import type { Facts } from '../../../../shared-rules/model/data';
import type { Dim } from '../../../../shared-rules/model/shape';
import { given as argument, type CallSite, type Given } from '../../interpreter/library';
import { newList } from '../../interpreter/merge';
import type { Machine } from '../../interpreter/machine';
import { unknown, type Runtime } from '../../interpreter/values';
import type { ModelNative } from '../natives';
import { newArray } from './array';
import { asData } from './frames';
import { asStream } from './stream';

/** What `model.predict(x)` gives: a row for each object, in the order of the data. */
export function predictions(model: ModelNative, given: Given, at: CallSite, machine: Machine): Runtime {
    const data = argument(given, 0, 'x');
    const stream = asStream(data);
    const count = asData(data)?.shape?.[0] ?? undefined;
    const { outputs } = model.state.content;
    const facts: Facts = stream ? { pass: { stream: stream.id, what: 'predictions', site: at.site } } : {};
    if (outputs.length === 0 || machine.probing > 0) return newArray(undefined, { facts });
    const arrays = outputs.map(({ shape }) =>
        newArray(shape && [count, ...shape.slice(1).map(settled)], { dtype: 'float32', facts }),
    );
    const [only] = arrays;
    if (arrays.length === 1 && only) return only;
    return model.state.content.built ? newList(arrays, machine) : unknown('what a model predicts', at.site);
}

const settled = (size: Dim): Dim => size ?? undefined;
