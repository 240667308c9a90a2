import { directLosses, type DirectLoss } from './directLosses';
import { once } from './facts';
import type { Application, Model, Program, Tensor } from './graph';
import { modelsEndingIn, only, previousOf } from './walk';

/** Chains of layers that end in a loss which the program computes itself, and that no `Model` holds: networks of TensorFlow 1. */
export const directNets = once((program: Program): readonly Model[] =>
    directLosses(program).flatMap((loss) => {
        const output = only(loss.applied.outputs);
        return output && modelsEndingIn(program, output).length === 0 ? [netOf(loss, output)] : [];
    }),
);

/** Whether an answer is handed to a loss by the program itself. */
export const isAnswer = (program: Program, tensor: Tensor): boolean =>
    directLosses(program).some(({ applied }) => applied.outputs.includes(tensor));

function netOf({ applied }: DirectLoss, output: Tensor): Model {
    const applications: Application[] = [];
    for (let next: Application | undefined = applied; next; next = previousOf(next)) applications.unshift(next);
    const input = only(applications[0]?.inputs) ?? { ...output, shape: undefined, producer: undefined };
    const nothing = { name: undefined, variable: undefined, nested: false, escapes: true, ownTraining: true, life: [] };
    const { id, layer } = applied;
    return {
        ...nothing,
        id,
        class: 'Functional',
        call: layer.call,
        applications,
        inputs: [input],
        outputs: [output],
        complete: true,
    };
}
