import type { Application } from '../model/graph';
import { outputsOf } from '../model/output';
import { isSoftmax, softmaxAxis, softmaxWidth } from '../model/softmax';
import { lossKind, trainings } from '../model/training';
import { effective } from '../model/vocabulary';
import { setActivation, placeOfActivation } from './edits/activation';
import { setLoss } from './edits/loss';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    one: {
        en: 'Softmax over a single unit is always 1: use sigmoid',
        ru: 'Softmax от одного числа всегда равен 1: нужна сигмоида',
    },
    batch: {
        en: '`Softmax(axis=0)` normalises over the batch, not over the classes',
        ru: '`Softmax(axis=0)` нормирует по батчу, а не по классам',
    },
    oneWhy: {
        en: 'eˣ / eˣ = 1 for any x, so the network always gives the same answer and learns nothing.',
        ru: 'eˣ / eˣ = 1 при любом x, поэтому сеть отвечает одно и то же и ничему не учится.',
    },
    oneCure: {
        en: 'For two classes take one output with sigmoid and `binary_crossentropy`, or two outputs with softmax.',
        ru: 'Для двух классов берут либо один выход с сигмоидой и `binary_crossentropy`, либо два выхода с softmax.',
    },
    batchWhy: {
        en: 'Axis 0 holds the objects of the batch: the answer for one would depend on its neighbours.',
        ru: 'Нулевая ось – это объекты батча: ответ для одного объекта зависел бы от соседей.',
    },
    batchCure: {
        en: 'The classes lie along the last axis, which is the default.',
        ru: 'Классы лежат в последней оси, она и стоит по умолчанию.',
    },
    sigmoid: { en: 'Replace softmax by sigmoid', ru: 'Заменить softmax на sigmoid' },
    sigmoidAndLoss: {
        en: 'Replace softmax by sigmoid and the loss by `binary_crossentropy`',
        ru: 'Заменить softmax на sigmoid, а потерю на `binary_crossentropy`',
    },
    lastAxis: { en: 'Remove `axis=0`', ru: 'Убрать `axis=0`' },
} as const satisfies Messages;

export const softmaxOnOneUnit = defineRule({
    id: 'softmax-on-one-unit',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Softmax over a single unit, or over the batch',
        ru: 'Softmax от одного числа или по батчу',
    },
    why: {
        en: `Softmax divides each number by the sum over its axis. Over a single number the result is always 1, so the
             network has one answer for everything and no gradient. Over axis 0 it shares the one among the objects of
             the batch instead of the classes. A yes/no answer of one unit takes sigmoid.`,
        ru: `Softmax делит каждое число на сумму по своей оси. От единственного числа он всегда равен 1: сеть отвечает
             одно и то же, и градиента нет. По нулевой оси он делит единицу между объектами батча, а не между классами.
             Для ответа «да/нет» с одним выходом нужна сигмоида.`,
    },
    messages,
    references: ['https://keras.io/api/layers/activations/#softmax-function'],

    check(context) {
        const { program, say, report } = context;
        for (const application of program.applications.filter(isSoftmax)) {
            const { layer } = application;
            if (softmaxAxis(layer) === 0) {
                const { call } = effective(layer);
                report(at(call, 'axis'), say('batch'))
                    .explain(say('batchWhy'), say('batchCure'))
                    .sureFix(say('lastAxis'), { kind: 'removeArgument', call, name: 'axis' });
            } else if (softmaxWidth(application) === 1) {
                reportOne(context, application);
            }
        }
    },
});

function reportOne({ program, say, report }: RuleContext<typeof messages>, application: Application): void {
    const losses = lossEdits({ program }, application);
    report(placeOfActivation(application), say('one'))
        .explain(say('oneWhy'), say('oneCure'))
        .sureFix(
            say(losses.length > 0 ? 'sigmoidAndLoss' : 'sigmoid'),
            setActivation(application, 'sigmoid'),
            ...losses,
        );
}

/** With sigmoid alone a categorical loss would stay 0, so the losses of this output change with it. */
function lossEdits(
    { program }: Pick<RuleContext<typeof messages>, 'program'>,
    application: Application,
): readonly Edit[] {
    return trainings(program).flatMap(({ model, compile, losses }) => {
        const tensors = outputsOf(model)
            .filter(({ applied }) => applied === application)
            .map(({ tensor }) => tensor);
        const mine = losses.filter(({ output }) => tensors.includes(output)).map(({ loss }) => loss);
        const wrong = mine.filter(({ name }) => ['categorical', 'sparse'].includes(lossKind(name) ?? ''));
        return wrong.flatMap((loss) => setLoss(compile, loss, 'binary_crossentropy'));
    });
}
