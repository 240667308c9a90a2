import type { Program } from '../model/graph';
import { labelKindOf } from '../model/labels';
import { outputOf, type Output } from '../model/output';
import { trainings, type Loss, type Training } from '../model/training';
import { isAutoencoder } from '../model/vocabulary';
import { placeOfActivation, setActivation } from './edits/activation';
import { placeOfLoss, setLoss } from './edits/loss';
import { defineRule, type Messages, type Report, type RuleContext } from './rule';

const messages = {
    squared: {
        en: 'Classification with `{act}` calls for cross-entropy, not mean squared error',
        ru: 'Для классификации с `{act}` берут кросс-энтропию, а не среднеквадратичную ошибку',
    },
    other: {
        en: 'Classification with `{act}` calls for cross-entropy, not `{loss}`',
        ru: 'Для классификации с `{act}` берут кросс-энтропию, а не `{loss}`',
    },
    oneHot: {
        en: 'The labels are one-hot: classification calls for softmax and cross-entropy, not `{loss}`',
        ru: 'Метки в формате one-hot: для классификации берут softmax и кросс-энтропию, а не `{loss}`',
    },
    distance: {
        en: 'Without softmax the network is free to answer with any numbers, and the loss punishes the right class for exceeding 1.',
        ru: 'Без softmax сеть вольна отвечать любыми числами, и потеря штрафует верный класс за то, что он больше 1.',
    },
    both: { en: 'Take softmax and `{name}`', ru: 'Взять softmax и `{name}`' },
    here: { en: '`{act}` is here', ru: '`{act}` стоит здесь' },
    wrong: {
        en: 'Suppose the network of {n} classes chose a wrong one and is 99.9% sure of it.',
        ru: 'Пусть сеть из {n} {n|класса|классов|классов} выбрала неверный и уверена в нём на 99,9%.',
    },
    wrongBinary: {
        en: 'Suppose the network is wrong and 99.9% sure of it.',
        ru: 'Пусть сеть ошиблась и уверена в своём ответе на 99,9%.',
    },
    gradient: {
        en: 'The gradient of cross-entropy by the logits is about 1, that of MSE at most {g}, {ratio} times smaller: the mistake is huge, and there is almost nothing to learn from.',
        ru: 'Градиент кросс-энтропии по логитам около 1, а у MSE не больше {g}, в {ratio} {ratio|раз|раза|раз} меньше: ошибка огромная, а учиться почти не на чем.',
    },
    sgd: {
        en: 'With plain SGD it shows at once: on a trial task of 10 classes the accuracy after 10 epochs is 0.61 with cross-entropy and 0.10 with MSE; Adam hides the difference.',
        ru: 'С обычным SGD это видно сразу: на пробной задаче из 10 классов за 10 эпох точность 0,61 с кросс-энтропией и 0,10 с MSE; Adam разницу скрадывает.',
    },
    replace: { en: 'Take `{name}`', ru: 'Взять `{name}`' },
    replaceSparse: {
        en: 'Take `sparse_categorical_crossentropy` (labels are class numbers)',
        ru: 'Взять `sparse_categorical_crossentropy` (метки – номера классов)',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

const LOSSES = [
    'mean_squared_error',
    'mean_absolute_error',
    'mean_squared_logarithmic_error',
    'mean_absolute_percentage_error',
    'huber',
];

export const mseOnProbabilities = defineRule({
    id: 'mse-on-probabilities',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A regression loss on probabilities',
        ru: 'Потеря для регрессии на вероятностях',
    },
    why: {
        en: `Where softmax or sigmoid is sure of a wrong answer, its slope is nearly zero, and the mean squared error
             multiplies by it: the worse the mistake, the less there is to learn from. Cross-entropy cancels the slope,
             and its gradient is as large as the mistake. Keras accepts both.`,
        ru: `Там, где softmax или сигмоида уверены в неверном ответе, их наклон почти нулевой, а среднеквадратичная ошибка
             на него умножает: чем грубее ошибка, тем меньше повода учиться. Кросс-энтропия этот наклон сокращает, и её
             градиент тем больше, чем больше ошибка. Keras принимает и то и другое.`,
    },
    messages,
    references: ['https://keras.io/api/losses/probabilistic_losses/', 'https://arxiv.org/abs/2006.07322'],

    check(context) {
        for (const training of trainings(context.program)) {
            const isReconstruction = isAutoencoder(training.model);
            for (const { loss, output } of isReconstruction ? [] : training.losses) {
                const known = outputOf(training.model, output);
                if (!known || !LOSSES.includes(loss.name ?? '') || speaksOfSoftTargets(context.program)) continue;
                if (isClasses(training, known)) judge(context, training, loss, known);
                else if (isOneHot(context.program, training, known)) judgeLinear(context, training, loss, known);
            }
        }
    },
});

/** Distillation and calibration compare probabilities with probabilities. */
const speaksOfSoftTargets = ({ names }: Program) => names.some(/teacher|distil|brier|soft_?(target|label)/i);

/** Softmax of several units; sigmoid only where accuracy says that the answers are yes or no. */
function isClasses({ metrics }: Training, { activation, units, weighted, tensor }: Output): boolean {
    if (units === undefined) return false;
    if (activation === 'softmax') return units >= 2;
    const isBinary = activation === 'sigmoid' && weighted?.layer.roles.has('dense');
    return (
        Boolean(isBinary) &&
        metrics.some(({ name, output }) => output === tensor && (name === 'accuracy' || name === 'BinaryAccuracy'))
    );
}

/** A linear answer to labels that the program itself has made one-hot, and whose accuracy it wants to know. */
function isOneHot({ names }: Program, training: Training, { activation, units, tensor }: Output): boolean {
    const isCoded = names.has('to_categorical') && labelKindOf(training) === 'one-hot';
    const isCounted = training.metrics.some(({ name, output }) => output === tensor && name === 'accuracy');
    return isCoded && isCounted && activation === 'linear' && (units ?? 0) >= 3;
}

function judgeLinear({ say, report }: Context, training: Training, loss: Loss, { applied }: Output): void {
    const { compile } = training;
    const name = 'categorical_crossentropy';
    report(placeOfLoss(compile, loss), say('oneHot', { loss: loss.written ?? loss.name ?? '' }))
        .because(applied.layer.call.callee, say('here', { act: 'linear' }))
        .explain(say('distance'))
        .fix(say('both', { name }), ...setLoss(compile, loss, name), setActivation(applied, 'softmax'));
}

function judge(context: Context, training: Training, loss: Loss, output: Output): void {
    const { say, report } = context;
    const act = output.activation;
    const isSquared = loss.name === 'mean_squared_error';
    const message = isSquared ? say('squared', { act }) : say('other', { act, loss: loss.written ?? loss.name ?? '' });
    const draft = report(placeOfLoss(training.compile, loss), message).because(
        placeOfActivation(output.applied).site,
        say('here', { act }),
    );
    if (isSquared) draft.explain(...explanation(context, output));
    offer(context, draft, training, loss, output);
}

function explanation({ say }: Context, { activation, units }: Output) {
    const n = activation === 'softmax' ? (units ?? 2) : 2;
    const g = gradientOfMse(n);
    const figures = { g: Number(g.toPrecision(2)), ratio: Number((1 / g).toPrecision(2)) };
    const wrong = activation === 'softmax' ? say('wrong', { n }) : say('wrongBinary');
    return [wrong, say('gradient', figures), say('sgd')];
}

/** The largest part of the gradient of MSE by the logits, where one of `n` classes is wrong and has 99.9%. */
function gradientOfMse(n: number): number {
    const sure = 0.999;
    const rest = (1 - sure) / (n - 1);
    const slope = sure - (sure * sure + (n - 2) * rest * rest + rest * (rest - 1));
    return (2 / n) * sure * slope;
}

function offer({ say }: Context, draft: Report, training: Training, loss: Loss, output: Output): void {
    const { compile } = training;
    const set = (name: string) => [say('replace', { name }), ...setLoss(compile, loss, name)] as const;
    const labels = labelKindOf(training);
    if (output.activation === 'sigmoid') draft.sureFix(...set('binary_crossentropy'));
    else if (labels === 'indices') draft.sureFix(...set('sparse_categorical_crossentropy'));
    else if (labels === 'one-hot') draft.sureFix(...set('categorical_crossentropy'));
    else {
        draft.fix(...set('categorical_crossentropy'));
        draft.suggest(say('replaceSparse'), ...setLoss(compile, loss, 'sparse_categorical_crossentropy'));
    }
}
