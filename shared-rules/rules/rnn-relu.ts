import type { Layer, Program } from '../model/graph';
import { repr } from '../model/python';
import { boolOf, numberOf } from '../model/value';
import { only } from '../model/walk';
import { recurrentIn } from '../model/vocabulary';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    grows: {
        en: '`{layer}` with `{act}`: the state can grow without bound',
        ru: '`{layer}` с `{act}`: состояние может расти без предела',
    },
    slow: {
        en: '`{arg}={value}` disables the fast cuDNN kernel',
        ru: '`{arg}={value}` отключает быструю реализацию cuDNN',
    },
    bounded: {
        en: '`tanh` keeps the state in [−1, 1], `{act}` does not: on long sequences the numbers grow, and the training may fall apart.',
        ru: '`tanh` держит состояние в [−1, 1], `{act}` нет: на длинных рядах числа растут, и обучение может развалиться.',
    },
    slowToo: {
        en: 'Besides, on a GPU the fast implementation, cuDNN, is switched off.',
        ru: 'К тому же на GPU отключится быстрая реализация cuDNN.',
    },
    conditions: {
        en: 'cuDNN works only with tanh and sigmoid, with a bias, without `recurrent_dropout` and without `unroll`; otherwise the layer runs as a plain loop on the GPU.',
        ru: 'cuDNN работает только с tanh и sigmoid, со смещением, без `recurrent_dropout` и без `unroll`; иначе на GPU слой считается обычным циклом.',
    },
    remove: { en: 'Remove `activation`: `tanh` is the default', ru: 'Убрать `activation`: по умолчанию `tanh`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

const UNBOUNDED = ['relu', 'elu', 'selu', 'leaky_relu', 'gelu', 'silu', 'softplus', 'linear'];

export const rnnRelu = defineRule({
    id: 'rnn-relu',
    severity: 'hint',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A recurrent layer with an unbounded activation, or without cuDNN',
        ru: 'Рекуррентный слой с неограниченной активацией или без cuDNN',
    },
    why: {
        en: `The state of an LSTM or GRU goes through its activation at every step. \`tanh\` keeps it between −1 and 1; with
             ReLU and its kin it may grow from step to step. Besides, the fast implementation for GPUs, cuDNN, knows only the
             default activations, and neither \`recurrent_dropout\` nor \`unroll\`.`,
        ru: `Состояние LSTM и GRU на каждом шаге проходит через активацию. \`tanh\` держит его между −1 и 1; с ReLU и ей
             подобными оно может расти от шага к шагу. К тому же быстрая реализация для GPU, cuDNN, знает только активации по
             умолчанию и не умеет ни \`recurrent_dropout\`, ни \`unroll\`.`,
    },
    messages,
    references: ['https://keras.io/guides/working_with_rnns/'],

    check(context) {
        const { program } = context;
        const layers = program.layers.filter((each) => each.class === 'LSTM' || each.class === 'GRU');
        const isGpu = layers.length > 0 && program.names.some(/gpu|cuda/i);
        for (const layer of layers) {
            const steps = stepsOf(program, layer);
            const grows = judgeActivation(context, layer, steps);
            if (isGpu || (steps ?? 0) >= 100) judgeSpeed(context, layer, grows);
        }
    },
});

/** The length of the sequence, where it is known. */
function stepsOf(program: Program, layer: Layer): number | undefined {
    const use = program.applications.find((each) => recurrentIn(each.layer) === layer);
    return only(use?.inputs.slice(0, 1))?.shape?.[1] ?? undefined;
}

function judgeActivation({ say, report }: Context, layer: Layer, steps: number | undefined): boolean {
    const act = layer.activation;
    if (act === undefined || !UNBOUNDED.includes(act) || (steps !== undefined && steps <= 10)) return false;
    const { call } = layer;
    report(at(call, 'activation'), say('grows', { layer: layer.class, act }))
        .explain(say('bounded', { act }), say('slowToo'))
        .fix(say('remove'), { kind: 'removeArgument', call, name: 'activation' });
    return true;
}

function judgeSpeed({ say, report }: Context, layer: Layer, grows: boolean): void {
    const arg = slowingArgument(layer, grows);
    const value = arg === undefined ? undefined : layer.arguments.get(arg)?.value;
    const text = value && repr(value);
    if (arg === undefined || text === undefined) return;
    report(at(layer.call, arg), say('slow', { arg, value: text }))
        .in('strict')
        .explain(say('conditions'));
}

/** The first argument that cuDNN does not understand. */
function slowingArgument(layer: Layer, grows: boolean): string | undefined {
    const value = (name: string) => layer.arguments.get(name)?.value;
    if (!grows && layer.activation !== undefined && layer.activation !== 'tanh') return 'activation';
    const gate = value('recurrent_activation');
    if (gate?.kind === 'str' && gate.value !== 'sigmoid') return 'recurrent_activation';
    if ((numberOf(value('recurrent_dropout')) ?? 0) > 0) return 'recurrent_dropout';
    if (boolOf(value('unroll')) === true) return 'unroll';
    if (boolOf(value('use_bias')) === false) return 'use_bias';
    return boolOf(value('reset_after')) === false ? 'reset_after' : undefined;
}
