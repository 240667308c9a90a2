import { isGiven } from '../model/initializers';
import { outputOf, type Output } from '../model/output';
import { trainings, type Loss, type Metric, type Training } from '../model/training';
import { boolOf } from '../model/value';
import { setMetric, shownMetric } from './edits/metrics';
import { placeOfActivation, setActivation } from './edits/activation';
import { defineRule, type Edit, type Messages, type Report, type RuleContext } from './rule';

const messages = {
    logits: {
        en: '{metric} expects probabilities in [0, 1] but the model outputs logits',
        ru: '{metric} ждёт вероятности от 0 до 1, а модель выдаёт логиты',
    },
    here: { en: 'no activation here', ru: 'здесь нет активации' },
    threshold: {
        en: 'The threshold 0.5 of a logit is a probability of 0.62, and AUC spreads the values over a grid from 0 to 1, so that all beyond falls into the outermost bins.',
        ru: 'Порог 0,5 для логита – это вероятность 0,62, а AUC раскладывает значения по сетке от 0 до 1, и всё, что за краями, попадает в крайние корзины.',
    },
    silent: {
        en: 'There is no error, only a wrong figure: in a trial AUC was 0.84 instead of 0.95, recall 0.65 instead of 0.73.',
        ru: 'Ошибки не будет, будет неверная цифра: в пробе AUC 0,84 вместо 0,95, полнота 0,65 вместо 0,73.',
    },
    tell: { en: 'Tell the metric: `{code}`', ru: 'Сказать метрике: `{code}`' },
    sigmoid: {
        en: 'Apply sigmoid in the layer, without `from_logits`',
        ru: 'Применить sigmoid в слое, без `from_logits`',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/** The argument that makes a metric fit for logits. */
const FLAGS: Readonly<Record<string, readonly [name: string, code: string]>> = {
    AUC: ['from_logits', 'True'],
    BinaryAccuracy: ['threshold', '0.0'],
    Precision: ['thresholds', '0.0'],
    Recall: ['thresholds', '0.0'],
};
const WITHOUT = ['PrecisionAtRecall', 'RecallAtPrecision', 'SensitivityAtSpecificity', 'SpecificityAtSensitivity'];

export const metricOnLogits = defineRule({
    id: 'metric-on-logits',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A metric for probabilities gets logits',
        ru: 'Метрика для вероятностей получает логиты',
    },
    why: {
        en: `A loss with \`from_logits=True\` turns logits into probabilities for itself only; metrics get what the model gives.
             Those with a threshold cut logits at 0.5 instead of 0, AUC takes everything outside [0, 1] for the edge. The
             numbers are wrong, and nothing says so.`,
        ru: `Потеря с \`from_logits=True\` переводит логиты в вероятности только для себя, а метрики получают то, что выдаёт
             модель. Метрики с порогом режут логиты по 0,5 вместо 0, AUC считает всё вне отрезка [0, 1] его краем. Числа
             получаются неверными, и никто об этом не скажет.`,
    },
    messages,
    references: ['https://keras.io/api/metrics/classification_metrics/'],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const metric of training.metrics) {
                const output = metric.output && outputOf(training.model, metric.output);
                const loss = training.losses.find((pair) => pair.output === metric.output)?.loss;
                if (output?.activation === 'linear' && loss?.fromLogits) judge(context, training, metric, output, loss);
            }
        }
    },
});

function judge(context: Context, training: Training, metric: Metric, output: Output, loss: Loss): void {
    const name = metric.name ?? '';
    const isPlain = name === 'accuracy' && loss.name === 'binary_crossentropy' && output.units === 1;
    if (!isPlain && !isDeceived(metric)) return;
    const { say, report } = context;
    const { compile } = training;
    const place = { site: metric.site ?? compile.callee, frames: compile.frames };
    const draft = report(place, say('logits', { metric: shownMetric(metric) }))
        .as(isPlain ? 'info' : 'warning')
        .because(placeOfActivation(output.applied).site, say('here'))
        .explain(say('threshold'), say('silent'));
    if (isPlain) offer(context, draft, '{keras.metrics.BinaryAccuracy}(threshold=0.0, name="accuracy")', metric, 'fix');
    else if (WITHOUT.includes(name)) draft.suggest(say('sigmoid'), ...sigmoidInstead(output, loss));
    else tell(context, draft, metric);
}

/** Takes a threshold, or the interval from 0 to 1, for granted. */
function isDeceived({ name = '', call, value }: Metric): boolean {
    if (WITHOUT.includes(name)) return call?.complete ?? false;
    const flag = FLAGS[name];
    if (!flag) return false;
    if (value.kind === 'str' || value.kind === 'symbol') return true;
    const argument = call?.arguments.get(flag[0]);
    if (name === 'AUC' && (boolOf(argument?.value) !== false || isGiven(call?.arguments.get('thresholds'))))
        return false;
    return call !== undefined && call.complete && (name === 'AUC' || !isGiven(argument));
}

function tell(context: Context, draft: Report, metric: Metric): void {
    const name = metric.name ?? '';
    const [flag, value] = FLAGS[name] ?? ['', ''];
    if (!metric.call) return offer(context, draft, `{keras.metrics.${name}}(${flag}=${value})`, metric, 'sureFix');
    const edit: Edit = { kind: 'setArgument', call: metric.call, name: flag, code: value };
    draft.sureFix(context.say('tell', { code: `${flag}=${value}` }), edit);
}

function offer({ say }: Context, draft: Report, code: string, metric: Metric, kind: 'fix' | 'sureFix'): void {
    draft[kind](say('tell', { code: code.replace(/\{keras\.metrics\.(\w+)\}/, '$1') }), ...setMetric(metric, code));
}

function sigmoidInstead(output: Output, loss: Loss): readonly Edit[] {
    const { call } = loss;
    const sigmoid = setActivation(output.applied, 'sigmoid');
    return call ? [sigmoid, { kind: 'removeArgument', call, name: 'from_logits' }] : [sigmoid];
}
