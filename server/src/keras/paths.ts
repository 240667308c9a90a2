import type { Application, Tensor } from '../../../shared-rules/model/graph';
import { eitherShape, type AnyShape } from '../../../shared-rules/model/shape';
import type { Machine } from '../interpreter/machine';
import { opaqueLayer } from './apply';
import type { ModelState } from './natives';
import { outputsOf } from './record';

export const emptyState: ModelState = { members: [], inputs: [], outputs: [], complete: true, built: false };

/** What is left of a model where it is unknown which layers it got: what both paths agree on, then something unknown. */
export const mergeStates =
    (machine: Machine) =>
    (a: ModelState, b: ModelState): ModelState => {
        const same = a.members.findIndex((member, i) => member !== b.members[i]);
        if (same < 0 && a.members.length === b.members.length) return a;
        // Only one of them has called it, and so given it a shape: it is as if that had not happened yet.
        if (a.built !== b.built && holdsSameLayers(a, b)) return { ...(a.built ? b : a), perhapsBuilt: true };
        const length = same < 0 ? a.members.length : same;
        const members = a.members.slice(0, length);
        const before = members.at(-1)?.application.outputs ?? a.inputs;
        const joined = join(
            [...before, ...a.outputs, ...b.outputs],
            eitherShape(a.outputs[0]?.shape, b.outputs[0]?.shape),
            machine,
        );
        const place = a.members[length]?.place ??
            b.members[length]?.place ?? { site: machine.statement, frames: machine.frames };
        return {
            members: [...members, { native: undefined, application: joined, place }],
            inputs: a.inputs.length > 0 ? a.inputs : b.inputs,
            outputs: joined.outputs,
            complete: false,
            built: a.built && b.built,
        };
    };

const holdsSameLayers = ({ members }: ModelState, other: ModelState): boolean =>
    members.length === other.members.length &&
    members.every(({ native }, i) => native !== undefined && native === other.members[i]?.native);

/** Where paths meet: consumes what each of them left. */
export function join(inputs: readonly Tensor[], shape: AnyShape, machine: Machine): Application {
    const at = machine.callSite(machine.statement, machine.statement);
    const place = { site: machine.statement, frames: machine.frames };
    const base = {
        id: machine.id(),
        layer: opaqueLayer('paths meet', at, machine),
        place,
        inputs,
        weights: [],
        refusal: undefined,
    };
    return outputsOf(base, [shape], undefined, machine);
}
