import type { Application, Place, Tensor } from '../../../shared-rules/model/graph';
import type { AnyShape } from '../../../shared-rules/model/shape';
import { noArguments, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { applyLayer, passedOn } from './apply';
import { constructLayer } from './construct';
import { asNative, type LayerNative, type ModelNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** An `InputLayer`, or the tensor that `Input` made. */
export function appendInput(
    model: ModelNative,
    native: LayerNative | ModelNative | undefined,
    made: Application | undefined,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): void {
    const state = model.state.content;
    const application =
        made ??
        ownApplication(native) ??
        (native?.type === 'layer' ? inputApplication(native, place, machine, record) : undefined);
    if (!application) return;
    if (state.members.length > 0) return insertInput(model, native, application, place, machine, record);
    machine.heap.write(model.state, {
        ...state,
        members: [{ native, application, place }],
        inputs: application.outputs,
        outputs: application.outputs,
        built: application.outputs[0]?.shape !== undefined,
    });
}

/** An `InputLayer` whose `output` was asked for. */
function ownApplication(native: LayerNative | ModelNative | undefined): Application | undefined {
    const call = native?.type === 'layer' ? native.applied.content : undefined;
    return call?.kind === 'called' ? call.outputs[0]?.producer : undefined;
}

/** An input behind another layer: it stands there, until the model is built. */
export function insertInput(
    model: ModelNative,
    native: LayerNative | ModelNative | undefined,
    application: Application,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): void {
    const state = model.state.content;
    machine.heap.write(model.state, { ...state, members: [...state.members, { native, application, place }] });
    if (!state.built) return;
    const sentence =
        'Layers added to a Sequential model should have a single positional argument, the input tensor. Layer InputLayer has no positional arguments.';
    const { statement } = machine;
    const at = machine.callSite(statement, statement);
    refuseCall(model.layer, sentence, { code: 'second-input' }, at, machine, record);
}

/** An `InputLayer` is applied to nothing: its result is its shape. */
export function inputApplication(
    native: LayerNative,
    place: Place,
    machine: Machine,
    record: KerasRecord,
): Application {
    return applyLayer(native, passedOn([]), place, machine, record).application;
}

export const virtualInput = (shape: AnyShape, machine: Machine): Tensor => ({
    id: machine.id(),
    shape,
    dtype: undefined,
    producer: undefined,
});

export function constructInput(
    parameter: 'shape' | 'batch_shape',
    shape: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): LayerNative | undefined {
    const given: Given = { ...noArguments, keywords: new Map([[parameter, { value: shape }]]) };
    const native = asNative(constructLayer('keras.layers.InputLayer', given, at, machine, record));
    return native?.type === 'layer' ? native : undefined;
}
