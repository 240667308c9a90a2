import type { Application, Layer, Program, Refusal, Tensor } from './graph';
import { channelsFirstInput } from './layout';
import { certainly, type AnyShape } from './shape';
import { boolOf } from './value';
import { isNoise, isNormalization, recurrentIn } from './vocabulary';
import { previousOf } from './walk';

/** A layer that got a tensor of a number of axes which it does not take. */
export interface RankProblem {
    readonly refusal: Refusal;
    readonly application: Application;
    readonly input: Tensor;
    /** How many axes there are, the batch included. */
    readonly got: number;
    /** How many the layer wants. */
    readonly need: number;
    /** The rule that knows the reason; undefined: none in particular. */
    readonly reason: RankReason | undefined;
}

export type RankReason =
    | 'backbone-arguments'
    | 'channels-first-input'
    | 'batch-in-input-shape'
    | 'missing-channel-axis'
    | 'missing-return-sequences'
    | 'rnn-needs-timesteps';

/** Every refusal because of a rank, with the one reason that is to be told. */
export function rankProblems(program: Program): readonly RankProblem[] {
    return program.refusals.flatMap((refusal) => {
        const { application, code } = refusal;
        const input = application?.inputs[0];
        const got = input?.shape?.length;
        if (code !== 'rank' || !application || !input || got === undefined) return [];
        const need = rankNeeded(application.layer, refusal.sentence);
        if (need === undefined || need === got) return [];
        const problem = { refusal, application, input, got, need, reason: undefined };
        return [{ ...problem, reason: reasonOf(program, problem) }];
    });
}

/** By the class, or by what Keras says itself where the class takes several ranks. */
function rankNeeded(layer: Layer, sentence: string): number | undefined {
    const [, told] =
        /expected (?:min_|max_)?ndim=(\d+), found|with at least (\d+) dimensions/.exec(sentence)?.filter(Boolean) ?? [];
    const [, axes] = /(?:Conv|Pooling|UpSampling|Padding|Cropping)(?:LSTM)?(\d)D/.exec(layer.class) ?? [];
    return told !== undefined ? Number(told) : axes === undefined ? undefined : Number(axes) + 2;
}

function reasonOf(program: Program, problem: RankProblem): RankReason | undefined {
    const { application, got, need } = problem;
    const input = directInput(application);
    if (channelsFirstInput(program, application)) return 'channels-first-input';
    if (got === need + 1 && input && batchSize(program, input) !== undefined) return 'batch-in-input-shape';
    const isFirst = input !== undefined || isData(problem);
    if (got === 3 && need === 4 && isFirst && isPlane(application.layer)) return 'missing-channel-axis';
    if (got === 2 && need === 3 && lastStepOnly(problem.input)) return 'missing-return-sequences';
    if (got === 2 && need === 3 && isFirst && readsSequence(application.layer)) return 'rnn-needs-timesteps';
    return undefined;
}

/** What a model without a declared input was given: the batch is open, nothing made the tensor, and it is the first layer. */
export function isData({ input, refusal }: Pick<RankProblem, 'input' | 'refusal'>): boolean {
    const { raisedAt, layer } = refusal;
    const isLater = layer !== undefined && raisedAt.site.start > layer.call.site.end;
    return input.producer === undefined && input.shape?.[0] === null && isLater;
}

const isPlane = ({ class: name }: Layer) => /^(?:(?:Separable|Depthwise)?Conv|(?:Max|Average)Pooling)2D$/.test(name);
const readsSequence = (layer: Layer) =>
    recurrentIn(layer) !== undefined || /^(?:Separable|Depthwise)?Conv1D$/.test(layer.class);

/** The input that a layer reads as it is, or scaled, or with noise. */
export function directInput(application: Application): Application | undefined {
    const keeps = ({ layer }: Application) =>
        isNoise(layer) || isNormalization(layer) || layer.roles.has('preprocessing');
    let next = previousOf(application);
    while (next && keeps(next)) next = previousOf(next);
    return next?.layer.roles.has('input') ? next : undefined;
}

/** The recurrent layer that gave its last step where a layer may want them all; in between nothing touches the time. */
export function lastStepOnly(tensor: Tensor): Layer | undefined {
    const keeps = ({ layer }: Application) =>
        isNoise(layer) || isNormalization(layer) || layer.roles.has('dense') || layer.roles.has('activation');
    let next = tensor.producer;
    while (next && keeps(next)) next = previousOf(next);
    const recurrent = next && recurrentIn(next.layer);
    return recurrent && givesLastStep(recurrent) ? recurrent : undefined;
}

const givesLastStep = ({ arguments: given }: Layer) =>
    boolOf(given.get('return_sequences')?.value) === false && boolOf(given.get('return_state')?.value) === false;

/** The number of samples that stands at the front of an input's shape, where that is known to be one, or can hardly be anything else. */
export function batchSize(program: Program, input: Application): number | undefined {
    const [, first, ...rest] = input.outputs[0]?.shape ?? [];
    if (typeof first !== 'number' || rest.length === 0) return undefined;
    return isShapeOfData(program, input) || first >= 1000 ? first : undefined;
}

/** Whether some array that a model is trained on has exactly the shape that an input wants for one object. */
export function isShapeOfData({ models }: Program, input: Application): boolean {
    const wanted = input.outputs[0]?.shape?.slice(1);
    const mine = models.filter(({ inputs }) => inputs.some(({ producer }) => producer === input));
    const arrays = mine.flatMap(({ life }) =>
        life.filter(({ kind }) => TRAINING.includes(kind)).map(({ call }) => call.arguments.get('x')?.value),
    );
    return arrays.some((value) => value?.kind === 'array' && isSame(value.shape, wanted));
}

const TRAINING = ['fit', 'evaluate', 'train_on_batch'];

function isSame(shape: AnyShape, other: AnyShape): boolean {
    return (
        shape?.length === other?.length && (shape?.every((size, axis) => certainly.equal(size, other?.[axis])) ?? false)
    );
}
