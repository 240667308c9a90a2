import type { Application, Program } from '../model/graph';
import { previousOf } from '../model/walk';
import { at, defineRule } from './rule';

export const inputBatchnorm = defineRule({
    id: 'input-batchnorm',
    severity: 'hint',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'BatchNormalization as the first layer',
        ru: 'BatchNormalization первым слоем',
    },
    why: {
        en: `This is no mistake: BatchNormalization at the very beginning brings every feature to mean 0 and deviation 1,
             as a StandardScaler does, only by the statistics of the batch, which are averaged during training. Exact
             numbers come from the layer Normalization and its method \`adapt\`.`,
        ru: `Это не ошибка: BatchNormalization в самом начале приводит каждый признак к среднему 0 и разбросу 1, как
             StandardScaler, только по статистике батча, которая усредняется по ходу обучения. Точные числа даёт слой
             Normalization с методом \`adapt\`.`,
    },
    messages: {
        scaler: {
            en: 'BatchNorm as the first layer is fine: it acts like a StandardScaler',
            ru: 'В нормализации по батчам в самом начале нет ничего плохого: она работает как StandardScaler',
        },
        standardises: {
            en: 'Each of the {n} {n|feature|features} is brought to mean 0 and deviation 1, only the statistics are taken over the batch and averaged during training, and the network may later adjust the scale itself (gamma and beta).',
            ru: 'Каждый из {n} {n|признака|признаков|признаков} приводится к среднему 0 и разбросу 1, только статистика берётся по батчу и накапливается по ходу обучения, а масштаб сеть потом может подправить сама (gamma и beta).',
        },
        noise: {
            en: 'Unlike with a StandardScaler the values vary a little from batch to batch.',
            ru: 'Отличие от StandardScaler: значения немного шумят от батча к батчу.',
        },
        exact: {
            en: 'For exact numbers there is the layer `Normalization` with its method `adapt()`.',
            ru: 'Если хочется точных чисел, есть слой `Normalization` с методом `adapt()`.',
        },
    },
    references: ['https://keras.io/api/layers/preprocessing_layers/numerical/normalization/'],

    check({ program, say, report }) {
        if (isScaled(program)) return;
        for (const application of program.applications.filter(isFirst)) {
            const n = application.inputs[0]?.shape?.at(-1);
            report(at(application.layer.call), say('scaler')).explain(
                ...(typeof n === 'number' ? [say('standardises', { n })] : []),
                say('noise'),
                say('exact'),
            );
        }
    },
});

/** Over a table: one row of features an object. */
function isFirst(application: Application): boolean {
    const { layer, inputs } = application;
    if (!layer.roles.has('batch-normalization') || inputs[0]?.shape?.length !== 2) return false;
    const before = previousOf(application);
    return before === undefined || before.layer.roles.has('input');
}

/** Whether the data has been scaled already. */
function isScaled({ names }: Program): boolean {
    const scalers = /^(\w*Scaler|Normalization|Rescaling|normalize|scale|scaler|StandardScaler|preprocess_input)$/;
    return names.some(scalers);
}
