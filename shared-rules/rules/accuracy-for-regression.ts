import type { Program } from '../model/graph';
import { outputOf } from '../model/output';
import { repr } from '../model/python';
import { trainings, type Metric, type Training } from '../model/training';
import { setMetric, shownMetric } from './edits/metrics';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    one: {
        en: 'Accuracy is meaningless for regression: Keras rounds the prediction to 0 or 1',
        ru: 'Accuracy в регрессии не имеет смысла: Keras округлит предсказание до 0 или 1',
    },
    several: {
        en: 'Accuracy is meaningless for regression: Keras compares the positions of the largest values',
        ru: 'Accuracy в регрессии не имеет смысла: Keras сравнит номера наибольших чисел',
    },
    oneWhy: {
        en: 'For a single output the string {metric} is `binary_accuracy`: whatever is above 0.5 becomes one, the rest zero.',
        ru: 'Для одного выхода строка {metric} – это `binary_accuracy`: всё, что больше 0,5, становится единицей, остальное нулём.',
    },
    severalWhy: {
        en: 'For {n} outputs the string {metric} is `categorical_accuracy`: it asks at which output the largest number stands.',
        ru: 'Для {n} выходов строка {metric} – это `categorical_accuracy`: она смотрит, на каком выходе стоит наибольшее число.',
    },
    never: {
        en: 'If the answer is 24, there is never a hit, and the plot stays at zero.',
        ru: 'Если ответ 24, совпадений не будет никогда, и на графике останется ноль.',
    },
    mae: {
        en: 'Look at MAE: it is the mean error in the units of the target.',
        ru: 'Смотрите на MAE: это средняя ошибка в единицах цели.',
    },
    replace: { en: 'Measure `mae`', ru: 'Измерять `mae`' },
} as const satisfies Messages;

export const accuracyForRegression = defineRule({
    id: 'accuracy-for-regression',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Accuracy as a metric of regression',
        ru: 'Accuracy как метрика регрессии',
    },
    why: {
        en: `Accuracy counts exact hits, and a real number is hardly ever hit. For a single output Keras rounds the prediction
             to 0 or 1 and compares that with the target, so for prices and temperatures the metric is zero for ever. In
             regression look at the mean absolute error.`,
        ru: `Accuracy считает точные попадания, а в вещественное число почти никогда не попасть. Для одного выхода Keras
             округлит предсказание до 0 или 1 и сравнит с целью, поэтому для цен и температур метрика всегда ноль. В
             регрессии смотрите на среднюю абсолютную ошибку.`,
    },
    messages,
    references: ['https://keras.io/api/metrics/regression_metrics/'],

    check(context) {
        for (const training of trainings(context.program)) {
            const metric = training.metrics.find(({ name, value }) => name === 'accuracy' && value.kind === 'str');
            if (!metric || !isRegression(context.program, training)) continue;
            if (!context.program.names.some(CLASSIFICATION)) judge(context, training, metric);
        }
    },
});

/** Names of tasks whose answer is 0 or 1, where counting hits after rounding means something. */
const CLASSIFICATION = /(^|_)(xor|imdb|spirals?|moons|labels?|classes|classifier|classification|binary)(_|$)/i;

const LOSSES = ['mean_squared_error', 'mean_absolute_error', 'huber', 'log_cosh'];

/** What makes vectors of classes. */
const CODERS = /^(to_categorical|one_?hot|OneHotEncoder|LabelBinarizer|get_dummies|eye)$/i;

/** One output layer without activation that is fitted to a distance: of one or two numbers, or of more that are no classes. */
function isRegression({ names }: Program, { model, losses, events }: Training): boolean {
    const [pair] = losses.length === 1 ? losses : [];
    const output = pair && outputOf(model, pair.output);
    const units = output?.units ?? 0;
    const isLinear = output?.activation === 'linear' && output.weighted === output.applied && units >= 1;
    if (units > 2 && names.some(CODERS)) return false;
    return isLinear && LOSSES.includes(pair?.loss.name ?? '') && events.some(({ kind }) => kind === 'fit');
}

function judge({ program, say, report }: RuleContext<typeof messages>, training: Training, metric: Metric): void {
    const { compile, losses, model } = training;
    const n = (losses[0] && outputOf(model, losses[0].output)?.units) ?? 1;
    const shown = shownMetric(metric);
    const place = { site: metric.site ?? compile.callee, frames: compile.frames };
    const draft = report(place, say(n === 1 ? 'one' : 'several'))
        .as(isReal(program, training) ? 'warning' : 'info')
        .explain(
            n === 1 ? say('oneWhy', { metric: shown }) : say('severalWhy', { n, metric: shown }),
            say('never'),
            say('mae'),
        );
    const isLogged = program.names.some(/^val_acc|^history$|^monitor$/);
    const edits = measureDistance(training, metric);
    if (edits.length === 0) return;
    if (isLogged) draft.fix(say('replace'), ...edits);
    else draft.sureFix(say('replace'), ...edits);
}

/** Where the distance is measured already, nothing takes the place of accuracy. */
function measureDistance({ metrics, compile }: Training, metric: Metric): readonly Edit[] {
    if (!metrics.some(({ name }) => name === 'MeanAbsoluteError')) return setMetric(metric, '"mae"');
    const others = metrics.filter((each) => each !== metric).map(({ value }) => repr(value));
    if (!others.every((text) => text !== undefined)) return [];
    return [{ kind: 'setArgument', call: compile, name: 'metrics', code: `[${others.join(', ')}]` }];
}

/** The target is seen to be a real number: a price, or something that is measured by its distance elsewhere too. */
function isReal({ names }: Program, { metrics }: Training): boolean {
    const isMeasured = metrics.some(({ name }) => name === 'MeanAbsoluteError' || name === 'RootMeanSquaredError');
    return isMeasured || names.some(/^(boston_housing|california_housing)$|price|temperature|StandardScaler/);
}
