import { labelsOf } from '../model/labels';
import { isLoaderMismatch } from '../model/loaded';
import { outputOf, type Output } from '../model/output';
import { trainings, type Loss, type Training } from '../model/training';
import { isGiven } from '../model/initializers';
import { placeOfActivation } from './edits/activation';
import { placeOfLoss, setLoss } from './edits/loss';
import { neutralAccuracies } from './edits/metrics';
import { defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    binary: {
        en: 'Softmax over {n} {n|class|classes} with `{loss}`: the loss treats each class as a separate yes/no task',
        ru: 'Softmax на {n} {n|класс|класса|классов} и `{loss}`: потеря считает каждый класс отдельной задачей «да/нет»',
    },
    softmax: { en: 'softmax is here', ru: 'softmax стоит здесь' },
    labels: { en: 'the labels are class indices', ru: 'метки – номера классов' },
    averaged: {
        en: 'The loss is an average over {n} yes/no tasks, and the easy "no"s drown the one difficult "yes": with SGD the accuracy on 10 classes after 10 epochs is 0.15 instead of 0.61 (Adam hardly notices).',
        ru: 'Потеря усредняется по {n} задачам «да/нет», и лёгкие «нет» заглушают одно трудное «да»: с SGD за 10 эпох точность на 10 классах 0,15 вместо 0,61 (Adam почти не замечает).',
    },
    stops: {
        en: 'With class numbers instead of one-hot vectors `fit()` stops.',
        ru: 'С номерами классов вместо one-hot-векторов `fit()` остановится.',
    },
    old: {
        en: "In old versions (before TensorFlow 2.2) the string 'accuracy' meant `binary_accuracy` here and showed 90% for a network that knows nothing; Keras 3 takes `categorical_accuracy`.",
        ru: "В старых версиях (до TensorFlow 2.2) строка 'accuracy' к тому же означала здесь `binary_accuracy` и показывала 90% у сети, которая ничего не знает; Keras 3 берёт `categorical_accuracy`.",
    },
    replace: { en: 'Take `{name}`', ru: 'Взять `{name}`' },
} as const satisfies Messages;

export const binaryLossForClasses = defineRule({
    id: 'binary-loss-for-classes',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Binary cross-entropy for several exclusive classes',
        ru: 'Бинарная кросс-энтропия для нескольких классов',
    },
    why: {
        en: `Binary cross-entropy asks of each output separately whether it is "yes", and averages. Behind softmax, where only
             one class can be right, the many easy "no"s count as much as the one "yes", and the network learns slowly. It
             also wants one-hot vectors: with class numbers \`fit()\` stops.`,
        ru: `Бинарная кросс-энтропия спрашивает о каждом выходе отдельно, «да» он или «нет», и усредняет. После softmax, где
             верен только один класс, множество лёгких «нет» весит столько же, сколько одно «да», и сеть учится медленно. К
             тому же ей нужны one-hot-векторы: с номерами классов \`fit()\` остановится.`,
    },
    messages,
    references: [
        'https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class',
        'https://stackoverflow.com/questions/42081257/why-binary-crossentropy-and-categorical-crossentropy-give-different-performances',
    ],

    check(context) {
        for (const training of trainings(context.program)) {
            if (isLoaderMismatch(training)) continue;
            for (const { loss, output } of training.losses) {
                const known = outputOf(training.model, output);
                if (known?.activation === 'softmax' && loss.name === 'binary_crossentropy' && !isSmoothed(loss)) {
                    judge(context, training, loss, known);
                }
            }
        }
    },
});

const isSmoothed = ({ call }: Loss) => isGiven(call?.arguments.get('label_smoothing'));

function judge({ say, report }: RuleContext<typeof messages>, training: Training, loss: Loss, output: Output): void {
    const n = output.units ?? 0;
    const labels = labelsOf(training);
    const isRefused = labels?.kind === 'indices';
    if (n < (isRefused ? 2 : 3)) return;
    const draft = report(placeOfLoss(training.compile, loss), say('binary', { n, loss: loss.written ?? '' }))
        .as(isRefused ? 'error' : 'warning')
        .because(placeOfActivation(output.applied).site, say('softmax'))
        .explain(say('averaged', { n }), say('stops'), say('old'));
    if (isRefused) draft.because(labels.argument.site, say('labels'));
    const name = isRefused ? 'sparse_categorical_crossentropy' : 'categorical_crossentropy';
    const edits = [...setLoss(training.compile, loss, name), ...neutralAccuracies(training)];
    if (labels?.kind) draft.sureFix(say('replace', { name }), ...edits);
    else draft.fix(say('replace', { name }), ...edits);
}
