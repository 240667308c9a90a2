import { labelsOf } from '../model/labels';
import { isLoaderMismatch } from '../model/loaded';
import { lossKind, trainings } from '../model/training';
import { placeOfLoss, setLoss } from './edits/loss';
import { neutralAccuracies } from './edits/metrics';
import { defineRule } from './rule';

export const sparseVsOnehot = defineRule({
    id: 'sparse-vs-onehot',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The labels are not written as the loss expects them',
        ru: 'Метки записаны не так, как ждёт потеря',
    },
    why: {
        en: `A class may be written as its number (3) or as a vector with a single one ([0, 0, 0, 1]). The first goes with
             \`sparse_categorical_crossentropy\`, the second with \`categorical_crossentropy\`. Both compute the same; but
             with the wrong one \`fit()\` stops, because the ranks do not agree.`,
        ru: `Класс можно записать номером (3) или вектором с единственной единицей ([0, 0, 0, 1]). Первому нужна
             \`sparse_categorical_crossentropy\`, второму – \`categorical_crossentropy\`. Считают они одно и то же, но с
             неподходящей \`fit()\` остановится: размерности не совпадают.`,
    },
    messages: {
        vectors: {
            en: 'Labels are one-hot vectors but `{loss}` expects class indices',
            ru: 'Метки – one-hot-векторы, а `{loss}` ждёт номера классов',
        },
        numbers: {
            en: 'Labels are class indices but `{loss}` expects one-hot vectors',
            ru: 'Метки – номера классов, а `{loss}` ждёт one-hot-векторы',
        },
        here: { en: 'the labels', ru: 'метки' },
        two: {
            en: 'A class number (3) wants `sparse_categorical_crossentropy`, a vector [0, 0, 0, 1, …] wants `categorical_crossentropy`.',
            ru: 'Для номера класса (3) нужна `sparse_categorical_crossentropy`, для вектора [0, 0, 0, 1, …] – `categorical_crossentropy`.',
        },
        stops: {
            en: 'They compute the same, and only the way the answer is written differs, but `fit()` stops: the ranks do not agree.',
            ru: 'Считают они одно и то же, разница только в записи ответа, но `fit()` остановится: размерности не совпадают.',
        },
        replace: { en: 'Take `{name}`', ru: 'Взять `{name}`' },
    },
    references: ['https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class'],

    check({ program, say, report }) {
        for (const training of trainings(program)) {
            if (isLoaderMismatch(training)) continue;
            const labels = labelsOf(training);
            for (const { loss, output } of training.losses) {
                const wanted = lossKind(loss.name);
                const isContrary =
                    (wanted === 'sparse' && labels?.kind === 'one-hot') ||
                    (wanted === 'categorical' && labels?.kind === 'indices');
                if (!labels || !isContrary || output.shape?.length !== 2 || output.shape[1] === 1) continue;
                const written = { loss: loss.written ?? loss.name ?? '' };
                const name = wanted === 'sparse' ? 'categorical_crossentropy' : 'sparse_categorical_crossentropy';
                report(placeOfLoss(training.compile, loss), say(wanted === 'sparse' ? 'vectors' : 'numbers', written))
                    .because(labels.argument.site, say('here'))
                    .explain(say('two'), say('stops'))
                    .sureFix(
                        say('replace', { name }),
                        ...setLoss(training.compile, loss, name),
                        ...neutralAccuracies(training),
                    );
            }
        }
    },
});
