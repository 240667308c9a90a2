import { labelsOf } from '../model/labels';
import { outputOf, type Output } from '../model/output';
import { lossKind, trainings, type Loss, type Training } from '../model/training';
import { effective } from '../model/vocabulary';
import { setActivation } from './edits/activation';
import { placeOfLoss, setLoss } from './edits/loss';
import { neutralAccuracies } from './edits/metrics';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    zero: {
        en: 'One output unit, but `{loss}` chooses among several classes: the loss is always 0 and nothing is learned',
        ru: 'Выход один, а `{loss}` выбирает из нескольких классов: loss всегда 0, и сеть не учится',
    },
    room: {
        en: 'One output unit, but `{loss}` chooses among several classes: class 1 does not fit',
        ru: 'Выход один, а `{loss}` выбирает из нескольких классов: класс 1 сюда не поместится',
    },
    unit: { en: 'one unit here', ru: 'здесь один нейрон' },
    normalised: {
        en: 'A categorical loss first scales the outputs to the sum of 1; a single output becomes one, and the loss is 0 for any answer.',
        ru: 'Категориальная потеря сначала нормирует выходы к сумме 1; единственный выход становится единицей, и loss = 0 при любом ответе.',
    },
    sparse: {
        en: 'The sparse one allows class 0 only: at the label 1 TensorFlow stops, JAX says nothing.',
        ru: 'Sparse-вариант допускает только класс 0: на метке 1 TensorFlow остановится, JAX промолчит.',
    },
    cure: {
        en: 'For two classes take `sigmoid` and `binary_crossentropy`.',
        ru: 'Для двух классов нужны `sigmoid` и `binary_crossentropy`.',
    },
    binary: { en: 'Take `binary_crossentropy` and sigmoid', ru: 'Взять `binary_crossentropy` и sigmoid' },
    binaryLogits: {
        en: 'Take `BinaryCrossentropy(from_logits=True)`',
        ru: 'Взять `BinaryCrossentropy(from_logits=True)`',
    },
    two: { en: 'Two units with softmax', ru: 'Два нейрона с softmax' },
} as const satisfies Messages;

export const categoricalLossOnOneUnit = defineRule({
    id: 'categorical-loss-on-one-unit',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A categorical loss on a single output',
        ru: 'Категориальная потеря на единственном выходе',
    },
    why: {
        en: `Categorical cross-entropy compares the classes with each other; with a single output there is nothing to compare.
             The loss is exactly 0 whatever the network answers, and nothing is learned; the sparse variant has room for
             class 0 only. A yes/no answer of one unit takes sigmoid and binary cross-entropy.`,
        ru: `Категориальная кросс-энтропия сравнивает классы между собой, а с единственным выходом сравнивать нечего. Потеря
             равна нулю при любом ответе, и сеть не учится; в sparse-варианте есть место только для класса 0. Для ответа
             «да/нет» с одним выходом нужны сигмоида и бинарная кросс-энтропия.`,
    },
    messages,
    references: [
        'https://keras.io/api/losses/probabilistic_losses/',
        'https://stats.stackexchange.com/questions/565956',
    ],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const { loss, output } of training.losses) {
                const known = outputOf(training.model, output);
                const kind = lossKind(loss.name);
                const isOne = known?.units === 1 && known.activation !== 'softmax' && known.weighted;
                if (isOne && (kind === 'categorical' || kind === 'sparse')) judge(context, training, loss, known);
            }
        }
    },
});

function judge({ say, report }: RuleContext<typeof messages>, training: Training, loss: Loss, output: Output): void {
    const { compile } = training;
    const layer = effective((output.weighted ?? output.applied).layer);
    const argument = layer.arguments.has('units') ? 'units' : 'filters';
    const written = { loss: loss.written ?? loss.name ?? '' };
    const isSparse = lossKind(loss.name) === 'sparse';
    const draft = report(placeOfLoss(compile, loss), isSparse ? say('room', written) : say('zero', written))
        .because(at(layer.call, argument).site, say('unit'))
        .explain(say(isSparse ? 'sparse' : 'normalised'), say('cure'));
    const binary = [...setLoss(compile, loss, 'binary_crossentropy'), ...neutralAccuracies(training)];
    const sigmoid = setActivation(output.applied, 'sigmoid');
    if (labelsOf(training)?.kind === 'one-hot') {
        const softmax = setActivation(output.applied, 'softmax');
        draft.suggest(say('two'), { kind: 'setArgument', call: layer.call, name: argument, code: '2' }, softmax);
    } else if (loss.fromLogits) draft.sureFix(say('binaryLogits'), ...binary);
    else if (output.activation === 'sigmoid') draft.sureFix(say('binary'), ...binary);
    else draft.sureFix(say('binary'), ...binary, sigmoid);
}
