import type { Application, Layer } from '../model/graph';
import { finalOutputsOf, type Output } from '../model/output';
import { floatRepr } from '../model/python';
import { lossKind, trainings, type PairedLoss } from '../model/training';
import { numberOf } from '../model/value';
import { isNoise, standingModels } from '../model/vocabulary';
import { placeOfActivation } from './edits/activation';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    dropout: {
        en: 'Dropout after the predicted {of} breaks the network: some outputs become zero',
        ru: 'Дропаут после предсказания {of} уничтожит сеть: часть выходов станет нулём',
    },
    noise: {
        en: 'Noise after the predicted {of} breaks the network: the answer gets noisy',
        ru: 'Шум после предсказания {of} уничтожит сеть: к ответу прибавится шум',
    },
    batchNorm: {
        en: 'BatchNorm after the predicted {of} breaks the network: the numbers are no longer probabilities',
        ru: 'BatchNorm после предсказания {of} уничтожит сеть: числа перестанут быть вероятностями',
    },
    probabilities: { en: 'probabilities', ru: 'вероятностей' },
    value: { en: 'value', ru: 'ответа' },
    ready: { en: 'the answer is ready here', ru: 'ответ готов уже здесь' },
    infinite: {
        en: 'With probability {rate} the right class becomes zero too, and the cross-entropy is −ln 10⁻⁷ ≈ 16 instead of nearly zero; the other outputs are multiplied by 1/(1−{rate}) = {scale}, so that they no longer sum to 1.',
        ru: 'С вероятностью {rate} зануляется и правильный класс, и кросс-энтропия вместо почти нуля даёт −ln 10⁻⁷ ≈ 16; остальные выходы умножаются на 1/(1−{rate}) = {scale}, и сумма уже не 1.',
    },
    sure: {
        en: 'Even a network that is 99% sure has a loss above 1 instead of 0.01 under a dropout of 0.1.',
        ru: 'Даже сеть, уверенная на 99%, при дропауте 0,1 получает loss больше 1 вместо 0,01.',
    },
    scaled: {
        en: 'With probability {rate} the answer in training is zero, whatever the network computed, and otherwise it is multiplied by 1/(1−{rate}) = {scale}.',
        ru: 'С вероятностью {rate} при обучении вместо ответа выйдет ноль, что бы ни посчитала сеть, а иначе ответ умножится на 1/(1−{rate}) = {scale}.',
    },
    noisy: {
        en: 'The loss compares the right answer with random numbers around the prediction, so part of it can never be learned away.',
        ru: 'Потеря сравнивает верный ответ со случайными числами вокруг предсказания, и часть её не уменьшить никаким обучением.',
    },
    normalized: {
        en: 'BatchNorm shifts and stretches every output: some become negative, and the sum is no longer 1, while the cross-entropy expects probabilities.',
        ru: 'BatchNorm сдвигает и растягивает каждый выход: часть становится отрицательной, сумма уже не 1, а кросс-энтропия ждёт вероятностей.',
    },
    cure: {
        en: 'Remove the layer, or put it before the last weighted layer.',
        ru: 'Уберите слой или поставьте его перед последним слоем с весами.',
    },
    remove: { en: 'Remove {layer}', ru: 'Убрать {layer}' },
    move: { en: 'Move {layer} before the last weighted layer', ru: 'Перенести {layer} перед последним слоем с весами' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const noiseAfterOutput = defineRule({
    id: 'noise-after-output',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Dropout, noise or BatchNormalization after the prediction',
        ru: 'Дропаут, шум или BatchNormalization после предсказания',
    },
    why: {
        en: `Behind the last activation stand the probabilities themselves. Dropout sets some of them to zero, the right
             one among them, and the cross-entropy of zero is enormous; what is left no longer sums to one. Noise and
             BatchNormalization spoil the numbers likewise. These layers belong before the last layer with weights.`,
        ru: `За последней активацией стоят сами вероятности. Дропаут зануляет часть из них, в том числе верную, а
             кросс-энтропия нуля огромна; остальные уже не дают в сумме единицу. Шум и BatchNormalization портят числа
             так же. Этим слоям место перед последним слоем с весами.`,
    },
    messages,
    references: [
        'https://jmlr.org/papers/v15/srivastava14a.html',
        'https://keras.io/api/layers/regularization_layers/dropout/',
    ],

    check(context) {
        const { program } = context;
        const outputs = standingModels(program).flatMap((model) => finalOutputsOf(program, model));
        const seen = new Set<Application>();
        for (const output of outputs) {
            const wrong = output.behind.filter(({ layer }) => spoils(context, output, layer));
            for (const application of wrong.filter((each) => !seen.has(each))) judge(context, output, application);
            output.behind.forEach((each) => seen.add(each));
        }
    },
});

