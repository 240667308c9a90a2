import type { LifeEvent, Model, Program } from '../model/graph';
import { outputsOf } from '../model/output';
import { isOurs } from '../model/trained';
import { isBackbone, isWeighted } from '../model/vocabulary';
import { only } from '../model/walk';
import { at, defineRule } from './rule';

export const neverTrained = defineRule({
    id: 'never-trained',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A model is evaluated that was never trained',
        ru: 'Оценивают модель, которую не обучали',
    },
    why: {
        en: `A model that has just been built holds random numbers. Without \`fit\`, a training step of one’s own or loaded
             weights, what it predicts is random too, and so is what \`evaluate\` reports.`,
        ru: `В только что собранной модели лежат случайные числа. Без \`fit\`, своего шага обучения или загруженных весов
             случайны и её предсказания, и то, что сообщит \`evaluate\`.`,
    },
    messages: {
        random: {
            en: 'The model was never trained: its predictions are random',
            ru: 'Модель не обучали: её предсказания случайны',
        },
        made: { en: 'built here, with random weights', ru: 'собрана здесь, со случайными весами' },
        none: {
            en: 'There is no `fit()` before `{call}()`, so the weights are as the random numbers made them.',
            ru: 'До `{call}()` нет ни одного `fit()`, и веса остались такими, какими их создал генератор случайных чисел.',
        },
        chance: {
            en: 'With {c} classes the accuracy will be about {percent}%.',
            ru: 'Для {c} {c|класса|классов|классов} точность будет около {percent}%.',
        },
        insert: { en: 'Train it before', ru: 'Сначала обучить' },
    },
    references: ['https://keras.io/api/models/model_training_apis/'],

    check({ program, say, report }) {
        if (trainsOtherwise(program)) return;
        for (const model of program.models.filter((it) => isOurs(it) && !isTrained(program, it))) {
            const evaluation = model.life.find(({ kind }) => kind === 'evaluate' || kind === 'test_on_batch');
            if (!evaluation || !isCompiledBefore(model, evaluation)) continue;
            const finding = report(at(evaluation.call), say('random'))
                .because(model.call.callee, say('made'))
                .explain(say('none', { call: evaluation.kind }));
            const output = only(outputsOf(model));
            if (output?.activation === 'softmax' && output.units !== undefined) {
                finding.explain(
                    say('chance', { c: output.units, percent: Number((100 / output.units).toPrecision(2)) }),
                );
            }
            if (model.variable === undefined) continue;
            const code = `${model.variable}.fit(x_train, y_train, epochs=10)`;
            finding.suggest(say('insert'), { kind: 'insertStatement', before: evaluation.call.statement, code });
        }
    },
});

/** Weights come from elsewhere, or are trained by other means than `fit`. */
function trainsOtherwise({ names }: Program): boolean {
    const means =
        /^(GradientTape|apply_gradients|apply|minimize|load_weights|set_weights|assign|from_pretrained|load_model|stateless_apply|clone_model|stateless_call|backward|train)$/;
    return names.some(means);
}

const TRAINING: readonly LifeEvent['kind'][] = ['fit', 'train_on_batch'];

/** Itself, or a model with which it shares a trained layer. */
function isTrained({ models }: Program, model: Model): boolean {
    const layers = new Set(model.applications.map(({ layer }) => layer).filter(isWeighted));
    const isTaught = ({ life }: Model) => life.some(({ kind }) => TRAINING.includes(kind));
    const shares = ({ applications }: Model) =>
        applications.some(({ layer }) => layers.has(layer) || layer.model === model);
    const hasPretrained = model.applications.some(
        ({ layer }) => isBackbone(layer) || layer.model !== undefined || layer.roles.has('opaque'),
    );
    return (
        !model.complete ||
        hasPretrained ||
        layers.size === 0 ||
        models.some((it) => isTaught(it) && (it === model || shares(it)))
    );
}

function isCompiledBefore({ life }: Model, evaluation: LifeEvent): boolean {
    return life.slice(0, life.indexOf(evaluation)).some(({ kind }) => kind === 'compile');
}
