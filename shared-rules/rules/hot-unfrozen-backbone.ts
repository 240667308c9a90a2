import type { Application, Model, Program } from '../model/graph';
import { isAdaptive, optimizerOf } from '../model/optimizer';
import { trainings, type Training } from '../model/training';
import { headOf, isBackbone } from '../model/vocabulary';
import { only } from '../model/walk';
import { defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    hot: {
        en: 'The backbone is trainable at learning rate {rate}: the first gradients from the random head will spoil its weights',
        ru: 'База не заморожена, а шаг {rate}: первые же градиенты от случайной головы испортят её веса',
    },
    head: { en: 'this layer starts from random weights', ru: 'этот слой стартует со случайных весов' },
    compiled: { en: 'with this rate', ru: 'с таким шагом' },
    errors: {
        en: 'The new head is wrong at random at first, and its large gradients go on into the trained layers.',
        ru: 'Новая голова сначала ошибается наугад, и большие градиенты уходят в обученные слои.',
    },
    order: {
        en: 'The order is: freeze the base, train the head, thaw the base, compile again with a rate of 1e-5, train on.',
        ru: 'Порядок такой: заморозить базу, обучить голову, разморозить, снова вызвать `compile()` с шагом 1e-5 и доучить.',
    },
    freeze: { en: 'Freeze the backbone', ru: 'Заморозить базу' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const hotUnfrozenBackbone = defineRule({
    id: 'hot-unfrozen-backbone',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A pretrained network is trained with its new head at once, at full rate',
        ru: 'Готовую сеть обучают вместе с новой головой сразу и полным шагом',
    },
    why: {
        en: `A new head starts from random weights and is wrong about everything at first. Its gradients are large, and if the
             pretrained layers are trained along at a usual rate, the first batches undo much of what they knew. Freeze them
             until the head has learned, then train everything on at a rate a hundred times smaller.`,
        ru: `Новая голова стартует со случайных весов и поначалу ошибается во всём. Градиенты от неё велики, и если обученные
             слои учатся вместе с ней обычным шагом, первые же батчи сотрут многое из того, что они знали. Заморозьте их, пока
             учится голова, а потом доучите всё вместе шагом в сто раз меньше.`,
    },
    messages,
    references: ['https://keras.io/guides/transfer_learning/'],

    check(context) {
        const { program } = context;
        if (program.names.has('trainable') || changesRate(program)) return;
        for (const training of trainings(program)) {
            const base = only(
                training.model.applications.filter(({ layer }) => isBackbone(layer) && isPretrained(layer.model)),
            );
            if (base && training.events.some(({ kind }) => kind === 'fit')) judge(context, training, base);
        }
    },
});

function changesRate({ names }: Program): boolean {
    return ['LearningRateScheduler', 'warmup', 'schedules', 'set_weights', 'load_weights'].some((name) =>
        names.has(name),
    );
}

function isPretrained(model: Model | undefined): boolean {
    return model?.call.complete === true && model.call.arguments.get('weights')?.value.kind === 'str';
}

function judge({ say, report }: Context, training: Training, base: Application): void {
    const optimizer = optimizerOf(training);
    const { rate, name } = optimizer ?? {};
    const output = only(training.model.outputs);
    const dense = output && headOf(output).find(({ layer }) => layer.class === 'Dense');
    const isHot =
        rate !== undefined && name !== undefined && (isAdaptive(name) ? rate >= 1e-3 : name === 'SGD' && rate >= 1e-2);
    const model = base.layer.model;
    if (!isHot || !dense || !model || rate === undefined || output?.shape?.length !== 2) return;
    const finding = report({ site: model.call.callee, frames: model.call.frames }, say('hot', { rate }))
        .because(dense.layer.call.callee, say('head'))
        .because(training.compile.arguments.get('optimizer')?.site ?? training.compile.callee, say('compiled'))
        .explain(say('errors'), say('order'));
    const before = base.statement ?? training.model.call.statement;
    if (model.variable === undefined || before.start <= model.call.statement.start) return;
    finding.sureFix(say('freeze'), { kind: 'insertStatement', before, code: `${model.variable}.trainable = False` });
}
