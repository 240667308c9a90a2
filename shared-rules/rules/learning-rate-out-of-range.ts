import type { Model, Program } from '../model/graph';
import { isAdaptive, optimizerOf } from '../model/optimizer';
import { floatRepr } from '../model/python';
import { trainings } from '../model/training';
import { isBackbone, isLinearModel } from '../model/vocabulary';
import { at, defineRule, type Messages, type RuleContext, type Severity } from './rule';

const messages = {
    large: {
        en: 'Learning rate {rate} is too large for {name}: {usual} is usual',
        ru: 'Шаг {rate} для {name} слишком велик: обычно берут {usual}',
    },
    small: {
        en: 'Learning rate {rate} is too small for {name}: {usual} is usual',
        ru: 'Шаг {rate} для {name} слишком мал: обычно берут {usual}',
    },
    negative: {
        en: 'Learning rate {rate} is negative: every step makes the loss larger',
        ru: 'Шаг {rate} отрицательный: каждое обновление увеличивает loss',
    },
    uphill: {
        en: 'Training goes against the gradient, times the rate; with a negative rate it goes along with it, uphill.',
        ru: 'Веса сдвигают против градиента, на шаг; с отрицательным шагом они идут по градиенту, в гору.',
    },
    adam: {
        en: '{name} moves every weight by about the rate at each step, whatever the gradient.',
        ru: '{name} двигает каждый вес примерно на шаг, какой бы ни был градиент.',
    },
    jumps: {
        en: 'With 0.1 the weights jump across the minimum, ReLU dies, the loss freezes or becomes NaN.',
        ru: 'С шагом 0,1 веса прыгают через минимум, ReLU умирают, loss застывает или становится NaN.',
    },
    descent: {
        en: 'A rate above 1 turns the descent into jumps: the loss grows or becomes NaN.',
        ru: 'Шаг больше 1 превращает спуск в прыжки: loss растёт или становится NaN.',
    },
    still: {
        en: 'In 10,000 steps a weight moves by {way} at most, and the network stays as the random numbers made it.',
        ru: 'За 10 000 шагов вес сдвинется не больше чем на {way}, и сеть останется такой, какой её создал генератор случайных чисел.',
    },
    take: { en: 'Take {usual}', ru: 'Взять {usual}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const learningRateOutOfRange = defineRule({
    id: 'learning-rate-out-of-range',
    severity: 'warning',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'A learning rate far from what is usual',
        ru: 'Шаг обучения далёк от обычного',
    },
    why: {
        en: `Adam and its kin move a weight by about the learning rate at each step, so 0.001 is a good start and 0.1 is a
             hundred times too much. SGD takes the gradient itself into the step: 0.01 to 0.1 is usual, with more than 1 the
             loss grows. With a rate of a millionth nothing happens at all. Linear models are another matter: any rate that
             converges will do.`,
        ru: `Adam и его родня за шаг двигают вес примерно на величину шага обучения, поэтому 0,001 – хорошее начало, а 0,1 – в
             сто раз больше, чем нужно. У SGD в шаг входит сам градиент: обычно берут 0,01–0,1, а при шаге больше 1 loss
             растёт. С шагом в миллионную не происходит вообще ничего. Линейные модели – другое дело: годится любой шаг, при
             котором они сходятся.`,
    },
    messages,
    references: ['https://keras.io/api/optimizers/', 'https://arxiv.org/abs/1412.6980'],

    check(context) {
        if (changesRate(context.program)) return;
        for (const training of trainings(context.program)) {
            const optimizer = optimizerOf(training);
            if (optimizer?.call && optimizer.rate !== undefined && isDeep(training.model))
                judge(context, training.model, { ...optimizer, call: optimizer.call, rate: optimizer.rate });
        }
    },
});

/** Whatever the rate is at first, it does not stay. */
function changesRate({ names, attributes }: Program): boolean {
    const isSet = attributes.some(
        ({ name, value }) => value !== undefined && (name === 'learning_rate' || name === 'lr'),
    );
    return (
        isSet || ['LearningRateScheduler', 'lr_finder', 'LRFinder', 'OneCycleScheduler'].some((name) => names.has(name))
    );
}

const isDeep = (model: Model) => model.complete && !isLinearModel(model);

interface Known {
    readonly name: string;
    readonly call: Parameters<typeof at>[0];
    readonly rate: number;
}

function judge({ say, report }: Context, model: Model, { name, call, rate }: Known): void {
    const verdict = verdictOn(name, rate, isTuned(model));
    if (!verdict) return;
    const usual = isAdaptive(name) ? '1e-3' : '1e-2';
    const finding = report(at(call, 'learning_rate'), say(verdict.side, { rate, name, usual })).as(verdict.severity);
    if (verdict.side === 'small')
        finding.explain(
            say('adam', { name }),
            say('still', { way: floatRepr(Number((10_000 * rate).toPrecision(2))) }),
        );
    else if (isAdaptive(name) && verdict.side === 'large') finding.explain(say('adam', { name }), say('jumps'));
    else finding.explain(say(verdict.side === 'negative' ? 'uphill' : 'descent'));
    finding.sureFix(say('take', { usual }), { kind: 'setArgument', call, name: 'learning_rate', code: usual });
}

/** What has been trained before is moved but little on purpose. */
const isTuned = (model: Model) =>
    model.applications.some(({ layer }) => isBackbone(layer) || layer.model !== undefined);

interface Verdict {
    readonly side: 'large' | 'small' | 'negative';
    readonly severity: Severity;
}

function verdictOn(name: string, rate: number, isFineTuning: boolean): Verdict | undefined {
    if (rate < 0) return { side: 'negative', severity: 'error' };
    if (rate === 0) return undefined;
    if (name === 'SGD')
        return rate > 1
            ? { side: 'large', severity: 'warning' }
            : rate === 1
              ? { side: 'large', severity: 'info' }
              : undefined;
    if (!isAdaptive(name)) return undefined;
    if (rate >= 0.1) return { side: 'large', severity: 'warning' };
    if (rate >= 0.03) return { side: 'large', severity: 'info' };
    if (isFineTuning || rate > 1e-6) return undefined;
    return { side: 'small', severity: rate <= 1e-7 ? 'warning' : 'info' };
}
