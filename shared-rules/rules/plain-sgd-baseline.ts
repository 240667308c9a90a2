import type { Call, Program } from '../model/graph';
import { optimizerName, trainings, type Training } from '../model/training';
import { isBackbone, isLinearModel } from '../model/vocabulary';
import { at, defineRule, type Edit } from './rule';

export const plainSgdBaseline = defineRule({
    id: 'plain-sgd-baseline',
    severity: 'info',
    profile: 'teaching',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'Plain SGD as the first optimizer',
        ru: 'Обычный SGD в качестве базового оптимизатора',
    },
    why: {
        en: `SGD with the defaults of Keras takes steps of 0.01 times the gradient, without momentum. Adam chooses a step
             for each weight by the history of its gradients, so it depends less on the scale of the data and converges
             sooner. SGD with momentum and a schedule comes later, when the network is tuned and the last percent counts.`,
        ru: `SGD со значениями Keras по умолчанию делает шаги в 0,01 градиента, без импульса. Adam подбирает шаг каждому
             весу по истории его градиентов, поэтому меньше зависит от масштаба данных и сходится быстрее. SGD с импульсом
             и расписанием берут позже, когда сеть уже настроена и важен последний процент.`,
    },
    messages: {
        adam: {
            en: 'Adam is a good default optimizer: it costs nothing and converges faster',
            ru: 'В качестве базового оптимизатора хорошо взять Adam: это бесплатно и ускоряет сходимость',
        },
        defaults: {
            en: '`SGD` has a step of 0.01 in Keras, and no momentum.',
            ru: 'У `SGD` в Keras шаг 0,01 и нет импульса.',
        },
        adapts: {
            en: 'Adam chooses a step for each weight by the history of its gradients, so it depends less on the scale of the data.',
            ru: 'Adam подбирает шаг каждому весу по истории градиентов, поэтому меньше зависит от масштаба данных.',
        },
        later: {
            en: 'SGD with momentum and a schedule is for a network that is tuned, when the last percent counts.',
            ru: 'SGD с импульсом и расписанием берут, когда сеть уже настроена и важен последний процент.',
        },
        take: { en: 'Take Adam', ru: 'Взять Adam' },
    },
    references: ['https://arxiv.org/abs/1412.6980', 'https://keras.io/api/optimizers/adam/'],

    check({ program, say, report }) {
        const all = trainings(program);
        if (comparesOptimizers(all) || changesRate(program)) return;
        for (const { model, compile } of all) {
            const isSimple = !model.complete || isLinearModel(model);
            const isTuned = model.applications.some(({ layer }) => isBackbone(layer) || layer.model !== undefined);
            const edit = toAdam(compile);
            if (!edit || isSimple || isTuned) continue;
            report(at(compile, 'optimizer'), say('adam'))
                .explain(say('defaults'), say('adapts'), say('later'))
                .sureFix(say('take'), edit);
        }
    },
});

function comparesOptimizers(all: readonly Training[]): boolean {
    return new Set(all.map(({ compile }) => optimizerName(compile.arguments.get('optimizer')?.value))).size > 1;
}

function changesRate({ names }: Program): boolean {
    return ['LearningRateScheduler', 'ReduceLROnPlateau', 'learning_rate', 'set_value'].some((name) => names.has(name));
}

/** `'sgd'`, or `SGD()` without any argument. */
function toAdam(compile: Call): Edit | undefined {
    const value = compile.arguments.get('optimizer')?.value;
    if (optimizerName(value) !== 'SGD') return undefined;
    if (value?.kind === 'str') return { kind: 'setArgument', call: compile, name: 'optimizer', code: '"adam"' };
    if (value?.kind !== 'instance') return undefined;
    const { call } = value;
    const isPlain = call.complete && [...call.arguments.values()].every(({ site }) => site === undefined);
    return isPlain ? { kind: 'replace', site: call.callee, code: '{keras.optimizers.Adam}' } : undefined;
}
