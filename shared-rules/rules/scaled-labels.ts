import { factsOf, fedTo, type Facts, type Scaling } from '../model/data';
import type { LifeEvent } from '../model/graph';
import { lossKind, trainings } from '../model/training';
import { at, defineRule } from './rule';

export const scaledLabels = defineRule({
    id: 'scaled-labels',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Numbers of classes are scaled as if they were pixels',
        ru: 'Номера классов нормированы, будто это пиксели',
    },
    why: {
        en: `Pixels are divided by 255, and the labels easily along with them. \`sparse_categorical_crossentropy\` reads numbers of
             classes and cuts off what stands behind the point: 9/255 becomes 0. The network then sees one class only, soon
             answers nothing else, and its accuracy looks perfect. Only the inputs are scaled.`,
        ru: `Пиксели делят на 255, и заодно легко разделить метки. \`sparse_categorical_crossentropy\` читает номера классов и
             отбрасывает всё после запятой: 9/255 превращается в 0. Сеть видит единственный класс, скоро только его и отвечает,
             а accuracy выглядит идеальной. Нормируют только входы.`,
    },
    messages: {
        scaled: {
            en: 'The labels are scaled: as numbers of classes almost all of them become 0',
            ru: 'Метки нормированы: как номера классов почти все они станут нулями',
        },
        fitted: {
            en: 'The labels are scaled: they are no numbers of classes any more',
            ru: 'Метки нормированы: это больше не номера классов',
        },
        here: { en: 'they are scaled here', ru: 'они нормированы здесь' },
        cut: {
            en: '`{loss}` cuts off what stands behind the point: 9/255 becomes class 0.',
            ru: '`{loss}` отбрасывает всё после запятой: 9/255 станет классом 0.',
        },
        inputs: { en: 'Scale the inputs only.', ru: 'Нормируйте только входы.' },
    },
    references: ['https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class'],

    check({ program, say, report }) {
        for (const { model, losses, events } of trainings(program)) {
            const [pair] = losses;
            if (!pair || model.outputs.length !== 1 || lossKind(pair.loss.name) !== 'sparse') continue;
            for (const event of events) {
                const scaling = scalingOf(factsOf(fedTo(event).y));
                if (!scaling || !isTraining(event)) continue;
                report(at(event.call, 'y'), say(scaling.kind === 'affine' ? 'scaled' : 'fitted'))
                    .because(scaling.site, say('here'))
                    .explain(
                        say('cut', { loss: pair.loss.written ?? 'sparse_categorical_crossentropy' }),
                        say('inputs'),
                    );
            }
        }
    },
});

const isTraining = ({ kind }: LifeEvent) => kind === 'fit' || kind === 'train_on_batch';

/** What took the labels of a loader off the whole numbers: a division of all of them, or a scaler that was fitted. */
function scalingOf({ origin, scalings }: Facts): Scaling | undefined {
    if (origin?.role !== 'targets' || !scalings) return undefined;
    const factor = scalings.reduce((product, it) => (it.kind === 'affine' ? product * it.factor : product), 1);
    const isDivided = Math.abs(factor) < 1 && factor !== 0;
    return scalings.find((it) => (it.kind === 'affine' ? isDivided && Math.abs(it.factor) < 1 : isScaler(it)));
}

const isScaler = (it: Scaling) => it.kind === 'fitted' && /(MinMax|MaxAbs|Standard|Robust)Scaler$/.test(it.class);