/** Behind probabilities every such layer is wrong; behind a plain number noise is, once the loss says that it is the answer. */
function spoils({ program }: Context, { activation, weighted, model, tensor }: Output, layer: Layer): boolean {
    if (activation === 'softmax' || activation === 'sigmoid')
        return isStrong(layer) || layer.roles.has('batch-normalization');
    if (activation !== 'linear' || !weighted?.layer.roles.has('linear') || !isStrong(layer)) return false;
    const isAnswer = ({ output, loss }: PairedLoss) => output === tensor && lossKind(loss.name) !== undefined;
    return trainings(program).some((training) => training.model === model && training.losses.some(isAnswer));
}

/** Noise that is known to do something, and not the whole: a rate of 1 is another rule's. */
function isStrong(layer: Layer): boolean {
    const strength = numberOf((layer.arguments.get('rate') ?? layer.arguments.get('stddev'))?.value);
    if (!isNoise(layer) || strength === undefined || strength <= 0) return false;
    return !layer.arguments.has('rate') || strength < 1;
}

const zeroes = (layer: Layer) => layer.class === 'Dropout' || layer.class.startsWith('SpatialDropout');

function judge(context: Context, output: Output, application: Application): void {
    const { say, report } = context;
    const { layer } = application;
    const of = say(output.activation === 'linear' ? 'value' : 'probabilities');
    const key = isNoise(layer) ? (zeroes(layer) ? 'dropout' : 'noise') : 'batchNorm';
    const draft = report(at(layer.call), say(key, { of }))
        .because(placeOfActivation(output.applied).site, say('ready'))
        .explain(...explanation(context, output, layer), say('cure'))
        .sureFix(say('remove', { layer: `\`${layer.class}\`` }), { kind: 'removeLayer', application });
    const moved = moveBefore(output.weighted, application);
    if (moved.length > 0) draft.fix(say('move', { layer: `\`${layer.class}\`` }), ...moved);
}

function explanation({ say }: Context, { activation }: Output, layer: Layer) {
    if (!isNoise(layer)) return [say('normalized')];
    const rate = numberOf(layer.arguments.get('rate')?.value);
    if (!zeroes(layer) || rate === undefined) return [say('noisy')];
    const scale = Number((1 / (1 - rate)).toPrecision(3));
    return activation === 'linear' ? [say('scaled', { rate, scale })] : [say('infinite', { rate, scale }), say('sure')];
}

/** Only where the layer can be written again from what we know of it. */
function moveBefore(weighted: Application | undefined, application: Application): readonly Edit[] {
    const { layer } = application;
    const given = [...layer.call.arguments.values()].filter(({ site }) => site);
    const rate = numberOf(layer.arguments.get('rate')?.value);
    if (!weighted || rate === undefined || given.length !== 1 || layer.class !== 'Dropout') return [];
    const code = `{keras.layers.Dropout}(${floatRepr(rate)})`;
    return [
        { kind: 'removeLayer', application },
        { kind: 'insertBefore', application: weighted, code },
    ];
}
