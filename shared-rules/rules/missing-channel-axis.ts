import { shapeArgument, shapeCode } from '../model/inputShape';
import { directInput, isData, rankProblems, type RankProblem } from '../model/rank';
import { withAxis } from './edits/shape';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    missing: {
        en: 'The image has no channel axis: use {right}, not {wrong}',
        ru: 'У картинки нет оси каналов: нужно {right}, а не {wrong}',
    },
    moves: { en: '`{layer}` moves over height and width', ru: '`{layer}` ходит по высоте и ширине' },
    mixes: {
        en: 'A two-dimensional convolution moves over height and width and mixes the channels, so their axis is needed even if there is only one.',
        ru: 'Двумерная свёртка ходит по высоте и ширине и смешивает каналы, поэтому ось каналов нужна, даже если канал всего один.',
    },
    data: {
        en: 'If the input is declared as {right}, Keras appends the axis to the data itself in `fit()` and `predict()`; `x[..., None]` does it in so many words.',
        ru: 'Если вход объявлен как {right}, в `fit()` и `predict()` Keras допишет ось к данным сам; явно это делает `x[..., None]`.',
    },
    comes: { en: 'the data comes as {wrong}', ru: 'данные приходят как {wrong}' },
    declare: { en: 'Declare the input: `Input({right})`', ru: 'Объявить вход: `Input({right})`' },
    add: { en: 'Add the channel axis: {right}', ru: 'Добавить ось каналов: {right}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const missingChannelAxis = defineRule({
    id: 'missing-channel-axis',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A picture without a channel axis',
        ru: 'У картинки нет оси каналов',
    },
    why: {
        en: `Two-dimensional convolutions and poolings take (height, width, channels). MNIST and Fashion-MNIST are stored
             without channels, as (60000, 28, 28). Declare the input as (28, 28, 1): then Keras appends the axis to the
             data itself.`,
        ru: `Двумерные свёртки и пулинг принимают (высоту, ширину, каналы). MNIST и Fashion-MNIST хранятся без каналов:
             (60000, 28, 28). Объявите вход как (28, 28, 1), и Keras допишет ось к данным сам.`,
    },
    messages,
    references: [
        'https://keras.io/examples/vision/mnist_convnet/',
        'https://keras.io/api/layers/convolution_layers/convolution2d/',
    ],

    check(context) {
        for (const problem of rankProblems(context.program)) {
            if (problem.reason === 'missing-channel-axis') judge(context, problem);
        }
    },
});

function judge({ program, say, report }: Context, problem: RankProblem): void {
    const { application, input, refusal } = problem;
    const sizes = input.shape?.slice(1).map((size) => size ?? null) ?? [];
    const source = directInput(application);
    const argument = source && shapeArgument(program, source);
    const right = shapeCode([...sizes, 1]);
    const { call, class: layer } = application.layer;
    const place = argument ? at(argument.call, argument.name) : at(call);
    const finding = report(place, say('missing', { right, wrong: shapeCode(sizes) }))
        .explain(say('mixes'), say('data', { right }))
        .speakFor(refusal);
    if (argument) {
        finding.because(call.callee, say('moves', { layer })).sureFix(say('add', { right }), withAxis(argument, 1));
    } else if (isData(problem)) {
        finding
            .because(refusal.raisedAt.site, say('comes', { wrong: shapeCode(sizes) }))
            .sureFix(say('declare', { right }), {
                kind: 'insertBefore',
                application,
                code: `{keras.layers.Input}(${right})`,
            });
    }
}
