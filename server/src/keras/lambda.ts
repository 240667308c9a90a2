import type { Place, Tensor } from '../../../shared-rules/model/graph';
import type { AnyShape } from '../../../shared-rules/model/shape';
import { callValue } from '../interpreter/calls';
import { noArguments, type Given, type GivenValue } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { newList } from '../interpreter/merge';
import type { Runtime } from '../interpreter/values';
import { tensorValue, type LayerNative } from './natives';
import type { KerasRecord } from './record';
import { sizesOf } from './data/methods';
import { resultShapes } from './results';
import { shapeTuple } from './tensors';

/** The function of the file that a `Lambda` runs, with the arguments that it always gets. */
export interface LambdaFunction {
    readonly callee: Runtime;
    readonly keywords: ReadonlyMap<string, GivenValue>;
    /** `output_shape=lambda shape: shape[0]` */
    readonly shape?: Runtime | undefined;
}

/** `Lambda(f, arguments={"axis": 1})`: what is no function of the file is not followed. */
export function lambdaFunction({ positional, keywords }: Given): LambdaFunction | undefined {
    const callee = (keywords.get('function') ?? positional[0])?.value;
    if (callee?.kind !== 'function' && callee?.kind !== 'partial' && callee?.kind !== 'bound') return undefined;
    const shape = (keywords.get('output_shape') ?? positional[1])?.value;
    const options = (keywords.get('arguments') ?? positional[3])?.value;
    const entries = options?.kind === 'dict' ? (options.cell.content ?? []) : [];
    return {
        callee,
        ...(shape?.kind === 'function' && { shape }),
        keywords: new Map(entries.flatMap(([key, value]) => (key.kind === 'str' ? [[key.value, { value }]] : []))),
    };
}

/** What the function makes of the tensors: nothing of it is a step that Keras would list. */
export function runLambda(
    { lambda }: LayerNative,
    tensors: readonly Tensor[],
    isList: boolean,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): readonly AnyShape[] | undefined {
    if (!lambda || tensors.length === 0) return undefined;
    if (lambda.shape && !tensors.some((it) => record.isConcrete(it)))
        return toldShape(lambda.shape, tensors, isList, place, machine);
    const values = tensors.map(tensorValue);
    const [first] = values;
    const input: Runtime = isList || !first ? { kind: 'tuple', items: values } : first;
    const given = { ...noArguments, positional: [{ value: input }], keywords: lambda.keywords };
    const at = { site: place.site, callee: place.site, statement: machine.statement, frames: place.frames };
    // It is the `call` of the layer that runs it.
    const frame = { kind: 'call', site: place.site, name: 'call' } as const;
    const result = record.tracing(() => machine.within(frame, () => callValue(lambda.callee, given, at, machine)));
    const shapes = resultShapes(result);
    return shapes.length > 0 ? shapes : undefined;
}

/** Keras asks the function that says what the shape will be, and believes it. */
function toldShape(
    callee: Runtime,
    tensors: readonly Tensor[],
    isList: boolean,
    place: Place,
    machine: Machine,
): readonly AnyShape[] | undefined {
    const shapes = tensors.map(({ shape }) => shapeTuple(shape));
    const [first] = shapes;
    const input: Runtime = isList || !first ? newList(shapes, machine) : first;
    const at = { site: place.site, callee: place.site, statement: machine.statement, frames: place.frames };
    const shape = sizesOf(callValue(callee, { ...noArguments, positional: [{ value: input }] }, at, machine));
    return shape && [shape];
}
