import type { Program } from '../model/graph';
import { outputOf, type Output } from '../model/output';
import { trainings, type Training } from '../model/training';
import { isAutoencoder } from '../model/vocabulary';
import { dropActivation, placeOfActivation } from './edits/activation';
import { placeOfLoss } from './edits/loss';
import { defineRule } from './rule';

/** What a bounded activation can give. */
const RANGES = { sigmoid: 'unit', tanh: 'symmetric' } as const;

export const boundedOutputForRegression = defineRule({
    id: 'bounded-output-for-regression',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A bounded output for an unbounded target',
        ru: 'Ограниченный выход для неограниченной цели',
    },
    why: {
        en: `Sigmoid gives numbers between 0 and 1, tanh between −1 and 1, however long the network is trained. If the target
             is a price or a temperature, most of it is out of reach. In regression the last layer usually has no
             activation; a bounded one needs a target scaled to its range.`,
        ru: `Сигмоида даёт числа от 0 до 1, tanh – от −1 до 1, сколько сеть ни учи. Если цель – цена или температура, почти вся
             она вне досягаемости. В регрессии последний слой обычно без активации, а ограниченной активации нужна цель,
             приведённая к её отрезку.`,
    },
    messages: {
        bounded: {
            en: 'The target is unbounded but `{act}` only outputs {range}',
            ru: 'Цель не ограничена, а `{act}` выдаёт только числа {range}',
        },
        unit: { en: '0 to 1', ru: 'от 0 до 1' },
        symmetric: { en: '−1 to 1', ru: 'от −1 до 1' },
        loss: { en: 'the loss of a regression', ru: 'потеря для регрессии' },
        outOfReach: {
            en: 'Such an output gives no more than 1 however long it is trained: a price of 24 thousand it cannot predict.',
            ru: 'Больше 1 такой выход не даст, сколько его ни учи: цену в 24 тысячи он предсказать не сможет.',
        },
        linear: {
            en: 'In regression the last layer usually has no activation: `Dense(1)`.',
            ru: 'В регрессии последний слой обычно без активации: `Dense(1)`.',
        },
        remove: { en: 'Remove the activation', ru: 'Убрать активацию' },
    },
    references: ['https://keras.io/api/datasets/california_housing/'],

    check({ program, say, report }) {
        for (const training of trainings(program)) {
            for (const { loss, output } of training.losses) {
                const known = outputOf(training.model, output);
                const act = known?.activation;
                if (!known || (act !== 'sigmoid' && act !== 'tanh')) continue;
                if (!isRegression(training, known, loss.name) || !hasUnboundedTarget(program)) continue;
                report(placeOfActivation(known.applied), say('bounded', { act, range: say(RANGES[act]) }))
                    .because(placeOfLoss(training.compile, loss).site, say('loss'))
                    .explain(say('outOfReach'), say('linear'))
                    .fix(say('remove'), dropActivation(known.applied));
            }
        }
    },
});

/** One of Keras' housing prices, and nobody scales the target. */
function hasUnboundedTarget({ names }: Program): boolean {
    const isHousing = names.has('boston_housing') || names.has('california_housing');
    return isHousing && !names.some(/MinMaxScaler|scale_?(y|target)|(y|target)s?_?scal/i);
}

const LOSSES = ['mean_squared_error', 'mean_absolute_error', 'huber'];

function isRegression({ model, metrics }: Training, { units, weighted }: Output, loss: string | undefined): boolean {
    const isAccuracy = metrics.some(({ name }) => name === 'accuracy' || name === 'BinaryAccuracy');
    const isSmall = (units ?? Infinity) <= 2 && weighted?.layer.roles.has('dense') === true;
    return isSmall && LOSSES.includes(loss ?? '') && !isAccuracy && !isAutoencoder(model);
}
