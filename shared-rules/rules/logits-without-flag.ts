import type { Program } from '../model/graph';
import { directLosses, type DirectLoss } from '../model/directLosses';
import { outputOf, type Output } from '../model/output';
import { lossKind, trainings, type PairedLoss, type Training } from '../model/training';
import { effective } from '../model/vocabulary';
import { setFromLogits, placeOfLoss } from './edits/loss';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    logits: {
        en: 'The last layer outputs logits but `{loss}` expects probabilities',
        ru: 'Последний слой без активации выдаёт логиты, а `{loss}` ждёт вероятности',
    },
    here: { en: 'no activation here', ru: 'здесь нет активации' },
    clipped: {
        en: 'The output is any number, negative ones too, and the loss takes its logarithm: whatever is outside [10⁻⁷, 1−10⁻⁷] Keras clips, and there is no gradient there.',
        ru: 'Выход здесь – любые числа, в том числе отрицательные, а потеря берёт от них логарифм: всё вне отрезка [10⁻⁷, 1−10⁻⁷] Keras обрежет, и градиента там не будет.',
    },
    trial: {
        en: 'On a trial task with `sparse_categorical_crossentropy` the accuracy after 20 epochs is 0.25 instead of 0.93.',
        ru: 'На пробной задаче с `sparse_categorical_crossentropy` точность за 20 эпох 0,25 вместо 0,93.',
    },
    cure: {
        en: 'Add `{act}`, or tell the loss `from_logits=True`, which is more exact.',
        ru: 'Добавьте `{act}` или скажите потере `from_logits=True`: так вычисления точнее.',
    },
    addActivation: { en: 'Add `{act}` to the last layer', ru: 'Добавить `{act}` в последний слой' },
    addFlag: { en: 'Tell the loss `from_logits=True`', ru: 'Передать потере `from_logits=True`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const logitsWithoutFlag = defineRule({
    id: 'logits-without-flag',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Logits where the loss expects probabilities',
        ru: 'Логиты там, где потеря ждёт вероятности',
    },
    why: {
        en: `A layer without activation gives logits: any numbers. Cross-entropy takes the logarithm of a probability, so
             Keras clips everything to between 0 and 1, and where it clips there is no gradient. Either the last layer
             applies softmax or sigmoid, or the loss is told that it gets logits.`,
        ru: `Слой без активации выдаёт логиты, то есть любые числа. Кросс-энтропия берёт логарифм вероятности, поэтому Keras
             обрезает всё до отрезка от 0 до 1, а там, где обрезано, градиента нет. Либо последний слой применяет softmax
             или сигмоиду, либо потере надо сказать, что на входе логиты.`,
    },
    messages,
    references: ['https://keras.io/api/losses/probabilistic_losses/'],

    check(context) {
        for (const loss of directLosses(context.program)) judgeDirect(context, loss);
        for (const training of trainings(context.program)) {
            for (const pair of training.losses) {
                const output = outputOf(training.model, pair.output);
                const activation = output && expectedActivation(output, pair);
                if (output && activation) judge(context, training, pair, output, activation);
            }
        }
    },
});

/** `keras.losses.binary_crossentropy(y, model(x))` */
function judgeDirect(
    { say, report }: Context,
    { call, argument, takes, activation, applied, ...loss }: DirectLoss,
): void {
    const isLinear = activation === 'linear' && effective(applied.layer).roles.has('linear');
    if (takes !== 'probabilities' || !isLinear || loss.units === undefined) return;
    if (loss.kind === 'softmax' && loss.units < 2) return;
    const act = loss.kind === 'either' ? (loss.units === 1 ? 'sigmoid' : 'softmax') : loss.kind;
    const layer = effective(applied.layer).call;
    report(at(call, argument), say('logits', { loss: call.name.split('.').at(-1) ?? '' }))
        .because(layer.callee, say('here'))
        .explain(say('clipped'))
        .fix(say('addActivation', { act }), {
            kind: 'setArgument',
            call: layer,
            name: 'activation',
            code: `"${act}"`,
        });
}

/** What the last layer lacks; undefined where nothing is wrong. */
function expectedActivation({ activation, applied, units }: Output, { loss }: PairedLoss): string | undefined {
    const kind = lossKind(loss.name);
    const isLinear = activation === 'linear' && effective(applied.layer).roles.has('linear');
    if (!isLinear || loss.fromLogits !== false || units === undefined) return undefined;
    if (kind === 'binary') return 'sigmoid';
    return (kind === 'categorical' || kind === 'sparse') && units >= 2 ? 'softmax' : undefined;
}

function judge(context: Context, training: Training, { loss }: PairedLoss, output: Output, act: string): void {
    const { program, say, report } = context;
    const { compile } = training;
    const { call } = effective(output.applied.layer);
    const written = loss.written ?? loss.name ?? '';
    const draft = report(placeOfLoss(compile, loss), say('logits', { loss: written }))
        .because(call.callee, say('here'))
        .explain(say('clipped'), say('trial'), say('cure', { act }));
    const flag = setFromLogits(compile, loss);
    const activation: Edit = { kind: 'setArgument', call, name: 'activation', code: `"${act}"` };
    if (appliesLater(program)) draft.sureFix(say('addFlag'), ...flag);
    else draft.sureFix(say('addActivation', { act }), activation).fix(say('addFlag'), ...flag);
}

/** The file turns logits into probabilities itself, so the last layer is meant to give logits. */
function appliesLater({ names }: Program): boolean {
    return ['softmax', 'sigmoid', 'Softmax', 'Sigmoid'].some((name) => names.has(name));
}
