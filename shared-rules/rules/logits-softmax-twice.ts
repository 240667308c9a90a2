import { directLosses, type DirectLoss } from '../model/directLosses';
import { outputOf, type Output } from '../model/output';
import { trainings } from '../model/training';
import { boolOf } from '../model/value';
import type { Call } from '../model/graph';
import { dropActivation, placeOfActivation } from './edits/activation';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    twice: {
        en: 'The last layer already applies {act}, but `from_logits=True` promises logits: keep one of the two',
        ru: '{act} уже есть в последнем слое, а `from_logits=True` обещает логиты: оставьте что-то одно',
    },
    applies: {
        en: 'The last layer already applies {act}, and `{loss}` applies it itself: it takes logits',
        ru: '{act} уже есть в последнем слое, а `{loss}` применяет её сама: она ждёт логиты',
    },
    again: {
        en: 'The activation is applied twice: the answers are squeezed together, and the gradient fades.',
        ru: 'Активация применится дважды: ответы сожмутся друг к другу, а градиент ослабеет.',
    },
    here: { en: '{act} is applied here', ru: '{act} применяется здесь' },
    logits: {
        en: 'Logits are the numbers before {act}.',
        ru: 'Логиты – это числа до {act}.',
    },
    backends: {
        en: 'On TensorFlow Keras recognises {act} at the very output, takes the logits from under it and only warns; on JAX and PyTorch, or with a single layer behind it, the activation is applied twice.',
        ru: 'На TensorFlow Keras узнаёт {act} на самом выходе, сам берёт логиты из-под него и только предупреждает; на JAX и PyTorch, или если дальше стоит хоть один слой, активация применится дважды.',
    },
    floorSoftmax: {
        en: 'Then even a perfect answer has the loss {min}, not 0 ({n} classes).',
        ru: 'Тогда даже идеальный ответ даёт loss {min}, а не 0 (классов {n}).',
    },
    floorSigmoid: {
        en: 'Then even a perfect answer has a loss of 0.31 to 0.69, not 0.',
        ru: 'Тогда даже идеальный ответ даёт loss от 0,31 до 0,69, а не 0.',
    },
    metric: {
        en: 'The metric applies {act} to what is already a probability, and measures something else.',
        ru: 'Метрика ещё раз применит {act} к вероятностям и посчитает не то.',
    },
    dropFlag: { en: 'Remove `from_logits=True`', ru: 'Убрать `from_logits=True`' },
    dropActivation: {
        en: 'Remove the activation: `predict` gives logits',
        ru: 'Убрать активацию: `predict` вернёт логиты',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const logitsSoftmaxTwice = defineRule({
    id: 'logits-softmax-twice',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Softmax or sigmoid is applied twice',
        ru: 'Softmax или сигмоида применяется дважды',
    },
    why: {
        en: `With \`from_logits=True\` the loss applies softmax or sigmoid itself. Probabilities that go through softmax once
             more are almost equal: even a perfect answer has a loss, and the gradient is weak. TensorFlow notices it where
             the activation is the very last operation; the other backends do not.`,
        ru: `С \`from_logits=True\` потеря сама применяет softmax или сигмоиду. Вероятности, ещё раз пропущенные через
             softmax, почти равны: потеря не равна нулю даже при идеальном ответе, а градиент слаб. TensorFlow замечает
             это, если активация стоит самой последней; другие бэкенды не замечают.`,
    },
    messages,
    references: ['https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class'],

    check(context) {
        for (const loss of directLosses(context.program)) judgeDirect(context, loss);
        for (const { model, losses, metrics } of trainings(context.program)) {
            for (const { loss, output } of losses) {
                const known = outputOf(model, output);
                if (known && loss.fromLogits && loss.call) judge(context, loss.call, known, floor(context, known));
            }
            for (const { name, call, output } of metrics) {
                const known = output && outputOf(model, output);
                if (!known || !isProbability(known) || !call || name !== 'AUC' || !takesLogits(call)) continue;
                judge(context, call, known, context.say('metric', { act: shown(known) }));
            }
        }
    },
});

function judgeDirect(context: Context, { call, argument, takes, activation, applied }: DirectLoss): void {
    const { say, report } = context;
    if (takes !== 'logits' || (activation !== 'softmax' && activation !== 'sigmoid')) return;
    const act = `\`${activation}\``;
    const loss = call.name.split('.').at(-1) ?? '';
    report(at(call, argument), say('applies', { act, loss }))
        .because(placeOfActivation(applied).site, say('here', { act }))
        .explain(say('logits', { act }), say('again'))
        .sureFix(say('dropActivation'), dropActivation(applied));
}

const takesLogits = (call: Call) => boolOf(call.arguments.get('from_logits')?.value) === true;
const isProbability = ({ activation }: Output) => activation === 'softmax' || activation === 'sigmoid';
const shown = ({ activation }: Output) => `\`${activation}\``;

function judge(
    { say, report }: Context,
    call: Call,
    output: Output,
    effect: ReturnType<Context['say']> | undefined,
): void {
    if (!effect) return;
    const act = shown(output);
    report(at(call, 'from_logits'), say('twice', { act }))
        .because(placeOfActivation(output.applied).site, say('here', { act }))
        .explain(say('logits', { act }), say('backends', { act }), effect)
        .sureFix(say('dropFlag'), { kind: 'removeArgument', call, name: 'from_logits' })
        .fix(say('dropActivation'), dropActivation(output.applied));
}

/** The loss of a perfect answer; undefined where the activation is not one that the loss repeats. */
function floor({ say }: Context, { activation, units }: Output) {
    if (activation === 'sigmoid') return say('floorSigmoid');
    if (activation !== 'softmax' || units === undefined || units < 2) return undefined;
    return say('floorSoftmax', { n: units, min: Number(Math.log(1 + (units - 1) / Math.E).toFixed(2)) });
}
