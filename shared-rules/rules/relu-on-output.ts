import type { Program } from '../model/graph';
import { outputOf, type Output } from '../model/output';
import { lossKind, trainings, type Loss, type Training } from '../model/training';
import { activationOf, isAutoencoder, isPass, isReluLike, isWeighted } from '../model/vocabulary';
import { backward } from '../model/walk';
import { dropActivation, placeOfActivation, setActivation } from './edits/activation';
import { placeOfLoss } from './edits/loss';
import { defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    probabilities: {
        en: '{act} on the output: these are not probabilities',
        ru: '{act} на выходе: это не вероятности',
    },
    cut: {
        en: '{act} on the output: everything below zero is cut off and nothing is learned there',
        ru: '{act} на выходе: всё ниже нуля обрезано, и сеть там не учится',
    },
    loss: { en: '`{loss}` expects probabilities', ru: '`{loss}` ждёт вероятностей' },
    logits: { en: '`{loss}` expects logits', ru: '`{loss}` ждёт логитов' },
    unbounded: {
        en: '{act} does not give probabilities: the output has no upper bound.',
        ru: 'Вероятности {act} не даёт: выход не ограничен сверху.',
    },
    clipped: {
        en: 'Where it is zero, Keras clips it to 10⁻⁷, the penalty is −ln 10⁻⁷ ≈ 16, and there is no gradient.',
        ru: 'Там, где он равен нулю, Keras подрежет его до 10⁻⁷, штраф за него −ln 10⁻⁷ ≈ 16, а градиента нет.',
    },
    regression: {
        en: 'In regression ReLU cuts off everything below zero; where the prediction is negative, the gradient is zero, and the object no longer teaches the network.',
        ru: 'В регрессии ReLU обрезает всё ниже нуля; там, где предсказание отрицательно, градиент равен нулю, и объект перестаёт учить сеть.',
    },
    replace: { en: 'Replace it by {act}', ru: 'Заменить на {act}' },
    remove: { en: 'Remove the activation', ru: 'Убрать активацию' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const reluOnOutput = defineRule({
    id: 'relu-on-output',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'ReLU on the output',
        ru: 'ReLU на выходе',
    },
    why: {
        en: `ReLU gives zero for everything negative and anything above. These are no probabilities for a cross-entropy, and
             no logits either, which must be able to be negative. In regression the network cannot predict below zero, and
             where it tries to, it gets no gradient. Classification ends in softmax or sigmoid, regression in a layer
             without activation.`,
        ru: `ReLU даёт ноль вместо всего отрицательного и что угодно сверху. Для кросс-энтропии это не вероятности, но и не
             логиты: те должны бывать отрицательными. В регрессии сеть не может предсказать ничего ниже нуля, а там, где
             пытается, не получает градиента. Классификация кончается softmax или сигмоидой, регрессия – слоем без
             активации.`,
    },
    messages,
    references: ['https://keras.io/api/losses/probabilistic_losses/'],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const { loss, output } of training.losses) {
                const known = outputOf(training.model, output);
                if (!known?.weighted?.layer.roles.has('linear') || !isReluLike(known.activation)) continue;
                const kind = measuresOverlap(loss) ? 'binary' : lossKind(loss.name);
                if (kind === 'regression') judgeRegression(context, training, loss, known);
                else if (kind) judgeClasses(context, training, loss, known, kind);
            }
        }
    },
});

const shown = ({ activation }: Output) => `\`${activation}\``;
const isRectified = ({ activation }: Output) => ['relu', 'relu6'].includes(activation);

/** Losses of segmentation that people write themselves: a mask of probabilities is laid over another one. */
const measuresOverlap = ({ value }: Loss) =>
    value.kind === 'function' && /dice|jaccard|tversky|(^|_)iou(_|$)/i.test(value.name);

function judgeClasses(
    { say, report }: Context,
    { compile }: Training,
    loss: Loss,
    output: Output,
    kind: NonNullable<ReturnType<typeof lossKind>>,
): void {
    if (kind !== 'binary' && !((output.units ?? 0) >= 2)) return;
    const act = shown(output);
    const named = loss.value.kind === 'function' ? loss.value.name : undefined;
    const written = { loss: loss.written ?? loss.name ?? named ?? '' };
    const draft = report(placeOfActivation(output.applied), say('probabilities', { act }))
        .because(placeOfLoss(compile, loss).site, loss.fromLogits ? say('logits', written) : say('loss', written))
        .explain(say('unbounded', { act }), ...(isRectified(output) ? [say('clipped')] : []));
    const right = kind === 'binary' && !(named && (output.units ?? 1) > 1) ? 'sigmoid' : 'softmax';
    if (loss.fromLogits) draft.sureFix(say('remove'), dropActivation(output.applied));
    else draft.sureFix(say('replace', { act: `\`${right}\`` }), setActivation(output.applied, right));
}

function judgeRegression({ program, say, report }: Context, { model }: Training, loss: Loss, output: Output): void {
    const isPlain = ['mean_squared_error', 'mean_absolute_error'].includes(loss.name ?? '');
    const isDense = output.weighted?.layer.roles.has('dense');
    const isSeen = (output.units ?? Infinity) <= 2 || isMisplaced(output);
    if (!isPlain || !isDense || !isSeen || !isRectified(output) || isAutoencoder(model) || isNonNegative(program))
        return;
    report(placeOfActivation(output.applied), say('cut', { act: shown(output) }))
        .as('info')
        .explain(say('regression'))
        .fix(say('remove'), dropActivation(output.applied));
}

/** The layer before has no activation: it stands at the wrong one. */
function isMisplaced({ weighted }: Output): boolean {
    const hidden = weighted && backward(weighted, ({ layer }) => isPass(layer) && !isWeighted(layer)).end;
    return hidden?.layer.roles.has('linear') === true && activationOf(hidden.layer) === 'linear';
}

/** The file counts something. */
const isNonNegative = ({ names }: Program) =>
    names.some(/_counts?$|^counts?_|counter|poisson|demand|sales|price|(^|_)age$/i);
