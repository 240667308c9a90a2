import { hasBatchNorm } from '../model/backbones';
import type { AttributeUse, LifeEvent, Model, Program } from '../model/graph';
import { boolOf } from '../model/value';
import { defineRule } from './rule';

export const finetuneBatchnorm = defineRule({
    id: 'finetune-batchnorm',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'BatchNormalization of a pretrained network is unfrozen with the rest',
        ru: 'BatchNormalization готовой сети разморозили вместе с остальным',
    },
    why: {
        en: `A pretrained network’s BatchNormalization layers hold means gathered over a million pictures. Unfrozen, they begin
             to change with your batches, and the accuracy may collapse in the first epoch. In Keras a frozen
             BatchNormalization works as in prediction, so freeze these layers and train the rest. \`training=False\` alone is
             not enough in Keras 3: a functional model puts training=True in its place inside \`fit\`.`,
        ru: `У слоёв BatchNormalization готовой сети есть средние, накопленные на миллионе картинок. Размороженные, они начнут
             меняться на ваших батчах, и точность может рухнуть в первую же эпоху. Замороженный слой BatchNormalization в
             Keras работает в режиме предсказания, так что заморозьте эти слои, а остальное обучайте. Одного
             \`training=False\` в Keras 3 мало: функциональная модель внутри \`fit\` заменит его на training=True.`,
    },
    messages: {
        unfrozen: {
            en: 'Once unfrozen, BatchNormalization will overwrite its ImageNet statistics: keep its layers frozen',
            ru: 'После разморозки BatchNormalization начнёт пересчитывать статистику ImageNet: её слои лучше оставить замороженными',
        },
        base: { en: 'the pretrained network', ru: 'готовая сеть' },
        trained: { en: 'trained further here', ru: 'здесь её доучивают' },
        means: {
            en: 'BatchNormalization holds means gathered over a million pictures; in an unfrozen base they begin to change with your batches, and the accuracy may collapse in the first epoch.',
            ru: 'У BatchNormalization есть средние, накопленные на миллионе картинок; в размороженной базе они начнут меняться на ваших батчах, и точность может рухнуть в первую же эпоху.',
        },
        frozen: {
            en: 'A frozen BatchNormalization works as in prediction in Keras, the other weights are trained.',
            ru: 'Замороженный слой BatchNormalization в Keras работает в режиме предсказания, остальные веса учатся.',
        },
        flag: {
            en: '`base(x, training=False)` alone is not enough in Keras 3: inside `fit()` a functional model puts training=True in its place.',
            ru: 'Одного `base(x, training=False)` в Keras 3 мало: функциональная модель внутри `fit()` заменит его на training=True.',
        },
        keep: { en: 'Freeze its BatchNormalization layers again', ru: 'Снова заморозить её слои BatchNormalization' },
    },
    references: ['https://keras.io/guides/transfer_learning/'],

    check({ program, say, report }) {
        if (isTakenCareOf(program)) return;
        for (const use of program.attributes.filter(unfreezes)) {
            const base = baseOf(program, use);
            const training = base && trainingAfter(program, use);
            if (!base || !training) continue;
            const finding = report({ site: use.site, frames: use.frames }, say('unfrozen'))
                .because(base.call.callee, say('base'))
                .because(training.fit.call.callee, say('trained'))
                .explain(say('means'), say('frozen'), say('flag'));
            const name = base.variable;
            if (name === undefined) continue;
            const code = `for layer in ${name}.layers:\n    if isinstance(layer, {keras.layers.BatchNormalization}):\n        layer.trainable = False`;
            finding.sureFix(say('keep'), { kind: 'insertStatement', before: training.compile.call.statement, code });
        }
    },
});

/** Its layers are frozen by their class, or it is called as in prediction, the way Keras' own guide does it. */
const isTakenCareOf = ({ names }: Program) => names.has('BatchNormalization') || names.has('training');

const unfreezes = ({ name, value }: AttributeUse) => name === 'trainable' && boolOf(value) === true;

/** The pretrained network with BatchNormalization that is thawed, if it was frozen before. */
function baseOf({ models, attributes }: Program, use: AttributeUse): Model | undefined {
    const layer = use.receiver.kind === 'layer' ? use.receiver.layer : undefined;
    const base = models.find((model) => model === layer?.model);
    const wasFrozen = attributes.some(
        (it) =>
            it.name === 'trainable' &&
            boolOf(it.value) === false &&
            it.site.start < use.site.start &&
            isSameLayer(it, use),
    );
    const isPretrained = base && hasBatchNorm(base.call) && base.call.arguments.get('weights')?.value.kind === 'str';
    return isPretrained && wasFrozen ? base : undefined;
}

function isSameLayer({ receiver: a }: AttributeUse, { receiver: b }: AttributeUse): boolean {
    return a.kind === 'layer' && b.kind === 'layer' && a.layer.model !== undefined && a.layer.model === b.layer.model;
}

/** The next `compile` and the `fit` under it. */
function trainingAfter(
    { models }: Program,
    { statement }: AttributeUse,
): { readonly compile: LifeEvent; readonly fit: LifeEvent } | undefined {
    for (const { life } of models) {
        const later = life.filter(({ call }) => call.statement.start > statement.start);
        const compile = later.findIndex(({ kind }) => kind === 'compile');
        const [first, fit] = [later[compile], later.slice(compile + 1).find(({ kind }) => kind === 'fit')];
        if (compile >= 0 && first && fit) return { compile: first, fit };
    }
    return undefined;
}
